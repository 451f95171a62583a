import type { Edition } from '../../model/edition';
import type { PlateCondition } from './protocol';

/** What the house style in force prints to. */
export function plateCondition(document: string, { styles: { press } }: Edition): PlateCondition {
  const condition = press.conditions[press.condition] ?? Object.values(press.conditions)[0];
  const limits = (press.profiles[press.profile] ?? Object.values(press.profiles)[0])?.limits;
  return {
    document,
    profile: condition?.profile ?? null,
    inkLimit: condition?.inkLimit ?? 240,
    window: limits?.inkWindow ?? (15 / 25.4) * 72,
    spots: press.presets[press.preset]?.spots ?? 'convert',
  };
}
