import type { BaseOperation } from 'slate';
import type { EditionInfo, TableName, Tables } from './edition';
import type { StoryId } from './ids';
import type { StyleSheet } from './style';

/** A story edit is the list of Slate operations that made it; `set_selection` never enters the stream. */
export type TextOperation = Exclude<BaseOperation, { type: 'set_selection' }>;

type InsertOf<T extends TableName> = { readonly type: 'insert'; readonly table: T; readonly record: Tables[T] };
type RemoveOf<T extends TableName> = { readonly type: 'remove'; readonly table: T; readonly record: Tables[T] };
type SetOf<T extends TableName> = {
  readonly type: 'set';
  readonly table: T;
  readonly id: string;
  /** The same keys in both; a key whose value is undefined was or becomes absent. `id` and a story's `text` are not set this way. */
  readonly before: Readonly<Partial<Tables[T]>>;
  readonly after: Readonly<Partial<Tables[T]>>;
};
type Of<M> = M[keyof M];

/**
 * The closed union of everything that can happen to an edition. Each is plain JSON and holds what its inverse needs.
 * Undo, journal, recovery, recomposition and comparison read this one stream.
 */
export type Operation =
  | Of<{ [T in TableName]: InsertOf<T> }>
  | Of<{ [T in TableName]: RemoveOf<T> }>
  | Of<{ [T in TableName]: SetOf<T> }>
  | { readonly type: 'edit-text'; readonly story: StoryId; readonly operations: readonly TextOperation[] }
  | { readonly type: 'set-info'; readonly before: Partial<EditionInfo>; readonly after: Partial<EditionInfo> }
  | { readonly type: 'set-styles'; readonly before: Partial<StyleSheet>; readonly after: Partial<StyleSheet> };
