import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../model/edition';
import { pagesInOrder } from '../../model/page-order';
import { partText } from '../../model/story-text';
import { pdfBytes } from '../../paint/pdf/write-pdf';
import { makeBox, makeEdition, makePage, makePicture, makePictureFrame, makeQr, makeStory, makeText, makeTextFrame } from '../../testing/make-edition';
import { PdfStream, readPdf, type PdfDict, type PdfNode, type PdfReference, type ReadPdf } from '../../testing/read-pdf';
import { readStructure, type ReadElement } from '../../testing/read-structure';
import { testStyles } from '../../testing/styles';
import { composeWithFonts } from '../compose-edition-with-fonts';
import { readFontShelf } from '../font-files';
import type { FontShelf } from '../font-shelf';
import { readingOf } from './reading-map';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
let fonts: FontShelf;
let photo: Uint8Array;
beforeAll(async () => {
  const shelf = await readFontShelf(root('resources/fonts.json'));
  const few = new Set(['song-400', 'hei-700', 'source-serif-400']);
  fonts = { entries: shelf.entries.filter(({ key }) => few.has(key)), read: shelf.read, readPatterns: shelf.readPatterns };
  photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a64' } }).jpeg().toBuffer();
});

const page1 = makePage({ id: 'p1', order: 1, name: '要闻' });
const page2 = makePage({ id: 'p2', order: 2, name: '城事' });
const BODY = '写到第二版去的长文，一字不少，详见https://example.cn/a?b=1为准。'.repeat(30);
const ENGLISH = 'The committee’s extraordinary recommendations concerning well-known neighbourhood responsibilities unquestionably characterised international misunderstandings. '.repeat(8).trim();
const stories = [
  makeStory('lead', { kind: 'lead', text: makeText(['kicker', '眉题一行'], ['headline', '旧街——焕新'], ['byline', '本报记者 某某'], '开头一段。', ['subhead', '先修路'], BODY, '末段。') }),
  makeStory('english', { kind: 'news', language: 'en', text: makeText(['headline', 'A word about words'], ENGLISH, 'The end.') }),
  makeStory('upright', { kind: 'news', text: makeText(['headline', '竖排标题，（一行）——好'], '横排正文。') }),
  makeStory('brief', { kind: 'brief', text: makeText(['headline', '短讯'], '一句话。') }),
];
const frames = [
  makeTextFrame('a1', page1, { column: 0, columns: 3, row: 0, rows: 20 }, { story: 'lead', turn: 1 }),
  makeTextFrame('a2', page2, { column: 2, columns: 3, row: 0, rows: 80 }, { story: 'lead', turn: 2 }),
  makePictureFrame('photo', page1, { column: 4, columns: 4, row: 0, rows: 40 }, { picture: 'photo' }),
  makeTextFrame('e1', page1, { column: 0, columns: 2, row: 60, rows: 55 }, { story: 'english' }),
  makeTextFrame('v1', page1, { column: 6, columns: 1, row: 50, rows: 50 }, { story: 'upright', takes: 'head', writing: 'vertical', turn: 1 }),
  makeTextFrame('v2', page1, { column: 4, columns: 2, row: 50, rows: 50 }, { story: 'upright', takes: 'text', turn: 2 }),
  makeQr('qr', page1, { column: 7, columns: 1, row: 110, rows: 10 }, { url: 'https://example.cn/扫' }),
  makeBox('box', page2, { column: 0, columns: 2, row: 0, rows: 20 }),
  makeTextFrame('b1', page2, { column: 0, columns: 2, row: 1, rows: 18 }, { story: 'brief' }),
];
const edition = makeEdition({
  pages: [page1, page2], stories, frames, pictures: [makePicture('photo')],
  styles: { ...testStyles, jump: { to: '（下转第{page}版）', from: '（上接第{page}版）', style: 'caption' } },
});

async function written(of: Edition, only: readonly string[] | null = null): Promise<ReadPdf> {
  const { composition } = await composeWithFonts(of, fonts);
  const pages = pagesInOrder(of).filter(({ id }) => only === null || only.includes(id));
  const { lists, reading } = readingOf(of, composition, pages);
  return readPdf(await pdfBytes(lists, {
    info: { title: '晨报', author: '晨报', creator: 'Forme', date: new Date(0), language: 'zh-Hans' },
    standard: 'ua', intent: null, spots: 'convert', bleed: 0, pictures: { ppi: 150, quality: 82, convert: null },
    readFont: fonts.read, readAsset: async () => photo, reading,
  }));
}

/** Opening fonts takes longest. */
const SLOW = 60_000;
let made: Promise<ReadPdf> | null = null;
/** The whole edition, made once. */
const whole = (): Promise<ReadPdf> => (made ??= written(edition));

const all = (element: ReadElement): ReadElement[] => [element, ...element.children.flatMap(all)];
const ofType = (element: ReadElement, ...types: string[]): ReadElement[] => all(element).filter(({ type }) => types.includes(type));

describe('readingOf', () => {
  let pdf: ReadPdf;
  let document: ReadElement;
  let faults: readonly string[];
  beforeAll(async () => {
    pdf = await whole();
    ({ document, faults } = readStructure(pdf));
  }, SLOW);
  const dict = (node: PdfNode | undefined): PdfDict => pdf.resolve(node) as PdfDict;

  it('tags all there is, each thing once, and marks the rest as artifacts', () => {
    expect(faults).toEqual([]);
    expect(dict(pdf.root.get('MarkInfo')).get('Marked')).toBe(true);
    expect(dict(pdf.root.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true);
    expect(pdf.resolve(pdf.root.get('Lang'))).toBe('zh-Hans');
    for (const page of pdf.pages) expect(page.dict.get('Tabs')).toMatchObject({ name: 'S' });
    // The folio is on the pages, and no part of what is read.
    expect(pdf.pages[0]!.text).toContain('星期一');
    expect(document.text).not.toContain('星期一');
  });

  it('gives each story back as one article, in reading order, across a jump and whatever way its lines run', () => {
    const articles = document.children.filter(({ type }) => type === 'Art');
    expect(articles.map(({ title }) => title)).toEqual(['旧街——焕新', '竖排标题，（一行）——好', 'A word about words', '短讯']);
    for (const article of articles) {
      const story = stories.find(({ text }) => text.some((part) => part.type === 'headline' && partText(part) === article.title))!;
      const parts = article.children.filter(({ type }) => type !== 'JumpLine' && type !== 'Div');
      expect(parts.map(({ text }) => text)).toEqual(story.text.map(partText));
      expect(article.language).toBe(story.language === 'en' ? 'en' : null);
    }
    expect(articles[0]!.children.map(({ type }) => type)).toEqual(['Kicker', 'H1', 'Byline', 'P', 'H2', 'P', 'JumpLine', 'JumpLine', 'P']);
    expect(articles.map((article) => ofType(article, 'H1', 'H2', 'H3').map(({ type }) => type))).toEqual([['H1', 'H2'], ['H2'], ['H2'], ['H3']]);
  });

  it('describes pictures by their captions', () => {
    const [photograph, code] = ofType(document, 'Figure');
    expect(photograph!.alternate).toBe('改造后的小区。');
    expect(ofType(document, 'Caption')[0]!.text).toBe('改造后的小区。本报记者 摄');
    expect(code!.alternate).toBe('二维码：https://example.cn/扫');
  });

  it('leads from jump lines to pages, and from codes and addresses to the web', () => {
    const links = ofType(document, 'Link');
    expect(links.filter(({ text }) => /版）$/.test(text)).map(({ text, annotations }) => [text, (annotations[0]!.get('Dest') as PdfReference[])[0]!.id])).toEqual(
      [['（下转第2版）', 1], ['（上接第1版）', 0]].map(([text, i]) => [text, (dict(pdf.root.get('Pages')).get('Kids') as PdfReference[])[i as number]!.id]),
    );
    const uris = links.flatMap(({ annotations }) => annotations.flatMap((each) => (each.get('A') ? [[dict(each.get('A')).get('URI'), each.get('Contents')]] : [])));
    expect(uris).toContainEqual(['https://example.cn/%E6%89%AB', expect.anything()]);
    expect(uris).toContainEqual(['https://example.cn/a?b=1', 'https://example.cn/a?b=1']);
    // An address on two lines is one link; each of thirty has its own.
    expect(links.filter(({ text }) => text === 'https://example.cn/a?b=1')).toHaveLength(30);
  });
});

describe('a reading PDF', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await whole();
  }, SLOW);
  const dict = (node: PdfNode | undefined): PdfDict => pdf.resolve(node) as PdfDict;
  const text = (node: PdfNode | undefined): string => {
    const value = pdf.resolve(node) as string;
    return value.startsWith('\xfe\xff') ? Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le') : value;
  };

  it('has a bookmark for each page, and below it one for each story that begins there', () => {
    const level = (parent: PdfDict): [string, unknown[]][] => {
      const items: [string, unknown[]][] = [];
      for (let item = parent.get('First') ? dict(parent.get('First')) : null; item; item = item.get('Next') ? dict(item.get('Next')) : null) items.push([text(item.get('Title')), level(item)]);
      return items;
    };
    expect(level(dict(pdf.root.get('Outlines')))).toEqual([
      ['第1版 要闻', [['旧街——焕新', []], ['竖排标题，（一行）——好', []], ['A word about words', []]]],
      ['第2版 城事', [['短讯', []]]],
    ]);
  });

  it('leads through each story’s frames and columns, page to page and round to the first', () => {
    const threads = pdf.resolve(pdf.root.get('Threads')) as PdfNode[];
    expect(threads).toHaveLength(4);
    const lead = dict(threads[0]);
    const pages = (dict(pdf.root.get('Pages')).get('Kids') as PdfReference[]).map(({ id }) => id);
    const beads: PdfReference[] = [lead.get('F') as PdfReference];
    for (let next = dict(beads[0]).get('N') as PdfReference; next.id !== beads[0]!.id; next = dict(next).get('N') as PdfReference) beads.push(next);
    // The head, then three columns here and the one there that holds the rest.
    expect(beads.map((bead) => pages.indexOf((dict(bead).get('P') as PdfReference).id))).toEqual([0, 0, 0, 0, 1]);
    for (const bead of beads) {
      const page = pages.indexOf((dict(bead).get('P') as PdfReference).id);
      expect((pdf.resolve(pdf.pages[page]!.dict.get('B')) as PdfReference[]).map(({ id }) => id)).toContain(bead.id);
      const [x0, y0, x1, y1] = dict(bead).get('R') as number[];
      expect(x1! > x0! && y1! > y0!).toBe(true);
    }
    expect(text(dict(lead.get('I')).get('Title'))).toBe('旧街——焕新');
  });

  it('says that it is for readers, and counts pages as they are printed', { timeout: SLOW }, async () => {
    expect(pdf.version).toBe('1.7');
    const xmp = [...pdf.objects.values()].find((node) => node instanceof PdfStream && node.bytes.includes('xmpmeta')) as PdfStream;
    expect(xmp.bytes.toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const second = await written(edition, ['p2']);
    const numbers = (second.resolve(second.root.get('PageLabels')) as PdfDict).get('Nums') as PdfNode[];
    expect(numbers[0]).toBe(0);
    expect((numbers[1] as PdfDict).get('St')).toBe(2);
    // A jump to a page that is not in the file is read, and leads nowhere.
    const { document, faults } = readStructure(second);
    expect(faults).toEqual([]);
    expect(ofType(document, 'JumpLine').map(({ text: said, annotations }) => [said, annotations.length])).toEqual([['（上接第1版）', 0]]);
    expect(ofType(document, 'Link').filter(({ annotations }) => annotations.some((each) => each.get('Dest')))).toEqual([]);
  });

  it('shows colours as the screen does', () => {
    const operators = new Set(pdf.pages.flatMap((page) => page.operators.map(([name]) => name)));
    expect([...operators].filter((name) => ['k', 'K', 'g', 'G', 'gs'].includes(name))).toEqual([]);
    expect(operators.has('rg')).toBe(true);
  });
});
