import { Copy, Trash2 } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/icon-button';
import { useMessage } from '../use-message';

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** What sets it apart, in a few words. */
  readonly note: string;
  readonly sign?: ReactNode;
}

interface EntryListProps {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  readonly onDuplicate?: () => void;
  readonly onDelete?: () => void;
  readonly testId?: string;
}

/** Entries of the house style to choose from, one under the other; below them what can be done with the chosen one. */
export function EntryList({ label, entries, selected, onSelect, onDuplicate, onDelete, testId }: EntryListProps) {
  const message = useMessage();
  return (
    <div className="entry-list">
      <RadioGroup.Root className="entries" aria-label={label} value={selected} onValueChange={onSelect} data-testid={testId}>
        {entries.map(({ id, name, note, sign }) => (
          <RadioGroup.Item key={id} value={id} className="entry" data-testid={`entry-${id}`}>
            <span className="ellipsis entry-name">{name}</span>
            <span className="ellipsis entry-note">{note}</span>
            {sign}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {onDuplicate && onDelete ? (
        <div className="entry-tools">
          <IconButton icon={Copy} size="small" label={message('press.duplicate')} onClick={onDuplicate} testId="entry-duplicate" />
          <IconButton icon={Trash2} size="small" label={message('press.delete')} onClick={onDelete} testId="entry-delete" />
        </div>
      ) : null}
    </div>
  );
}
