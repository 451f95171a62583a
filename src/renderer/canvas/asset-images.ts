import type { DecodedImage, ImageSource } from '../../paint/canvas/image-source';

/** Decoded pixels kept, in bytes: two broadsheet pages of pictures on a sharp screen. */
const BUDGET = 256 * 2 ** 20;
/** Previews come in these sizes (longer side in pixels) and twice, four times … as large. */
const SMALLEST = 256;

interface Loaded {
  readonly image: DecodedImage;
  readonly bytes: number;
  used: number;
}

export interface AssetImages extends ImageSource {
  /** Hears that a better picture of an asset has arrived. */
  subscribe(listener: (asset: string) => void): () => void;
}

export interface AssetImagesOptions {
  /** Pixels of the upright picture; null when the edition has no such asset. */
  readonly sizeOf: (asset: string) => { readonly width: number; readonly height: number } | null;
  /** Fetches and decodes a preview whose longer side is `size`. */
  readonly load: (asset: string, size: number) => Promise<ImageBitmap>;
  readonly budget?: number;
}

/** Pictures for the screen: for each asset the preview size that the zoom asks for, fetched when first wanted, kept within a budget. */
export function createAssetImages({ sizeOf, load, budget = BUDGET }: AssetImagesOptions): AssetImages {
  const assets = new Map<string, Map<number, Loaded>>();
  const asked = new Set<string>();
  const listeners = new Set<(asset: string) => void>();
  let bytes = 0;
  let clock = 0;

  const fetchLevel = async (asset: string, level: number, width: number): Promise<void> => {
    const key = `${asset} ${level}`;
    if (asked.has(key)) return;
    asked.add(key);
    try {
      const bitmap = await load(asset, level);
      const levels = assets.get(asset) ?? new Map<number, Loaded>();
      assets.set(asset, levels);
      const weight = bitmap.width * bitmap.height * 4;
      levels.set(level, { image: { source: bitmap, scale: bitmap.width / width }, bytes: weight, used: clock });
      bytes += weight;
      trim();
      for (const listener of [...listeners]) listener(asset);
    } catch {
      // The key stays in `asked`: a picture that cannot be read shows grey and is not asked for at every repaint.
    }
  };

  const trim = (): void => {
    if (bytes <= budget) return;
    const all = [...assets].flatMap(([asset, levels]) => [...levels].map(([level, loaded]) => ({ asset, level, loaded, levels })));
    for (const { asset, level, loaded, levels } of all.sort((a, b) => a.loaded.used - b.loaded.used)) {
      if (bytes <= budget || loaded.used === clock) return;
      levels.delete(level);
      asked.delete(`${asset} ${level}`);
      bytes -= loaded.bytes;
    }
  };

  return {
    get(asset, scale) {
      const size = sizeOf(asset);
      if (!size) return null;
      clock += 1;
      const longer = Math.max(size.width, size.height);
      const wanted = levelFor(Math.min(longer, longer * scale));
      const levels = assets.get(asset);
      if (!levels?.has(wanted)) void fetchLevel(asset, wanted, size.width);
      // Until the wanted size is there: the next larger, else the largest.
      const have = [...(levels ?? [])].sort(([a], [b]) => a - b);
      const best = have.find(([level]) => level >= wanted) ?? have.at(-1);
      if (!best) return null;
      best[1].used = clock;
      return best[1].image;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function levelFor(pixels: number): number {
  let level = SMALLEST;
  while (level < pixels) level *= 2;
  return level;
}
