import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { readSfnt } from '../../src/fonts/sfnt';
import { verticalFont } from '../../src/fonts/vertical-font';

const DIRECTIONS = { l: hb.Direction.LTR, r: hb.Direction.RTL, t: hb.Direction.TTB, b: hb.Direction.BTT } as const;

/**
 * Glyphs and places of a text as hb-shape writes them: `[name=cluster@dx,dy+ax,ay|…]`, in units of the font or of
 * `--font-size`. Vertical text gets the product's own metrics.
 */
export function shape(fontPath: string, text: string, options: string): string {
  const bytes = new Uint8Array(readFileSync(fontPath));
  const face = new hb.Face(new hb.Blob(bytes), 0);
  const option = (name: string): string | undefined => new RegExp(`--${name}=(\\S+)`).exec(options)?.[1] ?? new RegExp(`--${name} (?!--)(\\S+)`).exec(options)?.[1];

  const font = new hb.Font(face);
  const scale = Number(option('font-size') ?? face.upem);
  font.setScale(scale, scale);
  const variations = option('variations')?.split(',').map((setting) => hb.Variation.fromString(setting)).filter((one) => one !== undefined);
  if (variations) font.setVariations(variations);
  const direction = DIRECTIONS[(option('direction') ?? 'l')[0] as keyof typeof DIRECTIONS];
  const vertical = direction === hb.Direction.TTB || direction === hb.Direction.BTT;
  const used = vertical
    ? verticalFont(hb, {
      font, plain: new hb.Font(face), sfnt: readSfnt(bytes), scale, hasVert: face.getTableFeatureTags('GSUB').includes('vert'), unmeasured: 'middle',
    })
    : font;

  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(direction);
  hb.shape(used, buffer);
  const positions = buffer.getGlyphPositions();
  const glyphs = buffer.getGlyphInfos().map(({ codepoint, cluster }, i) => {
    const { xOffset, yOffset, xAdvance, yAdvance } = positions[i]!;
    let written = font.glyphName(codepoint);
    if (!options.includes('--no-clusters')) written += `=${cluster}`;
    if (options.includes('--no-positions')) return written;
    if (xOffset !== 0 || yOffset !== 0) written += `@${xOffset},${yOffset}`;
    return `${written}+${vertical || yAdvance !== 0 ? `${xAdvance},${yAdvance}` : xAdvance}`;
  });
  return `[${glyphs.join('|')}]`;
}
