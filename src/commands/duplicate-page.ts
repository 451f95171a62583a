import type { Edition } from '../model/edition';
import type { Frame, Placeholder } from '../model/frame';
import type { PageId } from '../model/ids';
import type { NewId } from '../model/new-id';
import { orderAt, pagesInOrder } from '../model/page-order';
import { FULL_CROP } from '../model/picture';
import { framesOnPage } from '../model/threads';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { mendSpreads } from './mend-spreads';

export interface DuplicatePageArgs {
  readonly page: PageId;
  readonly newId: NewId;
}

/** Adds an empty page like this one behind it: its grid, folio, rules and boxes, its frames as empty places for the like of what they hold. */
export const duplicatePage: Command<DuplicatePageArgs> = {
  name: 'duplicate-page',
  plan(edition, { page: id, newId }) {
    const page = edition.pages[id];
    if (!page) return refuse('refusal.page-gone');
    const draft = startDraft(edition);
    const copy = { ...page, id: newId(), order: orderAt(edition, pagesInOrder(edition).findIndex((each) => each.id === id) + 1), joined: false, state: 'planned' as const };
    draft.insert('pages', copy);
    mendSpreads(draft, edition);
    const groups = new Map<string, string>();
    for (const frame of framesOnPage(edition, id)) {
      const group = frame.group === null ? null : groups.get(frame.group) ?? newId();
      if (frame.group !== null && group !== null) groups.set(frame.group, group);
      draft.insert('frames', { ...emptied(edition, frame), id: newId(), page: copy.id, group });
    }
    return draft.plan();
  },
};

/** The frame as a template would have it: what it holds becomes the placeholder of what it accepts. */
export function emptied(edition: Edition, frame: Frame): Frame {
  if (frame.type === 'picture') {
    return { ...frame, picture: null, crop: FULL_CROP, contour: null, contentLocked: false, placeholder: frame.placeholder ?? { accepts: 'picture', label: '' } };
  }
  if (frame.type !== 'text') return frame;
  const kind = frame.story === null ? null : edition.stories[frame.story]?.kind ?? null;
  const accepts: Placeholder['accepts'] = kind === null || kind === 'caption' ? 'news' : kind;
  return { ...frame, story: null, stack: [], turn: 1, takes: frame.takes === 'head' ? 'head' : 'all', contentLocked: false, placeholder: frame.placeholder ?? { accepts, label: '' } };
}
