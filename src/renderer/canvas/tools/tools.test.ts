import { beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../commands/history';
import { createComposer } from '../../../compose/compose-edition';
import type { Composition } from '../../../compose/composition';
import type { Point } from '../../../geometry/rect';
import { applyAll } from '../../../model/apply';
import type { Edition } from '../../../model/edition';
import { spanRect } from '../../../model/grid';
import type { Operation } from '../../../model/operation';
import { threadOf } from '../../../model/threads';
import { fakeWorld } from '../../../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeTextFrame } from '../../../testing/make-edition';
import { sequentialIds } from '../../../testing/sequential-ids';
import type { DocumentStore } from '../../document-store';
import { fitPage, scaleOf, toScreen } from '../viewport';
import { createToolMachine } from './tool-machine';
import type { ToolMachine } from './tool-machine';
import type { Desk, DeskSession, Feedback, PointerInput } from './tool-state';

const page = makePage();
const span = (column: number, row: number, columns = 2, rows = 20) => ({ column, columns, row, rows });
const at = (column: number, row: number): Point => {
  const { x, y } = spanRect(page, { column, columns: 1, row, rows: 1 });
  return { x: x + 20, y: y + 5 };
};

/** A desk over a real edition, real commands and real history; only composition is empty. */
function setUp() {
  const edition = makeEdition({
    pages: [page],
    stories: [makeStory('news'), makeStory('waiting')],
    pictures: [makePicture('photo')],
    frames: [
      makeTextFrame('a', page, span(0, 10), { story: 'news' }),
      makeTextFrame('empty', page, span(3, 10)),
      makePictureFrame('p', page, span(0, 60), { picture: 'photo' }),
      makeTextFrame('locked', page, span(6, 60, 1), { locked: true }),
    ],
  });
  const composition: Composition = { pages: new Map(), stories: new Map(), notices: [] };
  const history = createHistory();
  let current: Edition = edition;
  let steps = 0;
  const change = (operations: readonly Operation[]): void => {
    const applied = applyAll(current, operations);
    if (!applied.ok) throw new Error(applied.reason);
    current = applied.edition;
  };
  const store: Desk['store'] = {
    getState: () => ({ edition: current, composition }) as ReturnType<DocumentStore['getState']>,
    run(command, args) {
      const result = command.plan(current, args);
      if (result.ok) {
        change(result.operations);
        history.push(result.operations, { label: command.name, time: (steps += 1) * 10_000 });
      }
      return result;
    },
    tryOut(operations) {
      const applied = applyAll(current, operations);
      if (!applied.ok) throw new Error(applied.reason);
      return { edition: applied.edition, composition };
    },
    mark: () => history.mark(),
    commit: () => void history.commit(),
    bail: () => change(history.bail()),
  };
  const session = {
    selection: [] as readonly string[], tool: 'select' as DeskSession['tool'], editing: null as DeskSession['editing'], drag: null as DeskSession['drag'],
    select: (frames: readonly string[]) => void (session.selection = frames),
    selectBrief: (frame: string) => void (session.selection = [frame]),
    setTool(tool: DeskSession['tool']) {
      session.tool = tool;
      machine.refresh();
    },
    edit: (editing: DeskSession['editing']) => void (session.editing = editing),
  };
  const view = fitPage({ width: 1200, height: 1600 }, page);
  const seen: { feedback: Feedback | null; refusals: string[]; pans: Point[] } = { feedback: null, refusals: [], pans: [] };
  const desk: Desk = {
    store, session: () => session, page: () => current.pages[page.id] ?? null, view: () => view,
    guidesShown: () => true,
    panBy: (x, y) => void seen.pans.push({ x, y }),
    show: (feedback) => void (seen.feedback = feedback),
    report(result) {
      if (!result.ok) seen.refusals.push(result.key);
      return result.ok;
    },
    newId: sequentialIds('new'),
    newComposer: () => createComposer(fakeWorld()),
    whenIdle: () => undefined,
  };
  const machine: ToolMachine = createToolMachine(desk, () => undefined);
  const input = (point: Point, keys: Partial<PointerInput> = {}): PointerInput => ({ point, screen: toScreen(view, point), shift: false, free: false, ...keys });
  return {
    machine, session, seen, history, scale: scaleOf(view),
    edition: () => current,
    rect: (id: string) => current.frames[id]!.rect,
    click(point: Point, keys?: Partial<PointerInput>) {
      machine.down(input(point, keys));
      machine.up(input(point, keys));
    },
    press: (point: Point, keys?: Partial<PointerInput>) => machine.down(input(point, keys)),
    move: (point: Point, keys?: Partial<PointerInput>) => machine.move(input(point, keys)),
    release: (point: Point, keys?: Partial<PointerInput>) => machine.up(input(point, keys)),
    drag(from: Point, to: Point, keys?: Partial<PointerInput>) {
      machine.down(input(from, keys));
      for (const share of [0.25, 0.5, 0.75, 1]) machine.move(input({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, keys));
      machine.up(input(to, keys));
    },
    double: (point: Point) => machine.double(input(point)),
    drop: (point: Point, carried: NonNullable<DeskSession['drag']>) => machine.drop(input(point), carried),
    undo() {
      const step = history.undo();
      if (step) change(step.operations);
      return step !== null;
    },
  };
}

let t: ReturnType<typeof setUp>;
beforeEach(() => {
  t = setUp();
});

describe('selecting', () => {
  it('selects by click, adds and takes away with Shift, lets go on empty paper', () => {
    t.click(at(0, 12));
    expect(t.session.selection).toEqual(['a']);
    t.click(at(3, 12), { shift: true });
    expect(t.session.selection).toEqual(['a', 'empty']);
    t.click(at(0, 12), { shift: true });
    expect(t.session.selection).toEqual(['empty']);
    t.click(at(7, 100));
    expect(t.session.selection).toEqual([]);
  });

  it('selects what a marquee touches', () => {
    t.drag(at(2, 40), { x: at(0, 0).x, y: at(0, 12).y });
    expect(t.session.selection).toEqual(['a']);
    t.press(at(2, 40));
    t.move(at(4, 15));
    t.machine.cancel();
    expect(t.session.selection).toEqual(['a']);
  });

  it('keeps several frames selected until it is clear that they are not dragged', () => {
    t.session.select(['a', 'empty']);
    t.press(at(0, 12));
    expect(t.session.selection).toEqual(['a', 'empty']);
    t.release(at(0, 12));
    expect(t.session.selection).toEqual(['a']);
  });
});

describe('moving', () => {
  it('snaps to columns and rows, and is one undo step', () => {
    const before = t.rect('a');
    t.drag(at(0, 12), { x: at(4, 12).x + 9, y: at(4, 30).y + 3 });
    expect(t.rect('a')).toEqual(spanRect(page, span(4, 28)));
    expect(t.undo()).toBe(true);
    expect(t.rect('a')).toEqual(before);
    expect(t.history.undoLabel).toBeNull();
  });

  it('goes anywhere with Alt or Ctrl', () => {
    const before = t.rect('a');
    t.drag(at(0, 12), { x: at(0, 12).x + 13, y: at(0, 12).y + 7 }, { free: true });
    expect(t.rect('a')).toMatchObject({ x: expect.closeTo(before.x + 13), y: expect.closeTo(before.y + 7) });
  });

  it('keeps to one axis with Shift', () => {
    t.session.select(['a']);
    t.drag(at(0, 12), { x: at(4, 12).x, y: at(4, 12).y + 14 }, { shift: true });
    expect(t.rect('a')).toEqual(spanRect(page, span(4, 10)));
  });

  it('moves all that is selected, by the same way', () => {
    t.session.select(['a', 'empty']);
    t.drag(at(0, 12), at(2, 15));
    expect(t.rect('a')).toEqual(spanRect(page, span(2, 13)));
    expect(t.rect('empty')).toEqual(spanRect(page, span(5, 13)));
  });

  it('puts everything back on Escape', () => {
    const before = t.rect('a');
    t.press(at(0, 12));
    t.move(at(4, 40));
    expect(t.rect('a')).not.toEqual(before);
    expect(t.machine.cancel()).toBe(true);
    expect(t.rect('a')).toEqual(before);
    expect(t.undo()).toBe(false);
    expect(t.machine.state.name).toBe('select');
  });

  it('leaves no step when the frame came back to where it was, nor when it was only clicked', () => {
    t.press(at(0, 12));
    t.move(at(4, 40));
    t.move(at(0, 12));
    t.release(at(0, 12));
    t.click(at(0, 12));
    expect(t.undo()).toBe(false);
  });

  it('leaves locked frames where they are', () => {
    const before = t.rect('locked');
    t.drag(at(6, 62), at(2, 100));
    expect(t.rect('locked')).toEqual(before);
    expect(t.seen.refusals).toEqual([]);
  });
});

describe('resizing', () => {
  const corner = () => {
    const { x, y, width, height } = t.rect('a');
    return { x: x + width, y: y + height };
  };

  it('takes a handle of the selected frame, to columns and rows', () => {
    t.click(at(0, 12));
    t.drag(corner(), { x: corner().x + 100, y: corner().y + 70 });
    expect(t.rect('a')).toEqual(spanRect(page, span(0, 10, 3, 26)));
    expect(t.edition().frames.a).toMatchObject({ columns: 3 });
    t.undo();
    expect(t.rect('a')).toEqual(spanRect(page, span(0, 10)));
  });

  it('keeps the ratio with Shift', () => {
    t.click(at(0, 12));
    const { width, height } = t.rect('a');
    t.drag(corner(), { x: corner().x + 60, y: corner().y + 5 }, { shift: true, free: true });
    expect(t.rect('a').width / t.rect('a').height).toBeCloseTo(width / height, 3);
  });

  it('does not turn a frame inside out', () => {
    t.click(at(0, 12));
    t.drag(corner(), { x: 0, y: 0 });
    expect(t.rect('a')).toEqual(spanRect(page, span(0, 10, 1, 1)));
  });
});

describe('drawing', () => {
  it('draws a text frame on the grid, selects it, and goes back to selecting', () => {
    t.session.setTool('text');
    t.drag({ x: at(3, 80).x - 15, y: at(3, 80).y }, { x: at(5, 90).x + 60, y: at(5, 90).y });
    const [id] = t.session.selection;
    expect(t.rect(id!)).toEqual(spanRect(page, span(3, 80, 3, 10)));
    expect(t.edition().frames[id!]).toMatchObject({ type: 'text', columns: 3, story: null });
    expect(t.session.tool).toBe('select');
  });

  it('makes a frame of one column by a click', () => {
    t.session.setTool('picture');
    t.click(at(3, 80));
    expect(t.rect(t.session.selection[0]!)).toEqual(spanRect(page, span(3, 80, 1, 12)));
  });

  it('draws rules along the way that was dragged', () => {
    t.session.setTool('rule');
    t.drag(at(3, 80), { x: at(6, 80).x, y: at(6, 80).y + 3 });
    const rect = t.rect(t.session.selection[0]!);
    expect(rect.width).toBeGreaterThan(rect.height * 20);
  });

  it('draws nothing when cancelled', () => {
    const before = Object.keys(t.edition().frames).length;
    t.session.setTool('box');
    t.press(at(3, 80));
    t.move(at(5, 90));
    t.machine.cancel();
    expect(Object.keys(t.edition().frames)).toHaveLength(before);
    expect(t.session.tool).toBe('select');
  });
});

describe('threading', () => {
  it('lets a story run on in an empty frame that is clicked', () => {
    t.session.setTool('thread');
    t.click(at(0, 12));
    expect(t.machine.state.name).toBe('threading');
    t.move(at(3, 12));
    expect(t.seen.feedback?.target).toEqual(t.rect('empty'));
    t.click(at(3, 12));
    expect(threadOf(t.edition(), 'news').map((frame) => frame.id)).toEqual(['a', 'empty']);
    expect(t.session.tool).toBe('select');
  });

  it('lets a story run on in a frame that is drawn, with the page panned on the way', () => {
    t.session.setTool('thread');
    t.click(at(0, 12));
    t.machine.pan({ point: at(4, 80), screen: { x: 10, y: 10 }, shift: false, free: false });
    t.release(at(4, 80));
    expect(t.machine.state.name).toBe('threading');
    t.drag(at(4, 80), at(5, 90));
    expect(threadOf(t.edition(), 'news')).toHaveLength(2);
    t.undo();
    expect(threadOf(t.edition(), 'news')).toHaveLength(1);
  });

  it('is given up when another tool is chosen', () => {
    t.session.setTool('thread');
    t.click(at(0, 12));
    t.session.setTool('hand');
    expect(t.machine.state.name).toBe('ready-to-pan');
    expect(t.seen.feedback).toBeNull();
  });

  it('goes on from the port of the selected frame', () => {
    t.click(at(0, 12));
    const { x, y, width, height } = t.rect('a');
    t.click({ x: x + width - 11 / t.scale, y: y + height });
    expect(t.machine.state.name).toBe('threading');
    expect(t.machine.cancel()).toBe(true);
    expect(t.machine.state.name).toBe('select');
  });
});

describe('placing from the basket', () => {
  const carry = (drag: NonNullable<DeskSession['drag']>): void => {
    t.session.drag = drag;
    t.machine.refresh();
  };

  it('shows where a story would go, and puts it there', () => {
    carry({ kind: 'story', id: 'waiting' });
    t.move(at(2, 85));
    const [outline] = t.seen.feedback?.outlines ?? [];
    expect(outline).toMatchObject({ y: expect.closeTo(spanRect(page, span(2, 85)).y, 1) });
    expect(t.drop(at(2, 85), t.session.drag!)).toBe(true);
    expect(t.rect(t.session.selection[0]!)).toEqual(outline);
    expect(threadOf(t.edition(), 'waiting')).toHaveLength(1);
  });

  it('fills an empty frame under the pointer', () => {
    carry({ kind: 'story', id: 'waiting' });
    t.move(at(3, 12));
    expect(t.seen.feedback?.target).toEqual(t.rect('empty'));
    t.drop(at(3, 12), t.session.drag!);
    expect(t.edition().frames.empty).toMatchObject({ story: 'waiting' });
    expect(t.session.selection).toEqual(['empty']);
  });

  it('says why a story that is placed cannot be placed again', () => {
    carry({ kind: 'story', id: 'news' });
    expect(t.drop(at(2, 85), t.session.drag!)).toBe(false);
    expect(t.seen.refusals).toEqual(['refusal.story-placed']);
  });

  it('goes back to the tool when the drag ends elsewhere', () => {
    carry({ kind: 'picture', id: 'photo' });
    expect(t.machine.state.name).toBe('placing');
    t.session.drag = null;
    t.machine.refresh();
    expect(t.machine.state.name).toBe('select');
    expect(t.seen.feedback).toBeNull();
  });
});

describe('opening', () => {
  it('opens the story of a frame that is clicked twice', () => {
    t.double(at(0, 12));
    expect(t.session.editing).toMatchObject({ story: 'news' });
  });

  it('writes a new story into an empty frame, as one step', () => {
    t.double(at(3, 12));
    const story = t.session.editing?.story;
    expect(t.edition().frames.empty).toMatchObject({ story });
    t.undo();
    expect(t.edition().frames.empty).toMatchObject({ story: null });
    expect(t.edition().stories[story!]).toBeUndefined();
  });

  it('lets go of the open story by a click on empty paper', () => {
    t.double(at(0, 12));
    t.click(at(7, 100));
    expect(t.session.editing).toBeNull();
  });
});

describe('the hand', () => {
  it('pans while the space bar is held, whatever the tool', () => {
    t.session.setTool('text');
    t.machine.holdHand(true);
    t.drag(at(3, 80), at(4, 90));
    t.machine.holdHand(false);
    expect(t.seen.pans.length).toBeGreaterThan(0);
    expect(t.machine.state.name).toBe('ready-to-draw-text');
  });
});
