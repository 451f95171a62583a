import type { Edition } from '../model/edition';
import type { StoryId } from '../model/ids';
import { isHanLanguage } from '../model/language';
import type { Story } from '../model/story';
import { partText, type StoryPart } from '../model/story-text';
import type { Term } from '../model/workflow';
import type { CheckFinding, EditionRule, PartContext, PartRule, Spot, StoryRule } from './finding';
import { storiesInOrder } from './stories-in-order';
import { articles } from './rules/articles';
import { consistency } from './rules/consistency';
import { dates } from './rules/dates';
import { ellipsisAndDash } from './rules/ellipsis-and-dash';
import { markWidth } from './rules/mark-width';
import { nearDuplicate } from './rules/near-duplicate';
import { numbers } from './rules/numbers';
import { particles } from './rules/particles';
import { pauseMarks } from './rules/pause-marks';
import { percentages } from './rules/percentages';
import { repeatedMarks } from './rules/repeated-marks';
import { repeatedWords } from './rules/repeated-words';
import { spacing } from './rules/spacing';
import { straightQuotes } from './rules/straight-quotes';
import { sums } from './rules/sums';
import { terms } from './rules/terms';
import { unclosed } from './rules/unclosed';
import { units } from './rules/units';
import { wrongWords } from './rules/wrong-words';

/** By name, in the order in which they are listed. One file each. */
export const PART_RULES: Readonly<Record<string, PartRule>> = {
  'wrong-words': wrongWords,
  particles,
  'repeated-words': repeatedWords,
  terms,
  'repeated-marks': repeatedMarks,
  'pause-marks': pauseMarks,
  'ellipsis-and-dash': ellipsisAndDash,
  'mark-width': markWidth,
  'straight-quotes': straightQuotes,
  spacing,
  articles,
  numbers,
  units,
  sums,
  percentages,
  dates,
};
export const STORY_RULES: Readonly<Record<string, StoryRule>> = { unclosed };
export const EDITION_RULES: Readonly<Record<string, EditionRule>> = { consistency, 'near-duplicate': nearDuplicate };

/** The names of all rules. */
export const CHECK_RULES: readonly string[] = [...Object.keys(PART_RULES), ...Object.keys(STORY_RULES), ...Object.keys(EDITION_RULES)];

/** Characters that are new to the rules and are read in one step: about a millisecond. */
const STEP = 3000;

type PartFinding = Spot & { readonly rule: string };
interface Kept {
  readonly key: string;
  readonly terms: readonly Term[];
  readonly found: readonly PartFinding[];
}
const kept = new WeakMap<StoryPart, Kept>();

/** What the rules find in one paragraph; kept by its identity, so that after an edit only the edited paragraph is read again. */
export function checkPart(part: StoryPart, story: Pick<Story, 'language' | 'kind'>, date: string, house: readonly Term[]): readonly PartFinding[] {
  const key = `${story.language} ${story.kind} ${date}`;
  const held = kept.get(part);
  if (held && held.key === key && held.terms === house) return held.found;
  const context: PartContext = { han: isHanLanguage(story.language), language: story.language, type: part.type, kind: story.kind, date, terms: house };
  const text = partText(part);
  const found: PartFinding[] = [];
  if (text.trim() !== '') {
    for (const [rule, look] of Object.entries(PART_RULES)) {
      for (const spot of look(text, context)) if (!found.some((one) => one.from < spot.to && spot.from < one.to)) found.push({ ...spot, rule });
    }
  }
  kept.set(part, { key, terms: house, found });
  return found;
}

/** Everything that the rules find, story by story in the order of the pages, and within a story from its start. What a reader let stand is left out. */
export function checkEdition(edition: Edition): readonly CheckFinding[] {
  const steps = checkSteps(edition);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps of some milliseconds, for a window that checks in its idle moments. */
export function* checkSteps(edition: Edition): Generator<void, readonly CheckFinding[]> {
  const { stories, placed } = storiesInOrder(edition);
  const byStory = new Map<StoryId, CheckFinding[]>(stories.map(({ id }) => [id, []]));
  const add = (story: Story, part: number, rule: string, spot: Spot): void => {
    const finding = tell(story, part, rule, spot);
    if (!story.letStand?.includes(finding.name)) byStory.get(story.id)!.push(finding);
  };
  let fresh = 0;
  for (const story of stories) {
    // What furniture says in fields is not text yet.
    if (story.kind === 'furniture') continue;
    for (const [part, content] of story.text.entries()) {
      if (!kept.has(content)) fresh += partText(content).length;
      for (const { rule, ...spot } of checkPart(content, story, edition.info.date, edition.styles.proof.terms)) add(story, part, rule, spot);
    }
    for (const [rule, look] of Object.entries(STORY_RULES)) for (const spot of look(story)) add(story, spot.part, rule, spot);
    if (fresh >= STEP) {
      fresh = 0;
      yield;
    }
  }
  for (const [rule, look] of Object.entries(EDITION_RULES)) {
    for (const spot of look(stories, placed)) add(edition.stories[spot.story]!, spot.part, rule, spot);
    yield;
  }
  return stories.flatMap(({ id }) => byStory.get(id)!.sort((a, b) => a.part - b.part || a.from - b.from));
}

function tell(story: Story, part: number, rule: string, { from, to, key, values, fix = null, severity = 'warning' }: Spot): CheckFinding {
  const text = partText(story.text[part]!);
  const found = text.slice(from, to);
  // Four letters on either side tell one place from the others; an edit elsewhere leaves them.
  const name = `${rule} ${key.replace('check.', '')} ${text.slice(Math.max(0, from - 4), from)}[${found.slice(0, 60)}]${text.slice(to, to + 4)}`;
  return { rule, severity, story: story.id, part, from, to, found, key, values: { ...values, found: shown(found), fix: fix === null ? '' : shown(fix) }, fix, name };
}

/** Blanks and cut-off words as a message can show them. */
const shown = (words: string): string => (words.trim() === '' && words !== '' ? '␣'.repeat(words.length) : words.length > 24 ? `${words.slice(0, 23)}…` : words);
