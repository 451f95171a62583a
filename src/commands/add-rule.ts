import type { RuleKind } from '../model/frame';
import type { SwatchId } from '../model/ids';
import { planNewFrame } from './add-frame';
import type { AddFrameArgs } from './add-frame';
import type { Command } from './command';
import { blackOf, topLayer, wrapGapOf } from './frame-defaults';
import { PLAIN_FRAME } from '../model/plain-frame';

/** Rules are thin: what is drawn narrower gets this, so that it can be taken hold of. */
const LEAST_THICKNESS = 2;

export interface AddRuleArgs extends AddFrameArgs {
  readonly rule?: RuleKind;
  readonly swatch?: SwatchId;
}

/** Draws a rule (线) along the longer side of the rectangle. */
export const addRule: Command<AddRuleArgs> = {
  name: 'add-rule',
  plan(edition, args) {
    const { rule = 'thin', swatch = blackOf(edition), newId } = args;
    const rect = { ...args.rect, width: Math.max(args.rect.width, LEAST_THICKNESS), height: Math.max(args.rect.height, LEAST_THICKNESS) };
    return planNewFrame(edition, { ...args, rect }, (page, placed) => ({
      id: newId(), page: page.id, type: 'rule', rect: placed, layer: topLayer(edition, page), wrap: false, wrapGap: wrapGapOf(page), ...PLAIN_FRAME, rule, swatch,
    }), LEAST_THICKNESS);
  },
};
