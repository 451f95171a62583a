/**
 * The composer remembers. This proves that it never shows: after any run of edits its pages, stories and notices are, byte
 * for byte, what a composer that has seen nothing makes of the same edition.
 * FORME_EDITS=20000 asks for more edits than the two thousand of every run; FORME_SEED repeats one.
 */
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { dump } from '../display/dump';
import { applyAll } from '../model/apply';
import type { Edition } from '../model/edition';
import { invertAll } from '../model/invert';
import type { Operation } from '../model/operation';
import { fakeWorld } from '../testing/fake-world';
import { makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeQr, makeRule, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { aRandomEdit, operationsOf, type RandomEdit } from '../testing/random-edits';
import type { Composition } from './composition';
import { createComposer } from './compose-edition';

const EDITS = Number(process.env.FORME_EDITS ?? 2000);
const PER_RUN = 20;

const prose = (characters: number): string => '江南水乡春意浓，老城小巷“换新颜”。2026年，PM2.5 降了12％——'.repeat(Math.ceil(characters / 38)).slice(0, characters);

function startingEdition(): Edition {
  const page = makePage();
  const second = makePage({ id: 'page2', order: 2 });
  return makeEdition({
    pages: [page, second],
    stories: [
      makeStory('a', { text: makeText(['kicker', '引题'], ['headline', '头条标题'], prose(90), ['subhead', '小标题'], prose(160), prose(70)) }),
      makeStory('b', { text: makeText(['headline', '第二条'], prose(80)), kind: 'brief' }),
      makeStory('c', { language: 'en', text: makeText(['headline', 'Third'], 'The town hall opened its doors again after eleven years. Nobody had expected so many visitors. ') }),
    ],
    pictures: [makePicture('p')],
    frames: [
      makeTextFrame('a1', page, { column: 0, columns: 3, row: 0, rows: 12 }, { story: 'a', turn: 1 }),
      makeTextFrame('a2', second, { column: 0, columns: 2, row: 0, rows: 20 }, { story: 'a', turn: 2 }),
      makeTextFrame('b1', page, { column: 3, columns: 2, row: 0, rows: 12 }, { story: 'b', balance: true }),
      makeTextFrame('c1', page, { column: 6, columns: 1, row: 0, rows: 12 }, { story: 'c' }),
      makePictureFrame('pic', page, { column: 1, columns: 1, row: 6, rows: 5 }, { picture: 'p', layer: 2 }),
      makeRule('line', page, { column: 0, columns: 8, row: 31, rows: 1 }),
      makeBox('box', page, { column: 6, columns: 2, row: 0, rows: 10 }),
      makeQr('qr', page, { column: 4, columns: 1, row: 3, rows: 5 }, { layer: 2 }),
    ],
  });
}

/** All that a composition says, as text. */
function written(composition: Composition): string {
  const pages = [...composition.pages.values()].map(({ list, pictures }) => `${dump(list)}${JSON.stringify([...pictures])}`);
  const stories = [...composition.stories.values()].map((story) => JSON.stringify(story));
  return [...pages, ...stories, JSON.stringify(composition.notices)].join('\n');
}

/** Composed by a composer and a world that know nothing, from records that nothing has been remembered of. */
const fresh = (edition: Edition): string => written(createComposer(fakeWorld()).compose(structuredClone(edition)));

/** The first line that differs. */
function difference(kept: string, anew: string): string {
  const [a, b] = [kept.split('\n'), anew.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  return `kept: ${a[at]?.slice(0, 400)}\nanew: ${b[at]?.slice(0, 400)}`;
}

function run(edits: readonly RandomEdit[]): void {
  const composer = createComposer(fakeWorld());
  let edition = startingEdition();
  const done: (readonly Operation[])[] = [];
  composer.compose(edition);
  edits.forEach((edit, i) => {
    const operations = edit.kind === 'undo' ? invertAll(done.pop() ?? []) : operationsOf(edition, edit);
    const applied = applyAll(edition, operations);
    // An edit that leaves a story in a shape that the model refuses is no edit.
    if (!applied.ok || operations.length === 0) return;
    if (edit.kind !== 'undo') done.push(operations);
    edition = applied.edition;
    const now = written(composer.compose(edition));
    const anew = fresh(edition);
    if (now !== anew) throw new Error(`After edit ${i}, ${JSON.stringify(operations).slice(0, 300)}:\n${difference(now, anew)}`);
  });
}

describe('incremental composition', () => {
  it(`is byte for byte a full composition, over ${EDITS} random edits`, { timeout: 60_000 + EDITS * 50 }, () => {
    const seed = process.env.FORME_SEED === undefined ? {} : { seed: Number(process.env.FORME_SEED) };
    fc.assert(fc.property(fc.array(aRandomEdit, { minLength: 1, maxLength: PER_RUN * 2, size: 'max' }), run), { numRuns: Math.ceil(EDITS / PER_RUN), ...seed });
  });
});
