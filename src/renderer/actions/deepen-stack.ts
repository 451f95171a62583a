import { resizeFrame } from '../../commands/resize-frame';
import { bottom, right } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Frame } from '../../model/frame';
import type { FrameId } from '../../model/ids';
import { framesOnPage, storiesIn } from '../../model/threads';
import type { DocumentStore } from '../document-store';

/** What a stack lacks is told by composing it; this many times at most. */
const ROUNDS = 6;

/**
 * Makes a stack that was just placed deeper, a row for each line that does not fit, as far as there is nothing below it. How deep briefs stand is only known once they are set: in a
 * narrow column most heads take a second line.
 */
export function deepenStack(store: Pick<DocumentStore, 'getState' | 'run'>, id: FrameId): void {
  for (let round = 0; round < ROUNDS; round++) {
    const { edition, composition } = store.getState();
    const frame = edition.frames[id];
    const page = frame && edition.pages[frame.page];
    if (!frame || !page) return;
    const over = storiesIn(edition, frame).reduce((sum, story) => sum + Math.max(0, composition.stories.get(story)?.copyfit.lines ?? 0), 0);
    const rows = Math.min(over, rowsBelow(edition, frame));
    if (rows <= 0) return;
    if (!store.run(resizeFrame, { frame: id, rect: { ...frame.rect, height: frame.rect.height + rows * page.grid.pitch } }).ok) return;
  }
}

/** Free rows of the page's grid below a frame, one left as air above the next item. */
export function rowsBelow(edition: Edition, frame: Frame): number {
  const page = edition.pages[frame.page]!;
  const { pitch } = page.grid;
  const foot = bottom(frame.rect);
  const next = framesOnPage(edition, page.id)
    .filter(({ id, rect }) => id !== frame.id && rect.x < right(frame.rect) - 1 && right(rect) > frame.rect.x + 1 && bottom(rect) > foot)
    .reduce((top, { rect }) => Math.min(top, rect.y - pitch), bottom(page.typeArea));
  return Math.max(0, Math.floor((next - foot) / pitch + 0.01));
}
