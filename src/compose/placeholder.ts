/** A template's empty place: drawn on screen so that the desk sees what belongs there, never printed. */
import type { Language } from '../model/language';
import type { Cmyk, Group, GlyphRun, PathItem } from '../display/display-list';
import { bottom, inset, right } from '../geometry/rect';
import type { Rect } from '../geometry/rect';
import type { Frame } from '../model/frame';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import { boundsOf } from './bounds';
import type { LineSetter } from './plain-line';

const FAINT: Cmyk = [0, 0, 0, 6];
const EDGE: Cmyk = [0, 0, 0, 35];
const LABEL: Cmyk = [0, 0, 0, 60];
/** Read with the whole page on screen, where a point is a third of a pixel. */
const LABEL_SIZE = 28;
const LEAST_LABEL_SIZE = 6;

export function composePlaceholder(frame: Frame, label: string, sheet: StyleSheet, language: Language, setLine: LineSetter): Group {
  const { rect } = frame;
  const items: (PathItem | GlyphRun)[] = [{ kind: 'path', commands: outline(rect), fill: FAINT, stroke: null }, { kind: 'path', commands: outline(inset(rect, 0.25)), fill: null, stroke: { color: EDGE, width: 0.5, dash: [3, 2] } }];
  if (frame.type === 'picture') items.push({ kind: 'path', commands: cross(rect), fill: null, stroke: { color: EDGE, width: 0.25 } });
  const base = paragraphStyleOf(sheet, 'caption', { type: 'caption' });
  const style: ParagraphStyle = { ...base, id: `${base.id} label`, size: labelSize(label, rect) };
  for (const run of setLine(label, rect, 'center', style, language)) items.push({ ...run, color: LABEL });
  return { kind: 'group', id: frame.id, bounds: boundsOf(items, rect) ?? rect, items, screenOnly: true };
}

/** As large as fits the place with a character's room to spare. */
const labelSize = (label: string, { width, height }: Rect): number =>
  Math.max(LEAST_LABEL_SIZE, Math.min(LABEL_SIZE, width / ([...label].length + 1), height / 2));

const outline = (r: Rect): PathItem['commands'] => [['M', r.x, r.y], ['L', right(r), r.y], ['L', right(r), bottom(r)], ['L', r.x, bottom(r)], ['Z']];

const cross = (r: Rect): PathItem['commands'] => [['M', r.x, r.y], ['L', right(r), bottom(r)], ['M', right(r), r.y], ['L', r.x, bottom(r)]];
