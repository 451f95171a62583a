import { ptToMm } from '../geometry/units';
import type { Edition } from '../model/edition';
import { equal } from '../model/equal';
import type { Frame } from '../model/frame';
import type { Page } from '../model/page';
import { pageNumber } from '../model/page-order';
import { storyOf } from '../model/threads';
import type { Difference, DifferencePlace } from './difference';
import { settingsBetween } from './settings-between';

/** Frames that came, went, moved, are of another size, hold something else or are set otherwise. */
export function compareFrames(before: Edition, after: Edition): readonly Difference[] {
  const ids = [...new Set([...Object.keys(after.frames), ...Object.keys(before.frames)])];
  return ids.flatMap((id): readonly Difference[] => {
    const [was, is] = [before.frames[id], after.frames[id]];
    if (is && was && is.type === was.type) return is === was && before.pictures === after.pictures ? [] : changes(was, is, before, after);
    return [
      ...(was && goesWithPage(was, before, after) ? [{ id: `gone ${id}`, area: 'geometry', what: 'frame-removed', values: named(before, was), settings: [], before: placeOf(was), after: null } as const] : []),
      ...(is && goesWithPage(is, after, before) ? [{ id: `new ${id}`, area: 'geometry', what: 'frame-added', values: named(after, is), settings: [], before: null, after: placeOf(is) } as const] : []),
    ];
  });
}

/** A page that came or went as a whole is told once, not frame by frame. */
const goesWithPage = (frame: Frame, own: Edition, other: Edition): boolean => own.pages[frame.page] !== undefined && other.pages[frame.page] !== undefined;

const placeOf = (frame: Frame): DifferencePlace => ({ page: frame.page, frame: frame.id, story: null, from: null, to: null });

/** What a person calls the frame: the story or picture in it; the kind says the rest. */
const named = (edition: Edition, frame: Frame): { readonly slug: string; readonly type: Frame['type'] } => ({
  slug: (frame.type === 'picture' && frame.picture !== null ? edition.pictures[frame.picture]?.slug : storyOf(edition, frame)?.slug) ?? '', type: frame.type,
});

function changes(was: Frame, is: Frame, before: Edition, after: Edition): readonly Difference[] {
  const found: Difference[] = [];
  const tell = (what: Difference['what'], area: Difference['area'], values: Difference['values'] = {}, settings: Difference['settings'] = []): void => {
    found.push({ id: `${what} ${is.id}`, area, what, values: { ...named(after, is), ...values }, settings, before: placeOf(was), after: placeOf(is) });
  };
  if (was.page !== is.page) tell('frame-to-page', 'geometry', { from: pageNumber(before, was.page), to: pageNumber(after, is.page) });
  const rect = rectChange(was, is, after.pages[is.page]);
  if (rect) tell(rect.what, 'geometry', rect.values);
  if (was.type === 'text' && is.type === 'text' && (was.story !== is.story || !equal(was.stack, is.stack))) {
    tell('frame-story', 'text', { before: slugs(before, was.story, was.stack), after: slugs(after, is.story, is.stack) });
  }
  if (was.type === 'picture' && is.type === 'picture') {
    const [one, other] = [was.picture === null ? null : before.pictures[was.picture], is.picture === null ? null : after.pictures[is.picture]];
    if (was.picture !== is.picture || one?.asset !== other?.asset) tell('picture-swapped', 'picture', { before: one?.slug ?? '', after: other?.slug ?? '' });
    if (!equal(was.crop, is.crop)) tell('picture-crop', 'picture', { before: percent(was.crop.scale), after: percent(is.crop.scale) }, settingsBetween(was.crop, is.crop, []));
    const settings = settingsBetween(was, is, TOLD).filter(({ key }) => PICTURE.has(key));
    if (settings.length > 0) tell('picture-settings', 'picture', {}, settings);
  }
  const settings = settingsBetween(was, is, TOLD).filter(({ key }) => !PICTURE.has(key));
  if (settings.length > 0) tell('frame-settings', 'geometry', {}, settings);
  return found;
}

const TOLD = ['id', 'page', 'rect', 'story', 'stack', 'picture', 'crop', 'type'];
const PICTURE: ReadonlySet<string> = new Set(['caption', 'credit', 'contour']);

const slugs = (edition: Edition, story: string | null, stack: readonly string[]): string =>
  [...(story === null ? [] : [story]), ...stack].map((id) => edition.stories[id]?.slug ?? id).join('、');

const percent = (scale: number): number => Math.round(scale * 100);
/** Less than this is nothing that a plate shows, points. */
const LEAST = 0.01;

/** Millimetres with a sign, and rows of the page's grid for what goes down. */
function rectChange({ rect: a }: Frame, { rect: b }: Frame, page: Page | undefined): { readonly what: 'frame-moved' | 'frame-resized' | 'frame-reshaped'; readonly values: Difference['values'] } | null {
  const by = { x: b.x - a.x, y: b.y - a.y, width: b.width - a.width, height: b.height - a.height };
  const differs = (value: number): boolean => Math.abs(value) > LEAST;
  const [moved, sized] = [differs(by.x) || differs(by.y), differs(by.width) || differs(by.height)];
  if (!moved && !sized) return null;
  const pitch = page?.grid.pitch ?? 0;
  const rows = (value: number): string => (pitch > 0 ? signed(value / pitch) : '0');
  return {
    what: moved && sized ? 'frame-reshaped' : moved ? 'frame-moved' : 'frame-resized',
    values: { x: mm(by.x), y: mm(by.y), rows: rows(by.y), width: mm(by.width), height: mm(by.height), lines: rows(by.height) },
  };
}

const mm = (points: number): string => signed(ptToMm(points));
const signed = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
};
