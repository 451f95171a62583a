/**
 * Furniture with page-wide variables (`{date}`, `{page}`…): composed with the fields filled, told to everyone else by the places of the text as it
 * is written. What a field prints comes from no place in the story, as jump lines do not.
 */
import type { GlyphRun, PathItem } from '../display/display-list';
import type { Story } from '../model/story';
import type { StoryPart } from '../model/story-text';
import type { ComposedLine, ComposeNotice } from './composition';
import { composeStory, type ComposedStory } from './compose-story';
import { fillFields, hasFields, type FolioFacts } from './folio-fields';
import { pieces } from './run-in';
import type { StoryJob } from './story-job';
import type { World } from './world';

/** A field in a part: where it is written, and where what it prints stands in the filled text. End exclusive. */
interface Field {
  readonly written: readonly [start: number, end: number];
  readonly printed: readonly [start: number, end: number];
}

export interface FilledStory {
  readonly story: Story;
  readonly fields: ReadonlyMap<number, readonly Field[]>;
}

const FIELD = /\{\w+\}/g;
const withFields = new WeakMap<Story['text'], boolean>();
const filledParts = new WeakMap<StoryPart, { readonly key: string; readonly part: StoryPart; readonly fields: readonly Field[] }>();

/** Whether a story prints what its page says: furniture alone does. */
export function printsFields({ kind, text }: Story): boolean {
  if (kind !== 'furniture') return false;
  let has = withFields.get(text);
  if (has === undefined) withFields.set(text, (has = text.some(({ children }) => children.some((leaf) => hasFields(leaf.text)))));
  return has;
}

/** The story with its fields filled; the same parts for the same page. */
export function fillStory(story: Story, facts: FolioFacts): FilledStory {
  const fields = new Map<number, readonly Field[]>();
  const text = story.text.map((part, index) => {
    const filled = fillPart(part, facts);
    if (filled.fields.length > 0) fields.set(index, filled.fields);
    return filled.part;
  });
  return { story: { ...story, text }, fields };
}

function fillPart(part: StoryPart, facts: FolioFacts): { readonly part: StoryPart; readonly fields: readonly Field[] } {
  const fields: Field[] = [];
  let [written, printed] = [0, 0];
  const children = part.children.map((leaf) => {
    let text = '';
    let from = 0;
    for (const { 0: name, index } of leaf.text.matchAll(FIELD)) {
      const value = fillFields(name, facts);
      if (value === name) continue;
      text += leaf.text.slice(from, index);
      const at = printed + text.length;
      fields.push({ written: [written + index, written + index + name.length], printed: [at, at + value.length] });
      text += value;
      from = index + name.length;
    }
    text += leaf.text.slice(from);
    written += leaf.text.length;
    printed += text.length;
    return { ...leaf, text };
  });
  if (fields.length === 0) return { part, fields };
  const key = children.map((leaf) => leaf.text).join('\0');
  const known = filledParts.get(part);
  if (known?.key === key) return known;
  const made = { key, part: { ...part, children }, fields };
  filledParts.set(part, made);
  return made;
}

/** What was composed from a filled story, in the places of the written one. */
export function asWritten(composed: ComposedStory, { fields }: FilledStory, written: Story): ComposedStory {
  const at = (part: number, offset: number): number => writtenAt(fields.get(part) ?? [], offset);
  const lineOf = (line: ComposedLine): ComposedLine => ({ ...line, start: at(line.part, line.start), end: at(line.part, line.end) });
  const noticeOf = (notice: ComposeNotice): ComposeNotice => (notice.at ? { ...notice, at: { part: notice.at.part, offset: at(notice.at.part, notice.at.offset) } } : notice);
  const runs = new Map([...composed.runs].map(([frame, items]) => [frame, items.flatMap((item): readonly (GlyphRun | PathItem)[] => (item.kind === 'glyphs' ? runsAsWritten(item, fields) : [item]))] as const));
  const { copyfit } = composed.composition;
  const from = copyfit.oversetFrom;
  return {
    ...composed,
    composition: {
      story: written.id,
      lines: composed.composition.lines.map(lineOf),
      copyfit: from ? { ...copyfit, oversetFrom: { part: from.part, offset: at(from.part, from.offset) } } : copyfit,
    },
    runs,
    notices: composed.notices.map(noticeOf),
  };
}

/** A place in what a field prints is the field's beginning. */
function writtenAt(fields: readonly Field[], offset: number): number {
  let shift = 0;
  for (const { written, printed } of fields) {
    if (offset < printed[0]) break;
    if (offset < printed[1]) return written[0];
    shift = written[1] - printed[1];
  }
  return offset + shift;
}

function runsAsWritten(run: GlyphRun, fields: ReadonlyMap<number, readonly Field[]>): readonly GlyphRun[] {
  const { source } = run;
  const own = source && fields.get(source.part);
  if (!source || !own) return [run];
  const cuts = own.flatMap(({ printed }) => printed.map((offset) => offset - source.offset));
  return pieces(run, cuts).map((piece) => {
    if (!piece.source) return piece;
    const { offset } = piece.source;
    const isPrinted = own.some(({ printed }) => offset >= printed[0] && offset < printed[1]);
    return { ...piece, source: isPrinted ? null : { ...piece.source, offset: writtenAt(own, offset) } };
  });
}

/** Composes a story, its fields filled where it has some. */
export function composeFilled(job: StoryJob, facts: FolioFacts | null, world: World): ComposedStory {
  if (!facts) return composeStory(job, world);
  const filled = fillStory(job.story, facts);
  return asWritten(composeStory({ ...job, story: filled.story }, world), filled, job.story);
}

export const sameFacts = (a: FolioFacts | null, b: FolioFacts | null): boolean =>
  a === b || (a !== null && b !== null && a.info === b.info && a.page === b.page && a.number === b.number && a.pages === b.pages);
