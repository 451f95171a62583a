import type { LineRange, PreparedParagraph, SetLine } from './paragraph';

/** Which ends of its paragraph a line stands at. */
export interface LineEnds {
  readonly first: boolean;
  readonly last: boolean;
}

type SetsLine = (p: PreparedParagraph, range: LineRange, measure: number, at: LineEnds) => SetLine;

/**
 * Remembers the lines that a setter set, per paragraph: the same arguments give the same object. A paragraph with more
 * than `most` lines kept (many measures tried) starts anew; one that is gone takes its lines with it.
 */
export function keepLines(set: SetsLine, most: number): SetsLine {
  const cache = new WeakMap<PreparedParagraph, Map<string, SetLine>>();
  return (p, range, measure, at) => {
    let lines = cache.get(p);
    if (!lines) cache.set(p, (lines = new Map()));
    const key = `${range.start},${range.end},${measure},${at.first ? 1 : 0}${at.last ? 1 : 0}`;
    let line = lines.get(key);
    if (!line) {
      if (lines.size >= most) lines.clear();
      lines.set(key, (line = set(p, range, measure, at)));
    }
    return line;
  };
}
