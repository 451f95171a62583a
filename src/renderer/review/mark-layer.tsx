import { memo, useDeferredValue, useMemo } from 'react';
import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { Mark } from '../../model/mark';
import type { PageId } from '../../model/ids';
import { useSession } from '../session-store';
import { useCalmDocument } from '../use-document';
import { useMessage } from '../use-message';
import type { Ink } from './draw/drawn-mark';
import { MarkField } from './mark-field';
import { paintMarks, type PaintedMark } from './marks-on-page';
import { useReview } from './review-store';
import './mark-layer.css';

/** Words in the margin are this large on the page, and on screen never smaller, points and CSS pixels. */
const NOTE = 8;
const LEAST_ON_SCREEN = 11;
const LEADING = 1.25;
const PX_PER_PT = 96 / 72;

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
  const { marks } = state.edition;
  const open = useMemo(() => Object.values(marks).filter((mark) => mark.state === 'open'), [marks]);
  // Half steps: the margins are not laid out anew with every turn of the wheel.
  const size = Math.max(NOTE, Math.round((LEAST_ON_SCREEN / (zoom * PX_PER_PT)) * 2) / 2);
  return (
    <>
      <Painted edition={state.edition} composition={state.composition} page={page} marks={open} size={size} current={current} />
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
}

const Painted = memo(function Painted({ edition, composition, page, marks, size, current }: PaintedProps) {
  const message = useMessage();
  const latin = edition.info.language === 'en';
  const painted = useMemo(
    () => paintMarks(edition, composition, page, marks, size, (look) => (latin ? (look.strong ? 'bold' : look.emphasis ? 'italic' : look.style ?? '') : message(look.strong ? 'mark.look.strong' : look.emphasis ? 'mark.look.emphasis' : 'mark.look.style'))),
    [edition, composition, page, marks, size, latin, message],
  );
  return (
    <svg className="marks" role="group" aria-label={message('marks.onPage', { count: painted.length })} data-testid="marks-on-page">
      {painted.map((mark) => <OneMark key={mark.id} mark={mark} size={size} isCurrent={mark.id === current} name={message(`mark.kind.${mark.kind}`)} />)}
    </svg>
  );
});

function OneMark({ mark, size, isCurrent, name }: { readonly mark: PaintedMark; readonly size: number; readonly isCurrent: boolean; readonly name: string }) {
  const { note } = mark;
  return (
    <g className="mark" style={{ color: mark.colour }} data-mark={mark.id} data-kind={mark.kind} data-current={isCurrent || undefined} role="img" aria-label={`${name} ${note?.lines.join('') ?? ''}`.trim()}>
      {isCurrent && mark.kind !== 'frame' && mark.strokes.length === 0 ? mark.hits.map((rect, i) => <rect key={i} className="mark-hit" {...rect} />) : null}
      {mark.strokes.map((stroke, i) => <polyline key={i} className={`mark-stroke ${stroke.tool}`} points={stroke.points.map(({ x, y }) => `${x},${y}`).join(' ')} strokeWidth={stroke.width} />)}
      {mark.inks.map((ink, i) => <Line key={i} ink={ink} />)}
      {note ? (
        <>
          <path className="mark-leader" d={note.leader} />
          {mark.sign.map((ink, i) => <Line key={i} ink={ink} />)}
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
  return <path className={`mark-ink ${ink.fill ? 'full' : ''} ${ink.dashed ? 'dashed' : ''}`} d={ink.d} style={ink.strength ? { strokeWidth: `max(calc(${1.3 * ink.strength}px / var(--scale)), ${0.55 * ink.strength}px)` } : undefined} />;
}

/** What would move if the mark that is asked about were accepted. */
function Moved() {
  const moved = useReview((review) => review.moved);
  const page = useSession((session) => session.page);
  if (!moved || moved.page !== page) return null;
  return <svg className="marks" aria-hidden data-testid="moved-lines">{moved.rects.map((rect, i) => <rect key={i} className="moved-line" {...rect} />)}</svg>;
}
