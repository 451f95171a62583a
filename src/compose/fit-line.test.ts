import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { createComposer } from './compose-edition';
import { flowingParts } from './copyfit-gains';
import { trackingForLine } from './fit-tracking';
import { fitLine, type LineFit } from './fit-line';

const page = makePage();
const world = fakeWorld();
const WIDE = { min: -90, max: 60 };
const editionOf = (lengths: readonly number[], rows: number, columns = 1, widow = false): Edition =>
  makeEdition({
    pages: [page], stories: [makeStory('s', { text: makeText(...lengths.flatMap((length, i) => [...(widow && i % 2 === 1 ? [['subhead', '小标题'] as ['subhead', string]] : []), `${'字'.repeat(length)}。`])) })],
    frames: [makeTextFrame('f', page, { column: 0, columns, row: 0, rows }, { story: 's', columns })],
  });
const fitOf = (edition: Edition) => createComposer(world).compose(edition).stories.get('s')!.copyfit;
function fit(edition: Edition, lines: -1 | 1, limits = WIDE, first: number | null = null): LineFit {
  const composer = createComposer(world);
  const composition = composer.compose(edition).stories.get('s')!;
  return fitLine({ story: edition.stories.s!, composition, sheet: edition.styles }, composer.fitTrial('s')!, lines, limits, first, world);
}
function done(edition: Edition, found: LineFit): Edition {
  if (!found.ok) return edition;
  const story = edition.stories.s!;
  return { ...edition, stories: { s: { ...story, text: story.text.map((part, i) => (i === found.fit.part ? { ...part, tracking: found.fit.tracking } : part)) } } };
}

describe('a line taken in or given back', () => {
  it('changes the story’s figures as it says, whatever keep rules do to its columns', () => {
    let found = 0;
    let lies = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 24, max: 100 }), { minLength: 3, maxLength: 7 }), fc.integer({ min: 3, max: 8 }), fc.integer({ min: 2, max: 4 }), fc.constantFrom(-1 as const, 1 as const), (lengths, rows, columns, lines) => {
        const edition = editionOf(lengths, rows, columns, true);
        const before = fitOf(edition);
        const line = fit(edition, lines);
        if (line.ok) {
          found++;
          expect((fitOf(done(edition, line)).lines - before.lines) * lines).toBe(line.lines);
          expect(line.lines).toBeGreaterThanOrEqual(1);
        }
        const composition = createComposer(world).compose(edition).stories.get('s')!;
        const input = { story: edition.stories.s!, composition, sheet: edition.styles };
        const [alone] = flowingParts(input.story).flatMap((part) => trackingForLine(input, part, lines, WIDE, world) ?? []).sort((a, b) => Math.abs(a.change) - Math.abs(b.change));
        if (alone && (fitOf(done(edition, { ok: true, fit: alone, lines: 1 })).lines - before.lines) * lines < 1) lies++;
      }),
      { numRuns: 16, seed: 3 },
    );
    expect(found).toBeGreaterThan(5);
    // The paragraph that needs least does not always do it.
    expect(lies).toBeGreaterThan(0);
  });

  it('takes the paragraph with the shortest last line, or the one with the caret where that works', () => {
    // Two of indent, 13 a line: one character, then three, on the last line.
    const edition = editionOf([79, 77, 80], 30);
    expect(fit(edition, -1)).toMatchObject({ ok: true, fit: { part: 1 }, lines: 1 });
    expect(fit(edition, -1, WIDE, 0)).toMatchObject({ ok: true, fit: { part: 0 } });
  });

  it('says what is nearest when the limits do not do, and that nothing is', () => {
    const edition = editionOf([79, 77], 30);
    const refused = fit(edition, -1, { min: -10, max: 10 });
    if (refused.ok || refused.why !== 'limits') throw new Error('expected the limits to refuse');
    expect(refused.nearest!.part).toBe(1);
    expect(refused.nearest!.tracking).toBeLessThan(-10);
    expect(fit(edition, -1, { min: refused.nearest!.tracking, max: 10 })).toMatchObject({ ok: true, fit: refused.nearest });
    expect(fit(editionOf([8], 30), -1)).toEqual({ ok: false, why: 'limits', nearest: null });
  });
});
