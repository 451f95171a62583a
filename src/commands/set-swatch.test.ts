import { expect, test } from 'vitest';
import { makeEdition } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { setSwatch } from './set-swatch';

const edition = makeEdition({});
const [first, second] = Object.keys(edition.styles.swatches) as [string, string];

test('a swatch gets other inks and a spot ink of its own, and loses it again', () => {
  const red = run(edition, setSwatch, { swatch: first, values: { cmyk: [0, 100, 90, 5] } });
  expect(red.styles.swatches[first]).toMatchObject({ cmyk: [0, 100, 90, 5], spot: null });
  const spot = run(red, setSwatch, { swatch: first, values: { spot: ' PANTONE 186 C ' } });
  expect(spot.styles.swatches[first]!.spot).toBe('PANTONE 186 C');
  expect(spot.styles.swatches[second]).toBe(red.styles.swatches[second]);
  expect(run(spot, setSwatch, { swatch: first, values: { spot: '  ' } }).styles.swatches[first]!.spot).toBeNull();
});

test('what changes nothing is no step, and other values of a swatch do not merge', () => {
  const { cmyk } = edition.styles.swatches[first]!;
  expect(setSwatch.plan(edition, { swatch: first, values: { cmyk: [...cmyk] } })).toEqual({ ok: true, operations: [] });
  const key = (swatch: string, values: Parameters<typeof setSwatch.plan>[1]['values']) => setSwatch.mergeKey!({ swatch, values });
  expect(new Set([key(first, { cmyk }), key(first, { spot: 'A' }), key(second, { cmyk })]).size).toBe(3);
});

test('no such swatch, no such share of ink', () => {
  expect(refusal(edition, setSwatch, { swatch: 'gone', values: { spot: 'A' } })).toBe('refusal.swatch-gone');
  expect(refusal(edition, setSwatch, { swatch: first, values: { cmyk: [0, 101, 0, 0] } })).toBe('refusal.ink-share');
  expect(refusal(edition, setSwatch, { swatch: first, values: { cmyk: [0, NaN, 0, 0] } })).toBe('refusal.ink-share');
});

test.each(['All', 'none', 'Black', '品红'])('%s is no name of a spot ink', (spot) => {
  expect(refusal(edition, setSwatch, { swatch: first, values: { spot } })).toBe('refusal.spot-name');
});

test('two swatches share a spot ink only when the same colour stands in for it', () => {
  const one = run(edition, setSwatch, { swatch: first, values: { spot: 'Gold', cmyk: [0, 20, 60, 20] } });
  expect(refusal(one, setSwatch, { swatch: second, values: { spot: 'Gold', cmyk: [0, 20, 60, 21] } })).toBe('refusal.spot-differs');
  const both = run(one, setSwatch, { swatch: second, values: { spot: 'Gold', cmyk: [0, 20, 60, 20] } });
  expect(refusal(both, setSwatch, { swatch: first, values: { cmyk: [0, 0, 0, 50] } })).toBe('refusal.spot-differs');
});
