import { describe, expect, it } from 'vitest';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { createComposer } from './compose-edition';
import type { ComposeNotice } from './composition';

const page = makePage();

function noticesOf(text: string): readonly ComposeNotice[] {
  const frame = makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 20 }, { story: 's' });
  return createComposer(fakeWorld()).compose(makeEdition({ pages: [page], stories: [makeStory('s', { text: makeText(text) })], frames: [frame] })).notices;
}

describe('notices of breaks', () => {
  it('K9: a composition says where a line ends against the rules, and round what', () => {
    const [notice, ...others] = noticesOf(`甲乙丙丁${'w'.repeat(60)}甲乙丙丁`);
    expect(notice).toMatchObject({ kind: 'cut-word', story: 's', at: { part: 0 }, detail: 'wwww|wwww' });
    expect(others.every(({ kind }) => kind === 'cut-word')).toBe(true);
  });

  it('an ordinary text has none', () => expect(noticesOf('江南水乡春意浓，老城小巷换新颜。'.repeat(20))).toEqual([]));
});
