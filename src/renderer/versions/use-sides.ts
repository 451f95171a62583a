import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '../../ipc/contract';
import { useCalmDocument, useOpenDocument } from '../use-document';
import { readSide, sideOfNow } from './version-sides';
import type { Side } from './version-sides';
import { NOW, useVersionsView } from './versions-view';

/** A side that is there, that is on its way, or why it cannot be had. */
export type LoadedSide = { readonly side: Side } | { readonly failure: Omit<Failure, 'ok'> } | null;

/** The two chosen versions, read and ready to be composed. */
export function useSides(): { readonly before: LoadedSide; readonly after: LoadedSide } {
  const { before, after } = useVersionsView((view) => view.chosen);
  return { before: useSide(before), after: useSide(after) };
}

function useSide(id: string | null): LoadedSide {
  const open = useOpenDocument();
  const { edition } = useCalmDocument();
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly side: LoadedSide } | null>(null);
  const { id: document } = open;
  useEffect(() => {
    if (id === null || id === NOW) return undefined;
    let gone = false;
    readSide(document, id).then(
      (side) => gone || setLoaded({ id, side: 'ok' in side ? { failure: side } : { side } }),
      () => gone || setLoaded({ id, side: { failure: { key: 'failure.no-answer' } } }),
    );
    return () => {
      gone = true;
    };
  }, [document, id]);
  const now = useMemo(() => ({ side: sideOfNow(open, edition) }), [open, edition]);
  if (id === NOW) return now;
  return id !== null && loaded?.id === id ? loaded.side : null;
}
