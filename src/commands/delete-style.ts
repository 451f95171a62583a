import { Text, Transforms } from 'slate';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { StyleId } from '../model/ids';
import type { StyleSheet } from '../model/style';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import type { Draft } from './draft';
import { withEntry } from './style-tables';
import type { StyleTable } from './style-tables';
import { textEdits } from './text-edits';

export interface DeleteStyleArgs {
  readonly table: StyleTable;
  readonly id: StyleId;
  /** What takes its place everywhere; null: nothing does, where that is possible (words and frames go back to how they are without it). */
  readonly replacement: StyleId | null;
}

/** Deletes a style or a swatch; whatever was set in it is set in its replacement. */
export const deleteStyle: Command<DeleteStyleArgs> = {
  name: 'delete-style',
  plan(edition, { table, id, replacement }) {
    const { styles } = edition;
    if (!Object.hasOwn(styles[table], id)) return refuse('refusal.style-gone');
    if (replacement !== null && (replacement === id || !Object.hasOwn(styles[table], replacement))) return refuse('refusal.style-gone');
    if (replacement === null && (table === 'paragraph' || table === 'swatches')) return refuse('refusal.needs-replacement');
    const draft = startDraft(edition);
    // Whatever names it first, then the entry itself: nothing points at what is not there in between.
    if (table === 'paragraph') replaceParagraph(draft, id, replacement!);
    else if (table === 'character') replaceWords(draft, id, replacement);
    else if (table === 'object') for (const frame of Object.values(edition.frames)) replaceIn(draft, frame, ['look'], id, replacement);
    else replaceSwatch(draft, id, replacement!);
    const { shortcuts } = draft.edition.styles;
    if (id in shortcuts) change(draft, { shortcuts: Object.fromEntries(Object.entries(shortcuts).filter(([style]) => style !== id)) });
    change(draft, withEntry(draft.edition.styles, table, id, null));
    return draft.plan();
  },
};

function change(draft: Draft, after: Partial<StyleSheet>): void {
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, draft.edition.styles[key as keyof StyleSheet]]));
  draft.do({ type: 'set-styles', before, after });
}

function replaceParagraph(draft: Draft, id: StyleId, by: StyleId): void {
  const { styles, stories, pages } = draft.edition;
  for (const story of Object.values(stories)) {
    const operations = story.text.flatMap((part, index) => (part.style === id ? [{ type: 'set_node' as const, path: [index], properties: { style: id }, newProperties: { style: by } }] : []));
    if (operations.length > 0) draft.do({ type: 'edit-text', story: story.id, operations });
  }
  for (const page of Object.values(pages)) {
    const items = page.folio.items.map((item) => (item.style === id ? { ...item, style: by } : item));
    if (items.some((item, index) => item !== page.folio.items[index])) draft.set('pages', page.id, { folio: { ...page.folio, items } });
  }
  const assign = Object.fromEntries(Object.entries(styles.assign).map(([kind, parts]) => [kind, swapped(parts ?? {}, id, by)]));
  if (JSON.stringify(assign) !== JSON.stringify(styles.assign)) change(draft, { assign });
  if (styles.jump?.style === id) change(draft, { jump: { ...styles.jump, style: by } });
}

function replaceWords(draft: Draft, id: StyleId, by: StyleId | null): void {
  for (const { id: story, text } of Object.values(draft.edition.stories)) {
    if (!text.some((part) => part.children.some((leaf) => leaf.style === id))) continue;
    const operations = textEdits(text, (editor) => {
      const options = { at: [], match: (node: object) => Text.isText(node) && node.style === id };
      if (by === null) Transforms.unsetNodes(editor, 'style', options);
      else Transforms.setNodes(editor, { style: by }, options);
    });
    draft.do({ type: 'edit-text', story, operations });
  }
}

function replaceSwatch(draft: Draft, id: StyleId, by: StyleId): void {
  const { styles, frames, pages } = draft.edition;
  for (const frame of Object.values(frames)) replaceIn(draft, frame, ['swatch', 'fill'], id, by);
  for (const page of Object.values(pages)) {
    const rules = page.folio.rules.map((rule) => (rule.swatch === id ? { ...rule, swatch: by } : rule));
    if (rules.some((rule, index) => rule !== page.folio.rules[index])) draft.set('pages', page.id, { folio: { ...page.folio, rules } });
  }
  for (const table of ['paragraph', 'character', 'object'] as const) {
    const entries = Object.entries(styles[table]).map(([key, entry]) => [key, swapped(entry, id, by, ['swatch', 'fill', 'strokeSwatch', 'text'])] as const);
    if (entries.some(([key, entry]) => entry !== styles[table][key])) change(draft, { [table]: Object.fromEntries(entries) });
  }
}

function replaceIn(draft: Draft, frame: Frame, keys: readonly string[], id: string, by: string | null): void {
  const record = frame as unknown as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(keys.filter((key) => record[key] === id).map((key) => [key, by]));
  if (Object.keys(values).length > 0) draft.set('frames', frame.id, values as Partial<Edition['frames'][string]>);
}

/** The record with one value in place of another; the same record when it has none. */
function swapped<R extends object>(record: R, value: string, by: string, keys: readonly string[] = Object.keys(record)): R {
  const found = keys.filter((key) => (record as Record<string, unknown>)[key] === value);
  return found.length === 0 ? record : { ...record, ...Object.fromEntries(found.map((key) => [key, by])) };
}
