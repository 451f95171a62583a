/**
 * 转版提示 (N10): where a story's text goes on at another page, the last row of its part there says to which, and the first
 * row of the next part from which. They are furniture, not text: no story holds them, no copyfit counts them.
 */
import type { GlyphRun } from '../display/display-list';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { Language } from '../model/language';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import { baselineInRow } from './baseline-grid';
import type { FilledLine } from './filling';
import { keepStyles } from './keep-styles';
import { ownPart, withoutLeadIns } from './own-text';
import { placeRuns } from './place-runs';
import type { PreparedParagraph } from './paragraph/paragraph';
import { prepareParagraph } from './paragraph/prepare-paragraph';
import { lowered, shortened, wholeCharacters, type Region, type Slot } from './regions';
import type { World } from './world';

/** Text goes on from a page's last region that holds text of the thread to the next page's first. Indexes of regions. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
}

export const sameCrossings = (a: readonly Crossing[], b: readonly Crossing[]): boolean =>
  a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to);

/** Where placed text goes on at another page. */
export function crossingsOf(lines: readonly FilledLine[], regions: readonly Region[]): Crossing[] {
  const parts: number[] = [];
  regions.forEach((region, i) => parts.push(i === 0 ? 0 : (parts[i - 1] ?? 0) + (region.page === regions[i - 1]?.page ? 0 : 1)));
  const seen = new Set<number>();
  for (const { place } of lines) if (place) seen.add(parts[place.region] ?? 0);
  const used = [...seen];
  return used.slice(1).flatMap((part, i): Crossing[] => {
    const within = (wanted: number | undefined): number[] => regions.flatMap((region, k) => (parts[k] === wanted && region.slots.length > 0 ? [k] : []));
    const from = within(used[i]).at(-1) ?? 0;
    const to = within(part)[0] ?? 0;
    return regions[from]?.page === regions[to]?.page ? [] : [{ from, to }];
  });
}

export interface JumpLine {
  readonly region: number;
  readonly prepared: PreparedParagraph;
  /** The row's stretch that it stands in, measured along the line, and where that begins. */
  readonly x: Pt;
  readonly y: Pt;
  readonly measure: Pt;
  readonly kind: 'to' | 'from';
}

export interface JumpJob {
  readonly regions: readonly Region[];
  readonly crossings: readonly Crossing[];
  readonly sheet: StyleSheet;
  readonly language: Language;
  /** Printed number of a page. */
  readonly numberOf: (page: string) => number;
}

/** Takes the rows of the jump lines out of the regions. */
export function reserveJumps({ regions, crossings, sheet, language, numberOf }: JumpJob, world: World): { readonly regions: readonly Region[]; readonly lines: readonly JumpLine[] } {
  const { jump } = sheet;
  if (!jump || crossings.length === 0) return { regions, lines: [] };
  const cut = [...regions];
  const lines: JumpLine[] = [];
  const style = sheet.paragraph[jump.style] ?? paragraphStyleOf(sheet, 'furniture', { type: 'caption' });
  const put = (index: number, kind: JumpLine['kind'], pattern: string, page: string): void => {
    const region = cut[index];
    const slot = region && slotAt(region, kind);
    if (!region || !slot) return;
    const text = pattern.replaceAll('{page}', String(numberOf(page)));
    const prepared = prepareJump(text, style, kind, sheet, language, region.vertical, world);
    const fit = wholeCharacters(region.vertical ? slot.y : slot.x, slot.measure, region.grid.bodySize, slot.bias);
    const along = region.vertical ? { x: round(slot.x + region.grid.pitch / 2), y: fit.x } : { x: fit.x, y: round(slot.y + baselineInRow(region.grid)) };
    lines.push({ region: index, prepared, ...along, measure: fit.measure, kind });
    cut[index] = kind === 'to' ? shortened(region, slot.row) : lowered(region, slot.row + 1);
  };
  for (const { from, to } of crossings) {
    put(from, 'to', jump.to, regions[to]?.page ?? '');
    put(to, 'from', jump.from, regions[from]?.page ?? '');
  }
  return { regions: cut, lines };
}

/** The last stretch of a region's last row, or the first of its first. */
const slotAt = (region: Region, kind: JumpLine['kind']): Slot | undefined => (kind === 'to' ? region.slots.at(-1) : region.slots[0]);

/** A jump line's runs at its place; `shift` moves it along with its column's text. They come from no story. */
export function setJump({ prepared, x, y, measure }: JumpLine, shift: { readonly x: Pt; readonly y: Pt }): readonly GlyphRun[] {
  // A column too narrow for it is overrun rather than lose the page's number.
  return placeRuns(prepared, { range: { start: 0, end: prepared.text.length }, measure, first: true, last: true }, round(x + shift.x), round(y + shift.y), null, 0);
}

/** Flush with the line's end where text leaves; where it comes on, as its first line would begin. */
const aligned = keepStyles((style, kind: JumpLine['kind']) => (kind === 'to' ? { ...style, align: 'right', indent: 0 } : { ...style, align: 'left' }));

function prepareJump(text: string, style: ParagraphStyle, kind: JumpLine['kind'], sheet: StyleSheet, language: Language, vertical: boolean, world: World): PreparedParagraph {
  return prepareParagraph({ part: ownPart(text), kind: 'furniture', language, style: aligned(style, kind), sheet: withoutLeadIns(sheet), direction: vertical ? 'vertical' : 'horizontal' }, world);
}
