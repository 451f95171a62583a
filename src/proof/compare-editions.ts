/** What differs between two states of an edition: text, geometry, pictures, styles, pages, each with its place in both. Pure; knows nothing of marks or versions. */
import type { Edition, TableName } from '../model/edition';
import { equal } from '../model/equal';
import type { StoryId } from '../model/ids';
import { pagesInOrder } from '../model/page-order';
import type { Story } from '../model/story';
import { framesOfPicture, pictureOfCaption, threadOf } from '../model/threads';
import { compareFrames } from './compare-frames';
import { comparePages } from './compare-pages';
import { compareStyles } from './compare-styles';
import { compareTexts } from './compare-texts';
import type { TextChange } from './compare-texts';
import type { Difference, DifferenceKind, DifferencePlace } from './difference';
import { settingsBetween } from './settings-between';

/** The differences from `before` to `after`: of the whole edition first, then page by page from top to bottom, then of the basket. */
export function compareEditions(before: Edition, after: Edition): readonly Difference[] {
  if (before === after) return [];
  const found = [
    ...compareInfo(before, after), ...compareStyles(before, after), ...comparePages(before, after), ...compareFrames(before, after), ...compareStories(before, after), ...compareRecords(before, after),
  ];
  return inReadingOrder(found, before, after);
}

function compareInfo(before: Edition, after: Edition): readonly Difference[] {
  const settings = settingsBetween(before.info, after.info, ['id', 'tracked']);
  return settings.length === 0 ? [] : [{ id: 'info', area: 'other', what: 'info', values: {}, settings, before: null, after: null }];
}

function compareStories(before: Edition, after: Edition): readonly Difference[] {
  const ids = [...new Set([...Object.keys(after.stories), ...Object.keys(before.stories)])];
  return ids.flatMap((id): readonly Difference[] => {
    const [was, is] = [before.stories[id], after.stories[id]];
    if (was === is) return [];
    const [placeBefore, placeAfter] = [was ? placeOf(before, id) : null, is ? placeOf(after, id) : null];
    if (!was || !is) {
      const { slug } = (is ?? was)!;
      return [{ id: `story ${id}`, area: 'text', what: is ? 'story-added' : 'story-removed', values: { slug }, settings: [], before: placeBefore, after: placeAfter }];
    }
    const texts = compareTexts(was.text, is.text).map((change, index) => ofText(change, `text ${id} ${index}`, is, placeBefore!, placeAfter!));
    const settings = settingsBetween(was, is, ['id', 'text', 'redline', 'letStand']);
    return settings.length === 0 ? texts : [...texts, { id: `story ${id}`, area: 'other', what: 'story-settings', values: { slug: is.slug }, settings, before: placeBefore, after: placeAfter }];
  });
}

const KIND_OF: Readonly<Record<TextChange['kind'], DifferenceKind>> = {
  inserted: 'text-inserted', deleted: 'text-deleted', replaced: 'text-replaced', moved: 'text-moved', part: 'text-part', marks: 'text-marks',
};

function ofText({ kind, before, after, settings }: TextChange, id: string, story: Story, placeBefore: DifferencePlace, placeAfter: DifferencePlace): Difference {
  return {
    id,
    area: story.kind === 'caption' ? 'picture' : kind === 'part' || kind === 'marks' ? 'style' : 'text',
    what: KIND_OF[kind],
    values: { slug: story.slug, before: before.text, after: after.text },
    settings,
    before: { ...placeBefore, from: before.from, to: before.to },
    after: { ...placeAfter, from: after.from, to: after.to },
  };
}

/** Where a story begins on the page; of a caption, its picture. */
export function placeOf(edition: Edition, story: StoryId): DifferencePlace {
  const picture = pictureOfCaption(edition, story);
  const frame = threadOf(edition, story)[0] ?? (picture ? framesOfPicture(edition, picture.id)[0] : undefined);
  return { page: frame?.page ?? null, frame: frame?.id ?? null, story, from: null, to: null };
}

const OWN: ReadonlySet<string> = new Set(['info', 'styles', 'pages', 'frames', 'stories', 'originals', 'pictures', 'assets']);

/** Tables that are told by their number alone: marks of readers, signatures. */
function compareRecords(before: Edition, after: Edition): readonly Difference[] {
  const tables = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key): key is TableName => !OWN.has(key));
  return tables.flatMap((table): readonly Difference[] => {
    const [was, is] = [(before[table] ?? {}) as Readonly<Record<string, unknown>>, (after[table] ?? {}) as Readonly<Record<string, unknown>>];
    const counts = {
      'records-added': Object.keys(is).filter((id) => !(id in was)).length,
      'records-removed': Object.keys(was).filter((id) => !(id in is)).length,
      'records-changed': Object.keys(is).filter((id) => id in was && !equal(was[id], is[id])).length,
    } as const;
    return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((what) =>
      (counts[what] === 0 ? [] : [{ id: `${table} ${what}`, area: 'other', what, values: { table, count: counts[what] }, settings: [], before: null, after: null } as const]));
  });
}

/** Down a page in bands of so many points, from left to right in each. */
const BAND = 24;

function inReadingOrder(found: readonly Difference[], before: Edition, after: Edition): readonly Difference[] {
  const numbers = new Map([...pagesInOrder(before), ...pagesInOrder(after)].map((page) => [page.id, 0]));
  for (const edition of [before, after]) pagesInOrder(edition).forEach(({ id }, index) => numbers.set(id, index + 1));
  const keyOf = (difference: Difference): readonly number[] => {
    const place = difference.after?.page ? difference.after : difference.before ?? difference.after;
    const edition = place === difference.after ? after : before;
    if (!place) return [0, 0, 0, 0, 0];
    const { rect } = (place.frame === null ? undefined : edition.frames[place.frame]) ?? {};
    return [place.page === null ? Infinity : numbers.get(place.page) ?? 1e6, rect ? Math.floor(rect.y / BAND) : -1, rect?.x ?? -1, place.from?.part ?? -1, place.from?.offset ?? -1];
  };
  const keyed = found.map((difference) => ({ difference, key: keyOf(difference) }));
  const compare = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
  };
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ difference }) => difference);
}
