import type { FrameId, PictureId, StoryId } from '../model/ids';
import { FULL_CROP } from '../model/picture';
import { isPlaced } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { frameContentLock } from './content-lock';
import { startDraft } from './draft';
import { headSpanFor } from './frame-defaults';

export interface FillPlaceholderArgs {
  readonly frame: FrameId;
  readonly content: { readonly story: StoryId } | { readonly picture: PictureId };
}

/** Puts a story or a picture into an empty frame, whose place and columns stay. The template's label comes back when it is emptied. */
export const fillPlaceholder: Command<FillPlaceholderArgs> = {
  name: 'fill-placeholder',
  plan(edition, { frame: id, content }) {
    const frame = edition.frames[id];
    if (!frame) return refuse('refusal.frame-gone');
    const lock = frameContentLock(edition, [id]);
    if (lock) return lock;
    const draft = startDraft(edition);
    if ('story' in content) {
      const story = edition.stories[content.story];
      if (!story) return refuse('refusal.story-gone');
      if (frame.type !== 'text') return refuse('refusal.takes-no-story');
      if (frame.story !== null) return refuse('refusal.frame-taken');
      if (isPlaced(edition, story.id)) return refuse('refusal.story-placed', { slug: story.slug });
      draft.set('frames', id, { story: story.id, turn: 1, headSpan: frame.headSpan || headSpanFor(story.kind, frame.columns) });
    } else {
      if (!edition.pictures[content.picture]) return refuse('refusal.picture-gone');
      if (frame.type !== 'picture') return refuse('refusal.takes-no-picture');
      if (frame.picture !== null) return refuse('refusal.frame-taken');
      draft.set('frames', id, { picture: content.picture, crop: FULL_CROP });
    }
    return draft.plan();
  },
};
