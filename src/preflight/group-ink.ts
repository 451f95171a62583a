import type { Cmyk, GlyphRun, Group, ImageItem, PathItem } from '../display/display-list';
import { pathBounds } from '../display/path-bounds';
import type { Rect } from '../geometry/rect';
import { keptBy } from './kept-by';

export interface Stroke {
  readonly width: number;
  readonly color: Cmyk;
  readonly bounds: Rect;
}

export interface Fill {
  readonly color: Cmyk;
  readonly bounds: Rect;
  /** One rectangle along the axes: only then its shorter side is a line's thickness. */
  readonly isRectangle: boolean;
}

/** What a group prints, each kind of it once: rules compare kinds with limits and need not see every glyph. */
export interface GroupInk {
  /** The first run of each size, colour, face and part of a story. */
  readonly texts: readonly GlyphRun[];
  readonly strokes: readonly Stroke[];
  readonly fills: readonly Fill[];
  readonly images: readonly ImageItem[];
}

/** The group's ink, measured once for as long as the group stays the same. */
export const groupInk: (group: Group) => GroupInk = keptBy(({ items }) => {
  const texts = new Map<string, GlyphRun>();
  const strokes = new Map<string, Stroke>();
  const fills: Fill[] = [];
  const images: ImageItem[] = [];
  for (const item of items) {
    switch (item.kind) {
      case 'image':
        images.push(item);
        break;
      case 'glyphs': {
        if (item.text.trim() === '') break;
        const key = `${item.size} ${item.font} ${item.color.join(' ')} ${item.source?.story ?? ''} ${item.source?.part ?? ''}`;
        if (!texts.has(key)) texts.set(key, item);
        break;
      }
      case 'path':
        measurePath(item, strokes, fills);
    }
  }
  return { texts: [...texts.values()], strokes: [...strokes.values()], fills, images };
});

function measurePath({ commands, fill, stroke }: PathItem, strokes: Map<string, Stroke>, fills: Fill[]): void {
  const bounds = pathBounds(commands);
  if (!bounds) return;
  if (fill) fills.push({ color: fill, bounds, isRectangle: isRectangle(commands) });
  if (!stroke) return;
  const key = `${stroke.width} ${stroke.color.join(' ')}`;
  if (!strokes.has(key)) strokes.set(key, { width: stroke.width, color: stroke.color, bounds });
}

/** Four corners along the axes: every side keeps its x or its y. */
function isRectangle(commands: PathItem['commands']): boolean {
  const corners = commands.filter(([kind]) => kind !== 'Z');
  if (corners.length < 4 || corners.length > 5 || corners.some(([kind], i) => kind !== (i === 0 ? 'M' : 'L'))) return false;
  return corners.every((corner, i) => {
    const next = corners[(i + 1) % corners.length]!;
    return corner[1] === next[1] || corner[2] === next[2];
  });
}
