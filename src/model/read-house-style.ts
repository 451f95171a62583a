import * as v from 'valibot';
import { check } from './check';
import { stylesSchema } from './schema';
import type { StyleSheet } from './style';

/** Marks a file, or an entry of the shelf, as a house style of this shape. */
export const HOUSE_STYLE_FORMAT = 'forme-house-style-5';

const fileSchema = v.object({ format: v.literal(HOUSE_STYLE_FORMAT), name: v.string(), styles: stylesSchema });

export type ReadHouseStyle = { readonly ok: true; readonly name: string; readonly styles: StyleSheet } | { readonly ok: false; readonly key: string; readonly values: { readonly detail: string } };

/** A house style from the shelf or from a file; refused with the place of the first thing that is wrong in it. */
export function readHouseStyle(raw: unknown): ReadHouseStyle {
  const checked = check(fileSchema, raw);
  if (!checked.ok) return { ok: false, key: 'failure.house-style', values: { detail: checked.at || checked.problem } };
  const { styles, name } = checked.value;
  const lost = lostReference(styles as StyleSheet);
  return lost === null ? { ok: true, name, styles: styles as StyleSheet } : { ok: false, key: 'failure.house-style', values: { detail: lost } };
}

/** The first style or colour that the sheet names and does not have. */
function lostReference({ paragraph, character, object, swatches, assign, jump }: StyleSheet): string | null {
  const colours = [
    ...Object.values(paragraph).map(({ swatch }) => swatch), ...Object.values(character).flatMap(({ swatch }) => swatch ?? []),
    ...Object.values(object).flatMap(({ fill, strokeSwatch, text }) => [fill, strokeSwatch, text].filter((id) => id !== null)),
  ];
  const styles = [...Object.values(assign).flatMap((parts) => Object.values(parts ?? {})), ...(jump ? [jump.style] : [])];
  if (!assign.news?.body) return 'assign.news.body';
  return colours.find((id) => !swatches[id]) ?? styles.find((id) => !paragraph[id]) ?? null;
}
