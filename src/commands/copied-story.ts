import type { StoryId } from '../model/ids';
import type { Story } from '../model/story';

/** A story's copy under another id: what readers want changed in the original is no part of it, for their marks stay there. */
export const copiedStory = ({ redline: _, ...story }: Story, id: StoryId): Story => ({ ...story, id });
