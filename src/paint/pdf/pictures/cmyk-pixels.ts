import type { Rect } from '../../../geometry/rect';
import { coveredPixels } from './covered-pixels';
import { cutOf, cutPicture, type PlacedPart } from './cut-picture';
import { limitInk } from './ink-limit';
import { openPicture, type OpenedPicture } from './open-picture';
import type { PictureTarget } from './picture-settings';

export interface CmykPixels {
  /** C, M, Y, K of each pixel, 255 the full tone. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** How much each pixel covers, 0…255; null: all of them whole. */
  readonly cover: Uint8Array | null;
  /** The rectangle on the page that they fill; it may reach past the item's. */
  readonly rect: Rect;
}

/**
 * A picture as it will print: upright, cut, at most `ppi`, in the inks of `convert` and within its limit. RGB is converted (perceptual), grey
 * becomes black ink, CMYK keeps its numbers but for the limit. Transparency is told apart.
 * Rejects when the picture or the profile cannot be read.
 */
export async function cmykPixels(asset: Uint8Array, item: PlacedPart, settings: { readonly ppi: number; readonly convert: PictureTarget }): Promise<CmykPixels> {
  return cmykOf(await openPicture(asset), item, settings);
}

/** As `cmykPixels`, of a picture that is open. */
export async function cmykOf(source: OpenedPicture, item: PlacedPart, { ppi, convert }: { readonly ppi: number; readonly convert: PictureTarget }): Promise<CmykPixels> {
  const cut = cutOf(item, source.width, source.height, ppi);
  const image = cutPicture(source.open(), cut);
  const parted = source.hasAlpha && source.colour !== 'cmyk' ? await coveredPixels(image, source.colour === 'grey') : null;
  const { inks, cover } = await inksOf(parted?.image ?? image, source.colour, convert);
  limitInk(inks, convert.inkLimit);
  return { pixels: inks, cover: parted?.cover ?? cover, width: cut.width, height: cut.height, rect: cut.rect };
}

async function inksOf(image: ReturnType<typeof cutPicture>, colour: OpenedPicture['colour'], { profile }: PictureTarget): Promise<{ readonly inks: Uint8Array; readonly cover: Uint8Array | null }> {
  switch (colour) {
    case 'rgb': {
      // The profile alone: a colour space named besides it would convert twice.
      const { data, info } = await image.flatten({ background: '#ffffff' }).withIccProfile(profile, { attach: false }).raw().toBuffer({ resolveWithObject: true });
      // libvips falls back to a profile of its own, or none, where it cannot use ours; what comes then is not for this press.
      if (info.channels !== 4) throw new Error('the output profile gave no CMYK');
      return { inks: data, cover: null };
    }
    case 'grey': {
      const { data, info } = await image.flatten({ background: '#ffffff' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
      const inks = new Uint8Array((data.length / info.channels) * 4);
      for (let i = 0, at = 3; i < data.length; i += info.channels, at += 4) inks[at] = 255 - data[i]!;
      return { inks, cover: null };
    }
    case 'cmyk': {
      const { data, info } = await image.toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true });
      return info.channels === 4 ? { inks: data, cover: null } : parted(data, info.channels);
    }
  }
}

/** CMYK with transparency: its inks, none where it is clear, and its cover. */
function parted(data: Uint8Array, channels: number): { readonly inks: Uint8Array; readonly cover: Uint8Array } {
  if (channels !== 5) throw new Error(`a CMYK picture of ${channels} channels`);
  const inks = new Uint8Array((data.length / channels) * 4);
  const cover = new Uint8Array(data.length / channels);
  for (let i = 0, at = 0; i < data.length; i += channels, at += 4) {
    cover[at / 4] = data[i + 4]!;
    if (data[i + 4] !== 0) for (let ink = 0; ink < 4; ink++) inks[at + ink] = data[i + ink]!;
  }
  return { inks, cover };
}
