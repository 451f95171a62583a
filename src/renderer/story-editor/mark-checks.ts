import { ReactEditor } from 'slate-react';
import type { CheckFinding, CheckSeverity } from '../../checks/finding';
import { toSlatePoint } from './slate-point';
import type { StoryView } from './story-view';

const NAMES: Readonly<Record<CheckSeverity, string>> = { error: 'check-error', warning: 'check-warning' };

/** Underlines in the galley what the checks speak of. Painted by the browser over the text: no element is touched, so the caret meets nothing. */
export function markChecks({ editor, text }: StoryView, findings: readonly CheckFinding[]): void {
  for (const severity of ['error', 'warning'] as const) {
    const highlight = new Highlight();
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      try {
        highlight.add(ReactEditor.toDOMRange(editor, { anchor: toSlatePoint(text, { part: finding.part, offset: finding.from }), focus: toSlatePoint(text, { part: finding.part, offset: finding.to }) }));
      } catch {
        // The text is another one by now, or not on screen yet: the next check marks it.
      }
    }
    CSS.highlights.set(NAMES[severity], highlight);
  }
}

export function unmarkChecks(): void {
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}
