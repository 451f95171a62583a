import type { RuleKind } from '../model/frame';
import type { SwatchId } from '../model/ids';
import { planNewFrame } from './add-frame';
import type { AddFrameArgs } from './add-frame';
import type { Command } from './command';
import { blackOf, bottomLayer, wrapGapOf } from './frame-defaults';
import { PLAIN_BOX, PLAIN_FRAME } from '../model/plain-frame';

export interface AddBoxArgs extends AddFrameArgs {
  readonly rule?: RuleKind | null;
  readonly swatch?: SwatchId;
  readonly fill?: SwatchId | null;
}

/** Draws a box (框) under what is there. */
export const addBox: Command<AddBoxArgs> = {
  name: 'add-box',
  plan(edition, args) {
    const { rule = 'thin', swatch = blackOf(edition), fill = null, newId } = args;
    return planNewFrame(edition, args, (page, rect) => ({
      id: newId(), page: page.id, type: 'box', ...PLAIN_BOX, rect, layer: bottomLayer(edition, page), wrap: false, wrapGap: wrapGapOf(page), ...PLAIN_FRAME, rule, swatch, fill,
    }));
  },
};
