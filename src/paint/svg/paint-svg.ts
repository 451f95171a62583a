/**
 * Display list → SVG, for pictures of a page where there is no canvas. Text is drawn as outlines, so what rasterises
 * the SVG needs no fonts and cannot choose others.
 */
import type { DisplayList, GlyphRun, ImageItem, PathCommand, PathItem } from '../../display/display-list';
import { toHexColour } from '../../display/screen-colour';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import type { Rect } from '../../geometry/rect';

/** Pixels for an image item: an address (mostly `data:`) and the rectangle on the page that they fill. */
export interface SvgPicture {
  readonly href: string;
  readonly rect: Rect;
}

export interface SvgOptions {
  readonly outlines: GlyphOutlines;
  readonly picture: (item: ImageItem) => SvgPicture | null;
  /** Size of the picture in pixels; the trimmed page fills it. */
  readonly width: number;
  readonly height: number;
}

/** The trimmed page on white. What never prints is left out. */
export function paintSvg(list: DisplayList, { outlines, picture, width, height }: SvgOptions): string {
  const glyphs = new GlyphDefinitions(outlines);
  const body: string[] = [];
  for (const group of list.groups) {
    if (group.screenOnly) continue;
    for (const item of group.items) {
      switch (item.kind) {
        case 'glyphs':
          body.push(glyphRun(item, glyphs));
          break;
        case 'path':
          body.push(path(item));
          break;
        case 'image':
          body.push(image(item, picture(item), `cut${body.length}`));
          break;
      }
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${number(list.width)} ${number(list.height)}" preserveAspectRatio="none">`,
    `<defs>${glyphs.markup()}</defs>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...body,
    '</svg>',
  ].join('\n');
}

/** Each glyph's outline once, in thousandths of an em, used wherever it stands. */
class GlyphDefinitions {
  private readonly ids = new Map<string, string | null>();
  private readonly paths: string[] = [];

  constructor(private readonly outlines: GlyphOutlines) {}

  /** Null for blank glyphs. */
  id(font: string, glyph: number): string | null {
    const key = `${font}/${glyph}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      const outline = this.outlines.outline(font, glyph);
      id = outline.length === 0 ? null : `g${this.ids.size}`;
      this.ids.set(key, id);
      if (id) this.paths.push(`<path id="${id}" d="${pathData(outline, 1000)}"/>`);
    }
    return id;
  }

  markup(): string {
    return this.paths.join('\n');
  }
}

function glyphRun(run: GlyphRun, glyphs: GlyphDefinitions): string {
  const unit = run.size / 1000;
  const wide = number(unit * run.scale, 6);
  const high = number(unit, 6);
  const uses = run.glyphs.map((glyph, i) => {
    const id = glyphs.id(run.font, glyph);
    if (!id) return '';
    const [x, y] = [number(run.xs[i] ?? 0), number(run.ys?.[i] ?? run.y)];
    // A quarter turn clockwise: along the line is down the page.
    const matrix = run.rotated ? `0 ${wide} -${high} 0 ${x} ${y}` : `${wide} 0 0 ${high} ${x} ${y}`;
    return `<use href="#${id}" transform="matrix(${matrix})"/>`;
  });
  const shapes = uses.join('');
  // Of two coats the lower one is stroked: its inner half vanishes under the upper one. Widths are in the glyphs' own units.
  const line = run.outline
    ? `<g fill="none" stroke="${toHexColour(run.outline.color)}" stroke-width="${number((2 * run.outline.width) / unit)}" stroke-linejoin="round">${shapes}</g>`
    : '';
  return `${line}<g fill="${toHexColour(run.color)}">${shapes}</g>`;
}

function path(item: PathItem): string {
  const { stroke } = item;
  const fill = item.fill ? toHexColour(item.fill) : 'none';
  const pen = stroke
    ? ` stroke="${toHexColour(stroke.color)}" stroke-width="${number(stroke.width)}"` +
      (stroke.dash ? ` stroke-dasharray="${stroke.dash.map((value) => number(value)).join(' ')}"` : '') +
      (stroke.cap === 'round' ? ' stroke-linecap="round"' : '') +
      (stroke.join === 'round' ? ' stroke-linejoin="round"' : '')
    : '';
  return `<path d="${pathData(item.commands, 1)}" fill="${fill}"${pen}/>`;
}

/** An inner svg clips to the item's rectangle; the pixels may reach past it. A cut-out is clipped to its outline as well. */
function image({ rect, outline }: ImageItem, picture: SvgPicture | null, id: string): string {
  if (!picture) return '';
  const at = picture.rect;
  const inside =
    `<svg x="${number(rect.x)}" y="${number(rect.y)}" width="${number(rect.width)}" height="${number(rect.height)}">` +
    `<image x="${number(at.x - rect.x)}" y="${number(at.y - rect.y)}" width="${number(at.width)}" height="${number(at.height)}" ` +
    `preserveAspectRatio="none" href="${picture.href}"/></svg>`;
  if (!outline) return inside;
  const points = outline.map(({ x, y }) => `${number(x)},${number(y)}`).join(' ');
  return `<clipPath id="${id}"><polygon points="${points}" clip-rule="evenodd"/></clipPath><g clip-path="url(#${id})">${inside}</g>`;
}

function pathData(commands: readonly PathCommand[], scale: number): string {
  let data = '';
  for (const command of commands) {
    data += command[0];
    for (let i = 1; i < command.length; i++) data += `${i > 1 ? ' ' : ''}${number((command[i] as number) * scale)}`;
  }
  return data;
}

function number(value: number, places = 3): string {
  const factor = 10 ** places;
  return String(Math.round(value * factor) / factor + 0);
}
