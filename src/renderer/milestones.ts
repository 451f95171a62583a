/** The moments that bench/ waits for: the edition is changed, composed, and on the canvas; no page is left to compose. */
export type Milestone = 'applied' | 'composed' | 'painted' | 'all-composed';

const reached = new Set<Milestone>();

/** Marks a moment in the window's performance timeline. Only the first and the newest of each are kept there. */
export function milestone(name: Milestone): void {
  if (!reached.has(name)) {
    reached.add(name);
    performance.mark(`first-${name}`);
  }
  performance.clearMarks(name);
  performance.mark(name);
}
