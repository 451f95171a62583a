import { useEffect, useLayoutEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import { useMessage } from '../use-message';
import { createCompareStage } from './compare-stage';
import type { CompareStage, ShownSide } from './compare-stage';
import type { CompareMode, SideName } from './versions-view';

interface ComparePanesProps {
  readonly mode: CompareMode;
  /** The side on top while they are looked at in turn. */
  readonly shown: SideName;
  readonly sides: Readonly<Record<SideName, ShownSide>>;
  /** What each version is called. */
  readonly names: Readonly<Record<SideName, string>>;
  /** Told when the canvases are there. */
  readonly onStage: (stage: CompareStage | null) => void;
}

const SIDES = ['before', 'after'] as const;
/** One notch of a wheel, as a share of the zoom. */
const WHEEL = 0.0016;

/** Both versions of a page, in register or next to each other; the wheel scrolls, with Ctrl it zooms, dragging moves both. */
export function ComparePanes({ mode, shown, sides, names, onStage }: ComparePanesProps) {
  const message = useMessage();
  const host = useRef<HTMLDivElement>(null);
  const panes = { before: useRef<HTMLDivElement>(null), after: useRef<HTMLDivElement>(null) };
  const canvases = { before: useRef<HTMLCanvasElement>(null), after: useRef<HTMLCanvasElement>(null) };
  const marks = { before: useRef<HTMLCanvasElement>(null), after: useRef<HTMLCanvasElement>(null) };
  const overlay = useRef<HTMLCanvasElement>(null);
  const stage = useRef<CompareStage>(null);
  const from = useRef<{ readonly x: number; readonly y: number }>(null);

  useLayoutEffect(() => {
    const made = createCompareStage({
      host: host.current!, overlay: overlay.current!,
      canvases: { before: canvases.before.current!, after: canvases.after.current! }, marks: { before: marks.before.current!, after: marks.after.current! },
    });
    stage.current = made;
    const measure = (): void => {
      const { width, height } = panes.before.current!.getBoundingClientRect();
      made.resize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(panes.before.current!);
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = (event.target as Element).closest('.compare-pane')?.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey) made.zoomBy(Math.exp(-event.deltaY * WHEEL), box ? { x: event.clientX - box.left, y: event.clientY - box.top } : undefined);
      else if (event.shiftKey && event.deltaX === 0) made.panBy(-event.deltaY, 0);
      else made.panBy(-event.deltaX, -event.deltaY);
    };
    const element = host.current!;
    element.addEventListener('wheel', onWheel, { passive: false });
    onStage(made);
    return () => {
      onStage(null);
      element.removeEventListener('wheel', onWheel);
      observer.disconnect();
      made.dispose();
    };
    // The elements stay the same as long as the panes are there.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [onStage]);
  useEffect(() => stage.current?.show({ mode, ...sides }), [mode, sides]);

  const move = (event: PointerEvent): void => {
    if (!from.current) return;
    stage.current?.panBy(event.clientX - from.current.x, event.clientY - from.current.y);
    from.current = { x: event.clientX, y: event.clientY };
  };
  return (
    <div
      ref={host}
      className="compare-panes"
      data-testid="compare-panes"
      data-mode={mode}
      data-shown={shown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerMove={move}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
    >
      {SIDES.map((side) => (
        <div key={side} ref={panes[side]} className="compare-pane" data-side={side}>
          <canvas ref={canvases[side]} role="img" aria-label={message(`versions.page-of.${side}`, { name: names[side] })} data-testid={`compare-${side}`} />
          <canvas ref={marks[side]} className="compare-marks" aria-hidden />
          <span className="compare-name"><i aria-hidden />{message(`versions.side.${side}`)} · {names[side]}</span>
          {sides[side].list === null ? <p className="compare-none">{message('versions.no-page', { name: names[side] })}</p> : null}
        </div>
      ))}
      <canvas ref={overlay} className="compare-overlay" aria-hidden />
    </div>
  );
}
