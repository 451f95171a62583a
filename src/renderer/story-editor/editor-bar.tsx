import { Bold, Italic, X } from 'lucide-react';
import { Editor } from 'slate';
import { ReactEditor, useSlate } from 'slate-react';
import type { StoryId } from '../../model/ids';
import { PART_TYPES, type PartType } from '../../model/story-text';
import { useReview } from '../review/review-store';
import { useSession } from '../session-store';
import { useDocument } from '../use-document';
import { useMessage } from '../use-message';
import { partKey } from './part-key';
import { partAt, setPartType, toggleMark } from './with-story-rules';

/** Above the galley: which story, its part under the caret, marks. */
export function EditorBar({ story }: { readonly story: StoryId }) {
  const message = useMessage();
  const editor = useSlate() as ReactEditor;
  const slug = useDocument((state) => state.edition.stories[story]?.slug ?? '');
  const reading = useReview((review) => review.open);
  const type = partAt(editor)?.[0].type ?? 'body';
  const marks = editor.selection ? Editor.marks(editor) : null;
  const act = (action: () => void) => {
    action();
    ReactEditor.focus(editor);
  };

  return (
    <header className="editor-bar">
      <div className="editor-bar-row">
        <h2 className="editor-slug" title={slug}>{slug}</h2>
        <button type="button" className="editor-button" aria-label={message('editor.close')} title={message('editor.close')} data-testid="close-story" onClick={() => useSession.getState().edit(null)}>
          <X size={14} aria-hidden />
        </button>
      </div>
      {reading ? null : <div className="editor-bar-row">
        <select className="editor-part" aria-label={message('editor.part')} data-testid="part-type" value={type} onChange={(event) => act(() => setPartType(editor, event.target.value as PartType))}>
          {PART_TYPES.map((part) => <option key={part} value={part}>{message(partKey(part))}</option>)}
        </select>
        <MarkButton icon={Bold} label={message('editor.strong')} on={marks?.strong === true} onPress={() => act(() => toggleMark(editor, 'strong'))} />
        <MarkButton icon={Italic} label={message('editor.emphasis')} on={marks?.emphasis === true} onPress={() => act(() => toggleMark(editor, 'emphasis'))} />
      </div>}
    </header>
  );
}

interface MarkButtonProps {
  readonly icon: typeof Bold;
  readonly label: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

function MarkButton({ icon: Icon, label, on, onPress }: MarkButtonProps) {
  return (
    // The caret stays where it is: pressing must not take the focus out of the text.
    <button type="button" className="editor-button" aria-label={label} title={label} aria-pressed={on} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
      <Icon size={14} aria-hidden />
    </button>
  );
}
