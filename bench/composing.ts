/** Composition alone, in Node: the same code as in the window, without painting, and steadier to measure. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createComposer } from '../src/compose/compose-edition';
import type { FontWorld } from '../src/fonts/harfbuzz-shaper';
import { applyAll } from '../src/model/apply';
import type { Edition } from '../src/model/edition';
import { paragraphStyleOf } from '../src/model/paragraph-style-of';
import { isPlaced } from '../src/model/threads';
import { partText } from '../src/model/story-text';
import { figure, ratio, type Figure, type Target } from './figures';
import { loadWorld } from './fonts';
import { measureGrowth } from './growth';
import { measureLongText } from './long-text';
import type { BenchPage } from './pages';
import { median, timed } from './statistics';

/** What the engine should need for a page of 5,000 characters and for a keystroke in it. */
const WARM: readonly Target[] = [{ of: 'median', limit: 15, better: 'less' }];
const KEY: readonly Target[] = [{ of: 'median', limit: 2, better: 'less' }, { of: 'p95', limit: 5, better: 'less' }];

const COLD_RUNS = 3;
const WARM_RUNS = 15;
/** Not measured: the program has run for a while when a desk's page is composed again whole, and its code is compiled. */
const WARMING_RUNS = 15;
const KEYSTROKES = 60;
const TYPED = '潮水退去以后岸线重新变得开阔人们沿着步道慢慢走';

const run = promisify(execFile);

export async function measureComposing(root: string, pages: readonly BenchPage[], say: (text: string) => void): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    say(`composing: ${page.name}`);
    const cold = await coldTimes(root, page.folder);
    const world = await loadWorld(root, page.edition.styles);
    const warm = warmTimes(world, page.edition);
    const shaping = shapingTimes(world, page.edition);
    const start = keystrokeTimes(world, page, 'start');
    const end = keystrokeTimes(world, page, 'end');
    const pageGroup = 'Page';
    const group = 'Composition alone, in Node';
    figures.push(
      figure(pageGroup, page.name, 'characters', [charactersOf(page.edition)], { unit: 'n' }),
      figure(pageGroup, page.name, 'of them in the longest story', [charactersOf({ ...page.edition, stories: { longest: page.longest } })], { unit: 'n' }),
      figure(group, page.name, 'whole page, cold (first in a new process)', cold),
      figure(group, page.name, 'whole page, warm (nothing kept)', warm, { targets: page.name.startsWith('5,000') ? WARM : [] }),
      figure(group, page.name, 'warm, for 1,000 characters', [(median(warm) / charactersOf(page.edition)) * 1000]),
      figure(group, page.name, 'shaping alone, the lower bound', shaping),
      ratio(group, page.name, 'whole page, warm ÷ shaping alone', median(warm), median(shaping)),
      figure(group, page.name, 'keystroke, longest story’s start', start, { tail: true, targets: KEY }),
      figure(group, page.name, 'keystroke, its end', end, { tail: true, targets: KEY }),
      ratio(group, page.name, 'whole page, warm ÷ keystroke', median(warm), median([...start, ...end])),
    );
    if (page === pages[1]) figures.push(...measureGrowth(world, page), ...measureLongText(world, page));
  }
  return figures;
}

const charactersOf = (edition: Edition): number =>
  Object.values(edition.stories).reduce((sum, { text }) => sum + text.reduce((all, part) => all + partText(part).replaceAll(/\s/g, '').length, 0), 0);

async function coldTimes(root: string, folder: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < COLD_RUNS; i++) {
    const { stdout } = await run(process.execPath, [join(import.meta.dirname ?? '', 'compose-once.mjs'), root, folder]);
    times.push((JSON.parse(stdout) as { compose: number }).compose);
  }
  return times;
}

/** A copy has other identities than anything composed before: nothing kept from an earlier run fits it. */
function warmTimes(world: FontWorld, edition: Edition): number[] {
  const times = Array.from({ length: WARM_RUNS + WARMING_RUNS }, () => {
    const copy = structuredClone(edition);
    const composer = createComposer(world);
    return timed(() => composer.compose(copy));
  });
  return times.slice(WARMING_RUNS);
}

/** What HarfBuzz itself needs for all text of the page, part by part in its style's face: no composition can take less. */
function shapingTimes(world: FontWorld, edition: Edition): number[] {
  const texts = Object.values(edition.stories).filter(({ id }) => isPlaced(edition, id)).flatMap(({ kind, language, text }) =>
    text.map((part) => ({ text: partText(part), language, font: world.fontFor(paragraphStyleOf(edition.styles, kind, part).font.han) })));
  return Array.from({ length: WARM_RUNS }, () => timed(() => {
    for (const { text, language, font } of texts) world.shape(font, text, { language, script: 'Hani' });
  }));
}

/** One character typed after the other: the operation applied and everything composed anew that it changes. */
function keystrokeTimes(world: FontWorld, { edition: opened, longest }: BenchPage, where: 'start' | 'end'): number[] {
  const composer = createComposer(world);
  let edition = structuredClone(opened);
  composer.compose(edition);
  const bodies = longest.text.flatMap((part, i) => (part.type === 'body' ? [i] : []));
  const part = (where === 'start' ? bodies[0] : bodies.at(-1)) ?? 0;
  const leaf = (longest.text[part]?.children.length ?? 1) - 1;
  const from = where === 'start' ? Math.min(10, longest.text[part]?.children[leaf]?.text.length ?? 0) : longest.text[part]?.children[leaf]?.text.length ?? 0;
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    const text = TYPED[i % TYPED.length] ?? '';
    times.push(timed(() => {
      const applied = applyAll(edition, [{ type: 'edit-text', story: longest.id, operations: [{ type: 'insert_text', path: [part, leaf], offset: from + i, text }] }]);
      if (!applied.ok) throw new Error(applied.reason);
      edition = applied.edition;
      composer.compose(edition);
    }));
  }
  return times.slice(5);
}
