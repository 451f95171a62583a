import type { Composition } from '../compose/composition';
import type { NoteShape, PageNote } from '../display/page-note';
import { inset } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { Mark } from '../model/mark';
import { markColour } from './mark-colour';
import { pointsOf, stretchesOf, type PlacedStretch } from './mark-places';
import { kindWords, sayMark } from './mark-words';
import { markName, replyName } from './note-names';

/**
 * The open marks of a page as annotations, in the order of their time. Marks on words stand on the words as they are composed, on each page that they reach; those whose words
 * are on no page are a note at the head of the page on which they were made, so that none is lost.
 */
export function notesOfMarks(edition: Edition, composition: Composition, page: PageId): readonly PageNote[] {
  const open = Object.values(edition.marks).filter(({ state }) => state === 'open').sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1));
  let homeless = 0;
  return open.flatMap((mark): PageNote[] => {
    const placed = shapeOf(edition, composition, page, mark) ?? (isHomeless(edition, composition, mark) && mark.anchor.page === page
      ? { shape: { type: 'sign', at: { x: 4 + 18 * homeless++, y: 4 } } as const, index: 0 } : null);
    if (!placed) return [];
    return [{
      name: markName(mark.id, placed.index), author: mark.author, time: mark.time, subject: kindWords(edition.info.language, mark.kind),
      text: sayMark(edition, mark), colour: markColour(edition.styles.proof, mark), shape: placed.shape,
      replies: placed.index > 0 ? [] : mark.replies.map(({ author, time, text }, i) => ({ name: replyName(mark.id, i), author, time, text })),
    }];
  });
}

/** `index`: which of the pages that the mark is on. */
function shapeOf(edition: Edition, composition: Composition, page: PageId, mark: Mark): { readonly shape: NoteShape; readonly index: number } | null {
  const { anchor, kind } = mark;
  if (anchor.type === 'area') {
    if (anchor.page !== page) return null;
    return { shape: kind === 'drawing' && mark.strokes.length > 0 ? { type: 'ink', strokes: mark.strokes } : { type: 'square', rect: anchor.rect }, index: 0 };
  }
  if (anchor.type === 'frame') {
    const frame = edition.frames[anchor.frame];
    // Round the frame, clear of the letters at its edge.
    return frame?.page === page ? { shape: { type: 'square', rect: inset(frame.rect, -2) }, index: 0 } : null;
  }
  const points = pointsOf(edition, anchor);
  if (!points) return null;
  const lines = composition.stories.get(points.story)?.lines ?? [];
  const words = stretchesOf(composition, points.story, points.from, points.to).filter((stretch) => stretch.page === page);
  if (words.length === 0) return null;
  const first = lines.find(({ part, end, place }) => place !== null && (part > points.from.part || (part === points.from.part && end >= points.from.offset)))?.place?.page;
  const index = first === undefined || first === page ? 0 : Math.max(1, pagesBefore(lines, first, page));
  const last = words.at(-1)!;
  if (anchor.from === anchor.to) return { shape: kind === 'comment' || kind === 'query' ? { type: 'sign', at: { x: last.rect.x, y: last.rect.y } } : { type: 'caret', at: last, words: [] }, index };
  if (kind === 'delete') return { shape: { type: 'strike', words }, index };
  if (kind === 'replace') return { shape: { type: 'caret', at: endOf(last), words }, index };
  return { shape: { type: 'highlight', words }, index };
}

type Lines = NonNullable<ReturnType<Composition['stories']['get']>>['lines'];

const pagesBefore = (lines: Lines, first: PageId, page: PageId): number => {
  const pages = [...new Set(lines.flatMap(({ place }) => (place ? [place.page] : [])))];
  return pages.indexOf(page) - pages.indexOf(first);
};

const endOf = (stretch: PlacedStretch): PlacedStretch => {
  const { x, y, width, height } = stretch.rect;
  return { ...stretch, rect: stretch.vertical ? { x, y: y + height, width, height: 0 } : { x: x + width, y, width: 0, height } };
};

/** Its words, or its frame, are on no page. */
function isHomeless(edition: Edition, composition: Composition, { anchor }: Mark): boolean {
  if (anchor.type === 'area') return false;
  if (anchor.type === 'frame') return !edition.frames[anchor.frame];
  const points = pointsOf(edition, anchor);
  const lines = points ? composition.stories.get(points.story)?.lines ?? [] : [];
  return !points || !lines.some(({ part, start, end, place }) => place !== null && !(part < points.from.part || part > points.to.part)
    && (part !== points.from.part || end >= points.from.offset) && (part !== points.to.part || start <= points.to.offset));
}
