import { useLayoutEffect, useRef, type PointerEvent } from 'react';
import type { ComposedLine } from '../../../compose/composition';
import { bottom } from '../../../geometry/rect';
import type { PageId, StoryId } from '../../../model/ids';
import { partText, type StoryPoint, type StoryText } from '../../../model/story-text';
import { keysLabel } from '../../command-menus';
import { useSession } from '../../session-store';
import type { Editing } from '../../session-store';
import { useMessage } from '../../use-message';
import { selectedRange } from './page-input';

/** Lines shown before what does not fit, for what it hangs on. */
const BEFORE = 1;
/** Of a very long tail, lines shown around the caret. */
const MOST = 60;

interface OversetTailProps {
  readonly story: StoryId;
  readonly editing: Editing;
  readonly lines: readonly ComposedLine[];
  readonly page: PageId | null;
  readonly text: StoryText;
}

/** The text that has no room, line by line as it would be set, under the frame that it falls out of: the caret is never out of sight. */
export function OversetTail({ story, editing, lines, page, text }: OversetTailProps) {
  const message = useMessage();
  const caretMark = useRef<HTMLElement>(null);
  useLayoutEffect(() => caretMark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  const { caret, composing } = editing;
  if (!caret) return null;
  const over = lines.filter(({ place }) => place === null).length;
  const here = lines.findIndex((line) => line.part === caret.part && caret.offset >= line.start && caret.offset <= line.end && line.place === null);
  // Of a head, what fits of the head; of the text, its last line on a page.
  const last = lines.slice(0, here).filter(({ place }) => place !== null).at(-1)?.place;
  if (!last || last.page !== page) return null;
  const first = lines.slice(0, here).map(({ place }) => place !== null).lastIndexOf(true) + 1;
  const from = Math.max(0, first - BEFORE, here - MOST / 2);
  const end = lines.findIndex(({ place }, i) => i > here && place !== null);
  const selected = selectedRange(editing);
  const words = (line: ComposedLine): string => {
    const part = text[line.part] ? partText(text[line.part]!) : '';
    const whole = composing?.from.part === line.part ? part.slice(0, composing.from.offset) + (composing.words ?? '') + part.slice(composing.from.offset) : part;
    return whole.slice(line.start, line.end).replace(/\n$/, '');
  };
  /** Clicking puts the caret there; the keyboard stays where it is. */
  const onPointerDown = (event: PointerEvent) => {
    event.preventDefault();
    event.stopPropagation();
    // Older than caretPositionFromPoint, and in every Chromium that the program runs on.
    const at = document.caretRangeFromPoint(event.clientX, event.clientY);
    const row = (at?.startContainer instanceof Element ? at.startContainer : at?.startContainer.parentElement)?.closest<HTMLElement>('[data-start]');
    if (!at || !row) return;
    const range = document.createRange();
    range.setStart(row, 0);
    range.setEnd(at.startContainer, at.startOffset);
    const point = { part: Number(row.dataset['part']), offset: Number(row.dataset['start']) + range.toString().replace('\u200B', '').length };
    useSession.getState().edit({ story, caret: point, anchor: event.shiftKey ? editing.anchor : point, view: 'page' });
  };
  return (
    <section className="page-note overset-tail" aria-label={message('onpage.overset', { lines: over })} data-testid="overset-tail" style={{ left: last.cell.x, top: bottom(last.cell) + 4 }} onPointerDown={onPointerDown} onMouseDown={(event) => event.preventDefault()}>
      <header>
        <span>{message('onpage.overset', { lines: over })}</span>
        <kbd>{message('onpage.toGalley', { keys: keysLabel('edit-story') ?? 'F2' })}</kbd>
      </header>
      <div className="overset-lines">
        {lines.slice(from, Math.min(from + MOST, end < 0 ? lines.length : end)).map((line, i) => (
          <div key={from + i} className="overset-line" data-part={line.part} data-start={line.start} data-placed={line.place !== null || undefined}>
            {pieces(line, words(line), caret, from + i === here, selected, composing ?? null).map((piece, k) =>
              piece.isCaret ? <i key={k} ref={caretMark} className="overset-caret" data-testid="overset-caret" /> : <span key={k} className={piece.className}>{piece.text}</span>)}
            {'\u200B'}
          </div>
        ))}
      </div>
    </section>
  );
}

interface Piece {
  readonly text: string;
  readonly className: string | undefined;
  readonly isCaret: boolean;
}

/** A line cut where its look changes: at the caret, the selection's ends and the composition's. */
function pieces(line: ComposedLine, words: string, caret: StoryPoint, hasCaret: boolean, selected: ReturnType<typeof selectedRange>, composing: NonNullable<Editing['composing']> | null): Piece[] {
  const inside = (range: { readonly from: StoryPoint; readonly to: StoryPoint } | null, offset: number): boolean => range !== null && !before(line.part, offset, range.from) && before(line.part, offset, range.to);
  const cuts = new Set([0, words.length]);
  const cut = (point: StoryPoint): unknown => point.part === line.part && cuts.add(Math.min(words.length, Math.max(0, point.offset - line.start)));
  for (const range of [selected, composing]) if (range) [range.from, range.to].forEach(cut);
  if (hasCaret) cut(caret);
  const stops = [...cuts].sort((a, b) => a - b);
  const caretAt = hasCaret ? Math.min(words.length, caret.offset - line.start) : -1;
  const made: Piece[] = [];
  stops.forEach((stop, i) => {
    if (stop === caretAt) made.push({ text: '', className: undefined, isCaret: true });
    const next = stops[i + 1];
    if (next === undefined) return;
    const className = inside(composing, line.start + stop) ? 'overset-composing' : inside(selected, line.start + stop) ? 'overset-selected' : undefined;
    made.push({ text: words.slice(stop, next), className, isCaret: false });
  });
  return made;
}

const before = (part: number, offset: number, point: StoryPoint): boolean => part < point.part || (part === point.part && offset < point.offset);
