import type { LineSetter } from '../../compose/plain-line';
import type { Cmyk, GlyphRun } from '../../display/display-list';
import type { Rect } from '../../geometry/rect';
import { mmToPt } from '../../geometry/units';
import type { Language } from '../../model/language';
import type { ParagraphStyle } from '../../model/style';
import type { SheetRoom } from './sheet-room';

/** What a plate room reads on the sheet, each as it is to be printed; what is empty is left out. */
export interface SlugText {
  readonly paper: string;
  readonly date: string;
  readonly page: string;
  readonly section: string;
  readonly time: string;
  readonly version: string;
}

/** Each on its own plate alone: a plate without its letter is the wrong one. */
const PLATES: readonly (readonly [letter: string, ink: Cmyk])[] = [
  ['C', [100, 0, 0, 0]],
  ['M', [0, 100, 0, 0]],
  ['Y', [0, 0, 100, 0]],
  ['K', [0, 0, 0, 100]],
];
const BLACK: Cmyk = [0, 0, 0, 100];

const SIZE = 7;
const LETTER_SIZE = 9;
/** Off the page's corner and off the register mark in the middle. */
const CLEAR = mmToPt(12);
const BETWEEN = mmToPt(3);

export interface SlugSetting {
  readonly setLine: LineSetter;
  /** Gives the fonts; size and ink are the slug's own. */
  readonly style: ParagraphStyle;
  readonly language: Language;
}

/** In the strip below the page's left half: what page this is, the plates' letters, when it was made and from what. Smaller where the half is too short. */
export function slugLine(room: SheetRoom, text: SlugText, setting: SlugSetting): GlyphRun[] {
  const limit = room.width / 2 - CLEAR / 2;
  const set = setAt(room, text, setting, 1);
  return set.end <= limit ? set.runs : setAt(room, text, setting, (limit - CLEAR) / (set.end - CLEAR)).runs;
}

function setAt({ width, height, near, far }: SheetRoom, text: SlugText, { setLine, style, language }: SlugSetting, scale: number): { readonly runs: GlyphRun[]; readonly end: number } {
  const runs: GlyphRun[] = [];
  let x = CLEAR;
  const put = (words: string, size: number, ink: Cmyk): void => {
    if (words === '') return;
    if (x > CLEAR) x += BETWEEN * scale;
    const rect: Rect = { x, y: height + near, width: Math.max(0, width - x), height: far - near };
    const set = setLine(words, rect, 'left', { ...style, size: size * scale }, language).map((run): GlyphRun => ({ ...run, color: ink, source: null }));
    runs.push(...set);
    x = Math.max(x, ...set.map((run) => run.end));
  };
  for (const part of [text.paper, text.date, text.page, text.section]) put(part, SIZE, BLACK);
  for (const [letter, ink] of PLATES) put(letter, LETTER_SIZE, ink);
  for (const part of [text.time, text.version]) put(part, SIZE, BLACK);
  return { runs, end: x };
}
