import type { StoryComposition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { TextFrame } from '../../model/frame';
import { pageNumber } from '../../model/page-order';
import type { Story } from '../../model/story';
import { HEAD_PARTS, partText } from '../../model/story-text';
import { threadOf } from '../../model/threads';
import type { Finding, Rule } from '../finding';

/** Threads (串文) that lose text or readers: no frame takes the body or the head, a frame stays empty, the text goes on at an earlier page. */
export const brokenThread: Rule = ({ edition, composition }) =>
  [...composition.stories.values()].flatMap((composed) => {
    const story = edition.stories[composed.story];
    const thread = threadOf(edition, composed.story);
    if (!story || thread.length === 0) return [];
    return [...nowhere(story, thread), ...emptyFrames(story, thread, composed), ...goesBack(edition, story, thread)];
  });

const finding = (story: Story, frame: TextFrame, key: string, severity: Finding['severity']): Finding =>
  ({ rule: 'broken-thread', severity, key, values: { story: story.slug }, place: { page: frame.page, frame: frame.id, story: story.id, at: null } });

function nowhere(story: Story, thread: readonly TextFrame[]): Finding[] {
  const has = (isHead: boolean): boolean => story.text.some((part) => HEAD_PARTS.has(part.type) === isHead && partText(part).trim() !== '');
  const first = thread[0]!;
  if (thread.every(({ takes }) => takes === 'head') && has(false)) return [finding(story, first, 'finding.bodyNowhere', 'error')];
  if (thread.every(({ takes }) => takes === 'text') && has(true)) {
    const fix = thread.length === 1 && !first.locked ? { fix: { key: 'fix.takeAll', command: 'set-frame', args: { frames: [first.id], values: { takes: 'all' } } } } : {};
    return [{ ...finding(story, first, 'finding.headNowhere', 'error'), ...fix }];
  }
  return [];
}

/** Frames of the thread in which no line stands: holes on the page. */
function emptyFrames(story: Story, thread: readonly TextFrame[], { lines, copyfit }: StoryComposition): Finding[] {
  if (copyfit.oversetFrom !== null || lines.length === 0) return [];
  const used = new Set(lines.flatMap(({ place, end, start }) => (place && end > start ? [place.frame] : [])));
  return thread.filter(({ id }) => !used.has(id)).map((frame) => ({
    ...finding(story, frame, 'finding.emptyFrame', 'warning'),
    ...(frame.locked ? {} : { fix: { key: 'fix.deleteFrame', command: 'delete-frames', args: { frames: [frame.id] } } }),
  }));
}

function goesBack(edition: Edition, story: Story, thread: readonly TextFrame[]): Finding[] {
  const text = thread.filter(({ takes }) => takes !== 'head');
  const back = text.find((frame, i) => i > 0 && pageNumber(edition, frame.page) < pageNumber(edition, text[i - 1]!.page));
  return back ? [finding(story, back, 'finding.threadGoesBack', 'warning')] : [];
}
