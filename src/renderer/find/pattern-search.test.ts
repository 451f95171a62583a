import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindQuery, TextMatch } from '../../model/find-text';
import { createPatternSearch, LONGEST } from './pattern-search';
import type { PatternThread, ToPatternWorker } from './pattern-search';

const query = (text: string): FindQuery => ({ text, matchCase: false, wholeWord: false, pattern: true, anyWidth: false });
const question = (text: string) => ({ query: query(text), replacement: '', texts: [{ story: 'a', part: 0, text: 'aaa' }], most: 10 });
const match: TextMatch = { story: 'a', part: 0, start: 0, end: 1, found: 'a', replaced: '' };

/** Threads that answer only when they are told to. */
function threads() {
  const all: (PatternThread & { asked: ToPatternWorker[]; ended: boolean; answer(): void })[] = [];
  const search = createPatternSearch(() => {
    const thread = {
      asked: [] as ToPatternWorker[], ended: false, onmessage: null as PatternThread['onmessage'],
      postMessage(message: ToPatternWorker) { this.asked.push(message); },
      terminate() { this.ended = true; },
      answer() { this.onmessage?.({ data: { id: this.asked.at(-1)!.id, matches: [match] } } as MessageEvent); },
    };
    all.push(thread);
    return thread;
  });
  return { all, search };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('looking for a pattern', () => {
  it('keeps its thread while it answers', async () => {
    const { all, search } = threads();
    const first = search(question('a'));
    all[0]!.answer();
    expect(await first).toEqual([match]);
    const second = search(question('b'));
    all[0]!.answer();
    expect(await second).toEqual([match]);
    expect(all).toHaveLength(1);
  });

  it('ends a thread that does not come to an end, and starts another for the next search', async () => {
    const { all, search } = threads();
    const never = search(question('(a+)+b'));
    vi.advanceTimersByTime(LONGEST - 1);
    expect(all[0]!.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await never).toBe('slow');
    expect(all[0]!.ended).toBe(true);
    const next = search(question('a'));
    all[1]!.answer();
    expect(await next).toEqual([match]);
  });

  it('gives up a search when another is asked for', async () => {
    const { all, search } = threads();
    const first = search(question('(a+)+b'));
    const second = search(question('a'));
    expect(await first).toBe('superseded');
    expect(all[0]!.ended).toBe(true);
    all[1]!.answer();
    expect(await second).toEqual([match]);
    vi.advanceTimersByTime(LONGEST);
    expect(all[1]!.ended).toBe(false);
  });
});
