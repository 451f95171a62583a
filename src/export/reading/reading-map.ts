/**
 * What an edition means to those who read it on a screen or have it read to them: one article per story, in the order of the
 * edition and whole across jumps, with headings, pictures, links, bookmarks and threads.
 */
import type { Composition } from '../../compose/composition';
import type { DisplayList } from '../../display/display-list';
import { contains, union, type Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { PageId } from '../../model/ids';
import type { Page } from '../../model/page';
import { pageNumber } from '../../model/page-order';
import type { Story } from '../../model/story';
import { partText, type PartType } from '../../model/story-text';
import { threadOf } from '../../model/threads';
import type { Bookmark, Owner, PageItem, Reading, ReadingElement, StructureType } from '../../paint/pdf/reading/reading';
import type { Address } from './find-addresses';
import type { FoundJump } from './find-jumps';
import { headingLevels, type Heading } from './heading-levels';
import { readingRuns, type ReadingRuns, type ShownFrame, type StoryRun } from './reading-runs';
import { articleThread } from './reading-threads';
import { runBounds } from './run-bounds';

/** The pages to write, which differ from the composed ones in that addresses are runs of their own, and what they mean. */
export function readingOf(edition: Edition, composition: Composition, pages: readonly Page[]): { readonly lists: readonly DisplayList[]; readonly reading: Reading } {
  const runs = readingRuns(edition, pages.flatMap((page) => composition.pages.get(page.id)?.list ?? []));
  const reading = new ReadingMap(edition, composition, pages, runs).build();
  return { lists: runs.lists, reading };
}

/** Something that is read in one piece, and where it begins. */
interface Block {
  readonly page: number;
  readonly rect: Rect;
  readonly make: () => ReadingElement;
  /** The story whose article it belongs to; null: it stands by itself. */
  readonly inside: string | null;
}

interface PlacedStory {
  readonly story: Story;
  readonly runs: readonly StoryRun[];
  /** Where it begins. */
  readonly first: StoryRun;
}

const PLAIN_PARTS: Readonly<Record<Exclude<PartType, 'headline' | 'subhead'>, StructureType>> = {
  kicker: 'Kicker', deck: 'Deck', byline: 'Byline', lead: 'Lead', body: 'P', caption: 'P', credit: 'Credit',
};

class ReadingMap {
  private readonly owners = new Map<PageItem, Owner>();
  private readonly headings = headingLevels();
  private readonly order: ReadonlyMap<PageId, number>;
  private readonly placed: readonly PlacedStory[];
  private readonly blocks: readonly Block[];
  private readonly jumping: readonly ShownFrame[];

  constructor(
    private readonly edition: Edition,
    private readonly composition: Composition,
    private readonly pages: readonly Page[],
    private readonly runs: ReadingRuns,
  ) {
    this.order = new Map(pages.map(({ id }, i) => [id, i]));
    this.placed = this.placedStories();
    this.blocks = this.frameBlocks();
    this.jumping = runs.frames.filter((shown) => shown.jumps.length > 0);
  }

  build(): Reading {
    const { edition, pages, placed } = this;
    const blocks = [...this.storyBlocks(), ...this.blocks].sort((a, b) => a.page - b.page || a.rect.y - b.rect.y || a.rect.x - b.rect.x);
    const children = blocks.flatMap((block) => (block.inside === null ? [block.make()] : []));
    return {
      document: { type: 'Document', language: edition.info.language, children },
      owners: this.owners,
      bookmarks: pages.map((page, i): Bookmark => ({
        title: this.pageTitle(page),
        page: page.id,
        at: { x: 0, y: 0 },
        children: placed.filter(({ story, first }) => story.kind !== 'furniture' && this.order.get(first.page) === i).map(({ story, first }) => ({
          title: titleOf(story), page: first.page, at: topLeft(runBounds(first.run)), children: [],
        })),
      })),
      threads: placed.filter(({ story }) => story.kind !== 'furniture').map(({ story }) => articleThread(story, titleOf(story), this.composition, pages)),
      numbers: pages.map(({ id }) => pageNumber(edition, id)),
    };
  }

  private pageTitle(page: Page): string {
    const number = pageNumber(this.edition, page.id);
    return (this.edition.info.language === 'en' ? `Page ${number} ${page.name}` : `第${number}版 ${page.name}`).trim();
  }

  /** Stories that stand on these pages (captions apart), as a reader meets them. */
  private placedStories(): PlacedStory[] {
    return [...this.runs.stories].flatMap(([id, runs]) => {
      const story = this.edition.stories[id];
      const first = runs[0];
      return story && first && threadOf(this.edition, id).length > 0 ? [{ story, runs, first }] : [];
    }).sort((a, b) => this.pageOf(a.first) - this.pageOf(b.first) || a.first.group.bounds.y - b.first.group.bounds.y || a.first.group.bounds.x - b.first.group.bounds.x);
  }

  private pageOf({ page }: { readonly page: PageId }): number {
    return this.order.get(page) ?? 0;
  }

  private storyBlocks(): Block[] {
    return this.placed.map(({ story, runs, first }) => ({
      page: this.pageOf(first), rect: first.group.bounds, inside: null, make: () => this.article(story, runs),
    }));
  }

  /** Pictures and QR codes. */
  private frameBlocks(): Block[] {
    return this.runs.frames.flatMap((shown): Block[] => {
      const make = shown.frame.type === 'picture' && shown.image ? () => this.picture(shown) : shown.frame.type === 'qr' && shown.group.items.length > 0 ? () => this.qrCode(shown) : null;
      return make ? [{ page: this.pageOf(shown), rect: shown.frame.rect, inside: this.storyAround(shown), make }] : [];
    });
  }

  /** The story in whose midst a frame stands: of several, the one that takes the least room. */
  private storyAround({ frame, page }: ShownFrame): string | null {
    const middle = { x: frame.rect.x + frame.rect.width / 2, y: frame.rect.y + frame.rect.height / 2 };
    let best: { readonly story: string; readonly area: number } | null = null;
    for (const { story } of this.placed) {
      const rects = threadOf(this.edition, story.id).flatMap((each) => (each.page === page ? [each.rect] : []));
      if (rects.length === 0) continue;
      const room = rects.reduce(union);
      const area = room.width * room.height;
      if (contains(room, middle) && (!best || area < best.area)) best = { story: story.id, area };
    }
    return best?.story ?? null;
  }

  private article(story: Story, runs: readonly StoryRun[]): ReadingElement {
    const level = this.headings(story.kind);
    const jumps = this.jumpsOf(story);
    const children = story.text.flatMap((part, index) => {
      const own = runs.filter((run) => run.part === index);
      const element = own.length > 0 ? [this.part(part.type, own, level)] : [];
      return [...element, ...jumps.filter(({ after }) => after === index).map(({ jump, shown }) => this.jump(jump, shown))];
    });
    const blocks = this.blocks.filter(({ inside }) => inside === story.id).map((block) => block.make());
    const { language } = this.edition.info;
    return {
      type: story.kind === 'furniture' ? 'Sect' : 'Art',
      title: titleOf(story),
      ...(story.language === language ? {} : { language: story.language }),
      children: [...children, ...blocks],
    };
  }

  private part(type: PartType, runs: readonly StoryRun[], level: (part: 'headline' | 'subhead') => Heading): ReadingElement {
    const links = new Map<Address, ReadingElement>();
    for (const { address } of runs) {
      if (!address || links.has(address)) continue;
      const areas = runs.filter((run) => run.address === address).map(({ run, page }) => ({ page, rect: runBounds(run) }));
      links.set(address, { type: 'Link', link: { target: { kind: 'uri', uri: address.uri }, description: address.uri, areas }, children: [] });
    }
    const element: ReadingElement = { type: type === 'headline' || type === 'subhead' ? level(type) : PLAIN_PARTS[type], children: [...links.values()] };
    for (const { run, offset, address } of runs) this.owners.set(run, { element: (address && links.get(address)) ?? element, order: offset });
    return element;
  }

  /** The story's jump lines, each with the part after which it is read: a part is not torn by it. */
  private jumpsOf(story: Story): { readonly jump: FoundJump; readonly shown: ShownFrame; readonly after: number }[] {
    const lastOn = (page: PageId): number => Math.max(0, ...(this.runs.stories.get(story.id) ?? []).filter((run) => run.page === page).map(({ part }) => part));
    const own = this.jumping.filter(({ frame }) => frame.type === 'text' && frame.story === story.id);
    return own.flatMap((shown) => shown.jumps.map((jump) => ({ jump, shown, after: lastOn(jump.kind === 'to' ? shown.page : jump.target) })));
  }

  private jump({ runs, text, target }: FoundJump, { page, frame }: ShownFrame): ReadingElement {
    const story = frame.type === 'text' ? frame.story : null;
    const there = (this.runs.stories.get(story ?? '') ?? []).find((run) => run.page === target);
    const areas = runs.map((run) => ({ page, rect: runBounds(run) }));
    const line: ReadingElement = there
      ? { type: 'Link', link: { target: { kind: 'page', page: target, at: topLeft(there.group.bounds) }, description: text, areas }, children: [] }
      : { type: 'JumpLine', children: [] };
    runs.forEach((run, order) => this.owners.set(run, { element: line, order }));
    return there ? { type: 'JumpLine', children: [line] } : line;
  }

  private picture({ frame, page, group, image }: ShownFrame): ReadingElement {
    const picture = frame.type === 'picture' && frame.picture !== null ? this.edition.pictures[frame.picture] : undefined;
    const caption = picture ? this.edition.stories[picture.caption] : undefined;
    const said = (caption?.text ?? []).filter(({ type }) => type !== 'credit').map(partText).join('').trim();
    const alternate = said || picture?.slug || (this.edition.info.language === 'en' ? 'Picture' : '图片');
    const figure: ReadingElement = { type: 'Figure', alternate, bounds: { page, rect: image?.rect ?? frame.rect }, children: [] };
    if (image) this.owners.set(image, { element: figure, order: 0 });
    const level = this.headings('caption');
    const lines = (caption ? (this.runs.stories.get(caption.id) ?? []) : []).filter((run) => run.group === group);
    const parts = (caption?.text ?? []).flatMap((part, index) => {
      const own = lines.filter((run) => run.part === index);
      return own.length > 0 ? [this.part(part.type, own, level)] : [];
    });
    if (parts.length === 0) return figure;
    const language = caption && caption.language !== this.edition.info.language ? { language: caption.language } : {};
    return { type: 'Div', ...language, children: [figure, { type: 'Caption', children: parts }] };
  }

  private qrCode({ frame, page, group }: ShownFrame): ReadingElement {
    const url = frame.type === 'qr' ? frame.url : '';
    const alternate = this.edition.info.language === 'en' ? `QR code: ${url}` : `二维码：${url}`;
    const bounds = { page, rect: frame.rect };
    const figure: ReadingElement = { type: 'Figure', alternate, bounds, children: [] };
    for (const item of group.items) this.owners.set(item, { element: figure, order: 0 });
    // A code may hold any text; only addresses lead somewhere.
    if (!/^(?:https?|mailto|tel):/iu.test(url)) return figure;
    return { type: 'P', children: [{ type: 'Link', link: { target: { kind: 'uri', uri: url }, description: alternate, areas: [bounds] }, children: [figure] }] };
  }
}

const topLeft = ({ x, y }: Rect): { readonly x: number; readonly y: number } => ({ x, y });

/** The headline, or what the desk calls a story that has none. */
function titleOf({ text, slug }: Story): string {
  const headline = text.filter(({ type }) => type === 'headline').map(partText).join(' ').trim();
  return headline || slug;
}
