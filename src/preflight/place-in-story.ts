import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { StoryId } from '../model/ids';
import type { StoryPoint } from '../model/story-text';
import { framesOfPicture, pictureOfCaption, threadOf } from '../model/threads';
import type { FindingPlace } from './finding';

/** Where a point of a story stands: its line on the page, or the story's first frame when the line is overset or not shown. */
export function placeInStory(edition: Edition, { stories }: Composition, story: StoryId, at: StoryPoint): FindingPlace {
  const line = stories.get(story)?.lines.find(({ part, end, place }) => part === at.part && at.offset < end && place !== null);
  if (line?.place) return { page: line.place.page, frame: line.place.frame, story, at, rect: line.place.cell };
  const picture = pictureOfCaption(edition, story);
  const frame = threadOf(edition, story)[0] ?? (picture && framesOfPicture(edition, picture.id)[0]);
  return { page: frame?.page ?? null, frame: frame?.id ?? null, story, at };
}
