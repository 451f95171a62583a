import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bytesOf } from './bytes-of';

const never = new Promise<never>(() => {});
const whole = (...bytes: number[]): Promise<Response> => Promise.resolve(new Response(new Uint8Array(bytes)));
const stopped = (): Promise<Response> => Promise.resolve({ ok: true, arrayBuffer: () => never } as unknown as Response);

let answers: (() => Promise<Response>)[] = [];
let asked = 0;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  vi.stubGlobal('fetch', () => {
    asked += 1;
    return (answers.shift() ?? stopped)();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an answer that comes is asked for once', async () => {
  answers = [() => whole(1, 2, 3)];
  expect(await bytesOf('forme://font/a')).toEqual(new Uint8Array([1, 2, 3]));
  await vi.runAllTimersAsync();
  expect(asked).toBe(1);
});

test('one that stops half way is asked for again, and a slow one is taken all the same', async () => {
  answers = [stopped, () => whole(7)];
  const again = bytesOf('forme://font/a');
  await vi.advanceTimersByTimeAsync(5000);
  expect(await again).toEqual(new Uint8Array([7]));

  let arrive = (_: Response): void => {};
  answers = [() => new Promise((done) => (arrive = done)), stopped];
  const slow = bytesOf('forme://font/a');
  await vi.advanceTimersByTimeAsync(5000);
  arrive(new Response(new Uint8Array([8])));
  expect(await slow).toEqual(new Uint8Array([8]));
});

test('what is not there fails at once, what never comes in the end', async () => {
  answers = [() => Promise.resolve(new Response(null, { status: 404 }))];
  await expect(bytesOf('forme://font/none')).rejects.toThrow('forme://font/none: 404');
  answers = [];
  const gone = expect(bytesOf('forme://font/a')).rejects.toThrow('forme://font/a did not come');
  await vi.advanceTimersByTimeAsync(60_000);
  await gone;
});
