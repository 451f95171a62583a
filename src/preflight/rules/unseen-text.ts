import type { Cmyk } from '../../display/display-list';
import { contains, type Rect } from '../../geometry/rect';
import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { lightness } from '../ink';
import { printedByPage } from '../printed-by-page';
import { excerpt, runPlace, styleOfRun } from '../run-place';
import { runRect } from '../run-rect';
import { blackStyle } from '../style-fixes';

/** Less apart than this, of 1 between paper and black, type cannot be told from what it stands on. */
const LEAST_CONTRAST = 0.15;
/** Black type may stand on a ground that is lighter than this. */
const LIGHT = 0.5;

interface Ground {
  readonly rect: Rect;
  /** Null: a picture, of which only its pixels could tell. */
  readonly color: Cmyk | null;
}

/** Type in the colour of its ground: white on paper, black on black. */
export const unseenText: Rule = ({ edition, composition }) =>
  [...printedByPage(edition, composition).values()].flatMap((groups) => {
    const grounds: Ground[] = [];
    return groups.flatMap((printed): Finding[] => {
      const { texts, fills, images } = groupInk(printed.group);
      grounds.push(...fills.map(({ bounds, color }) => ({ rect: bounds, color })), ...images.map(({ rect }) => ({ rect, color: null })));
      return texts.flatMap((run): Finding[] => {
        const rect = runRect(run);
        const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        const ground = grounds.filter((each) => contains(each.rect, middle)).at(-1);
        if (ground?.color === null) return [];
        const light = ground ? lightness(ground.color) : 1;
        if (Math.abs(light - lightness(run.color)) >= LEAST_CONTRAST) return [];
        return [{
          rule: 'unseen-text', severity: 'error', key: 'finding.unseenText', values: { detail: excerpt(run) }, place: runPlace(printed, run),
          ...(light > LIGHT ? blackStyle(edition.styles, styleOfRun(edition, printed, run)) : {}),
        }];
      });
    });
  });
