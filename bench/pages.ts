/** The pages that are measured: the sample edition, and two pages of set length whose copy is put together from the sample's own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../src/model/edition';
import type { Frame, PictureFrame, TextFrame } from '../src/model/frame';
import { spanRect, type GridSpan } from '../src/model/grid';
import { pageFromTemplate } from '../src/model/page-from-template';
import { FULL_CROP } from '../src/model/picture';
import type { Page } from '../src/model/page';
import type { Story } from '../src/model/story';
import { partText, type StoryPart } from '../src/model/story-text';
import type { StyleSheet } from '../src/model/style';
import type { Template } from '../src/model/template';
import { nodeFileSystem as files } from '../src/storage/node-file-system';
import { readEdition } from '../src/storage/read-edition';
import { readTemplates } from '../src/storage/read-templates';
import { writeEdition } from '../src/storage/write-edition';
import { PLAIN_FRAME, PLAIN_PICTURE, PLAIN_TEXT } from '../src/model/plain-frame';

export interface BenchPage {
  /** As the table names it. */
  readonly name: string;
  /** Path of the bundle. */
  readonly folder: string;
  readonly edition: Edition;
  /** Its longest story. */
  readonly longest: Story;
}

/** A page of set length: type, grid, the lengths of its stories, the size of its two pictures in columns and rows. */
interface Plan {
  readonly name: string;
  readonly file: string;
  readonly bodySize: number;
  /** Full-width characters on a column's line, and rows in the type area. */
  readonly characters: number;
  readonly rows: number;
  readonly longest: number;
  readonly others: readonly number[];
  readonly picture: { readonly columns: number; readonly rows: number };
}

const COLUMNS = 8;
/** Columns at the right edge that hold the other stories, one below the other. */
const STRIP = 2;
const HEAD_ROWS = 8;

const PLANS: readonly Plan[] = [
  { name: '5,000 characters', file: 'page-5000.forme', bodySize: 9, characters: 13, rows: 120, longest: 3000, others: [450, 450, 450, 450], picture: { columns: 4, rows: 48 } },
  { name: '14,000 characters', file: 'page-14000.forme', bodySize: 7.4, characters: 16, rows: 148, longest: 10_250, others: [715, 715, 715, 715, 715], picture: { columns: 3, rows: 20 } },
];

/** Opens the sample and writes the made pages into `folder`. */
export async function preparePages(root: string, folder: string): Promise<BenchPage[]> {
  const sampleFolder = join(root, 'resources', 'sample.forme');
  const read = await readEdition(files, sampleFolder);
  if (!read.ok) throw new Error(`The sample edition cannot be read: ${JSON.stringify(read)}`);
  const sample = read.value.edition;
  const { templates } = await readTemplates(files, join(root, 'templates'));
  const template = templates.find(({ id }) => id === 'broadsheet-8');
  if (!template) throw new Error('There is no template broadsheet-8.');

  await mkdir(folder, { recursive: true });
  const pages = [benchPage('sample page', sampleFolder, sample)];
  for (const plan of PLANS) {
    const edition = makeEdition(plan, sample, template);
    const target = join(folder, plan.file);
    const written = await writeEdition(files, target, { edition, expected: null, assetFolders: [sampleFolder] });
    if (!written.ok) throw new Error(`${target} cannot be written: ${JSON.stringify(written)}`);
    pages.push(benchPage(plan.name, target, edition));
  }
  return pages;
}

const lengthOf = (story: Story): number => story.text.reduce((sum, part) => sum + partText(part).length, 0);

function benchPage(name: string, folder: string, edition: Edition): BenchPage {
  const longest = Object.values(edition.stories).reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  return { name, folder, edition, longest };
}

function makeEdition(plan: Plan, sample: Edition, template: Template): Edition {
  const { characters, rows, bodySize } = plan;
  const grid = { columns: COLUMNS, characters, rows, bodySize };
  const { page } = pageFromTemplate({ ...template, page: { ...template.page, grid } }, 1, () => 'page', 'zh');
  const words = copyOf(sample);
  const longest = makeStory('longest', 'lead', plan.longest, words);
  const others = plan.others.map((length, i) => makeStory(`news${i + 1}`, 'news', length, words));
  const pictures = Object.values(sample.pictures).slice(0, 2);
  const captions = pictures.flatMap((picture) => sample.stories[picture.caption] ?? []);
  const main = { column: 0, columns: COLUMNS - STRIP };
  const half = HEAD_ROWS + Math.floor((rows - HEAD_ROWS) / 2);
  const strip = Math.floor(rows / others.length);
  const frames: Frame[] = [
    textFrame(page, 'head', { ...main, row: 0, rows: HEAD_ROWS }, 'longest', { takes: 'head', turn: 0 }),
    textFrame(page, 'upper', { ...main, row: HEAD_ROWS, rows: half - HEAD_ROWS }, 'longest', { takes: 'text', turn: 1 }),
    textFrame(page, 'lower', { ...main, row: half, rows: rows - half }, 'longest', { takes: 'text', turn: 2 }),
    ...others.map((story, i) => textFrame(page, story.id, { column: COLUMNS - STRIP, columns: STRIP, row: i * strip, rows: strip - 1 }, story.id, {})),
    ...pictures.map((picture, i) => pictureFrame(page, `picture${i + 1}`, { column: 1, ...plan.picture, row: i === 0 ? HEAD_ROWS + 4 : half + 4 }, picture.id, i)),
  ];
  const stories = [longest, ...others, ...captions];
  return {
    info: { ...sample.info, id: `bench-${plan.longest}` },
    styles: scaled(template.styles, bodySize / template.page.grid.bodySize),
    pages: { page },
    frames: byId(frames),
    stories: byId(stories),
    pictures: byId(pictures),
    assets: sample.assets,
    marks: {},
    originals: {},
    signatures: {},
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): Record<string, T> => Object.fromEntries(records.map((record) => [record.id, record]));

const base = (page: Page, id: string, span: GridSpan, layer: number) =>
  ({ id, page: page.id, rect: spanRect(page, span), layer, wrap: true, wrapGap: 6, ...PLAIN_FRAME });

function textFrame(page: Page, id: string, span: GridSpan, story: string, changes: Partial<TextFrame>): TextFrame {
  return {
    ...base(page, id, span, 0), type: 'text', ...PLAIN_TEXT, story, turn: 0, takes: 'all', columns: span.columns, gutter: page.grid.gutter, headSpan: 0,
    writing: 'horizontal', inset: 0, align: 'top', balance: false, placeholder: null, ...changes,
  };
}

const pictureFrame = (page: Page, id: string, span: GridSpan, picture: string, layer: number): PictureFrame =>
  ({ ...base(page, id, span, 1 + layer), type: 'picture', ...PLAIN_PICTURE, picture, crop: FULL_CROP, placeholder: null });

/** The house style in another size: everything keeps its proportion to the body type. */
function scaled(styles: StyleSheet, factor: number): StyleSheet {
  const paragraph = Object.fromEntries(Object.entries(styles.paragraph).map(([id, style]) =>
    [id, { ...style, size: Math.round(style.size * factor * 100) / 100, leading: style.leading * factor }]));
  return { ...styles, paragraph };
}

/** What the sample's stories are made of. Taken one after the other, so that the same sample gives the same pages. */
interface Copy {
  readonly sentence: () => string;
  readonly subhead: () => string;
  readonly headline: () => string;
}

function copyOf(sample: Edition): Copy {
  const parts = Object.values(sample.stories).filter(({ kind }) => kind === 'lead' || kind === 'feature').flatMap(({ text }) => text);
  const of = (type: StoryPart['type']): string[] => parts.filter((part) => part.type === type).map(partText);
  // A step that shares no factor with the count: every sentence comes before one comes again, in another order than in the sample.
  const turns = (list: readonly string[], step: number): (() => string) => {
    let at = 0;
    return () => list[(at = (at + step) % list.length)] ?? '';
  };
  const sentences = of('body').flatMap((text) => text.match(/[^。！？]+[。！？]+[”’」』）]*/g) ?? []);
  return { sentence: turns(sentences, coprime(sentences.length, 7)), subhead: turns(of('subhead'), 1), headline: turns(of('headline'), 1) };
}

function coprime(count: number, from: number): number {
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  let step = from;
  while (shared(count, step) !== 1) step++;
  return step;
}

const SENTENCES_IN_PARAGRAPH = [2, 4, 3, 1, 5];
const PARAGRAPHS_BETWEEN_SUBHEADS = 7;

function makeStory(id: string, kind: Story['kind'], length: number, copy: Copy): Story {
  const text: StoryPart[] = [{ type: 'headline', children: [{ text: copy.headline() }] }];
  let left = length - partText(text[0]!).length;
  for (let paragraph = 0; left > 0; paragraph++) {
    if (kind === 'lead' && paragraph % PARAGRAPHS_BETWEEN_SUBHEADS === PARAGRAPHS_BETWEEN_SUBHEADS - 1) {
      const subhead = copy.subhead();
      text.push({ type: 'subhead', children: [{ text: subhead }] });
      left -= subhead.length;
    }
    let body = '';
    for (let i = 0; i < SENTENCES_IN_PARAGRAPH[paragraph % SENTENCES_IN_PARAGRAPH.length]! && body.length < left; i++) body += copy.sentence();
    if (body.length > left && left > 1) body = `${body.slice(0, left - 1).replace(/\W$/, '')}。`;
    text.push({ type: 'body', children: [{ text: body }] });
    left -= body.length;
  }
  return { id, slug: id, kind, state: 'ready', language: 'zh-Hans', text };
}
