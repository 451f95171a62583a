import { describe, expect, it } from 'vitest';
import type { Composition } from '../../compose/composition';
import type { Edition } from '../../model/edition';
import type { Facts } from '../../preflight/facts';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import type { DocumentState } from '../document-store';
import type { Measure } from './facts-keeper';
import type { WantedFacts } from '../../preflight/wanted-facts';
import { createFindingsStore } from './findings-store';

const page = makePage();
const span = (column: number) => ({ column, columns: 1, row: 0, rows: 20 });
/** A full-width letter in each story that is named; without a composition no other rule speaks. */
const edition = (...bad: readonly string[]): Edition => makeEdition({
  pages: [page],
  stories: ['a', 'b', 'c'].map((id) => makeStory(id, { text: makeText(bad.includes(id) ? 'Ａ。' : '好。') })),
  frames: ['a', 'b', 'c'].map((id, i) => makeTextFrame(`f-${id}`, page, span(i), { story: id })),
});
const image = { kind: 'image', asset: 'asset', rect: { x: 20, y: 20, width: 100, height: 50 }, crop: { x: 0, y: 0, width: 10, height: 5 } } as const;
const nothing: Composition = { pages: new Map(), stories: new Map(), notices: [] };
const withPicture: Composition = {
  ...nothing,
  pages: new Map([[page.id, { page: page.id, pictures: new Map(), list: { page: page.id, width: 100, height: 100, bleed: 0, groups: [{ kind: 'group', id: 'p', bounds: image.rect, items: [image] }] } }]]),
};

/** A window in which time passes only when it is told to, and a main process that answers when it is told to. */
function makeWindow(first: Edition = edition('a'), composition = nothing) {
  let state = { edition: first, composition, dragging: false, revision: 0 } as DocumentState;
  let time = 0;
  const listeners = new Set<() => void>();
  const timers = new Map<() => void, number>();
  let idle: (() => void) | null = null;
  const asked: { wanted: WantedFacts; measure: Measure; answer: (facts: Facts | null) => void }[] = [];
  const store = createFindingsStore({
    document: { getState: () => state, printed: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) },
    ask: (wanted, measure) => new Promise((answer) => asked.push({ wanted, measure, answer })),
    inIdleTime(search, found) {
      const run = (): void => {
        for (let step = search.next(); ; step = search.next()) if (step.done) return found(step.value);
      };
      idle = run;
      return () => (idle = idle === run ? null : idle);
    },
    after(milliseconds, run) {
      timers.set(run, time + milliseconds);
      return () => timers.delete(run);
    },
    now: () => time,
  });
  return {
    store, asked,
    slugs: () => store.getState().findings.map(({ values }) => values['story']),
    change(next: Partial<DocumentState>) {
      state = { ...state, revision: state.revision + 1, ...next };
      for (const listener of [...listeners]) listener();
    },
    pass(milliseconds: number) {
      time += milliseconds;
      for (const [run, at] of [...timers]) if (at <= time && timers.delete(run)) run();
    },
    rest() {
      const run = idle;
      idle = null;
      run?.();
    },
    isSearching: () => idle !== null,
  };
}
const flush = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('the findings of the open edition', () => {
  it('come at once for what was opened, later after changes: when the hands rest and the window is idle', () => {
    const { store, slugs, change, pass, rest, isSearching } = makeWindow();
    store.subscribe(() => {});
    expect(store.getState()).toMatchObject({ checking: true, revision: -1 });
    pass(0);
    rest();
    expect(slugs()).toEqual(['a']);
    expect(store.getState()).toMatchObject({ checking: false, revision: 0 });
    change({ edition: edition('a', 'b') });
    pass(200);
    change({ edition: edition('a', 'b', 'c') });
    pass(200);
    expect(isSearching()).toBe(false);
    pass(60);
    expect(isSearching()).toBe(true);
    expect(slugs()).toEqual(['a']);
    rest();
    expect(slugs()).toEqual(['a', 'b', 'c']);
  });

  it('keep their identity while they hold', () => {
    const { store, change, pass, rest } = makeWindow(edition('a', 'b'));
    store.subscribe(() => {});
    pass(0);
    rest();
    const [, b] = store.getState().findings;
    change({ edition: edition('b', 'c') });
    pass(250);
    rest();
    expect(store.getState().findings[0]).toBe(b);
    const all = store.getState().findings;
    change({ edition: edition('b', 'c') });
    pass(250);
    rest();
    expect(store.getState().findings).toBe(all);
  });

  it('are not looked for during a drag, but after it', () => {
    const { store, slugs, change, pass, rest, isSearching } = makeWindow();
    store.subscribe(() => {});
    pass(0);
    rest();
    change({ edition: edition(), dragging: true });
    pass(5000);
    expect(isSearching()).toBe(false);
    change({ dragging: false });
    pass(250);
    rest();
    expect(slugs()).toEqual([]);
  });

  it('are looked for all the same under hands that never rest', () => {
    const { store, slugs, change, pass, rest } = makeWindow();
    store.subscribe(() => {});
    pass(0);
    rest();
    for (let i = 0; i < 11; i += 1) {
      change({ edition: edition('b') });
      pass(200);
    }
    change({ edition: edition('c') });
    rest();
    expect(slugs()).toEqual(['b']);
    pass(250);
    rest();
    expect(slugs()).toEqual(['c']);
  });

  it('take in what the files tell, asked once; a condition of another limit asks for its pictures again', async () => {
    const { store, asked, change, pass, rest } = makeWindow(edition('a'), withPicture);
    store.subscribe(() => {});
    pass(0);
    rest();
    expect(asked.map(({ wanted, measure }) => [wanted.assets, wanted.pictures.length, measure.inkLimit])).toEqual([[['asset'], 1, 240]]);
    expect(store.getState()).toMatchObject({ gathering: 2, untold: 0 });
    const key = asked[0]!.wanted.pictures[0]!.key;
    const facts = { highestInk: 200, at: image.rect };
    asked[0]!.answer({ assets: new Map([['asset', { state: 'ok' }]]), fonts: new Map(), pictures: new Map([[key, facts]]) });
    await flush();
    expect(store.getState().facts.pictures.get(key)).toEqual(facts);
    expect(store.getState()).toMatchObject({ gathering: 0, untold: 0 });
    pass(250);
    rest();

    const { press } = edition('a').styles;
    const other = { ...edition('a'), styles: { ...edition('a').styles, press: { ...press, condition: 'newsprint-220' } } };
    change({ edition: other });
    pass(250);
    rest();
    expect(asked.slice(1).map(({ wanted, measure }) => [wanted.assets, wanted.pictures.length, measure.inkLimit])).toEqual([[[], 1, 220]]);
    expect(store.getState().facts.pictures.size).toBe(0);
    asked[1]!.answer(null);
    await flush();
    expect(store.getState()).toMatchObject({ gathering: 0, untold: 1 });
    expect(store.getState().facts.assets.get('asset')).toEqual({ state: 'ok' });
  });

  it('are settled once the edition as it is now is checked and the files have told', async () => {
    const { store, asked, slugs, change, pass, rest } = makeWindow(edition('a'), withPicture);
    let settled = false;
    void store.settled().then(() => (settled = true));
    pass(0);
    rest();
    await flush();
    expect(settled).toBe(false);
    asked[0]!.answer({ assets: new Map(), fonts: new Map(), pictures: new Map([['other', { highestInk: 1, at: image.rect }]]) });
    change({ edition: edition('b') });
    await flush();
    expect(settled).toBe(false);
    pass(250);
    rest();
    await flush();
    expect(settled).toBe(true);
    expect(slugs()).toEqual(['b']);
  });
});
