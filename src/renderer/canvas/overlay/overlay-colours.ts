/** Colours of what lies over the page. Those on paper are fixed: paper is white in the dark theme too. */
export interface OverlayColours {
  readonly accent: string;
  readonly over: string;
  readonly warn: string;
  readonly check: string;
  readonly columnEdge: string;
  readonly baseline: string;
  readonly typeArea: string;
  readonly bleed: string;
  readonly frameEdge: string;
  readonly guide: string;
  readonly ownGuide: string;
  readonly caret: string;
  readonly textSelection: string;
}

export const OVERLAY_COLOURS: OverlayColours = {
  accent: '#1d5fd1',
  over: '#d0311e',
  warn: '#b26a00',
  check: '#7b3fc0',
  columnEdge: 'rgb(45 140 205 / 30%)',
  baseline: 'rgb(45 140 205 / 24%)',
  typeArea: 'rgb(190 60 150 / 50%)',
  bleed: 'rgb(208 49 30 / 55%)',
  frameEdge: 'rgb(56 104 190 / 42%)',
  guide: '#e0218a',
  ownGuide: '#0b9c9c',
  caret: '#1d5fd1',
  textSelection: 'rgb(29 95 209 / 22%)',
};

/** A colour token of the window as the painter's 0xAABBGGRR pixel. */
export function tokenPixel(element: Element, token: string, fallback: number): number {
  const value = getComputedStyle(element).getPropertyValue(token).trim();
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
  if (!hex) return fallback;
  const [red, green, blue] = [hex[1], hex[2], hex[3]].map((part) => Number.parseInt(part!, 16)) as [number, number, number];
  return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
