import { toRgb } from '../../display/screen-colour';
import { lookUp } from './colour-table';
import type { ColourTable } from './colour-table';
import { PROCESS_INKS, type Plates } from './plates';

/** How plates are shown. */
export type PlateLook =
  /** Some of the inks, each in its colour. */
  | { readonly kind: 'inks'; readonly shown: readonly boolean[]; readonly table: ColourTable }
  /** Some of the inks as one grey film. */
  | { readonly kind: 'film'; readonly shown: readonly boolean[] }
  /** How much ink there is in all, percent, and where it passes the limit. */
  | { readonly kind: 'heat'; readonly limit: number };

type Rgb = readonly [number, number, number];

/** From paper to the limit. */
export const HEAT_RAMP: readonly Rgb[] = [[255, 255, 255], [255, 232, 168], [249, 196, 84], [236, 136, 48], [198, 66, 36]];
/** Over the limit: two colours that no ramp has, in slanted stripes that a black-and-white screen shows as well. */
export const OVER_LIMIT: readonly [Rgb, Rgb] = [[190, 0, 235], [20, 0, 60]];
const STRIPE = 3;

const pixel = (red: number, green: number, blue: number): number => ((0xff << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;

/** The plates as pixels of the screen: 32 bits each, alpha, blue, green, red from high to low, as ImageData holds them. */
export function shadePlates(plates: Plates, look: PlateLook): Uint32Array {
  switch (look.kind) {
    case 'inks':
      return shadeInks(plates, look.shown, look.table);
    case 'film':
      return shadeFilm(plates, look.shown);
    case 'heat':
      return shadeHeat(plates, look.limit);
  }
}

function shadeInks({ planes, inks, width, height }: Plates, shown: readonly boolean[], table: ColourTable): Uint32Array {
  const out = new Uint32Array(width * height);
  const none = new Uint8Array(width * height);
  const [c, m, y, k] = [0, 1, 2, 3].map((ink) => (shown[ink] ? planes[ink]! : none)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const rgb = new Float64Array(3);
  const spots = planes.map((plane, ink) => ({ plane, looks: ink < PROCESS_INKS.length || !shown[ink] ? null : toRgb(inks[ink]!.looks) }));
  const overlaid = spots.filter((spot) => spot.looks !== null);
  const colours = new Map<number, number>();
  for (let i = 0; i < out.length; i++) {
    const key = (c[i]! << 24) | (m[i]! << 16) | (y[i]! << 8) | k[i]!;
    let colour = colours.get(key);
    if (colour === undefined) {
      lookUp(table, c[i]!, m[i]!, y[i]!, k[i]!, rgb);
      colour = pixel(rgb[0]!, rgb[1]!, rgb[2]!);
      if (colours.size > 200_000) colours.clear();
      colours.set(key, colour);
    }
    for (const { plane, looks } of overlaid) if (plane[i]! > 0) colour = through(colour, looks!, plane[i]! / 255);
    out[i] = colour;
  }
  return out;
}

/** A colour seen through a spot ink that covers a share of it. */
function through(under: number, [red, green, blue]: Rgb, share: number): number {
  const seen = (channel: number, ink: number): number => channel * (1 - share + (share * ink) / 255);
  return pixel(seen(under & 0xff, red), seen((under >>> 8) & 0xff, green), seen((under >>> 16) & 0xff, blue));
}

function shadeFilm({ planes, width, height }: Plates, shown: readonly boolean[]): Uint32Array {
  const out = new Uint32Array(width * height);
  const chosen = planes.filter((_, ink) => shown[ink]);
  for (let i = 0; i < out.length; i++) {
    let light = 255;
    for (const plane of chosen) light = (light * (255 - plane[i]!)) / 255;
    out[i] = pixel(light, light, light);
  }
  return out;
}

function shadeHeat({ planes, width, height }: Plates, limit: number): Uint32Array {
  const out = new Uint32Array(width * height);
  const most = planes.length * 255;
  // What only the rounding of each plate adds is not over the limit.
  const over = limit * 2.55 + planes.length / 2;
  const ramp = Uint32Array.from({ length: most + 1 }, (_, sum) => rampAt(Math.min(1, sum / (limit * 2.55))));
  const [light, dark] = OVER_LIMIT.map(([red, green, blue]) => pixel(red, green, blue)) as [number, number];
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      let sum = 0;
      for (const plane of planes) sum += plane[i]!;
      out[i] = sum > over ? (Math.floor((row + column) / STRIPE) % 2 === 0 ? light : dark) : ramp[sum]!;
    }
  }
  return out;
}

function rampAt(share: number): number {
  const at = share * (HEAT_RAMP.length - 1);
  const low = Math.min(HEAT_RAMP.length - 2, Math.floor(at));
  const [from, to] = [HEAT_RAMP[low]!, HEAT_RAMP[low + 1]!];
  const between = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * (at - low);
  return pixel(between(0), between(1), between(2));
}
