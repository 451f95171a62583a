import type { Cmyk, PathCommand, PathItem } from '../../display/display-list';

/** On every plate, so that plates can be laid over each other. Four process inks, not the colour space `All` (GWG 2022 R0024). */
export const REGISTRATION: Cmyk = [100, 100, 100, 100];
export const PAPER_WHITE: Cmyk = [0, 0, 0, 0];
/** Thin enough to cut and register by; the thinnest line that a plate holds. Points. */
export const MARK_WIDTH = 0.25;

/** A quarter circle's control points lie this part of the radius from its ends. */
const ARC = 0.5522847498;

export const line = (x1: number, y1: number, x2: number, y2: number, color: Cmyk = REGISTRATION): PathItem => ({
  kind: 'path', commands: [['M', x1, y1], ['L', x2, y2]], fill: null, stroke: { color, width: MARK_WIDTH },
});

export const box = (x: number, y: number, width: number, height: number, fill: Cmyk): PathItem => ({
  kind: 'path', commands: [['M', x, y], ['L', x + width, y], ['L', x + width, y + height], ['L', x, y + height], ['Z']], fill, stroke: null,
});

const circle = (x: number, y: number, r: number): PathCommand[] => {
  const k = r * ARC;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
};

export const ring = (x: number, y: number, radius: number): PathItem => ({
  kind: 'path', commands: circle(x, y, radius), fill: null, stroke: { color: REGISTRATION, width: MARK_WIDTH },
});

export const disc = (x: number, y: number, radius: number): PathItem => ({ kind: 'path', commands: circle(x, y, radius), fill: REGISTRATION, stroke: null });
