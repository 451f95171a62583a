/** The lines of a ruler in millimetres: steps that suit the zoom, each where it stands on screen. */
import { mmToPt } from '../../geometry/units';

export interface RulerTick {
  /** CSS pixels along the ruler. */
  readonly at: number;
  /** Of the ruler's depth, 0 … 1. */
  readonly length: number;
  /** Millimetres, at the long ticks. */
  readonly label: string | null;
}

/** Steps of the long ticks, millimetres. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const;
/** CSS pixels that a number needs. */
const ROOM = 44;

/** `zero` is where the trim's edge is and `scale` CSS pixels a point. */
export function rulerTicks(length: number, zero: number, scale: number): readonly RulerTick[] {
  const millimetre = mmToPt(1) * scale;
  const step = STEPS.find((each) => each * millimetre >= ROOM) ?? STEPS.at(-1)!;
  const small = step === 2 ? step / 2 : step / 5;
  const ticks: RulerTick[] = [];
  for (let number = Math.ceil(-zero / (small * millimetre)); zero + number * small * millimetre <= length; number++) {
    const value = Math.round(number * small * 10) / 10;
    const long = Math.abs(value / step - Math.round(value / step)) < 1e-6;
    ticks.push({ at: zero + number * small * millimetre, length: long ? 1 : 0.35, label: long ? String(value) : null });
  }
  return ticks;
}
