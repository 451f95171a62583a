/** The styles whose marks are half an em wide (P8): what air is left between two of them. After the metrics of LuaTeX-ja for 半角式 and 开明式. */
import type { MarkStyle } from '../../model/style';
import type { Unit } from './paragraph';

/** Em between two units, and how much of it may be squeezed away. */
export interface Air {
  readonly width: number;
  readonly give: number;
}

/** Classes of these styles: 、 is more open than ，, and what ends a sentence keeps its em before what begins one. */
type AirClass = 'text' | 'opening' | 'closing' | 'interpunct' | 'stop' | 'dash' | 'enumeration';

export const NO_AIR: Air = { width: 0, give: 0 };
const EIGHTH: Air = { width: 0.125, give: 0.125 };
const QUARTER: Air = { width: 0.25, give: 0.25 };
const HALF: Air = { width: 0.5, give: 0.5 };
/** Behind 、. */
const PAUSE: Air = { width: 0.5, give: 0.25 };
/** Behind the end of a sentence: never squeezed. */
const REST: Air = { width: 0.5, give: 0 };
const REST_AND_DOT: Air = { width: 0.75, give: 0.25 };

type AirTable = Readonly<Partial<Record<AirClass, Readonly<Partial<Record<AirClass, Air>>>>>>;

const halfWidth: AirTable = {
  text: { interpunct: EIGHTH },
  opening: { interpunct: QUARTER },
  closing: { interpunct: EIGHTH, dash: HALF },
  interpunct: { text: EIGHTH, opening: EIGHTH, closing: EIGHTH, interpunct: HALF, stop: QUARTER, dash: QUARTER, enumeration: QUARTER },
  stop: { opening: REST, interpunct: REST_AND_DOT, dash: REST },
  dash: { opening: HALF, interpunct: QUARTER },
  enumeration: { text: PAUSE, opening: PAUSE, interpunct: QUARTER, dash: PAUSE },
};
const kaiming: AirTable = { ...halfWidth, text: {}, stop: { ...halfWidth.stop, text: REST } };

const isSentenceEnd = (codePoint: number): boolean => codePoint === 0x3002 || codePoint === 0xff0e || codePoint === 0xff61;

/** Whether a mark keeps a whole em before text and at a line's end: 。？！ in 开明式. */
export const isWholeStop = (style: MarkStyle, unit: Unit): boolean => style === 'kaiming' && unit.kind === 'stop';

function classOf(style: MarkStyle, { kind, codePoint }: Unit): AirClass | null {
  switch (kind) {
    case 'opening': case 'closing': case 'interpunct': case 'dash':
      return kind;
    case 'pause':
      return codePoint === 0x3001 || codePoint === 0xff64 ? 'enumeration' : 'closing';
    case 'stop':
      return style === 'kaiming' || isSentenceEnd(codePoint) ? 'stop' : 'closing';
    case 'connector':
      return codePoint === 0xff5e || codePoint === 0x301c ? 'dash' : 'text';
    case 'han': case 'latin': case 'latin-mark': case 'solidus':
      return 'text';
    case 'space': case 'blank': case 'break':
      return null;
  }
}

/** The air between two units in a style of half-width marks. */
export function airBetween(style: Exclude<MarkStyle, 'full-width'>, left: Unit, right: Unit): Air {
  const from = classOf(style, left);
  const to = classOf(style, right);
  if (from === null || to === null) return NO_AIR;
  return (style === 'kaiming' ? kaiming : halfWidth)[from]?.[to] ?? NO_AIR;
}
