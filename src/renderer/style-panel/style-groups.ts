import type { ParagraphStyle, StyleSheet } from '../../model/style';
import { HEAD_PARTS, type PartType } from '../../model/story-text';

export const STYLE_GROUPS = ['heads', 'text', 'captions', 'furniture', 'other'] as const;
export type StyleGroup = (typeof STYLE_GROUPS)[number];

export interface GroupedStyles {
  readonly group: StyleGroup;
  readonly styles: readonly ParagraphStyle[];
}

/** Paragraph styles by what the house sets in them: heads, running text, captions, furniture; what nothing is assigned to comes last. */
export function groupStyles(sheet: StyleSheet, folioStyles: ReadonlySet<string>): readonly GroupedStyles[] {
  const uses = new Map<string, { readonly parts: PartType[]; furniture: boolean }>();
  const usesOf = (id: string) => {
    const found = uses.get(id) ?? { parts: [], furniture: false };
    uses.set(id, found);
    return found;
  };
  for (const [kind, parts] of Object.entries(sheet.assign)) {
    for (const [part, id] of Object.entries(parts ?? {})) {
      if (kind === 'furniture') usesOf(id).furniture = true;
      else usesOf(id).parts.push(part as PartType);
    }
  }
  for (const id of folioStyles) usesOf(id).furniture = true;
  if (sheet.jump) usesOf(sheet.jump.style).furniture = true;
  const groupOf = (id: string): StyleGroup => {
    const found = uses.get(id);
    if (!found) return 'other';
    if (found.parts.some((part) => HEAD_PARTS.has(part) || part === 'subhead')) return 'heads';
    if (found.parts.some((part) => part === 'body' || part === 'lead' || part === 'byline')) return 'text';
    return found.parts.length > 0 ? 'captions' : 'furniture';
  };
  const all = Object.values(sheet.paragraph);
  return STYLE_GROUPS.map((group) => ({ group, styles: all.filter(({ id }) => groupOf(id) === group) })).filter(({ styles }) => styles.length > 0);
}
