import type { GlyphRun, Group, PathItem } from '../display/display-list';
import { acrossId, movedGroup } from '../display/moved-group';
import type { Obstacle } from '../geometry/outline';
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import type { FrameId } from '../model/ids';
import { masterItems } from '../model/masters';
import type { Page } from '../model/page';
import type { Asset } from '../model/picture';
import { framesAcross } from '../model/spread';
import type { Story } from '../model/story';
import { framesOnPage } from '../model/threads';
import { boundsOf } from './bounds';
import { composeStory } from './compose-story';
import type { Memory } from './composer-memory';
import type { PageComposition } from './composition';
import { fillStory, printsFields } from './filled-story';
import { composeFolio } from './folio';
import { sameItems } from './keep';
import { boxAsSet, dressRuns, lookOf, roomForPicture, surroundOf } from './look-of-frame';
import { composePicture, type ComposedPicture, type PictureJob } from './picture-frame';
import { composePlaceholder } from './placeholder';
import type { LineSetter } from './plain-line';
import { composeQr } from './qr-frame';
import { composeRule } from './rule-frame';
import { keepList, samePictures } from './same-composition';
import { inkOf } from './swatch';
import { withUnderlines } from './with-underlines';
import { withoutSources } from './without-sources';
import type { World } from './world';

/** What stands on pages, out of stories that are composed already: one group for each frame, the same one while nothing about it changes. */
export class PageGroups {
  /** `memory` is what was; what the next composition may rely on goes into `next`, which may be the same. */
  constructor(
    private readonly edition: Edition,
    private readonly world: World,
    private readonly setLine: LineSetter,
    private readonly memory: Memory,
    private readonly next: Memory,
  ) {}

  pictureOf(frame: PictureFrame, page: Page): ComposedPicture {
    const { edition, memory, next } = this;
    const done = next.pictures.get(frame.id);
    if (done) return done.result;
    const picture = frame.picture === null ? null : edition.pictures[frame.picture] ?? null;
    const asset: Asset | null = picture ? edition.assets[picture.asset] ?? null : null;
    const caption: Story | null = picture ? edition.stories[picture.caption] ?? null : null;
    const cutOut = picture?.cutOut ?? false;
    const key = [frame, page, asset, caption, cutOut, edition.styles];
    const held = memory.pictures.get(frame.id);
    const job: PictureJob = { frame: roomForPicture(frame, edition.styles), page, asset, caption, cutOut, sheet: edition.styles };
    const now = held && sameItems(held.key, key) ? held : { key, job, result: composePicture(job, this.world) };
    next.pictures.set(frame.id, now);
    return now.result;
  }

  /** The photograph's outline, and the rows of its caption and credit. */
  shapesOf(frame: PictureFrame): readonly Omit<Obstacle, 'gap'>[] {
    const whole = [{ rect: frame.rect, outline: null }];
    const page = this.edition.pages[frame.page];
    const composed = page && this.pictureOf(frame, page);
    if (!composed?.outline) return whole;
    const rect = composed.picture;
    const photograph = { rect, outline: composed.outline };
    return [photograph, ...composed.texts.map((text) => ({ rect: text, outline: null }))];
  }

  composePage(page: Page, number: number, pages: number): PageComposition {
    const { edition, memory, next } = this;
    const pictures = new Map<FrameId, { readonly rect: Rect; readonly ppi: number }>();
    const groups: Group[] = [
      this.remember(`folio ${page.id}`, [page, edition.info, number, pages, edition.styles], () => composeFolio({ info: edition.info, page, number, pages }, edition.styles, this.setLine)),
    ];
    for (const item of masterItems(edition, page)) {
      const group = this.masterGroup(item, page, number, pages);
      if (group) groups.push(group);
    }
    // From the facing page, under this page's own: cut by the fold, each page prints the part that falls on it.
    for (const { frame, dx } of framesAcross(edition, page.id)) {
      const other = edition.pages[frame.page];
      const group = other && this.groupOf(frame, other);
      if (group) groups.push(movedGroup(group, acrossId(frame.id), dx, 0));
    }
    for (const frame of framesOnPage(edition, page.id)) {
      const group = this.groupOf(frame, page);
      if (group) groups.push(group);
      if (frame.type === 'picture' && frame.picture !== null) {
        const { picture, ppi } = this.pictureOf(frame, page);
        pictures.set(frame.id, { rect: picture, ppi });
      }
    }
    const before = memory.pages.get(page.id);
    const list = keepList(before?.list, { page: page.id, width: page.width, height: page.height, bleed: page.bleed, groups });
    const isSame = before && before.list === list && samePictures(before.pictures, pictures);
    const composed = isSame ? before : { page: page.id, list, pictures: before && samePictures(before.pictures, pictures) ? before.pictures : pictures };
    next.pages.set(page.id, composed);
    return composed;
  }

  /** A master's item on a page: the same as on the master but for what its fields print, and without a place in a story. */
  private masterGroup(item: Frame, page: Page, number: number, pages: number): Group | null {
    const { edition } = this;
    const master = edition.pages[item.page];
    const story = item.type === 'text' && item.story !== null ? edition.stories[item.story] : undefined;
    const held = story && this.next.stories.get(story.id);
    if (item.type === 'text' && story && held && printsFields(story)) {
      const key = [item, story, held.thread, edition.styles, edition.info, page.name, page.section, number, pages];
      return this.remember(`${page.id} ${item.id}`, key, () => {
        const filled = fillStory(story, { info: edition.info, page, number, pages });
        const { runs } = composeStory({ ...held, story: filled.story }, this.world);
        return withoutSources(groupAround(item, this.dressed(item, runs.get(item.id) ?? [])));
      });
    }
    const group = master ? this.groupOf(item, master) : null;
    return group && withoutSources(group);
  }

  private groupOf(frame: Frame, page: Page): Group | null {
    const { styles, info } = this.edition;
    const key = [frame, styles, info.language];
    switch (frame.type) {
      case 'rule':
        return this.remember(frame.id, key, () => groupAround(frame, composeRule(frame.rect, frame.rule, inkOf(styles, frame.swatch))));
      case 'box':
        return this.remember(frame.id, key, () => groupAround(frame, boxAsSet(frame, styles)));
      case 'qr':
        return this.remember(frame.id, key, () => groupAround(frame, composeQr(frame.rect, frame.url, inkOf(styles, frame.swatch))));
      case 'picture': {
        if (frame.picture === null) return this.empty(frame, key);
        const { image, runs } = this.pictureOf(frame, page);
        const look = lookOf(styles, frame);
        const { ground, rule } = surroundOf(look, frame.rect, styles);
        return this.keep(frame, [...ground, ...(image ? [image] : []), ...rule, ...dressRuns(runs, look, styles)]);
      }
      case 'text': {
        if (frame.story === null) return frame.placeholder ? this.empty(frame, key) : null;
        return this.keep(frame, this.dressed(frame, this.next.stories.get(frame.story)?.result.runs.get(frame.id) ?? []));
      }
    }
  }

  /** A text frame's items in its look. */
  private dressed(frame: TextFrame, runs: readonly (GlyphRun | PathItem)[]): Group['items'] {
    const { styles } = this.edition;
    const look = lookOf(styles, frame);
    if (!look) return runs;
    const { ground, rule } = surroundOf(look, frame.rect, styles);
    return [...ground, ...rule, ...dressRuns(runs, look, styles)];
  }

  private empty(frame: Extract<Frame, { type: 'text' | 'picture' }>, key: readonly unknown[]): Group {
    const { styles, info } = this.edition;
    return this.remember(frame.id, key, () => composePlaceholder(frame, frame.placeholder?.label ?? '', styles, info.language, this.setLine));
  }

  private remember(id: string, key: readonly unknown[], make: () => Group): Group {
    const held = this.memory.plain.get(id);
    const now = held && sameItems(held.key, key) ? held : { key, group: make() };
    this.next.plain.set(id, now);
    return now.group;
  }

  /** The group of before while the frame and the very same items make it; bounds are measured only for a new one. */
  private keep(frame: Frame, content: Group['items']): Group {
    const items = withUnderlines(content);
    const held = this.memory.groups.get(frame.id);
    const isSame = held && held.rect === frame.rect && sameItems(held.group.items, items);
    const now = isSame ? held : { rect: frame.rect, group: groupAround(frame, items) };
    this.next.groups.set(frame.id, now);
    return now.group;
  }
}

const groupAround = (frame: Frame, items: Group['items']): Group => ({ kind: 'group', id: frame.id, bounds: boundsOf(items, frame.rect) ?? frame.rect, items });
