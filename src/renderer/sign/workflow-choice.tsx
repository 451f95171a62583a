import { setInfo } from '../../commands/set-info';
import type { Edition } from '../../model/edition';
import { run } from '../actions/frame-actions';
import { useNameOf } from '../press/names';
import { Select } from '../ui/select';
import { useMessage } from '../use-message';

/** Radix takes no empty value. */
const NONE = '-';

/** The workflow that the edition goes through. */
export function WorkflowChoice({ edition }: { readonly edition: Pick<Edition, 'info' | 'styles'> }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const { workflow } = edition.info;
  const choices = [{ value: NONE, label: message('sign.no-workflow') }, ...edition.styles.proof.workflows.map(({ id, name }) => ({ value: id, label: nameOf(name) }))];
  return (
    <div className="form-row">
      <span className="form-label">{message('sign.workflow')}</span>
      <Select
        label={message('sign.workflow')}
        value={workflow === '' ? NONE : workflow}
        choices={choices}
        onChange={(next) => run(setInfo, { values: { workflow: next === NONE ? '' : next } })}
        testId="edition-workflow"
      />
    </div>
  );
}
