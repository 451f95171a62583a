/**
 * The engine's front door. A composer remembers what it composed: records that are the same objects as before give the
 * same groups, lists and story compositions back, so a keystroke costs its own story and a painter compares by identity.
 */
import { columnWidth } from '../model/grid';
import type { Edition } from '../model/edition';
import type { PictureFrame } from '../model/frame';
import type { PageId, StoryId } from '../model/ids';
import type { Page } from '../model/page';
import { allPages, masterItems, pagesWith } from '../model/masters';
import { pageNumber, pagesInOrder } from '../model/page-order';
import type { Story } from '../model/story';
import type { StyleSheet } from '../model/style';
import { partnersOf } from '../model/spread';
import { framesOfPicture, framesOnPage, pictureOfCaption, stackOf, threadOf } from '../model/threads';
import type { ComposedLine, ComposeNotice, Composition, PageComposition, StoryComposition } from './composition';
import { composeStack, inColumn } from './compose-stack';
import { copyfitOf } from './copyfit';
import type { Fallback } from './room';
import type { ThreadFrame } from './story-job';
import { composeFilled, printsFields, sameFacts } from './filled-story';
import type { FitTrial } from './fit-trial';
import { headOffers, type HeadOffer } from './head-offers';
import { keepStory, sameItems } from './keep';
import { roomForText } from './look-of-frame';
import { replaced, sameMap, sameThread } from './same-composition';
import { missingFonts } from './missing-fonts';
import { collectObstacles } from './obstacles';
import { composePicture } from './picture-frame';
import { createLineSetter, type LineSetter } from './plain-line';
import { pushAll } from './push-all';
import { emptyMemory, type Memory } from './composer-memory';
import { hasWords } from './has-words';
import { PageGroups } from './page-groups';
import { rewrittenStories } from './rewritten-stories';
import { storiesOn } from './stories-on';
import { whatWaits, type Near } from './what-waits';
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
      // While heads wait for the dictionary, any of them may change.
      const rewritten = last && !last.waiting && rewrittenStories(last.edition, edition);
      const next = rewritten ? memory : emptyMemory();
      const pass = new Pass(edition, world, lines.set, fallback, memory, next, near?.(edition) ?? null);
      if (last && rewritten) pass.late = new Set(late);
      const composition = last && rewritten ? pass.runAgain(last.composition, rewritten) : pass.run(last?.composition ?? null);
      memory = next;
      late = pass.late;
      last = { edition, composition, waiting: pass.waiting };
      return composition;
    },
    waiting: () => late.size,
    waitsFor: (page) => late.size > 0 && last !== null && storiesOn(last.edition, page).some((id) => late.has(id)),
    catchUp: (enough) => {
      if (!last || !lines) throw new Error('Nothing was composed yet.');
      if (late.size === 0) return last.composition;
      const pass = new Pass(last.edition, world, lines.set, fallback, memory, memory, near?.(last.edition) ?? null);
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

/** One composition of one edition. */
class Pass {
  /** A head was broken without the dictionary, which is still to come. */
  waiting = false;
  /** Stories left as they were, or out, until `catchUp`. */
  late = new Set<StoryId>();
  private readonly groups: PageGroups;

  constructor(
    private readonly edition: Edition,
    private readonly world: World,
    setLine: LineSetter,
    private readonly fallback: Fallback,
    private readonly memory: Memory,
    /** What the next composition may rely on: a new memory to `run`, the same one carried on to `runAgain` and `catchUp`. */
    private readonly next: Memory,
    private readonly near: Near | null,
  ) {
    this.groups = new PageGroups(edition, world, setLine, memory, next);
  }

  run(before: Composition | null): Composition {
    const { edition } = this;
    const pages = pagesInOrder(edition);
    this.next.obstacles = collectObstacles(edition, this.memory.obstacles, (frame) => this.groups.shapesOf(frame));
    this.late = whatWaits(edition, this.memory, this.near, this.world);
    for (const story of Object.values(edition.stories)) {
      if (this.late.has(story.id)) this.carryOver(story);
      // Of a stack the first composes all.
      else if ((stackOf(edition, story.id)[0] ?? story.id) === story.id) this.composeStory(story);
    }
    // Masters are looked at and edited like pages, and printed on them.
    const composed = new Map(allPages(edition).flatMap((page) => {
      const one = this.isLate(page) ? this.pageOfBefore(page) : this.groups.composePage(page, this.numberOf(page), pages.length);
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
      if (isTouched && !this.isLate(page)) pages = replaced(pages, page.id, this.groups.composePage(page, this.numberOf(page), order.length));
    }
    return { pages, stories, notices: this.notices(before) };
  }

  /** Some more of what waits; what was remembered is carried on in place. */
  catchUp(before: Composition, enough: () => boolean): Composition {
    const { edition } = this;
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
      if (!this.isLate(page)) pages.set(page.id, this.groups.composePage(page, this.numberOf(page), count));
      if (stopped) break;
    }
    if (!stopped) compose([...this.late]);
    // Spreads once more: the facing page may have come after its neighbour.
    for (const [i, page] of order.entries()) if (pages.has(page.id) && !this.isLate(page) && partnersOf(edition, page.id).length > 0) pages.set(page.id, this.groups.composePage(page, i + 1, order.length));
    const inOrder = new Map(order.flatMap(({ id }) => (pages.has(id) ? [[id, pages.get(id)!] as const] : [])));
    return {
      pages: sameMap(before.pages, inOrder) ? before.pages : inOrder,
      stories: sameMap(before.stories, this.next.compositions) ? before.stories : new Map(this.next.compositions),
      notices: this.notices(before),
    };
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
    const { lines, notices } = this.groups.pictureOf(frame, page);
    this.next.notices.set(story.id, notices);
    this.next.compositions.set(story.id, keepStory(this.memory.compositions.get(story.id), captionComposition(story, lines, page)));
  }
}
