import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { StoryId } from '../../model/ids';
import type { StoryPoint } from '../../model/story-text';
import { againstOriginal } from '../../proof/against-original';
import type { CopyPart, CopyPiece } from '../../proof/against-original';
import { keysLabel } from '../command-menus';
import { useSession } from '../session-store';
import { partKey } from '../story-editor/part-key';
import { Check } from '../ui/check';
import { IconButton } from '../ui/icon-button';
import { useCalmDocument } from '../use-document';
import { useLanguage, useMessage } from '../use-message';
import { versionDay, versionTime } from '../versions/version-name';
import type { FoundCopy } from './find-copy';
import { closeOriginal, readIn, showInStory } from './original-actions';
import { useOriginalView } from './original-view';
import { useCopy } from './use-copy';
import './original.css';

/** The copy as it was submitted beside the page: what was changed since is marked in it, and it stands where the caret is. */
export function OriginalPanel({ story: shown }: { readonly story: StoryId }) {
  const message = useMessage();
  const calm = useCalmDocument();
  const { shown: edition } = useDeferredValue(calm);
  // The caret has gone to another story: its copy is what stands beside it.
  const editing = useSession((session) => session.editing);
  const story = editing && edition.stories[editing.story] ? editing.story : shown;
  useEffect(() => {
    if (story !== shown) useOriginalView.setState({ story });
  }, [story, shown]);
  const record = edition.stories[story];
  const copy = useCopy(edition, story);
  return (
    <section className="original-panel" aria-label={message('original.title')} data-testid="original-panel">
      {record && copy && 'text' in copy ? <Copy key={story} story={story} slug={record.slug} copy={copy} text={record.text} caret={editing?.story === story ? editing.anchor ?? editing.caret : null} />
        : <Nothing slug={record?.slug ?? ''} key={`${story} ${copy?.kind}`} says={copy === null ? 'searching' : copy.kind === 'failed' ? 'failed' : 'none'} />}
    </section>
  );
}

function Head({ slug, children }: { readonly slug: string; readonly children?: React.ReactNode }) {
  const message = useMessage();
  return (
    <div className="panel-head">
      <h2 className="panel-title original-title" title={slug}>{message('original.title')}<span>{slug}</span></h2>
      {children}
      <IconButton size="small" icon={X} label={message('original.close')} keys={keysLabel('submitted-copy')} onClick={closeOriginal} testId="close-original" />
    </div>
  );
}

function Nothing({ slug, says }: { readonly slug: string; readonly says: 'searching' | 'none' | 'failed' }) {
  const message = useMessage();
  const place = useAsked();
  return (
    <>
      <Head slug={slug} />
      <div ref={place} className="original-scroll panel-empty" tabIndex={-1} role="status" data-testid="original-none" onKeyDown={(event) => (event.key === 'Escape' ? leave(event) : event.key.startsWith('Arrow') ? event.preventDefault() : undefined)}>{message(`original.${says}`)}</div>
    </>
  );
}

interface CopyProps {
  readonly story: StoryId;
  readonly slug: string;
  readonly copy: Extract<FoundCopy, { readonly text: unknown }>;
  readonly text: Parameters<typeof againstOriginal>[1];
  /** Where the story is read now. */
  readonly caret: StoryPoint | null;
}

function Copy({ story, slug, copy, text, caret }: CopyProps) {
  const message = useMessage();
  const withNew = useOriginalView((view) => view.withNew);
  const against = useMemo(() => againstOriginal(copy.text, text), [copy.text, text]);
  const { changes, parts, inCopy, inStory } = against;
  const [chosen, setChosen] = useState<number | null>(null);
  const here = useMemo(() => (caret ? inCopy(caret) : null), [caret, inCopy]);
  const scroll = useAsked();
  useEffect(() => {
    // A change that is looked at, else the place of the caret.
    (scroll.current?.querySelector('[data-chosen]') ?? scroll.current?.querySelector('.original-here'))?.scrollIntoView({ block: 'nearest' });
  }, [scroll, chosen, here, withNew]);

  const show = (index: number): void => {
    const change = changes[index];
    if (!change) return;
    setChosen(index);
    showInStory(story, change.after.from, change.after.to);
  };
  const step = (by: 1 | -1): void => show(chosen === null ? (by > 0 ? 0 : changes.length - 1) : (chosen + by + changes.length) % changes.length);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') readIn(useSession.getState().editing?.view ?? 'page');
    else if (event.key === 'Escape') return leave(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A press in the copy goes to the same place of the story. */
  const goTo = (part: number, offset: number): void => {
    const place = inStory({ part, offset });
    setChosen(null);
    showInStory(story, place, place);
  };
  return (
    <>
      <Head slug={slug}>
        <IconButton size="small" icon={ChevronUp} label={message('original.previous')} keys="↑" disabled={changes.length === 0} onClick={() => step(-1)} testId="original-previous" />
        <IconButton size="small" icon={ChevronDown} label={message('original.next')} keys="↓" disabled={changes.length === 0} onClick={() => step(1)} testId="original-next" />
      </Head>
      <div className="original-about">
        <p data-testid="original-source" data-kind={copy.kind}><Source copy={copy} /></p>
        <div className="original-count">
          <output data-testid="original-count">{message('original.changes', { count: changes.length })}</output>
          <Check label={message('original.with-new')} checked={withNew} onChange={(on) => useOriginalView.setState({ withNew: on })} testId="original-with-new" />
        </div>
      </div>
      <div ref={scroll} className="original-scroll original-text" role="document" tabIndex={0} lang={copy.language} aria-label={message('original.title')} onKeyDown={onKeyDown} data-testid="original-text">
        {parts.map((part, index) => (
          <p key={index} className={`original-part original-${part.type}`} data-label={message(partKey(part.type))} onClick={(event) => goTo(index, offsetOf(event.currentTarget))}>
            {piecesAt(part, here?.part === index ? here.offset : null).map((piece, i) => (piece === 'here'
              ? <span key={i} className="original-here" data-testid="original-here" />
              : <Piece key={i} piece={piece} isChosen={piece.change !== null && piece.change === chosen} withNew={withNew} />))}
          </p>
        ))}
      </div>
    </>
  );
}

function Source({ copy }: { readonly copy: CopyProps['copy'] }) {
  const message = useMessage();
  const language = useLanguage();
  if (copy.kind !== 'version') return message(`original.source.${copy.kind}`);
  const { version } = copy;
  const named = version.label ?? version.round;
  return message(named === null ? 'original.source.save' : 'original.source.version', { ...(named === null ? {} : { name: named }), day: versionDay(language, version), time: versionTime(language, version) });
}

function Piece({ piece: { kind, text, offset }, isChosen, withNew }: { readonly piece: CopyPiece; readonly isChosen: boolean; readonly withNew: boolean }) {
  const message = useMessage();
  const shared = { 'data-offset': offset, 'data-chosen': isChosen || undefined };
  switch (kind) {
    case 'same':
      return <span {...shared}>{text}</span>;
    case 'gone':
      return <del {...shared} title={message('original.gone')}>{text}</del>;
    case 'moved':
      return <del {...shared} className="original-moved" title={message('original.moved')}>{text}</del>;
    case 'new':
      // Nothing of the copy: it takes no part in where one has pressed.
      return withNew ? <ins data-chosen={isChosen || undefined} data-at={offset} title={message('original.new')}>{text.replaceAll('¶', '¶\n')}</ins> : <ins className="original-short" data-chosen={isChosen || undefined} data-at={offset} title={text}>{'\u2060'}</ins>;
  }
}

/** The pieces of a part with the place of the caret among them. */
function piecesAt({ pieces }: CopyPart, at: number | null): readonly (CopyPiece | 'here')[] {
  if (at === null) return pieces;
  const out: (CopyPiece | 'here')[] = [];
  let isPut = false;
  for (const piece of pieces) {
    const { offset, text, kind } = piece;
    const length = kind === 'new' ? 0 : text.replaceAll('¶', '').length;
    if (isPut || at > offset + length || (at === offset + length && kind !== 'same')) {
      out.push(piece);
      continue;
    }
    isPut = true;
    const cut = Math.max(0, at - offset);
    if (kind === 'same' && cut > 0) out.push({ ...piece, text: text.slice(0, cut) }, 'here', ...(cut < length ? [{ ...piece, text: text.slice(cut), offset: at }] : []));
    else out.push('here', piece);
  }
  return isPut ? out : [...out, 'here'];
}

/** Where in a part of the copy one has pressed. */
function offsetOf(part: Element): number {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  const piece = node?.parentElement?.closest<HTMLElement>('[data-offset], [data-at]');
  if (!selection || !piece || !part.contains(piece)) return 0;
  return piece.dataset['at'] === undefined ? Number(piece.dataset['offset']) + selection.focusOffset : Number(piece.dataset['at']);
}

/** The keyboard goes there whenever the copy is asked for. */
function useAsked() {
  const asked = useOriginalView((view) => view.asked);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), [asked]);
  return element;
}

function leave(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault();
  event.stopPropagation();
  closeOriginal();
}
