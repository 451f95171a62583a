/** Whatever is pasted, the time grows with its length and no faster: what a character costs in one long paragraph against what it costs in a short one. */
import { createComposer } from '../src/compose/compose-edition';
import type { FontWorld } from '../src/fonts/harfbuzz-shaper';
import type { Edition } from '../src/model/edition';
import { ratio, type Figure } from './figures';
import type { BenchPage } from './pages';
import { best, timed } from './statistics';

const SHORT = 8000;
/** The long paragraph has so many times the characters: what grows with their square shows as this ratio. */
const TIMES = 16;
const RUNS = 3;

const TEXTS = {
  'sentences': '江南水乡春意浓，老城小巷换新颜。', 'Latin words': 'the old town opens its doors ', 'blanks': '　', 'spaces': ' ', 'stops': '。', 'opening brackets': '（', 'combining marks': '\u0301', 'joined letters': 'w',
  'bidi controls': '\u202e字', 'lone surrogates': '\ud800',
} as const;

/** For each kind of text, the time of a character in 128,000 of them divided by that in 8,000: about 1 when time grows with length. */
export function measureLongText(world: FontWorld, page: BenchPage): Figure[] {
  return Object.entries(TEXTS).map(([name, unit]) => {
    const timeOf = (characters: number): number => best(Array.from({ length: RUNS }, () => {
      const edition = editionOf(page, unit, characters);
      const composer = createComposer(world);
      return timed(() => composer.compose(edition)) / characters;
    }));
    timeOf(SHORT);
    const short = timeOf(SHORT);
    return ratio('Long paragraphs', page.name, `a character of 128,000 ÷ of 8,000: ${name}`, timeOf(SHORT * TIMES), short);
  });
}

/** An edition that has nothing else: what is composed beside the text would hide how it grows. */
function editionOf({ edition, longest }: BenchPage, unit: string, characters: number): Edition {
  const text = unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);
  const frames = Object.fromEntries(Object.entries(edition.frames).filter(([, frame]) => frame.type === 'text' && frame.story === longest.id));
  return structuredClone({ ...edition, frames, stories: { [longest.id]: { ...longest, text: [{ type: 'body', children: [{ text }] }] } }, pictures: {} });
}
