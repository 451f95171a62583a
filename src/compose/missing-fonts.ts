import type { StyleSheet } from '../model/style';
import type { ComposeNotice } from './composition';
import type { World } from './world';

const fontNotices = new WeakMap<StyleSheet, { world: World; notices: readonly ComposeNotice[] }>();

/** Families that the house style asks for and the world does not have. */
export function missingFonts(sheet: StyleSheet, world: World): readonly ComposeNotice[] {
  const known = fontNotices.get(sheet);
  if (known?.world === world) return known.notices;
  const missing = new Set<string>();
  for (const style of Object.values(sheet.paragraph)) {
    for (const { han, latin, digits } of [style.font, style.strongFont, style.emphasisFont]) {
      for (const face of [han, latin, digits]) if (face && world.serves?.(face) === false) missing.add(face.family);
    }
  }
  const notices = [...missing].map((detail): ComposeNotice => ({ kind: 'missing-font', detail, story: null, at: null }));
  fontNotices.set(sheet, { world, notices });
  return notices;
}
