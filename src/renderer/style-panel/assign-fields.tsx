import { X } from 'lucide-react';
import { useState } from 'react';
import { assignStyle } from '../../commands/assign-style';
import type { StyleId } from '../../model/ids';
import { STORY_KINDS } from '../../model/story';
import type { StoryKind } from '../../model/story';
import { PART_TYPES } from '../../model/story-text';
import type { PartType } from '../../model/story-text';
import type { StyleSheet } from '../../model/style';
import { run } from '../actions/frame-actions';
import { partKey } from '../story-editor/part-key';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import { useMessage } from '../use-message';

/** Which parts of which stories the house sets in a style. */
export function AssignFields({ sheet, style }: { readonly sheet: StyleSheet; readonly style: StyleId }) {
  const message = useMessage();
  const [kind, setKind] = useState<StoryKind>('news');
  const [part, setPart] = useState<PartType>('body');
  const assigned = STORY_KINDS.flatMap((of) => PART_TYPES.filter((type) => sheet.assign[of]?.[type] === style).map((type) => [of, type] as const));
  return (
    <div data-testid="style-assigned">
      {assigned.length === 0 ? <p className="form-note">{message('styles.assigned.none')}</p> : null}
      <ul className="style-assigned">
        {assigned.map(([of, type]) => {
          const name = `${message(`story.kind.${of}`)} · ${message(partKey(type))}`;
          return (
            <li key={`${of} ${type}`}>
              <span className="ellipsis">{name}</span>
              <IconButton size="small" icon={X} label={message('styles.unassign', { name })} onClick={() => run(assignStyle, { kind: of, part: type, style: null })} />
            </li>
          );
        })}
      </ul>
      <div className="style-assign">
        <Select label={message('menu.kind')} value={kind} choices={STORY_KINDS.map((value) => ({ value, label: message(`story.kind.${value}`) }))} onChange={setKind} testId="assign-kind" />
        <Select label={message('menu.part')} value={part} choices={PART_TYPES.map((value) => ({ value, label: message(partKey(value)) }))} onChange={setPart} testId="assign-part" />
        <button type="button" className="button" disabled={sheet.assign[kind]?.[part] === style} onClick={() => run(assignStyle, { kind, part, style })} data-testid="assign-add">{message('styles.assign')}</button>
      </div>
    </div>
  );
}
