import { useEffect, useMemo, useRef, type ComponentPropsWithRef } from 'react';
import { ptToMm } from '../../geometry/units';
import { createComposer } from '../../compose/compose-edition';
import { newId } from '../../model/new-id';
import { PlateBar } from '../plates/plate-bar';
import { createMarksSource } from '../preflight/marks-source';
import { useSession } from '../session-store';
import { useSettings } from '../settings-store';
import { useOpenDocument } from '../use-document';
import { useMessage } from '../use-message';
import { FitLayer } from '../copyfit/fit-layer';
import { StoryEditor } from '../story-editor/story-editor';
import { EmptyPage } from './empty-page';
import { FrameLandmarks } from './frame-landmarks';
import type { OverlayWords } from './overlay/overlay-scene';
import { PageReading } from './page-reading';
import { createPageStage } from './page-stage';
import { pageDrop } from './page-drop';
import type { PageStage } from './page-stage';
import { ShapeBar } from './shape-bar';
import { describeFit, describeShape } from './describe-shape';
import { listenToPointer } from './pointer-events';
import { usePaintResources } from './use-paint-resources';
import { MarkLayer } from '../review/mark-layer';
import { TrackedLayer } from '../tracking/tracked-layer';
import { pageReader } from '../review/page-reader';
import { useReview } from '../review/review-store';
import { followView } from '../review/seen-part';
import { ReadAloudBar } from '../read-aloud/read-aloud-bar';
import { ReadingLayer } from '../read-aloud/reading-layer';
import { Rulers } from './rulers';
import { scaleOf } from './viewport';
import type { Viewport } from './viewport';
import './page-view.css';

/** CSS pixels a point below which columns are narrower than the words beside their paragraphs: only the best are shown then. */
const FAR = 0.9;

/** The current page on its pasteboard. Further props go to the outer element, so that a context menu can hang on it. */
export function PageView(props: ComponentPropsWithRef<'div'>) {
  const { id, store, world } = useOpenDocument();
  const resources = usePaintResources();
  const words = useWords();
  const message = useMessage();
  const host = useRef<HTMLDivElement>(null);
  const pageCanvas = useRef<HTMLCanvasElement>(null);
  const plateCanvas = useRef<HTMLCanvasElement>(null);
  const overlayCanvas = useRef<HTMLCanvasElement>(null);
  const outlines = useRef(world);
  const landmarks = useRef<HTMLDivElement>(null);
  const textLayer = useRef<HTMLDivElement>(null);
  const fitLayer = useRef<HTMLDivElement>(null);
  const markLayer = useRef<HTMLDivElement>(null);
  const reading = useReview((review) => review.open);
  const written = useSession((session) => (session.editing?.view === 'page' ? session.editing.story : null));
  const stage = useRef<PageStage>(null);
  const rulers = useRef<((view: Viewport) => void) | null>(null);
  const showRulers = useSession((session) => session.toggles.rulers);

  useEffect(() => {
    const element = host.current!;
    const made = createPageStage({
      findings: createMarksSource(store),
      reader: pageReader,
      document: id, outlines: () => outlines.current,
      host: element, pageCanvas: pageCanvas.current!, plateCanvas: plateCanvas.current!, overlayCanvas: overlayCanvas.current!, store, session: useSession, resources, words, newId,
      newComposer: () => createComposer(outlines.current),
      report(result) {
        if (!result.ok) useSession.getState().toast({ tone: 'error', key: result.key, ...(result.values ? { values: result.values } : {}) });
        return result.ok;
      },
      onView(view) {
        rulers.current?.(view);
        for (const layer of [landmarks.current!, textLayer.current!, fitLayer.current!, markLayer.current!]) layer.style.transform = `translate(${view.x}px, ${view.y}px) scale(${scaleOf(view)})`;
        for (const layer of [textLayer.current!, fitLayer.current!, markLayer.current!]) layer.style.setProperty('--scale', String(scaleOf(view)));
        followView(view);
        fitLayer.current!.toggleAttribute('data-far', scaleOf(view) < FAR);
      },
    });
    stage.current = made;
    const stops = [listenToPointer(element, made), observeSize(element, made), observeTheme(made), takeDrops(element, made)];
    return () => {
      for (const stop of stops) stop();
      made.dispose();
      stage.current = null;
    };
    // Words change with the language, resources with the fonts; both are handed over below without starting again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store]);
  useEffect(() => void (outlines.current = world), [world]);
  useEffect(() => stage.current?.setWords(words), [words]);
  useEffect(() => stage.current?.setResources(resources));

  return (
    <div {...props} className="page-view" data-testid="page-view">
      <div ref={host} className="page-stage" tabIndex={0} role="group" aria-label={message('canvas.page')} data-testid="page-stage">
        <canvas ref={pageCanvas} className="page-canvas" />
        <canvas ref={plateCanvas} className="page-plates" style={{ display: 'none' }} data-testid="page-plates" />
        <canvas ref={overlayCanvas} className="page-overlay" />
        <div ref={landmarks} className="page-landmarks"><FrameLandmarks /></div>
        <div ref={textLayer} className="page-text-layer">{written === null ? null : <StoryEditor story={written} view="page" />}</div>
      </div>
      <div ref={markLayer} className="mark-layer"><ReadingLayer /><MarkLayer /><TrackedLayer /></div>
      <PageReading />
      <EmptyPage />
      <div ref={fitLayer} className="fit-layer">{reading ? null : <FitLayer />}</div>
      {showRulers ? <Rulers stage={stage} onView={rulers} /> : null}
      <ShapeBar />
      <ReadAloudBar />
      <PlateBar />
    </div>
  );
}

function useWords(): OverlayWords {
  const message = useMessage();
  return useMemo(() => ({
    measure: (columns, rows, width, height) => {
      const size = { rows, width: width.toFixed(1), height: height.toFixed(1) };
      return columns === null ? message('canvas.measureFree', size) : message('canvas.measure', { columns, ...size });
    },
    distance: ({ points, columns, rows }) => {
      const length = message('canvas.millimetres', { value: ptToMm(points).toFixed(1) });
      if (rows !== null) return `${length} · ${message('canvas.rows', { rows })}`;
      return columns === null ? length : `${length} · ${message('canvas.columns', { columns })}`;
    },
    place: (millimetres) => message('canvas.millimetres', { value: millimetres.toFixed(1) }),
    onPage: (number) => message('canvas.onPage', { number }),
    ppi: (ppi, grade) => message(grade === 'good' ? 'canvas.ppi' : `canvas.ppi.${grade}`, { ppi: Math.round(ppi) }),
    shape: (shape) => `${shape.number}/${shape.count}  ${describeShape(message, shape)} · ${describeFit(message, shape)}`,
  }), [message]);
}

/** Canvases as large as the element is in device pixels, whatever the screen's ratio or the window's zoom. */
function observeSize(element: HTMLElement, stage: PageStage): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    const box = entry.devicePixelContentBoxSize?.[0];
    const ratio = window.devicePixelRatio;
    stage.resize({ width, height }, box ? { width: box.inlineSize, height: box.blockSize } : { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  });
  try {
    observer.observe(element, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(element);
  }
  return () => observer.disconnect();
}

function observeTheme(stage: PageStage): () => void {
  const observer = new MutationObserver(() => stage.refreshColours());
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  return () => observer.disconnect();
}

/** The basket's drags: shows where the thing would go, and takes it when it is let go of here. */
function takeDrops(element: HTMLElement, stage: PageStage): () => void {
  const inputAt = (clientX: number, clientY: number) => {
    const box = element.getBoundingClientRect();
    const screen = { x: clientX - box.left, y: clientY - box.top };
    const inside = screen.x >= 0 && screen.y >= 0 && screen.x <= box.width && screen.y <= box.height;
    return { inside, input: { screen, point: stage.toPage(screen), shift: false, free: !useSettings.getState().snap, held: false } };
  };
  useSession.getState().setDropTarget((drag, where) => {
    if (where === 'shown') return stage.byPointer(() => stage.machine.drop(null, drag));
    const box = element.getBoundingClientRect();
    stage.crossTo({ x: drag.x - box.left, y: drag.y - box.top });
    const { inside, input } = inputAt(drag.x, drag.y);
    return inside && stage.byPointer(() => stage.machine.drop(input, drag));
  }, (by) => stage.machine.stepShape(by));
  // The page is composed for each place that is shown: once a frame, however often the mouse reports.
  let frame = 0;
  const follow = (): void => {
    frame = 0;
    const { drag } = useSession.getState();
    if (!drag) return;
    const { inside, input } = inputAt(drag.x, drag.y);
    if (inside) stage.machine.move(input);
    else stage.machine.leave();
  };
  const stop = useSession.subscribe(({ drag }, before) => {
    if (drag && before.drag && (drag.x !== before.drag.x || drag.y !== before.drag.y)) frame ||= requestAnimationFrame(follow);
    else if (drag && !before.drag && (drag.how ?? 'held') === 'held') frame ||= requestAnimationFrame(follow);
  });
  const stopFiles = pageDrop.register({
    over(x, y) {
      const { inside, input } = inputAt(x, y);
      stage.fileOver(inside ? input.screen : null);
      return inside;
    },
    leave: () => stage.fileOver(null),
    frameAt(x, y) {
      const { inside, input } = inputAt(x, y);
      return inside ? stage.frameAt(input.screen) : null;
    },
  });
  return () => {
    stop();
    stopFiles();
    cancelAnimationFrame(frame);
    useSession.getState().setDropTarget(null);
  };
}
