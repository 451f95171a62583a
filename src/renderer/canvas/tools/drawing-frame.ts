import { addBox } from '../../../commands/add-box';
import { addPictureFrame } from '../../../commands/add-picture-frame';
import { addQr } from '../../../commands/add-qr';
import { addRule } from '../../../commands/add-rule';
import { addTextFrame } from '../../../commands/add-text-frame';
import type { PlanResult } from '../../../commands/command';
import type { Rect } from '../../../geometry/rect';
import { columnAt, rowAt, rowCount, spanRect } from '../../../model/grid';
import type { Page } from '../../../model/page';
import { snapDrawn, snapMoved } from '../snapping';
import { between, travelled } from './travelled';
import type { Desk, PointerInput, ToolState } from './tool-state';

export type DrawnType = 'text' | 'picture' | 'rule' | 'box' | 'qr';

/** Rows of a frame that is made by a click instead of a drag. */
const CLICKED_ROWS = 12;
/** A rule is drawn this thick, points: room for its kinds, and something to take hold of. */
const RULE_DEPTH = 4;
/** Side of a code made by a click, points: about 22 mm, which phones read from a newspaper. */
const CLICKED_CODE = 62;

/** A tool that draws frames, before the button goes down. */
export function drawingFrame(desk: Desk, type: DrawnType): ToolState {
  return { name: `ready-to-draw-${type}`, cursor: 'crosshair', busy: false, down: (input) => drawing(desk, type, input) };
}

function drawing(desk: Desk, type: DrawnType, start: PointerInput): ToolState {
  const rectTo = (input: PointerInput): Rect | null => {
    const page = desk.page();
    if (!page) return null;
    return travelled(start.screen, input.screen) ? drawnRect(page, type, start, input) : clickedRect(page, type, start);
  };
  return {
    name: 'drawing-frame',
    cursor: 'crosshair',
    busy: true,
    move(input) {
      const rect = rectTo(input);
      if (rect && travelled(start.screen, input.screen)) desk.show({ outlines: [rect], measured: rect, guides: [] });
    },
    up(input) {
      const [page, rect] = [desk.page(), rectTo(input)];
      if (!page || !rect) return 'idle';
      const result = create(desk, type, page, rect);
      desk.session().setTool('select');
      if (desk.report(result)) {
        const frames = result.ok ? result.operations.flatMap((op) => (op.type === 'insert' && op.table === 'frames' ? [op.record.id] : [])) : [];
        desk.session().select(frames);
      }
      return 'idle';
    },
    cancel: () => desk.session().setTool('select'),
  };
}

function drawnRect(page: Page, type: DrawnType, start: PointerInput, input: PointerInput): Rect {
  const drawn = between(start.point, input.point);
  if (type === 'rule') {
    const level = drawn.width >= drawn.height;
    const thin = level
      ? { ...drawn, y: start.point.y - RULE_DEPTH / 2, height: RULE_DEPTH }
      : { ...drawn, x: start.point.x - RULE_DEPTH / 2, width: RULE_DEPTH };
    if (input.free) return thin;
    // Along its length a rule goes to columns or rows; across, to gutters or half rows.
    const along = snapDrawn(page, drawn).rect;
    return snapMoved(page, level ? { ...thin, x: along.x, width: along.width } : { ...thin, y: along.y, height: along.height }, 'rule').rect;
  }
  if (type === 'qr') {
    const side = Math.max(drawn.width, drawn.height);
    const square = { x: input.point.x < start.point.x ? start.point.x - side : start.point.x, y: input.point.y < start.point.y ? start.point.y - side : start.point.y, width: side, height: side };
    return input.free ? square : snapMoved(page, square).rect;
  }
  return input.free ? drawn : snapDrawn(page, drawn).rect;
}

function clickedRect(page: Page, type: DrawnType, { point }: PointerInput): Rect {
  const row = rowAt(page, point.y);
  const cell = spanRect(page, { column: columnAt(page, point.x), columns: 1, row, rows: Math.min(CLICKED_ROWS, rowCount(page) - row) });
  if (type === 'rule') return snapMoved(page, { ...cell, y: point.y - RULE_DEPTH / 2, height: RULE_DEPTH }, 'rule').rect;
  if (type === 'qr') return { ...cell, width: CLICKED_CODE, height: CLICKED_CODE };
  return cell;
}

function create(desk: Desk, type: DrawnType, page: Page, rect: Rect): PlanResult {
  const args = { page: page.id, rect, newId: desk.newId };
  switch (type) {
    case 'text':
      return desk.store.run(addTextFrame, { ...args, write: null });
    case 'picture':
      return desk.store.run(addPictureFrame, args);
    case 'rule':
      return desk.store.run(addRule, args);
    case 'box':
      return desk.store.run(addBox, args);
    case 'qr':
      return desk.store.run(addQr, { ...args, url: '' });
  }
}
