import type { Point } from '../../geometry/rect';
import { contains } from '../../geometry/rect';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import { withGroups } from '../../model/groups';
import type { Composer } from '../../compose/compose-edition';
import type { FrameId, StoryId } from '../../model/ids';
import type { Page } from '../../model/page';
import { storiesIn } from './stories-in';
import { acrossFold, spreadOf } from '../../model/spread';
import { pixel } from '../../paint/canvas/raster';
import type { DocumentStore } from '../document-store';
import { milestone } from '../milestones';
import { plateCondition } from '../plates/plate-condition';
import { createPlateLayer } from '../plates/plate-layer';
import { usePlateView } from '../plates/plate-view';
import type { SessionState } from '../session-store';
import { OVERLAY_COLOURS, tokenPixel } from './overlay/overlay-colours';
import type { OverlayWords } from './overlay/overlay-scene';
import { paintFold } from './overlay/paint-fold';
import { paintOverlay } from './overlay/paint-overlay';
import { cropRequest } from './crop-request';
import { findFrame } from './find-frame';
import { createPageScene } from './page-scene';
import { useSpelling } from '../spelling/spelling-store';
import type { StorySpelling } from '../spelling/spelling-store';
import { useReview } from '../review/review-store';
import { useChecks } from '../checks/checks-store';
import type { StoryChecks } from '../checks/checks-store';
import { useSettings } from '../settings-store';
import type { MarksSource } from '../preflight/marks-source';
import type { PaintResources } from './use-paint-resources';
import { snapKeys } from './snap-keys';
import type { Guide } from './snapping';
import { movingGuide } from './tools/moving-guide';
import type { GuideAxis } from './tools/moving-guide';
import type { Desk, Feedback, PointerInput } from './tools/tool-state';
import { withPpi } from './tools/with-ppi';
import { createToolMachine } from './tools/tool-machine';
import type { ToolMachine } from './tools/tool-machine';
import { sheetList, sheetOf } from './sheet';
import { createStageCamera, type SessionSource } from './stage-camera';
import { edgePull, scaleOf, toPage } from './viewport';
import type { Size, Viewport } from './viewport';

const NO_AIDS: SessionState['toggles'] = { grid: false, baselines: false, frameEdges: false, rulers: false };
const NO_SPELLING: ReadonlyMap<StoryId, StorySpelling> = new Map();
const NO_CHECK_MARKS: ReadonlyMap<StoryId, StoryChecks> = new Map();

export interface PageStageOptions {
  readonly host: HTMLElement;
  readonly pageCanvas: HTMLCanvasElement;
  readonly plateCanvas: HTMLCanvasElement;
  readonly overlayCanvas: HTMLCanvasElement;
  readonly store: DocumentStore;
  readonly session: SessionSource;
  readonly resources: PaintResources;
  /** The document's id, and where its glyphs' outlines come from now. */
  readonly document: string;
  readonly outlines: () => GlyphOutlines;
  readonly words: OverlayWords;
  /** What preflight found on the page in view. */
  readonly findings: MarksSource;
  readonly report: Desk['report'];
  readonly newId: Desk['newId'];
  readonly newComposer: () => Composer;
  /** Review mode, while it is on. */
  readonly reader?: Desk['reader'];
  /** The view was panned or zoomed, or shows another page. */
  readonly onView: (view: Viewport) => void;
}

/** Ties stores, painters and tools together for one view of the current page. Outside React: it works between frames. */
export interface PageStage {
  readonly machine: ToolMachine;
  readonly view: () => Viewport;
  /** The view's size in CSS pixels, and in device pixels as the screen has them. */
  resize(size: Size, device: Size): void;
  zoomBy(factor: number, anchor: Point): void;
  panBy(dx: number, dy: number): void;
  /** Pans on when a drag has reached the view's edge. True when the page has moved. */
  pullAtEdge(screen: Point): boolean;
  /** Drags a guide from a ruler, a new one when `index` is null; the events are the ruler's. */
  dragGuide(axis: GuideAxis, index: number | null, event: DragEventLike): void;
  guideMoves(event: DragEventLike): void;
  guideDropped(event: DragEventLike): void;
  /** Turns to the other page of a spread when a point means something there. */
  crossTo(screen: Point): void;
  /** Where a point of the view is on the page; also reported as the cursor's place. */
  toPage(screen: Point): Point;
  reportCursor(screen: Point | null): void;
  /** A picture file is dragged over the page: shows the frame that would take it. Null: no longer. */
  fileOver(screen: Point | null): void;
  /** The frame that is shown at a place of the view. */
  frameAt(screen: Point): FrameId | null;
  /** Selects the frame at a point unless it is selected already; nothing there, nothing selected. */
  selectUnder(point: Point): void;
  /** Selection changes inside come from the pointer, where everything is in view already. */
  byPointer<T>(action: () => T): T;
  setWords(words: OverlayWords): void;
  /** Fonts have arrived: glyphs are painted anew. */
  setResources(resources: PaintResources): void;
  /** The theme has changed. */
  refreshColours(): void;
  dispose(): void;
}

/** What is read of a pointer event on a ruler. */
export type DragEventLike = Pick<MouseEvent, 'clientX' | 'clientY' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Milliseconds for which a line that is snapped to stands out. */
const FELT_MS = 160;

/** Left of an idle moment that is not begun anew, ms; and how long idle work waits for such a moment. */
const SPARE = 4;
const IDLE_PATIENCE = { timeout: 120 };

export function createPageStage(options: PageStageOptions): PageStage {
  const { host, pageCanvas, overlayCanvas, store, session, onView } = options;
  const scene = createPageScene(pageCanvas);
  const overlay = overlayCanvas.getContext('2d')!;
  let { words, resources } = options;
  let device: Size = { width: 0, height: 0 };
  let feedback: Feedback | null = null;
  let felt: readonly { readonly key: string; readonly until: number }[] = [];
  let frame = 0;
  let font = labelFont(host);
  let pointing = 0;

  const page = (): Page | null => store.getState().edition.pages[session.getState().page ?? ''] ?? null;
  const request = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const camera = createStageCamera({ store, session, page, onView, request });
  const { view } = camera;
  const plates = createPlateLayer(options.plateCanvas, request);

  function draw(now: number): void {
    frame = 0;
    const shown = page();
    const { edition, composition } = feedback?.preview ?? store.getState();
    const list = shown && sheetList(edition, composition, shown);
    if (!shown || !list || view().width === 0) return clear();
    const sheet = sheetOf(edition, shown);
    // A spread whose other page is still to come is shown as a page.
    const offset = list.page === shown.id && sheet.x > 0 ? 0 : sheet.x;
    const ratio = device.width / view().width;
    const scale = scaleOf(view()) * ratio;
    scene.setList(list);
    const onScreen = { width: device.width, height: device.height, at: { scale, x: Math.round((view().x - offset * scaleOf(view())) * ratio), y: Math.round(view().y * ratio) } };
    scene.setView(onScreen);
    if (scene.draw(now)) request();
    plates.draw(list, onScreen, plateCondition(options.document, edition), options.outlines());
    if (overlayCanvas.width !== device.width || overlayCanvas.height !== device.height) Object.assign(overlayCanvas, device);
    const { selection, brief, editing } = session.getState();
    // Plates and proof are looked at as sheets: nothing that does not print lies over them.
    const toggles = usePlateView.getState().kind === 'composite' && !options.reader?.() ? session.getState().toggles : NO_AIDS;
    felt = felt.filter(({ until }) => until > now);
    const feltNow = felt.length === 0 ? [] : (feedback?.guides ?? []).filter((guide) => felt.some(({ key }) => key === guideKey(guide)));
    paintOverlay(overlay, { edition, composition, page: shown, view: view(), ratio, selection, brief, toggles, editing, feedback, felt: feltNow, findings: options.findings.marks(), spelling: toggles === NO_AIDS ? NO_SPELLING : useSpelling.getState().stories, checks: toggles === NO_AIDS || !useSettings.getState().checkMarks ? NO_CHECK_MARKS : useChecks.getState().stories, colours: OVERLAY_COLOURS, words, font, images: resources.images });
    if (sheet.fold !== null) paintFold(overlay, view(), ratio, sheet);
    if (feltNow.length > 0) request();
    if (frame === 0) milestone('painted');
  }

  function clear(): void {
    overlay.setTransform(1, 0, 0, 1, 0, 0);
    overlay.clearRect(0, 0, overlayCanvas.width, overlayCanvas.height);
    pageCanvas.width = pageCanvas.width;
    plates.clear();
    scene.setPaint(paintWith());
  }

  const paintWith = () => ({
    atlas: resources.atlas,
    images: resources.images,
    pasteboard: tokenPixel(host, '--pasteboard', pixel(207, 209, 212)),
    edge: tokenPixel(host, '--line-strong', pixel(170, 173, 178)),
    barsBelow: 2,
  });

  /** Lines that were not there before are felt. */
  const feel = (before: Feedback | null, next: Feedback | null): void => {
    const known = new Set((before?.guides ?? []).map(guideKey));
    const now = performance.now();
    const still = felt.filter(({ until, key }) => until > now && next?.guides?.some((guide) => guideKey(guide) === key));
    const fresh = (next?.guides ?? []).map(guideKey).filter((key) => !known.has(key)).map((key) => ({ key, until: now + FELT_MS }));
    felt = [...still, ...fresh];
  };
  const inputOf = (event: DragEventLike): PointerInput => {
    const box = host.getBoundingClientRect();
    const screen = { x: event.clientX - box.left, y: event.clientY - box.top };
    return { screen, point: toPage(view(), screen), shift: event.shiftKey, ...snapKeys(event) };
  };

  const desk: Desk = {
    store,
    session: session.getState,
    page,
    view,
    panBy: (dx, dy) => stage.panBy(dx, dy),
    guidesShown: () => session.getState().toggles.rulers,
    show(next) {
      feel(feedback, next);
      feedback = withPpi(next, store.getState().edition, session.getState().drag);
      session.getState().setShape(next?.shape ?? null);
      request();
    },
    report: options.report,
    newId: options.newId,
    newComposer: options.newComposer,
    ...(options.reader ? { reader: options.reader } : {}),
    whenIdle(work) {
      const go = (deadline: IdleDeadline): void => {
        do if (!work()) return;
        while (deadline.timeRemaining() > SPARE);
        requestIdleCallback(go, IDLE_PATIENCE);
      };
      requestIdleCallback(go, IDLE_PATIENCE);
    },
  };
  const machine = createToolMachine(desk, (state) => (host.style.cursor = state.cursor));
  scene.setPaint(paintWith());

  const stops = [
    cropRequest.listen((id) => {
      host.focus({ preventScroll: true });
      machine.crop(id);
    }),
    store.subscribe(() => {
      camera.applyZoom(false);
      request();
    }),
    session.subscribe((now, before) => {
      if (now.zoom !== before.zoom || now.page !== before.page) camera.applyZoom(false);
      if (now.tool !== before.tool || !!now.drag !== !!before.drag) machine.refresh();
      if (pointing === 0) {
        if (now.editing?.caret !== before.editing?.caret || (now.editing && now.editing.view !== before.editing?.view)) camera.followCaret();
        if (now.selection !== before.selection) camera.revealSelection();
      }
      const [writes, wrote] = [now.editing?.view === 'page', before.editing?.view === 'page'];
      // Who reads chooses how near.
      if (options.reader?.()) camera.stay();
      else if (writes && !wrote) camera.dive();
      // Left by a click on something else, the page stays under the pointer.
      else if (wrote && !writes && pointing === 0) camera.comeUp();
      if (now.look && now.look !== before.look && now.look.page === now.page) camera[now.look.keepsZoom ? 'keepInSight' : 'goTo'](now.look.rect);
      if (now.page !== before.page || now.selection !== before.selection || now.brief !== before.brief || now.toggles !== before.toggles || now.editing !== before.editing) request();
    }),
    options.findings.subscribe(request),
    useReview.subscribe((now, was) => {
      if (now.open !== was.open || now.tool !== was.tool) machine.refresh();
    }),
    useSpelling.subscribe(request),
    useChecks.subscribe(request),
    useSettings.subscribe((now, before) => now.checkMarks !== before.checkMarks && request()),
    resources.images.subscribe((asset) => {
      const shown = page();
      const { edition, composition } = store.getState();
      const list = shown && sheetList(edition, composition, shown);
      const rects = list?.groups.flatMap((group) => group.items.flatMap((item) => (item.kind === 'image' && item.asset === asset ? [item.rect] : [])));
      scene.invalidate(rects ?? []);
      request();
    }),
  ];

  const stage: PageStage = {
    machine,
    view,
    resize(size, pixels) {
      device = pixels;
      camera.resize(size);
    },
    zoomBy: camera.zoomBy,
    panBy: camera.panBy,
    pullAtEdge(screen) {
      const shown = page();
      const by = shown && edgePull(view(), shown, screen);
      if (!by || (by.x === 0 && by.y === 0)) return false;
      stage.panBy(by.x, by.y);
      return true;
    },
    dragGuide(axis, index, event) {
      machine.begin(movingGuide(desk, axis, index));
      stage.guideMoves(event);
    },
    guideMoves(event) {
      if (machine.state.name === 'moving-guide') stage.byPointer(() => machine.move(inputOf(event)));
    },
    guideDropped(event) {
      if (machine.state.name === 'moving-guide') stage.byPointer(() => machine.up(inputOf(event)));
    },
    crossTo(screen) {
      const shown = page();
      const { edition } = store.getState();
      const spread = shown && spreadOf(edition, shown.id);
      if (!shown || !spread) return;
      const point = toPage(view(), screen);
      const slop = 4 / scaleOf(view());
      if (session.getState().editing?.view === 'page' || findFrame(edition, shown.id, point, slop)) return;
      const other = spread.left === shown ? spread.right : spread.left;
      const there = { x: point.x - acrossFold(spread, shown.id), y: point.y };
      if (contains({ x: 0, y: 0, width: other.width, height: other.height }, there) || findFrame(edition, other.id, there, slop)) session.getState().setPage(other.id);
    },
    toPage: (screen) => toPage(view(), screen),
    reportCursor(screen) {
      const shown = page();
      const at = screen && shown ? toPage(view(), screen) : null;
      const onSheet = at && shown && at.x >= 0 && at.y >= 0 && at.x <= shown.width && at.y <= shown.height;
      session.getState().setCursor(onSheet ? at : null);
    },
    fileOver(screen) {
      const shown = page();
      if (machine.state.busy) return;
      const under = screen && shown ? findFrame(store.getState().edition, shown.id, toPage(view(), screen), 0) : null;
      desk.show(under?.type === 'picture' && !under.contentLocked ? { target: under.rect, measured: under.rect } : null);
    },
    frameAt(screen) {
      const shown = page();
      return (shown && findFrame(store.getState().edition, shown.id, toPage(view(), screen), 0)?.id) ?? null;
    },
    selectUnder(point) {
      const shown = page();
      const under = shown && findFrame(store.getState().edition, shown.id, point, 4 / scaleOf(view()));
      const { selection, select, editing, edit } = session.getState();
      if (editing?.view === 'page') {
        if (under && storiesIn(store.getState().edition, under).includes(editing.story)) return;
        edit(null);
      }
      if (!under) select([]);
      else if (!selection.includes(under.id)) select(withGroups(store.getState().edition, [under.id]));
    },
    byPointer(action) {
      pointing += 1;
      try {
        return action();
      } finally {
        pointing -= 1;
      }
    },
    setWords(next) {
      words = next;
      request();
    },
    setResources(next) {
      if (next.atlas === resources.atlas) return;
      resources = next;
      scene.setPaint(paintWith());
      request();
    },
    refreshColours() {
      font = labelFont(host);
      scene.setPaint(paintWith());
      request();
    },
    dispose() {
      cancelAnimationFrame(frame);
      plates.dispose();
      for (const stop of stops) stop();
    },
  };
  return stage;
}

/** The window's own face: it has the words' characters. */
const labelFont = (host: Element): string => `11px ${getComputedStyle(host).fontFamily}`;

const guideKey = (guide: Guide): string => ('x' in guide ? `x${guide.x.toFixed(2)}` : `y${guide.y.toFixed(2)}`);
