import { ReactEditor } from 'slate-react';
import { Editor } from 'slate';
import { PART_TYPES, type PartType } from '../../model/story-text';
import { insertPlainText, partAt, setPartType, toggleMark } from './with-story-rules';

/** The editor whose text has the caret: menus, keys and the palette act on it. */
let active: ReactEditor | null = null;

/** Called by the galley when it opens and closes. */
export function setActiveEditor(editor: ReactEditor | null): void {
  active = editor;
}

const partOf = (name: string): PartType | undefined => PART_TYPES.find((part) => name === `part-${part}`);

/** Carries out a text command of the registry (`strong`, `emphasis`, `part-…`) in the open story. False when there is none, or it is no text command. */
export function runTextCommand(name: string): boolean {
  const part = partOf(name);
  if (!active || !(part || name === 'strong' || name === 'emphasis')) return false;
  if (part) setPartType(active, part);
  else toggleMark(active, name as 'strong' | 'emphasis');
  ReactEditor.focus(active);
  return true;
}

/** Whether a text command is on where the caret stands. */
export function isTextCommandOn(name: string): boolean {
  if (!active?.selection) return false;
  const part = partOf(name);
  if (part) return partAt(active)?.[0].type === part;
  return (name === 'strong' || name === 'emphasis') && Editor.marks(active)?.[name] === true;
}

/** Pastes plain text at the caret; false without an open story. */
export function pasteText(text: string): boolean {
  if (!active) return false;
  insertPlainText(active, text);
  return true;
}
