import type { VersionEntry } from './version-log';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of the versions that nobody named, at most so many are kept. */
const MOST = 1000;

/**
 * Which versions are let go of: of those without a name or a round, everything of the last 24 hours stays (an evening's work goes over midnight), then the
 * last of each hour for a week, then the last of each day, and never more than a thousand. The newest one always stays.
 */
export function versionsToThin(entries: readonly VersionEntry[], now: number): readonly VersionEntry[] {
  const plain = entries.filter(({ label, round }) => label === null && round === null);
  const stays = new Map<string, VersionEntry>();
  for (const entry of plain) {
    const time = Date.parse(entry.time);
    const age = now - time;
    // The last one of a span takes the place of those before it.
    stays.set(age < DAY ? entry.id : age < 7 * DAY ? `hour ${Math.floor(time / HOUR)}` : `day ${Math.floor(time / DAY)}`, entry);
  }
  const kept = new Set([...stays.values()].sort((a, b) => (a.time < b.time ? -1 : 1)).slice(-MOST));
  return plain.filter((entry) => !kept.has(entry));
}
