import type { PartRule } from '../finding';
import { spots } from '../spots';

/** Symbols of units by their letters in small: their one right case (GB 3100; SI). */
const RIGHT: Readonly<Record<string, string>> = {
  km: 'km', kg: 'kg', cm: 'cm', mm: 'mm', ml: 'mL', kw: 'kW', kwh: 'kWh', mw: 'MW', gw: 'GW', hz: 'Hz', khz: 'kHz', mhz: 'MHz', ghz: 'GHz', db: 'dB', kpa: 'kPa', mpa: 'MPa', hpa: 'hPa', kv: 'kV',
};
/** Right as well, or not to be told from what is. */
const BOTH: ReadonlySet<string> = new Set(['ml', 'mw', 'mW']);

/** Symbols of units in the wrong case (KM, Kg, Hz), after a figure; and pH and PM2.5. */
export const units: PartRule = function* units(text) {
  yield* spots(text, /(?<=\d\s?|平方|立方)(km|kg|cm|mm|ml|kwh?|mw|gw|[kmg]?hz|db|[kmh]pa|kv)(?![A-Za-z])/gi, ({ 1: unit }) => {
    const right = RIGHT[unit!.toLowerCase()]!;
    if (unit === right || BOTH.has(unit!)) return null;
    return { key: 'check.unitCase', fix: right, severity: 'error' };
  });
  yield* spots(text, /(?<![A-Za-z])(?:PH|Ph|ph)(?=值)/g, () => ({ key: 'check.unitCase', fix: 'pH' }));
  yield* spots(text, /(?<![A-Za-z])(?:pm|Pm)(?=2\.5)/g, () => ({ key: 'check.unitCase', fix: 'PM' }));
  yield* spots(text, /(?<=\d\s?)°c\b|(?<=\d)度C\b/g, () => ({ key: 'check.unitCase', fix: '℃' }));
};
