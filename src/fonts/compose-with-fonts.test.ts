import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { createComposer } from '../compose/compose-edition';
import type { Composition } from '../compose/composition';
import type { GlyphRun } from '../display/display-list';
import { makeEdition, makePage, makeStory, makeText, makeTextFrame } from '../testing/make-edition';
import { createWorld } from './harfbuzz-shaper';

const resolve = createRequire(import.meta.url).resolve;
const file = (name: string) => readFileSync(resolve(name));
const page = makePage();
const prose = '清晨6时40分，南埠老码头的铁门还没有完全推开，68岁的陈守业已经提着鸟笼等在门外。“现在下楼就是江，走几步就是树荫——”老人笑着说，“住了大半辈子，头一回觉得自己住在江边。”《水岸》一书写道：3.6公里岸线、12个老旧小区，惠及居民4300余户……';

let composition: Composition;
beforeAll(async () => {
  const world = await createWorld([
    { key: 'song', family: 'Forme Song', weight: 400, italic: false, bytes: file('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf') },
    { key: 'serif', family: 'Source Serif 4', weight: 400, italic: false, bytes: file('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf') },
  ]);
  const stories = [makeStory('s', { text: makeText(prose.repeat(3), prose.repeat(2), prose) })];
  const frames = [makeTextFrame('f', page, { column: 0, columns: 3, row: 0, rows: 40 }, { story: 's' })];
  composition = createComposer(world).compose(makeEdition({ pages: [page], stories, frames }));
});

describe('composition with real fonts', () => {
  it('fills every full line exactly, at most half an em trimmed from a mark at its end (J14, P1)', () => {
    const lines = composition.stories.get('s')?.lines ?? [];
    const runs = (composition.pages.get('page1')?.list.groups ?? []).flatMap((group) => group.items).filter((item): item is GlyphRun => item.kind === 'glyphs');
    let full = 0;
    lines.forEach((line, i) => {
      if (!line.place || lines[i + 1]?.part !== line.part) return;
      const last = runs.filter((run) => run.source?.part === line.part && run.source.offset >= line.start && run.source.offset < line.end).at(-1);
      expect(Math.abs((last?.end ?? 0) - (line.place.cell.x + line.place.cell.width)), `line ${i}`).toBeLessThanOrEqual(0.05);
      full++;
    });
    expect(full).toBeGreaterThan(40);
  });

  it('sets Latin in its own face and knows every glyph', () => {
    expect(composition.notices.filter(({ kind }) => kind === 'missing-glyph')).toEqual([]);
    const fonts = new Set((composition.pages.get('page1')?.list.groups ?? []).flatMap((group) => group.items).flatMap((item) => (item.kind === 'glyphs' ? [item.font] : [])));
    expect(fonts).toEqual(new Set(['song', 'serif']));
  });

  it('says which families it had to stand in for', () => {
    expect(composition.notices.filter(({ kind }) => kind === 'missing-font').map(({ detail }) => detail)).toContain('Forme Hei');
  });
});
