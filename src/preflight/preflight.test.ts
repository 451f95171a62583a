import { describe, expect, it } from 'vitest';
import { createComposer } from '../compose/compose-edition';
import type { Composition, ComposeNotice, StoryComposition } from '../compose/composition';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makePicture, makePictureFrame, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { preflight } from './preflight';

const page = makePage();
const span = (column: number) => ({ column, columns: 1, row: 0, rows: 20 });

function composition(stories: readonly StoryComposition[] = [], notices: readonly ComposeNotice[] = []): Composition {
  return { pages: new Map(), stories: new Map(stories.map((each) => [each.story, each])), notices };
}
const fit = (story: string, lines: number): StoryComposition => ({
  story, lines: [], copyfit: { placed: true, lines, characters: lines * 13, millimetres: lines * 4, oversetFrom: lines > 0 ? { part: 2, offset: 7 } : null, length: 400 },
});

describe('preflight', () => {
  it('reports overset with the end of the thread as its place, and neither short nor unplaced stories', () => {
    const edition = makeEdition({
      pages: [page],
      stories: [makeStory('over'), makeStory('short', { text: makeText('短稿一篇。') }), makeStory('basket')],
      frames: [makeTextFrame('f1', page, span(0), { story: 'over', turn: 1 }), makeTextFrame('f2', page, span(1), { story: 'over', turn: 2 }), makeTextFrame('f3', page, span(2), { story: 'short' })],
    });
    const findings = preflight(edition, composition([fit('over', 3), fit('short', -2), fit('basket', 9)]));
    expect(findings).toEqual([{
      rule: 'overset', severity: 'error', key: 'finding.overset', values: { story: 'over', lines: 3, characters: 39 },
      place: { page: page.id, frame: 'f2', story: 'over', at: { part: 2, offset: 7 } },
    }]);
  });

  it('reports missing glyphs as errors before any warning', () => {
    const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f1', page, span(0), { story: 's' }), makeTextFrame('f2', page, span(1), { story: null })] });
    const notices: ComposeNotice[] = [
      { kind: 'unsettled', detail: '', story: null, at: null },
      { kind: 'missing-glyph', detail: '𰻝', story: 's', at: { part: 0, offset: 4 } },
    ];
    expect(preflight(edition, composition([], notices)).map(({ rule, severity }) => [rule, severity])).toEqual([['missing-glyph', 'error'], ['empty-place', 'warning']]);
  });

  it('N10: warns of jump lines that would not settle', () => {
    const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f1', page, span(0), { story: 's' })] });
    const notices: ComposeNotice[] = [{ kind: 'unsettled', detail: 's', story: 's', at: null }];
    expect(preflight(edition, composition([], notices))).toEqual([{
      rule: 'unsettled-jump', severity: 'warning', key: 'finding.unsettledJump', values: { story: 's' },
      place: { page: page.id, frame: 'f1', story: 's', at: null },
    }]);
  });

  it('K9: warns of lines that end where a rule forbids it', () => {
    const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f1', page, span(0), { story: 's' })] });
    const notices: ComposeNotice[] = [
      { kind: 'relaxed-break', detail: '说。』|」他', story: 's', at: { part: 0, offset: 4 } },
      { kind: 'cut-word', detail: 'inte|rnat', story: 's', at: { part: 0, offset: 9 } },
    ];
    expect(preflight(edition, composition([], notices)).map(({ key, severity, place }) => [key, severity, place.at?.offset])).toEqual([
      ['finding.relaxedBreak', 'warning', 4], ['finding.cutWord', 'warning', 9],
    ]);
  });

  it('M6: warns of letters and digits stored as full-width forms, in placed stories, at the first', () => {
    const edition = makeEdition({
      pages: [page],
      stories: [{ ...makeStory('s'), text: makeText(['headline', '新区启用'], ['body', '于２０２６年用iPhone。'], ['body', 'ＡＢ']) }, { ...makeStory('basket'), text: makeText(['body', '１２']) }, makeStory('clean')],
      frames: [makeTextFrame('f1', page, span(0), { story: 's' }), makeTextFrame('f2', page, span(1), { story: 'clean' })],
    });
    expect(preflight(edition, composition()).filter(({ rule }) => rule === 'full-width-latin')).toEqual([{
      rule: 'full-width-latin', severity: 'warning', key: 'finding.fullWidthLatin', values: { detail: '２０２６', story: 's' },
      place: { page: page.id, frame: 'f1', story: 's', at: { part: 1, offset: 1 } },
    }]);
  });

  it('warns of frames whose text has no room, at the frame that is meant', () => {
    const edition = makeEdition({ pages: [page], stories: [makeStory('s')], frames: [makeTextFrame('f1', page, span(0), { story: 's' }), makeTextFrame('f2', page, span(1), { story: 's', turn: 2 })] });
    const notices: ComposeNotice[] = [{ kind: 'too-narrow', detail: '3', story: 's', at: { part: 0, offset: 0 }, frame: 'f2' }];
    expect(preflight(edition, composition([], notices))).toMatchObject([{ key: 'finding.tooNarrow', severity: 'warning', values: { millimetres: '3' }, place: { page: page.id, frame: 'f2', story: 's' } }]);
  });

  it('reports a picture whose caption or credit is missing or blank', () => {
    const bad = makePicture('bad');
    const caption = { ...bad.caption, text: makeText(['caption', '老街。'], ['credit', '　']) };
    const edition = makeEdition({
      pages: [page],
      pictures: [makePicture('good'), { ...bad, caption }],
      frames: [makePictureFrame('p1', page, span(0), { picture: 'good' }), makePictureFrame('p2', page, span(1), { picture: 'bad' })],
    });
    expect(preflight(edition, composition()).map(({ key, place }) => [key, place.frame])).toEqual([['finding.missingCredit', 'p2']]);
  });

  it('H10 H1 warns of a full stop in a head, and of a kicker or deck as large as the headline', () => {
    const stories = [
      makeStory('stop', { text: makeText(['kicker', '全市会议召开。'], ['headline', '路该怎么走？']) }),
      makeStory('large', { text: makeText(['headline', '主题'], ['deck', '副题']).map((part) => (part.type === 'deck' ? { ...part, style: 'headline' } : part)) }),
      makeStory('good', { text: makeText(['kicker', '3.5万亿元'], ['headline', '主题'], ['deck', '副题']) }),
      makeStory('basket', { text: makeText(['headline', '没上版。']) }),
    ];
    const frames = ['stop', 'large', 'good'].map((id, i) => makeTextFrame(id, page, span(i), { story: id }));
    const findings = preflight(makeEdition({ pages: [page], stories, frames }), composition()).filter(({ rule }) => rule === 'head-form');
    expect(findings.map(({ key, place }) => [key, place.story, place.at])).toEqual([
      ['finding.headStop', 'stop', { part: 0, offset: 6 }], ['finding.headOrder', 'large', { part: 1, offset: 0 }],
    ]);
  });

  it('N6 warns of headlines side by side that look alike, and of no others', () => {
    const make = (id: string, headline: string, kind: 'news' | 'brief' = 'news') => makeStory(id, { kind, text: makeText(['headline', headline], '正文。') });
    const found = (second: ReturnType<typeof make>, at: { column: number; columns: number; row: number; rows: number }) => {
      const edition = makeEdition({
        pages: [page], stories: [make('a', '主题一'), second],
        frames: [makeTextFrame('f1', page, { column: 0, columns: 2, row: 0, rows: 30 }, { story: 'a' }), makeTextFrame('f2', page, at, { story: 'b' })],
      });
      return preflight(edition, createComposer(fakeWorld()).compose(edition)).filter(({ rule }) => rule === 'colliding-heads').map(({ values }) => values);
    };
    expect(found(make('b', '主题二'), { column: 2, columns: 2, row: 0, rows: 30 })).toEqual([{ story: 'a', other: 'b' }]);
    expect(found(make('b', '主题二', 'brief'), { column: 2, columns: 2, row: 0, rows: 30 })).toEqual([]);
    expect(found(make('b', '主题二'), { column: 2, columns: 2, row: 10, rows: 30 })).toEqual([]);
    expect(found(make('b', '主题二'), { column: 4, columns: 2, row: 0, rows: 30 })).toEqual([]);
    expect(found(make('b', '主题二要长得多得多得多得多得多得多得多'), { column: 2, columns: 2, row: 0, rows: 30 })).toEqual([]);
  });
});
