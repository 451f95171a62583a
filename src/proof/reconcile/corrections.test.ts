/** 核红 on generated corrections of the sample edition: some done, some left, some done wrongly, some joined by a change that nobody asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyText } from '../../model/apply-text';
import type { Redline } from '../../model/redline';
import { flatText } from '../../model/redline/flat-text';
import { markRedline } from '../../model/redline/mark-redline';
import type { MarkWish } from '../../model/redline/mark-redline';
import { proposedText } from '../../model/redline/proposed-text';
import { plainRedline } from '../../model/redline/runs';
import type { Story } from '../../model/story';
import type { StoryText } from '../../model/story-text';
import { reconcileText } from './reconcile-text';
import type { Verdict } from './reconcile-text';

const COUNT = 200;
const FATES = ['done', 'left', 'wrong', 'done and more', 'left and more'] as const;
type Fate = (typeof FATES)[number];
const EXPECTED: Readonly<Record<Fate, Verdict>> = { done: 'done', left: 'not-done', wrong: 'otherwise', 'done and more': 'done', 'left and more': 'not-done' };

/** A generator of its own: the same corrections in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Simple = Extract<MarkWish, { readonly type: 'replace' | 'delete' | 'insert' }>;

interface Correction {
  readonly mark: string;
  readonly wish: Simple;
  readonly fate: Fate;
  /** Another place in the same paragraph that is changed without being asked for. */
  readonly more: number | null;
}

const folder = join(import.meta.dirname, '../../../resources/sample-edition.forme/stories');
const stories = readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Story).filter(({ kind }) => kind !== 'caption' && kind !== 'furniture');

/** A correction in every 44 characters of a paragraph, until there are enough. */
function corrections(story: Story, from: number, random: (below: number) => number): readonly Correction[] {
  const out: Correction[] = [];
  let start = 0;
  for (const words of flatText(story.text).split('\n')) {
    for (let offset = 0; offset + 34 <= words.length && from + out.length < COUNT; offset += 44) {
      const at = start + offset + 4 + random(10);
      const length = 1 + random(3);
      const wish = ([
        { type: 'replace', from: at, to: at + length, text: ['订正', '新', '改过的话'][random(3)]! },
        { type: 'delete', from: at, to: at + length },
        { type: 'insert', at, text: ['增补', '也', '补上的半句话，'][random(3)]! },
      ] as const)[random(3)]!;
      const fate = FATES[random(FATES.length)]!;
      const isBeside = fate === 'done and more' && random(2) === 0;
      const end = wish.type === 'insert' ? at : at + length;
      out.push({ mark: `m${from + out.length}`, wish, fate, more: fate.endsWith('more') ? end + (isBeside ? 0 : 8 + random(6)) : null });
    }
    start += words.length + 1;
  }
  return out;
}

/** The story as the desk left it: what was done, what was done wrongly, and what nobody asked for. */
function asLeft(text: StoryText, list: readonly Correction[]): StoryText {
  let redline: Redline = plainRedline(text);
  for (const { wish, fate, more } of list) {
    const wrong: Simple = wish.type === 'insert' ? { ...wish, text: '〇误' } : wish.type === 'delete' ? { type: 'replace', from: wish.from, to: wish.to, text: '〇误' } : { ...wish, text: '〇误' };
    if (fate.startsWith('done')) redline = markRedline(text, redline, 'desk', wish) ?? redline;
    if (fate === 'wrong') redline = markRedline(text, redline, 'desk', wrong) ?? redline;
    if (more !== null) redline = markRedline(text, redline, 'desk', { type: 'replace', from: more, to: more + 1, text: '◇' }) ?? redline;
  }
  return proposedText(text, redline);
}

it(`finds what became of ${COUNT} corrections, and every change that nobody asked for`, () => {
  const random = numbers(7);
  const table = new Map(FATES.map((fate) => [fate, { count: 0, right: 0 }]));
  let [total, flagged, asked, missed] = [0, 0, 0, 0];
  for (const { text, ...story } of stories) {
    expect(applyText(text, []).ok).toBe(true);
    const list = corrections({ ...story, text }, total, random);
    if (list.length === 0) continue;
    total += list.length;
    const redline = list.reduce<Redline>((runs, { mark, wish }) => markRedline(text, runs, mark, wish) ?? runs, plainRedline(text));
    const { verdicts, unasked } = reconcileText(text, redline, asLeft(text, list));
    for (const { mark, fate } of list) {
      const row = table.get(fate)!;
      row.count += 1;
      if (verdicts.get(mark) === EXPECTED[fate]) row.right += 1;
    }
    const places = new Set(list.flatMap(({ more }) => (more === null ? [] : [more])));
    asked += places.size;
    for (const { before } of unasked) {
      if (places.delete(before.from)) flagged += 1;
      else missed += 1;
    }
  }
  process.stdout.write(`${[`核红 of ${total} corrections`, ...[...table].map(([fate, { count, right }]) => `  ${fate.padEnd(14)} ${String(count).padStart(3)}, told rightly ${right}`), `  unasked        ${asked}, flagged ${flagged}, false alarms ${missed}`].join('\n')}\n`);
  expect(total).toBe(COUNT);
  for (const { count, right } of table.values()) expect(right).toBe(count);
  expect({ flagged, missed }).toEqual({ flagged: asked, missed: 0 });
});
