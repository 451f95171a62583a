import type { Group, PathItem } from '../../display/display-list';
import { pathBounds } from '../../display/path-bounds';
import { QUIET_ZONE } from '../../compose/qr-modules';
import { bottom, overlaps, right, type Rect } from '../../geometry/rect';
import { ptToMm, round } from '../../geometry/units';
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

/** Paper and modules less apart than this are read only in good light. */
const LEAST_CONTRAST = 0.6;
/** A place on the web that is typed without https://, which a phone shows as text and does not open. */
const BARE_ADDRESS = /^(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?:[/?#:].*)?$/iu;

/** Codes that a decoder does not read back at press size, or that print too small, too faint or in several inks. */
export const unreadableCode: Rule = ({ edition, composition, limits }) =>
  [...printedByPage(edition, composition).values()].flatMap((groups) => groups.flatMap((printed, i): Finding[] => {
    const { frame, group } = printed;
    if (frame?.type !== 'qr') return [];
    return findingsOf(edition, limits.codeModule, printed, frame, groups.slice(i + 1).map((other) => other.group).filter((other) => standsOn(other, frame.rect)), group);
  }));

function findingsOf(edition: Edition, least: number, { page }: PrintedGroup, frame: QrFrame, over: readonly Group[], group: Group): Finding[] {
  const finding = (key: string, severity: Finding['severity'], values: Finding['values'], fix?: Finding['fix']): Finding[] =>
    [{ rule: 'unreadable-code', severity, key, values, place: { page: page.id, frame: frame.id, story: null, at: null }, ...(fix && !frame.locked ? { fix } : {}) }];
  const dark = modulesOf(group);
  if (frame.url.trim() !== '' && !dark) return finding('finding.codeTooLong', 'error', { count: frame.url.length });
  if (!dark || frame.url.trim() === '') return finding('finding.codeEmpty', 'error', {}, { key: 'fix.deleteFrame', command: 'delete-frames', args: { frames: [frame.id] } });
  const black = plainBlack(edition.styles);
  const blacken = black !== null && frame.swatch !== black ? { key: 'fix.blackCode', command: 'set-frame', args: { frames: [frame.id], values: { swatch: black } } } : undefined;
  const color = dark.fill!;
  const contrast = 1 - lightness(color);
  const modules = pathBounds(dark.commands)!;
  const module = (Math.min(frame.rect.width, frame.rect.height) - modules.width) / (2 * QUIET_ZONE);
  const isSmall = module < least - 0.01;
  const enlarge = isSmall ? enlarged(frame, page.typeArea, modules.width / module, least) : undefined;
  const read = readBack(group, over, frame.rect);
  if (read !== frame.url) return finding(read === null ? 'finding.codeUnreadable' : 'finding.codeReadsOther', 'error', { url: frame.url, detail: read ?? '' }, contrast < LEAST_CONTRAST ? blacken : enlarge);
  return [
    ...(isSmall ? finding('finding.codeSmall', 'warning', { millimetres: inMm(module), least: inMm(least), side: Math.ceil(ptToMm((modules.width / module + 2 * QUIET_ZONE) * least)) }, enlarge) : []),
    ...(BARE_ADDRESS.test(frame.url) ? finding('finding.codeNoLink', 'warning', { url: frame.url }, { key: 'fix.completeAddress', values: { url: `https://${frame.url}` }, command: 'set-frame', args: { frames: [frame.id], values: { url: `https://${frame.url}` } } }) : []),
    ...(contrast < LEAST_CONTRAST ? finding('finding.codeFaint', 'warning', { detail: inkText(color) }, blacken) : inkCount(color) > 1 ? finding('finding.codeInks', 'warning', { detail: inkText(color) }, blacken) : []),
  ];
}

const inMm = (points: number): number => Math.round(ptToMm(points) * 100) / 100;

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
function enlarged({ id, rect }: QrFrame, typeArea: Rect, count: number, least: number): Finding['fix'] {
  const side = round((Math.round(count) + 2 * QUIET_ZONE) * least + 0.01);
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
