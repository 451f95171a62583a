import type { Point } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import { storyOf } from '../../model/threads';
import { commonRect } from '../common-rect';
import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { printedByPage } from '../printed-by-page';
import type { PrintedGroup } from '../printed-groups';
import { textBoxes, type TextBox } from '../text-boxes';

/** Ink that meets by less is only close. */
const LEAST = 1;
/** Pictures may lie on one another's edge by a stroke. */
const LEAST_PICTURE = 2;
/** A picture that lies wholly in a larger one is an inset, unless it hides nearly all of it. */
const INSET = 0.9;
/** Type this large on a picture is a designed head. */
const HEAD_SIZE = 12;

/** Objects on one another: type on type, type under a picture or a tint, small type on a picture, pictures on pictures, rules through type. */
export const overlap: Rule = ({ edition, composition }) =>
  [...printedByPage(edition, composition).values()].flatMap((groups) =>
    groups.flatMap((upper, i) => groups.slice(0, i).flatMap((lower) => meet(edition, lower, upper))));

/** What is wrong between two groups, the upper one painted over the lower. */
function meet(edition: Edition, lower: PrintedGroup, upper: PrintedGroup): Finding[] {
  if (!commonRect(lower.group.bounds, upper.group.bounds, LEAST)) return [];
  return [textOnText(edition, lower, upper), textCovered(edition, lower, upper), textOnPicture(edition, lower, upper), pictureOnPicture(edition, lower, upper), ruleThroughText(edition, lower, upper) ?? ruleThroughText(edition, upper, lower)]
    .flatMap((finding) => finding ?? []);
}

function textOnText(edition: Edition, lower: PrintedGroup, upper: PrintedGroup): Finding | null {
  const [a, b] = [textBoxes(lower.group), textBoxes(upper.group)];
  const area = a.bounds && b.bounds && commonRect(a.bounds, b.bounds, LEAST);
  if (!area) return null;
  const own = b.boxes.filter(({ rect }) => commonRect(rect, area));
  if (own.length === 0) return null;
  for (const box of a.boxes) {
    if (!commonRect(box.rect, area)) continue;
    for (const other of own) {
      const rect = commonRect(box.rect, other.rect, LEAST);
      if (!rect) continue;
      const values = { story: nameOf(edition, upper), other: nameOf(edition, lower) };
      return { rule: 'overlap', severity: 'error', key: 'finding.textOnText', values, place: placeOf(edition, upper, rect), ...runAround(lower, upper) };
    }
  }
  return null;
}

/** Lets the lower frame's text run around the upper frame. */
function runAround(lower: PrintedGroup, upper: PrintedGroup): Pick<Finding, 'fix'> | Record<string, never> {
  const [under, over] = [lower.frame, upper.frame];
  if (under?.type !== 'text' || !over || over.locked) return {};
  if (!over.wrap && over.layer > under.layer) return { fix: { key: 'fix.wrap', command: 'set-frame', args: { frames: [over.id], values: { wrap: true } } } };
  if (over.wrap && over.layer === under.layer) return { fix: { key: 'fix.wrap', command: 'arrange-frames', args: { frames: [over.id], to: 'front' } } };
  return {};
}

function textCovered(edition: Edition, lower: PrintedGroup, upper: PrintedGroup): Finding | null {
  const { boxes, bounds } = textBoxes(lower.group);
  if (!bounds) return null;
  const { images, fills } = groupInk(upper.group);
  const covers = [...images.map(({ rect, outline }) => ({ rect, outline: outline ?? null })), ...fills.map(({ bounds: rect }) => ({ rect, outline: null }))];
  for (const { rect, outline } of covers) {
    if (!commonRect(rect, bounds, LEAST)) continue;
    const box = boxes.find((each) => hides(rect, outline, each));
    if (!box) continue;
    const mayRaise = lower.frame && upper.frame;
    return {
      rule: 'overlap', severity: 'error', key: 'finding.textCovered', values: { story: nameOf(edition, lower) }, place: placeOf(edition, lower, box.rect),
      ...(mayRaise ? { fix: { key: 'fix.bringToFront', command: 'arrange-frames', args: { frames: [lower.frame.id], to: 'front' } } } : {}),
    };
  }
  return null;
}

function hides(rect: Rect, outline: readonly Point[] | null, box: TextBox): boolean {
  const part = commonRect(rect, box.rect, LEAST);
  return part !== null && (outline === null || isInside(outline, { x: part.x + part.width / 2, y: part.y + part.height / 2 }));
}

function textOnPicture(edition: Edition, lower: PrintedGroup, upper: PrintedGroup): Finding | null {
  const { boxes, bounds } = textBoxes(upper.group);
  const { frame } = lower;
  if (!bounds || frame?.type !== 'picture') return null;
  for (const { rect, outline } of groupInk(lower.group).images) {
    if (!commonRect(rect, bounds, LEAST)) continue;
    const box = boxes.find((each) => each.size < HEAD_SIZE && hides(rect, outline ?? null, each));
    if (!box) continue;
    return { rule: 'overlap', severity: 'warning', key: 'finding.textOnPicture', values: { story: nameOf(edition, upper) }, place: placeOf(edition, upper, box.rect) };
  }
  return null;
}

function pictureOnPicture(edition: Edition, lower: PrintedGroup, upper: PrintedGroup): Finding | null {
  for (const below of groupInk(lower.group).images) {
    for (const above of groupInk(upper.group).images) {
      const rect = commonRect(below.rect, above.rect, LEAST_PICTURE);
      if (!rect || below.outline || above.outline) continue;
      const isInset = areaOf(rect) >= 0.99 * areaOf(above.rect) && areaOf(rect) < INSET * areaOf(below.rect);
      if (isInset) continue;
      return { rule: 'overlap', severity: 'warning', key: 'finding.pictureOnPicture', values: { picture: pictureName(edition, upper), other: pictureName(edition, lower) }, place: placeOf(edition, upper, rect) };
    }
  }
  return null;
}

/** A rule, or a box's side, that strikes type through; what passes above or below its middle does not. */
function ruleThroughText(edition: Edition, text: PrintedGroup, rule: PrintedGroup): Finding | null {
  if (rule.frame?.type !== 'rule' && rule.frame?.type !== 'box') return null;
  const { boxes, bounds } = textBoxes(text.group);
  if (!bounds) return null;
  for (const { bounds: track, width } of groupInk(rule.group).strokes) {
    for (const side of sidesOf(track, width)) {
      if (!commonRect(side, bounds)) continue;
      const struck = boxes.find(({ rect }) => commonRect(side, middle(rect)));
      if (struck) return { rule: 'overlap', severity: 'error', key: 'finding.ruleThroughText', values: { story: nameOf(edition, text) }, place: placeOf(edition, rule, struck.rect) };
    }
  }
  return null;
}

function sidesOf({ x, y, width, height }: Rect, stroke: number): Rect[] {
  const half = stroke / 2;
  const level = (at: number): Rect => ({ x, y: at - half, width, height: stroke });
  const upright = (at: number): Rect => ({ x: at - half, y, width: stroke, height });
  if (height <= stroke) return [level(y)];
  if (width <= stroke) return [upright(x)];
  return [level(y), level(y + height), upright(x), upright(x + width)];
}

const middle = ({ x, y, width, height }: Rect): Rect => ({ x: x + 1, y: y + 0.25 * height, width: Math.max(0, width - 2), height: 0.5 * height });
const areaOf = ({ width, height }: Rect): number => width * height;

function nameOf(edition: Edition, { frame }: PrintedGroup): string {
  return (frame && storyOf(edition, frame)?.slug) || edition.info.paper;
}

function pictureName(edition: Edition, { frame }: PrintedGroup): string {
  return (frame?.type === 'picture' && frame.picture !== null && edition.pictures[frame.picture]?.slug) || '';
}

const placeOf = (edition: Edition, { page, frame }: PrintedGroup, rect: Rect): Finding['place'] =>
  ({ page: page.id, frame: frame?.id ?? null, story: (frame && storyOf(edition, frame)?.id) ?? null, at: null, rect });

/** Even-odd, as cut-outs are painted. */
function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  return outline.reduce((inside, from, i) => {
    const to = outline[(i + 1) % outline.length]!;
    const crosses = from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    return crosses ? !inside : inside;
  }, false);
}
