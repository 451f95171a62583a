import { settleMarks } from '../../commands/settle-marks';
import type { MarkId } from '../../model/ids';
import type { Operation } from '../../model/operation';
import { openFile } from '../app-store';
import { fittingAlternatives, type FittingAlternative } from '../late-fix/fitting-alternatives';
import { movedBy, type Moved } from '../late-fix/moved-by';

/** The operations that accept marks; null when they cannot be accepted. */
export function acceptOperations(marks: readonly MarkId[], by = '-', time = ''): readonly Operation[] | null {
  const result = settleMarks.plan(openFile().store.getState().edition, { marks, state: 'accepted', by, time, why: '' });
  return result.ok ? result.operations : null;
}

/** What would move if marks were accepted; null when they cannot be. */
export function movesOf(marks: readonly MarkId[]): Moved | null {
  const { store } = openFile();
  const operations = acceptOperations(marks);
  return operations && movedBy(store.printed(), store.tryOut(operations, 'printed'));
}

/** Ways to accept marks so that nothing else moves. */
export function alternativesOf(marks: readonly MarkId[], by: string, time: string): readonly FittingAlternative[] {
  const { store } = openFile();
  const operations = acceptOperations(marks, by, time);
  return operations ? fittingAlternatives(store.printed(), operations, (each) => store.tryOut(each, 'printed')) : [];
}

/** Lines that move, and of those the ones outside the corrected paragraphs. */
export const linesMoved = ({ columns }: Moved): { readonly all: number; readonly outside: number } => ({
  all: columns.reduce((sum, { lines }) => sum + lines, 0), outside: columns.reduce((sum, { outside }) => sum + outside, 0),
});

/** The frames in which lines move, or that move themselves. */
export const framesMoved = ({ columns, frames }: Moved): readonly string[] => [...new Set([...columns.map(({ frame }) => frame), ...frames])];
