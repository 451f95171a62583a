import type { Story } from '../model/story';
import type { StoryPart } from '../model/story-text';
import type { StyleSheet } from '../model/style';
import type { StoryId } from '../model/ids';
import type { ComposeNotice } from './composition';
import type { ThreadParagraph } from './filling';
import { prepareParagraph } from './paragraph/prepare-paragraph';
import { storyStyle } from './story-style';
import type { World } from './world';

/** Prepares parts `from` … `to − 1` of a story. Preparing is remembered by part, so an unchanged one costs nothing. */
export function prepareParts(story: Story, from: number, to: number, sheet: StyleSheet, writing: 'horizontal' | 'vertical', world: World): ThreadParagraph[] {
  return story.text.slice(from, to).map((part, i) => prepareOne(story, part, from + i, sheet, writing, world));
}

function prepareOne(story: Story, part: StoryPart, index: number, sheet: StyleSheet, writing: 'horizontal' | 'vertical', world: World): ThreadParagraph {
  const { kind, language } = story;
  const style = storyStyle(sheet, story, part);
  return { part: index, style, prepared: prepareParagraph({ part, kind, language, style, sheet, direction: writing }, world) };
}

/** Characters of a story that no font has, once a paragraph. */
export function glyphNotices(story: StoryId, paragraphs: readonly Pick<ThreadParagraph, 'part' | 'prepared'>[]): ComposeNotice[] {
  const seen = new Set<number>();
  return paragraphs.flatMap(({ part, prepared }) => {
    if (seen.has(part)) return [];
    seen.add(part);
    return prepared.notices.map(({ detail, offset, count }): ComposeNotice => ({ kind: 'missing-glyph', detail, story, at: { part, offset }, count }));
  });
}
