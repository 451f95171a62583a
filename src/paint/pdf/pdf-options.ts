import type { Group } from '../../display/display-list';
import type { NotedSheet } from '../../display/page-note';
import type { OutputIntent } from './output-intent';
import type { PdfStandard } from './pdf-standard';
import type { PreparedPicture } from './pictures/picture';
import type { PictureSettings } from './pictures/picture-settings';
import type { Reading } from './reading/reading';
import type { PdfInfo } from './xmp';

/** What is printed round a page's trim for the press: marks, bar and slug. */
export interface PressSheet {
  /** Points between the trim and the sheet's edge, on all sides; more than the bleed. */
  readonly margin: number;
  /** Points more at the left and as many at the right: margins for notes. */
  readonly aside?: number;
  /** In the page's own coordinates (origin at the trim's top left), so outside the trim they are negative or past its size. */
  readonly groups: readonly Group[];
}

export interface PdfOptions {
  readonly info: PdfInfo;
  readonly standard: PdfStandard;
  /** Required by PDF/X; null for screens. */
  readonly intent: OutputIntent | null;
  /** Spot inks as the process inks that stand in for them, or as inks of their own. */
  readonly spots: 'convert' | 'keep';
  /** Points kept outside the trim, at most; null: as much as each page has. */
  readonly bleed: number | null;
  readonly pictures: PictureSettings;
  /** Page id → what surrounds it. Pages not named end at their bleed. */
  readonly sheets?: ReadonlyMap<string, PressSheet>;
  /** Page id → what is painted over it and belongs to no part of it, such as marks of review. */
  readonly overlay?: ReadonlyMap<string, readonly Group[]>;
  /** Page id → the readers' marks on it, as annotations: for proofs alone. */
  readonly notes?: ReadonlyMap<string, NotedSheet>;
  /** What the pages mean: makes a tagged PDF with bookmarks, links and threads. */
  readonly reading?: Reading;
  /** Bytes of the font file with this key. */
  readonly readFont: (key: string) => Promise<Uint8Array>;
  /** Bytes of an asset. */
  readonly readAsset: (id: string) => Promise<Uint8Array>;
  /** Converted pictures from earlier exports, by everything that decides how they look. */
  readonly cache?: PictureCache;
  /** Called when a page is in the file. */
  readonly onPage?: (page: string) => void;
  readonly signal?: AbortSignal;
}

/** Neither may reject: a cache that fails is one that knows nothing. */
export interface PictureCache {
  get(key: string): Promise<PreparedPicture | undefined> | PreparedPicture | undefined;
  /** A promise is waited for. */
  set(key: string, picture: PreparedPicture): unknown;
}
