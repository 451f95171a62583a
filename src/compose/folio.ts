import type { Group, GlyphRun, PathItem } from '../display/display-list';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import type { StyleSheet } from '../model/style';
import { boundsOf } from './bounds';
import { fillFields, type FolioFacts } from './folio-fields';
import type { LineSetter } from './plain-line';
import { composeRule } from './rule-frame';
import { inkOf } from './swatch';

/** The page's folio (版眉): its rules and its lines with their fields filled. */
export function composeFolio(facts: FolioFacts, sheet: StyleSheet, setLine: LineSetter): Group {
  const { folio, width, height } = facts.page;
  const items: (GlyphRun | PathItem)[] = folio.rules.flatMap(({ rect, rule, swatch }) => composeRule(rect, rule, inkOf(sheet, swatch)));
  for (const item of folio.items) {
    const style = sheet.paragraph[item.style] ?? paragraphStyleOf(sheet, 'furniture', { type: 'caption' });
    items.push(...setLine(fillFields(item.text, facts), item.rect, item.align, style, facts.info.language));
  }
  return { kind: 'group', id: 'folio', bounds: boundsOf(items) ?? { x: 0, y: 0, width, height: Math.min(height, 0) }, items };
}
