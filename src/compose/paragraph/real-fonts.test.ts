import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../fonts/harfbuzz-shaper';
import { PLAIN_FONT } from '../../model/plain-style';
import { advancesOf, glyphsOf, makeParagraph, setAll } from '../../testing/make-paragraph';
import type { World } from '../world';
import { breakParagraph } from './break-paragraph';
import { setVerticalLine } from './set-vertical-line';

const require = createRequire(import.meta.url);
const font = (key: string, family: string, file: string) => ({
  key, family, weight: 400, italic: false, bytes: new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/${file}`))),
});

/** Written for this test: figures, names, quotes, titles, dashes and ellipses, as a day's paper has them. */
const copy = [
  '入冬以来，全市供热管网改造进入收尾阶段。截至11月20日，市区已更换老旧管道46.8公里，新建换热站12座，惠及居民3.2万户。“往年这个时候，屋里得穿棉袄；今年进门就能脱外套。”家住东风小区的张桂兰老人说。',
  '记者在施工现场看到，工人们正分三班连续作业——夜里气温降到零下，焊口预热的时间要比白天多一倍。“宁可慢一点，也不能留下漏点。”项目负责人表示，每一处焊口都要经过两次检测，数据当天上传平台，住户扫码即可查询。',
  '市住建局副局长介绍，《城市供热三年行动方案》去年已经公布，计划到2026年底完成全部118个小区的改造；今年的任务占总量的45%，目前完成率为97.6%。对尚未改造的小区，则安排了应急车辆24小时值守，接到报修后20分钟内到场……',
  '除了“暖”，还要“省”。新的换热站采用变频循环泵，配合室外温度自动调节，每平方米可节约标准煤约2.1公斤。以幸福里小区为例：建筑面积8.6万平方米，一个采暖季能少烧煤180余吨，相当于减少二氧化碳排放470吨。',
  '“改造的钱从哪儿来？”这是居民问得最多的问题。答案是三个“一点”：财政补一点、企业出一点、住户筹一点。其中，住户承担的部分不超过一成，困难家庭全部免收。社区网格员挨家挨户算账、签字、公示，前后走访2300多次。',
];

let world: World;
beforeAll(async () => {
  world = await createWorld([
    font('song', 'Forme Song', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    font('hei', 'Forme Hei', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    { ...font('kai', 'Forme Kai', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'), bytes: new Uint8Array(readFileSync('resources/fonts-built/FormeKai-Regular.ttf')) },
    font('source', 'Source Serif 4', 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
  ]);
}, 30_000);

describe('with the fonts of the house', () => {
  it('J14 J16 G2: sets 13-em columns exactly and evenly', () => {
    const gaps: number[] = [];
    const lineMeans: number[] = [];
    for (const text of copy) {
      const lines = setAll(makeParagraph(text, { indent: 2, hanLatinGap: 0.125 }, { world }), 13);
      for (const line of lines.slice(0, -1)) {
        expect(Math.abs(line.width - 130)).toBeLessThanOrEqual(0.05);
        const glyphs = glyphsOf(line);
        const own = glyphs.slice(1).flatMap(({ character, x }, i) => (/^\p{Script=Han}{2}$/u.test(glyphs[i]!.character + character) ? [(x - glyphs[i]!.x) / 10 - 1] : []));
        gaps.push(...own);
        if (own.length > 0) lineMeans.push(own.reduce((sum, gap) => sum + gap, 0) / own.length);
      }
      const last = lines.at(-1)!.range;
      expect(text.slice(last.start, last.end).match(/[\p{L}\p{N}]/gu)!.length).toBeGreaterThanOrEqual(2);
    }
    expect(lineMeans.length).toBeGreaterThan(35);
    expect(gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / gaps.length).toBeLessThanOrEqual(0.01);
    expect(lineMeans.filter((mean) => mean > 0.1).length / lineMeans.length).toBeLessThanOrEqual(0.05);
    expect(Math.max(...lineMeans)).toBeLessThanOrEqual(0.25);
  });

  it('U1 P3 P5 P11: dashes, dots, adjacent marks and quotes have the widths of the rules', () => {
    const advances = (text: string) => advancesOf(setAll(makeParagraph(text, { align: 'left' }, { world }), 40)[0]!);
    expect(advances('甲——乙')).toEqual([1, 2, 1]);
    expect(advances('甲……乙')).toEqual([1, 1, 1, 1]);
    expect(advances('说“好”吗')).toEqual([1, 1, 1, 1, 1]);
    expect(advances('好。”他')).toEqual([1, 0.5, 1, 1]);
    const [, dot, after] = glyphsOf(setAll(makeParagraph('甲·乙', { align: 'left' }, { world }), 40)[0]!);
    expect(after!.x).toBe(15);
    expect(dot!.x).toBeGreaterThan(10);
  });

  it.each(['hei', 'kai'])('P3 P6 P10: marks of %s, which has no chws or halt, give half an em exactly and keep their ink in what is left', (key) => {
    const family = key === 'hei' ? 'Forme Hei' : 'Forme Kai';
    const own = { han: { family, weight: 400, italic: false }, latin: { family: 'Source Serif 4', weight: 400, italic: false }, ...PLAIN_FONT };
    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      for (const direction of ['horizontal', 'vertical'] as const) {
        const p = makeParagraph('，、。．：；？！“‘（《〈「『【〔〖［｛”’）》〉」』】〕〗］｝天', { font: own }, { world, language, direction });
        for (const unit of p.units) {
          if (!['opening', 'closing', 'pause', 'stop'].includes(unit.kind)) continue;
          const character = String.fromCodePoint(unit.codePoint);
          const isFixed = direction === 'vertical' && '：；？！'.includes(character);
          expect(unit.blankBefore + unit.blankAfter, `${character} ${language} ${direction}`).toBe(isFixed ? 0 : 5);
          if (isFixed || direction === 'vertical') continue;
          const ink = world.ink(p.typefaces[unit.typeface]!.font, unit.glyphs[0]!.glyph)!;
          expect(unit.shift + ink.left * 10, character).toBeGreaterThanOrEqual(unit.blankBefore - 0.2);
          expect(unit.shift + ink.right * 10, character).toBeLessThanOrEqual(unit.advance - unit.blankAfter + 0.2);
        }
      }
    }
  });

  it('V3 V8: a vertical line takes one em a character and vertical glyphs for marks', () => {
    const upright = makeParagraph('旧貌，换新颜——', { align: 'left' }, { world, direction: 'vertical' });
    const level = makeParagraph('旧貌，换新颜——', { align: 'left' }, { world });
    const line = setVerticalLine(upright, breakParagraph(upright, 0, () => 200).lines[0]!, 200);
    expect(line.width).toBe(80);
    const glyph = (p: typeof upright, unit: number) => p.units[unit]!.glyphs[0]!.glyph;
    expect(glyph(upright, 0)).toBe(glyph(level, 0));
    expect(glyph(upright, 2)).not.toBe(glyph(level, 2));
    expect(line.runs[0]!.ys!.every((y, i, ys) => i === 0 || y > ys[i - 1]!)).toBe(true);
  });

  it('J8: English lines are full, their words whole', () => {
    const text = 'The council voted on Tuesday to replace the heating pipes under 118 estates by the end of 2026, a programme that officials say will cut coal use by a fifth.';
    const lines = setAll(makeParagraph(text, { indent: 1 }, { world, language: 'en' }), 18);
    for (const line of lines.slice(0, -1)) expect(Math.abs(line.width - 180)).toBeLessThanOrEqual(0.05);
    for (const { range } of lines.slice(1)) expect(text[range.start - 1]).toBe(' ');
  });
});
