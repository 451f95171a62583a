import { RotateCcw } from 'lucide-react';
import type { Edition } from '../../model/edition';
import type { Difference } from '../../proof/difference';
import { useMessage } from '../use-message';
import { restore } from './versions-actions';

interface RestoreBarProps {
  readonly then: Edition;
  /** What the earlier version is called. */
  readonly name: string;
  readonly page: string | null;
  readonly looked: Difference | null;
  readonly isAgainstNow: boolean;
}

/** Brings the earlier version back: all of it, the page on show, or the story of the difference that is looked at. */
export function RestoreBar({ then, name, page, looked, isAgainstNow }: RestoreBarProps) {
  const message = useMessage();
  const story = looked?.before?.story ?? null;
  const slug = story === null ? null : then.stories[story]?.slug ?? null;
  const pageName = page === null ? null : then.pages[page]?.name ?? null;
  return (
    <footer className="restore" role="group" aria-label={message('versions.restore', { name })}>
      <h3><RotateCcw size={13} aria-hidden />{message('versions.restore', { name })}</h3>
      <button type="button" className="button" disabled={slug === null} title={slug === null ? message('versions.restore.story.how') : undefined} data-testid="restore-story" onClick={() => restore(then, { kind: 'story', story: story! }, name)}>
        <span className="ellipsis">{slug === null ? message('versions.restore.story') : message('versions.restore.this-story', { slug })}</span>
      </button>
      <button type="button" className="button" disabled={pageName === null} data-testid="restore-page" onClick={() => restore(then, { kind: 'page', page: page! }, name)}>
        <span className="ellipsis">{pageName === null ? message('versions.restore.no-page') : message('versions.restore.page', { name: pageName })}</span>
      </button>
      <button type="button" className="button" data-testid="restore-edition" onClick={() => restore(then, { kind: 'edition' }, name)}>{message('versions.restore.edition')}</button>
      <p className="muted">{message(isAgainstNow ? 'versions.restore.note' : 'versions.restore.note-other')}</p>
    </footer>
  );
}
