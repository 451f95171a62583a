import { startDraft } from '../../commands/draft';
import { contains } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import { freePlaces } from '../../model/free-places';
import type { GridSpan } from '../../model/grid';
import type { PageId } from '../../model/ids';
import type { Operation } from '../../model/operation';
import type { Page } from '../../model/page';
import { framesOnPage, storyOf } from '../../model/threads';
import { isEmptyPlace } from '../shapes/space-at';

/** The room of a page that a plan may use, and what makes it free. */
export interface ClearedRoom {
  readonly edition: Edition;
  readonly operations: readonly Operation[];
  readonly span: GridSpan;
}

/** A room that is lower holds no story with its head. */
const LEAST_ROWS = 10;

/**
 * Takes a template's empty places off the type area, with the rules and boxes that parted them when nothing else stands there yet, and gives the largest
 * rectangle that is then free; null on a page without one. What is locked stays.
 */
export function clearRoom(edition: Edition, pageId: PageId): ClearedRoom | null {
  const page = edition.pages[pageId];
  if (!page) return null;
  const inside = framesOnPage(edition, pageId).filter((frame) => isInside(page, frame));
  const begun = inside.some((frame) => (frame.type === 'text' && storyOf(edition, frame) !== null) || (frame.type === 'picture' && frame.picture !== null));
  const draft = startDraft(edition);
  for (const frame of inside) {
    const parts = !begun && !frame.locked && (frame.type === 'rule' || frame.type === 'box');
    if (isEmptyPlace(frame) || parts) draft.remove('frames', frame.id);
  }
  const [span] = [...freePlaces(draft.edition, pageId)].sort((a, b) => b.columns * b.rows - a.columns * a.rows);
  return span && span.rows >= LEAST_ROWS ? { edition: draft.edition, operations: draft.plan().operations, span } : null;
}

const isInside = ({ typeArea }: Page, { rect }: Frame): boolean => contains(typeArea, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
