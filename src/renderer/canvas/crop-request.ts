import type { FrameId } from '../../model/ids';

type Listener = (frame: FrameId) => void;

let listener: Listener | null = null;

/** A command asks the page in view to open a picture for cropping. */
export const cropRequest = {
  ask: (frame: FrameId): void => listener?.(frame),
  /** Returns how to stop. The view that listens last is asked. */
  listen(take: Listener): () => void {
    listener = take;
    return () => {
      if (listener === take) listener = null;
    };
  },
};
