import { Row } from '../ui/section';
import { Check } from '../ui/check';
import { Select } from '../ui/select';
import { isMessageKey } from '../../strings/format-message';
import { useMessage } from '../use-message';
import type { ParagraphStyle } from '../../model/style';
import { LiveNumber } from './live-number';
import type { StyleField } from './style-fields';

interface FieldRowProps {
  readonly field: StyleField;
  readonly style: ParagraphStyle;
  readonly onChange: (values: Partial<ParagraphStyle>) => void;
}

/** One setting of a paragraph style. */
export function FieldRow({ field, style, onChange }: FieldRowProps) {
  const message = useMessage();
  const label = message(`styles.set.${field.key}`);
  const value = style[field.key];
  const note = `styles.note.${field.key}`;
  const hint = isMessageKey(note) ? message(note) : undefined;
  switch (field.kind) {
    case 'number': {
      const by = field.percent ? 100 : 1;
      return (
        <div title={hint}>
          <LiveNumber
            row
            label={label}
            prefix={label}
            value={(value as number) * by}
            unit={field.unit ?? ''}
            min={field.min}
            max={field.max}
            step={field.step}
            decimals={field.decimals ?? 0}
            onCommit={(next) => onChange({ [field.key]: next / by })}
            testId={`style-${field.key}`}
          />
        </div>
      );
    }
    case 'check':
      return <div title={hint}><Check label={label} checked={value as boolean} onChange={(next) => onChange({ [field.key]: next })} testId={`style-${field.key}`} /></div>;
    case 'choice':
      return (
        <Row label={label}>
          <Select
            label={label}
            value={String(value)}
            choices={field.choices.map((each) => ({ value: String(each), label: message(`styles.${field.key}.${String(each)}` as Parameters<typeof message>[0]) }))}
            onChange={(next) => onChange({ [field.key]: field.choices.find((each) => String(each) === next) } as Partial<ParagraphStyle>)}
            testId={`style-${field.key}`}
          />
        </Row>
      );
  }
}
