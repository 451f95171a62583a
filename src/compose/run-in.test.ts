import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../display/display-list';
import { caretPlace, hitTest, selectionRects } from '../display/hit-test';
import type { TextFrame } from '../model/frame';
import type { Story } from '../model/story';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { testStyles } from '../testing/styles';
import { createComposer } from './compose-edition';

const page = makePage();
const styles = { ...testStyles, paragraph: { ...testStyles.paragraph, subhead: { ...testStyles.paragraph.subhead!, runIn: true, swatch: 'red' } } };

function compose(text: Story['text'], frame: Partial<TextFrame> = {}, rows = 12) {
  const edition = makeEdition({ pages: [page], styles, stories: [makeStory('s', { text })], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows }, { story: 's', ...frame })] });
  const composition = createComposer(fakeWorld()).compose(edition);
  const runs = composition.pages.get('page1')!.list.groups.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs' && (item.source === null || item.source.story === 's')));
  return { composition, lines: composition.stories.get('s')!.lines, runs: runs.filter((run) => run.source !== null || run.text === '　') };
}

const BODY = '江南水乡春意浓，老城小巷换新颜，茶馆书铺酒坊一家挨着一家。';
const text = makeText(BODY, ['subhead', '水巷'], BODY, BODY);

describe('run-in subheads', () => {
  it('H9 stand in the first line of the text after them, one em before it, in their own face and colour', () => {
    const { lines, runs } = compose(text);
    const [subhead, body] = [lines.find((line) => line.part === 1)!, lines.find((line) => line.part === 2)!];
    expect(subhead.place!.baseline).toBe(body.place!.baseline);
    expect(subhead.number).toBe(body.number);
    const [own] = runs.filter((run) => run.source?.part === 1);
    const [next] = runs.filter((run) => run.source?.part === 2);
    expect(own!.text).toBe('水巷');
    expect(own!.font).toContain('Hei');
    expect(own!.size).toBe(9);
    expect(own!.color).toEqual(styles.swatches.red!.cmyk);
    expect(next!.font).toContain('Song');
    // Two characters of indent, two of subhead, one of gap.
    expect(own!.xs[0]! - page.typeArea.x).toBeCloseTo(18, 1);
    expect(Math.abs(next!.xs[0]! - page.typeArea.x - 45)).toBeLessThan(1);
    expect(runs.filter((run) => run.source === null).map((run) => run.text)).toEqual(['　']);
  });

  it('H9 stay two parts of the story: lines cover each from its start to its end', () => {
    const { lines } = compose(text);
    for (const part of [0, 1, 2, 3]) {
      const own = lines.filter((line) => line.part === part);
      expect(own[0]!.start).toBe(0);
      expect(own.at(-1)!.end).toBe(text[part]!.children[0]!.text.length);
      own.slice(1).forEach((line, i) => expect(line.start).toBe(own[i]!.end));
    }
    expect(lines.map((line) => line.part)).toEqual([...lines.map((line) => line.part)].sort());
  });

  it('H9 are found by a click, and hold a caret, on either side of the gap', () => {
    const { composition, lines } = compose(text);
    const list = composition.pages.get('page1')!.list;
    for (const part of [1, 2]) {
      for (let offset = 0; offset < (part === 1 ? 2 : BODY.length); offset++) {
        const place = caretPlace(composition.pages, 's', lines, { part, offset })!;
        const hit = hitTest(list, 's', lines, { x: place.rect.x + 0.5, y: place.rect.y + 4 });
        expect([hit?.part, hit?.offset], `part ${part} offset ${offset}`).toEqual([part, offset]);
      }
    }
    const rects = selectionRects(composition.pages, 's', lines, { part: 1, offset: 0 }, { part: 2, offset: 3 });
    expect(rects).toHaveLength(2);
    expect(Math.abs(rects[0]!.rect.width - 18)).toBeLessThan(1);
    expect(Math.abs(rects[1]!.rect.width - 27)).toBeLessThan(3);
  });

  it('H9 may be longer than a line', () => {
    const long = makeText(['subhead', '江南水乡春意浓老城小巷换新颜茶馆书铺酒坊'], BODY);
    const { lines, runs } = compose(long);
    expect(lines.filter((line) => line.part === 0).map((line) => [line.start, line.end])).toEqual([[0, 11], [11, 20]]);
    expect(runs.filter((run) => run.source?.part === 1).map((run) => run.text).join('')).toBe(BODY);
  });

  it('H9 take a line of their own where there is nothing to run into', () => {
    const { lines } = compose(makeText(BODY, ['subhead', '水巷'], ['subhead', '书铺'], BODY, ['subhead', '末']));
    expect(lines.find((line) => line.part === 1)!.place!.baseline).not.toBe(lines.find((line) => line.part === 2)!.place!.baseline);
    expect(lines.find((line) => line.part === 2)!.place!.baseline).toBe(lines.find((line) => line.part === 3)!.place!.baseline);
    expect(lines.filter((line) => line.part === 4)).toHaveLength(1);
  });

  it('H9 run in down a vertical line too', () => {
    const { lines, runs } = compose(text, { writing: 'vertical', columns: 1 }, 16);
    const [subhead, body] = [lines.find((line) => line.part === 1)!, lines.find((line) => line.part === 2)!];
    expect(subhead.place!.baseline).toBe(body.place!.baseline);
    expect(body.place!.cell.y).toBeCloseTo(subhead.place!.cell.y + subhead.place!.cell.height, 2);
    expect(runs.filter((run) => run.source?.part === 1).map((run) => run.text)).toEqual(['水巷']);
  });

  it('H9 count no row twice when they have no place', () => {
    const { composition } = compose(text, { columns: 1 }, 3);
    const { lines, copyfit } = composition.stories.get('s')!;
    expect(copyfit.lines).toBe(new Set(lines.filter((line) => line.place === null).map((line) => line.number)).size);
  });
});

describe('paragraphs that go on with speech', () => {
  const indents = (...paragraphs: string[]): boolean[] => {
    const { lines, runs } = compose(makeText(...paragraphs));
    return paragraphs.map((_, part) => runs.find((run) => run.source?.part === part)!.xs[0]! - lines.find((line) => line.part === part)!.place!.cell.x > 5);
  };

  it('G6 stand flush when the one before leaves it open', () => {
    expect(indents('他说：“今年来的人多。', '往年没有这么多。”', '说完他笑了。')).toEqual([true, false, true]);
    expect(indents('他说：“今年来的人多。”', '往年没有这么多。')).toEqual([true, true]);
  });

  it('G6 are paragraphs of their own when they open it anew', () => {
    expect(indents('他说：“今年来的人多。', '“往年没有这么多。”', '说完他笑了。')).toEqual([true, true, true]);
  });
});

describe('single lines', () => {
  it('G7 are set natural, or spread over the measure where the style says so', () => {
    const width = (align: 'justify' | 'spread') => {
      const paragraph = { ...styles.paragraph, body: { ...testStyles.paragraph.body!, align, indent: 0 } };
      const edition = makeEdition({ pages: [page], styles: { ...styles, paragraph }, stories: [makeStory('s', { text: makeText('城事四则') })], frames: [makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 4 }, { story: 's' })] });
      const run = createComposer(fakeWorld()).compose(edition).pages.get('page1')!.list.groups.flatMap(({ items }) => items).find((item): item is GlyphRun => item.kind === 'glyphs' && item.source?.story === 's')!;
      return run.end - run.xs[0]!;
    };
    expect(width('justify')).toBeCloseTo(36, 1);
    expect(width('spread')).toBeCloseTo(117, 1);
  });
});
