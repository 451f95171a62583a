import { expect, it } from 'vitest';
import { makeEdition, makeStory, makeText } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { letStand } from './let-stand';
import { setTerms } from './set-terms';

const edition = makeEdition({ stories: [makeStory('a', { text: makeText('他己经来了。') })] });

it('lets findings stand with the story, each once', () => {
  const once = run(edition, letStand, { story: 'a', names: ['x'] });
  const twice = run(once, letStand, { story: 'a', names: ['x', 'y'] });
  expect(twice.stories['a']!.letStand).toEqual(['x', 'y']);
  expect(refusal(edition, letStand, { story: 'gone', names: [] })).toBe('refusal.story-gone');
});

it('sets the house’s terms in the style sheet, in one operation or none', () => {
  const terms = [{ use: '出租车', instead: ['的士'], note: '' }];
  const changed = run(edition, setTerms, { terms });
  expect(changed.styles.proof.terms).toEqual(terms);
  expect(setTerms.plan(changed, { terms: [...terms] })).toMatchObject({ operations: [] });
});
