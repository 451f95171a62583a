import type { StoryComposition } from '../../compose/composition';
import type { PushFramesArgs } from '../../commands/push-frames';
import type { Edition } from '../../model/edition';
import { threadOf } from '../../model/threads';

/**
 * What to push when a story's head takes more rows than before, or fewer: only as many as its text lacks, or as it has
 * too many, so that blank lines are used up first. Null when nothing is to be done: the head is as deep as it was, stands
 * upright, or its frame is locked.
 */
export function headPush(edition: Edition, was: StoryComposition, now: StoryComposition): PushFramesArgs | null {
  const grown = (now.headRows ?? 0) - (was.headRows ?? 0);
  const frame = threadOf(edition, now.story).find(({ takes }) => takes !== 'text');
  const page = frame && edition.pages[frame.page];
  if (grown === 0 || !page || frame.writing === 'vertical' || frame.locked) return null;
  const ends = was.lines.flatMap(({ number, place }) => (number === 0 && place?.frame === frame.id ? [place.cell.y + place.cell.height] : []));
  const head = { rows: grown, bottom: Math.max(frame.rect.y, ...ends.filter((end) => end <= frame.rect.y + ((was.headRows ?? 0) + 0.5) * page.grid.pitch)) };
  const room = Math.round(frame.rect.height / page.grid.pitch);
  if (frame.takes === 'head') {
    const rows = grown > 0 ? Math.min(grown, Math.max(0, (now.headRows ?? 0) - room)) : (was.headRows ?? 0) >= room ? grown : 0;
    return rows === 0 ? null : { frame: frame.id, rows, head };
  }
  const over = Math.max(0, now.copyfit.lines) - Math.max(0, was.copyfit.lines);
  const free = Math.max(0, -now.copyfit.lines);
  const rows = grown > 0 ? Math.min(grown, Math.ceil(Math.max(0, over) / frame.columns)) : -Math.min(-grown, Math.floor(free / frame.columns));
  return { frame: frame.id, rows, head };
}
