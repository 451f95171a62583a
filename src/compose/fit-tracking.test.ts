import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import type { StoryText } from '../model/story-text';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { createComposer } from './compose-edition';
import type { GainsInput } from './copyfit-gains';
import { shortLastLines, trackingForLastLine, trackingForLine, type TrackingFit } from './fit-tracking';

const page = makePage();
const world = fakeWorld();
// A line of 13 ideographs takes one more only when each gives a thirteenth of an em.
const LIMITS = { min: -90, max: 60 };

const editionOf = (text: StoryText): Edition =>
  makeEdition({ pages: [page], stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 40 }, { story: 's' })] });
const inputOf = (edition: Edition): GainsInput => ({ story: edition.stories.s!, composition: createComposer(world).compose(edition).stories.get('s')!, sheet: edition.styles });
const linesOf = ({ composition }: GainsInput, part: number): number => composition.lines.filter((line) => line.part === part).length;
/** The edition with the part's tracking as found. */
function fitted(edition: Edition, { part, tracking }: TrackingFit): Edition {
  const story = edition.stories.s!;
  return { ...edition, stories: { ...edition.stories, s: { ...story, text: story.text.map((each, i) => (i === part ? { ...each, tracking } : each)) } } };
}

/** 13 characters a line, two of indent: seven lines with two characters on the last. */
const LONG = makeText(`${'字'.repeat(78)}。`);

describe('tracking that saves or gains a line', () => {
  it('takes a line in with the least tracking that does, and the page shows it', () => {
    const edition = editionOf(LONG);
    const input = inputOf(edition);
    const fit = trackingForLine(input, 0, -1, LIMITS, world)!;
    expect(fit.tracking).toBeLessThan(0);
    expect(fit.tracking).toBeGreaterThanOrEqual(LIMITS.min);
    expect(linesOf(inputOf(fitted(edition, fit)), 0)).toBe(linesOf(input, 0) - 1);
    expect(linesOf(inputOf(fitted(edition, { ...fit, tracking: fit.tracking + 1 })), 0)).toBe(linesOf(input, 0));
  });

  it('gives a line back, and goes on from the tracking that the paragraph has', () => {
    const edition = editionOf(LONG);
    const taken = fitted(edition, trackingForLine(inputOf(edition), 0, -1, LIMITS, world)!);
    const back = trackingForLine(inputOf(taken), 0, 1, LIMITS, world)!;
    expect(back.change).toBeGreaterThan(0);
    expect(linesOf(inputOf(fitted(taken, back)), 0)).toBe(linesOf(inputOf(edition), 0));
  });

  it('stays within the limits of the house', () => {
    const full = inputOf(editionOf(makeText(`${'字'.repeat(74)}。`)));
    expect(trackingForLine(full, 0, -1, { min: -4, max: 4 }, world)).toBeNull();
    expect(trackingForLine(full, 0, -1, { min: 0, max: 0 }, world)).toBeNull();
  });

  it('leaves heads to their own fitting', () => {
    const edition = editionOf([{ type: 'headline', tracking: 50, children: [{ text: '社区食堂开张' }] }, ...LONG]);
    const plain = editionOf([{ type: 'headline', children: [{ text: '社区食堂开张' }] }, ...LONG]);
    expect(inputOf(edition).composition).toEqual(inputOf(plain).composition);
  });
});

describe('short last lines', () => {
  it('finds them and mends them', () => {
    const edition = editionOf([...makeText('他说，日子会越过越好。'), ...LONG, ...makeText(`${'字'.repeat(70)}。`)]);
    const input = inputOf(edition);
    expect(shortLastLines(input, world)).toEqual([1]);
    const fit = trackingForLastLine(input, 1, LIMITS, world)!;
    expect(shortLastLines(inputOf(fitted(edition, fit)), world)).toEqual([]);
  });

  it('leaves one that the limits do not reach', () => {
    expect(trackingForLastLine(inputOf(editionOf(LONG)), 0, { min: 0, max: 0 }, world)).toBeNull();
  });
});
