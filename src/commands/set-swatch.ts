import { equal } from '../model/equal';
import type { SwatchId } from '../model/ids';
import type { Swatch } from '../model/style';
import { plan, refuse } from './command';
import type { Command, PlanResult } from './command';

/** Most that one ink covers, per cent. */
const FULL = 100;
/** `All` and `None` name no ink (PDF 32000-1, 8.6.6.4); the process inks have plates of their own. */
const NO_SPOT = new Set(['all', 'none', 'cyan', 'magenta', 'yellow', 'black', '青', '品红', '黄', '黑']);

export interface SetSwatchArgs {
  readonly swatch: SwatchId;
  readonly values: Partial<Pick<Swatch, 'name' | 'cmyk' | 'spot'>>;
}

/** Changes a colour of the house style: its inks, its name, and whether it is printed with a spot ink of its own. */
export const setSwatch: Command<SetSwatchArgs> = {
  name: 'set-swatch',
  plan({ styles: { swatches } }, { swatch: id, values }) {
    const swatch = swatches[id];
    if (!swatch) return refuse('refusal.swatch-gone');
    const next = { ...swatch, ...values, spot: values.spot === undefined ? swatch.spot : values.spot?.trim() || null };
    if (next.cmyk.some((share) => !(share >= 0 && share <= FULL))) return refuse('refusal.ink-share', { most: FULL });
    const fault = next.spot === null ? null : spotFault(next.spot, next, Object.values(swatches));
    if (fault) return fault;
    if (equal(swatch, next)) return plan();
    return plan({ type: 'set-styles', before: { swatches }, after: { swatches: { ...swatches, [id]: next } } });
  },
  mergeKey: ({ swatch, values }) => `set-swatch:${swatch}:${Object.keys(values).sort().join(',')}`,
};

/** One ink is one plate: swatches that name the same one must agree on what stands in for it. */
function spotFault(spot: string, { id, cmyk }: Swatch, swatches: readonly Swatch[]): Extract<PlanResult, { ok: false }> | null {
  if (NO_SPOT.has(spot.toLowerCase())) return refuse('refusal.spot-name', { spot });
  const other = swatches.find((each) => each.id !== id && each.spot === spot);
  return other && !equal(other.cmyk, cmyk) ? refuse('refusal.spot-differs', { spot }) : null;
}
