import { useEffect, useRef } from 'react';
import type { PointerEvent, RefObject } from 'react';
import { rectEquals, union } from '../../geometry/rect';
import type { Rect } from '../../geometry/rect';
import type { Edition } from '../../model/edition';
import type { Page } from '../../model/page';
import { useSession } from '../session-store';
import { CommandContextMenu } from '../shell/command-context-menu';
import { useMessage } from '../use-message';
import { useOpenDocument } from '../use-document';
import type { PageStage } from './page-stage';
import { rulerTicks } from './ruler-ticks';
import type { GuideAxis } from './tools/moving-guide';
import { scaleOf } from './viewport';
import type { Viewport } from './viewport';

/** CSS pixels. */
const DEPTH = 18;
/** How near its mark a guide is taken. */
const SLOP = 4;

interface RulersProps {
  readonly stage: RefObject<PageStage | null>;
  /** Called with every new view from the moment it is set. */
  readonly onView: RefObject<((view: Viewport) => void) | null>;
}

/** Millimetres at the top and the left edge of the stage. Guides are dragged out of them, and by their marks in them; let go of off the sheet they are gone. */
export function Rulers({ stage, onView }: RulersProps) {
  const message = useMessage();
  const { store } = useOpenDocument();
  const across = useRef<HTMLCanvasElement>(null);
  const down = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let frame = 0;
    let shown: Rect | null = null;
    let pages = store.getState().edition.pages;
    const rulers = [createRuler(across.current!, 'x'), createRuler(down.current!, 'y')];
    const chosen = (): Rect | null => {
      const { page, selection } = useSession.getState();
      return page === null ? null : extent(store.getState().edition, selection, page);
    };
    const draw = (): void => {
      frame = 0;
      const view = stage.current?.view();
      const page = store.getState().edition.pages[useSession.getState().page ?? ''];
      if (!view || !page) return;
      shown = chosen();
      for (const ruler of rulers) ruler.draw(view, page.guides, shown);
    };
    const redraw = (): void => {
      frame ||= requestAnimationFrame(draw);
    };
    const later = (): void => {
      for (const ruler of rulers) ruler.forget();
      redraw();
    };
    onView.current = later;
    const stops = [
      useSession.subscribe((now, before) => {
        if (now.page !== before.page) later();
        else if (now.selection !== before.selection) redraw();
      }),
      store.subscribe(() => {
        const { edition } = store.getState();
        if (edition.pages !== pages) later();
        else if (!sameExtent(shown, chosen())) redraw();
        pages = edition.pages;
      }),
    ];
    const theme = new MutationObserver(later);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const size = new ResizeObserver(later);
    size.observe(across.current!);
    later();
    return () => {
      cancelAnimationFrame(frame);
      theme.disconnect();
      size.disconnect();
      for (const stop of stops) stop();
      onView.current = null;
    };
  }, [store, stage, onView]);

  const handlers = (axis: GuideAxis) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const view = stage.current?.view();
      const page = store.getState().edition.pages[useSession.getState().page ?? ''];
      if (!view || !page) return;
      const at = offset(event, axis);
      const index = page.guides[axis].findIndex((place) => Math.abs(view[axis] + place * scaleOf(view) - at) <= SLOP);
      // What is dragged out of the upper ruler is a level line, out of the left one an upright one; a mark is its guide's.
      if (index >= 0) stage.current?.dragGuide(axis, index, event);
      else stage.current?.dragGuide(axis === 'x' ? 'y' : 'x', null, event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => void stage.current?.guideMoves(event),
    onPointerUp: (event: PointerEvent<HTMLElement>) => void stage.current?.guideDropped(event),
    onPointerCancel: () => void stage.current?.machine.cancel(),
  });

  return (
    <CommandContextMenu on="ruler">
      <div className="rulers" role="group" aria-label={message('ruler.label')}>
        <canvas ref={across} className="ruler across" style={{ height: DEPTH }} data-testid="ruler-across" aria-hidden {...handlers('x')} />
        <canvas ref={down} className="ruler down" style={{ width: DEPTH }} data-testid="ruler-down" aria-hidden {...handlers('y')} />
        <span className="ruler-corner" style={{ width: DEPTH, height: DEPTH }} />
      </div>
    </CommandContextMenu>
  );
}

const offset = (event: PointerEvent<HTMLElement>, axis: GuideAxis): number => {
  const host = event.currentTarget.parentElement!.getBoundingClientRect();
  return axis === 'x' ? event.clientX - host.left : event.clientY - host.top;
};

function extent(edition: Edition, selection: readonly string[], page: string): Rect | null {
  const rects = selection.flatMap((id) => (edition.frames[id]?.page === page ? [edition.frames[id].rect] : []));
  return rects.length > 0 ? rects.reduce(union) : null;
}

const sameExtent = (a: Rect | null, b: Rect | null): boolean => a === b || (a !== null && b !== null && rectEquals(a, b));

interface Ruler {
  /** The view, the page or the colours have changed: its scale is painted anew. */
  forget(): void;
  draw(view: Viewport, guides: Page['guides'], chosen: Rect | null): void;
}

/** A ruler keeps its scale as a picture: while a frame is dragged only the stretch that it takes moves below it. */
function createRuler(canvas: HTMLCanvasElement, axis: GuideAxis): Ruler {
  const scale = document.createElement('canvas');
  let colours: { readonly ground: string; readonly chosen: string } | null = null;
  return {
    forget: () => void (colours = null),
    draw(view, guides, chosen) {
      if (!colours) {
        const ratio = window.devicePixelRatio;
        const { width, height } = canvas.getBoundingClientRect();
        canvas.width = scale.width = Math.round(width * ratio);
        canvas.height = scale.height = Math.round(height * ratio);
        const style = getComputedStyle(canvas);
        colours = { ground: token(style, '--chrome'), chosen: token(style, '--accent-soft') };
        paintScale(scale, axis, view, guides[axis], style, axis === 'x' ? width : height, ratio);
      }
      const context = canvas.getContext('2d');
      if (!context || canvas.width === 0 || canvas.height === 0) return;
      context.fillStyle = colours.ground;
      context.fillRect(0, 0, canvas.width, canvas.height);
      if (chosen) {
        const by = scaleOf(view) * window.devicePixelRatio;
        const from = view[axis] * window.devicePixelRatio;
        context.fillStyle = colours.chosen;
        if (axis === 'x') context.fillRect(from + chosen.x * by, 0, chosen.width * by, canvas.height);
        else context.fillRect(0, from + chosen.y * by, canvas.width, chosen.height * by);
      }
      context.drawImage(scale, 0, 0);
    },
  };
}

const token = (style: CSSStyleDeclaration, name: string): string => style.getPropertyValue(name).trim();

/** Ticks, numbers, the ruler's edge and the guides' marks; nothing under them. `length` in CSS pixels. */
function paintScale(canvas: HTMLCanvasElement, axis: GuideAxis, view: Viewport, guides: readonly number[], style: CSSStyleDeclaration, length: number, ratio: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const scale = scaleOf(view);
  const fill = (start: number, size: number, from: number, to: number): void => {
    if (axis === 'x') context.fillRect(start, from, size, to - from);
    else context.fillRect(from, start, to - from, size);
  };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = token(style, '--text-faint');
  context.font = `9px ${style.fontFamily}`;
  context.textBaseline = 'top';
  for (const tick of rulerTicks(length, view[axis], scale)) {
    const at = Math.round(tick.at * ratio) / ratio;
    fill(at, 1 / ratio, DEPTH - (tick.label === null ? DEPTH * tick.length * 0.8 : DEPTH * 0.55), DEPTH);
    if (tick.label === null) continue;
    if (axis === 'x') context.fillText(tick.label, at + 3, 1);
    else {
      context.save();
      context.translate(1, at + 3);
      context.rotate(Math.PI / 2);
      context.fillText(tick.label, 0, -9);
      context.restore();
    }
  }
  context.fillStyle = token(style, '--line-strong');
  fill(0, length, DEPTH - 1 / ratio, DEPTH);
  context.fillStyle = token(style, '--guide');
  for (const place of guides) {
    const at = view[axis] + place * scale;
    context.beginPath();
    const points = [[at - 4, DEPTH - 6], [at + 4, DEPTH - 6], [at, DEPTH]] as const;
    for (const [along, depth] of points) context.lineTo(axis === 'x' ? along : depth, axis === 'x' ? depth : along);
    context.fill();
  }
}
