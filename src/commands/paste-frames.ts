import { roundRect, translate, union } from '../geometry/rect';
import type { Point, Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { FramesClip } from '../model/frames-clip';
import { snapMove } from '../model/grid';
import type { PageId, PictureId, StoryId } from '../model/ids';
import type { NewId } from '../model/new-id';
import type { Page } from '../model/page';
import { framesOfPicture, isPlaced } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { copiedStory } from './copied-story';
import { startDraft } from './draft';
import type { Draft } from './draft';
import { misfitOnPage } from './fit-on-page';
import { blackOf } from './frame-defaults';

export interface PasteFramesArgs {
  readonly clip: FramesClip;
  readonly page: PageId;
  /** Where they stood, or with their middle at a point, brought to the grid; `beside`: a row lower and to the right of where they stood. */
  readonly at: 'same' | 'beside' | Point;
  readonly newId: NewId;
}

/**
 * Puts copied frames on a page, of this edition or another. Text comes as new stories, pictures with captions of their own; what was cut in this edition
 * comes back itself. Threads, groups and the order of layers are kept; locks are not, since a copy is there to be moved. Colours and looks that this
 * house style lacks come along.
 */
export const pasteFrames: Command<PasteFramesArgs> = {
  name: 'paste-frames',
  plan(edition, { clip, page: pageId, at, newId }) {
    const page = edition.pages[pageId];
    if (!page) return refuse('refusal.page-gone');
    const draft = startDraft(edition);
    bringStyles(draft, clip);
    const stories = bringStories(draft, clip, newId);
    const pictures = bringPictures(draft, clip, stories, newId);
    const groups = new Map<string, string>();
    const [dx, dy] = distance(page, clip, at);
    const black = blackOf(draft.edition);
    for (const frame of clip.frames) {
      const rect = roundRect(translate(frame.rect, dx, dy));
      const misfit = misfitOnPage(page, rect, 0);
      if (misfit) return misfit;
      if (frame.group !== null && !groups.has(frame.group)) groups.set(frame.group, newId());
      const common = { id: newId(), page: pageId, rect, locked: false, contentLocked: false, group: frame.group === null ? null : groups.get(frame.group)! };
      draft.insert('frames', contentOf(draft.edition, { ...frame, ...common }, stories, pictures, black));
    }
    return draft.plan();
  },
};

/** The frame with the stories, pictures and colours that it has here. */
function contentOf(edition: Edition, frame: Frame, stories: ReadonlyMap<StoryId, StoryId>, pictures: ReadonlyMap<PictureId, PictureId>, black: string): Frame {
  const swatch = (id: string): string => (edition.styles.swatches[id] ? id : black);
  switch (frame.type) {
    case 'text': {
      const story = frame.story === null ? null : stories.get(frame.story) ?? null;
      return { ...frame, story, stack: frame.stack.flatMap((id) => stories.get(id) ?? []), placeholder: story === null ? frame.placeholder : null };
    }
    case 'picture': {
      const picture = frame.picture === null ? null : pictures.get(frame.picture) ?? null;
      return { ...frame, picture, placeholder: picture === null ? frame.placeholder : null };
    }
    case 'rule':
    case 'qr':
      return { ...frame, swatch: swatch(frame.swatch) };
    case 'box':
      return { ...frame, swatch: swatch(frame.swatch), fill: frame.fill === null ? null : swatch(frame.fill) };
  }
}

function bringStyles(draft: Draft, { styles }: FramesClip): void {
  const { swatches, object } = draft.edition.styles;
  const lacking = <T>(mine: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>): boolean => Object.keys(theirs).some((id) => !Object.hasOwn(mine, id));
  if (lacking(swatches, styles.swatches)) draft.do({ type: 'set-styles', before: { swatches }, after: { swatches: { ...styles.swatches, ...swatches } } });
  if (lacking(object, styles.object)) draft.do({ type: 'set-styles', before: { object }, after: { object: { ...styles.object, ...object } } });
}

/** The stories' ids in this edition, by their ids in the clip. */
function bringStories(draft: Draft, clip: FramesClip, newId: NewId): ReadonlyMap<StoryId, StoryId> {
  const captions = new Set(clip.pictures.map((picture) => picture.caption));
  const stories = clip.stories.filter(({ id }) => !captions.has(id));
  const comesBack = (id: StoryId): boolean => isBack(draft.edition, clip) && draft.edition.stories[id] !== undefined && !isPlaced(draft.edition, id);
  const ids = new Map(stories.map(({ id }) => [id, comesBack(id) ? id : newId()]));
  for (const { quoteOf, ...story } of stories) {
    const id = ids.get(story.id)!;
    if (id === story.id) continue;
    const source = sourceHere(draft.edition, clip, ids, quoteOf);
    draft.insert('stories', { ...copiedStory(story, id), slug: freeSlug(draft.edition, story.slug), ...(source === undefined ? {} : { quoteOf: source }) });
  }
  return ids;
}

/** The story that a pull quote repeats: the copy that came with it, else the one of this edition; a quote that came alone is a text of its own. */
function sourceHere(edition: Edition, clip: FramesClip, ids: ReadonlyMap<StoryId, StoryId>, quoteOf: StoryId | undefined): StoryId | undefined {
  if (quoteOf === undefined) return undefined;
  return ids.get(quoteOf) ?? (clip.edition === edition.info.id && edition.stories[quoteOf] ? quoteOf : undefined);
}

function bringPictures(draft: Draft, clip: FramesClip, stories: ReadonlyMap<StoryId, StoryId>, newId: NewId): ReadonlyMap<PictureId, PictureId> {
  const ids = new Map<PictureId, PictureId>();
  for (const picture of clip.pictures) {
    if (isBack(draft.edition, clip) && draft.edition.pictures[picture.id] && framesOfPicture(draft.edition, picture.id).length === 0) {
      ids.set(picture.id, picture.id);
      continue;
    }
    const asset = clip.assets[picture.asset];
    const caption = clip.stories.find((story) => story.id === picture.caption);
    if (!asset || !caption) continue;
    const [id, captionId] = [newId(), stories.get(caption.id) ?? newId()];
    if (!draft.edition.assets[asset.id]) draft.insert('assets', asset);
    draft.insert('stories', copiedStory(caption, captionId));
    draft.insert('pictures', { ...picture, id, caption: captionId });
    ids.set(picture.id, id);
  }
  return ids;
}

/** What was cut here comes back itself. */
const isBack = (edition: Edition, clip: FramesClip): boolean => clip.cut && clip.edition === edition.info.id;

/** How far the frames go, as one. Where they stood is kept to the sheet when this page is smaller. */
function distance(page: Page, clip: FramesClip, at: PasteFramesArgs['at']): readonly [dx: number, dy: number] {
  const whole = clip.frames.map((frame) => frame.rect).reduce(union);
  const to = typeof at === 'object' ? snapMove(page, { ...whole, x: at.x - whole.width / 2, y: at.y - whole.height / 2 })
    : at === 'beside' ? translate(whole, page.grid.pitch, page.grid.pitch) : whole;
  const kept = onSheet(page, to);
  return [kept.x - whole.x, kept.y - whole.y];
}

/** Moved as little as brings it onto the sheet; what is larger than the sheet keeps its left top in view. Bleeds stay as they are. */
function onSheet(page: Page, rect: Rect): Rect {
  const keep = (start: number, length: number, room: number): number => {
    const [least, most] = [-page.bleed, room + page.bleed - length];
    return length > room + 2 * page.bleed ? Math.max(start, most) : Math.min(Math.max(start, least), most);
  };
  return { ...rect, x: keep(rect.x, rect.width, page.width), y: keep(rect.y, rect.height, page.height) };
}

/** A name that no story has yet: “早市” → “早市 2”. */
function freeSlug(edition: Edition, slug: string): string {
  const taken = new Set(Object.values(edition.stories).map((story) => story.slug));
  if (!taken.has(slug)) return slug;
  const stem = slug.replace(/ \d+$/, '');
  for (let number = 2; ; number++) if (!taken.has(`${stem} ${number}`)) return `${stem} ${number}`;
}
