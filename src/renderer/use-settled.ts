import { startTransition, useEffect, useState } from 'react';

/** False until what was mounted first has been painted; then true, in a transition that keys and mouse interrupt. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    // The page learns its size in the first frame and is painted in the second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setSettled(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return settled;
}
