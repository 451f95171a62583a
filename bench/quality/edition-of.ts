import type { Edition } from '../../src/model/edition';
import type { Frame, TextFrame } from '../../src/model/frame';
import type { Page } from '../../src/model/page';
import type { Story } from '../../src/model/story';
import type { StyleSheet } from '../../src/model/style';
import { PLAIN_FRAME, PLAIN_TEXT } from '../../src/model/plain-frame';

/** An edition of pages, frames and stories put together by hand; no pictures but those given. */
export function editionOf(styles: StyleSheet, pages: readonly Page[], frames: readonly Frame[], stories: readonly Story[], pictures: Pick<Edition, 'pictures' | 'assets'> = { pictures: {}, assets: {} }): Edition {
  return {
    info: { id: 'quality', paper: '', date: '2026-01-01', section: '', issue: '', editors: '', language: 'zh-Hans', workflow: '' },
    styles, pages: byId(pages), frames: byId(frames), stories: byId(stories), originals: {}, marks: {}, signatures: {}, ...pictures,
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> => Object.fromEntries(records.map((record) => [record.id, record]));

export const textFrame = (page: Page, id: string, rect: TextFrame['rect'], story: string, changes: Partial<TextFrame> = {}): TextFrame => ({
  id, page: page.id, rect, layer: 0, wrap: true, wrapGap: 6, ...PLAIN_FRAME, type: 'text', ...PLAIN_TEXT, story, turn: 0, takes: 'all', columns: 1, gutter: page.grid.gutter,
  headSpan: 0, writing: 'horizontal', inset: 0, align: 'top', balance: false, placeholder: null, ...changes,
});
