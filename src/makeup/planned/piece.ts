import { captionRows } from '../../commands/place-size';
import type { Edition } from '../../model/edition';
import type { PictureId, StoryId } from '../../model/ids';
import { rowCount, spanWidth } from '../../model/grid';
import type { Page } from '../../model/page';
import type { Picture } from '../../model/picture';

/** A picture as a page plan sees it. */
export interface Shot {
  readonly picture: PictureId;
  /** Rows with its caption in so many columns: cropped as wide, and as deep, as it may be. */
  range(columns: number): { readonly least: number; readonly most: number };
}

/** A brief of a stack and the rows that it takes in one column, the space after it included. */
export interface BriefLength {
  readonly story: StoryId;
  readonly lines: number;
}

interface PieceBase {
  /** Its bit in the sets of pieces, and its turn: pieces are numbered from the weightiest on. */
  readonly index: number;
  /** What leaving it out costs, as a share of the page that may stay white instead. */
  readonly loss: number;
}

/** A story with its picture: `lines` is the rows of its text in one column of the page, `head` those of its head over so many. */
export interface StoryPiece extends PieceBase {
  readonly type: 'story';
  readonly story: StoryId;
  /** 0 lead, 1 feature, 2 news. */
  readonly rank: number;
  readonly lines: number;
  head(columns: number): number;
  readonly shot: Shot | null;
}

/** Briefs as one object: as many from its top as there is room for. */
export interface BriefsPiece extends PieceBase {
  readonly type: 'briefs';
  readonly briefs: readonly BriefLength[];
}

/** A picture that belongs to no story. */
export interface PicturePiece extends PieceBase {
  readonly type: 'picture';
  readonly shot: Shot;
}

/** What a page is made of. */
export type Piece = StoryPiece | BriefsPiece | PicturePiece;

/** A picture is cropped to this much wider or deeper than it is; more would show another picture. */
const CROP = 1.3;
/** Charts and maps come as PNG, and lose their labels when they are cropped: hardly at all. */
const DRAWING_CROP = 1.03;
/** Nor is it ever wider, or taller, than this, width to depth. */
const WIDEST = 2.4;
const TALLEST = 0.66;
/** Share of the page's depth that one picture takes at most. */
const DEEPEST = 0.5;

export function shotOf(edition: Edition, page: Page, picture: Picture): Shot {
  const asset = edition.assets[picture.asset];
  const own = asset && asset.height > 0 ? asset.width / asset.height : 1.5;
  const crop = asset?.mime === 'image/png' ? DRAWING_CROP : CROP;
  const known = new Map<number, { readonly least: number; readonly most: number }>();
  return {
    picture: picture.id,
    range(columns) {
      const found = known.get(columns);
      if (found) return found;
      const caption = captionRows(edition, page, picture, columns);
      const rows = (ratio: number) => Math.round(spanWidth(page, columns) / ratio / page.grid.pitch) + caption;
      const deepest = Math.floor(rowCount(page) * DEEPEST);
      const least = rows(Math.min(WIDEST, own * crop));
      const range = { least, most: Math.max(least, Math.min(deepest, rows(Math.max(TALLEST, own / crop)))) };
      const kept = least > deepest ? { least, most: least - 1 } : range;
      known.set(columns, kept);
      return kept;
    },
  };
}
