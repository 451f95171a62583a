import type { Edition } from './edition';
import type { FrameId } from './ids';

/** The frames, and with each of them all of its group on its page, in the order given, each once. Unknown ids stay: whoever is given them says so. */
export function withGroups(edition: Pick<Edition, 'frames'>, ids: readonly FrameId[]): readonly FrameId[] {
  if (!ids.some((id) => edition.frames[id]?.group != null)) return ids;
  const all = new Set<FrameId>();
  for (const id of ids) {
    all.add(id);
    const frame = edition.frames[id];
    if (!frame || frame.group === null) continue;
    for (const other of Object.values(edition.frames)) if (other.group === frame.group && other.page === frame.page) all.add(other.id);
  }
  return [...all];
}
