import type { CSSProperties } from 'react';
import type { StyleEntries, StyleTable } from '../../commands/style-tables';
import { toRgb } from '../../display/screen-colour';
import type { CompositeFont, ObjectStyle, StyleSheet } from '../../model/style';
import { useMessage } from '../use-message';

/** CSS pixels a sample is set in at most and at least; beyond that only its row would grow. */
const LARGEST = 24;
const LEAST = 10;
const PIXELS = 96 / 72;

interface StyleSampleProps<T extends StyleTable = StyleTable> {
  readonly table: T;
  readonly entry: StyleEntries[T];
  readonly sheet: StyleSheet;
}

/** A few words set in a style, as they would look on paper. */
export function StyleSample({ table, entry, sheet }: StyleSampleProps) {
  const message = useMessage();
  if (table === 'swatches') return <span className="style-sample colour" aria-hidden style={{ background: colourOf(sheet, entry.id) }} />;
  return <span className="style-sample" aria-hidden><span style={lookOf(table, entry as StyleEntries['paragraph'], sheet)}>{message('styles.sample')}</span></span>;
}

function colourOf(sheet: StyleSheet, id: string | null): string | undefined {
  const swatch = id === null ? undefined : sheet.swatches[id];
  return swatch && `rgb(${toRgb(swatch.cmyk).join(' ')})`;
}

const faceOf = ({ han, latin }: CompositeFont): CSSProperties => ({ fontFamily: `"${latin.family}", "${han.family}"`, fontWeight: han.weight, fontStyle: han.italic || latin.italic ? 'italic' : 'normal' });

function lookOf(table: StyleTable, entry: StyleEntries['paragraph'] & Partial<StyleEntries['character'] & StyleEntries['object']>, sheet: StyleSheet): CSSProperties {
  const body = sheet.paragraph[sheet.assign.news?.body ?? ''] ?? Object.values(sheet.paragraph)[0]!;
  if (table === 'paragraph') {
    const { font, size, tracking, scale, swatch, align } = entry;
    return {
      ...faceOf(font), fontSize: Math.max(LEAST, Math.min(LARGEST, size * PIXELS)), letterSpacing: `${tracking / 1000}em`, color: colourOf(sheet, swatch),
      textAlign: align === 'center' || align === 'right' ? align : 'left', ...(scale === 1 ? {} : { display: 'inline-block', transform: `scaleX(${scale})`, transformOrigin: 'left' }),
    };
  }
  if (table === 'character') {
    const words = entry as unknown as StyleEntries['character'];
    const ink = colourOf(sheet, words.swatch ?? body.swatch);
    return {
      ...faceOf(words.font ?? body.font), fontSize: Math.max(LEAST, Math.min(LARGEST, 13 * words.size)), letterSpacing: `${words.tracking / 1000}em`, color: words.outline ? '#fff' : ink,
      ...(words.underline ? { textDecoration: 'underline' } : {}), ...(words.outline ? { WebkitTextStroke: `0.6px ${ink}` } : {}),
    };
  }
  const look = entry as unknown as StyleEntries['object'];
  const ink = colourOf(sheet, look.text ?? body.swatch);
  const stroke = look.stroke ? { border: `1px ${look.stroke === 'dotted' ? 'dotted' : look.stroke === 'double' || look.stroke === 'thick-thin' ? 'double' : 'solid'} ${colourOf(sheet, look.strokeSwatch)}`, borderWidth: look.stroke === 'thin' || look.stroke === 'dotted' ? 1 : 3 } : {};
  return {
    ...faceOf(body.font), fontSize: 13, padding: '1px 8px', color: look.outline ? '#fff' : ink, borderRadius: look.corner === 'round' ? Math.min(10, look.radius) : 0,
    ...(look.outline ? { WebkitTextStroke: `0.7px ${ink}`, fontWeight: 700 } : {}), ...groundOf(look, colourOf(sheet, look.fill), colourOf(sheet, look.strokeSwatch)), ...stroke,
  };
}

/** The ground of a look: its tint, and over it a pattern in the colour of its lines. */
function groundOf({ pattern, tint }: ObjectStyle, fill: string | undefined, line: string | undefined): CSSProperties {
  const ground = fill ? `color-mix(in srgb, ${fill} ${tint * 100}%, #fff)` : '#fff';
  switch (pattern) {
    case 'none':
      return fill ? { background: ground } : {};
    case 'hatch':
      return { background: `repeating-linear-gradient(135deg, ${line} 0 0.7px, transparent 0.7px 4px) ${ground}` };
    case 'dots':
      return { background: `radial-gradient(${line} 0.9px, transparent 1.1px) 0 0 / 4px 4px ${ground}` };
    case 'grid':
      return { background: `linear-gradient(${line} 0.7px, transparent 0.7px) 0 0 / 5px 5px, linear-gradient(90deg, ${line} 0.7px, transparent 0.7px) 0 0 / 5px 5px ${ground}` };
  }
}
