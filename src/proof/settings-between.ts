import { equal } from '../model/equal';
import type { DifferenceSetting } from './difference';

/** The fields in which two records differ, those left out that are told otherwise. */
export function settingsBetween(before: object, after: object, leftOut: readonly string[]): readonly DifferenceSetting[] {
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !leftOut.includes(key) && !equal(was[key], is[key]));
  return keys.map((key) => ({ key, before: was[key] ?? null, after: is[key] ?? null }));
}
