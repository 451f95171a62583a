import type { AddMarkArgs } from '../commands/add-mark';
import type { Composition } from '../compose/composition';
import { union, type Rect } from '../geometry/rect';
import type { AnnotatedPage, PdfAnnotation } from '../model/annotated-pdf';
import { digest } from '../model/signing/digest';
import type { Edition } from '../model/edition';
import type { MarkId } from '../model/ids';
import type { Mark } from '../model/mark';
import type { Page } from '../model/page';
import { flatText } from '../model/redline/flat-text';
import { kindWords } from './mark-words';
import { readName } from './note-names';
import type { FoundSheet } from './pdf-pages';
import { placeNear, textUnder } from './text-under';

/** What a mark is made of, besides who made it and when. */
export type FoundMark = Pick<AddMarkArgs, 'kind' | 'anchor' | 'note' | 'text' | 'strokes'>;

/** What one annotation of a PDF says to the edition. */
export type FromPdf =
  /** Somebody else's: a mark. Its id follows from the annotation, so that the same one makes the same mark. */
  | { readonly type: 'mark'; readonly id: MarkId; readonly mark: FoundMark; readonly author: string; readonly time: string | null }
  /** Said about a mark, ours or one of the above. */
  | { readonly type: 'reply'; readonly mark: MarkId; readonly author: string; readonly time: string | null; readonly text: string }
  | { readonly type: 'decision'; readonly mark: MarkId; readonly state: 'accepted' | 'rejected' | 'resolved'; readonly author: string; readonly time: string | null }
  /** On a page that the edition does not have. */
  | { readonly type: 'astray' };

const DECISIONS: Readonly<Record<string, 'accepted' | 'rejected' | 'resolved'>> = { accepted: 'accepted', rejected: 'rejected', cancelled: 'rejected', completed: 'resolved' };
/** Marks of viewers on words. */
const ON_WORDS: ReadonlySet<string> = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);

/**
 * What the annotations of a sheet say: our own ones (known by name) only what is new about them, those of others become marks where they stand, on the words that lie there as the page is
 * composed now. Struck-out words are a deletion, or with other words said to them a replacement; a caret is an insertion; pens draw; everything else is said about
 * words or an area.
 */
export function marksFromPdf(edition: Edition, composition: Composition, sheet: AnnotatedPage, found: FoundSheet): readonly FromPdf[] {
  const all = sheet.annotations;
  const rootOf = rootsOf(all);
  const ids = all.map((annotation, i) => (rootOf[i] === i ? readName(annotation.name)?.mark ?? idOf(annotation, found, i) : ''));
  return all.flatMap((annotation, i): FromPdf[] => {
    const root = rootOf[i]!;
    const { author, time, text } = annotation;
    if (root !== i) {
      const mark = ids[root]!;
      const state = DECISIONS[annotation.decision?.toLowerCase() ?? ''];
      if (state) return [{ type: 'decision', mark, state, author, time }];
      if (annotation.isPart || annotation.decision !== null || text.trim() === '') return [];
      return annotation.written === text ? [] : [{ type: 'reply', mark, author, time, text }];
    }
    const own = readName(annotation.name);
    // Somebody wrote something else into what we had said.
    if (own) return !own.isReply && annotation.written !== null && annotation.written !== text && text.trim() !== '' ? [{ type: 'reply', mark: own.mark, author, time, text }] : [];
    const page = pageOf(found, annotation.rect);
    if (!page) return [{ type: 'astray' }];
    const parts = all.filter((other, k) => k !== i && other.isPart && rootOf[k] === i);
    return [{ type: 'mark', id: ids[i]!, author, time, mark: markOf(edition, composition, page, annotation, parts) }];
  });
}

/** For each annotation the one that its thread began with. */
function rootsOf(all: readonly PdfAnnotation[]): readonly number[] {
  return all.map((_, i) => {
    let at = i;
    for (let steps = 0; steps < all.length && all[at]!.parent !== null; steps++) at = all[at]!.parent!;
    return at;
  });
}

/** What it shows, where: an annotation that somebody changed since is another one, so that nothing said is lost. */
function idOf({ subtype, name, author, time, text, rect }: PdfAnnotation, { pages }: FoundSheet, index: number): MarkId {
  const at = [rect.x, rect.y, rect.width, rect.height].map(Math.round);
  const isBare = name === '' && text === '' && time === null;
  return `pdf-${digest({ subtype, name, author, time, text, at, pages: pages.map((page) => page?.id ?? ''), ...(isBare ? { index } : {}) }).slice(0, 24)}`;
}

interface OnPage {
  readonly page: Page;
  readonly toPage: (rect: Rect) => Rect;
}

/** The page of the sheet on which the middle of a place lies. */
function pageOf({ pages, widths, scale, shift }: FoundSheet, rect: Rect): OnPage | null {
  let left = 0;
  const middle = (rect.x + rect.width / 2) * scale + shift.x;
  let at = 0;
  while (at < pages.length - 1 && middle >= left + widths[at]!) left += widths[at++]!;
  const page = pages[at];
  return page ? { page, toPage: ({ x, y, width, height }) => ({ x: x * scale + shift.x - left, y: y * scale + shift.y, width: width * scale, height: height * scale }) } : null;
}

function markOf(edition: Edition, composition: Composition, { page, toPage }: OnPage, annotation: PdfAnnotation, parts: readonly PdfAnnotation[]): FoundMark {
  const { subtype, strokes } = annotation;
  const note = annotation.text.trim();
  const area = (boxes: readonly Rect[] = [toPage(annotation.rect)], said = note): FoundMark => ({ kind: 'comment', anchor: { type: 'area', page: page.id, rect: boxes.reduce(union) }, note: said });
  const say = (kind: Mark['kind']): string => [kindWords(edition.info.language, kind), note].filter(Boolean).join('\n');
  // A caret and struck-out words that belong together stand for each other, whichever comes first.
  const struck = subtype === 'StrikeOut' ? annotation : parts.find((part) => part.subtype === 'StrikeOut');
  const caret = subtype === 'Caret' ? annotation : parts.find((part) => part.subtype === 'Caret');
  if (struck) {
    const put = (caret?.text ?? '').trim() || note;
    const boxes = boxesOf(struck).map(toPage);
    const words = textUnder(edition, composition, page.id, boxes);
    if (!words) return area(boxes, say(put === '' ? 'delete' : 'replace'));
    const anchor = { type: 'text', ...words, page: page.id } as const;
    const quote = flatText(edition.stories[words.story]!.text).slice(words.from, words.to);
    // Some viewers write the words themselves into the note.
    return put === '' || same(put, quote) ? { kind: 'delete', anchor } : { kind: 'replace', anchor, text: put };
  }
  if (caret) {
    const { x, y, width, height } = toPage(caret.rect);
    const place = placeNear(edition, composition, page.id, { x: x + width / 2, y: y + height * 0.2 });
    if (!place) return area(undefined, say('insert'));
    const anchor = { type: 'text', story: place.story, from: place.at, to: place.at, page: page.id } as const;
    return note === '' ? { kind: 'query', anchor, note: '' } : { kind: 'insert', anchor, text: note };
  }
  if (ON_WORDS.has(subtype)) {
    const boxes = boxesOf(annotation).map(toPage);
    const words = textUnder(edition, composition, page.id, boxes);
    return words ? { kind: 'comment', anchor: { type: 'text', ...words, page: page.id }, note } : area(boxes);
  }
  if (subtype === 'Ink' && strokes.length > 0) {
    const at = ({ x, y }: { readonly x: number; readonly y: number }) => { const placed = toPage({ x, y, width: 0, height: 0 }); return { x: placed.x, y: placed.y }; };
    return { ...area(), kind: 'drawing', strokes: strokes.map((stroke) => ({ ...stroke, points: stroke.points.map(at) })) };
  }
  return area();
}

const boxesOf = ({ quads, rect }: PdfAnnotation): readonly Rect[] => (quads.length > 0 ? quads : [rect]);
const same = (a: string, b: string): boolean => a.replaceAll(/\s/g, '') === b.replaceAll(/\s/g, '');
