import { useSyncExternalStore } from 'react';
import type { DocumentStore } from '../document-store';
import { useMessage } from '../use-message';

/** What is open, and whether it holds work that is not in its folder yet. */
export function DocumentTitle({ name, store }: { readonly name: string; readonly store: DocumentStore }) {
  const message = useMessage();
  const unsaved = useSyncExternalStore(store.subscribe, () => store.getState().unsaved);
  const info = useSyncExternalStore(store.subscribe, () => store.getState().edition.info);
  return (
    <div className="document-title" data-testid="document-title" data-unsaved={unsaved}>
      <strong className="ellipsis">{name}</strong>
      <span className="muted ellipsis">{[info.paper, info.date].filter((part) => !name.includes(part)).join(' · ')}</span>
      {unsaved ? <span className="unsaved-dot" role="img" aria-label={message('title.unsaved')} title={message('title.unsaved')} /> : null}
    </div>
  );
}
