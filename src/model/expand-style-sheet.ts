import { definedOf } from './defined-of';
import type { CharacterStyle, ObjectStyle, ParagraphStyle, StyleSheet, Swatch } from './style';
import { PLAIN_CHARACTER, PLAIN_DESK, PLAIN_OBJECT, PLAIN_SHEET, PLAIN_STYLE } from './plain-style';
import type { ParagraphStyleFile, StyleSheetFile } from './template-schema';

export type Expanded = { readonly ok: true; readonly styles: StyleSheet } | { readonly ok: false; readonly reason: string };

/**
 * A style sheet file in its short form (styles based on one another, fonts by name) → the full style sheet.
 * Refuses, naming the style, when a base, a font, a swatch or an assigned style does not exist or styles are based in a circle.
 */
export function expandStyleSheet(file: StyleSheetFile): Expanded {
  const paragraph: Record<string, ParagraphStyle> = {};
  for (const id of Object.keys(file.paragraph)) {
    const style = expandStyle(file, id);
    if (typeof style === 'string') return { ok: false, reason: style };
    paragraph[id] = style;
  }
  for (const [kind, parts] of Object.entries(file.assign)) {
    for (const [part, id] of Object.entries(parts ?? {})) {
      if (!(id in paragraph)) return { ok: false, reason: `assign.${kind}.${part}: no style “${id}”` };
    }
  }
  const swatches: Record<string, Swatch> = {};
  for (const [id, swatch] of Object.entries(file.swatches)) swatches[id] = { id, name: swatch.name, cmyk: swatch.cmyk, spot: swatch.spot ?? null };
  const character: Record<string, CharacterStyle> = {};
  for (const [id, { font, ...style }] of Object.entries(file.character)) {
    if (font !== undefined && !file.fonts[font]) return { ok: false, reason: `character style “${id}”: no font “${font}”` };
    character[id] = { ...PLAIN_CHARACTER, ...definedOf(style), id, font: font === undefined ? null : file.fonts[font]! };
  }
  const object: Record<string, ObjectStyle> = {};
  const black = Object.keys(swatches)[0] ?? 'black';
  for (const [id, style] of Object.entries(file.object)) object[id] = { ...PLAIN_OBJECT, strokeSwatch: black, ...definedOf(style), id };
  const unknown = [...Object.values(character).map(({ swatch }) => swatch), ...Object.values(object).flatMap(({ fill, strokeSwatch, text }) => [fill, strokeSwatch, text])]
    .find((swatch) => swatch !== null && !(swatch in swatches));
  if (unknown) return { ok: false, reason: `no swatch “${unknown}”` };
  return { ok: true, styles: { character, object, shapes: file.shapes, desk: { ...PLAIN_DESK, ...definedOf(file.desk) }, shortcuts: file.shortcuts, paragraph, swatches, assign: file.assign, leadIns: file.leadIns, leastSegment: file.leastSegment ?? PLAIN_SHEET.leastSegment, jump: file.jump ?? PLAIN_SHEET.jump, press: file.press ?? PLAIN_SHEET.press, proof: file.proof ?? PLAIN_SHEET.proof } };
}

function expandStyle(file: StyleSheetFile, id: string): ParagraphStyle | string {
  const merged: ParagraphStyleFile = {};
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined; ) {
    const layer: ParagraphStyleFile | undefined = file.paragraph[at];
    if (!layer) return `style “${id}”: based on “${at}”, which does not exist`;
    if (seen.has(at)) return `style “${id}”: based on itself through “${at}”`;
    seen.add(at);
    for (const [key, value] of Object.entries(layer)) if (!(key in merged) && value !== undefined) Object.assign(merged, { [key]: value });
    at = layer.basedOn;
  }
  const { basedOn: _basedOn, font, strongFont, emphasisFont, name, size, swatch, ...rest } = merged;
  const fonts = [font, strongFont ?? font, emphasisFont ?? font].map((key) => (key === undefined ? undefined : file.fonts[key]));
  if (!fonts[0] || !fonts[1] || !fonts[2]) return `style “${id}”: no font “${[font, strongFont, emphasisFont].find((f) => !f || !file.fonts[f]) ?? ''}”`;
  if (!name || size === undefined) return `style “${id}”: needs a name and a size`;
  if (swatch === undefined || !(swatch in file.swatches)) return `style “${id}”: no swatch “${swatch ?? ''}”`;
  return { id, ...PLAIN_STYLE, ...rest, name, size, swatch, font: fonts[0], strongFont: fonts[1], emphasisFont: fonts[2] };
}
