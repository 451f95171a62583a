/** The page: its picture, what is selected, marks over it; turning, zooming, pointing. */
import type { ReturnedMark } from '../model/proof-return';
import type { SheetMark } from '../model/proof-sheet';
import { drawn, element } from './element';
import { letterAt, showsStory, stretchesOf } from './places';
import type { Box } from './places';
import { pictureOf, say, sheet } from './sheet';
import { now, onWork } from './work';
import { wordAt, wordsOf } from './words';

/** Words from `anchor` to `head`, both included: indices of the story's words. */
export interface Selection {
  readonly story: number;
  readonly anchor: number;
  readonly head: number;
}

export interface Stage {
  readonly element: HTMLElement;
  page(): number;
  turn(to: number): void;
  zoom(by: number): void;
  fit(): void;
  /** The window has another size: a page that filled it does so again. */
  resized(): void;
  selection(): Selection | null;
  select(selection: Selection | null): void;
  /** The next area that is dragged is given to `done`; null: words are selected again. */
  takeArea(done: ((area: Box) => void) | null): void;
  show(mark: ReturnedMark | SheetMark): void;
}

const LEAST = 0.15;
const MOST = 6;
/** Drags shorter than this, in pixels, are taps. */
const SLOP = 5;

export function createStage(changed: () => void): Stage {
  const picture = element('img', { alt: '', draggable: 'false' });
  const marks = drawn('svg', { class: 'marks', 'aria-hidden': 'true' });
  const chosen = drawn('svg', { class: 'chosen', 'aria-hidden': 'true' });
  const handles = [element('div', { class: 'handle' }), element('div', { class: 'handle' })];
  const paper = element('div', { class: 'paper' }, picture, marks, chosen, ...handles);
  const box = element('div', { class: 'stage', tabindex: '0', role: 'region' }, element('div', { class: 'desk' }, paper));
  let index = 0;
  let scale = 1;
  /** The width that the page was fitted to; null once it was zoomed. */
  let fitted: number | null = null;
  let selection: Selection | null = null;
  let area: ((area: Box) => void) | null = null;
  let dragged: Box | null = null;
  let shown: ReturnedMark | SheetMark | null = null;

  const page = () => sheet.pages[index]!;
  const storyWords = (story: number) => wordsOf(sheet.stories[story]!.text, sheet.stories[story]!.language);

  const size = (): void => {
    const { width, height } = page();
    paper.style.width = `${width * scale}px`;
    paper.style.height = `${height * scale}px`;
    paintSelection();
  };
  /** The point of the page under a place of the window stays under it. */
  const zoomTo = (next: number, atX = box.clientWidth / 2, atY = box.clientHeight / 2): void => {
    fitted = null;
    const held = Math.min(MOST, Math.max(LEAST, next));
    const bounds = box.getBoundingClientRect();
    const before = paper.getBoundingClientRect();
    const x = (atX + bounds.left - before.left) / scale;
    const y = (atY + bounds.top - before.top) / scale;
    scale = held;
    size();
    const after = paper.getBoundingClientRect();
    box.scrollLeft += after.left + x * scale - (atX + bounds.left);
    box.scrollTop += after.top + y * scale - (atY + bounds.top);
  };
  const fit = (): void => {
    const { width, height } = page();
    fitted = box.clientWidth;
    const across = (box.clientWidth - 16) / width;
    // On a narrow window the page fills the width; a wide one shows all of it.
    scale = Math.min(MOST, Math.max(LEAST, box.clientWidth < 700 ? across : Math.min(across, (box.clientHeight - 16) / height)));
    size();
  };
  const turn = (to: number): void => {
    index = Math.min(sheet.pages.length - 1, Math.max(0, to));
    const at = index;
    const { name, width, height } = page();
    for (const svg of [marks, chosen]) svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    picture.alt = say('reader.accessible-page', { name });
    picture.removeAttribute('src');
    box.setAttribute('aria-label', say('reader.page', { name }));
    pictureOf(page()).then(
      (address) => { if (at === index) picture.src = address; },
      () => { picture.alt = say('reader.old-browser'); },
    );
    box.scrollTo(0, 0);
    selection = null;
    fit();
    paintMarks();
    changed();
  };

  function paintSelection(): void {
    const parts: SVGElement[] = [];
    let ends: readonly [Box, Box] | null = null;
    if (selection) {
      const words = storyWords(selection.story);
      const [first, last] = [Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)];
      const found = stretchesOf(page(), selection.story, words[first]!.from, words[last]!.to);
      for (const { x, y, width, height } of found) parts.push(drawn('rect', { x, y, width, height, class: 'selection' }));
      if (found.length > 0) ends = [found[0]!, found.at(-1)!];
    }
    if (dragged) parts.push(drawn('rect', { ...dragged, class: 'dragged' }));
    chosen.replaceChildren(...parts);
    for (const [i, handle] of handles.entries()) {
      handle.hidden = ends === null;
      if (!ends) continue;
      const at = ends[i]!;
      handle.style.left = `${(i === 0 ? at.x : at.x + at.width) * scale}px`;
      handle.style.top = `${(at.y + at.height) * scale}px`;
    }
  }

  function paintMarks(): void {
    const parts: SVGElement[] = [];
    for (const mark of sheet.marks) parts.push(...markShapes(mark, 'theirs', ''));
    for (const [i, mark] of now().marks.entries()) parts.push(...markShapes(mark, 'mine', String(i + 1)));
    marks.replaceChildren(...parts);
  }

  function markShapes(mark: ReturnedMark | SheetMark, whose: string, number: string): SVGElement[] {
    const { anchor, kind } = mark;
    const now = mark === shown ? ' shown' : '';
    if (anchor.type === 'frame' || (anchor.type === 'area' && anchor.page !== page().id)) return [];
    if (anchor.type === 'area') return [drawn('rect', { ...anchor.rect, class: `${whose} area${now}` }), ...badge(anchor.rect.x + anchor.rect.width, anchor.rect.y, whose, number)];
    const story = sheet.stories.findIndex(({ id }) => id === anchor.story);
    const found = stretchesOf(page(), story, anchor.from, anchor.to);
    const last = found.at(-1);
    if (!last) return [];
    const shapes = found.map(({ x, y, width, height }) => drawn('rect', { x, y, width, height, class: `${whose} ${kind}${now}` }));
    if (kind === 'delete' || kind === 'replace') {
      for (const { x, y, width, height, vertical } of found) {
        const line = vertical ? { x1: x + width / 2, y1: y, x2: x + width / 2, y2: y + height } : { x1: x, y1: y + height * 0.55, x2: x + width, y2: y + height * 0.55 };
        shapes.push(drawn('line', { ...line, class: `${whose} stroke` }));
      }
    }
    return [...shapes, ...badge(last.x + last.width, last.y, whose, number)];
  }

  const badge = (x: number, y: number, whose: string, number: string): SVGElement[] => {
    if (number === '') return [];
    const text = drawn('text', { x, y: y + 1.6, class: `${whose} number` });
    text.textContent = number;
    return [drawn('circle', { cx: x, cy: y, r: 4.4, class: `${whose} dot` }), text];
  };

  const pointOf = (x: number, y: number): { readonly x: number; readonly y: number } => {
    const bounds = paper.getBoundingClientRect();
    return { x: (x - bounds.left) / scale, y: (y - bounds.top) / scale };
  };
  const select = (next: Selection | null): void => {
    selection = next;
    paintSelection();
    changed();
  };
  const wordUnder = (x: number, y: number, story: number | null): Selection | null => {
    const point = pointOf(x, y);
    const letter = letterAt(page(), point.x, point.y, story);
    if (!letter) return null;
    const word = wordAt(storyWords(letter.story), letter.offset);
    return { story: letter.story, anchor: word, head: word };
  };

  /** Mouse and pen drag over words; a finger scrolls, taps a word and drags its handles. An area is dragged by any. */
  let start: { readonly x: number; readonly y: number; readonly word: Selection | null; moved: boolean } | null = null;
  paper.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || (event.pointerType === 'touch' && !area) || handles.includes(event.target as HTMLDivElement)) return;
    start = { x: event.clientX, y: event.clientY, word: area ? null : wordUnder(event.clientX, event.clientY, null), moved: false };
    paper.setPointerCapture(event.pointerId);
    if (!area) {
      if (event.shiftKey && selection && start.word?.story === selection.story) select({ ...selection, head: start.word.head });
      else select(start.word);
    }
  });
  paper.addEventListener('pointermove', (event) => {
    if (!start) return;
    start.moved ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLOP;
    if (!start.moved) return;
    if (area) {
      const [a, b] = [pointOf(start.x, start.y), pointOf(event.clientX, event.clientY)];
      dragged = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
      paintSelection();
    } else if (start.word) {
      const head = wordUnder(event.clientX, event.clientY, start.word.story);
      if (head) select({ ...start.word, head: head.head });
    }
  });
  const ended = (): void => {
    const done = area;
    const made = dragged;
    start = null;
    dragged = null;
    if (!done) return;
    paintSelection();
    if (made && made.width > 4 && made.height > 4) done(made);
  };
  paper.addEventListener('pointerup', ended);
  paper.addEventListener('pointercancel', () => { start = null; dragged = null; paintSelection(); });
  let lastTouch = false;
  box.addEventListener('pointerdown', (event) => { lastTouch = event.pointerType === 'touch'; }, true);
  paper.addEventListener('click', (event) => {
    if (lastTouch && !area && !handles.includes(event.target as HTMLDivElement)) select(wordUnder(event.clientX, event.clientY, null));
  });
  for (const [i, handle] of handles.entries()) {
    handle.addEventListener('pointerdown', (event) => {
      if (!selection) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      const [first, last] = [Math.min(selection.anchor, selection.head), Math.max(selection.anchor, selection.head)];
      selection = { ...selection, anchor: i === 0 ? last : first, head: i === 0 ? first : last };
    });
    handle.addEventListener('pointermove', (event) => {
      if (!selection || !handle.hasPointerCapture(event.pointerId)) return;
      // The finger is below the words that it means, and a little outside.
      const head = wordUnder(event.clientX + (handle === handles[0] ? 11 : -11), event.clientY - 18, selection.story);
      if (head) select({ ...selection, head: head.head });
    });
  }

  let pinch: { readonly distance: number; readonly scale: number } | null = null;
  const between = ({ touches: [a, b] }: TouchEvent): number => Math.hypot(a!.clientX - b!.clientX, a!.clientY - b!.clientY);
  box.addEventListener('touchstart', (event) => {
    if (event.touches.length === 2) pinch = { distance: between(event), scale };
  }, { passive: true });
  box.addEventListener('touchmove', (event) => {
    if (!pinch || event.touches.length !== 2) return;
    event.preventDefault();
    const bounds = box.getBoundingClientRect();
    const [a, b] = [event.touches[0]!, event.touches[1]!];
    zoomTo((pinch.scale * between(event)) / pinch.distance, (a.clientX + b.clientX) / 2 - bounds.left, (a.clientY + b.clientY) / 2 - bounds.top);
  }, { passive: false });
  box.addEventListener('touchend', () => { pinch = null; });
  box.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const bounds = box.getBoundingClientRect();
    zoomTo(scale * Math.exp(-event.deltaY / 300), event.clientX - bounds.left, event.clientY - bounds.top);
  }, { passive: false });
  onWork(paintMarks);

  return {
    element: box,
    page: () => index,
    turn,
    zoom: (by) => zoomTo(scale * by),
    fit,
    // A phone's keyboard changes the height alone, and nothing may jump while words are written.
    resized: () => (fitted !== null && fitted !== box.clientWidth ? fit() : paintSelection()),
    selection: () => selection,
    select(next) {
      select(next);
      chosen.querySelector('.selection')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    takeArea(done) {
      area = done;
      box.classList.toggle('takes-area', done !== null);
    },
    show(mark) {
      const { anchor } = mark;
      const at = anchor.type === 'text'
        ? sheet.pages.findIndex((each) => showsStory(each, sheet.stories.findIndex(({ id }) => id === anchor.story), anchor.from))
        : sheet.pages.findIndex(({ id }) => id === anchor.page);
      if (at >= 0 && at !== index) turn(at);
      shown = mark;
      if (scale < 1.2 && anchor.type === 'text') zoomTo(1.5);
      paintMarks();
      marks.querySelector('.shown')?.scrollIntoView({ block: 'center', inline: 'center' });
    },
  };
}
