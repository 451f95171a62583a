import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../model/story';
import { partText } from '../model/story-text';
import { pdfBytes } from '../paint/pdf/write-pdf';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { readPdf } from '../testing/read-pdf';
import { composeWithFonts } from './compose-edition-with-fonts';
import { readFontShelf } from './font-files';
import type { FontShelf } from './font-shelf';
import { readingOf } from './reading/reading-map';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = makePage({ folio: { items: [], rules: [] } });
const CHINESE = '“春风又绿江南岸——明月何时照我还？”他说：……（这是第2次）Forme排版，识别re-use与international等词，《望澜日报》讯。'.repeat(12);
const ENGLISH = 'The committee’s extraordinary recommendations concerning well-known neighbourhood responsibilities unquestionably characterised international misunderstandings—the office’s first five-year affair. '.repeat(9).trim();
const stories: readonly Story[] = [
  makeStory('chinese', { text: makeText(['headline', '旧街——焕新'], CHINESE, ['subhead', '先修路'], '末段，“好”。') }),
  makeStory('english', { language: 'en', text: makeText(['headline', 'A word about words'], ENGLISH, 'The end of it.') }),
  makeStory('upright', { text: makeText(['headline', '竖排标题，（一行）——好'], '横排正文。') }),
];
const frames: Readonly<Record<string, Parameters<typeof makeTextFrame>[]>> = {
  chinese: [['c', page, { column: 0, columns: 3, row: 0, rows: 50 }, { story: 'chinese' }]],
  english: [['e', page, { column: 0, columns: 2, row: 0, rows: 60 }, { story: 'english' }]],
  upright: [
    ['v1', page, { column: 2, columns: 1, row: 0, rows: 50 }, { story: 'upright', takes: 'head', writing: 'vertical', turn: 1 }],
    ['v2', page, { column: 0, columns: 2, row: 0, rows: 50 }, { story: 'upright', takes: 'text', turn: 2 }],
  ],
};

let fonts: FontShelf;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forme-text-'));
  const shelf = await readFontShelf(root('resources/fonts.json'));
  const few = new Set(['song-400', 'hei-700', 'source-serif-400']);
  fonts = { entries: shelf.entries.filter(({ key }) => few.has(key)), read: shelf.read, readPatterns: shelf.readPatterns };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = new Map<string, Promise<Uint8Array>>();

/** A page with one story, for the press or for readers. */
function pageOf(story: Story, isTagged: boolean): Promise<Uint8Array> {
  const key = `${story.id} ${isTagged}`;
  const known = made.get(key) ?? makePageOf(story, isTagged);
  made.set(key, known);
  return known;
}

async function makePageOf(story: Story, isTagged: boolean): Promise<Uint8Array> {
  const edition = makeEdition({ pages: [page], stories: [story], frames: frames[story.id]!.map((frame) => makeTextFrame(...frame)) });
  const { composition } = await composeWithFonts(edition, fonts);
  const { lists, reading } = readingOf(edition, composition, [page]);
  return pdfBytes(isTagged ? lists : [composition.pages.get(page.id)!.list], {
    info: { title: '晨报', author: '晨报', creator: 'Forme', date: new Date(0), language: 'zh-Hans' },
    standard: isTagged ? 'ua' : 'none', intent: null, spots: 'convert', bleed: 0, pictures: { ppi: 150, quality: 82, convert: null },
    readFont: fonts.read, readAsset: () => Promise.reject(new Error('no pictures')), ...(isTagged ? { reading } : {}),
  });
}

/** A line's end is a space between Latin words and nothing between Chinese characters. */
const asRead = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/ ?(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”…—]) ?| ?(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”…—]) ?/gu, '').trim();

describe.each([['for the press', false], ['for readers', true]] as const)('text taken back from a page %s', (_, isTagged) => {
  it.each(stories.map((story) => [story.id, story] as const))('is the story, by our own reader: %s', { timeout: 60_000 }, async (_id, story) => {
    const read = readPdf(await pageOf(story, isTagged)).pages[0]!.text;
    const wanted = story.text.map(partText).join('');
    // Without tags, the places of words say where spaces were at lines' ends.
    expect(isTagged ? read : read.replaceAll(/\s/g, '')).toBe(isTagged ? wanted : wanted.replaceAll(/\s/g, ''));
  });

  it.each(stories.map((story) => [story.id, story] as const))('is the story, by poppler, words whole: %s', { timeout: 60_000 }, async (id, story) => {
    if (spawnSync('pdftotext', ['-v']).error) return void process.stdout.write('pdftotext (poppler-utils) is not installed: not compared with poppler\n');
    const file = join(folder, `${id}.pdf`);
    writeFileSync(file, await pageOf(story, isTagged));
    // Without -raw, poppler guesses at columns from where lines stand; only the file's own order is ours to answer for.
    const text = execFileSync('pdftotext', ['-raw', '-nopgbrk', file, '-'], { encoding: 'utf8' });
    expect(asRead(text)).toBe(asRead(story.text.map(partText).join('\n')));
  });
});
