import type { Composition } from '../compose/composition';
import type { DisplayList } from '../display/display-list';
import type { NotedSheet, NoteShape, PageNote } from '../display/page-note';
import type { Point, Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import { spreadOf } from '../model/spread';
import { notesOfMarks } from '../proof/notes-of-marks';

/** The open marks on each sheet of a proof: those of its page, or of both pages of a spread. */
export function sheetNotes(edition: Edition, composition: Composition, lists: readonly DisplayList[]): ReadonlyMap<PageId, NotedSheet> {
  return new Map(lists.map((list) => {
    const own = edition.pages[list.page];
    const spread = own && list.width > own.width ? spreadOf(edition, list.page) : null;
    const pages = spread ? [spread.left.id, spread.right.id] : [list.page];
    const notes = pages.flatMap((page, i) => notesOfMarks(edition, composition, page).map((note) => (i === 0 ? note : moved(note, spread!.left.width))));
    return [list.page, { pages, notes }];
  }));
}

function moved(note: PageNote, dx: number): PageNote {
  const rect = (each: Rect): Rect => ({ ...each, x: each.x + dx });
  const point = (each: Point): Point => ({ ...each, x: each.x + dx });
  const { shape } = note;
  const shapeMoved = ((): NoteShape => {
    switch (shape.type) {
      case 'highlight':
      case 'strike':
        return { ...shape, words: shape.words.map((each) => ({ ...each, rect: rect(each.rect) })) };
      case 'caret':
        return { ...shape, at: { ...shape.at, rect: rect(shape.at.rect) }, words: shape.words.map((each) => ({ ...each, rect: rect(each.rect) })) };
      case 'square':
        return { ...shape, rect: rect(shape.rect) };
      case 'sign':
        return { ...shape, at: point(shape.at) };
      case 'ink':
        return { ...shape, strokes: shape.strokes.map((stroke) => ({ ...stroke, points: stroke.points.map(point) })) };
    }
  })();
  return { ...note, shape: shapeMoved };
}
