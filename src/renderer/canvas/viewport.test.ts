import { describe, expect, it } from 'vitest';
import { edgePull, fitPage, fitWidth, LARGEST, panBy, rectToScreen, resized, reveal, scaleOf, toPage, toScreen, zoomAt } from './viewport';

const page = { width: 1105, height: 1559 };
const size = { width: 1400, height: 900 };

describe('viewport', () => {
  it('shows 100 % at the screen’s own inch', () => {
    expect(scaleOf({ ...size, zoom: 1, x: 0, y: 0 }) * 72).toBe(96);
  });

  it('fits the whole page, centred', () => {
    const view = fitPage(size, page);
    const sheet = rectToScreen(view, { x: 0, y: 0, ...page });
    expect(sheet.y).toBeCloseTo(28);
    expect(sheet.y + sheet.height).toBeCloseTo(900 - 28);
    expect(sheet.x + sheet.width / 2).toBeCloseTo(700);
  });

  it('fits the width, from the head of the page', () => {
    const sheet = rectToScreen(fitWidth(size, page), { x: 0, y: 0, ...page });
    expect(sheet).toMatchObject({ x: expect.closeTo(28), width: expect.closeTo(1344), y: 28 });
  });

  it('keeps the point under the pointer while zooming', () => {
    const view = fitPage(size, page);
    const anchor = { x: 600, y: 300 };
    const before = toPage(view, anchor);
    const after = toPage(zoomAt(view, page, 3.7, anchor), anchor);
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('does not zoom beyond its limits', () => {
    expect(zoomAt(fitPage(size, page), page, 99, { x: 0, y: 0 }).zoom).toBe(LARGEST);
  });

  it('never loses the page', () => {
    for (const [dx, dy] of [[1e6, 0], [-1e6, 0], [0, 1e6], [0, -1e6]] as const) {
      const sheet = rectToScreen(panBy(fitPage(size, page), page, dx, dy), { x: 0, y: 0, ...page });
      expect(sheet.x < size.width && sheet.x + sheet.width > 0 && sheet.y < size.height && sheet.y + sheet.height > 0).toBe(true);
    }
  });

  it('keeps its middle when the window changes size', () => {
    const view = zoomAt(fitPage(size, page), page, 2, { x: 700, y: 450 });
    const smaller = resized(view, page, { width: 1000, height: 700 });
    const [before, after] = [toPage(view, { x: 700, y: 450 }), toPage(smaller, { x: 500, y: 350 })];
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  it('pulls the page along at an edge only while there is more of it', () => {
    const close = zoomAt(fitPage(size, page), page, 2, { x: 700, y: 450 });
    expect(edgePull(close, page, { x: 5, y: 450 }).x).toBeGreaterThan(0);
    expect(edgePull(close, page, { x: 700, y: 950 }).y).toBeLessThan(0);
    expect(edgePull(close, page, { x: 700, y: 450 })).toEqual({ x: 0, y: 0 });
    expect(edgePull(fitPage(size, page), page, { x: 5, y: 895 })).toEqual({ x: 0, y: 0 });
  });

  it('moves as little as needed to bring something into view', () => {
    const view = zoomAt(fitPage(size, page), page, 2, { x: 700, y: 450 });
    const low = { x: 500, y: 1500, width: 2, height: 12 };
    const shown = reveal(view, page, low);
    expect(shown.x).toBe(view.x);
    expect(toScreen(shown, { x: 0, y: 1512 }).y).toBeCloseTo(900 - 48);
    expect(reveal(shown, page, low)).toBe(shown);
  });
});
