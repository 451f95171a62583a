import type { BoxFrame, Frame, PictureFrame, QrFrame, RuleFrame, TextFrame } from '../model/frame';
import type { FrameId } from '../model/ids';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { knownFrames } from './known-frames';

/** Everything about a frame's look that has no command of its own. A key counts for the frames that have it. */
export interface FrameValues
  extends Partial<Pick<Frame, 'wrap' | 'wrapGap' | 'give'>>,
    Partial<Pick<TextFrame, 'columns' | 'gutter' | 'takes' | 'headSpan' | 'writing' | 'inset' | 'align' | 'balance'>>,
    Partial<Pick<PictureFrame, 'caption' | 'credit' | 'contour'>>,
    Partial<Pick<QrFrame, 'url'>>,
    Partial<Pick<BoxFrame, 'fill' | 'corner' | 'radius' | 'pattern'>> {
  readonly rule?: BoxFrame['rule'] | RuleFrame['rule'];
  readonly swatch?: string;
}

export interface SetFrameArgs {
  readonly frames: readonly FrameId[];
  readonly values: FrameValues;
}

/** What fields are held to: beyond these no newspaper goes, and composition would have nothing to set. */
const LIMITS = { give: [0, 200], columns: [1, 16], gutter: [0, 100], headSpan: [0, 16], inset: [0, 200], wrapGap: [0, 200], radius: [0, 200] } as const;

/** Changes frames' settings: columns, inset, alignment, wrap, contour, caption side, rule, colour, corners, address. Numbers are held to what can be set. */
export const setFrame: Command<SetFrameArgs> = {
  name: 'set-frame',
  plan(edition, { frames: ids, values }) {
    const known = knownFrames(edition, ids);
    if (!known.ok) return known;
    const draft = startDraft(edition);
    let meant = false;
    for (const frame of known.frames) {
      const own = ownValues(frame, values);
      if (Object.keys(own).length === 0) continue;
      meant = true;
      // A new limit counts from how the frame stands now.
      draft.set('frames', frame.id, own.give === undefined || frame.pushed === undefined ? own : ({ ...own, pushed: undefined } as FrameValues));
    }
    return meant ? draft.plan() : refuse('refusal.not-for-this-frame');
  },
  mergeKey: ({ frames, values }) => `set-frame:${[...frames].sort().join(',')}:${Object.keys(values).sort().join(',')}`,
};

function ownValues(frame: Frame, values: FrameValues): FrameValues {
  const entries = Object.entries(values)
    .filter(([key, value]) => key in frame && value !== undefined)
    // A box may have no stroke; a rule is one.
    .filter(([key, value]) => !(key === 'rule' && value === null && frame.type === 'rule'))
    .map(([key, value]) => [key, key in LIMITS && value !== null ? held(key as keyof typeof LIMITS, value as number) : value]);
  const own = Object.fromEntries(entries) as FrameValues;
  if (frame.type !== 'text' || own.columns === undefined) return own;
  return { ...own, headSpan: Math.min(own.headSpan ?? frame.headSpan, own.columns) };
}

function held(key: keyof typeof LIMITS, value: number): number {
  const [low, high] = LIMITS[key];
  const whole = key === 'columns' || key === 'headSpan' || key === 'give' ? Math.round(value) : value;
  return Number.isFinite(whole) ? Math.max(low, Math.min(high, whole)) : low;
}
