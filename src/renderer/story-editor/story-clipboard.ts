import { Node } from 'slate';
import type { Editor } from 'slate';

/** As slate-react writes it, so that page and galley take each other's text with its parts and marks. */
const FORMAT = 'application/x-slate-fragment';

/** Writes the selected text into a clipboard's data: plain, a line for each part, and as parts. */
export function writeClipboard(editor: Editor, data: DataTransfer): void {
  const fragment = editor.getFragment();
  data.setData('text/plain', fragment.map((part) => Node.string(part)).join('\n'));
  data.setData(FORMAT, btoa(encodeURIComponent(JSON.stringify(fragment))));
}
