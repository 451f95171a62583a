import { settleMarks } from '../../commands/settle-marks';
import type { MarkId } from '../../model/ids';
import type { Operation } from '../../model/operation';
import { openFile } from '../app-store';
import { movesBetween, type Moves } from './moves';

/** The operations that accept marks; null when they cannot be accepted. */
export function acceptOperations(marks: readonly MarkId[]): readonly Operation[] | null {
  const result = settleMarks.plan(openFile().store.getState().edition, { marks, state: 'accepted', by: '-', time: '', why: '' });
  return result.ok ? result.operations : null;
}

/** What would move if marks were accepted, and then what else is done; null when it cannot be. */
export function movesOf(marks: readonly MarkId[], more: readonly Operation[] = []): Moves | null {
  const { store } = openFile();
  const operations = acceptOperations(marks);
  if (!operations) return null;
  const { edition, composition } = store.getState();
  return movesBetween({ edition, composition }, store.tryOut([...operations, ...more]));
}
