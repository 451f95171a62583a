/**
 * Drop caps (L8): the first characters of a story's text, as deep as some lines. A Latin capital reaches from the baseline
 * of the last of them to the height of the first one's capitals; a Chinese character's body fills their rows.
 */
import type { GlyphRun } from '../display/display-list';
import { round } from '../geometry/units';
import type { Pt } from '../geometry/units';
import { isHanLanguage } from '../model/language';
import type { ColumnGrid } from '../model/page';
import type { StyleSheet } from '../model/style';
import { lineHeight } from './baseline-grid';
import type { DropCap, ThreadParagraph } from './filling';
import { keepStyles } from './keep-styles';
import { ownPart, withoutLeadIns } from './own-text';
import { naturalWidth } from './paragraph/natural-width';
import type { PreparedParagraph } from './paragraph/paragraph';
import { prepareParagraph } from './paragraph/prepare-paragraph';
import { setLine } from './paragraph/set-line';
import type { World } from './world';

/** Between a Latin drop cap and its lines, em of the body. */
const GAP = 0.3;
/** Below the baseline, em: where a Chinese character's body ends. */
const EM_BOTTOM = 0.12;

interface Held {
  readonly grid: ColumnGrid;
  readonly world: World;
  readonly cap: DropCap | null;
}
const held = new WeakMap<PreparedParagraph, Held>();

/** The drop cap that the paragraph's style asks for; null for none. The same for the same paragraph and grid. */
export function dropCapOf({ prepared, runIn }: ThreadParagraph, sheet: StyleSheet, grid: ColumnGrid, world: World): DropCap | null {
  if (runIn || prepared.style.dropCapLines < 2 || prepared.direction === 'vertical') return null;
  const known = held.get(prepared);
  if (known?.grid === grid && known.world === world) return known.cap;
  const cap = make(prepared, sheet, grid, world);
  held.set(prepared, { grid, world, cap });
  return cap;
}

function make(prepared: PreparedParagraph, sheet: StyleSheet, grid: ColumnGrid, world: World): DropCap | null {
  const { style, text, units, language } = prepared;
  const first = units[0];
  const end = units[style.dropCapCharacters - 1]?.end ?? text.length;
  const dropped = text.slice(0, end);
  if (!first || end >= text.length || dropped.trim() === '' || dropped.includes('\n')) return null;
  const depth = (style.dropCapLines - 1) * lineHeight(style, grid);
  const isHan = isHanLanguage(language) && first.kind !== 'latin' && first.kind !== 'latin-mark';
  const face = prepared.typefaces[first.typeface];
  if (!face) return null;
  const { capHeight } = world.metrics(face.font);
  const size = isHan || capHeight <= 0 ? depth + style.size : (depth + capHeight * face.size) / capHeight;
  const big = prepareParagraph({ part: ownPart(dropped), kind: 'furniture', language, style: capStyle(style, isHan ? size : size / (face.size / style.size)), sheet: withoutLeadIns(sheet) }, world);
  const natural = naturalWidth(big);
  // Chinese lines keep to whole characters.
  const width = isHan ? Math.ceil((natural + 0.001) / prepared.em) * prepared.em : natural + GAP * prepared.em;
  const x = isHan ? (width - natural) / 2 : 0;
  const y = depth - (isHan ? EM_BOTTOM * (size - style.size) : 0);
  const line = setLine(big, { start: 0, end: dropped.length }, natural + 1, { first: true, last: true });
  const runs = line.runs.map((run): GlyphRun => ({
    ...run, color: prepared.color, xs: run.xs.map((at) => round(at + x)), y: round(run.y + y), end: round(run.end + x), ...(run.ys ? { ys: run.ys.map((at) => round(at + y)) } : {}),
  }));
  return { end, lines: style.dropCapLines, width: round(width), runs };
}

const capStyle = keepStyles((style, size: number) => ({ ...style, size, indent: 0, align: 'left', tracking: 0, hyphenate: false, dropCapLines: 0 }));

const placed = new WeakMap<DropCap, { readonly x: Pt; readonly y: Pt; readonly story: string; readonly part: number; readonly runs: readonly GlyphRun[] }>();

/** Its runs beside a first line whose column begins at `x` and whose baseline is `y`; the same objects while it stands there. */
export function placeDropCap(cap: DropCap, x: Pt, y: Pt, story: string, part: number): readonly GlyphRun[] {
  const known = placed.get(cap);
  if (known && known.x === x && known.y === y && known.story === story && known.part === part) return known.runs;
  const runs = cap.runs.map((run): GlyphRun => ({
    ...run, xs: run.xs.map((at) => round(at + x)), y: round(run.y + y), end: round(run.end + x), ...(run.ys ? { ys: run.ys.map((at) => round(at + y)) } : {}),
    source: { story, part, offset: run.source?.offset ?? 0 },
  }));
  placed.set(cap, { x, y, story, part, runs });
  return runs;
}
