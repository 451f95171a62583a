import { mmToPt } from '../../geometry/units';

/** Crop marks keep at least this far from the trim, so that none shows on a page cut a little wide. */
const OFF_TRIM = mmToPt(2);
/** And this far from the bleed, which may be printed to its very edge. */
const OFF_BLEED = mmToPt(0.5);
/** The strip in which all marks stand: as wide as a crop mark is long. */
const STRIP = mmToPt(5);
/** White between the marks and the sheet's edge, where imagesetters may not reach. */
const RIM = mmToPt(1.5);

/** Where marks may stand round a page. Points; distances are from the trim, outwards. */
export interface SheetRoom {
  /** The trim's size. */
  readonly width: number;
  readonly height: number;
  /** The strip of the marks begins and ends here. */
  readonly near: number;
  readonly far: number;
  /** The sheet's edge. */
  readonly margin: number;
}

/** The room round a page that prints `bleed` points past its trim. */
export function sheetRoom(width: number, height: number, bleed: number): SheetRoom {
  const near = Math.max(OFF_TRIM, bleed + OFF_BLEED);
  return { width, height, near, far: near + STRIP, margin: near + STRIP + RIM };
}
