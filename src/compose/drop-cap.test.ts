import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../display/display-list';
import { caretPlace, hitTest } from '../display/hit-test';
import type { TextFrame } from '../model/frame';
import type { Language } from '../model/language';
import type { ParagraphStyle } from '../model/style';
import type { Story } from '../model/story';
import { fakeWorld } from '../testing/fake-world';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { testStyles } from '../testing/styles';
import { createComposer } from './compose-edition';

const page = makePage();
const { pitch } = page.grid;
const HAN = '江南水乡春意浓，老城小巷换新颜，茶馆书铺酒坊一家挨着一家，桥下的船来来往往，岸上的人走走停停。'.repeat(2);
const LATIN = 'The town hall opened its doors again after eleven years of work and nobody had expected so many visitors on the first day. '.repeat(2).trim();

function compose(text: Story['text'], style: Partial<ParagraphStyle>, language: Language = 'zh-Hans', frame: Partial<TextFrame> = {}) {
  const styles = { ...testStyles, paragraph: { ...testStyles.paragraph, body: { ...testStyles.paragraph.body!, ...style } } };
  const edition = makeEdition({ pages: [page], styles, stories: [makeStory('s', { text, language })], frames: [makeTextFrame('f', page, { column: 0, columns: 2, row: 0, rows: 12 }, { story: 's', ...frame })] });
  const composition = createComposer(fakeWorld()).compose(edition);
  const runs = composition.pages.get('page1')!.list.groups.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs' && item.source?.story === 's'));
  return { composition, lines: composition.stories.get('s')!.lines, runs };
}

describe('drop caps', () => {
  it('L8 a Latin capital is as high as its lines and stands on the last one’s baseline', () => {
    const { lines, runs } = compose(makeText(LATIN), { dropCapLines: 3, indent: 0 }, 'en');
    const [cap] = runs;
    expect(cap!.text).toBe('T');
    expect(cap!.y).toBeCloseTo(lines[2]!.place!.baseline, 2);
    // The fake face's capitals are 0.7 em high.
    expect(cap!.y - 0.7 * cap!.size).toBeCloseTo(lines[0]!.place!.baseline - 0.7 * 9, 1);
    const starts = lines.slice(0, 4).map((line) => line.place!.cell.x + (line === lines[0] ? line.place!.cell.width - line.measure : 0));
    expect(starts[0]).toBeGreaterThan(cap!.end);
    expect(starts.slice(0, 3)).toEqual([starts[0], starts[0], starts[0]]);
    expect(starts[3]).toBeCloseTo(page.typeArea.x, 2);
  });

  it('L8 a Chinese character’s body fills its rows, and the lines beside it keep to whole characters', () => {
    const { lines, runs } = compose(makeText(HAN), { dropCapLines: 2 });
    const [cap] = runs;
    expect(cap!.text).toBe('江');
    expect(cap!.size).toBeCloseTo(pitch + 9, 1);
    expect(lines[0]!.measure % 9).toBeCloseTo(0, 2);
    expect(lines[1]!.measure).toBe(lines[0]!.measure);
    expect(lines[2]!.measure).toBe(117);
    const top = cap!.y - 0.88 * cap!.size;
    expect(top).toBeCloseTo(lines[0]!.place!.baseline - 0.88 * 9, 1);
    expect(top + cap!.size).toBeCloseTo(lines[1]!.place!.baseline + 0.12 * 9, 1);
  });

  it('L8 drops as many characters as the style says, none where lines are too few', () => {
    expect(compose(makeText(HAN), { dropCapLines: 2, dropCapCharacters: 2 }).runs[0]!.text).toBe('江南');
    expect(compose(makeText('江南水乡。'), { dropCapLines: 2 }).runs[0]!.size).toBe(9);
    expect(compose(makeText(HAN), { dropCapLines: 2 }, 'zh-Hans', { rect: { ...makeTextFrame('f', page, { column: 0, columns: 1, row: 0, rows: 1 }).rect } }).runs[0]!.size).toBe(9);
  });

  it('L8 stands at the first paragraph of the text alone, under a head too', () => {
    const { runs } = compose(makeText(['headline', '标题'], ['byline', '本报记者'], HAN, HAN), { dropCapLines: 2 });
    const big = runs.filter((run) => run.size > 15 && run.size < 30);
    expect(big.map((run) => run.source?.part)).toEqual([2]);
  });

  it('L8 belongs to the line that it begins: no text is lost, a caret stands before and after it', () => {
    const { composition, lines } = compose(makeText(HAN), { dropCapLines: 2 });
    expect(lines[0]!.start).toBe(0);
    lines.slice(1).forEach((line, i) => expect(line.start).toBe(lines[i]!.end));
    const list = composition.pages.get('page1')!.list;
    for (let offset = 0; offset < 30; offset++) {
      const place = caretPlace(composition.pages, 's', lines, { part: 0, offset })!;
      expect(hitTest(list, 's', lines, { x: place.rect.x + 0.5, y: place.rect.y + 3 })?.offset, String(offset)).toBe(offset);
    }
    const before = caretPlace(composition.pages, 's', lines, { part: 0, offset: 0 })!.rect;
    const after = caretPlace(composition.pages, 's', lines, { part: 0, offset: 1 })!.rect;
    expect(before.height).toBeCloseTo(pitch + 9, 1);
    expect(before.y).toBeCloseTo(after.y, 0);
    expect(after.height).toBe(9);
  });
});
