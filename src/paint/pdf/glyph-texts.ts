import type { DisplayList } from '../../display/display-list';
import { clustersOf, SOFT_HYPHEN } from './clusters';

/** For every font used: glyph id → the text that it most often stands for ('' when it never stands for any alone). */
export type GlyphTexts = ReadonlyMap<string, ReadonlyMap<number, string>>;

const FALLBACK = 1e-6;

/**
 * Reads all lists before the first page is written, so that ToUnicode can say what each glyph means in most places;
 * the others are wrapped in ActualText where they stand.
 */
export function glyphTexts(lists: readonly Pick<DisplayList, 'groups'>[]): GlyphTexts {
  const counts = new Map<string, Map<number, Map<string, number>>>();
  for (const list of lists) {
    for (const group of list.groups) {
      if (group.screenOnly) continue;
      for (const item of group.items) {
        if (item.kind !== 'glyphs') continue;
        const font = entry(counts, item.font, () => new Map<number, Map<string, number>>());
        for (const cluster of clustersOf(item)) {
          for (let i = 0; i < cluster.count; i++) {
            const texts = entry(font, item.glyphs[cluster.first + i] ?? 0, () => new Map<string, number>());
            // The first of several glyphs may stand for the text where nothing else claims it: not every reader knows ActualText.
            // A hyphen that a line asks for is still a hyphen to them, and most join such lines by it.
            const weight = cluster.count === 1 && cluster.text !== SOFT_HYPHEN ? 1 : i === 0 ? FALLBACK : 0;
            if (weight > 0) texts.set(cluster.text, (texts.get(cluster.text) ?? 0) + weight);
          }
        }
      }
    }
  }
  const result = new Map<string, Map<number, string>>();
  for (const [key, font] of counts) {
    const chosen = new Map<number, string>();
    for (const [glyph, texts] of font) chosen.set(glyph, mostUsed(texts));
    result.set(key, chosen);
  }
  return result;
}

function mostUsed(texts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of texts) {
    if (count > most) {
      best = text;
      most = count;
    }
  }
  return best;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
