import { ReactEditor } from 'slate-react';
import type { Severity } from '../../preflight/finding';
import type { FindingSpan } from './finding-spans';
import { toSlatePoint } from './slate-point';
import type { StoryView } from './story-view';

const NAMES: Readonly<Record<Severity, string>> = { error: 'finding-error', warning: 'finding-warning' };

/** Underlines in the galley what something was found about. Painted by the browser over the text: no element is touched, so the caret meets nothing. */
export function markFindings({ editor, text }: StoryView, spans: readonly FindingSpan[]): void {
  for (const severity of Object.keys(NAMES) as Severity[]) {
    const highlight = new Highlight();
    for (const span of spans) if (span.severity === severity) addRange(highlight, editor, toSlatePoint(text, span.from), toSlatePoint(text, span.to));
    CSS.highlights.set(NAMES[severity], highlight);
  }
}

export function unmarkFindings(): void {
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);
}

function addRange(highlight: Highlight, editor: ReactEditor, anchor: ReturnType<typeof toSlatePoint>, focus: ReturnType<typeof toSlatePoint>): void {
  try {
    highlight.add(ReactEditor.toDOMRange(editor, { anchor, focus }));
  } catch {
    // The text is another one by now, or not on screen yet: the next check marks it.
  }
}
