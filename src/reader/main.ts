/** An HTML proof's program: plain, without a network, beside the data that it shows. */
import './reader.css';
import type { ReturnedKind, ReturnedMark } from '../model/proof-return';
import { button, element } from './element';
import { ask, KIND_NAMES, listPanel, shortened, signPanel } from './panels';
import type { Box } from './places';
import { say, sheet } from './sheet';
import { createStage } from './stage';
import { newId, now, onWork, putMark } from './work';
import { wordsOf } from './words';

const KEYS: Readonly<Record<string, ReturnedKind>> = { d: 'delete', r: 'replace', i: 'insert', c: 'comment', q: 'query' };

const hint = element('p', { class: 'hint', role: 'status' });
const title = element('span', { class: 'page-name' });
const listButton = button({ id: 'list', 'aria-expanded': 'false' }, '', () => toggle('list'));
const signButton = button({ id: 'sign', 'aria-expanded': 'false' }, say('reader.sign'), () => toggle('sign'));
const side = element('aside', { class: 'side', hidden: true });
const stage = createStage(() => refresh());
const tools = Object.entries(KEYS).map(([key, kind]) => button({ class: `tool ${kind}`, 'data-kind': kind, 'aria-keyshortcuts': key.toUpperCase() }, say(KIND_NAMES[kind]), () => void mark(kind)));
const areaTool = button({ class: 'tool area', 'aria-pressed': 'false', 'aria-keyshortcuts': 'E' }, say('reader.area'), () => setArea(!takesArea));
const previous = button({ class: 'icon', 'aria-label': say('reader.previous-page') }, '‹', () => stage.turn(stage.page() - 1));
const next = button({ class: 'icon', 'aria-label': say('reader.next-page') }, '›', () => stage.turn(stage.page() + 1));
let open: 'list' | 'sign' | null = null;
let takesArea = false;
let looked = -1;

document.body.append(
  element('header', { class: 'bar' },
    element('h1', {}, sheet.title),
    element('nav', {}, previous, title, next,
      button({ class: 'icon', 'aria-label': say('reader.zoom-out') }, '−', () => stage.zoom(1 / 1.4)),
      button({ class: 'fit' }, say('reader.fit'), () => stage.fit()),
      button({ class: 'icon', 'aria-label': say('reader.zoom-in') }, '+', () => stage.zoom(1.4))),
    listButton, signButton),
  element('main', {}, stage.element, side),
  element('footer', { class: 'tools' }, hint, element('div', { class: 'marks-row', role: 'toolbar' }, ...tools, areaTool)),
);

/** The words that are selected, as the mark's anchor has them. */
function selected(): { readonly story: string; readonly from: number; readonly to: number; readonly quote: string } | null {
  const selection = stage.selection();
  if (!selection) return null;
  const { id, text, language } = sheet.stories[selection.story]!;
  const words = wordsOf(text, language);
  const from = words[Math.min(selection.anchor, selection.head)]!.from;
  const { to } = words[Math.max(selection.anchor, selection.head)]!;
  return { story: id, from, to, quote: text.slice(from, to) };
}

const question = (kind: ReturnedKind, quote: string): string =>
  say(kind === 'replace' ? 'reader.replace-for' : kind === 'insert' ? 'reader.insert-for' : quote === '' ? 'reader.word-area' : 'reader.word-for', { quote: shortened(quote) });

async function mark(kind: ReturnedKind): Promise<void> {
  const words = selected();
  if (!words) {
    hint.textContent = say('reader.hint');
    return;
  }
  const { story, from, to, quote } = words;
  const said = kind === 'delete' ? '' : await ask(question(kind, quote), kind === 'replace' ? quote : '');
  if (said === null || (kind === 'replace' && said === quote)) return;
  const place = kind === 'insert' ? { from: to, to } : { from, to };
  putMark({ id: newId(), kind, anchor: { type: 'text', story, ...place, page: sheet.pages[stage.page()]!.id }, ...written(kind, said), quote });
  stage.select(null);
  stage.element.focus({ preventScroll: true });
}

/** Words that go into the text are no note, and the other way round; a new paragraph is asked for in a comment. */
const written = (kind: ReturnedKind, words: string): Pick<ReturnedMark, 'text' | 'note'> =>
  kind === 'replace' || kind === 'insert' ? { text: words.replace(/\s*\n\s*/g, ' '), note: '' } : { text: '', note: words.trim() };

async function edit(before: ReturnedMark): Promise<void> {
  const said = await ask(question(before.kind, before.quote), before.text || before.note);
  if (said !== null) putMark({ ...before, ...written(before.kind, said) });
}

async function markArea(area: Box): Promise<void> {
  setArea(false);
  const said = await ask(question('comment', ''), '');
  if (said === null) return;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const rect = { x: round(area.x), y: round(area.y), width: round(area.width), height: round(area.height) };
  putMark({ id: newId(), kind: 'comment', anchor: { type: 'area', page: sheet.pages[stage.page()]!.id, rect }, ...written('comment', said), quote: '' });
}

function setArea(on: boolean): void {
  takesArea = on;
  areaTool.setAttribute('aria-pressed', String(on));
  stage.takeArea(on ? (area) => void markArea(area) : null);
  if (on) stage.select(null);
  refresh();
}

function toggle(which: 'list' | 'sign'): void {
  open = open === which ? null : which;
  fill();
  if (open) side.querySelector<HTMLElement>(open === 'sign' ? 'input' : 'button')?.focus();
  else stage.element.focus({ preventScroll: true });
}

function fill(): void {
  side.hidden = open === null;
  listButton.setAttribute('aria-expanded', String(open === 'list'));
  signButton.setAttribute('aria-expanded', String(open === 'sign'));
  if (open === null) return;
  const close = button({ class: 'icon close', 'aria-label': say('reader.close') }, '×', () => toggle(open!));
  side.replaceChildren(close, open === 'list' ? listPanel({ show: lookAt, edit: (each) => void edit(each) }) : signPanel());
}

/** On a phone the list lies over the page: it gives way to what is looked at. */
function lookAt(each: Parameters<typeof stage.show>[0]): void {
  if (window.innerWidth < 700 && open) toggle(open);
  stage.show(each);
}

function step(by: 1 | -1): void {
  const all = [...now().marks, ...sheet.marks];
  if (all.length === 0) return;
  looked = (looked + by + all.length) % all.length;
  stage.show(all[looked]!);
}

function stepWord(by: 1 | -1, extend: boolean): void {
  const selection = stage.selection();
  if (!selection) {
    const first = sheet.pages[stage.page()]!.places[0];
    if (first) stage.select({ story: first[0], anchor: 0, head: 0 });
    return;
  }
  const { text, language } = sheet.stories[selection.story]!;
  const head = Math.min(wordsOf(text, language).length - 1, Math.max(0, selection.head + by));
  stage.select({ ...selection, anchor: extend ? selection.anchor : head, head });
}

function refresh(): void {
  const words = selected();
  const { name } = sheet.pages[stage.page()]!;
  title.textContent = sheet.pages.length > 1 ? `${name} (${stage.page() + 1}/${sheet.pages.length})` : name;
  previous.disabled = stage.page() === 0;
  next.disabled = stage.page() === sheet.pages.length - 1;
  for (const tool of tools) tool.disabled = words === null;
  listButton.textContent = say('reader.marks', { count: now().marks.length });
  hint.textContent = takesArea ? say('reader.area-hint') : words ? shortened(words.quote) : say('reader.hint');
  hint.classList.toggle('quoted', words !== null);
}

onWork(() => {
  refresh();
  // While a name or remark is being written its field stays.
  if (open === 'list') fill();
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (event.target as Element).closest('input, textarea, dialog')) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => stepWord(1, event.shiftKey), ArrowLeft: () => stepWord(-1, event.shiftKey),
    PageDown: () => stage.turn(stage.page() + 1), PageUp: () => stage.turn(stage.page() - 1),
    '+': () => stage.zoom(1.4), '=': () => stage.zoom(1.4), '-': () => stage.zoom(1 / 1.4), 0: () => stage.fit(),
    e: () => setArea(!takesArea), l: () => toggle('list'), s: () => toggle('sign'), n: () => step(1), p: () => step(-1),
    Escape: () => (takesArea ? setArea(false) : open ? toggle(open) : stage.select(null)),
  };
  const kind = KEYS[key];
  const act = kind ? () => void mark(kind) : acts[key];
  if (!act) return;
  event.preventDefault();
  act();
});

window.addEventListener('resize', () => stage.resized());
stage.turn(0);
refresh();
stage.element.focus({ preventScroll: true });
