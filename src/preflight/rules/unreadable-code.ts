import type { Group, PathItem } from '../../display/display-list';
import { pathBounds } from '../../display/path-bounds';
import { bottom, overlaps, right, type Rect } from '../../geometry/rect';
import { mmToPt, ptToMm, round } from '../../geometry/units';
import type { Edition } from '../../model/edition';
import type { QrFrame } from '../../model/frame';
import { commonRect } from '../common-rect';
import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { inkCount, inkText, lightness } from '../ink';
import { printedByPage } from '../printed-by-page';
import type { PrintedGroup } from '../printed-groups';
import { readCode } from '../read-code';
import { plainBlack } from '../style-fixes';
import { textBoxes } from '../text-boxes';

/** A module smaller than this is lost in newsprint's dot gain, or out of a cheap phone's reach. */
const LEAST_MODULE = mmToPt(0.5);
/** Paper and modules less apart than this are read only in good light. */
const LEAST_CONTRAST = 0.6;
/** Modules of white on each side (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Codes that a decoder does not read back at press size, or that print too small, too faint or in several inks. */
export const unreadableCode: Rule = ({ edition, composition }) =>
  [...printedByPage(edition, composition).values()].flatMap((groups) => groups.flatMap((printed, i): Finding[] => {
    const { frame, group } = printed;
    if (frame?.type !== 'qr') return [];
    return findingsOf(edition, printed, frame, groups.slice(i + 1).map((other) => other.group).filter((other) => standsOn(other, frame.rect)), group);
  }));

function findingsOf(edition: Edition, { page }: PrintedGroup, frame: QrFrame, over: readonly Group[], group: Group): Finding[] {
  const finding = (key: string, severity: Finding['severity'], values: Finding['values'], fix?: Finding['fix']): Finding[] =>
    [{ rule: 'unreadable-code', severity, key, values, place: { page: page.id, frame: frame.id, story: null, at: null }, ...(fix && !frame.locked ? { fix } : {}) }];
  const dark = modulesOf(group);
  if (frame.url.trim() === '' || !dark) return finding('finding.codeEmpty', 'error', {}, { key: 'fix.deleteFrame', command: 'delete-frames', args: { frames: [frame.id] } });
  const black = plainBlack(edition.styles);
  const blacken = black !== null && frame.swatch !== black ? { key: 'fix.blackCode', command: 'set-frame', args: { frames: [frame.id], values: { swatch: black } } } : undefined;
  const color = dark.fill!;
  const contrast = 1 - lightness(color);
  const read = readBack(group, over, frame.rect);
  if (read !== frame.url) return finding(read === null ? 'finding.codeUnreadable' : 'finding.codeReadsOther', 'error', { url: frame.url, detail: read ?? '' }, contrast < LEAST_CONTRAST ? blacken : undefined);
  const modules = pathBounds(dark.commands)!;
  const module = (Math.min(frame.rect.width, frame.rect.height) - modules.width) / (2 * QUIET_ZONE);
  return [
    ...(module < LEAST_MODULE - 0.01 ? finding('finding.codeSmall', 'warning', { millimetres: Math.round(ptToMm(module) * 100) / 100, least: 0.5, side: Math.ceil(ptToMm((modules.width / module + 2 * QUIET_ZONE) * LEAST_MODULE)) }, enlarged(frame, page.typeArea, modules.width / module)) : []),
    ...(contrast < LEAST_CONTRAST ? finding('finding.codeFaint', 'warning', { detail: inkText(color) }, blacken) : inkCount(color) > 1 ? finding('finding.codeInks', 'warning', { detail: inkText(color) }, blacken) : []),
  ];
}

/** True when something of the group is painted there: a frame that runs round the code does not. */
function standsOn(group: Group, area: Rect): boolean {
  if (!commonRect(group.bounds, area)) return false;
  const { images, fills, strokes } = groupInk(group);
  const rects = [...images.map(({ rect }) => rect), ...[...fills, ...strokes].map(({ bounds }) => bounds), ...textBoxes(group).boxes.map(({ rect }) => rect)];
  return rects.some((rect) => overlaps(rect, area));
}

/** The path of all dark modules; null when nothing was encoded. */
const modulesOf = ({ items }: Group): PathItem | null => items.find((item, i): item is PathItem => i > 0 && item.kind === 'path' && item.fill !== null) ?? null;

/** The frame made as large as its modules ask for, when the type area has room for it there. */
function enlarged({ id, rect }: QrFrame, typeArea: Rect, count: number): Finding['fix'] {
  const side = round((Math.round(count) + 2 * QUIET_ZONE) * LEAST_MODULE + 0.01);
  const [x, y] = [Math.min(rect.x, right(typeArea) - side), Math.min(rect.y, bottom(typeArea) - side)];
  if (x < typeArea.x || y < typeArea.y) return undefined;
  return { key: 'fix.enlargeCode', values: { millimetres: Math.ceil(ptToMm(side)) }, command: 'resize-frame', args: { frame: id, rect: { x: round(x), y: round(y), width: side, height: side } } };
}

const known = new WeakMap<Group, { readonly over: readonly Group[]; readonly read: string | null }>();

/** Decoding takes ten milliseconds and more: once for the same code under the same things. */
function readBack(group: Group, over: readonly Group[], area: Rect): string | null {
  const held = known.get(group);
  if (held && held.over.length === over.length && held.over.every((each, i) => each === over[i])) return held.read;
  const read = readCode(group, over, area);
  known.set(group, { over, read });
  return read;
}
