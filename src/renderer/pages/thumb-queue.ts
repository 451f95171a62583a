/** Thumbnails are painted one after the other in idle moments, those in sight first, so that many of them hold nothing up. */
const waiting = new Set<() => void>();
let handle = 0;

const next = (deadline: IdleDeadline): void => {
  handle = 0;
  do {
    const [paint] = waiting;
    if (!paint) return;
    waiting.delete(paint);
    paint();
  } while (deadline.timeRemaining() > 12);
  ask();
};

const ask = (): void => {
  if (waiting.size > 0) handle ||= requestIdleCallback(next, { timeout: 400 });
};

/** Paints when there is time. Asked for again before it was its turn, it is painted once. */
export function paintLater(paint: () => void): void {
  waiting.add(paint);
  ask();
}

export const paintNever = (paint: () => void): void => void waiting.delete(paint);
