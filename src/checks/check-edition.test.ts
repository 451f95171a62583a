import { describe, expect, it } from 'vitest';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { checkEdition, checkPart } from './check-edition';
import { errorBudget } from './error-budget';
import { readTerms, writeTerms } from './read-terms';

const page = makePage();
const span = (column: number) => ({ column, columns: 1, row: 0, rows: 20 });
const LONG = '望澜市南埠老码头昨天重新开放，三年前这里还是一片围挡，居民要看一眼江水得绕行两公里。如今铁门推开，步道一直通到江边，沿线种下芦苇和菖蒲，白鹭又回到了浅滩，放学的孩子骑着车从堤上掠过。';

describe('checking an edition', () => {
  it('goes through the stories as they are read, and keeps what was found in paragraphs that have not changed', () => {
    const stories = ['b', 'a'].map((id) => makeStory(id, { text: makeText('他己经来了。', '明天见。。') }));
    const edition = makeEdition({ pages: [page], stories, frames: ['a', 'b'].map((id, i) => makeTextFrame(`f-${id}`, page, span(i), { story: id })) });
    expect(checkEdition(edition).map(({ story, rule, fix }) => [story, rule, fix])).toEqual([
      ['a', 'wrong-words', '已经'], ['a', 'repeated-marks', '。'], ['b', 'wrong-words', '已经'], ['b', 'repeated-marks', '。'],
    ]);
    const [part] = stories[0]!.text;
    const look = () => checkPart(part!, stories[0]!, edition.info.date, edition.styles.proof.terms);
    expect(look()).toBe(look());
  });

  it('says no more of what was let stand, and says it again when the words are others', () => {
    const story = makeStory('a', { text: makeText('他己经来了。') });
    const [finding] = checkEdition(makeEdition({ stories: [story] }));
    const left = { ...story, letStand: [finding!.name] };
    expect(checkEdition(makeEdition({ stories: [left] }))).toEqual([]);
    expect(checkEdition(makeEdition({ stories: [{ ...left, text: makeText('她早就己经来了。') }] }))).toHaveLength(1);
  });

  it('finds a story of the basket that stands on a page already', () => {
    const stories = [makeStory('on', { text: makeText(LONG), slug: '码头' }), makeStory('waits', { text: makeText(LONG.replace('昨天', '日前')) }), makeStory('other', { text: makeText(LONG.split('').reverse().join('')) })];
    const edition = makeEdition({ pages: [page], stories, frames: [makeTextFrame('f', page, span(0), { story: 'on' })] });
    const found = checkEdition(edition).filter(({ rule }) => rule === 'near-duplicate');
    expect(found).toMatchObject([{ story: 'waits', values: { other: '码头' } }]);
  });

  it('lets a quotation run over several paragraphs that each open with a quote', () => {
    const quoted = (second: string) => checkEdition(makeEdition({ stories: [makeStory('a', { text: makeText('他说：“先修路。', second) })] })).map(({ key }) => key);
    expect(quoted('“再架桥。”')).toEqual([]);
    expect(quoted('再架桥。')).toEqual(['check.notClosed']);
  });

  it('counts errors against three in ten thousand characters', () => {
    const story = makeStory('a', { text: makeText('他己经来了。', '好'.repeat(9994)) });
    const edition = makeEdition({ pages: [page], stories: [story], frames: [makeTextFrame('f', page, span(0), { story: 'a' })] });
    expect(errorBudget(edition, checkEdition(edition), page.id)).toEqual({ characters: 10_000, allowed: 3, errors: 1 });
  });
});

describe('the house’s terms', () => {
  const csv = '\ufeff推荐用语,不用的词,说明\n出租车,的士|计程车,"本报用语，统一"\n,残废,用“残疾”\nprogram,programme,\n,,空行\n';

  it('are read from CSV, quoted fields and all, and written so that they read the same', () => {
    const read = readTerms(csv);
    expect(read).toEqual({ ok: true, skipped: 1, terms: [
      { use: '出租车', instead: ['的士', '计程车'], note: '本报用语，统一' }, { use: '', instead: ['残废'], note: '用“残疾”' }, { use: 'program', instead: ['programme'], note: '' },
    ] });
    if (read.ok) expect(readTerms(writeTerms(read.terms))).toEqual({ ...read, skipped: 0 });
    expect(readTerms('')).toMatchObject({ ok: false, key: 'failure.no-terms' });
  });

  it('are found in the text: banned ones, and others with the preferred word; Latin ones whole', () => {
    const read = readTerms(csv);
    const edition = makeEdition({ stories: [makeStory('a', { text: makeText('他坐的士去看programme和programmes，残废。') })] });
    const { proof } = edition.styles;
    const housed = { ...edition, styles: { ...edition.styles, proof: { ...proof, terms: read.ok ? read.terms : [] } } };
    expect(checkEdition(housed).map(({ found, fix }) => [found, fix])).toEqual([['的士', '出租车'], ['programme', 'program'], ['残废', null]]);
  });
});
