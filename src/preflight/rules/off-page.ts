import { bottom, encloses, inset, overlaps, right, type Rect } from '../../geometry/rect';
import { mmToPt, round } from '../../geometry/units';
import type { Frame } from '../../model/frame';
import type { Page } from '../../model/page';
import type { Finding, Rule } from '../finding';
import { frameName } from '../frame-name';
import { printedGroups, type PrintedGroup } from '../printed-groups';
import { runPlace } from '../run-place';
import { textBoxes } from '../text-boxes';

/** Type and codes nearer the trim than this may be cut. */
const SAFE = mmToPt(3) - 0.1;

/** Type that the trim cuts or may cut, and objects that lie off the page and are not printed. */
export const offPage: Rule = ({ edition, composition }) =>
  printedGroups(edition, composition).flatMap((printed): Finding[] => {
    const { page, group, frame } = printed;
    const trim: Rect = { x: 0, y: 0, width: page.width, height: page.height };
    if (frame && !overlaps(trim, frame.rect)) {
      return [{ rule: 'off-page', severity: 'error', key: 'finding.outsidePage', values: { name: frameName(edition, frame) }, place: wholePlace(printed, frame.rect), ...movedIn(page, frame, frame.rect) }];
    }
    const safe = inset(trim, SAFE);
    const { bounds, boxes } = textBoxes(group);
    const area = frame?.type === 'qr' ? frame.rect : bounds;
    if (!area || encloses(safe, area)) return [];
    const cut = boxes.find(({ rect }) => !encloses(trim, rect));
    const near = cut ?? boxes.find(({ rect }) => !encloses(safe, rect));
    const isCut = frame?.type === 'qr' ? !encloses(trim, area) : cut !== undefined;
    return [{
      rule: 'off-page', severity: isCut ? 'error' : 'warning', key: isCut ? 'finding.textCut' : 'finding.textNearTrim', values: { name: frameName(edition, frame), millimetres: 3 },
      place: near ? runPlace(printed, near.run) : wholePlace(printed, area),
      ...(frame && frame.type !== 'picture' ? movedIn(page, frame, area) : {}),
    }];
  });

const wholePlace = ({ page, frame }: PrintedGroup, rect: Rect): Finding['place'] => ({ page: page.id, frame: frame?.id ?? null, story: null, at: null, rect });

/** The frame moved by so much that its area stands in the type area; nothing is offered for what is larger than it, or locked. */
function movedIn({ typeArea }: Page, frame: Frame, area: Rect): Pick<Finding, 'fix'> | Record<string, never> {
  if (frame.locked || area.width > typeArea.width || area.height > typeArea.height) return {};
  const by = (low: number, high: number, from: number, to: number): number => round(low < from ? from - low : high > to ? to - high : 0);
  const dx = by(area.x, right(area), typeArea.x, right(typeArea));
  const dy = by(area.y, bottom(area), typeArea.y, bottom(typeArea));
  return { fix: { key: 'fix.moveIntoTypeArea', command: 'move-frames', args: { frames: [frame.id], dx, dy } } };
}
