import type { DisplayList, Group } from '../../display/display-list';
import type { GlyphOutlines } from '../../fonts/glyph-outlines';
import type { Point } from '../../geometry/rect';
import type { PlateFrame } from '../../paint/plates/plates';
import type { View } from '../canvas/page-scene';
import { useSession } from '../session-store';
import { lookOf, usePlateView } from './plate-view';
import type { FromDesk, PlateCondition, PlateViewLook, ToDesk } from './protocol';

/** After a change of the page the plates wait until it has been calm for so long, ms; after a pan or zoom, for less. */
const CALM = 220;
const SETTLED = 90;

export interface PlateLayer {
  /** Brings the canvas over the page up to date. Called for every frame that the page is drawn in. */
  draw(list: DisplayList, view: View, condition: PlateCondition, outlines: GlyphOutlines): void;
  /** No page is shown. */
  clear(): void;
  dispose(): void;
}

interface Shown {
  readonly list: DisplayList;
  readonly view: View;
  readonly condition: PlateCondition;
  readonly outlines: GlyphOutlines;
}
type Pixels = Extract<FromDesk, { kind: 'pixels' }>;

/** Shows a page's plates on a canvas over it; a worker makes them. `redraw` is called when there is something new to draw. */
export function createPlateLayer(canvas: HTMLCanvasElement, redraw: () => void): PlateLayer {
  const context = canvas.getContext('2d')!;
  const picture = document.createElement('canvas');
  const plates = usePlateView;
  let worker: Worker | null = null;
  let shown: Shown | null = null;
  let have: Pixels | null = null;
  let timer = 0;
  /** What the worker was last told of. */
  let told: { list: DisplayList; condition: string; look: PlateViewLook; frame: PlateFrame } | null = null;
  let revision = 0;
  const numbers = new WeakMap<Group, number>();
  let sent = new Set<number>();
  let lastNumber = 0;
  const outlinesSent = new Set<string>();
  let probing = false;
  /** Where the pointer is, while an answer is under way. */
  let asked: Point | null = null;

  const post = (message: ToDesk): void => worker!.postMessage(message);

  const start = (): void => {
    worker = new Worker(new URL('./plate-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromDesk>) => take(data);
  };

  function take(message: FromDesk): void {
    const { report } = plates.getState();
    switch (message.kind) {
      case 'pixels': {
        have = message;
        const { width, height } = message.frame;
        Object.assign(picture, { width, height });
        picture.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(message.pixels), width, height), 0, 0);
        if (isMade()) report({ updating: false });
        redraw();
        break;
      }
      case 'summary':
        if (message.revision === revision) report({ summary: message.summary });
        // The square round the pointer can be told from now on.
        probe(useSession.getState().cursor);
        redraw();
        break;
      case 'values':
        probing = false;
        if (lookOf(plates.getState())) report({ values: message.values });
        probe(asked);
        break;
    }
  }

  /** The worker was told last of what is on the canvas. A message is a copy: what was asked for is known by its content. */
  const isMade = (): boolean =>
    told !== null && have !== null && timer === 0 && have.revision === revision && sameFrame(have.frame, told.frame) && sameLook(have.look, told.look);

  /** The part of the sheet in view, in device pixels of the view. */
  const frameOf = ({ list, view }: Shown): PlateFrame & { left: number; top: number } => {
    const { scale, x, y } = view.at;
    const left = Math.max(0, x);
    const top = Math.max(0, y);
    const right = Math.min(view.width, Math.round(x + list.width * scale));
    const bottom = Math.min(view.height, Math.round(y + list.height * scale));
    return { scale, x: x - left, y: y - top, width: Math.max(0, right - left), height: Math.max(0, bottom - top), left, top };
  };

  function ask(): void {
    timer = 0;
    const look = lookOf(plates.getState());
    if (!shown || !look) return;
    if (!worker) start();
    const { list, condition, outlines } = shown;
    const { left: _left, top: _top, ...frame } = frameOf(shown);
    const key = JSON.stringify(condition);
    if (!told || told.list !== list || told.condition !== key) tellPage(list, condition, outlines);
    told = { list, condition: key, look, frame };
    post({ kind: 'view', look, frame });
  }

  function tellPage(list: DisplayList, condition: PlateCondition, outlines: GlyphOutlines): void {
    revision += 1;
    const news: [string, ReturnType<GlyphOutlines['outline']>][] = [];
    const groups = list.groups.map((group): readonly [number, Group | null] => {
      let number = numbers.get(group);
      if (number === undefined) numbers.set(group, (number = lastNumber += 1));
      if (sent.has(number)) return [number, null];
      for (const item of group.items) {
        if (item.kind !== 'glyphs') continue;
        for (const glyph of item.glyphs) {
          const name = `${item.font} ${glyph}`;
          if (outlinesSent.has(name)) continue;
          outlinesSent.add(name);
          news.push([name, outlines.outline(item.font, glyph)]);
        }
      }
      return [number, group];
    });
    sent = new Set(groups.map(([number]) => number));
    const { page, width, height, bleed } = list;
    post({ kind: 'page', revision, page: { page, width, height, bleed }, groups, outlines: news, condition });
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = window.setTimeout(ask, delay);
    if (!plates.getState().updating) plates.getState().report({ updating: true });
  }

  /** One question at a time: the pointer moves faster than it is worth answering. */
  function probe(point: Point | null): void {
    if (probing || !point || !worker || !told || !lookOf(plates.getState())) {
      asked = point;
      return;
    }
    asked = null;
    probing = true;
    post({ kind: 'probe', point });
  }

  const stops = [
    plates.subscribe((now, before) => {
      if (now.kind !== before.kind || now.hidden !== before.hidden || now.film !== before.film || now.summary !== before.summary) redraw();
    }),
    useSession.subscribe((now, before) => {
      if (now.cursor === before.cursor) return;
      if (now.cursor) probe(now.cursor);
      else plates.getState().report({ values: null });
    }),
  ];

  const isHidden = (): boolean => canvas.style.display === 'none';

  return {
    draw(list, view, condition, outlines) {
      const look = lookOf(plates.getState());
      if (!look) {
        if (!isHidden()) canvas.style.display = 'none';
        clearTimeout(timer);
        timer = 0;
        return;
      }
      const before = shown;
      shown = { list, view, condition, outlines };
      if (isHidden()) canvas.style.display = '';
      if (canvas.width !== view.width || canvas.height !== view.height) Object.assign(canvas, { width: view.width, height: view.height });
      if (before?.list.page !== list.page) {
        have = null;
        plates.getState().report({ summary: null, values: null });
      }
      const frame = frameOf(shown);
      const current = told !== null && told.list === list && told.condition === JSON.stringify(condition) && sameFrame(told.frame, frame) && sameLook(told.look, look);
      const changed = before === null || before.list !== list || !sameFrame(frameOf(before), frame);
      if (!current && (changed || timer === 0)) schedule(told?.list === list ? SETTLED : told === null ? 0 : CALM);
      // Asked for again what is there already.
      else if (current && plates.getState().updating && isMade()) plates.getState().report({ updating: false });
      paint(frame, view);
    },
    clear() {
      canvas.style.display = 'none';
      shown = have = told = null;
    },
    dispose() {
      clearTimeout(timer);
      worker?.terminate();
      for (const stop of stops) stop();
    },
  };

  /** The last plates where they belong now: scaled while a zoom is under way, on plain paper where they do not reach. */
  function paint({ left, top, width, height }: ReturnType<typeof frameOf>, { at }: View): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (!have) return;
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.fillStyle = `rgb(${have.paper.map(Math.round).join(' ')})`;
    context.fillRect(left, top, width, height);
    const by = at.scale / have.frame.scale;
    context.imageSmoothingEnabled = by !== 1;
    context.drawImage(picture, at.x - have.frame.x * by, at.y - have.frame.y * by, have.frame.width * by, have.frame.height * by);
    const { kind, summary } = plates.getState();
    if (kind === 'heat' && summary) markWindow(summary.window.rect, at);
    context.restore();
  }

  /** Corners round the square with the most ink. */
  function markWindow(rect: { x: number; y: number; width: number; height: number }, at: View['at']): void {
    const box = [at.x + rect.x * at.scale, at.y + rect.y * at.scale, rect.width * at.scale, rect.height * at.scale] as const;
    for (const [colour, wide] of [['#fff', 4], ['#111', 2]] as const) {
      context.strokeStyle = colour;
      context.lineWidth = wide;
      context.strokeRect(...box);
    }
  }
}

const sameFrame = (a: PlateFrame, b: PlateFrame): boolean => a.scale === b.scale && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
const sameLook = (a: PlateViewLook, b: PlateViewLook): boolean => JSON.stringify(a) === JSON.stringify(b);
