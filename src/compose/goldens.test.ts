/**
 * What the setter makes of a small case of each rule, as text in goldens/, to be read in review: first the lines as words, then
 * the display list. `npm test -- goldens --update` writes them anew.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dump } from '../display/dump';
import { partText } from '../model/story-text';
import { fakeWorld } from '../testing/fake-world';
import { goldenCases, goldenEdition, type GoldenCase } from '../testing/golden-cases';
import { createComposer } from './compose-edition';

const FOLDER = join(import.meta.dirname, 'goldens');
const UPDATE = process.env.FORME_UPDATE_GOLDENS === '1';

const fileOf = ({ rule, name }: GoldenCase): string => `${rule}-${name}.txt`;

function written(golden: GoldenCase): string {
  const edition = goldenEdition(golden);
  const { pages, stories, notices } = createComposer(fakeWorld()).compose(edition);
  const { text } = edition.stories.s!;
  const composition = stories.get('s')!;
  const lines = composition.lines.map(({ part, start, end, place, measure }) => {
    const where = place === null ? 'overset' : `${place.page === 'page' ? '' : `${place.page} `}column ${place.column + 1}, ${place.vertical ? 'x' : 'y'} ${place.baseline}`;
    return `  ${partText(text[part]!).slice(start, end).replaceAll('\n', '⏎')}  (${where}, measure ${measure})`;
  });
  const { language } = edition.stories.s!;
  const settings = JSON.stringify({ ...golden.style, ...golden.subhead, ...golden.headline, ...golden.sheet, ...golden.frame, ...(language === 'zh-Hans' ? {} : { language }) });
  const told = notices.map(({ kind, detail }) => `told: ${kind} ${detail}\n`).join('');
  return `${golden.rule}: ${golden.shows}\nsettings ${settings}\n\n${lines.join('\n')}\n\n${told}${[...pages.values()].map(({ list }) => dump(list)).join('\n')}`;
}

describe('goldens', () => {
  if (UPDATE) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER);
  }

  it.each(goldenCases.map((golden) => [`${golden.rule} ${golden.name}`, golden] as const))('%s', (_, golden) => {
    const file = join(FOLDER, fileOf(golden));
    const now = written(golden);
    if (UPDATE) writeFileSync(file, now);
    expect(existsSync(file), `${file} is missing: npm test -- goldens --update`).toBe(true);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });

  it('are all of a case that exists', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(goldenCases.map(fileOf).sort());
  });
});
