import type { GlyphRun } from '../display/display-list';
import type { ParagraphStyle, StyleSheet } from '../model/style';
import type { Finding } from './finding';
import { isPureBlack } from './ink';

type WithFix = Pick<Finding, 'fix'> | Record<string, never>;

/** Sets a run's style larger, so that the run comes to `least` points however small its head may be made to fit. */
export function largerStyle(style: ParagraphStyle | null, { size }: GlyphRun, least: number): WithFix {
  if (!style || size <= 0) return {};
  const share = Math.min(size / style.size, style.fit?.sizeMin ?? 1);
  const next = Math.ceil((2 * least) / share) / 2;
  if (next <= style.size) return {};
  return { fix: { key: 'fix.largerStyle', values: { size: next }, command: 'set-style', args: { style: style.id, values: { size: next } } } };
}

/** Sets a style in the house's plain black; nothing when the house style has none. */
export function blackStyle(sheet: StyleSheet, style: ParagraphStyle | null): WithFix {
  const black = plainBlack(sheet);
  if (!style || black === null || style.swatch === black) return {};
  return { fix: { key: 'fix.blackStyle', command: 'set-style', args: { style: style.id, values: { swatch: black } } } };
}

/** The swatch of 100 K alone. */
export function plainBlack(sheet: StyleSheet): string | null {
  return Object.values(sheet.swatches).find(({ cmyk, spot }) => spot === null && isPureBlack(cmyk))?.id ?? null;
}
