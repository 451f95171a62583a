/** What the window's plates and proof are made of, for forme:// (resources.ts): pictures in the press's inks, and output profiles. */
import type { ImageItem } from '../display/display-list';
import { cmykPixels } from '../paint/pdf/pictures/cmyk-pixels';
import type { FileSystem } from '../storage/file-system';

export interface PressPlaces {
  readonly files: FileSystem;
  readonly findAsset: (document: string, asset: string) => Promise<{ readonly path: string } | null>;
  /** The profile of conditions that name none: a file outside any archive. */
  readonly newsprint: string;
}

const MOST_PPI = 600;

/**
 * A picture's crop as it prints: width and height (32-bit whole numbers), its rectangle in points from the placed
 * picture's top left (four 32-bit fractions), then C, M, Y, K of each pixel, and of a cut-out
 * how much each pixel covers. Null: no such picture or profile, or a query
 * that makes no sense. Rejects when the file cannot be read.
 */
export async function inkPicture(places: PressPlaces, document: string, asset: string, query: URLSearchParams): Promise<Uint8Array | null> {
  const [x, y, width, height] = numbers(query.get('crop'), 4);
  const [across, down] = numbers(query.get('size'), 2);
  const [ppi] = numbers(query.get('ppi'), 1);
  const [inkLimit] = numbers(query.get('limit'), 1);
  if (![width, height, across, down, ppi, inkLimit].every((value) => value !== undefined && value > 0) || ppi! > MOST_PPI) return null;
  const [picture, profile] = await Promise.all([places.findAsset(document, asset), outputProfile(places, document, query.get('profile'))]);
  if (!picture || !profile) return null;
  const item: ImageItem = { kind: 'image', asset, rect: { x: 0, y: 0, width: across!, height: down! }, crop: { x: x!, y: y!, width: width!, height: height! } };
  const inks = await cmykPixels(await places.files.read(picture.path), item, { ppi: ppi!, convert: { profile, inkLimit: inkLimit! } });
  const head = new DataView(new ArrayBuffer(24));
  head.setUint32(0, inks.width, true);
  head.setUint32(4, inks.height, true);
  [inks.rect.x, inks.rect.y, inks.rect.width, inks.rect.height].forEach((value, i) => head.setFloat32(8 + i * 4, value, true));
  return Buffer.concat([new Uint8Array(head.buffer), inks.pixels, ...(inks.cover ? [inks.cover] : [])]);
}

/** Where a condition's output profile lies; null: the asset it names is not there. */
export async function outputProfile({ findAsset, newsprint }: PressPlaces, document: string, asset: string | null): Promise<string | null> {
  return asset === null || asset === 'newsprint' ? newsprint : (await findAsset(document, asset))?.path ?? null;
}

/** As many finite numbers as are wanted; none when it is not that. */
function numbers(text: string | null, count: number): readonly (number | undefined)[] {
  const values = (text ?? '').split(',').map(Number);
  return text !== null && values.length === count && values.every(Number.isFinite) ? values : [];
}
