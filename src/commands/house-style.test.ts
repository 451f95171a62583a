/** The commands on the house style: add-style, change-style, delete-style, assign-style, set-style-key, set-character-style, clear-overrides, take-house-style. */
import { expect, test } from 'vitest';
import { compareStyleSheets } from '../model/compare-style-sheets';
import { PLAIN_CHARACTER } from '../model/plain-style';
import { paragraphStyleOf } from '../model/paragraph-style-of';
import { makeEdition, makePage, makeRule, makeStory, makeText } from '../testing/make-edition';
import { refusal, run } from '../testing/run-command';
import { addStyle } from './add-style';
import { assignStyle } from './assign-style';
import { changeStyle } from './change-style';
import { clearOverrides } from './clear-overrides';
import { deleteStyle } from './delete-style';
import { setCharacterStyle } from './set-character-style';
import { setPartStyle } from './set-part-style';
import { setStyleKey } from './set-style-key';
import { takeHouseStyle } from './take-house-style';

const page = makePage();
const edition = makeEdition({
  pages: [page],
  stories: [makeStory('news', { text: makeText(['headline', '旧貌换新颜'], '初秋时节，改造工程全部进入尾声。') })],
  frames: [makeRule('rule', page, { column: 0, columns: 1, row: 0, rows: 1 }, { swatch: 'red' })],
});
const quote = { ...PLAIN_CHARACTER, id: 'quote', name: { zh: '引语', en: 'Quote' }, swatch: 'red' };
const withQuote = run(edition, addStyle, { table: 'character', entry: quote });
const leaves = (of: typeof edition) => of.stories.news!.text[1]!.children.map(({ text, style }) => [text, style]);

test('words are set in a character style, across what is marked already, and back', () => {
  const set = run(withQuote, setCharacterStyle, { story: 'news', ranges: [{ part: 1, start: 2, end: 4 }], style: 'quote' });
  expect(leaves(set)).toEqual([['初秋', undefined], ['时节', 'quote'], ['，改造工程全部进入尾声。', undefined]]);
  const wider = run(set, setCharacterStyle, { story: 'news', ranges: [{ part: 1, start: 0, end: 5 }], style: 'quote' });
  expect(leaves(wider)).toEqual([['初秋时节，', 'quote'], ['改造工程全部进入尾声。', undefined]]);
  expect(leaves(run(wider, setCharacterStyle, { story: 'news', ranges: [{ part: 1, start: 0, end: 17 - 1 }], style: null }))).toEqual([['初秋时节，改造工程全部进入尾声。', undefined]]);
  expect(refusal(withQuote, setCharacterStyle, { story: 'news', ranges: [{ part: 1, start: 3, end: 3 }], style: 'quote' })).toBe('refusal.no-words');
});

test('a deleted style gives way to its replacement wherever it is named', () => {
  const set = run(run(withQuote, setPartStyle, { story: 'news', parts: [1], style: 'deck' }), setStyleKey, { style: 'deck', keys: 'Mod+Alt+Shift+9' });
  const done = run(set, deleteStyle, { table: 'paragraph', id: 'deck', replacement: 'byline' });
  expect(done.stories.news!.text[1]!.style).toBe('byline');
  expect([done.styles.assign.news!.deck, done.styles.shortcuts]).toEqual(['byline', {}]);
  const colour = run(withQuote, deleteStyle, { table: 'swatches', id: 'red', replacement: 'black' });
  expect([colour.styles.character.quote!.swatch, colour.frames.rule]).toMatchObject(['black', { swatch: 'black' }]);
  const words = run(withQuote, setCharacterStyle, { story: 'news', ranges: [{ part: 1, start: 2, end: 4 }], style: 'quote' });
  expect(leaves(run(words, deleteStyle, { table: 'character', id: 'quote', replacement: null }))).toEqual([['初秋时节，改造工程全部进入尾声。', undefined]]);
  expect(refusal(edition, deleteStyle, { table: 'paragraph', id: 'deck', replacement: null })).toBe('refusal.needs-replacement');
});

test('everything set by hand is cleared at once, in the parts that are meant', () => {
  const set = run(run(withQuote, setPartStyle, { story: 'news', parts: [0, 1], style: 'deck' }), setCharacterStyle, { story: 'news', ranges: [{ part: 1, start: 2, end: 4 }], style: 'quote' });
  const done = run(set, clearOverrides, { stories: [{ story: 'news', parts: [1] }], frames: [] });
  expect([done.stories.news!.text[0]!.style, done.stories.news!.text[1]]).toEqual(['deck', edition.stories.news!.text[1]]);
  expect(refusal(edition, clearOverrides, { stories: [{ story: 'news', parts: null }], frames: [] })).toBe('refusal.no-overrides');
});

test('a style is assigned to parts of a kind; the body of news keeps one', () => {
  const done = run(edition, assignStyle, { kind: 'feature', part: 'body', style: 'deck' });
  expect(paragraphStyleOf(done.styles, 'feature', { type: 'body' }).id).toBe('deck');
  expect(paragraphStyleOf(run(done, assignStyle, { kind: 'feature', part: 'body', style: null }).styles, 'feature', { type: 'body' }).id).toBe('body');
  expect(refusal(edition, assignStyle, { kind: 'news', part: 'body', style: null })).toBe('refusal.body-needs-style');
});

test('one key applies one style', () => {
  const first = run(edition, setStyleKey, { style: 'deck', keys: 'Mod+Alt+Shift+9' });
  expect(run(first, setStyleKey, { style: 'body', keys: 'Mod+Alt+Shift+9' }).styles.shortcuts).toEqual({ body: 'Mod+Alt+Shift+9' });
});

test('another house style is taken over, what only the edition has stays, and the comparison says what changes', () => {
  const changed = run(withQuote, changeStyle, { table: 'character', style: 'quote', values: { underline: true } });
  const other = { ...edition.styles, character: { ...edition.styles.character, quote }, paragraph: { ...edition.styles.paragraph, body: { ...edition.styles.paragraph.body!, size: 10 } } };
  expect(compareStyleSheets(changed.styles, other)).toMatchObject([
    { table: 'paragraph', id: 'body', kind: 'changed', settings: [{ key: 'size', before: 9, after: 10 }] },
    { table: 'character', id: 'quote', kind: 'changed', settings: [{ key: 'underline', before: true, after: false }] },
  ]);
  const done = run(run(changed, addStyle, { table: 'swatches', entry: { id: 'own', name: { zh: '自有', en: 'Own' }, cmyk: [1, 2, 3, 4], spot: null } }), takeHouseStyle, { styles: other });
  expect([done.styles.paragraph.body!.size, done.styles.character.quote!.underline, 'own' in done.styles.swatches]).toEqual([10, false, true]);
});
