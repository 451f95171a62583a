/** What the reader does with the proof: own marks, a name, what is signed. Kept in the browser where it lets us. */
import type { ProofReturn, ReturnedMark } from '../model/proof-return';
import { sheet } from './sheet';

export interface Work {
  readonly marks: readonly ReturnedMark[];
  readonly person: string;
  readonly act: 'read' | 'approve' | null;
  readonly remark: string;
}

const EMPTY: Work = { marks: [], person: '', act: null, remark: '' };
/** Another proof, also one of the same pages after a change, is other work. */
const KEY = `forme-proof ${sheet.edition} ${sheet.pages.map(({ content }) => content.slice(0, 16)).join(' ')}`;

let work: Work = EMPTY;
let kept = true;
const listeners: (() => void)[] = [];

try {
  const saved = localStorage.getItem(KEY);
  if (saved !== null) work = { ...EMPTY, ...(JSON.parse(saved) as Partial<Work>) };
} catch {
  kept = false;
}

export const now = (): Work => work;
/** False when the browser keeps nothing for files that are opened from disk. */
export const isKept = (): boolean => kept;
export const onWork = (listener: () => void): void => void listeners.push(listener);

export function change(values: Partial<Work>): void {
  work = { ...work, ...values };
  try {
    localStorage.setItem(KEY, JSON.stringify(work));
  } catch {
    kept = false;
  }
  for (const listener of listeners) listener();
}

export const newId = (): string => [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');

/** A mark that is put down, or one that takes the place of the one with its id. */
export function putMark(mark: Omit<ReturnedMark, 'time'>): void {
  const made: ReturnedMark = { ...mark, time: new Date().toISOString() };
  change({ marks: work.marks.some(({ id }) => id === mark.id) ? work.marks.map((each) => (each.id === mark.id ? made : each)) : [...work.marks, made] });
}

export const removeMark = (id: string): void => change({ marks: work.marks.filter((mark) => mark.id !== id) });

/** The return file and what it is called. */
export function returnFile(): { readonly name: string; readonly content: string } {
  const time = new Date().toISOString();
  const marked = new Set(work.marks.map(({ anchor }) => (anchor.type === 'text' ? anchor.story : '')));
  const made: ProofReturn = {
    format: 'forme-proof', version: 1, edition: sheet.edition, person: work.person.trim(), time,
    pages: sheet.pages.map(({ id, content, round }) => ({ id, content, round })),
    stories: sheet.stories.map(({ id, sha256, text }) => ({ id, sha256, ...(marked.has(id) ? { text } : {}) })),
    marks: [...work.marks],
    signature: work.act === null ? null : { act: work.act, remark: work.remark.trim(), time },
  };
  const name = [sheet.title, sheet.pages.length === 1 ? sheet.pages[0]!.name : '', work.person.trim()].filter((part) => part !== '').join(' ').replace(/[\\/:*?"<>|\s]+/g, '_');
  return { name: `${name}.forme-proof`, content: `${JSON.stringify(made, null, 1)}\n` };
}
