import type { StoryId } from './ids';
import type { Language } from './language';
import type { StoryText } from './story-text';

/**
 * The copy as it was submitted (原稿): the text of a story that came in from a file or the clipboard, as it was before anybody worked on it. Filed under the story's own id,
 * written once and never set: no operation changes it. A story that was written in Forme has none.
 */
export interface Original {
  readonly id: StoryId;
  readonly language: Language;
  readonly text: StoryText;
}
