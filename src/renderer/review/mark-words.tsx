import type { Edition } from '../../model/edition';
import type { Mark } from '../../model/mark';
import { useMessage } from '../use-message';
import { lookName, lookOf } from './look-name';

/** What a mark is on and what it wants, in a line: the old words struck out where they would go, the new ones, other type by its name. */
export function MarkWords({ edition, mark }: { readonly edition: Edition; readonly mark: Mark }) {
  const message = useMessage();
  const look = lookOf(edition, mark);
  const words = look ? lookName(look, edition, message) : wordsOf(edition, mark);
  return (
    <span className="mark-row-words">
      {mark.quote === '' ? null : mark.kind === 'delete' || mark.kind === 'replace' || mark.kind === 'typed' ? <del>{mark.quote}</del> : <q>{mark.quote}</q>}
      {words === '' ? null : <ins>{words.replaceAll('\n', '↵')}</ins>}
    </span>
  );
}

/** The words that a mark puts in. */
function wordsOf(edition: Edition, mark: Mark): string {
  const story = mark.anchor.type === 'text' ? edition.stories[mark.anchor.story] : undefined;
  if (mark.kind === 'move' || mark.kind === 'transpose') return '';
  return (story?.redline ?? []).map((run) => ('text' in run && run.mark === mark.id ? run.text : '')).join('');
}
