import type { Face, StyleSheet } from '../model/style';

/** A font that exists, whether its bytes are loaded or not. */
export interface FontEntry {
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

export interface FontBook {
  /** The entry that serves a face: of its family if there is one, then by slope, then by weight. Null for an empty book. */
  readonly find: (face: Face) => FontEntry | null;
  /** True when the family asked for is in the book, so that `find` is no mere stand-in. */
  readonly hasFamily: (family: string) => boolean;
  /** Fonts to try for characters that `key` lacks: one per other family, nearest in weight. */
  readonly fallbacks: (key: string) => readonly string[];
  /** Keys of every font that a house style asks for. */
  readonly needed: (styles: StyleSheet) => string[];
}

const normal = (family: string): string => family.trim().toLowerCase();

/** Families and weights → font key. Pure; the same entries in the same order always give the same answers. */
export function createFontBook(entries: readonly FontEntry[]): FontBook {
  const families = new Map<string, FontEntry[]>();
  for (const entry of entries) {
    const list = families.get(normal(entry.family));
    if (list) list.push(entry);
    else families.set(normal(entry.family), [entry]);
  }
  const find = (face: Face): FontEntry | null => nearest(families.get(normal(face.family)) ?? entries, face);
  return {
    find,
    hasFamily: (family) => families.has(normal(family)),
    fallbacks: (key) => {
      const own = entries.find((entry) => entry.key === key);
      if (!own) return entries.map((entry) => entry.key);
      return [...families]
        .filter(([family]) => family !== normal(own.family))
        .map(([, list]) => nearest(list, own)?.key)
        .filter((found): found is string => found !== undefined);
    },
    needed: (styles) => {
      const keys = new Set<string>();
      for (const style of Object.values(styles.paragraph)) {
        for (const font of [style.font, style.strongFont, style.emphasisFont]) {
          for (const face of [font.han, font.latin, font.digits]) {
            if (!face) continue;
            const key = find(face)?.key;
            if (key !== undefined) keys.add(key);
          }
        }
      }
      return [...keys];
    },
  };
}

function nearest(entries: readonly FontEntry[], face: Pick<Face, 'weight' | 'italic'>): FontEntry | null {
  let best: FontEntry | null = null;
  let bestCost = Infinity;
  for (const entry of entries) {
    const cost = weightCost(face.weight, entry.weight) + (entry.italic === face.italic ? 0 : 10_000);
    if (cost < bestCost) {
      best = entry;
      bestCost = cost;
    }
  }
  return best;
}

/** CSS Fonts 4, 5.2: up to 500 prefer lighter faces, above it heavier ones. */
function weightCost(wanted: number, has: number): number {
  const distance = Math.abs(wanted - has);
  const wrongSide = wanted <= 500 ? has > Math.max(wanted, 500) : has < wanted;
  return wrongSide ? distance + 1000 : distance;
}
