import { apply } from '../apply';
import type { Edition } from '../edition';
import { isKept } from '../redline/runs';
import type { Redline } from '../redline';
import type { Operation } from '../operation';

/** What a stretch of work holds for the checking of corrections. */
export interface RoundsWithin {
  /** States to be kept: each has open marks, and what comes next changes pages or settles one of them. */
  readonly states: readonly Edition[];
  /** Marks were put down or changed since the last of them, or since a state that was kept before. */
  readonly isMarked: boolean;
}

/**
 * Corrections are checked against a state in which their marks were open. This finds those states in a stream of operations, whoever ran them: the one before the first change
 * that comes after marking. `isMarked`: there was marking before the stream that no kept state has yet.
 */
export function roundsWithin(edition: Edition, operations: readonly Operation[], isMarked: boolean): RoundsWithin {
  if (!isMarked && !operations.some(isMarking)) return { states: [], isMarked };
  const states: Edition[] = [];
  let now = edition;
  let marked = isMarked;
  for (const operation of operations) {
    if (isMarking(operation)) marked = true;
    else if (marked && isDeciding(operation)) {
      if (Object.values(now.marks).some(({ state }) => state === 'open')) states.push(now);
      marked = false;
    }
    const applied = apply(now, operation);
    // What does not fit is refused as a whole by whoever carries it out.
    if (!applied.ok) return { states, isMarked: marked };
    now = applied.edition;
  }
  return { states, isMarked: marked };
}

/** Puts a mark down that asks for something, or changes what one asks for. */
function isMarking(operation: Operation): boolean {
  if (operation.type === 'insert') return operation.table === 'marks' && operation.record.state === 'open';
  if (operation.type !== 'set') return false;
  if (operation.table === 'marks') return !('state' in operation.after) && ['note', 'quote', 'change', 'kind', 'strokes'].some((key) => key in operation.after);
  return operation.table === 'stories' && isOnlyReading(operation.after, operation.before) && asksMore(operation.before.redline ?? [], operation.after.redline ?? []);
}

/** Changes what prints, or settles marks: all but marking, talking about marks, places that follow, and signing. */
function isDeciding(operation: Operation): boolean {
  if (operation.type === 'insert' || operation.type === 'remove') return operation.table !== 'marks' && operation.table !== 'signatures';
  if (operation.type !== 'set') return true;
  if (operation.table === 'marks') return 'state' in operation.after;
  if (operation.table === 'signatures') return false;
  return !(operation.table === 'stories' && isOnlyReading(operation.after, operation.before));
}

const READING: ReadonlySet<string> = new Set(['redline', 'letStand']);
const isOnlyReading = (after: object, before: object): boolean => [...Object.keys(after), ...Object.keys(before)].every((key) => READING.has(key));

/** Words or marks stand in a redline that did not before; those that are carried along with the text do not count. */
function asksMore(before: Redline, after: Redline): boolean {
  const known = new Set(before.flatMap(wishesOf));
  return after.flatMap(wishesOf).some((wish) => !known.has(wish));
}

const wishesOf = (run: Redline[number]): readonly string[] => [
  ...(isKept(run) ? [] : [`${run.mark} ${run.text} ${JSON.stringify(run.look ?? null)}`]), ...(run.deleted ?? []).map((mark) => `- ${mark}`), ...(run.styled ?? []).map(({ mark, look }) => `${mark} ${JSON.stringify(look)}`),
];
