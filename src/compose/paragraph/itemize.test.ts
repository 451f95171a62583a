import { describe, expect, it } from 'vitest';
import { PLAIN_FONT } from '../../model/plain-style';
import type { Language } from '../../model/language';
import type { CompositeFont } from '../../model/style';
import { fakeWorld } from '../../testing/fake-world';
import { setAll, makeParagraph } from '../../testing/make-paragraph';
import type { World } from '../world';
import { itemize } from './itemize';

const face = (family: string) => ({ family, weight: 400, italic: false });
const font: CompositeFont = { ...PLAIN_FONT, han: face('Forme Song'), latin: face('Source Serif 4') };
const style = { size: 10, tracking: 0, ligatures: true };

interface Options {
  font?: Partial<CompositeFont>;
  style?: Partial<typeof style>;
  language?: Language;
  world?: World;
}

function split(text: string, options: Options = {}) {
  const spans = [{ start: 0, end: text.length, font: { ...font, ...options.font } }];
  const { items, typefaces, notices } = itemize({ text, spans }, { ...style, ...options.style }, options.language ?? 'zh-Hans', options.world ?? fakeWorld());
  return { notices, items: items.map((item) => ({ text: text.slice(item.start, item.end), ...typefaces[item.typeface]!, ...item.shaping })) };
}
const fontsOf = (text: string, options: Options = {}) => split(text, options).items.map((item) => [item.text, item.font]);

const SONG = 'Forme Song 400';
const SERIF = 'Source Serif 4 400';
const SANS = 'Source Sans 3 400';

describe('composite fonts', () => {
  it('sets digits in a face of their own, with the points and commas inside a number', () => {
    const digits = face('Source Sans 3');
    expect(fontsOf('第12,300.5号A1', { font: { digits } })).toEqual([['第', SONG], ['12,300.5', SANS], ['号', SONG], ['A', SERIF], ['1', SANS]]);
    expect(fontsOf('共12.', { font: { digits } }).slice(1)).toEqual([['12', SANS], ['.', SERIF]]);
    expect(fontsOf('第12号A1')).toEqual([['第', SONG], ['12', SERIF], ['号', SONG], ['A1', SERIF]]);
  });

  it('scales and shifts Latin and digits against the Han size', () => {
    const { items } = split('汉A1', { font: { latinScale: 1.1, latinShift: 0.02, digits: face('Source Sans 3'), digitsScale: 0.9, digitsShift: -0.05 } });
    expect(items.map(({ size, rise }) => [size, rise])).toEqual([[10, 0], [11, 0.2], [9, -0.5]]);
    const runs = setAll(makeParagraph('汉A1', { font: { ...font, latinScale: 1.1, latinShift: 0.02 }, align: 'left' }), 20)[0]!.runs;
    expect(runs.map(({ size, y }) => [size, y])).toEqual([[10, 0], [11, -0.2]]);
  });

  it('takes what the Latin face lacks from the Han face, at the Han size, before any other font', () => {
    const world = { ...fakeWorld(), covers: (key: string, codePoint: number) => !(key === SERIF && codePoint === 0xc9) };
    const { items } = split('É', { world, font: { latinScale: 1.2 }, language: 'en' });
    expect(items.map(({ font: key, size }) => [key, size])).toEqual([[SONG, 10]]);
  });
});

describe('languages', () => {
  it('shapes each script in the story’s language if it is written in it', () => {
    const manner = (text: string, language: Language) => split(text, { language }).items.map((item) => [item.language, item.script]);
    expect(manner('汉A', 'zh-Hant')).toEqual([['zh-Hant', 'Hani'], ['en', 'Latn']]);
    expect(manner('A汉', 'de')).toEqual([['de', 'Latn'], ['zh-Hans', 'Hani']]);
    expect(manner('日A', 'ja')).toEqual([['ja', 'Hani'], ['en', 'Latn']]);
    expect(manner('«Да» OK', 'ru')).toEqual([['ru', 'Cyrl'], ['ru', 'Latn']]);
    expect(manner('a Ωβ, b', 'en')).toEqual([['en', 'Latn'], ['en', 'Grek'], ['en', 'Latn']]);
  });

  it('L6: ligatures are off when the style says so and when letters are tracked', () => {
    const without = (change: Partial<typeof style>) => split('汉fi', { style: change }).items.map((item) => item.without);
    expect(without({})).toEqual([undefined, undefined]);
    expect(without({ ligatures: false })).toEqual([undefined, ['liga', 'clig']]);
    expect(without({ tracking: 20 })).toEqual([undefined, ['liga', 'clig']]);
  });
});

describe('missing characters', () => {
  it('counts the places of a character that no font has, paragraph by paragraph', () => {
    const { notices } = split('甲𠮷乙😀丙𠮷', { world: fakeWorld('𠮷😀') });
    expect(notices).toEqual([{ detail: 'U+20BB7 𠮷', offset: 1, count: 2 }, { detail: 'U+1F600 😀', offset: 4, count: 1 }]);
  });

  it('reports lost and private characters, and lone surrogates, by number', () => {
    expect(split('甲\uFFFD乙').notices).toEqual([{ detail: 'U+FFFD', offset: 1, count: 1 }]);
    expect(split('甲\uE123', { world: fakeWorld('\uE123') }).notices).toEqual([{ detail: 'U+E123', offset: 1, count: 1 }]);
    expect(split('甲\uD83D', { world: fakeWorld('\uD83D') }).notices).toEqual([{ detail: 'U+D83D', offset: 1, count: 1 }]);
  });

  it('takes no private character from a fallback font: there it means something else', () => {
    const world = { ...fakeWorld(), covers: (key: string) => key !== SONG && key !== SERIF };
    expect(split('\uE123', { world }).notices).toHaveLength(1);
    expect(split('好', { world }).notices).toHaveLength(0);
  });

  it('shows a missing character as a box of a font that draws one', () => {
    const fake = fakeWorld('𠮷');
    const world: World = { ...fake, ink: (key, glyph) => (glyph === 0 ? (key.includes('Hei') ? { left: 0.1, right: 0.9, top: 0.8, bottom: 0 } : null) : fake.ink(key, glyph)) };
    expect(fontsOf('甲𠮷', { world })).toEqual([['甲', SONG], ['𠮷', 'Forme Hei 400']]);
  });

  it('takes no room for controls, and opens no gap beside them', () => {
    expect(setAll(makeParagraph('甲\u0001\u200b\u202e乙', { align: 'left' }), 20)[0]!.width).toBe(20);
    expect(setAll(makeParagraph('\u0002甲a\u009f1', { align: 'left', hanLatinGap: 0 }), 20)[0]!.width).toBe(20);
  });

  it('wants no glyph for controls, joiners and direction marks', () => {
    expect(split('甲\u200b\u202e\u2066\u00ad乙\u0001\ufeff', { world: { ...fakeWorld(), covers: (_, codePoint) => codePoint > 0x3000 && codePoint < 0xa000 } }).notices).toEqual([]);
  });
});

describe('sequences', () => {
  it('keeps marks and selectors with their base, in a font that has them all', () => {
    const covers = (key: string, codePoint: number) => (key === SERIF ? codePoint < 0x300 : true);
    const world: World = { ...fakeWorld(), covers, shape: (_, text) => Array.from(text, (character, i) => ({ glyph: character === '\u0323' ? 0 : 1, cluster: i, advance: 0, dx: 0, dy: 0, unsafeToBreak: false })) };
    expect(fontsOf('ax\u0323b', { world, language: 'en' })).toEqual([['a', SERIF], ['x\u0323', SONG], ['b', SERIF]]);
    expect(fontsOf('葛\u{E0100}城')).toEqual([['葛\u{E0100}城', SONG]]);
    const hei = { ...fakeWorld(), covers: (key: string, codePoint: number) => key.includes('Hei') || codePoint < 0x10000 };
    expect(fontsOf('👩\u200d🚀甲', { world: hei })).toEqual([['👩\u200d🚀', 'Forme Hei 400'], ['甲', SONG]]);
  });

  it('names a mark that no font has, at its own place', () => {
    const fake = fakeWorld('\u0323');
    expect(split('ax\u0323', { world: fake }).notices).toEqual([{ detail: 'U+0323 \u0323', offset: 2, count: 1 }]);
  });

  it('splits 10,000 combining marks', () => {
    const text = `a${'\u0301'.repeat(10_000)}国${'\u0323'.repeat(10_000)}`;
    const { items, notices } = split(text, { world: fakeWorld('\u0301') });
    expect(items.map((item) => item.text.length)).toEqual([10_001, 10_001]);
    expect(notices[0]?.count).toBe(10_000);
  });
});
