/** Applying, making and removing entries of the house style. */
import { addStyle } from '../../commands/add-style';
import { clearOverrides } from '../../commands/clear-overrides';
import { deleteStyle } from '../../commands/delete-style';
import { setCharacterStyle } from '../../commands/set-character-style';
import { setFrame } from '../../commands/set-frame';
import { setLook } from '../../commands/set-look';
import { setPartStyle } from '../../commands/set-part-style';
import { pressedKeys } from '../../commands/shortcut';
import type { KeyPress, Platform } from '../../commands/shortcut';
import type { StyleEntries, StyleTable } from '../../commands/style-tables';
import type { Edition } from '../../model/edition';
import type { StyleId } from '../../model/ids';
import { newId } from '../../model/new-id';
import { paragraphStyleOf } from '../../model/paragraph-style-of';
import { PLAIN_CHARACTER, PLAIN_OBJECT } from '../../model/plain-style';
import type { StyleSheet } from '../../model/style';
import { formatMessage } from '../../strings/format-message';
import { openFile } from '../app-store';
import { useSession } from '../session-store';
import { partsFor, styleTarget } from '../style-panel/style-target';
import type { StyleTarget } from '../style-panel/style-target';
import { chooseStyle } from '../style-panel/style-view';
import { run, together } from './frame-actions';

const edition = (): Edition => openFile().store.getState().shown;

/** What a style would be applied to now. */
export const targetNow = (): StyleTarget => {
  const { editing, selection } = useSession.getState();
  return styleTarget(edition(), editing, selection);
};

/** The table that a style's id is of; null when the house has no such style. Ids of different tables do not clash: they are random, or the house's words. */
export const tableOf = ({ paragraph, character, object }: StyleSheet, id: StyleId): Exclude<StyleTable, 'swatches'> | null =>
  id in paragraph ? 'paragraph' : id in character ? 'character' : id in object ? 'object' : null;

/** Sets what is selected in a style, as one undo step. `id` null takes the style off: as the house assigns, as the paragraph, as the frame is. */
export function applyStyle(table: StyleTable, id: StyleId | null): void {
  const target = targetNow();
  const { toast } = useSession.getState();
  switch (table) {
    case 'paragraph':
      if (target.stories.length === 0) return toast({ tone: 'info', key: 'toast.style-needs-text' });
      together(() => {
        for (const { story, parts } of target.stories) {
          const meant = parts ?? (id === null ? edition().stories[story]!.text.map((_, index) => index) : partsFor(edition(), story, id));
          // What the house assigns needs no override.
          for (const part of meant) run(setPartStyle, { story, parts: [part], style: id !== null && isAssigned(story, part, id) ? null : id });
        }
      });
      return;
    case 'character':
      if (target.ranges.length === 0) return toast({ tone: 'info', key: 'toast.style-needs-words' });
      run(setCharacterStyle, { story: target.stories[0]!.story, ranges: target.ranges, style: id });
      return;
    case 'object':
      if (target.frames.length === 0) return toast({ tone: 'info', key: 'toast.style-needs-frame' });
      run(setLook, { frames: target.frames, look: id });
      return;
    case 'swatches':
      if (target.frames.length === 0) return toast({ tone: 'info', key: 'toast.swatch-needs-frame' });
      run(setFrame, { frames: target.frames, values: colourOf(target, id) });
  }
}

/** A box that is filled already is filled anew; rules, codes and other boxes take the colour for their line. */
function colourOf({ frames }: StyleTarget, id: StyleId | null): { readonly fill?: StyleId | null; readonly swatch?: StyleId } {
  const boxes = frames.map((frame) => edition().frames[frame]).filter((frame) => frame?.type === 'box');
  if (boxes.length === frames.length && boxes.some((box) => box.fill !== null)) return { fill: id };
  return id === null ? {} : { swatch: id };
}

/** The house sets the part in this style when nobody says otherwise. */
function isAssigned(id: string, part: number, style: StyleId): boolean {
  const story = edition().stories[id];
  const value = story?.text[part];
  return !!story && !!value && paragraphStyleOf(edition().styles, story.kind, { type: value.type }).id === style;
}

/** Takes away what was set by hand in what is selected. */
export function clearSelectedOverrides(): void {
  const target = targetNow();
  const { editing } = useSession.getState();
  if (target.stories.length === 0 && target.frames.length === 0) useSession.getState().toast({ tone: 'info', key: 'toast.style-needs-text' });
  // With the caret in text the frame around it is not meant.
  else run(clearOverrides, { stories: target.stories, frames: editing?.caret ? [] : target.frames });
}

/** Applies the style that has this key; false when none has. */
export function runStyleKey(press: KeyPress, platform: Platform): boolean {
  const pressed = pressedKeys(press, platform);
  if (pressed === null) return false;
  const { styles } = edition();
  const id = Object.keys(styles.shortcuts).find((style) => styles.shortcuts[style] === pressed);
  const table = id === undefined ? null : tableOf(styles, id);
  if (id === undefined || table === null) return false;
  applyStyle(table, id);
  return true;
}

/** Adds an entry and shows its settings. */
function add<T extends StyleTable>(table: T, entry: StyleEntries[T]): void {
  if (run(addStyle, { table, entry } as Parameters<typeof addStyle.plan>[1])) chooseStyle(table, entry.id, { editing: true, fresh: true });
}

/** A copy under another name, after which it is edited. */
export function duplicateStyle(table: StyleTable, id: StyleId): void {
  const entry = edition().styles[table][id];
  if (!entry) return;
  const name = { zh: formatMessage('zh-CN', 'styles.copy-of', { name: entry.name.zh }), en: formatMessage('en', 'styles.copy-of', { name: entry.name.en }) };
  add(table, { ...entry, id: newId(), name } as never);
}

/** A new style that is as what is selected looks, and is applied to it. */
export function createStyle(table: StyleTable): void {
  const target = targetNow();
  const { styles, stories, frames } = edition();
  const shared = { id: newId(), name: { zh: formatMessage('zh-CN', `styles.new.${table}`), en: formatMessage('en', `styles.new.${table}`) } };
  const black = Object.keys(styles.swatches)[0]!;
  const [first] = target.stories;
  const story = first && stories[first.story];
  const index = first?.parts?.[0] ?? story?.text.findIndex(({ type }) => type === 'body') ?? -1;
  const part = story?.text[index];
  switch (table) {
    case 'paragraph': {
      const base = story && part ? paragraphStyleOf(styles, story.kind, part) : Object.values(styles.paragraph)[0]!;
      const whole = part?.children.every((leaf) => leaf.strong) ? base.strongFont : part?.children.every((leaf) => leaf.emphasis) ? base.emphasisFont : base.font;
      const entry = { ...base, ...shared, font: whole, tracking: base.tracking + (part?.tracking ?? 0) };
      return together(() => {
        add(table, entry);
        if (first?.parts) applyStyle(table, entry.id);
      });
    }
    case 'character': {
      const base = story && part ? paragraphStyleOf(styles, story.kind, part) : null;
      const [range] = target.ranges;
      const leaf = range && story ? leafAt(story.text[range.part]!.children, range.start) : null;
      const font = leaf?.strong ? base?.strongFont : leaf?.emphasis ? base?.emphasisFont : null;
      const entry = { ...PLAIN_CHARACTER, ...(leaf?.style ? styles.character[leaf.style] : {}), ...shared, ...(font ? { font } : {}) };
      return together(() => {
        add(table, entry);
        if (target.ranges.length > 0) applyStyle(table, entry.id);
      });
    }
    case 'object': {
      const frame = frames[target.frames[0] ?? ''];
      const box = frame?.type === 'box' ? { fill: frame.fill, stroke: frame.rule, strokeSwatch: frame.swatch, corner: frame.corner, radius: frame.radius, pattern: frame.pattern } : {};
      const entry = { ...PLAIN_OBJECT, strokeSwatch: black, ...(frame?.look ? styles.object[frame.look] : {}), ...box, ...shared };
      return together(() => {
        add(table, entry);
        if (frame && frame.type !== 'rule' && frame.type !== 'qr') applyStyle(table, entry.id);
      });
    }
    case 'swatches':
      return add(table, { ...shared, cmyk: [0, 0, 0, 50], spot: null });
  }
}

function leafAt<L extends { readonly text: string }>(leaves: readonly L[], offset: number): L | null {
  let left = offset;
  for (const leaf of leaves) {
    if (left < leaf.text.length) return leaf;
    left -= leaf.text.length;
  }
  return null;
}

/** Deletes an entry; false when it was refused. */
export const removeStyle = (table: StyleTable, id: StyleId, replacement: StyleId | null): boolean => {
  const done = run(deleteStyle, { table, id, replacement });
  if (done) chooseStyle(table, replacement, { editing: false });
  return done;
};
