import { beforeAll, describe, expect, it } from 'vitest';
import { createWordSource } from '../fonts/word-source';
import { columnWidth } from '../model/grid';
import type { TextFrame } from '../model/frame';
import type { Page } from '../model/page';
import type { HeadChoice, PartType } from '../model/story-text';
import type { HeadFit, ParagraphStyle, StyleSheet } from '../model/style';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { testStyles } from '../testing/styles';
import { createComposer } from './compose-edition';
import { composeHead, type ComposedHead } from './compose-head';
import type { Obstacle } from '../geometry/outline';
import type { World } from './world';

const page = makePage();
const FIT: HeadFit = { sizeMin: 0.8, sizeMax: 1.15, trackingMin: -50, trackingMax: 100, linesMax: 3 };

let world: World;
beforeAll(async () => {
  const source = createWordSource();
  await source.load();
  world = { ...fakeWorld(), words: source.words };
});

const sheetWith = (changes: Partial<Record<string, Partial<ParagraphStyle>>>): StyleSheet => ({
  ...testStyles,
  paragraph: Object.fromEntries(Object.entries(testStyles.paragraph).map(([id, style]) => [id, { ...style, rowsBefore: 0, rowsAfter: 0, leading: 0, ...changes[id] }])),
});

interface Setup {
  readonly frame?: Partial<TextFrame>;
  readonly width?: number;
  readonly rows?: number;
  readonly page?: Page;
  readonly obstacles?: readonly Obstacle[];
  readonly choice?: HeadChoice;
  readonly language?: 'zh-Hans' | 'en';
}

/** A head of parts in a frame `width` pt wide. */
function head(styles: Partial<Record<string, Partial<ParagraphStyle>>>, parts: readonly (readonly [PartType, string])[], setup: Setup = {}): ComposedHead {
  const { frame: changes, width = 300, rows = 30, page: own = page, obstacles = [], choice, language = 'zh-Hans' } = setup;
  const made = makeTextFrame('f', own, { column: 0, columns: 4, row: 0, rows }, { columns: 2, ...changes });
  const frame = { ...made, rect: { ...made.rect, width } };
  const text = makeText(...parts).map((part) => (choice && part.type === 'headline' ? { ...part, head: choice } : part));
  const story = makeStory('s', { text, language });
  const target = { frame, page: own, number: 0, obstacles };
  return composeHead({ story, thread: [target], sheet: sheetWith(styles), fallback: { grid: own.grid, measure: 117 } }, text.length, target, world);
}

const linesIn = ({ lines }: ComposedHead): string[] => lines(0).map(({ paragraph, range }) => paragraph.prepared.text.slice(range.start, range.end).trim());
const inLines = (text: string, width: number, style: Partial<ParagraphStyle> = {}, setup: Setup = {}): string[] =>
  linesIn(head({ headline: { size: 20, fit: FIT, ...style } }, [['headline', text]], { ...setup, width }));
const typeOf = (composed: ComposedHead): readonly [number, number] => {
  const { size, tracking } = composed.paragraphs[0]!.style;
  return [size, tracking];
};

describe('a head as one block', () => {
  const pitch = 11.25;
  const tabloid = makePage({ grid: { ...page.grid, pitch } });

  it('H3 adds sizes and blanks up exactly: 30 + 21 pt over a pitch of 11.25 with three blank lines take eight', () => {
    const styles = { headline: { size: 30, leading: 0, rowsBefore: 1, rowsAfter: 1 }, deck: { size: 21, rowsAfter: 1 } };
    const parts = [['headline', '主题'], ['deck', '副题']] as const;
    expect(head(styles, parts, { page: tabloid }).rows).toBe(8);
    // 51 + 3 × 11.25 = 84.75 pt = 7.53 lines: a blank line more is the ninth, half a line less is still the eighth.
    expect(head({ ...styles, deck: { size: 21, rowsAfter: 2 } }, parts, { page: tabloid }).rows).toBe(9);
    expect(head({ ...styles, deck: { size: 21, rowsAfter: 0.5 } }, parts, { page: tabloid }).rows).toBe(8);
    expect(head({ ...styles, deck: { size: 21, rowsAfter: 0.4 } }, parts, { page: tabloid }).rows).toBe(7);
  });

  it('H3 counts a second line with its leading', () => {
    const styles = { headline: { size: 30, leading: 36 } };
    expect(head(styles, [['headline', '一行主题']], { page: tabloid }).rows).toBe(3);
    expect(head(styles, [['headline', '上面一行\n下面一行']], { page: tabloid }).rows).toBe(Math.ceil(66 / pitch));
  });

  it('H4 stands on the columns’ edges, over as many as it spans', () => {
    const block = head({}, [['headline', '主题']], { frame: { columns: 4, headSpan: 3 }, width: 4 * columnWidth(page) + 3 * page.grid.gutter });
    const cell = block.lines(0)[0]!.place!.cell;
    expect(cell.x).toBeCloseTo(page.typeArea.x, 2);
    expect(cell.width).toBeCloseTo(3 * columnWidth(page) + 2 * page.grid.gutter, 2);
  });

  it('H5 holds 24 characters of 30 pt over six columns of a broadsheet, 21 over a tabloid’s width', () => {
    const six = 6 * columnWidth(page) + 5 * page.grid.gutter;
    const tabloidWidth = 71 * 9;
    for (const [width, most] of [[six, 24], [tabloidWidth, 21]] as const) {
      const styles = { headline: { size: 30, align: 'left' as const } };
      expect(linesIn(head(styles, [['headline', '字'.repeat(most)]], { width, frame: { columns: 6 } }))).toHaveLength(1);
      expect(linesIn(head(styles, [['headline', '字'.repeat(most + 1)]], { width, frame: { columns: 6 } }))).toHaveLength(2);
    }
  });

  it('stands beside what takes part of its depth, all its parts in one stretch', () => {
    const { x, y } = page.typeArea;
    const obstacle: Obstacle = { rect: { x: x + 180, y: y + 20, width: 120, height: 200 }, outline: null, gap: 6 };
    const block = head({ kicker: { size: 12 }, headline: { size: 24 } }, [['kicker', '引题'], ['headline', '主题两行在图的左边站着']], { obstacles: [obstacle] });
    const cells = block.lines(0).map((line) => line.place!.cell);
    expect(new Set(cells.map((cell) => `${cell.x} ${cell.width}`)).size).toBe(1);
    for (const cell of cells) expect(cell.x + cell.width).toBeLessThanOrEqual(x + 174.01);
  });

  it('begins below what takes the whole top of its frame', () => {
    const { x, y } = page.typeArea;
    const obstacle: Obstacle = { rect: { x, y, width: 300, height: 100 }, outline: null, gap: 6 };
    const block = head({ headline: { size: 24 } }, [['headline', '主题']], { obstacles: [obstacle] });
    const emTop = block.lines(0)[0]!.place!.baseline - 0.88 * 24;
    expect(emTop).toBeGreaterThanOrEqual(y + 106 - 0.01);
    expect(emTop - y - 106).toBeLessThan(page.grid.pitch);
    expect(y + block.rows * page.grid.pitch).toBeGreaterThanOrEqual(emTop + 24);
  });

  it('keeps its full width above a picture whose gap reaches into its blank rows alone', () => {
    const { x, y } = page.typeArea;
    const rows = head({ headline: { size: 24, rowsAfter: 1 } }, [['headline', '主题']]).rows;
    const below: Obstacle = { rect: { x: x + 100, y: y + rows * page.grid.pitch, width: 200, height: 200 }, outline: null, gap: 6 };
    const block = head({ headline: { size: 24, rowsAfter: 1 } }, [['headline', '主题']], { obstacles: [below] });
    expect(block.lines(0)[0]!.place!.cell.width).toBeCloseTo(300, 3);
    expect(block.rows).toBe(rows);
  });
});

describe('a head fitted to its width', () => {
  it('H8 tightens by no more than 5 %, then takes a smaller size, and never distorts', () => {
    const fitted = (width: number) => head({ headline: { size: 20, fit: { ...FIT, linesMax: 1 } } }, [['headline', '一二三四五六七八九十']], { width });
    expect(typeOf(fitted(200.1))).toEqual([20, 0]);
    expect(typeOf(fitted(196))).toEqual([20, -25]);
    expect(typeOf(fitted(191.1))).toEqual([20, -50]);
    const [size, tracking] = typeOf(fitted(180));
    expect(size).toBe(18.5);
    expect(tracking).toBeGreaterThanOrEqual(-50);
    for (const width of [196, 191.1, 180]) {
      const { paragraphs, lines } = fitted(width);
      expect(paragraphs[0]!.style.scale).toBe(1);
      expect(lines(0)).toHaveLength(1);
    }
  });

  it('H8 spreads two to four characters by 10 %, and leaves longer ones as they are', () => {
    expect(typeOf(head({ headline: { size: 20, fit: FIT } }, [['headline', '义诊']]))).toEqual([20, 100]);
    expect(typeOf(head({ headline: { size: 20, fit: FIT } }, [['headline', '百名医生进山']]))).toEqual([20, 0]);
  });

  it('leaves a head as it is that fits, and every head whose style has no limits', () => {
    expect(typeOf(head({ headline: { size: 20, fit: FIT } }, [['headline', '百名医生进山义诊送药']]))).toEqual([20, 0]);
    expect(typeOf(head({ headline: { size: 20 } }, [['headline', '百名医生进山义诊送药'.repeat(2)]]))).toEqual([20, 0]);
  });

  it('fits a vertical head to its frame’s height, lines from right to left', () => {
    const upright = (text: string) => head({ headline: { size: 20, fit: { ...FIT, linesMax: 2 } } }, [['headline', text]], { frame: { writing: 'vertical', takes: 'head', columns: 1 }, width: 117, rows: 18 });
    const one = upright('把岸线还给散步的人');
    expect(linesIn(one)).toEqual(['把岸线还给散步的人']);
    const tight = upright('把岸线还给散步的人们吧');
    expect(linesIn(tight)).toHaveLength(1);
    expect(typeOf(tight)[0]).toBeLessThan(20);
    const two = upright('滨江公园一期开放　把岸线还给散步的人');
    expect(linesIn(two)).toEqual(['滨江公园一期开放', '把岸线还给散步的人']);
    const [first, second] = two.lines(0);
    expect(second!.place!.cell.x).toBeLessThan(first!.place!.cell.x);
  });

  it('sets a head that is too long for its limits in as many lines as it takes, whole words to each', () => {
    const lines = inLines('全市教育工作会议召开，部署新学年重点任务，三年新建学校四十二所，增加学位六万八千个', 120);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toBe('全市教育工作会议召开，部署新学年重点任务，三年新建学校四十二所，增加学位六万八千个');
    for (const line of lines) expect(line).not.toMatch(/^[，。]/u);
  });
});

describe('breaks at sense', () => {
  it('H7 never splits a word', () => {
    expect(inLines('旧厂房变身文创园', 110)).toEqual(['旧厂房', '变身文创园']);
    expect(inLines('习近平在北京会见法国总统马克龙', 190)).toEqual(['习近平在北京会见', '法国总统马克龙']);
  });

  it('H7 never splits a number and what it counts, a date or a score', () => {
    for (const width of [100, 120, 140, 160, 180, 200, 220]) {
      for (const text of ['12月1日起地铁6号线延长运营时间至23时30分', '中国女排3:1逆转巴西队晋级四强', '全市新建改扩建中小学28所增加学位三百一十二个']) {
        const lines = inLines(text, width);
        const kept = ['12月1日', '6号线', '23时30分', '3:1', '28所', '三百一十二个'].filter((whole) => text.includes(whole));
        for (const whole of kept) expect(lines.some((line) => line.includes(whole)), `${whole} at ${width}: ${lines.join(' | ')}`).toBe(true);
      }
    }
  });

  it('H7 never splits a name or a title of a work', () => {
    expect(inLines('王小红获全国五一劳动奖章', 160)[0]).toMatch(/^王小红/u);
    for (const width of [130, 150, 170, 190, 210]) {
      const lines = inLines('《江海晚报》创刊二十周年座谈会在京举行', width);
      expect(lines.some((line) => line.includes('《江海晚报》')), `${width}: ${lines.join(' | ')}`).toBe(true);
    }
    expect(inLines('李　明当选市作协主席', 130)[0]).toContain('李　明');
  });

  it('H7 puts no mark at a line’s start, and prefers a typed blank to any other break', () => {
    for (let width = 60; width < 300; width += 10) {
      for (const line of inLines('乡村振兴，路该怎么走？“一带一路”论坛：开幕！', width)) expect(line).not.toMatch(/^[，？”：！]/u);
    }
    expect(inLines('十项惠民新举措　老年人乘车全部免费', 220)).toEqual(['十项惠民新举措', '老年人乘车全部免费']);
  });

  it('H7 makes two lines of similar length', () => {
    const [a = '', b = ''] = inLines('石塘镇建成十座田间书屋方便农家孩子读书', 260);
    expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(3);
  });

  it('H7 ends no English line with an article or preposition if it can, splits no name, and hyphenates nothing', () => {
    const english = (text: string, width: number) => inLines(text, width, { hyphenate: true }, { language: 'en' });
    for (const width of [140, 160, 180, 200]) {
      for (const line of english('Council approves the plan for a new library in the old mill', width)) expect(line).not.toMatch(/\b(the|for|a|in)$/u);
      for (const line of english('Mayor of New York meets union leaders before vote', width)) expect(line).not.toMatch(/\b(New|of)$/u);
    }
    for (const width of [180, 200, 220, 240]) {
      for (const text of ['City to spend $3.2 billion on the harbour in ten years', 'Port reopens to ships on November 23 after 5 per cent levy']) {
        const lines = english(text, width);
        for (const whole of ['$3.2 billion', 'November 23', '5 per cent'].filter((one) => text.includes(one))) expect(lines.some((line) => line.includes(whole)), lines.join(' | ')).toBe(true);
      }
    }
    expect(english('Unemployment falls', 110)).toEqual(['Unemployment', 'falls']);
  });

  it('H7 ends a line at a typed blank rather than carry it inside', () => {
    expect(inLines('老城区改造工程今天上午开工　居民住得舒心', 232, { fit: { ...FIT, linesMax: 2 } })).toEqual(['老城区改造工程今天上午开工', '居民住得舒心']);
    expect(inLines('今日开馆　首展百件老照片', 160)).toEqual(['今日开馆', '首展百件老照片']);
  });

  it('composes without the dictionary, and the same edition again when it is there', () => {
    let ready = false;
    const late: World = { ...fakeWorld(), words: (text) => (ready ? world.words!(text) : null) };
    const story = makeStory('s', { text: makeText(['headline', '水上巴士航线下月起全部恢复']) });
    const other = makeStory('t', { text: makeText('正文一段。') });
    const frames = [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 30 }, { story: 's' }), makeTextFrame('g', page, { column: 4, columns: 2, row: 0, rows: 30 }, { story: 't' })];
    const edition = makeEdition({ pages: [page], stories: [story, other], frames });
    const composer = createComposer(late);
    const lines = () => composer.compose(edition).stories.get('s')!.lines.map(({ start, end }) => story.text[0]!.children[0]!.text.slice(start, end));
    const before = composer.compose(edition);
    expect(composer.compose(edition)).toBe(before);
    const without = lines();
    ready = true;
    const expected = createComposer(world).compose(edition).stories.get('s')!.lines.map(({ start, end }) => story.text[0]!.children[0]!.text.slice(start, end));
    expect(without).not.toEqual(expected);
    expect(lines()).toEqual(expected);
    expect(composer.compose(edition).stories.get('t')).toBe(before.stories.get('t'));
    expect(composer.compose(edition)).toBe(composer.compose(edition));
  });

  it('takes a head of any length and any characters', () => {
    for (const text of ['字'.repeat(3000), 'x'.repeat(3000), '《'.repeat(500), '1'.repeat(400) + '个', ' '.repeat(300), '\n'.repeat(300), '\ud842'.repeat(200), '　'.repeat(200)]) {
      expect(() => head({ headline: { size: 20, fit: FIT } }, [['headline', text]], { width: 110 })).not.toThrow();
    }
  });
});

describe('what is offered', () => {
  it.each([120, 180, 260, 400, 700])('begins with what is set when nothing is chosen (%d pt)', (width) => {
    for (const text of ['十项惠民新举措　老年人乘车全部免费', '旧厂房变身文创园', '老码头敞开怀抱，断头路接通江风，邻里食堂飘出饭香', '开园', '2026年11月起 全市公交换乘优惠扩大到60分钟']) {
      const [placed] = head({ headline: { size: 20, fit: FIT } }, [['headline', text]], { width }).heads;
      expect(placed!.fitted.offered()[0] ?? null, text).toEqual(placed!.fitted.setting);
    }
  });
});

describe('an editor’s choice', () => {
  const text = '十项惠民新举措　老年人乘车全部免费';
  const choice: HeadChoice = { lines: ['十项惠民', '新举措　老年人', '乘车全部免费'], size: 18, tracking: -20 };
  const chosen = (now: string, width = 400, given = choice) => head({ headline: { size: 20, fit: FIT } }, [['headline', now]], { width, choice: given });

  it('holds as it was made while the text is the same', () => {
    expect(linesIn(chosen(text))).toEqual(['十项惠民', '新举措　老年人', '乘车全部免费']);
    expect(typeOf(chosen(text))).toEqual([18, -20]);
    expect(chosen(text).heads[0]?.fitted.isChosen).toBe(true);
  });

  it('goes with the words when the text is edited', () => {
    expect(linesIn(chosen('二十项惠民新举措　老年人乘车全部免费'))).toEqual(['二十项惠民', '新举措　老年人', '乘车全部免费']);
    expect(linesIn(chosen('十项惠民新举措　老年人看病乘车全部免费'))).toEqual(['十项惠民', '新举措　老年人', '看病乘车全部免费']);
  });

  it('is passed over when it suits the text no more, and kept within the style’s limits', () => {
    expect(chosen('旧厂房变身文创园').heads[0]?.fitted.isChosen).toBe(false);
    expect(typeOf(chosen(text, 400, { ...choice, size: 60, tracking: 900 }))).toEqual([23, 100]);
    expect(typeOf(chosen(text, 400, { ...choice, size: 2, tracking: -900 }))).toEqual([16, -50]);
  });

  it('gives way as little as it must when the frame is made narrower', () => {
    const narrow = chosen(text, 118);
    expect(linesIn(narrow)).toHaveLength(3);
    expect(typeOf(narrow)[0]).toBeLessThanOrEqual(18);
  });
});

