/**
 * The engine's front door. A composer remembers what it composed: records that are the same objects as before give the
 * same groups, lists and story compositions back, so a keystroke costs its own story and a painter compares by identity.
 * Long because: what is remembered of pages, masters and spreads, and when it still holds, is one set of rules that has to be read together.
 */
import type { GlyphRun, Group, PathItem } from '../display/display-list';
import { acrossId, movedGroup } from '../display/moved-group';
import type { Obstacle } from '../geometry/outline';
import type { Rect } from '../geometry/rect';
import { columnWidth } from '../model/grid';
import type { Edition } from '../model/edition';
import type { Frame, PictureFrame, TextFrame } from '../model/frame';
import type { FrameId, PageId, StoryId } from '../model/ids';
import type { Page } from '../model/page';
import { allPages, masterItems, pagesWith } from '../model/masters';
import { pageNumber, pagesInOrder } from '../model/page-order';
import type { Asset } from '../model/picture';
import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import { framesAcross, partnersOf } from '../model/spread';
import { framesOfPicture, framesOnPage, pictureOfCaption, stackOf, threadOf } from '../model/threads';
import { boundsOf } from './bounds';
import type { ComposedLine, ComposeNotice, Composition, PageComposition, StoryComposition } from './composition';
import { composeStack, inColumn } from './compose-stack';
import { composeStory, type ComposedStory } from './compose-story';
import { copyfitOf } from './copyfit';
import type { Fallback } from './room';
import type { ThreadFrame } from './story-job';
import { composeFilled, fillStory, printsFields, sameFacts } from './filled-story';
import type { FitTrial } from './fit-trial';
import { composeFolio } from './folio';
import type { FolioFacts } from './folio-fields';
import { headOffers, type HeadOffer } from './head-offers';
import { keepStory, sameItems } from './keep';
import { boxAsSet, dressRuns, lookOf, roomForPicture, roomForText, surroundOf } from './look-of-frame';
import { keepList, replaced, sameMap, samePictures, sameThread } from './same-composition';
import { missingFonts } from './missing-fonts';
import { collectObstacles, type Obstacles } from './obstacles';
import { composePicture, type ComposedPicture, type PictureJob } from './picture-frame';
import { composePlaceholder } from './placeholder';
import { createLineSetter, type LineSetter } from './plain-line';
import { pushAll } from './push-all';
import { composeQr } from './qr-frame';
import { composeRule } from './rule-frame';
import { withUnderlines } from './with-underlines';
import { inkOf } from './swatch';
import { withoutSources } from './without-sources';
import type { World } from './world';

export interface Composer {
  /** Composes an edition. Never throws for what an edition may hold; throws when the world has no font at all. */
  compose(edition: Edition): Composition;
  /** Stories of the edition composed last that wait for `catchUp`; always 0 without a `near`. */
  waiting(): number;
  /** The page is not as it will be, or not there at all. */
  waitsFor(page: PageId): boolean;
  /**
   * Composes more of what waits, pages next to the near ones first, until `enough` says so after a story. Returns the composition as it
   * is then: pages are in it as soon as they are whole.
   */
  catchUp(enough: () => boolean): Composition;
  /** The ways to set the head of a story, as of the edition composed last; none for a story that is not there or not placed. */
  headOffers(story: StoryId): readonly HeadOffer[];
  /** For trying a story of the edition composed last with other text; the same object as long as the story and its room stay as they are. */
  fitTrial(story: StoryId): FitTrial | null;
}

/** The basket's measure when an edition has no page yet: thirteen characters of 9 pt (RULES N1). */
const NO_PAGE: Fallback = { grid: { columns: 1, gutter: 0, pitch: 11.6, bodySize: 9 }, measure: 117 };

interface HeldStory {
  readonly story: Story;
  readonly thread: readonly ThreadFrame[];
  readonly sheet: StyleSheet;
  readonly fallback: Fallback;
  /** What its fields print; null where it has none. */
  readonly facts: FolioFacts | null;
  readonly result: ComposedStory;
}

interface HeldStack {
  readonly stories: readonly Story[];
  readonly thread: readonly ThreadFrame[];
  readonly sheet: StyleSheet;
  readonly results: readonly ComposedStory[];
}

interface HeldPicture {
  readonly key: readonly unknown[];
  readonly job: PictureJob;
  readonly result: ComposedPicture;
}

interface HeldGroup {
  readonly key: readonly unknown[];
  readonly group: Group;
}

/** Everything remembered from one composition to the next. */
interface Memory {
  readonly stories: Map<StoryId, HeldStory>;
  /** By the stack's first story. */
  readonly stacks: Map<StoryId, HeldStack>;
  readonly pictures: Map<FrameId, HeldPicture>;
  /** Groups that depend on a few records alone: rules, boxes, empty places, folios. */
  readonly plain: Map<string, HeldGroup>;
  readonly groups: Map<FrameId, { readonly rect: Rect; readonly group: Group }>;
  readonly pages: Map<PageId, PageComposition>;
  readonly compositions: Map<StoryId, StoryComposition>;
  /** What each story's composition tells, in the order of the stories. */
  readonly notices: Map<StoryId, readonly ComposeNotice[]>;
  obstacles: Obstacles | null;
}

const emptyMemory = (): Memory => ({ stories: new Map(), stacks: new Map(), pictures: new Map(), plain: new Map(), groups: new Map(), pages: new Map(), compositions: new Map(), notices: new Map(), obstacles: null });

/** What somebody looks at: it is composed at once, while other pages may wait when much is to be composed. */
export interface Near {
  readonly pages: readonly PageId[];
  readonly stories: readonly StoryId[];
}

/** So many stories of other pages are composed at once: what one command touches never waits. */
const AT_ONCE = 8;

/** Makes a composer for one world. A world with other fonts needs a composer of its own. Without a `near` nothing ever waits. */
export function createComposer(world: World, near: ((edition: Edition) => Near) | null = null): Composer {
  let memory = emptyMemory();
  let late: ReadonlySet<StoryId> = new Set();
  let last: { edition: Edition; composition: Composition; waiting: boolean } | null = null;
  let lines: { sheet: StyleSheet; set: LineSetter } | null = null;
  let fallback = NO_PAGE;
  return {
    compose: (edition) => {
      if (last?.edition === edition && !(last.waiting && hasWords(world))) return last.composition;
      if (lines?.sheet !== edition.styles) lines = { sheet: edition.styles, set: createLineSetter(edition.styles, world) };
      fallback = fallbackOf(edition, fallback);
      const pass = new Pass(edition, world, lines.set, fallback, memory, near?.(edition) ?? null);
      // While heads wait for the dictionary, any of them may change.
      const rewritten = last && !last.waiting && rewrittenStories(last.edition, edition);
      if (last && rewritten) pass.late = new Set(late);
      const composition = last && rewritten ? pass.runAgain(last.composition, rewritten) : pass.run(last?.composition ?? null);
      memory = pass.next;
      late = pass.late;
      last = { edition, composition, waiting: pass.waiting };
      return composition;
    },
    waiting: () => late.size,
    waitsFor: (page) => late.size > 0 && last !== null && storiesOn(last.edition, page).some((id) => late.has(id)),
    catchUp: (enough) => {
      if (!last || !lines) throw new Error('Nothing was composed yet.');
      if (late.size === 0) return last.composition;
      const pass = new Pass(last.edition, world, lines.set, fallback, memory, near?.(last.edition) ?? null);
      const left = new Set(late);
      late = pass.late = left;
      const composition = pass.catchUp(last.composition, enough);
      last = { ...last, composition, waiting: [...memory.stories.values()].some(({ result }) => result.waiting) };
      return composition;
    },
    headOffers: (story) => {
      const held = memory.stories.get(story);
      return held ? headOffers(held, world) : [];
    },
    fitTrial: (story) => fitTrialOf(memory, story, world),
  };
}

const trials = new WeakMap<object, Map<StoryId, FitTrial>>();

/** Kept by what was remembered of the story, its stack or its picture: that is another object when the story or its room changes. */
function fitTrialOf({ stories, stacks, pictures }: Memory, id: StoryId, world: World): FitTrial | null {
  const stack = [...stacks.values()].find((each) => each.stories.some((story) => story.id === id));
  const held = stories.get(id);
  const picture = held ? undefined : [...pictures.values()].find(({ job }) => job.caption?.id === id);
  const key = stack ?? held ?? picture;
  if (!key) return null;
  const known = trials.get(key) ?? new Map<StoryId, FitTrial>();
  trials.set(key, known);
  let trial = known.get(id);
  if (!trial) {
    if (stack) {
      const at = stack.stories.findIndex((story) => story.id === id);
      const story = stack.stories[at]!;
      const job = { ...stack, fallback: held?.fallback ?? NO_PAGE };
      trial = { story, sheet: stack.sheet, compose: (text) => composeStack({ ...job, stories: stack.stories.map((each) => (each === story ? { ...story, text } : each)) }, world)[at]?.composition ?? null };
    } else if (held) {
      trial = { story: held.story, sheet: held.sheet, compose: (text) => composeFilled({ ...held, story: { ...held.story, text } }, held.facts, world).composition };
    } else {
      const job = picture?.job;
      const caption = job?.caption;
      if (!caption) return null;
      const compose: FitTrial['compose'] = (text) => {
        const changed = { ...caption, text };
        return captionComposition(changed, composePicture({ ...job, caption: changed }, world).lines, job.page);
      };
      trial = { story: caption, sheet: job.sheet, compose };
    }
    known.set(id, trial);
  }
  return trial;
}

const captionComposition = (caption: Story, lines: readonly ComposedLine[], page: Page): StoryComposition =>
  ({ story: caption.id, lines, copyfit: copyfitOf(caption.text, lines, { lines: 0, characters: 0 }, page.grid.pitch, true) });

function fallbackOf(edition: Edition, before: Fallback): Fallback {
  const page = pagesInOrder(edition)[0];
  if (!page) return NO_PAGE;
  const measure = columnWidth(page);
  return before.grid === page.grid && before.measure === measure ? before : { grid: page.grid, measure };
}

/**
 * The stories that are not as they were, when nothing else of the edition changed: a keystroke. Null for any other change,
 * and when a caption is among them, since pictures and what runs around them hang on it.
 */
function rewrittenStories(before: Edition, now: Edition): readonly Story[] | null {
  for (const table of ['info', 'styles', 'pages', 'frames', 'pictures', 'assets'] as const) if (before[table] !== now[table]) return null;
  const ids = Object.keys(now.stories);
  if (!sameItems(ids, Object.keys(before.stories))) return null;
  const rewritten: Story[] = [];
  for (const id of ids) {
    const story = now.stories[id];
    if (!story || story === before.stories[id]) continue;
    if (pictureOfCaption(now, id)) return null;
    rewritten.push(story);
  }
  return rewritten;
}

/** One composition of one edition. */
class Pass {
  /** What the next composition may rely on. */
  next = emptyMemory();
  /** A head was broken without the dictionary, which is still to come. */
  waiting = false;
  /** Stories left as they were, or out, until `catchUp`. */
  late = new Set<StoryId>();

  constructor(
    private readonly edition: Edition,
    private readonly world: World,
    private readonly setLine: LineSetter,
    private readonly fallback: Fallback,
    private readonly memory: Memory,
    private readonly near: Near | null,
  ) {}

  run(before: Composition | null): Composition {
    const { edition } = this;
    const pages = pagesInOrder(edition);
    this.next.obstacles = collectObstacles(edition, this.memory.obstacles, (frame) => this.shapesOf(frame));
    this.late = this.whatWaits();
    for (const story of Object.values(edition.stories)) {
      if (this.late.has(story.id)) this.carryOver(story);
      // Of a stack the first composes all.
      else if ((stackOf(edition, story.id)[0] ?? story.id) === story.id) this.composeStory(story);
    }
    // Masters are looked at and edited like pages, and printed on them.
    const composed = new Map(allPages(edition).flatMap((page) => {
      const one = this.isLate(page) ? this.pageOfBefore(page) : this.composePage(page, this.numberOf(page), pages.length);
      return one ? [[page.id, one] as const] : [];
    }));
    return {
      pages: before && sameMap(before.pages, composed) ? before.pages : composed,
      stories: before && sameMap(before.stories, this.next.compositions) ? before.stories : new Map(this.next.compositions),
      notices: this.notices(before),
    };
  }

  /**
   * The same, when nothing but the text of a few stories changed: only they and the pages that they stand on are composed,
   * and all else is kept unseen, however many pages there are. What was remembered is carried on in place.
   */
  runAgain(before: Composition, rewritten: readonly Story[]): Composition {
    const { edition } = this;
    this.next = this.memory;
    let stories = before.stories;
    let pages = before.pages;
    const touched = new Set<PageId>();
    for (const story of rewritten) {
      this.late.delete(story.id);
      this.composeStory(story);
      const stack = stackOf(edition, story.id);
      for (const id of stack.length > 0 ? stack : [story.id]) stories = replaced(stories, id, this.next.compositions.get(id));
      for (const frame of threadOf(edition, story.id)) for (const page of [frame.page, ...partnersOf(edition, frame.page)]) touched.add(page);
    }
    const order = pagesInOrder(edition);
    for (const page of allPages(edition)) {
      const isTouched = touched.has(page.id) || (page.master !== null && touched.has(page.master));
      if (isTouched && !this.isLate(page)) pages = replaced(pages, page.id, this.composePage(page, this.numberOf(page), order.length));
    }
    return { pages, stories, notices: this.notices(before) };
  }

  /** Some more of what waits; what was remembered is carried on in place. */
  catchUp(before: Composition, enough: () => boolean): Composition {
    const { edition } = this;
    this.next = this.memory;
    const order = allPages(edition);
    const count = pagesInOrder(edition).length;
    const seen = order.findIndex(({ id }) => this.near?.pages.includes(id));
    const nearest = [...order].sort((a, b) => Math.abs(order.indexOf(a) - seen) - Math.abs(order.indexOf(b) - seen));
    const pages = new Map(before.pages);
    let stopped = false;
    const compose = (stories: readonly StoryId[]): void => {
      for (const id of stories) {
        if (stopped) return;
        this.late.delete(id);
        const story = edition.stories[id];
        if (story) this.composeStory(story);
        stopped = enough();
      }
    };
    for (const page of nearest) {
      const waiting = storiesOn(edition, page.id).filter((id) => this.late.has(id));
      const isThere = pages.has(page.id);
      if (waiting.length === 0 && isThere) continue;
      compose(waiting);
      if (!this.isLate(page)) pages.set(page.id, this.composePage(page, this.numberOf(page), count));
      if (stopped) break;
    }
    if (!stopped) compose([...this.late]);
    // Spreads once more: the facing page may have come after its neighbour.
    for (const [i, page] of order.entries()) if (pages.has(page.id) && !this.isLate(page) && partnersOf(edition, page.id).length > 0) pages.set(page.id, this.composePage(page, i + 1, order.length));
    const inOrder = new Map(order.flatMap(({ id }) => (pages.has(id) ? [[id, pages.get(id)!] as const] : [])));
    return {
      pages: sameMap(before.pages, inOrder) ? before.pages : inOrder,
      stories: sameMap(before.stories, this.next.compositions) ? before.stories : new Map(this.next.compositions),
      notices: this.notices(before),
    };
  }

  /**
   * Stories that stand on other pages than those looked at and were never composed, or only have another style or the dictionary to be
   * set by: none unless there are many. Text that was changed is never shown as it was.
   */
  private whatWaits(): Set<StoryId> {
    const waits = new Set<StoryId>();
    if (!this.near) return waits;
    const { edition, memory } = this;
    const urgent = new Set<StoryId>(this.near.stories);
    for (const id of this.near.pages) for (const story of storiesOn(edition, id)) urgent.add(story);
    for (const story of Object.values(edition.stories)) {
      if (urgent.has(story.id) || pictureOfCaption(edition, story.id)) continue;
      const held = memory.stories.get(story.id);
      if (!held || (held.story === story && (held.sheet !== edition.styles || (held.result.waiting && hasWords(this.world))))) waits.add(story.id);
    }
    // The stories of a stack wait together or not at all.
    for (const id of waits) {
      const stack = stackOf(edition, id);
      if (!stack.every((other) => waits.has(other))) for (const other of stack) waits.delete(other);
    }
    return waits.size > AT_ONCE ? waits : new Set();
  }

  private isLate = (page: Page): boolean => this.late.size > 0 && storiesOn(this.edition, page.id).some((id) => this.late.has(id));

  /** A story that waits stays as it was. */
  private carryOver(story: Story): void {
    const { memory, next } = this;
    const held = memory.stories.get(story.id);
    const composition = memory.compositions.get(story.id);
    if (!held || !composition) return;
    const stack = memory.stacks.get(story.id);
    if (stack) next.stacks.set(story.id, stack);
    next.stories.set(story.id, held);
    next.compositions.set(story.id, composition);
    next.notices.set(story.id, memory.notices.get(story.id) ?? []);
    if (held.result.waiting) this.waiting = true;
  }

  /** A page that waits stays as it was, with all that it remembers. */
  private pageOfBefore(page: Page): PageComposition | null {
    const { memory, next } = this;
    const before = memory.pages.get(page.id);
    if (!before) return null;
    next.pages.set(page.id, before);
    const keep = <K, V>(from: Map<K, V>, to: Map<K, V>, key: K): void => {
      const value = from.get(key);
      if (value !== undefined && !to.has(key)) to.set(key, value);
    };
    keep(memory.plain, next.plain, `folio ${page.id}`);
    for (const { id } of masterItems(this.edition, page)) keep(memory.plain, next.plain, `${page.id} ${id}`);
    for (const { id } of framesOnPage(this.edition, page.id)) {
      keep(memory.groups, next.groups, id);
      keep(memory.pictures, next.pictures, id);
      keep(memory.plain, next.plain, id);
    }
    return before;
  }

  /** What all stories tell, and the fonts that are missing. */
  private notices(before: Composition | null): readonly ComposeNotice[] {
    const notices: ComposeNotice[] = [];
    for (const told of this.next.notices.values()) pushAll(notices, told);
    pushAll(notices, missingFonts(this.edition.styles, this.world));
    return before && sameItems(before.notices, notices) ? before.notices : notices;
  }

  /** A page's printed number; of a master, that of the first page which shows it. */
  private numberOf(page: Page): number {
    const shown = page.role === 'master' ? pagesWith(this.edition, page.id)[0] : page;
    return shown ? pageNumber(this.edition, shown.id) : 1;
  }

  private composeStory(story: Story): void {
    const { edition, memory, next } = this;
    const placedIn = threadOf(edition, story.id);
    const jumps = edition.styles.jump !== null && placedIn.some(({ page }) => page !== placedIn[0]?.page);
    const thread = placedIn.flatMap((frame): ThreadFrame[] => {
      const page = edition.pages[frame.page];
      return page ? [{ frame: roomForText(frame, edition.styles), page, number: jumps ? pageNumber(edition, page.id) : 0, obstacles: this.next.obstacles?.of.get(frame.id) ?? [] }] : [];
    });
    if (thread.length === 0) {
      const picture = pictureOfCaption(edition, story.id);
      const frames = picture ? framesOfPicture(edition, picture.id) : [];
      const placed = frames.find((frame) => frame.caption !== 'none') ?? frames[0];
      if (placed) return this.composeCaption(story, placed);
    }
    const stack = stackOf(edition, story.id);
    if (stack.length > 0) return this.composeStack(stack, thread);
    const held = memory.stories.get(story.id);
    const [first] = thread;
    const facts = first && printsFields(story) ? { info: edition.info, page: first.page, number: this.numberOf(first.page), pages: pagesInOrder(edition).length } : null;
    const same = held && !(held.result.waiting && hasWords(this.world)) && held.story === story && held.sheet === edition.styles && (held.fallback === this.fallback || thread.length > 0) && sameThread(held.thread, thread) && sameFacts(held.facts, facts);
    const result = same ? held.result : composeFilled({ story, thread, sheet: edition.styles, fallback: this.fallback }, facts, this.world);
    const composition = same ? result.composition : keepStory(memory.compositions.get(story.id), result.composition);
    next.stories.set(story.id, same ? held : { story, thread, sheet: edition.styles, fallback: this.fallback, facts, result: { ...result, composition } });
    next.compositions.set(story.id, composition);
    next.notices.set(story.id, result.notices);
    if (result.waiting) this.waiting = true;
  }

  private composeStack(stack: readonly StoryId[], thread: readonly ThreadFrame[]): void {
    const { edition, memory, next } = this;
    const [first] = stack;
    if (first === undefined) return;
    const stories = stack.flatMap((id) => edition.stories[id] ?? []);
    const held = memory.stacks.get(first);
    const isSettled = held && !(held.results[0]?.waiting && hasWords(this.world));
    const same = isSettled && held.sheet === edition.styles && sameItems(held.stories, stories) && sameThread(held.thread, thread);
    const results = same ? held.results : composeStack({ stories, thread, sheet: edition.styles, fallback: this.fallback }, this.world);
    next.stacks.set(first, same ? held : { stories, thread, sheet: edition.styles, results });
    // What its heads are offered is by the column.
    const heads = inColumn(thread);
    stories.forEach((story, i) => {
      this.late.delete(story.id);
      const result = results[i];
      if (!result) return;
      const composition = keepStory(memory.compositions.get(story.id), result.composition);
      next.stories.set(story.id, { story, thread: heads, sheet: edition.styles, fallback: this.fallback, facts: null, result });
      next.compositions.set(story.id, composition);
      next.notices.set(story.id, result.notices);
      if (result.waiting) this.waiting = true;
    });
  }

  private composeCaption(story: Story, frame: PictureFrame): void {
    const page = this.edition.pages[frame.page];
    if (!page) return;
    const { lines, notices } = this.pictureOf(frame, page);
    this.next.notices.set(story.id, notices);
    this.next.compositions.set(story.id, keepStory(this.memory.compositions.get(story.id), captionComposition(story, lines, page)));
  }

  private pictureOf(frame: PictureFrame, page: Page): ComposedPicture {
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
  private shapesOf(frame: PictureFrame): readonly Omit<Obstacle, 'gap'>[] {
    const whole = [{ rect: frame.rect, outline: null }];
    const page = this.edition.pages[frame.page];
    const composed = page && this.pictureOf(frame, page);
    if (!composed?.outline) return whole;
    const rect = composed.picture;
    const photograph = { rect, outline: composed.outline };
    return [photograph, ...composed.texts.map((text) => ({ rect: text, outline: null }))];
  }

  private composePage(page: Page, number: number, pages: number): PageComposition {
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

/** Stories whose lines stand on a page, those of its master too; captions apart: they go with their pictures. */
const storiesOn = (edition: Edition, id: PageId): readonly StoryId[] => {
  const page = edition.pages[id];
  const frames = page?.master == null ? framesOnPage(edition, id) : [...masterItems(edition, page), ...framesOnPage(edition, id)];
  return [...new Set(frames.flatMap((frame) => (frame.type === 'text' ? [...(frame.story === null ? [] : [frame.story]), ...frame.stack] : [])))];
};

/** The dictionary that heads are broken by is there. */
const hasWords = (world: World): boolean => world.words?.('') !== null;

const groupAround = (frame: Frame, items: Group['items']): Group => ({ kind: 'group', id: frame.id, bounds: boundsOf(items, frame.rect) ?? frame.rect, items });
