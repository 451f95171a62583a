import { useEffect, useMemo, useState } from 'react';
import type { Edition } from '../../model/edition';
import type { StoryId } from '../../model/ids';
import { useOpenDocument } from '../use-document';
import { copyAtHand, firstKept } from './find-copy';
import type { FoundCopy } from './find-copy';

/** The copy of a story, or what stands in its place; null while versions are looked through. */
export function useCopy(edition: Edition, story: StoryId): FoundCopy | null {
  const { id: document } = useOpenDocument();
  const { originals, pictures } = edition;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- of the edition these two tables alone decide
  const own = useMemo(() => copyAtHand(edition, story), [originals, pictures, story]);
  const [found, setFound] = useState<{ readonly story: StoryId; readonly copy: FoundCopy } | null>(null);
  const isWanted = own === null && found?.story !== story;
  useEffect(() => {
    if (!isWanted) return undefined;
    let gone = false;
    void firstKept(document, story).then((copy) => gone || setFound({ story, copy }));
    return () => {
      gone = true;
    };
  }, [isWanted, document, story]);
  return own ?? (found?.story === story ? found.copy : null);
}
