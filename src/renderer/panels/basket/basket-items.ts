import type { Copyfit } from '../../../compose/composition';
import type { Composition } from '../../../compose/composition';
import type { Edition } from '../../../model/edition';
import { pageNumber } from '../../../model/page-order';
import type { Asset, Picture } from '../../../model/picture';
import type { Story, StoryKind } from '../../../model/story';
import { framesOfPicture, pictureOfCaption, threadOf } from '../../../model/threads';

export type BasketFilter = 'all' | 'unplaced' | 'placed';

export interface StoryItem {
  readonly story: Story;
  /** Number of the page that its first frame is on; 0 when it is not placed. */
  readonly page: number;
  readonly copyfit: Copyfit | null;
}

export interface PictureItem {
  readonly picture: Picture;
  readonly asset: Asset | null;
  readonly placed: boolean;
}

const RANK: Readonly<Record<StoryKind, number>> = { lead: 0, feature: 1, news: 2, brief: 3, caption: 4, furniture: 5 };
const passes = (filter: BasketFilter, placed: boolean): boolean => filter === 'all' || (filter === 'placed') === placed;
const contains = (text: string, query: string): boolean => text.toLowerCase().includes(query.trim().toLowerCase());

/** The stories to list: captions go with their pictures; the weightiest first, then by name. */
export function storyItems(edition: Edition, composition: Composition, filter: BasketFilter, query: string): readonly StoryItem[] {
  return Object.values(edition.stories)
    .filter((story) => pictureOfCaption(edition, story.id) === null && contains(story.slug, query))
    .map((story) => ({ story, page: pageOf(edition, story), copyfit: composition.stories.get(story.id)?.copyfit ?? null }))
    .filter((item) => passes(filter, item.page !== 0))
    .sort((a, b) => RANK[a.story.kind] - RANK[b.story.kind] || compare(a.story.slug, b.story.slug) || compare(a.story.id, b.story.id));
}

/** The pictures to list, by name. */
export function pictureItems(edition: Edition, filter: BasketFilter, query: string): readonly PictureItem[] {
  return Object.values(edition.pictures)
    .filter((picture) => contains(picture.slug, query))
    .map((picture) => ({ picture, asset: edition.assets[picture.asset] ?? null, placed: framesOfPicture(edition, picture.id).length > 0 }))
    .filter((item) => passes(filter, item.placed))
    .sort((a, b) => compare(a.picture.slug, b.picture.slug) || compare(a.picture.id, b.picture.id));
}

/** In place of a page's number. */
export const ON_MASTER = -1;

function pageOf(edition: Edition, story: Story): number {
  const [first] = threadOf(edition, story.id);
  if (!first) return 0;
  return edition.pages[first.page]?.role === 'master' ? ON_MASTER : pageNumber(edition, first.page);
}

const collator = new Intl.Collator('zh-Hans', { numeric: true });
const compare = (a: string, b: string): number => collator.compare(a, b);
