/** What the reader's checks cost: a page of 14,000 characters from nothing, and again after a letter was typed into one of its paragraphs. */
import { checkEdition } from '../src/checks/check-edition';
import type { Edition } from '../src/model/edition';
import { partText } from '../src/model/story-text';
import type { StoryPart } from '../src/model/story-text';
import { figure, type Figure } from './figures';
import type { BenchPage } from './pages';

const CHARACTERS = 14_000;
const RUNS = 9;
const LETTERS = 60;

/** Stories of the page over and over, each paragraph an object of its own, until there is enough text. */
function longPage({ edition }: BenchPage): Edition {
  const stories: Record<string, unknown> = {};
  let characters = 0;
  for (let round = 0; characters < CHARACTERS; round++) {
    for (const story of Object.values(edition.stories)) {
      if (characters >= CHARACTERS) break;
      const id = `${story.id}-${round}`;
      stories[id] = { ...structuredClone(story), id };
      characters += story.text.reduce((sum, part) => sum + partText(part).length, 0);
    }
  }
  return { ...edition, stories, frames: {} } as unknown as Edition;
}

/** The edition with a letter more in one of its paragraphs. */
function typed(edition: Edition, turn: number): Edition {
  const ids = Object.keys(edition.stories);
  const story = edition.stories[ids[turn % ids.length]!]!;
  const at = turn % story.text.length;
  const part = story.text[at]!;
  const longer: StoryPart = { ...part, children: [{ text: `好${partText(part)}` }] };
  return { ...edition, stories: { ...edition.stories, [story.id]: { ...story, text: story.text.map((each, index) => (index === at ? longer : each)) } } };
}

export function measureChecking(page: BenchPage): Figure[] {
  const took = (run: () => void): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const whole = Array.from({ length: RUNS }, () => {
    const edition = longPage(page);
    return took(() => checkEdition(edition));
  });
  let edition = longPage(page);
  checkEdition(edition);
  const after = Array.from({ length: LETTERS }, (_, turn) => {
    edition = typed(edition, turn);
    return took(() => checkEdition(edition));
  });
  return [
    figure('Checks', '14,000 characters', 'from nothing', whole),
    figure('Checks', '14,000 characters', 'after a letter', after, { tail: true, targets: [{ of: 'p95', limit: 200, better: 'less' }] }),
  ];
}
