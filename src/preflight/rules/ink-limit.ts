import type { Cmyk } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Swatch } from '../../model/style';
import type { Finding, FindingPlace, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { inkSum, inkText } from '../ink';
import { printedGroups } from '../printed-groups';
import { runPlace } from '../run-place';

/** Flat colours of text, rules and tints with more ink than the condition carries (ISO 12647-3: 220 to 240 %): they set off and tear. */
export const inkLimit: Rule = ({ edition, composition, condition }) => {
  const keepsSpots = edition.styles.press.presets[edition.styles.press.preset]?.spots === 'keep';
  return printedGroups(edition, composition).flatMap((printed) => {
    const { texts, strokes, fills } = groupInk(printed.group);
    const own: { readonly color: Cmyk; readonly place: FindingPlace }[] = [
      ...texts.map((run) => ({ color: run.color, place: runPlace(printed, run) })),
      ...[...strokes, ...fills].map(({ color, bounds }) => ({ color, place: framePlace(printed.page.id, printed.frame?.id ?? null, bounds) })),
    ];
    const told = new Set<string>();
    return own.flatMap(({ color, place }): Finding[] => {
      // A spot ink that is kept prints from one plate of its own.
      if (inkSum(color) <= condition.inkLimit + 0.01 || (keepsSpots && color[4] !== undefined) || told.has(color.join(' '))) return [];
      told.add(color.join(' '));
      const values = { total: Math.round(inkSum(color)), limit: condition.inkLimit, detail: swatchName(edition, color) };
      return [{ rule: 'ink-limit', severity: 'error', key: 'finding.inkLimit', values, place, ...thinnerSwatch(edition, color, condition.inkLimit) }];
    });
  });
};

const framePlace = (page: string, frame: string | null, rect: Rect): FindingPlace => ({ page, frame, story: null, at: null, rect });

const swatchOf = ({ styles }: Edition, color: Cmyk): Swatch | undefined => Object.values(styles.swatches).find(({ cmyk }) => cmyk.every((ink, i) => ink === color[i]));

/** The swatch with less of the three colours and all of its black, so that it looks as it did but dries. */
function thinnerSwatch(edition: Edition, color: Cmyk, limit: number): Pick<Finding, 'fix'> | Record<string, never> {
  const swatch = swatchOf(edition, color);
  const [c, m, y, k] = color;
  if (!swatch || swatch.spot !== null) return {};
  const share = (limit - k) / (c + m + y);
  const less = (ink: number): number => Math.floor(ink * share * 10) / 10;
  return { fix: { key: 'fix.thinnerSwatch', values: { limit }, command: 'set-swatch', args: { swatch: swatch.id, values: { cmyk: [less(c), less(m), less(y), k] } } } };
}

/** What the desk calls the colour, with its inks. */
function swatchName(edition: Edition, color: Cmyk): string {
  const { info } = edition;
  const swatch = swatchOf(edition, color);
  const name = swatch && (info.language === 'en' ? swatch.name.en : swatch.name.zh);
  return name ? `${name} (${inkText(color)})` : inkText(color);
}
