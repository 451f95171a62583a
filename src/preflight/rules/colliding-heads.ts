import type { ComposedLine } from '../../compose/composition';
import { bottom, right } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import type { Edition } from '../../model/edition';
import type { ParagraphStyle } from '../../model/style';
import type { Finding, Rule } from '../finding';

/** A headline as it stands on a page. */
interface Headline {
  readonly story: string;
  readonly slug: string;
  readonly page: string;
  readonly frame: string;
  readonly part: number;
  readonly rect: Rect;
  readonly style: ParagraphStyle;
  readonly lines: number;
  readonly vertical: boolean;
}

/** Heads this far apart (points) do not read into one another. */
const APART = 24;

/** 碰题 (N6): headlines of two stories side by side on one level, alike in face, size and number of lines, so that they read as one. */
export const collidingHeads: Rule = ({ edition, composition }) => {
  const heads = [...composition.stories.values()].flatMap(({ story, lines }) => headlineOf(edition, story, lines));
  const findings: Finding[] = [];
  heads.forEach((left) => {
    for (const other of heads) {
      if (left === other || left.page !== other.page || left.rect.x >= other.rect.x || !collide(left, other)) continue;
      findings.push({
        rule: 'colliding-heads', severity: 'warning', key: 'finding.collidingHeads', values: { story: left.slug, other: other.slug },
        place: { page: other.page, frame: other.frame, story: other.story, at: { part: other.part, offset: 0 } },
      });
    }
  });
  return findings;
};

function headlineOf(edition: Edition, id: string, lines: readonly ComposedLine[]): Headline[] {
  const story = edition.stories[id];
  const own = lines.filter(({ partType, place, end, start }) => partType === 'headline' && place !== null && end > start);
  const first = own[0];
  const part = first && story?.text[first.part];
  if (!story || !first?.place || !part || story.kind === 'caption' || story.kind === 'furniture') return [];
  const cells = own.filter((line) => line.part === first.part).map((line) => line.place!.cell);
  const x = Math.min(...cells.map((cell) => cell.x));
  const y = Math.min(...cells.map((cell) => cell.y));
  const rect = { x, y, width: Math.max(...cells.map(right)) - x, height: Math.max(...cells.map(bottom)) - y };
  const { page, frame, vertical } = first.place;
  return [{ story: id, slug: story.slug, page, frame, part: first.part, rect, style: paragraphStyleOf(edition.styles, story.kind, part), lines: cells.length, vertical }];
}

function collide(left: Headline, other: Headline): boolean {
  const gap = other.rect.x - right(left.rect);
  const shared = Math.min(bottom(left.rect), bottom(other.rect)) - Math.max(left.rect.y, other.rect.y);
  const isLevel = shared > 0.5 * Math.min(left.rect.height, other.rect.height);
  const isAlike = left.style.size === other.style.size && left.lines === other.lines && left.vertical === other.vertical
    && left.style.font.han.family === other.style.font.han.family && left.style.font.han.weight === other.style.font.han.weight;
  return gap > -1 && gap < APART && isLevel && isAlike;
}
