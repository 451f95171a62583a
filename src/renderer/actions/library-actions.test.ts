import { expect, it } from 'vitest';
import { samplePage } from '../../testing/sample-page';
import { freeItemName, wantedItemName } from './library-actions';

it('names an item after the first story or picture in it, differently from every other', () => {
  const edition = samplePage();
  expect(wantedItemName(edition, ['box', 'lead1'])).toBe(edition.stories['lead']!.slug);
  const taken = ['ear', 'ear 2'].map((name) => ({ name, modified: 1 }));
  expect([freeItemName('ear', taken), freeItemName('ear 2', taken), freeItemName('box', taken)]).toEqual(['ear 3', 'ear 3', 'box']);
});
