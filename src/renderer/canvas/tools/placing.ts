import { findPicturePlace } from '../../../commands/find-place';
import type { FoundPlace } from '../../../commands/find-place';
import { placePicture } from '../../../commands/place-picture';
import { swapPicture } from '../../../commands/swap-picture';
import { findFrame } from '../find-frame';
import { touchedFrames } from './touched-frames';
import type { Desk, DeskSession, PointerInput, ToolState } from './tool-state';

export type Carried = NonNullable<DeskSession['drag']>;

/** Something from the basket hangs over the page. The basket owns the pointer; letting go is `drop`. */
export interface Placing extends ToolState {
  /** At the pointer, or (null) as it is shown. */
  drop(input: PointerInput | null): boolean;
  /** Shows the next (1) or the previous (−1) way to place it. */
  step?(by: 1 | -1): void;
  /** It is no longer carried. */
  end?(): void;
}

/** A picture from the basket: shows where it would go, snapped to columns and rows. */
export function placing(desk: Desk, carried: Carried): Placing {
  return {
    name: 'placing',
    cursor: 'copy',
    busy: true,
    move(input) {
      const place = placeFor(desk, carried, input);
      if (!place) desk.show(null);
      else if (place.fill) desk.show({ target: place.rect, measured: place.rect });
      else desk.show({ outlines: [place.rect], measured: place.rect });
    },
    leave: () => desk.show(null),
    drop(input) {
      const page = desk.page();
      if (!page || !input) return false;
      const taken = pictureUnder(desk, input);
      const result = taken
        ? desk.store.run(swapPicture, { frame: taken, for: { picture: carried.id } })
        : desk.store.run(placePicture, { picture: carried.id, page: page.id, where: { point: input.point }, newId: desk.newId });
      if (!desk.report(result)) return false;
      desk.session().select(touchedFrames(desk.store.getState().edition, result));
      return true;
    },
  };
}

function placeFor(desk: Desk, carried: Carried, input: PointerInput): FoundPlace | null {
  const page = desk.page();
  if (!page) return null;
  const { edition } = desk.store.getState();
  const taken = pictureUnder(desk, input);
  if (taken) return { rect: edition.frames[taken]!.rect, fill: taken };
  return findPicturePlace(edition, carried.id, page.id, { point: input.point });
}

/** The frame whose picture would be replaced: a picture dropped on a picture takes its place. */
function pictureUnder(desk: Desk, { point }: PointerInput): string | null {
  const page = desk.page();
  const frame = page && findFrame(desk.store.getState().edition, page.id, point, 0);
  return frame?.type === 'picture' && frame.picture !== null ? frame.id : null;
}
