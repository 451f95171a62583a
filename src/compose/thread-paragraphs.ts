import type { Story } from '../model/story';
import { partText, type StoryPart } from '../model/story-text';
import type { StyleSheet } from '../model/style';
import type { StoryId } from '../model/ids';
import type { ComposeNotice } from './composition';
import type { ThreadParagraph } from './filling';
import { keepStyles } from './keep-styles';
import { endsInSpeech, goesOnWithSpeech } from './open-speech';
import { prepareParagraph } from './paragraph/prepare-paragraph';
import { RUN_IN_GAP, runInPart, storyPoint } from './run-in';
import { storyStyle } from './story-style';
import { inkOf } from './swatch';
import type { World } from './world';

/**
 * Prepares parts `from` … `to − 1` of a story; a subhead that runs in is one paragraph with the part after it (H9).
 * Preparing is remembered by part, so an unchanged one costs nothing.
 */
export function prepareParts(story: Story, from: number, to: number, sheet: StyleSheet, writing: 'horizontal' | 'vertical', world: World): ThreadParagraph[] {
  const { kind, language, text } = story;
  const paragraphs: ThreadParagraph[] = [];
  let inSpeech = false;
  for (let index = from; index < to; index++) {
    const part = text[index];
    if (!part) continue;
    const own = storyStyle(sheet, story, part);
    const next = text[index + 1];
    if (own.runIn && next && index + 1 < to && runsIn(part, next)) {
      const style = storyStyle(sheet, story, next);
      const { joined, length } = runInPart(part, next);
      const prepared = prepareParagraph({ part: joined, kind, language, style, sheet, direction: writing, runIn: { length: length + RUN_IN_GAP.length, style: own } }, world);
      const color = inkOf(sheet, own.swatch);
      paragraphs.push({ part: index + 1, style, prepared, runIn: { part: index, length, color } });
      inSpeech = speechAfter(next, false);
      index++;
      continue;
    }
    const flows = part.type === 'body' || part.type === 'lead';
    const style = flows && inSpeech && own.flushSpeech && goesOnWithSpeech(partText(part)) ? flush(own) : own;
    if (flows) inSpeech = speechAfter(part, inSpeech);
    paragraphs.push({ part: index, style, prepared: prepareParagraph({ part, kind, language, style, sheet, direction: writing }, world) });
  }
  return paragraphs;
}

const speech = new WeakMap<StoryPart, { readonly outside: boolean; readonly inside: boolean }>();

/** `endsInSpeech`, read once a part: a key changes one of them. */
function speechAfter(part: StoryPart, inSpeech: boolean): boolean {
  let known = speech.get(part);
  if (!known) {
    const text = partText(part);
    speech.set(part, (known = { outside: endsInSpeech(text, false), inside: endsInSpeech(text, true) }));
  }
  return inSpeech ? known.inside : known.outside;
}

/** A subhead without text, or before a part without, keeps its own line: there must be a place for the caret. */
const runsIn = (part: StoryPart, next: StoryPart): boolean =>
  part.type === 'subhead' && (next.type === 'body' || next.type === 'lead') && partText(part) !== '' && partText(next) !== '';

const flush = keepStyles((style) => (style.indent === 0 ? style : { ...style, indent: 0 }));

/** Characters of a story that no font has, once a paragraph. */
export function glyphNotices(story: StoryId, paragraphs: readonly Pick<ThreadParagraph, 'part' | 'prepared' | 'runIn'>[]): ComposeNotice[] {
  const seen = new Set<number>();
  return paragraphs.flatMap((paragraph) => {
    if (seen.has(paragraph.part)) return [];
    seen.add(paragraph.part);
    return paragraph.prepared.notices.map(({ detail, offset, count }): ComposeNotice => ({ kind: 'missing-glyph', detail, story, at: storyPoint(paragraph, offset), count }));
  });
}
