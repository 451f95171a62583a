import type { ComposedLine } from '../../compose/composition';
import { headLength } from '../../compose/head-block';
import { spanRect, rowCount } from '../../model/grid';
import type { Edition } from '../../model/edition';
import type { TextFrame } from '../../model/frame';
import type { Page } from '../../model/page';
import { PLAIN_FRAME, PLAIN_TEXT } from '../../model/plain-frame';
import type { Story, StoryKind } from '../../model/story';
import { framesOfPicture, isPlaced, pictureOfCaption } from '../../model/threads';
import { OWN_PICTURE, picturesFor } from '../shapes/pictures-for';
import type { Compose } from '../trial';
import { shotOf, type BriefLength, type Piece, type Shot } from './piece';

/** So many stories with heads of their own are planned with at most: more than any page holds. */
const MOST_STORIES = 11;
const MOST_PICTURES = 2;
const MOST_BRIEFS = 30;
const RANK: Readonly<Partial<Record<StoryKind, number>>> = { lead: 0, feature: 1, news: 2 };
/** What a page without it costs, as a share of white: the lead must stand, briefs may wait. */
const LOSS = [1, 0.08, 0.035] as const;
const BRIEFS_LOSS = 0.03;
const PICTURE_LOSS = 0.03;

/**
 * The chosen stories and pictures of the basket as pieces of a page, measured by composing each by itself; the weightiest first. A picture goes with the
 * story that speaks of the same; one that nobody speaks of goes with the weightiest story that has none, or stands alone. Yields between stories.
 */
export function* measurePieces(edition: Edition, page: Page, only: ReadonlySet<string>, compose: Compose): Generator<number, readonly Piece[]> {
  const waiting = Object.values(edition.stories).filter((story) => only.has(story.id) && !isPlaced(edition, story.id) && !pictureOfCaption(edition, story.id));
  const stories = waiting
    .filter((story) => RANK[story.kind] !== undefined)
    .sort((a, b) => RANK[a.kind]! - RANK[b.kind]!)
    .slice(0, MOST_STORIES);
  const briefs = waiting.filter((story) => story.kind === 'brief').slice(0, MOST_BRIEFS);
  const pictured = matchPictures(edition, stories, only);
  const measure = measureOn(edition, page, compose);
  const pieces: Piece[] = [];
  const all = stories.length + briefs.length;
  for (const story of stories) {
    const rank = RANK[story.kind]!;
    const { head } = measure;
    const picture = pictured.own.get(story.id);
    const shot: Shot | null = picture ? shotOf(edition, page, picture) : null;
    pieces.push({ type: 'story', index: pieces.length, loss: pieces.length === 0 ? LOSS[0] : LOSS[Math.max(1, rank) as 1 | 2], story: story.id, rank, lines: measure.text(story), head: (columns) => head(story, columns), shot });
    yield pieces.length / all;
  }
  const lengths: BriefLength[] = [];
  const gap = Math.ceil(edition.styles.desk.stackRows);
  for (const story of briefs) {
    lengths.push({ story: story.id, lines: measure.text(story) + measure.head(story, 1) + gap });
    yield (pieces.length + lengths.length) / all;
  }
  if (lengths.length > 0) pieces.push({ type: 'briefs', index: pieces.length, loss: BRIEFS_LOSS, briefs: lengths });
  for (const picture of pictured.alone.slice(0, MOST_PICTURES)) pieces.push({ type: 'picture', index: pieces.length, loss: PICTURE_LOSS, shot: shotOf(edition, page, picture) });
  return pieces;
}

function matchPictures(edition: Edition, stories: readonly Story[], only: ReadonlySet<string>) {
  const left = new Map(Object.values(edition.pictures).filter((each) => only.has(each.id) && framesOfPicture(edition, each.id).length === 0).map((each) => [each.id, each]));
  const own = new Map<string, NonNullable<ReturnType<typeof left.get>>>();
  const likely = stories.flatMap((story) => picturesFor(edition, story).map(({ picture, likeness }) => ({ story, picture, likeness }))).sort((a, b) => b.likeness - a.likeness);
  const give = (story: Story, id: string): void => {
    const picture = left.get(id);
    if (!picture || own.has(story.id)) return;
    own.set(story.id, picture);
    left.delete(id);
  };
  for (const { story, picture, likeness } of likely) if (likeness >= OWN_PICTURE) give(story, picture.id);
  for (const story of stories) if (story.kind !== 'news') for (const id of [...left.keys()].slice(0, 1)) give(story, id);
  return { own, alone: [...left.values()] };
}

function measureOn(edition: Edition, page: Page, compose: Compose) {
  const bare: Edition = { ...edition, pages: { [page.id]: page }, pictures: {}, assets: {}, frames: {} };
  const { columns: all, pitch } = page.grid;
  const deep = rowCount(page);
  const set = (story: Story, columns: number) => {
    const frame: TextFrame = {
      ...PLAIN_FRAME, ...PLAIN_TEXT, id: 'trial', page: page.id, type: 'text', rect: spanRect(page, { column: 0, columns, row: 0, rows: deep }), layer: 1, wrap: true, wrapGap: 0, story: story.id,
      turn: 1, takes: 'all', columns, gutter: page.grid.gutter, headSpan: 0, writing: 'horizontal', inset: 0, align: 'top', balance: false, placeholder: null,
    };
    return compose({ ...bare, stories: { [story.id]: story }, frames: { trial: frame } }).stories.get(story.id)!;
  };
  const heads = new Map<string, number>();
  return {
    /** Rows of the text without its head in one column. */
    text(story: Story): number {
      const text = story.text.slice(headLength(story.text));
      return text.length === 0 ? 0 : all * deep + Math.ceil(set({ ...story, text }, all).copyfit.lines);
    },
    /** Rows of the head over so many columns, measured with the first paragraph alone under it. */
    head(story: Story, columns: number): number {
      const key = `${story.id}:${columns}`;
      const known = heads.get(key);
      if (known !== undefined) return known;
      const end = headLength(story.text);
      const rows = end === 0 ? 0 : end === story.text.length ? deep : textTop(set({ ...story, text: story.text.slice(0, end + 1) }, columns).lines.filter((line) => line.part === end));
      heads.set(key, rows);
      return rows;
    },
  };
  function textTop(lines: readonly ComposedLine[]): number {
    const first = Math.min(...lines.flatMap(({ place }) => (place ? [place.cell.y] : [])));
    return Number.isFinite(first) ? Math.max(0, Math.round((first - page.typeArea.y) / pitch)) : deep;
  }
}
