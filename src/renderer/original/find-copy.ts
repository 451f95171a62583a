import type { PastVersion } from '../../ipc/version-history';
import type { Edition } from '../../model/edition';
import type { StoryId } from '../../model/ids';
import type { Language } from '../../model/language';
import type { StoryText } from '../../model/story-text';
import { pictureOfCaption } from '../../model/threads';
import { readHistory, readVersion } from '../versions/version-sides';

interface Words {
  readonly text: StoryText;
  readonly language: Language;
}

/** What a story can be read against. */
export type FoundCopy =
  /** As it came in. */
  | ({ readonly kind: 'submitted' } & Words)
  /** A caption: what the picture's file said of itself. */
  | ({ readonly kind: 'told' } & Words)
  /** Nothing came in: the oldest kept version of the edition that holds the story. */
  | ({ readonly kind: 'version'; readonly version: PastVersion } & Words)
  | { readonly kind: 'none' | 'failed' };

/** The copy that is at hand without asking main. */
export function copyAtHand(edition: Edition, id: StoryId): FoundCopy | null {
  const kept = edition.originals[id];
  if (kept) return { kind: 'submitted', text: kept.text, language: kept.language };
  const picture = pictureOfCaption(edition, id);
  if (!picture || picture.told.caption + picture.told.credit === '') return null;
  const { caption, credit } = picture.told;
  const text: StoryText = [{ type: 'caption', children: [{ text: caption }] }, ...(credit === '' ? [] : [{ type: 'credit' as const, children: [{ text: credit }] }])];
  return { kind: 'told', text, language: edition.stories[id]?.language ?? 'zh-Hans' };
}

export interface Versions {
  readonly history: () => Promise<readonly PastVersion[]>;
  /** Null: that version cannot be read. */
  readonly read: (version: string) => Promise<Edition | null>;
}

const versionsOf = (document: string): Versions => ({
  history: async () => (await readHistory(document)).entries,
  read: async (version) => {
    const answer = await readVersion(document, version);
    return answer.ok ? answer.value : null;
  },
});

/** The oldest kept version that holds the story. A story stays once it has come, so that few versions need to be read. */
export async function firstKept(document: string, story: StoryId, { history, read }: Versions = versionsOf(document)): Promise<FoundCopy> {
  try {
    const entries = await history();
    let found: FoundCopy = { kind: 'none' };
    let [low, high] = [0, entries.length];
    // The newest first: when even that has not got it, none is asked any more.
    let at = high - 1;
    while (low < high) {
      const held = (await read(entries[at]!.id))?.stories[story];
      if (held) {
        found = { kind: 'version', version: entries[at]!, text: held.text, language: held.language };
        high = at;
      } else {
        if (found.kind === 'none') return found;
        low = at + 1;
      }
      at = Math.floor((low + high) / 2);
    }
    return found;
  } catch {
    return { kind: 'failed' };
  }
}
