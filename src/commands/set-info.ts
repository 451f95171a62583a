import type { EditionInfo } from '../model/edition';
import { equal } from '../model/equal';
import { plan, refuse } from './command';
import type { Command } from './command';

export interface SetInfoArgs {
  readonly values: Partial<Omit<EditionInfo, 'id'>>;
}

/** The paper's name, the date, the section, issue number and editors: what folios print. */
export const setInfo: Command<SetInfoArgs> = {
  name: 'set-info',
  plan({ info }, { values }) {
    if (values.date && !isDate(values.date)) return refuse('refusal.date');
    const keys = (Object.keys(values) as (keyof typeof values)[]).filter((key) => !equal(info[key], values[key]));
    if (keys.length === 0) return plan();
    const pick = (from: Partial<EditionInfo>): Partial<EditionInfo> => Object.fromEntries(keys.map((key) => [key, from[key]]));
    return plan({ type: 'set-info', before: pick(info), after: pick(values) });
  },
  mergeKey: ({ values }) => `set-info:${Object.keys(values).sort().join(',')}`,
};

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD`, and a day that the calendar has. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (month === 2 && leap ? 29 : DAYS[month - 1] ?? 0);
}
