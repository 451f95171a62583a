/** Subheads that run in (H9): two parts of the story, one paragraph of the page. */
import type { GlyphRun } from '../display/display-list';
import { round } from '../geometry/units';
import type { StoryPart, StoryPoint } from '../model/story-text';
import type { ThreadParagraph } from './filling';

/** One em between the subhead and its text; typed nowhere, so it belongs to no part. */
export const RUN_IN_GAP = '\u3000';

/** Above the baseline, em: upright glyphs of vertical lines begin so much above their origin. */
const EM_TOP = 0.88;

const joins = new WeakMap<StoryPart, { readonly subhead: StoryPart; readonly joined: StoryPart; readonly length: number }>();

/** The two parts as one, the same object while both are; `length` is the subhead's. */
export function runInPart(subhead: StoryPart, body: StoryPart): { readonly joined: StoryPart; readonly length: number } {
  const known = joins.get(body);
  if (known?.subhead === subhead) return known;
  const length = subhead.children.reduce((sum, leaf) => sum + leaf.text.length, 0);
  const made = { subhead, joined: { ...body, children: [...subhead.children, { text: RUN_IN_GAP }, ...body.children] }, length };
  joins.set(body, made);
  return made;
}

/** The place in the story of an offset in a paragraph's text. */
export function storyPoint({ part, runIn }: Pick<ThreadParagraph, 'part' | 'runIn'>, offset: number): StoryPoint {
  if (!runIn) return { part, offset };
  const from = runIn.length + RUN_IN_GAP.length;
  return offset < from ? { part: runIn.part, offset: Math.min(offset, runIn.length) } : { part, offset: offset - from };
}

/** A line's runs with the sources that the story knows: what belongs to the subhead in its colour, the gap from nowhere. */
export function partedRuns(runs: readonly GlyphRun[], { runIn, part }: Pick<ThreadParagraph, 'runIn' | 'part'>): readonly GlyphRun[] {
  if (!runIn) return runs;
  const known = parted.get(runs);
  if (known && known.part === part && known.runIn.part === runIn.part && known.runIn.length === runIn.length && known.runIn.color === runIn.color) return known.runs;
  const made = partFresh(runs, runIn, part);
  parted.set(runs, { runIn, part, runs: made });
  return made;
}

type RunIn = NonNullable<ThreadParagraph['runIn']>;
const parted = new WeakMap<readonly GlyphRun[], { readonly runIn: RunIn; readonly part: number; readonly runs: readonly GlyphRun[] }>();

function partFresh(runs: readonly GlyphRun[], runIn: RunIn, part: number): readonly GlyphRun[] {
  const from = runIn.length + RUN_IN_GAP.length;
  return runs.flatMap((run) => {
    if (!run.source) return [run];
    return pieces(run, [runIn.length - run.source.offset, from - run.source.offset]).map((piece): GlyphRun => {
      const { source } = piece;
      if (!source || source.offset >= from) return source ? { ...piece, source: { ...source, part, offset: source.offset - from } } : piece;
      return source.offset < runIn.length ? { ...piece, color: runIn.color, source: { ...source, part: runIn.part } } : { ...piece, source: null };
    });
  });
}

/** A run cut at offsets of its text, each of which a glyph begins at. */
export function pieces(run: GlyphRun, cuts: readonly number[]): GlyphRun[] {
  let rest = run;
  let done = 0;
  const made: GlyphRun[] = [];
  for (const cut of cuts) {
    const at = cut - done;
    if (at <= 0 || at >= rest.text.length) continue;
    const [head, tail] = split(rest, at);
    if (head) made.push(head);
    if (!tail) return made;
    rest = tail;
    done = cut;
  }
  return [...made, rest];
}

function split(run: GlyphRun, at: number): [GlyphRun | null, GlyphRun | null] {
  const glyph = run.clusters.findIndex((cluster) => cluster >= at);
  const source = run.source;
  if (glyph < 0 || !source) return [run, null];
  const start = run.vertical && run.ys ? (run.ys[glyph] ?? 0) - (run.rotated ? 0 : EM_TOP * run.size) : run.xs[glyph] ?? run.end;
  const ys = run.ys;
  const head: GlyphRun = { ...run, text: run.text.slice(0, at), glyphs: run.glyphs.slice(0, glyph), xs: run.xs.slice(0, glyph), clusters: run.clusters.slice(0, glyph), end: round(start), ...(ys ? { ys: ys.slice(0, glyph) } : {}) };
  const tail: GlyphRun = {
    ...run, text: run.text.slice(at), glyphs: run.glyphs.slice(glyph), xs: run.xs.slice(glyph), clusters: run.clusters.slice(glyph).map((cluster) => cluster - at),
    source: { ...source, offset: source.offset + at }, ...(ys ? { ys: ys.slice(glyph), y: run.vertical ? ys[glyph] ?? run.y : run.y } : {}),
  };
  return [glyph > 0 ? head : null, tail];
}
