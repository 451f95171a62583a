import type { StyleId, SwatchId } from '../model/ids';
import type { CharacterStyle, ObjectStyle, ParagraphStyle, StyleSheet, Swatch } from '../model/style';

/** The tables of the house style that the desk makes entries of. */
export const STYLE_TABLES = ['paragraph', 'character', 'object', 'swatches'] as const;
export type StyleTable = (typeof STYLE_TABLES)[number];

export interface StyleEntries {
  readonly paragraph: ParagraphStyle;
  readonly character: CharacterStyle;
  readonly object: ObjectStyle;
  readonly swatches: Swatch;
}

/** The swatches that an entry names. */
export function swatchesOf<T extends StyleTable>(table: T, entry: StyleEntries[T]): readonly SwatchId[] {
  const named = entry as Partial<ParagraphStyle & CharacterStyle & ObjectStyle>;
  if (table === 'swatches') return [];
  return [named.swatch, named.fill, named.strokeSwatch, named.text as SwatchId | null | undefined].filter((id): id is SwatchId => typeof id === 'string');
}

/** The sheet's table with an entry put in, replaced or (null) taken out; for a `set-styles` operation. */
export function withEntry<T extends StyleTable>(styles: StyleSheet, table: T, id: StyleId, entry: StyleEntries[T] | null): Pick<StyleSheet, T> {
  const entries = Object.entries(styles[table]).filter(([key]) => key !== id || entry !== null);
  const next = Object.fromEntries(entries.map(([key, value]) => [key, key === id ? entry : value]));
  return { [table]: entry === null || id in next ? next : { ...next, [id]: entry } } as unknown as Pick<StyleSheet, T>;
}
