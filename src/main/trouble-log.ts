/** What went wrong in the program's processes, on disk at once: a program that closed by itself can be asked why. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The log of before goes aside when it is as large as this, bytes. */
const LARGE = 256 * 1024;

export interface TroubleLog {
  /** One line: what happened, and the facts known of it. Never throws: a full disk must not make trouble worse. */
  note(what: string, facts?: unknown): void;
}

/** Opens the log at `path`; `say` gets each line too. `now`: the clock. */
export function openTroubleLog(path: string, say: (line: string) => void, now: () => Date = () => new Date()): TroubleLog {
  return {
    note(what, facts) {
      const line = `${now().toISOString()} ${what}${facts === undefined ? '' : `: ${describe(facts)}`}`;
      say(line);
      try {
        mkdirSync(dirname(path), { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE) renameSync(path, `${path}.old`);
        appendFileSync(path, `${line}\n`);
      } catch {
        // It was said at least.
      }
    },
  };
}

/** An error with its stack, all on one line. */
const describe = (facts: unknown): string => {
  const text = facts instanceof Error ? facts.stack ?? String(facts) : typeof facts === 'string' ? facts : JSON.stringify(facts);
  return (text ?? String(facts)).replaceAll(/\s*\n\s*/g, ' | ');
};
