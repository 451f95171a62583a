/** Whatever is pasted and however frames are drawn: the engine comes back, loses no text, and says what it could not do well. How the time grows with the text is measured by `npm run bench`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/edition';
import type { TextFrame } from '../model/frame';
import { LANGUAGES } from '../model/language';
import { fakeWorld } from '../testing/fake-world';
import { hostileTexts } from '../testing/hostile-texts';
import { makeEdition, makePage, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import type { Composition } from './composition';
import { createComposer } from './compose-edition';

const page = makePage();
const plain = makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 60 }, { story: 's' });
const FRAMES: readonly (readonly [string, Partial<TextFrame>])[] = [
  ['a column', {}],
  ['a column 3 mm wide', { rect: { ...plain.rect, width: 8.504 } }],
  ['a column 1 pt wide', { rect: { ...plain.rect, width: 1 } }],
  ['a frame 1 pt high', { rect: { ...plain.rect, height: 1 } }],
  ['64 balanced columns', { columns: 64, gutter: 0, balance: true, rect: { ...plain.rect, width: 900 } }],
  ['a vertical frame', { writing: 'vertical', rect: { ...plain.rect, width: 200 } }],
];

const editionOf = (text: ReturnType<typeof makeText>, changes: Partial<TextFrame>, story: Parameters<typeof makeStory>[1] = {}): Edition => makeEdition({
  pages: [page], stories: [makeStory('s', { text, ...story })],
  frames: [{ ...plain, ...changes }, makePictureFrame('hole', page, { column: 0, columns: 1, row: 4, rows: 3 }, { layer: 3, rect: { x: plain.rect.x + 30, y: plain.rect.y + 60, width: 40, height: 30 } })],
});

/** Every line in its place in the text, none lost, and only numbers that are numbers. */
function check(edition: Edition, composition: Composition): void {
  const lines = composition.stories.get('s')!.lines;
  edition.stories.s!.text.forEach((part, i) => {
    const text = part.children.map((leaf) => leaf.text).join('');
    let at = 0;
    for (const line of lines) {
      if (line.part !== i) continue;
      if (line.start !== at || line.end < at) throw new Error(`part ${i}: a line begins at ${line.start}, the one before ended at ${at}`);
      at = line.end;
    }
    expect(at).toBe(text.length);
  });
  for (const { list } of composition.pages.values()) {
    for (const group of list.groups) {
      for (const item of group.items) {
        if (item.kind !== 'glyphs') continue;
        if (![item.y, item.end, item.size, ...item.xs, ...(item.ys ?? [])].every(Number.isFinite)) throw new Error(`not a number in ${JSON.stringify(item).slice(0, 200)}`);
      }
    }
  }
}

describe.each(FRAMES)('hostile text in %s', (_, changes) => {
  it.each(hostileTexts)('%s', { timeout: 30_000 }, (_name, text) => {
    const edition = editionOf(makeText(['headline', text.slice(0, 400)], text, '短。', text.slice(0, 50)), changes);
    check(edition, createComposer(fakeWorld()).compose(edition));
  });
});

describe('hostile editions', () => {
  const say = (changes: Partial<TextFrame>, text: string): Composition => createComposer(fakeWorld()).compose(editionOf(makeText(text), changes));
  const kinds = ({ notices }: Composition): readonly string[] => notices.map(({ kind }) => kind);

  it('tells a word that no column holds once, with its place', () => {
    const { notices } = say({}, `中${'w'.repeat(5000)}文`);
    expect(notices.filter(({ kind }) => kind === 'cut-word')).toHaveLength(1);
    expect(notices.find(({ kind }) => kind === 'cut-word')).toMatchObject({ story: 's', at: { part: 0 } });
  });

  it('tells columns too narrow for two characters, and frames too shallow for a line', () => {
    expect(say({ rect: { ...plain.rect, width: 8.504 } }, '江南水乡。').notices).toContainEqual({ kind: 'too-narrow', detail: '3', story: 's', at: { part: 0, offset: 0 }, frame: 'f' });
    expect(kinds(say({ rect: { ...plain.rect, width: 117, height: 1 } }, '江南水乡。'))).toContain('too-shallow');
    expect(kinds(say({}, '江南水乡。'))).toEqual([]);
  });

  it('composes an empty story, empty parts and no parts', () => {
    for (const text of [makeText(''), makeText(['headline', ''], '', ['subhead', ''], ''), []]) {
      const edition = editionOf(text, {});
      check(edition, createComposer(fakeWorld()).compose(edition));
    }
  });

  // The longest paragraph that a file may hold. Takes half a minute, so only when asked for: FORME_LONG=1.
  it.runIf(process.env.FORME_LONG)('composes two million characters in one paragraph', { timeout: 300_000 }, () => {
    const edition = editionOf(makeText('江南水乡春意浓，老城小巷换新颜。'.repeat(125_000)), {});
    check(edition, createComposer(fakeWorld()).compose(edition));
  });

  it('composes any text in any frame', () => {
    const pieces = fc.constantFrom('字', '，', '。', '“', '”', '（', '）', '——', '……', '　', ' ', '\n', 'a', 'word', '12', '\u0301', '\u200b', '\u200d', '\u2060', '\u202e', '\u00ad', '\u00a0', '\ud800', '\udc00', '👩‍👩‍👧', '𠮷', '\u0000', '%', '／', '·', '-', "'");
    const text = fc.oneof(fc.array(pieces, { maxLength: 120 }).map((all) => all.join('')), fc.string({ unit: 'binary', maxLength: 80 }));
    const frame = fc.record({
      width: fc.constantFrom(0, 1, 8.5, 20, 117, 400), height: fc.constantFrom(0, 1, 12, 60, 700), columns: fc.integer({ min: 1, max: 8 }), gutter: fc.constantFrom(0, 8, 200),
      inset: fc.constantFrom(0, 5, 100), writing: fc.constantFrom('horizontal' as const, 'vertical' as const), align: fc.constantFrom('top' as const, 'spread' as const, 'bottom' as const),
      balance: fc.boolean(), headSpan: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), frame, fc.constantFrom(...LANGUAGES), ([head = '', ...rest], { width, height, ...changes }, language) => {
        const edition = editionOf(makeText(['headline', head], ['subhead', rest[0] ?? ''], ...rest), { ...changes, rect: { ...plain.rect, width, height } }, { language });
        check(edition, createComposer(fakeWorld()).compose(edition));
      }),
      { numRuns: 300 },
    );
  });
});
