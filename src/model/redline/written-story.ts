import { equal } from '../equal';
import type { Story } from '../story';
import type { StoryPart, StoryText } from '../story-text';
import { proposedText } from './proposed-text';

const known = new WeakMap<Story, Story>();
/** What each story was last, by its id: parts that come out the same again stay the same records, so that they are not composed anew. */
const last = new Map<string, StoryText>();

/** The story as it is while somebody writes in it with changes tracked: with everything carried out that marks would change, and nothing left to change. A story without wishes is itself. */
export function writtenStory(story: Story): Story {
  const { redline, ...own } = story;
  if (!redline) return story;
  let written = known.get(story);
  if (!written) {
    const text = withKnownParts(proposedText(story.text, redline), last.get(story.id) ?? []);
    last.set(story.id, text);
    known.set(story, (written = { ...own, text }));
  }
  return written;
}

/** Parts are looked for from both ends: a part that comes or goes between moves those behind it. */
function withKnownParts(text: StoryText, before: StoryText): StoryText {
  const shift = before.length - text.length;
  return text.map((part, index): StoryPart => {
    const same = [before[index], before[index + shift]].find((other) => other !== undefined && (other === part || equal(other, part)));
    return same ?? part;
  });
}
