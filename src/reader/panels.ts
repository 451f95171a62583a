/** The sheets at the side (on a phone over the page): the field for words, the list, signing. */
import type { ReturnedMark } from '../model/proof-return';
import type { SheetMark } from '../model/proof-sheet';
import { button, element } from './element';
import { say, sheet } from './sheet';
import { change, isKept, now, removeMark, returnFile } from './work';

export const KIND_NAMES = { delete: 'reader.delete', replace: 'reader.replace', insert: 'reader.insert', comment: 'reader.comment', query: 'reader.query' } as const;
const kindName = (kind: SheetMark['kind']): string => say(kind in KIND_NAMES ? KIND_NAMES[kind as keyof typeof KIND_NAMES] : `reader.kind.${kind as Exclude<SheetMark['kind'], keyof typeof KIND_NAMES>}`);

export const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 12)}…${text.slice(-8)}` : text).replaceAll('\n', '¶');

/** Asks for words; null when they are not given. Enter gives them, Shift+Enter begins a line, Escape takes the question back. */
export function ask(question: string, before: string, optional = false): Promise<string | null> {
  return new Promise((answer) => {
    const field = element('textarea', { rows: '3', 'aria-label': question, id: 'words' });
    field.value = before;
    const problem = element('p', { class: 'problem', role: 'alert' });
    const dialog = element('dialog', { class: 'ask', 'aria-label': question });
    const close = (words: string | null): void => {
      dialog.remove();
      answer(words);
    };
    const give = (): void => {
      if (field.value.trim() === '' && !optional) problem.textContent = say('reader.write');
      else close(field.value);
    };
    dialog.append(element('p', {}, question), field, problem, element('div', { class: 'row' }, button({}, say('reader.cancel'), () => close(null)), button({ class: 'primary', id: 'give' }, say('reader.ok'), give)));
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      give();
    });
    dialog.addEventListener('cancel', () => close(null));
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
    field.select();
  });
}

export interface ListActions {
  readonly show: (mark: ReturnedMark | SheetMark) => void;
  readonly edit: (mark: ReturnedMark) => void;
}

/** Own marks, to be changed and taken back, and those that were there before. */
export function listPanel({ show, edit }: ListActions): HTMLElement {
  const { marks } = now();
  const mine = marks.map((mark, i) => {
    const row = element('li', { class: 'mark-row' }, ...wordsOn(mark, `${i + 1} `, () => show(mark)));
    const tools = element('div', { class: 'row' });
    if (mark.kind !== 'delete') tools.append(button({}, say('reader.edit'), () => edit(mark)));
    tools.append(button({}, say('reader.remove'), () => removeMark(mark.id)));
    row.append(tools);
    return row;
  });
  const theirs = sheet.marks.map((mark) => element('li', { class: 'mark-row theirs' }, ...wordsOn(mark, say('reader.author', { author: mark.author }), () => show(mark))));
  const panel = element('div', { class: 'list' }, element('h2', {}, say('reader.mine')));
  panel.append(mine.length > 0 ? element('ol', {}, ...mine) : element('p', { class: 'quiet' }, say('reader.no-marks')));
  if (theirs.length > 0) panel.append(element('h2', {}, say('reader.so-far')), element('ol', {}, ...theirs));
  panel.append(element('p', { class: 'quiet keys' }, say('reader.keys')));
  return panel;
}

function wordsOn({ kind, quote, note, ...mark }: ReturnedMark | SheetMark, before: string, show: () => void): Node[] {
  const place = button({ class: 'place' }, '', show);
  place.append(element('span', { class: `kind ${kind}` }, `${before}${mark.anchor.type === 'area' ? say('reader.area') : kindName(kind)}`));
  if (quote !== '') place.append(element('q', {}, shortened(quote)));
  if (mark.text !== '') place.append(element('ins', {}, mark.text));
  if (note !== '') place.append(element('span', { class: 'note' }, note));
  return [place];
}

/** Name, what is signed, and the file that goes back. */
export function signPanel(): HTMLElement {
  const { person, act, remark } = now();
  const name = element('input', { id: 'person', autocomplete: 'name', maxlength: '200' });
  name.value = person;
  name.addEventListener('input', () => change({ person: name.value }));
  const acts = ([[null, 'reader.no-sign'], ['read', 'reader.read'], ['approve', 'reader.approve']] as const).map(([value, key]) => {
    const choice = element('input', { type: 'radio', name: 'act', value: value ?? '', checked: act === value });
    choice.addEventListener('change', () => change({ act: value }));
    return element('label', { class: 'choice' }, choice, say(key));
  });
  const words = element('textarea', { rows: '2', id: 'remark' });
  words.value = remark;
  words.addEventListener('input', () => change({ remark: words.value }));
  const told = element('p', { class: 'told', role: 'status' });
  const give = button({ class: 'primary', id: 'return' }, say('reader.return'), () => {
    if (now().person.trim() === '') {
      told.textContent = say('reader.name-first');
      name.focus();
      return;
    }
    const file = returnFile();
    const address = URL.createObjectURL(new Blob([file.content], { type: 'application/json' }));
    element('a', { href: address, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    told.textContent = say('reader.downloaded', { file: file.name });
  });
  const steps = sheet.pages.flatMap((page) => (page.steps.length === 0 ? [] : [
    element('h2', {}, `${say('reader.steps')} · ${say('reader.page', { name: page.name })}`),
    element('ol', { class: 'steps' }, ...page.steps.map((step) => element('li', {}, element('span', {}, step.name), element('span', { class: step.person === '' ? 'quiet' : '' }, step.person || say('reader.unsigned'))))),
  ]));
  return element('div', { class: 'sign' },
    element('h2', {}, say('reader.sign')), element('label', { for: 'person' }, say('reader.name')), name,
    element('div', { role: 'radiogroup', 'aria-label': say('reader.sign'), class: 'acts' }, ...acts),
    element('label', { for: 'remark' }, say('reader.remark')), words,
    give, told, element('p', { class: 'quiet' }, say('reader.return-how')), ...(isKept() ? [] : [element('p', { class: 'problem' }, say('reader.no-storage'))]), ...steps);
}
