import { memo, useDeferredValue, useMemo } from 'react';
import type { Composition } from '../../compose/composition';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import { TEXT_MARKS } from '../../model/mark';
import type { Mark } from '../../model/mark';
import type { PageId } from '../../model/ids';
import { useSession } from '../session-store';
import { useCalmDocument } from '../use-document';
import { markAsShown } from '../tracking/mark-as-shown';
import { useMessage } from '../use-message';
import type { Ink } from './draw/drawn-mark';
import { LEADING } from './draw/margin-notes';
import { lookName } from './look-name';
import { MarkField } from './mark-field';
import { paintMarks, type PaintedMark } from './marks-on-page';
import { useReview } from './review-store';
import { useSeenPart } from './seen-part';
import './mark-layer.css';

/** Words in the margin are this large on the page, and on screen neither smaller nor larger than these: points and CSS pixels. */
const NOTE = 8;
const LEAST_ON_SCREEN = 11;
const MOST_ON_SCREEN = 17;
const PX_PER_PT = 96 / 72;
const TEXT_CHANGES: ReadonlySet<string> = new Set(TEXT_MARKS);

/** Readers' marks over the page, drawn as proofreaders draw them. On screen only: the print knows nothing of them. */
export function MarkLayer() {
  const shown = useReview((review) => (review.open || review.listed) && review.view === 'marked');
  const page = useSession((session) => session.page);
  const pending = useReview((review) => review.pending);
  return (
    <>
      {shown && page !== null ? <Marks page={page} /> : null}
      <Moved />
      {pending && pending.page === page ? <MarkField key={`${pending.rect.x},${pending.rect.y},${pending.kind}`} pending={pending} /> : null}
    </>
  );
}

function Marks({ page }: { readonly page: PageId }) {
  const state = useDeferredValue(useCalmDocument());
  const zoom = useSession((session) => session.effectiveZoom);
  const current = useReview((review) => review.current);
  const stroke = useReview((review) => review.stroke);
  const area = useReview((review) => review.area);
  const { edition, tracked } = state;
  // What marks change in the story that is written in is drawn in its words themselves.
  const open = useMemo(
    () => Object.values(edition.marks).flatMap((mark) => (mark.state !== 'open' || (mark.anchor.type === 'text' && mark.anchor.story === tracked && TEXT_CHANGES.has(mark.kind)) ? [] : [markAsShown({ edition, tracked }, mark)])),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the edition nothing but the marks and the words that are written in
    [edition.marks, tracked, tracked === null ? null : edition.stories[tracked]],
  );
  const seen = useSeenPart((part) => part.seen);
  const px = 1 / (zoom * PX_PER_PT);
  // In steps: the margins are not laid out anew with every turn of the wheel.
  const size = Math.round(Math.min(Math.max(NOTE, LEAST_ON_SCREEN * px), MOST_ON_SCREEN * px) * 4) / 4;
  return (
    <>
      <Painted edition={state.shown} composition={state.composition} page={page} marks={open} size={size} current={current} seen={seen} />
      <svg className="marks" aria-hidden>
        {stroke ? <polyline className={`mark-stroke ${stroke.tool}`} points={stroke.points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeWidth={stroke.width} /> : null}
        {area ? <rect className="mark-area" {...area} /> : null}
      </svg>
    </>
  );
}

interface PaintedProps {
  readonly edition: Edition;
  readonly composition: Composition;
  readonly page: PageId;
  readonly marks: readonly Mark[];
  readonly size: number;
  readonly current: string | null;
  readonly seen: Rect | null;
}

const Painted = memo(function Painted({ edition, composition, page, marks, size, current, seen }: PaintedProps) {
  const message = useMessage();
  const painted = useMemo(
    () => paintMarks(edition, composition, page, marks, size, (look) => lookName(look, edition, message), seen),
    [edition, composition, page, marks, size, message, seen],
  );
  return (
    <svg className="marks" role="group" aria-label={message('marks.onPage', { count: new Set(painted.map(({ id }) => id)).size })} data-testid="marks-on-page">
      {painted.map((mark) => <OneMark key={mark.key} mark={mark} size={size} isCurrent={mark.id === current} name={message(`mark.kind.${mark.kind}`)} />)}
    </svg>
  );
});

function OneMark({ mark, size, isCurrent, name }: { readonly mark: PaintedMark; readonly size: number; readonly isCurrent: boolean; readonly name: string }) {
  const { note } = mark;
  return (
    <g className="mark" style={{ color: mark.colour }} data-mark={mark.id} data-kind={mark.kind} data-current={isCurrent || undefined} role="img" aria-label={`${name} ${note?.lines.join('') ?? ''}`.trim()}>
      {isCurrent && mark.kind !== 'frame' && mark.strokes.length === 0 ? mark.hits.map((rect, i) => <rect key={i} className="mark-hit" {...rect} />) : null}
      <g transform={mark.dx === 0 ? undefined : `translate(${mark.dx} 0)`}>
        {mark.strokes.map((stroke, i) => <polyline key={i} className={`mark-stroke ${stroke.tool}`} points={stroke.points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeWidth={stroke.width} />)}
        {mark.inks.map((ink, i) => <Line key={i} ink={ink} />)}
      </g>
      {note ? (
        <>
          <path className="mark-leader" d={note.leader} />
          {mark.slip ? <rect className={`mark-slip ${mark.slip}`} x={note.rect.x - size * 0.35} y={note.rect.y - size * 0.12} width={note.rect.width + size * 0.7} height={note.rect.height + size * 0.24} rx={size * 0.25} /> : null}
          {mark.sign.map((ink, i) => <Line key={i} ink={ink} />)}
          {mark.rings.map((ink, i) => <Line key={i} ink={ink} />)}
          {note.lines.length > 0 ? (
            <text className="mark-words" fontSize={size} textAnchor={mark.words.anchor} onPointerDown={() => useReview.getState().change({ current: mark.id })}>
              {note.lines.map((line, i) => <tspan key={i} x={mark.words.x} y={note.rect.y + size * (0.95 + i * LEADING)}>{line}</tspan>)}
            </text>
          ) : null}
        </>
      ) : null}
    </g>
  );
}

function Line({ ink }: { readonly ink: Ink }) {
  return <path className={`mark-ink ${ink.fill ? 'full' : ''} ${ink.dashed ? 'dashed' : ''}`} d={ink.d} style={ink.strength ? { strokeWidth: `max(calc(${1.3 * ink.strength}px / var(--scale)), ${0.38 * ink.strength}px)` } : undefined} />;
}

/** What would move if the mark that is asked about were accepted. */
function Moved() {
  const moved = useReview((review) => review.moved);
  const page = useSession((session) => session.page);
  if (!moved || moved.page !== page) return null;
  return <svg className="marks" aria-hidden data-testid="moved-lines">{moved.rects.map((rect, i) => <rect key={i} className="moved-line" {...rect} />)}</svg>;
}
