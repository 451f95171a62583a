import type { PathItem } from '../../display/display-list';
import { toHexColour } from '../../display/screen-colour';
import { axisRectangle, axisSegments } from '../coverage/axis-path';
import type { PagePosition } from './page-position';
import { blendMask, fillRectangle, tintArea } from './raster';
import type { Area } from './raster';
import { rasteriseOutline } from '../coverage/rasterise-outline';
import { screenPixel } from './screen-pixel';
import type { Surface } from './surface';

/** A rule thinner than a pixel is drawn one pixel wide and paler, but never paler than this: thin rules must be seen. */
const FAINTEST = 0.45;
/** Rules up to this many pixels wide go to whole pixels, so that equal rules look equal. */
const SNAP_BELOW = 3;

/** Paints a path's fill and stroke. */
export function paintPath(surface: Surface, path: PathItem, at: PagePosition, clip: Area): void {
  if (path.fill) paintFill(surface, path, at, clip, screenPixel(path.fill));
  if (path.stroke) paintStroke(surface, path, path.stroke, at, clip);
}

function paintFill({ raster }: Surface, path: PathItem, at: PagePosition, clip: Area, colour: number): void {
  const box = axisRectangle(path.commands);
  if (box) {
    const left = at.x + box.x * at.scale;
    const top = at.y + box.y * at.scale;
    fillThin(surfaceClip(raster, clip), left, top, left + box.width * at.scale, top + box.height * at.scale, colour);
    return;
  }
  blendMask(raster, clip, rasteriseOutline(path.commands, { a: at.scale, b: 0, c: 0, d: at.scale, e: 0, f: 0 }), at.x, at.y, colour);
}

interface Clipped {
  readonly raster: Surface['raster'];
  readonly clip: Area;
}
const surfaceClip = (raster: Surface['raster'], clip: Area): Clipped => ({ raster, clip });

/** A filled rectangle; a thin one (a rule drawn as a filled box) is kept visible and on whole pixels. */
function fillThin({ raster, clip }: Clipped, x0: number, y0: number, x1: number, y1: number, colour: number): void {
  const [left, right, paleX] = snap(x0, x1);
  const [top, bottom, paleY] = snap(y0, y1);
  const opacity = Math.min(paleX, paleY);
  if (opacity === 1) return fillRectangle(raster, clip, left, top, right, bottom, colour);
  tintArea(raster, {
    left: Math.max(clip.left, Math.round(left)), top: Math.max(clip.top, Math.round(top)),
    right: Math.min(clip.right, Math.round(right)), bottom: Math.min(clip.bottom, Math.round(bottom)),
  }, colour, opacity);
}

/** An interval put on whole pixels when it is thin, and how opaque it is to be. */
function snap(from: number, to: number): readonly [from: number, to: number, opacity: number] {
  const width = to - from;
  if (width >= SNAP_BELOW) return [from, to, 1];
  const whole = Math.max(1, Math.round(width));
  const start = Math.round((from + to - whole) / 2);
  return [start, start + whole, width >= 1 ? 1 : Math.max(FAINTEST, width)];
}

function paintStroke(surface: Surface, path: PathItem, stroke: NonNullable<PathItem['stroke']>, at: PagePosition, clip: Area): void {
  const straight = stroke.dash || stroke.cap === 'round' ? null : axisSegments(path.commands);
  if (straight) {
    const half = stroke.width / 2;
    const colour = screenPixel(stroke.color);
    for (const { x0, y0, x1, y1, startsCorner, endsCorner } of straight) {
      const across = y0 === y1;
      // At a corner both strokes reach out half their width, which makes a mitre.
      const before = startsCorner ? half : 0;
      const after = endsCorner ? half : 0;
      const [left, right] = across ? [x0 - before, x1 + after] : [x0 - half, x0 + half];
      const [top, bottom] = across ? [y0 - half, y0 + half] : [y0 - before, y1 + after];
      fillThin({ raster: surface.raster, clip }, at.x + left * at.scale, at.y + top * at.scale, at.x + right * at.scale, at.y + bottom * at.scale, colour);
    }
    return;
  }
  surface.withContext(clip, (context) => {
    context.setTransform(at.scale, 0, 0, at.scale, at.x, at.y);
    context.beginPath();
    for (const command of path.commands) {
      if (command[0] === 'M') context.moveTo(command[1], command[2]);
      else if (command[0] === 'L') context.lineTo(command[1], command[2]);
      else if (command[0] === 'C') context.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
      else context.closePath();
    }
    context.strokeStyle = toHexColour(stroke.color);
    context.lineWidth = Math.max(stroke.width, FAINTEST / at.scale);
    context.lineCap = stroke.cap ?? 'butt';
    context.lineJoin = stroke.join ?? 'miter';
    context.setLineDash([...(stroke.dash ?? [])]);
    context.stroke();
  });
}
