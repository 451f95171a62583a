import type { Edition } from '../../model/edition';
import type { Mark } from '../../model/mark';
import { frameWish } from '../../proof/frame-wish';
import { useMessage } from '../use-message';
import { lookName, lookOf } from './look-name';

/** What a mark is on and what it wants, in a line: the old words struck out where they would go, the new ones, other type by its name. */
export function MarkWords({ edition, mark }: { readonly edition: Edition; readonly mark: Mark }) {
  const message = useMessage();
  const look = lookOf(edition, mark);
  // Another picture for a frame: which goes, which comes.
  const swap = mark.change && frameWish(mark.change) === 'picture' ? mark.change : null;
  const words = swap ? pictureOf(edition, swap.after) : look ? lookName(look, edition, message) : wordsOf(edition, mark);
  const quote = swap ? pictureOf(edition, swap.before) : mark.quote;
  return (
    <span className="mark-row-words">
      {quote === '' ? null : swap || mark.kind === 'delete' || mark.kind === 'replace' || mark.kind === 'typed' ? <del>{quote}</del> : <q>{quote}</q>}
      {words === '' ? null : <ins>{words.replaceAll('\n', '↵')}</ins>}
    </span>
  );
}

/** What the desk calls a picture that a frame shows, or should. */
const pictureOf = (edition: Edition, { picture }: Readonly<Record<string, unknown>>): string => edition.pictures[String(picture)]?.slug ?? '';

/** The words that a mark puts in. */
export function wordsOf(edition: Edition, mark: Mark): string {
  const story = mark.anchor.type === 'text' ? edition.stories[mark.anchor.story] : undefined;
  if (mark.kind === 'move' || mark.kind === 'transpose') return '';
  return (story?.redline ?? []).map((run) => ('text' in run && run.mark === mark.id ? run.text : '')).join('');
}
