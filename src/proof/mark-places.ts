import type { Composition } from '../compose/composition';
import { caretPlace, selectionRects } from '../display/hit-test';
import type { Rect } from '../geometry/rect';
import { union } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { PageId, StoryId } from '../model/ids';
import type { Mark, MarkAnchor } from '../model/mark';
import { storyPoint } from '../model/redline/flat-text';
import type { StoryPoint } from '../model/story-text';

/** A stretch of one line of text with the page that it is on. */
export interface PlacedStretch {
  readonly rect: Rect;
  readonly vertical: boolean;
  readonly page: PageId;
}

/** Shares of an upright line's width that its letters take, in the middle. */
const UPRIGHT_TYPE = 0.86;

/** Where text stands, line by line, as deep as its type; one stretch without length for a place between letters. Empty for what is on no page. */
export function stretchesOf(composition: Composition, story: StoryId, from: StoryPoint, to: StoryPoint): readonly PlacedStretch[] {
  const lines = composition.stories.get(story)?.lines ?? [];
  if (from.part === to.part && from.offset === to.offset) {
    const caret = caretPlace(composition.pages, story, lines, from);
    return caret ? [{ page: caret.page, vertical: caret.vertical, rect: typeBand(caret.rect, caret.vertical) }] : [];
  }
  return selectionRects(composition.pages, story, lines, from, to).map(({ page, rect, vertical }) => {
    if (vertical) return { page, vertical, rect: typeBand(rect, true) };
    // The line's cell is as deep as its pitch; marks are drawn around the type in it.
    const line = lines.find(({ place }) => place?.page === page && place.cell.y === rect.y && rect.x >= place.cell.x - 0.01 && rect.x < place.cell.x + place.cell.width + 0.01);
    const caret = line && caretPlace(composition.pages, story, lines, { part: line.part, offset: Math.max(line.start, line.part === from.part ? from.offset : 0) });
    const band = caret && caret.rect.height > 0 ? { y: caret.rect.y, height: caret.rect.height } : { y: rect.y, height: rect.height };
    return { page, vertical, rect: { x: rect.x, width: rect.width, ...band } };
  });
}

const typeBand = (rect: Rect, vertical: boolean): Rect => (vertical ? { ...rect, x: rect.x + (rect.width * (1 - UPRIGHT_TYPE)) / 2, width: rect.width * UPRIGHT_TYPE } : rect);

/** The points of the story that a text anchor names; null for other anchors and stories that are gone. */
export function pointsOf(edition: Edition, anchor: MarkAnchor): { readonly story: StoryId; readonly from: StoryPoint; readonly to: StoryPoint } | null {
  if (anchor.type !== 'text') return null;
  const text = edition.stories[anchor.story]?.text;
  return text ? { story: anchor.story, from: storyPoint(text, anchor.from), to: storyPoint(text, anchor.to) } : null;
}

/** Where a mark stands: its page and the rectangle around it; null when what it was on is on no page now. */
export function placeOfMark(edition: Edition, composition: Composition, mark: Pick<Mark, 'anchor'>): { readonly page: PageId; readonly rect: Rect } | null {
  const { anchor } = mark;
  if (anchor.type === 'area') return edition.pages[anchor.page] ? { page: anchor.page, rect: anchor.rect } : null;
  if (anchor.type === 'frame') {
    const frame = edition.frames[anchor.frame];
    return frame ? { page: frame.page, rect: frame.rect } : null;
  }
  const points = pointsOf(edition, anchor);
  const all = points ? stretchesOf(composition, points.story, points.from, points.to) : [];
  const [first] = all;
  if (!first) return null;
  return { page: first.page, rect: all.filter(({ page }) => page === first.page).map(({ rect }) => rect).reduce(union) };
}

/** A mark's place in reading order: page by page, down and across. */
export function marksInOrder(edition: Edition, composition: Composition, pages: readonly PageId[], marks: readonly Mark[]): readonly Mark[] {
  const keyed = marks.map((mark) => {
    const place = placeOfMark(edition, composition, mark);
    const page = place ? pages.indexOf(place.page) : pages.length;
    const anchor = mark.anchor.type === 'text' ? mark.anchor.from : 0;
    return { mark, page, x: place?.rect.x ?? 0, y: place?.rect.y ?? anchor, anchor };
  });
  return keyed.sort((a, b) => a.page - b.page || sameStory(a.mark, b.mark, a.anchor - b.anchor) || a.y - b.y || a.x - b.x).map(({ mark }) => mark);
}

/** Within one story the text's order counts, over columns too. */
const sameStory = (a: Mark, b: Mark, by: number): number => (a.anchor.type === 'text' && b.anchor.type === 'text' && a.anchor.story === b.anchor.story ? by : 0);
