import { useState } from 'react';
import type { StyleTable } from '../../commands/style-tables';
import type { StyleId } from '../../model/ids';
import type { StyleSheet } from '../../model/style';
import { removeStyle } from '../actions/style-actions';
import { useNameOf } from '../press/names';
import { Select } from '../ui/select';
import { useMessage } from '../use-message';
import { showStyles } from './style-view';

const NONE = '-';

/** Asks what takes the place of a style that is deleted. */
export function DeleteForm({ table, id, sheet, places }: { readonly table: StyleTable; readonly id: StyleId; readonly sheet: StyleSheet; readonly places: number }) {
  const message = useMessage();
  const nameOf = useNameOf();
  const others = Object.values(sheet[table]).filter((entry) => entry.id !== id);
  const needed = table === 'paragraph' || table === 'swatches';
  const first = table === 'paragraph' ? sheet.assign.news?.body : undefined;
  const [by, setBy] = useState(needed ? others.find((entry) => entry.id === first)?.id ?? others[0]?.id ?? NONE : NONE);
  return (
    <div className="style-ask" role="group" aria-label={message('styles.delete')} data-testid="style-delete-form">
      <p>{message('styles.delete.ask', { name: nameOf(sheet[table][id]!.name), count: places })}</p>
      <Select
        label={message('styles.replacement')}
        value={by}
        choices={[...(needed ? [] : [{ value: NONE, label: message('styles.replacement.none') }]), ...others.map((entry) => ({ value: entry.id, label: nameOf(entry.name) }))]}
        onChange={setBy}
        testId="style-replacement"
      />
      <div className="style-ask-buttons">
        <button type="button" className="button" onClick={() => showStyles({ deleting: false })}>{message('dialog.cancel')}</button>
        <button type="button" className="button danger" disabled={needed && by === NONE} onClick={() => removeStyle(table, id, by === NONE ? null : by)} data-testid="style-delete-confirm">{message('styles.delete')}</button>
      </div>
    </div>
  );
}
