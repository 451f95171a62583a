import type { StoryId } from '../../model/ids';
import { partText, type StoryPoint, type StoryText } from '../../model/story-text';
import type { Finding, Severity } from '../../preflight/finding';

/** Characters of a story that something was found about. */
export interface FindingSpan {
  readonly severity: Severity;
  readonly from: StoryPoint;
  readonly to: StoryPoint;
}

/** Findings marked in a galley at most. */
const MOST = 100;

/** Which characters of a story the findings are about: what they quote where it stands there, else the one character. Overset text has a mark of its own. */
export function findingSpans(findings: readonly Finding[], story: StoryId, text: StoryText): readonly FindingSpan[] {
  const spans: FindingSpan[] = [];
  for (const { rule, severity, place: { story: about, at }, values: { detail } } of findings) {
    const part = at && about === story && rule !== 'overset' ? text[at.part] : undefined;
    if (!part || !at || spans.length >= MOST) continue;
    const words = partText(part);
    const quoted = typeof detail === 'string' && detail !== '' && words.startsWith(detail, at.offset) ? detail.length : 0;
    const length = quoted || String.fromCodePoint(words.codePointAt(at.offset) ?? 0).length;
    const end = Math.min(words.length, at.offset + length);
    if (end > at.offset) spans.push({ severity, from: at, to: { part: at.part, offset: end } });
  }
  return spans;
}
