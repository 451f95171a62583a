/** Which part of the page's sheet the view shows: fitted, zoomed, moved to what is looked at or written. */
import { caretPlace, lineOf } from '../../display/hit-test';
import type { ComposedLine } from '../../compose/composition';
import type { Point, Rect } from '../../geometry/rect';
import { overlaps, union } from '../../geometry/rect';
import type { Page } from '../../model/page';
import { acrossFold, spreadOf } from '../../model/spread';
import type { DocumentStore } from '../document-store';
import type { SessionActions, SessionState, TextView } from '../session-store';
import { sheetOf } from './sheet';
import { clampZoom, closeUp, fitPage, fitWidth, panBy, rectToScreen, resized, reveal, scaleOf, toScreen, zoomAt } from './viewport';
import type { Size, Viewport } from './viewport';

type Session = SessionState & SessionActions;

export interface SessionSource {
  readonly getState: () => Session;
  readonly subscribe: (listener: (now: Session, before: Session) => void) => () => void;
}

export interface StageCameraOptions {
  readonly store: DocumentStore;
  readonly session: SessionSource;
  /** The page that is shown. */
  readonly page: () => Page | null;
  /** The view was panned or zoomed, or shows another page. */
  readonly onView: (view: Viewport) => void;
  /** Asks for a frame. */
  readonly request: () => void;
}

export interface StageCamera {
  readonly view: () => Viewport;
  /** The view's size in CSS pixels. */
  resize(size: Size): void;
  zoomBy(factor: number, anchor: Point): void;
  panBy(dx: number, dy: number): void;
  /** Makes the view what the session's zoom asks for: a fit after anything that changes its outcome, a number when it is another one. */
  applyZoom(sizeChanged: boolean): void;
  /** Zooms in as far as a place needs to be seen; a page that shows it well already is only moved. */
  goTo(rect: Rect): void;
  /** Moves a place into sight at the zoom that there is. */
  keepInSight(rect: Rect): void;
  followCaret(): void;
  revealSelection(): void;
  /** Comes closer to text that is about to be written and too small to read, the caret staying where it is on screen. */
  dive(): void;
  /** Back to the view before, unless a person has chosen another one meanwhile. */
  comeUp(): void;
  /** The view before is forgotten. */
  stay(): void;
}

/** A place that is shown at this share of the zoom that suits it is left so. */
const CLOSE_ENOUGH = 1.5;
const TOO_CLOSE = 3;
/** Text smaller than this on screen is not written blind: the view comes closer, until it is as large as `READABLE`. CSS pixels of an em. */
const TOO_SMALL = 8;
const READABLE = 12;
/** Room for the tail of a story that does not fit, CSS pixels. */
const TAIL = { width: 330, height: 230 };

/** The camera of one view; its zoom is the session's. */
export function createStageCamera({ store, session, page, onView, request }: StageCameraOptions): StageCamera {
  let view: Viewport = { width: 0, height: 0, zoom: 1, x: 0, y: 0 };
  /** The page and the way of fitting it that the view was made for. */
  let fitted: { page: string | null; zoom: SessionState['zoom']; fold?: number | null } = { page: null, zoom: 1 };

  const setView = (next: Viewport): void => {
    if (next === view) return;
    const zoomed = next.zoom !== view.zoom;
    view = next;
    if (zoomed) session.getState().reportZoom(view.zoom);
    onView(view);
    request();
  };

  /** Sets the view as if the page shown were its whole sheet. */
  const bySheet = (from: Viewport, make: (view: Viewport, sheet: Size) => Viewport): Viewport => {
    const shown = page();
    if (!shown) return from;
    const sheet = sheetOf(store.getState().edition, shown);
    if (sheet.x === 0) return make(from, sheet);
    const next = make({ ...from, x: from.x - sheet.x * scaleOf(from) }, sheet);
    return { ...next, x: next.x + sheet.x * scaleOf(next) };
  };

  /** Turning to the other page of a spread moves nothing on screen. */
  const crossFold = (from: string | null, to: Page): boolean => {
    const spread = from === null ? null : spreadOf(store.getState().edition, to.id);
    if (!spread || (spread.left.id !== from && spread.right.id !== from) || from === to.id) return false;
    setView({ ...view, x: view.x + acrossFold(spread, from!) * scaleOf(view) });
    return true;
  };

  /** Makes the view what the session's zoom asks for: a fit after anything that changes its outcome, a number when it is another one. */
  const applyZoom = (sizeChanged: boolean): void => {
    const shown = page();
    if (!shown || view.width === 0) return;
    const { zoom } = session.getState();
    const { fold } = sheetOf(store.getState().edition, shown);
    const zoomChanged = fitted.zoom !== zoom;
    const crossed = !sizeChanged && !zoomChanged && fitted.fold === fold && crossFold(fitted.page, shown);
    const pageChanged = fitted.page !== shown.id || fitted.fold !== fold;
    fitted = { page: shown.id, zoom, fold };
    if (crossed) return;
    if (typeof zoom === 'number') {
      if (pageChanged && !zoomChanged && view.zoom === zoom) setView(bySheet(view, (from, sheet) => panBy(from, sheet, 0, 0)));
      else if (view.zoom !== clampZoom(zoom)) setView(bySheet(view, (from, sheet) => zoomAt(from, sheet, zoom, { x: view.width / 2, y: view.height / 2 })));
    } else if (sizeChanged || pageChanged || zoomChanged) {
      setView(bySheet(view, zoom === 'fit-page' ? fitPage : fitWidth));
    }
  };

  const revealOnPage = (rect: Rect): void => {
    const shown = page();
    if (shown) setView(reveal(view, shown, rect));
  };

  /** Zooms in as far as a place needs to be seen; a page that shows it well already is only moved. */
  const goTo = (rect: Rect): void => {
    const shown = page();
    if (!shown || view.width === 0) return;
    const wanted = closeUp(view, rect);
    if (view.zoom < wanted / CLOSE_ENOUGH || view.zoom > wanted * TOO_CLOSE) {
      const middle = toScreen(view, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
      const zoomed = zoomAt(view, shown, wanted, middle);
      setView(panBy(zoomed, shown, view.width / 2 - middle.x, view.height / 2 - middle.y));
      fitted = { ...fitted, page: shown.id, zoom: view.zoom };
      session.getState().setZoom(view.zoom);
    } else revealOnPage(rect);
  };

  const followCaret = (): void => {
    const { editing, page: current, setPage } = session.getState();
    const { composition } = store.getState();
    const lines = editing && composition.stories.get(editing.story)?.lines;
    if (!editing?.caret || !lines) return;
    const affinity = editing.atLineEnd ? 'backward' : 'forward';
    const place = caretPlace(composition.pages, editing.story, lines, editing.caret, affinity) ?? tailPlace(lines, lineOf(lines, editing.caret, affinity), editing.view);
    if (!place) return;
    if (place.page !== current) setPage(place.page);
    revealOnPage(place.rect);
  };

  /** Where the text that does not fit is shown while the caret is in it: under the last line that fits. */
  const tailPlace = (lines: readonly ComposedLine[], caret: ComposedLine | null, editor: TextView | undefined): { readonly page: string; readonly rect: Rect } | null => {
    const last = caret && editor === 'page' ? lines.slice(0, lines.indexOf(caret)).filter(({ place: set }) => set !== null).at(-1)?.place : null;
    return last ? { page: last.page, rect: { ...last.cell, width: TAIL.width / scaleOf(view), height: last.cell.height + TAIL.height / scaleOf(view) } } : null;
  };

  /** The view before it came closer to the text that is written, and the zoom that it has since. */
  let surface: { readonly view: Viewport; readonly zoom: SessionState['zoom']; readonly page: string; readonly dived: number } | null = null;

  /** Comes closer to text that is about to be written and too small to read, the caret staying where it is on screen. */
  const dive = (): void => {
    const shown = page();
    const { editing } = session.getState();
    const { composition } = store.getState();
    const lines = editing && composition.stories.get(editing.story)?.lines;
    const place = editing?.caret && lines ? caretPlace(composition.pages, editing.story, lines, editing.caret, editing.atLineEnd ? 'backward' : 'forward') : null;
    if (!shown || place?.page !== shown.id || view.width === 0) return;
    const em = (place.vertical ? place.rect.width : place.rect.height) * scaleOf(view);
    if (em >= TOO_SMALL) return;
    const before = view;
    const at = toScreen(view, { x: place.rect.x + place.rect.width / 2, y: place.rect.y + place.rect.height / 2 });
    setView(zoomAt(view, shown, (view.zoom * READABLE) / em, at));
    fitted = { ...fitted, page: shown.id, zoom: view.zoom };
    surface = { view: before, zoom: session.getState().zoom, page: shown.id, dived: view.zoom };
    session.getState().setZoom(view.zoom);
    revealOnPage(place.rect);
  };

  /** Back to the view before, unless a person has chosen another one meanwhile. */
  const comeUp = (): void => {
    const was = surface;
    surface = null;
    const shown = page();
    // A page that is shown whole is so again when it was moved to show what does not fit.
    if (!was && shown && session.getState().zoom === 'fit-page') setView(bySheet(view, fitPage));
    if (!was || page()?.id !== was.page || view.zoom !== was.dived || session.getState().zoom !== was.dived) return;
    fitted = { ...fitted, page: was.page, zoom: was.zoom };
    setView(was.zoom === 'fit-page' ? bySheet(view, fitPage) : bySheet(was.view, (from, sheet) => resized(from, sheet, view)));
    session.getState().setZoom(was.zoom);
  };

  const revealSelection = (): void => {
    const { edition } = store.getState();
    const shown = page();
    const rects = session.getState().selection.flatMap((id) => (edition.frames[id]?.page === shown?.id ? edition.frames[id]?.rect ?? [] : []));
    if (rects.length === 0) return;
    const whole = rects.reduce(union);
    if (!overlaps({ x: 0, y: 0, width: view.width, height: view.height }, rectToScreen(view, whole))) revealOnPage(whole);
  };

  return {
    view: () => view,
    resize(size) {
      const shown = page();
      const first = view.width === 0;
      view = shown && !first ? bySheet(view, (from, sheet) => resized(from, sheet, size)) : { ...view, ...size };
      applyZoom(true);
      onView(view);
      request();
    },
    zoomBy(factor, anchor) {
      const shown = page();
      if (!shown) return;
      const zoom = clampZoom(view.zoom * factor);
      setView(bySheet(view, (from, sheet) => zoomAt(from, sheet, zoom, anchor)));
      fitted = { ...fitted, page: shown.id, zoom };
      session.getState().setZoom(zoom);
    },
    panBy(dx, dy) {
      setView(bySheet(view, (from, sheet) => panBy(from, sheet, dx, dy)));
    },
    applyZoom,
    goTo,
    keepInSight: revealOnPage,
    followCaret,
    revealSelection,
    dive,
    comeUp,
    stay: () => void (surface = null),
  };
}
