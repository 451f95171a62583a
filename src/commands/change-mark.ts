import type { MarkId } from '../model/ids';
import { flatText } from '../model/redline/flat-text';
import { lookAt } from '../model/redline/looks';
import { opened, dividedText, isKept, tidied } from '../model/redline/runs';
import type { TextRun } from '../model/redline/runs';
import { redlineOf } from '../model/redline/redline-of';
import type { Redline } from '../model/redline';
import type { StoryText } from '../model/story-text';
import { refuse } from './command';
import type { Command } from './command';
import { startDraft } from './draft';
import { setRedline } from './mark-edits';

export interface ChangeMarkArgs {
  readonly mark: MarkId;
  readonly author: string;
  /** The round that goes on now. */
  readonly round: string;
  readonly note?: string;
  /** The words that it would put in. */
  readonly text?: string;
}

/** Changes what an open mark of one's own says, or the words that it would put in, at the place where they stand. What others wrote is answered. */
export const changeMark: Command<ChangeMarkArgs> = {
  name: 'change-mark',
  plan(edition, { mark: id, author, round, note, text }) {
    const mark = edition.marks[id];
    if (!mark) return refuse('refusal.mark-gone');
    if (mark.author !== author || mark.round !== round) return refuse('refusal.mark-not-yours', { author: mark.author });
    if (mark.state !== 'open') return refuse('refusal.mark-settled', { author: mark.author });
    const draft = startDraft(edition);
    if (note !== undefined) draft.set('marks', id, { note });
    if (text !== undefined) {
      if (text === '') return refuse('refusal.mark-needs-text');
      const story = mark.anchor.type === 'text' ? edition.stories[mark.anchor.story] : undefined;
      const isWritten = mark.kind === 'insert' || mark.kind === 'replace' || mark.kind === 'typed';
      const next = story && isWritten ? rewritten(story.text, redlineOf(story), id, text) : null;
      if (!story || !next) return refuse('refusal.mark-has-no-text');
      if (mark.anchor.type === 'text' && text === flatText(story.text).slice(mark.anchor.from, mark.anchor.to)) return refuse('refusal.mark-changes-nothing');
      setRedline(draft, story.id, next);
    }
    return draft.plan();
  },
};

/** The redline with other words of the mark where its first ones stood; null when it has none. */
function rewritten(story: StoryText, redline: Redline, mark: MarkId, text: string): Redline | null {
  const runs = opened(redline);
  const index = runs.findIndex((run) => !isKept(run) && run.mark === mark && run.text !== '');
  const first = runs[index] as TextRun | undefined;
  if (!first) return null;
  const at = runs.slice(0, index).reduce((sum, run) => sum + (isKept(run) ? run.kept : 0), 0);
  const { part, partStyle, ...words } = first.text === '\n' ? { ...first, look: lookAt(story, at) } : { part: undefined, partStyle: undefined, ...first };
  const ends = part ? { part, ...(partStyle === undefined ? {} : { partStyle }) } : partAt(story, at);
  const put = dividedText({ ...words, text }).map((run): TextRun => (run.text === '\n' ? { ...withoutLook(run), ...ends } : run));
  const left = runs.filter((run, i) => i === index || isKept(run) || run.mark !== mark || run.text === '');
  return tidied(left.flatMap((run) => (run === first ? put : [run])));
}

function withoutLook({ look: _, ...run }: TextRun): TextRun {
  return run;
}

function partAt(story: StoryText, at: number): { part: TextRun['part']; partStyle?: string } {
  const part = story[flatText(story).slice(0, at).split('\n').length - 1]!;
  return { part: part.type, ...(part.style === undefined ? {} : { partStyle: part.style }) };
}
