import type { PlanResult } from '../../../commands/command';
import type { Edition } from '../../../model/edition';
import type { FrameId } from '../../../model/ids';

/** The frames that a plan made or changed and that are there. */
export function touchedFrames(edition: Edition, result: PlanResult): readonly FrameId[] {
  if (!result.ok) return [];
  const touched = result.operations.flatMap((op) => ('table' in op && op.table === 'frames' ? [op.type === 'set' ? op.id : op.record.id] : []));
  return [...new Set(touched)].filter((id) => edition.frames[id] !== undefined);
}
