import type { KeyStroke } from '../canvas/tools/pointer-input';
import type { Rect } from '../../geometry/rect';
import { union } from '../../geometry/rect';
import { stretchesOf } from '../../proof/mark-places';
import { openFile } from '../app-store';
import { selectedFrames } from '../command-context';
import { useSession } from '../session-store';
import { showArea, steerFrame, suggestPlace } from './frame-suggestions';
import { focusPage, tell } from './reader-voice';
import { keysText } from './keys-text';
import { commentArea } from './review-actions';
import { AT_REST, useReview } from './review-store';

const ARROWS: Readonly<Record<string, readonly [columns: number, rows: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** A new area, in rows of the grid. */
const ROWS = 3;
const ACROSS = 8;

/** E: the area of the selected frame is marked at once; else one is dragged open, or steered by keys from where the caret is. E again, or Escape, gives it up. */
export function markArea(): void {
  const { tool } = useReview.getState();
  if (tool === 'area') return useReview.setState(AT_REST);
  const { editing, edit, page } = useSession.getState();
  const [frame] = selectedFrames();
  if (frame && editing === null) return commentArea(frame.page, frame.rect);
  if (page === null) return;
  const start = startOf(page);
  // The keyboard of a galley goes to the page; the caret on the page stays.
  if (editing?.view === 'galley') edit(null);
  useReview.setState({ ...AT_REST, view: 'marked', tool: 'area', area: start });
  focusPage();
  tell('review.area-how', { keys: keysText('mark-area') });
}

/** At the caret, else where the pointer is, else at the head of the page. */
function startOf(id: string): Rect {
  const { edition, composition } = openFile().store.getState();
  const { editing, cursor } = useSession.getState();
  const page = edition.pages[id]!;
  const { pitch } = page.grid;
  const caret = editing?.caret && stretchesOf(composition, editing.story, editing.anchor ?? editing.caret, editing.caret).filter((stretch) => stretch.page === id).map(({ rect }) => rect);
  if (caret && caret.length > 0) {
    const { x, y, width, height } = caret.reduce(union);
    return held({ x: x - 2, y: y - 2, width: Math.max(width + 4, pitch * ACROSS), height: Math.max(height + 4, pitch * ROWS) }, page);
  }
  const { x, y } = cursor ?? page.typeArea;
  return held({ x, y, width: pitch * ACROSS, height: pitch * ROWS }, page);
}

const held = (rect: Rect, page: { readonly width: number; readonly height: number }): Rect => {
  const [width, height] = [Math.min(rect.width, page.width), Math.min(rect.height, page.height)];
  return { width, height, x: Math.min(Math.max(0, rect.x), page.width - width), y: Math.min(Math.max(0, rect.y), page.height - height) };
};

/** Arrow keys move the area that is marked, or the outline of the frame that should stand elsewhere; with Shift its right and lower edge. Enter puts the mark down. True when the key was taken. */
export function steerArea({ key, shift }: KeyStroke): boolean {
  const { tool, area } = useReview.getState();
  if ((tool !== 'area' && tool !== 'place') || area === null) return false;
  const { page: id } = useSession.getState();
  const { edition } = openFile().store.getState();
  const page = edition.pages[id ?? ''];
  const [frame] = selectedFrames();
  if (!page || (tool === 'place' && !frame)) return false;
  if (key === 'Enter') {
    if (tool === 'area') commentArea(page.id, area);
    else suggestPlace(frame!, area);
    return true;
  }
  const arrow = ARROWS[key];
  if (!arrow) return false;
  const [columns, rows] = arrow;
  if (tool === 'place') steerFrame(frame!, area, columns, rows, shift);
  else {
    const { pitch } = page.grid;
    const [dx, dy] = [columns * pitch, rows * pitch];
    showArea(page.id, held(shift ? { ...area, width: Math.max(pitch, area.width + dx), height: Math.max(pitch, area.height + dy) } : { ...area, x: area.x + dx, y: area.y + dy }, page));
  }
  return true;
}
