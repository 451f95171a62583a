import { useEffect, useMemo } from 'react';
import type { Mark } from '../../model/mark';
import { useSession } from '../session-store';
import { useCalmDocument } from '../use-document';
import { useMessage } from '../use-message';
import { useReview } from './review-store';
import { framesMoved, linesMoved, movesOf } from './try-accept';

/** Says what moves if a mark is accepted, and (`shown`) shows it on the page. */
export function MovesNote({ mark, shown }: { readonly mark: Mark; readonly shown: boolean }) {
  const message = useMessage();
  const { edition } = useCalmDocument();
  const page = useSession((session) => session.page);
  // Composes beside the edition: once for each mark that is looked at.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const moves = useMemo(() => movesOf([mark.id]), [mark.id, edition]);
  useEffect(() => {
    const here = shown ? moves?.columns.filter((column) => column.page === page) ?? [] : [];
    useReview.setState({ moved: page !== null && here.length > 0 ? { page, rects: here.flatMap(({ cells }) => cells) } : null });
    return () => useReview.setState({ moved: null });
  }, [moves, page, shown]);
  if (!moves) return <p className="moves-note" data-far>{message('marks.cannot')}</p>;
  const { all, outside } = linesMoved(moves);
  const frames = framesMoved(moves).length;
  const over = moves.overset.reduce((sum, { lines }) => sum + lines, 0);
  return (
    <p className="moves-note" data-far={outside > 0 || over > 0 || undefined} data-testid="moves-note">
      {all === 0 && frames === 0 ? message('marks.moves-nothing') : outside === 0 ? message('marks.moves-own', { own: all, frames }) : message('marks.moves', { own: all - outside, others: outside, columns: moves.columns.length, frames })}
      {over > 0 ? ` ${message('marks.moves-over', { count: over })}` : ''}
    </p>
  );
}
