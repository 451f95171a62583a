import type { GlyphRun } from '../display/display-list';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { Edition } from '../model/edition';
import type { ParagraphStyle } from '../model/style';
import type { FindingPlace } from './finding';
import type { PrintedGroup } from './printed-groups';
import { runRect } from './run-rect';

/** The place of a run: its page, frame, story and spot. */
export function runPlace({ page, frame }: PrintedGroup, run: GlyphRun): FindingPlace {
  const { source } = run;
  return {
    page: page.id, frame: frame?.id ?? null, story: source?.story ?? null,
    at: source ? { part: source.part, offset: source.offset } : null, rect: runRect(run),
  };
}

/** The first characters of a run, for a message. */
export function excerpt({ text }: GlyphRun): string {
  const characters = [...text.trim()];
  return characters.length > 12 ? `${characters.slice(0, 11).join('')}…` : characters.join('');
}

/** The paragraph style that sets a run: of its story's part, of the folio's line or of jump lines; null when nothing tells. */
export function styleOfRun({ stories, styles }: Edition, { page, frame }: PrintedGroup, { source, size }: GlyphRun): ParagraphStyle | null {
  if (source) {
    const story = stories[source.story];
    const part = story?.text[source.part];
    return story && part ? paragraphStyleOf(styles, story.kind, part) : null;
  }
  const ids = frame ? [styles.jump?.style] : page.folio.items.map(({ style }) => style);
  return ids.flatMap((id) => (id === undefined ? [] : styles.paragraph[id] ?? [])).find((style) => style.size === size) ?? null;
}
