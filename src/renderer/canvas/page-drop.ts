import type { FrameId } from '../../model/ids';

/** Files that are dragged over the window: the page in view shows which frame would take a picture. */
export interface PageDrop {
  /** Where the pointer is, CSS pixels of the window; true when it is over the page's view. */
  readonly over: (x: number, y: number) => boolean;
  readonly leave: () => void;
  /** The frame that is shown there. */
  readonly frameAt: (x: number, y: number) => FrameId | null;
}

let view: PageDrop | null = null;

export const pageDrop = {
  over: (x: number, y: number): boolean => view?.over(x, y) ?? false,
  leave: (): void => view?.leave(),
  frameAt: (x: number, y: number): FrameId | null => view?.frameAt(x, y) ?? null,
  /** Returns how to stop. */
  register(next: PageDrop): () => void {
    view = next;
    return () => {
      if (view === next) view = null;
    };
  },
};
