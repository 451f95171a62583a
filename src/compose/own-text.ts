/** Text that the engine sets of its own accord (jump lines, drop caps), as parts and sheets that keep their identity. */
import type { StoryPart } from '../model/story-text';
import type { StyleSheet } from '../model/style';

const parts = new Map<string, StoryPart>();
const bare = new WeakMap<StyleSheet, StyleSheet>();

export function ownPart(text: string): StoryPart {
  let part = parts.get(text);
  if (!part) parts.set(text, (part = { type: 'caption', children: [{ text }] }));
  return part;
}

/** The sheet without lead-ins, which are patterns of what reporters write. */
export function withoutLeadIns(sheet: StyleSheet): StyleSheet {
  let made = bare.get(sheet);
  if (!made) bare.set(sheet, (made = { ...sheet, leadIns: [] }));
  return made;
}
