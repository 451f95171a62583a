import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { keysLabel } from '../command-menus';
import { useSettings } from '../settings-store';
import { useMessage } from '../use-message';
import { closeDialog } from './close-dialog';
import { TOUR_STEPS } from './tour-steps';
import './tour.css';

const WIDTH = 340;
const GAP = 14;
const EDGE = 12;

/** A minute through the window, thing by thing. Enter goes on, Escape leaves; it comes by itself once, and from Help whenever it is wanted. */
export function Tour() {
  const message = useMessage();
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const step = TOUR_STEPS[at]!;
  const last = at === TOUR_STEPS.length - 1;
  useEffect(() => useSettings.getState().change({ toured: true }), []);
  useEffect(() => {
    const before = document.activeElement;
    return () => void (before instanceof HTMLElement && before.focus());
  }, []);
  useEffect(() => next.current?.focus(), [at]);

  useLayoutEffect(() => {
    const place = (): void => {
      const target = document.querySelector(step.target)?.getBoundingClientRect();
      const { width, height } = document.documentElement.getBoundingClientRect();
      const size = card.current!.getBoundingClientRect();
      const x = !target ? (width - size.width) / 2 : target.right + GAP + size.width < width ? target.right + GAP : target.left - GAP - size.width > 0 ? target.left - GAP - size.width : target.left + (target.width - size.width) / 2;
      const y = !target ? (height - size.height) / 2 : target.height > height / 2 ? target.top + 60 : target.bottom + GAP + size.height < height ? target.bottom + GAP : target.top - GAP - size.height;
      card.current!.style.transform = `translate(${Math.max(EDGE, Math.min(x, width - size.width - EDGE))}px, ${Math.max(EDGE, Math.min(y, height - size.height - EDGE))}px)`;
      Object.assign(ring.current!.style, target
        ? { display: 'block', left: `${target.left - 3}px`, top: `${target.top - 3}px`, width: `${target.width + 6}px`, height: `${target.height + 6}px` }
        : { display: 'none' });
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [step]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeDialog();
    else if (event.key === 'ArrowRight' && !last) setAt(at + 1);
    else if (event.key === 'ArrowLeft' && at > 0) setAt(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div ref={ring} className="tour-ring" aria-hidden />
      <div ref={card} className="tour-card" style={{ width: WIDTH }} role="dialog" aria-labelledby="tour-title" aria-describedby="tour-text" onKeyDown={onKeyDown} data-testid="tour">
        <p className="tour-count">{message('tour.count', { number: at + 1, count: TOUR_STEPS.length })}</p>
        <h2 id="tour-title">{message(`tour.${step.id}.title`)}</h2>
        <p id="tour-text">{message(`tour.${step.id}.text`, { keys: keysLabel(step.command) ?? '' })}</p>
        <div className="tour-foot">
          <button type="button" className="button link" onClick={closeDialog} data-testid="tour-skip">{message('tour.skip')}</button>
          <span className="stretch" />
          {at > 0 ? <button type="button" className="button" onClick={() => setAt(at - 1)}>{message('tour.back')}</button> : null}
          <button ref={next} type="button" className="button primary" onClick={() => (last ? closeDialog() : setAt(at + 1))} data-testid="tour-next">{message(last ? 'tour.done' : 'tour.next')}</button>
        </div>
      </div>
    </>
  );
}
