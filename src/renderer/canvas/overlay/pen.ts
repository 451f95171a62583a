import type { Point, Rect } from '../../../geometry/rect';
import type { Pen } from './overlay-scene';

/** A coordinate on the middle of a device pixel, so that a line of one pixel fills it. */
const crisp = (value: number, ratio: number): number => (Math.floor(value * ratio) + 0.5) / ratio;

/** One device pixel on a common screen, two on a sharp one. */
export const hairline = (ratio: number): number => Math.max(1, Math.round(ratio)) / ratio;

export function strokeRect({ context, ratio }: Pen, rect: Rect, colour: string, width = hairline(ratio), dash: readonly number[] = []): void {
  const [x, y] = [crisp(rect.x, ratio), crisp(rect.y, ratio)];
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.strokeRect(x, y, crisp(rect.x + rect.width, ratio) - x, crisp(rect.y + rect.height, ratio) - y);
  context.setLineDash([]);
}

/** Lines along the axes, drawn in one go. */
export function strokeLines({ context, ratio }: Pen, lines: readonly (readonly [from: Point, to: Point])[], colour: string, width = 1 / ratio): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const [from, to] of lines) {
    context.moveTo(crisp(from.x, ratio), crisp(from.y, ratio));
    context.lineTo(crisp(to.x, ratio), crisp(to.y, ratio));
  }
  context.stroke();
}

export function labelWidth({ context }: Pen, text: string, font: string): number {
  context.font = font;
  return Math.ceil(context.measureText(text).width) + 10;
}

/** A small label on a coloured ground; returns its rectangle. */
export function label(pen: Pen, text: string, at: Point, ground: string, font: string): Rect {
  const { context } = pen;
  const rect = { x: Math.round(at.x), y: Math.round(at.y), width: labelWidth(pen, text, font), height: 18 };
  context.fillStyle = ground;
  context.beginPath();
  context.roundRect(rect.x, rect.y, rect.width, rect.height, 3);
  context.fill();
  context.fillStyle = '#fff';
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillText(text, rect.x + 5, rect.y + 9.5);
  return rect;
}
