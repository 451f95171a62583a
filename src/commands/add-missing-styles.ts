import type { StyleSheet } from '../model/style';
import type { Draft } from './draft';

/** Adds the styles and swatches that the edition does not have; its own are never changed. */
export function addMissingStyles(draft: Draft, styles: StyleSheet): void {
  const now = draft.edition.styles;
  const tables = ['paragraph', 'character', 'object', 'swatches'] as const;
  const merged: Partial<StyleSheet> = Object.fromEntries(tables.map((key) => [key, { ...styles[key], ...now[key] }]));
  const lacks = tables.filter((key) => Object.keys(merged[key]!).length > Object.keys(now[key]).length);
  if (lacks.length === 0) return;
  const pick = (from: Partial<StyleSheet>): Partial<StyleSheet> => Object.fromEntries(lacks.map((key) => [key, from[key]]));
  draft.do({ type: 'set-styles', before: pick(now), after: pick(merged) });
}
