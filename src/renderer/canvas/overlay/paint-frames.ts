/** Frames: their edges, the selection with its handles, ports, and the mark of text that does not fit. */
import type { Rect } from '../../../geometry/rect';
import type { Frame } from '../../../model/frame';
import { framesOnPage, neighboursInThread } from '../../../model/threads';
import { HANDLE, handlesOf } from '../handles';
import { oversetMarks, portRect } from '../ports';
import { rectToScreen } from '../viewport';
import type { OverlayScene, Pen } from './overlay-scene';
import { hairline, strokeRect } from './pen';

export function paintFrames(pen: Pen, scene: OverlayScene): void {
  const { edition, page, view, toggles, selection, feedback, colours } = scene;
  const frames = framesOnPage(edition, page.id);
  if (toggles.frameEdges) {
    for (const frame of frames) if (!selection.includes(frame.id)) strokeRect(pen, rectToScreen(view, frame.rect), colours.frameEdge, 1 / pen.ratio);
  }
  const hovered = frames.find((frame) => frame.id === feedback?.hovered);
  if (hovered && !selection.includes(hovered.id)) strokeRect(pen, rectToScreen(view, hovered.rect), colours.accent, hairline(pen.ratio));
  paintOverset(pen, scene);
  if (toggles.frameEdges) for (const frame of frames) paintLocks(pen, scene, frame);
  const selected = frames.filter((frame) => selection.includes(frame.id));
  for (const frame of selected) paintSelected(pen, scene, frame, selected.length === 1);
}

function paintSelected(pen: Pen, scene: OverlayScene, frame: Frame, alone: boolean): void {
  const { view, colours, edition } = scene;
  const rect = rectToScreen(view, frame.rect);
  strokeRect(pen, rect, colours.accent, 1.5, frame.locked ? [4, 3] : []);
  if (frame.type === 'text' && frame.columns > 1) paintColumnLines(pen, scene, frame, rect);
  if (!alone || frame.locked || scene.editing?.view === 'page') return;
  const { context } = pen;
  for (const { at } of handlesOf(rect)) {
    const square = { x: at.x - HANDLE / 2, y: at.y - HANDLE / 2, width: HANDLE, height: HANDLE };
    context.fillStyle = '#fff';
    context.fillRect(square.x, square.y, square.width, square.height);
    strokeRect(pen, square, colours.accent, hairline(pen.ratio));
  }
  if (frame.type === 'text' && frame.story !== null) {
    const overset = oversetMarks(edition, scene.composition, frame.page).some((mark) => mark.frame === frame.id);
    if (!overset) paintPort(pen, rect, colours.accent, neighboursInThread(edition, frame.id).next ? 'arrow' : 'empty');
  }
}

/** The frame's own columns, faintly: its measure may differ from the page's (破栏). */
function paintColumnLines({ context, ratio }: Pen, { colours }: OverlayScene, frame: Extract<Frame, { type: 'text' }>, rect: Rect): void {
  const scale = rect.width / frame.rect.width;
  const [edge, gutter] = [frame.inset * scale, frame.gutter * scale];
  const measure = (rect.width - 2 * edge - (frame.columns - 1) * gutter) / frame.columns;
  context.strokeStyle = colours.accent;
  context.globalAlpha = 0.35;
  context.lineWidth = 1 / ratio;
  context.setLineDash([3, 3]);
  context.beginPath();
  for (let column = 1; column < frame.columns; column++) {
    const x = rect.x + edge + column * (measure + gutter) - gutter / 2;
    context.moveTo(x, rect.y);
    context.lineTo(x, rect.y + rect.height);
  }
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintOverset(pen: Pen, scene: OverlayScene): void {
  const { edition, composition, page, view, colours } = scene;
  for (const { frame } of oversetMarks(edition, composition, page.id)) {
    const rect = rectToScreen(view, edition.frames[frame]!.rect);
    strokeRect(pen, { ...rect, y: rect.y + rect.height - 1, height: 1 }, colours.over, 2);
    paintPort(pen, rect, colours.over, 'plus');
  }
}

/** Padlocks in the upper left corner: of the frame's place, and of what it holds. */
function paintLocks(pen: Pen, { view, colours }: OverlayScene, frame: Frame): void {
  const { x, y } = rectToScreen(view, frame.rect);
  if (frame.locked) paintPadlock(pen, x + 4, y + 4, colours.accent);
  if (frame.contentLocked) paintPadlock(pen, x + (frame.locked ? 19 : 4), y + 4, colours.warn);
}

/** A padlock 12 CSS pixels high, its shackle over its body. */
function paintPadlock({ context }: Pen, x: number, y: number, colour: string): void {
  context.fillStyle = '#fff';
  context.fillRect(x - 1, y - 1, 13, 15);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.arc(x + 5.5, y + 4.5, 3, Math.PI, 0);
  context.moveTo(x + 2.5, y + 4.5);
  context.lineTo(x + 2.5, y + 6);
  context.moveTo(x + 8.5, y + 4.5);
  context.lineTo(x + 8.5, y + 6);
  context.stroke();
  context.fillStyle = colour;
  context.fillRect(x + 1, y + 6, 9, 6.5);
}

/** `plus`: text that does not fit; `arrow`: the story runs on; `empty`: it ends here. */
export function paintPort(pen: Pen, frame: Rect, colour: string, sign: 'plus' | 'arrow' | 'empty'): void {
  const { context } = pen;
  const { x, y, width, height } = portRect(frame);
  const [midX, midY] = [x + width / 2, y + height / 2];
  context.fillStyle = sign === 'plus' ? colour : '#fff';
  context.fillRect(x, y, width, height);
  strokeRect(pen, { x, y, width, height }, colour, hairline(pen.ratio));
  context.strokeStyle = sign === 'plus' ? '#fff' : colour;
  context.lineWidth = 1.5;
  context.beginPath();
  if (sign === 'plus') {
    context.moveTo(midX - 3.5, midY);
    context.lineTo(midX + 3.5, midY);
    context.moveTo(midX, midY - 3.5);
    context.lineTo(midX, midY + 3.5);
  } else if (sign === 'arrow') {
    context.moveTo(midX - 2, midY - 3.5);
    context.lineTo(midX + 2, midY);
    context.lineTo(midX - 2, midY + 3.5);
  }
  context.stroke();
}
