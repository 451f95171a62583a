import { expect, test } from 'vitest';
import { createComposer } from '../../compose/compose-edition';
import { fakeWorld } from '../../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { misfits } from './misfits';

const front = makePage();
const inside = makePage({ id: 'page2', order: 2 });
const story = (id: string, characters: number) => makeStory(id, { text: makeText(`${'字'.repeat(characters)}。`) });
const at = (row: number) => ({ column: 0, columns: 1, row, rows: 4 });

test('overset text comes first, page by page, then what is short; what fits is left out and a stack comes once', () => {
  const edition = makeEdition({
    pages: [front, inside],
    // Four lines of thirteen, two of them indented by two.
    stories: [story('short', 5), story('fits', 49), story('over', 90), story('late', 90), story('a', 60), story('b', 60)],
    frames: [
      makeTextFrame('short', front, at(0), { story: 'short', turn: 1 }),
      makeTextFrame('fits', front, at(10), { story: 'fits', turn: 1 }),
      makeTextFrame('over', front, at(20), { story: 'over', turn: 1 }),
      makeTextFrame('late', inside, at(0), { story: 'late', turn: 1 }),
      makeTextFrame('stack', inside, at(10), { story: 'a', stack: ['b'], turn: 1 }),
    ],
  });
  expect(misfits(edition, createComposer(fakeWorld()).compose(edition)).map(({ id }) => id)).toEqual(['over', 'late', 'stack', 'short']);
});
