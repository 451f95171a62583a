import { useEffect, useMemo } from 'react';
import type { Mark } from '../../model/mark';
import { useSession } from '../session-store';
import { useCalmDocument } from '../use-document';
import { useMessage } from '../use-message';
import { useReview } from './review-store';
import { movesOf } from './try-accept';

/** Says what moves if a mark is accepted, and (`shown`) shows it on the page. */
export function MovesNote({ mark, shown }: { readonly mark: Mark; readonly shown: boolean }) {
  const message = useMessage();
  const { edition } = useCalmDocument();
  const page = useSession((session) => session.page);
  // Composes beside the edition: once for each mark that is looked at.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const moves = useMemo(() => movesOf([mark.id]), [mark.id, edition]);
  useEffect(() => {
    const here = shown ? moves?.places.filter((place) => place.page === page) ?? [] : [];
    useReview.setState({ moved: page !== null && here.length > 0 ? { page, rects: here.map(({ rect }) => rect), frames: moves?.frames ?? [] } : null });
    return () => useReview.setState({ moved: null });
  }, [moves, page, shown]);
  if (!moves) return <p className="moves-note" data-far>{message('marks.cannot')}</p>;
  const { own, others, columns, overset } = moves;
  return (
    <p className="moves-note" data-far={others > 0 || undefined} data-testid="moves-note">
      {own + others === 0 && moves.frames.length === 0 ? message('marks.moves-nothing') : others === 0 ? message('marks.moves-own', { own, frames: moves.frames.length }) : message('marks.moves', { own, others, columns, frames: moves.frames.length })}
      {overset > 0 ? ` ${message('marks.moves-over', { count: overset })}` : overset < 0 ? ` ${message('marks.moves-in', { count: -overset })}` : ''}
    </p>
  );
}
