import { planNewFrame } from './add-frame';
import type { AddFrameArgs } from './add-frame';
import type { Command } from './command';
import { blackOf, topLayer, wrapGapOf } from './frame-defaults';
import { PLAIN_FRAME } from '../model/plain-frame';

export interface AddQrArgs extends AddFrameArgs {
  readonly url: string;
}

/** Draws a QR code, square in the top left of the rectangle. */
export const addQr: Command<AddQrArgs> = {
  name: 'add-qr',
  plan(edition, args) {
    const side = Math.min(args.rect.width, args.rect.height);
    return planNewFrame(edition, { ...args, rect: { ...args.rect, width: side, height: side } }, (page, rect) => ({
      id: args.newId(), page: page.id, type: 'qr', rect, layer: topLayer(edition, page), wrap: true, wrapGap: wrapGapOf(page), ...PLAIN_FRAME,
      url: args.url, swatch: blackOf(edition),
    }));
  },
};
