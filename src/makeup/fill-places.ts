import { startDraft } from '../commands/draft';
import { headSpanFor } from '../commands/frame-defaults';
import type { Edition } from '../model/edition';
import type { PictureFrame, TextFrame } from '../model/frame';
import type { PageId } from '../model/ids';
import type { Operation } from '../model/operation';
import type { Story, StoryKind } from '../model/story';
import { framesOfPicture, framesOnPage, isPlaced, pictureOfCaption } from '../model/threads';

/**
 * Puts the basket into a page's empty places as they stand, by kind and in the basket's order; nothing is moved or resized. A head's
 * place and the text's place of the same kind after it get one story; briefs go into one place as a stack. Columns are
 * balanced: a place that is deeper than its text has level columns, not an empty last one.
 */
export function fillPlaces(edition: Edition, pageId: PageId, kinds: readonly StoryKind[] | 'all'): readonly Operation[] {
  const draft = startDraft(edition);
  const waiting = Object.values(edition.stories).filter((story) => !isPlaced(edition, story.id) && !pictureOfCaption(edition, story.id));
  const pictures = Object.values(edition.pictures).filter((picture) => framesOfPicture(edition, picture.id).length === 0);
  const take = (kind: StoryKind): Story | undefined => {
    const at = waiting.findIndex((story) => story.kind === kind);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const heads = new Map<StoryKind, Story>();
  for (const frame of places(edition, pageId)) {
    const accepts = frame.placeholder!.accepts;
    if (accepts === 'picture') {
      const picture = kinds === 'all' ? pictures.shift() : undefined;
      if (picture) draft.set('frames', frame.id, { picture: picture.id });
    } else if (frame.type === 'text' && (kinds === 'all' || kinds.includes(accepts))) {
      const started = frame.takes === 'text' ? heads.get(accepts) : undefined;
      const story = started ?? take(accepts);
      if (!story) continue;
      heads.delete(accepts);
      if (frame.takes === 'head') heads.set(accepts, story);
      const stack = accepts === 'brief' ? waiting.filter((each) => each.kind === 'brief').map((each) => each.id) : [];
      for (const id of stack) waiting.splice(waiting.findIndex((each) => each.id === id), 1);
      draft.set('frames', frame.id, { story: story.id, stack, turn: started ? 2 : 1, headSpan: frame.headSpan || headSpanFor(story.kind, frame.columns), balance: frame.balance || (stack.length === 0 && frame.columns > 1 && frame.takes !== 'head') });
    }
  }
  const planned = draft.plan();
  return planned.ok ? planned.operations : [];
}

/** Empty places in the order that the template names them. */
const places = (edition: Edition, page: PageId): readonly (TextFrame | PictureFrame)[] =>
  framesOnPage(edition, page)
    .filter((frame): frame is TextFrame | PictureFrame => (frame.type === 'text' && frame.story === null && frame.placeholder !== null) || (frame.type === 'picture' && frame.picture === null && frame.placeholder !== null));
