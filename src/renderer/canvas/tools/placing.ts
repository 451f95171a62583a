import { findPicturePlace, findStoryPlace } from '../../../commands/find-place';
import type { FoundPlace } from '../../../commands/find-place';
import { placePicture } from '../../../commands/place-picture';
import { placeStory } from '../../../commands/place-story';
import { swapPicture } from '../../../commands/swap-picture';
import { findFrame } from '../find-frame';
import { dropOnStack, stackUnder } from './stack-drop';
import type { Desk, DeskSession, PointerInput, ToolState } from './tool-state';

export type Carried = NonNullable<DeskSession['drag']>;

/**
 * Something from the basket hangs over the page: shows where it would go, snapped to columns and rows. The basket owns
 * the pointer; letting go is `drop`.
 */
export function placing(desk: Desk, carried: Carried): ToolState & { readonly drop: (input: PointerInput) => boolean } {
  return {
    name: 'placing',
    cursor: 'copy',
    busy: true,
    move(input) {
      const stack = carried.kind === 'story' ? stackUnder(desk, carried.id, input) : null;
      if (stack) return desk.show({ target: stack.rect, outlines: [stack.mark] });
      const place = placeFor(desk, carried, input);
      if (!place) desk.show(null);
      else if (place.fill) desk.show({ target: place.rect, measured: place.rect });
      else desk.show({ outlines: [place.rect], measured: place.rect });
    },
    leave: () => desk.show(null),
    drop(input) {
      const page = desk.page();
      if (!page) return false;
      const where = { point: input.point };
      const stack = carried.kind === 'story' ? stackUnder(desk, carried.id, input) : null;
      if (stack) {
        const added = desk.report(dropOnStack(desk, carried.id, stack));
        if (added) desk.session().selectBrief(stack.frame, carried.id);
        return added;
      }
      const taken = carried.kind === 'picture' ? pictureUnder(desk, input) : null;
      const result = taken
        ? desk.store.run(swapPicture, { frame: taken, for: { picture: carried.id } })
        : carried.kind === 'story'
          ? desk.store.run(placeStory, { story: carried.id, page: page.id, where, newId: desk.newId })
          : desk.store.run(placePicture, { picture: carried.id, page: page.id, where, newId: desk.newId });
      if (!desk.report(result)) return false;
      const frames = result.ok
        ? result.operations.flatMap((op) => ('table' in op && op.table === 'frames' ? [op.type === 'set' ? op.id : op.record.id] : []))
        : [];
      desk.session().select(frames);
      return true;
    },
  };
}

function placeFor(desk: Desk, carried: Carried, input: PointerInput): FoundPlace | null {
  const page = desk.page();
  if (!page) return null;
  const { edition } = desk.store.getState();
  const taken = carried.kind === 'picture' ? pictureUnder(desk, input) : null;
  if (taken) return { rect: edition.frames[taken]!.rect, fill: taken };
  const find = carried.kind === 'story' ? findStoryPlace : findPicturePlace;
  return find(edition, carried.id, page.id, { point: input.point });
}

/** The frame whose picture would be replaced: a picture dropped on a picture takes its place. */
function pictureUnder(desk: Desk, { point }: PointerInput): string | null {
  const page = desk.page();
  const frame = page && findFrame(desk.store.getState().edition, page.id, point, 0);
  return frame?.type === 'picture' && frame.picture !== null ? frame.id : null;
}
