import type { Edition } from '../../model/edition';
import type { OutputCondition } from '../../model/press';
import type { Language } from '../../ipc/contract';
import type { PlateCondition } from './protocol';

const inForce = ({ styles: { press } }: Pick<Edition, 'styles'>): OutputCondition | undefined => press.conditions[press.condition] ?? Object.values(press.conditions)[0];

/** The output condition's name. */
export const conditionName = (edition: Pick<Edition, 'styles'>, language: Language): string => inForce(edition)?.name[language === 'en' ? 'en' : 'zh'] ?? '';

/** What the house style in force prints to. */
export function plateCondition(document: string, edition: Pick<Edition, 'styles'>): PlateCondition {
  const { press } = edition.styles;
  const condition = inForce(edition);
  const limits = (press.profiles[press.profile] ?? Object.values(press.profiles)[0])?.limits;
  return {
    document,
    profile: condition?.profile ?? null,
    inkLimit: condition?.inkLimit ?? 240,
    window: limits?.inkWindow ?? (15 / 25.4) * 72,
    spots: press.presets[press.preset]?.spots ?? 'convert',
  };
}
