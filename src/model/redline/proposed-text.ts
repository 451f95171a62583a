import type { MarkId } from '../ids';
import type { LeafLook, Redline, RedlineRun } from '../redline';
import type { StoryLeaf, StoryPart, StoryText } from '../story-text';
import { SOFT_BREAK } from './flat-text';
import { lookOf, sameLook } from './looks';
import { isKept, opened } from './runs';

/**
 * The story as it would be with these marks accepted (left out: all). Parts that nothing touches keep their identity and every part its attributes; where the end of a
 * part goes, the earlier part's hold for both.
 */
export function proposedText(text: StoryText, redline: Redline, marks?: ReadonlySet<MarkId>): StoryText {
  const takes = (mark: MarkId): boolean => marks === undefined || marks.has(mark);
  const isGone = (run: RedlineRun): boolean => run.deleted?.some(takes) ?? false;
  const lookFor = (run: RedlineRun): LeafLook | undefined => run.styled?.filter(({ mark }) => takes(mark)).at(-1)?.look;
  const builder = buildParts(text);
  let isBound = true;
  for (const run of opened(redline)) {
    if (isKept(run)) isBound = builder.keep(run.kept, isGone(run), lookFor(run));
    else if (!takes(run.mark)) {
      // What is bound to an end of a part that does not come is bound to nothing.
      if (run.text !== '') isBound = false;
    } else if (run.text === '') {
      if (isBound) builder.become(run);
    } else if (isGone(run)) isBound = false;
    else if (run.text === '\n') {
      builder.divide(run);
      isBound = true;
    } else {
      builder.write(run.text.replaceAll(SOFT_BREAK, '\n'), lookFor(run) ?? run.look ?? {});
      isBound = false;
    }
  }
  return builder.done();
}

type PartWish = Pick<Extract<RedlineRun, { text: string }>, 'part' | 'partStyle'>;

/** Writes parts one after another, reading along in the story's own text. */
function buildParts(text: StoryText) {
  const out: StoryPart[] = [];
  let own: Omit<StoryPart, 'children'> = attributesOf(text[0]!);
  let leaves: StoryLeaf[] = [];
  /** The story's part that this one is so far, word for word. */
  let untouched: StoryPart | null = text[0] ?? null;
  let [part, leaf, at] = [0, 0, 0];

  const write = (words: string, look: LeafLook): void => {
    if (words === '') return;
    const last = leaves.at(-1);
    if (last && sameLook(last, look)) last.text += words;
    else leaves.push({ text: words, ...look });
  };
  const close = (): void => {
    out.push(untouched ?? { ...own, children: leaves.length > 0 ? leaves : [{ text: '' }] });
    leaves = [];
  };
  return {
    /** Reads `count` positions; returns whether the last of them was an end of a part that stays. */
    keep(count: number, isGone: boolean, look: LeafLook | undefined): boolean {
      let ended = false;
      for (let left = count; left > 0;) {
        const reading = text[part];
        if (!reading) return ended;
        const source = reading.children[leaf];
        if (!source) {
          // All leaves read: this position is the end of the part.
          [part, leaf, at, left] = [part + 1, 0, 0, left - 1];
          ended = !isGone;
          if (isGone) untouched = null;
          else {
            close();
            const next = text[part];
            own = next ? attributesOf(next) : own;
            untouched = next ?? null;
          }
          continue;
        }
        const taken = Math.min(left, source.text.length - at);
        if (taken > 0) {
          ended = false;
          if (isGone || look) untouched = null;
          if (!isGone) write(source.text.slice(at, at + taken), look ?? lookOf(source));
        }
        [at, left] = [at + taken, left - taken];
        if (at === source.text.length) [leaf, at] = [leaf + 1, 0];
      }
      return ended;
    },
    write(words: string, look: LeafLook): void {
      untouched = null;
      write(words, look);
    },
    divide({ part: type, partStyle }: PartWish): void {
      untouched = null;
      close();
      // What follows in this part is not the whole of any part of the story.
      own = type ? { type, ...(partStyle === undefined ? {} : { style: partStyle }) } : { type: own.type, ...(own.style === undefined ? {} : { style: own.style }) };
    },
    become({ part: type, partStyle }: PartWish): void {
      untouched = null;
      own = { type: type ?? own.type, ...(partStyle === undefined ? {} : { style: partStyle }) };
    },
    done(): StoryText {
      close();
      return out;
    },
  };
}

function attributesOf({ children: _, ...own }: StoryPart): Omit<StoryPart, 'children'> {
  return own;
}
