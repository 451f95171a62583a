import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import type { TextFrame } from '../model/frame';
import type { Story } from '../model/story';
import { partText } from '../model/story-text';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import type { StoryComposition } from './composition';
import { createComposer } from './compose-edition';
import { flowingParts, gainOf, type Gain } from './copyfit-gains';
import { withMore, withoutRange } from './trial-part';

const page = makePage();
const world = fakeWorld();
const SENTENCE = '江南水乡春意浓，老城小巷换新颜。';
const prose = (characters: number): string => SENTENCE.repeat(Math.ceil(characters / 16)).slice(0, characters - 1) + '。';

function editionOf(text: Story['text'], changes: Partial<TextFrame> = {}, rows = 20, columns = 1): Edition {
  return makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, { column: 0, columns, row: 0, rows }, { story: 's', ...changes })] });
}
const compose = (edition: Edition): StoryComposition => createComposer(world).compose(edition).stories.get('s')!;
const gainIn = (edition: Edition, part: number, kind: Gain['kind'], lines = 1): Gain | null =>
  gainOf({ story: edition.stories.s!, composition: compose(edition), sheet: edition.styles }, part, kind, lines, world);

function changed(edition: Edition, gain: Gain): Edition {
  const story = edition.stories.s!;
  const text = story.text.map((part, i) => (i !== gain.part ? part : gain.kind === 'cut' ? withoutRange(part, gain.start, gain.end) : withMore(part, gain.start, gain.characters, story.language)));
  return { ...edition, stories: { ...edition.stories, s: { ...story, text } } };
}
const linesOf = (edition: Edition, part: number): number => compose(edition).lines.filter((line) => line.part === part).length;

describe('nearest gains', () => {
  it('says how few characters to cut to save a line, and cutting them saves it', () => {
    // Two characters of indent and 25 of text fill two lines of 13 and leave one character for a third.
    const edition = editionOf(makeText('字'.repeat(28) + '。'));
    const gain = gainIn(edition, 0, 'cut')!;
    expect(linesOf(edition, 0)).toBe(3);
    expect(linesOf(changed(edition, gain), 0)).toBe(2);
    expect(gain.characters).toBeLessThanOrEqual(5);
    expect(gain.end - gain.start).toBe(gain.characters);
    expect(partText(changed(edition, gain).stories.s!.text[0]!).endsWith('字。')).toBe(true);
  });

  it('is the least: one character less saves nothing (cut) or gains nothing (add), at any length and measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 160 }), fc.integer({ min: 1, max: 3 }), fc.constantFrom('cut' as const, 'add' as const), (length, columns, kind) => {
        const edition = editionOf(makeText(prose(length)), { columns: 1 }, 30, columns);
        const gain = gainIn(edition, 0, kind);
        if (!gain) return;
        const sign = kind === 'cut' ? -1 : 1;
        const now = linesOf(edition, 0);
        expect((linesOf(changed(edition, gain), 0) - now) * sign).toBeGreaterThanOrEqual(1);
        if (gain.characters === 1) return;
        const fewer = { ...gain, characters: gain.characters - 1, start: kind === 'cut' ? gain.start + 1 : gain.start };
        expect((linesOf(changed(edition, fewer), 0) - now) * sign).toBeLessThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('breaks in the measures that the page gives: beside a picture and where frames differ', () => {
    const picture = makePicture('p');
    const frames = [
      makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 6 }, { story: 's', columns: 1, turn: 1 }),
      makeTextFrame('g', page, { column: 4, columns: 1, row: 0, rows: 30 }, { story: 's', columns: 1, turn: 2 }),
      makePictureFrame('pf', page, { column: 1, columns: 1, row: 0, rows: 3 }, { picture: 'p', layer: 2 }),
    ];
    for (let length = 100; length < 140; length += 3) {
      const edition = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(prose(60), prose(length)) })], pictures: [picture], frames });
      expect(new Set(compose(edition).lines.map((line) => line.measure)).size).toBeGreaterThan(1);
      const gain = gainIn(edition, 1, 'cut')!;
      expect(linesOf(changed(edition, gain), 1)).toBe(linesOf(edition, 1) - 1);
    }
  });

  it('offers nothing for heads, empty paragraphs and paragraphs of one line', () => {
    const edition = editionOf(makeText(['headline', '标题'], '', '一行。', prose(40)));
    const story = edition.stories.s!;
    expect(flowingParts(story)).toEqual([1, 2, 3]);
    expect([0, 1, 2].map((part) => gainIn(edition, part, 'cut'))).toEqual([null, null, null]);
    expect(gainIn(edition, 3, 'cut')).not.toBeNull();
  });

  it('counts whole characters beyond the basic plane, and leaves spaces out of the count', () => {
    const han = gainIn(editionOf(makeText('字'.repeat(20) + '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷。')), 0, 'cut')!;
    expect(han.start % 2).toBe(0);
    expect(han.end - han.start).toBe(han.characters * 2);
    const words = 'The town hall opened its doors again after eleven years of work. '.repeat(2).trim();
    const story = makeStory('s', { language: 'en', text: makeText(words) });
    const edition = makeEdition({ pages: [page], stories: [story], frames: [makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 20 }, { story: 's' })] });
    const latin = gainIn(edition, 0, 'cut')!;
    expect(words.slice(latin.start, latin.end).replaceAll(/\s/g, '')).toHaveLength(latin.characters);
    expect(words.slice(0, latin.start)).toMatch(/\w$/);
    expect(words.slice(latin.start)).toMatch(/^ /);
    expect(linesOf(changed(edition, latin), 0)).toBeLessThan(linesOf(edition, 0));
  });

  it('keeps a paragraph’s gain while others change, and follows its number', () => {
    const edition = editionOf(makeText(prose(66), prose(41)));
    const before = gainIn(edition, 1, 'cut');
    const other = { ...edition, stories: { s: { ...edition.stories.s!, text: [edition.stories.s!.text[1]!] } } };
    expect(gainIn(other, 0, 'cut')).toEqual({ ...before, part: 0 });
    expect(gainIn(edition, 1, 'cut')).toBe(before);
  });
});

describe('copyfit figures', () => {
  const fit = (edition: Edition) => compose(edition).copyfit;

  it('counts the rest of the last line among the free characters', () => {
    // Indent 2 + 24 characters fill two lines of 13; 20 leave four free on the second.
    expect(fit(editionOf(makeText('字'.repeat(24)), {}, 2))).toMatchObject({ lines: 0, characters: 0, oversetFrom: null });
    expect(fit(editionOf(makeText('字'.repeat(20)), {}, 2))).toMatchObject({ lines: 0, characters: -4 });
    expect(fit(editionOf(makeText('字'.repeat(20)), {}, 5))).toMatchObject({ lines: -3, characters: -(3 * 13 + 4) });
  });

  it('adds up free lines of different measures', () => {
    const frames = [
      makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 3 }, { story: 's', turn: 1 }),
      makeTextFrame('g', page, { column: 4, columns: 2, row: 0, rows: 2 }, { story: 's', turn: 2, columns: 1 }),
    ];
    const edition = makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText('字'.repeat(24)) })], frames });
    const wide = Math.floor(frames[1]!.rect.width / 9 + 0.01);
    expect(fit(edition)).toMatchObject({ lines: -3, characters: -(13 + 2 * wide) });
  });

  it('counts the rows of an overset subhead, not its line (B3), and skips an empty paragraph', () => {
    const text = makeText('字'.repeat(24), ['subhead', '小标题'], '字'.repeat(24), '');
    const copyfit = fit(editionOf(text, {}, 2));
    expect(copyfit.lines).toBe(2 + 2);
    expect(copyfit.millimetres).toBeCloseTo(4 * page.grid.pitch * (25.4 / 72), 2);
    expect(copyfit.characters).toBe(3 + 24);
  });

  it('says that a story too long by an empty room is overset whole', () => {
    const copyfit = fit(editionOf(makeText(prose(40)), { inset: 400 }));
    expect(copyfit).toMatchObject({ oversetFrom: { part: 0, offset: 0 }, characters: 40 });
  });
});
