/**
 * Lets an outside runner put typographic test cases to the paragraph setter, in a world without fonts (Han 1 em, Latin half
 * an em). The default export implements what the runner may call; a kind of case that is missing here is skipped by it.
 *
 *   node <runner>.mjs bench/cases-adapter.mjs [--file part-of-name] [--fails 10]
 *   node bench/cases-adapter.mjs <folder with the runner>        runs it, or says why it does not
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const source = (file) => tsImport(`../src/${file}.ts`, import.meta.url);
const { prepareParagraph } = await source('compose/paragraph/prepare-paragraph');
const { breakParagraph } = await source('compose/paragraph/break-paragraph');
const { trimAdjacent } = await source('compose/paragraph/punctuation');
const { fakeWorld } = await source('testing/fake-world');

const SIZE = 10;
const world = fakeWorld();
const face = (family) => ({ family, weight: 400, italic: false });
const font = { han: face('Forme Song'), latin: face('Source Serif 4'), latinScale: 1, latinShift: 0, digits: null, digitsScale: 1, digitsShift: 0 };
const sheet = { paragraph: {}, swatches: {}, assign: {}, leadIns: [] };

const levels = { strict: 'strict', normal: 'basic', auto: 'basic', loose: 'basic', anywhere: 'none' };

/** A text as the engine sees it, in a style made from a case's options. */
function prepare(text, options = {}) {
  const style = {
    id: 'case', name: { zh: '', en: '' }, font, strongFont: font, emphasisFont: font, size: SIZE, leading: 0,
    align: options.justify ? 'justify' : 'left', indent: options.indentEm ?? 0, rowsBefore: 0, rowsAfter: 0, rows: 0, tracking: 0, scale: 1, swatch: 'none',
    kinsoku: options.kinsokuLevel ?? levels[options.lineBreak] ?? 'basic', hanLatinGap: options.textAutospace === 'no-autospace' ? 0 : 0.25,
    adjacentMarks: 1.5, trimLineStart: options.textSpacingTrim === 'trim-start', keepWithNext: false,
  };
  const language = /^(zh|ja|ko|)$/.test((options.lang ?? '').slice(0, 2)) ? 'zh-Hans' : 'en';
  const direction = options.writingMode?.startsWith('vertical') ? 'vertical' : 'horizontal';
  return prepareParagraph({ part: { type: 'body', children: [{ text }] }, kind: 'news', language, style, sheet, direction }, world);
}

/** Every place where the engine may break, as text offsets. */
function breakOpportunities(text, options) {
  const p = prepare(text, options);
  return p.units.flatMap((unit, i) => (i > 0 && p.breaks[i] !== Infinity ? [unit.start] : []));
}

/** Greedy fill with untrimmed advances: what the unjustified cases assume. */
function fill(p, measure) {
  const lines = [];
  let from = 0;
  while (from < p.units.length) {
    let width = 0;
    let best = from;
    for (let i = from; i < p.units.length; i++) {
      const unit = p.units[i];
      width += unit.advance;
      if (width > measure + 0.001 && unit.kind !== 'space' && unit.kind !== 'break' && best > from) break;
      if (p.breaks[i + 1] !== Infinity) best = i + 1;
      if (p.breaks[i + 1] === -Infinity) break;
    }
    lines.push(p.text.slice(p.units[from].start, p.units[best]?.start ?? p.text.length));
    from = best;
  }
  return lines;
}

function wrap(text, options) {
  const p = prepare(text, options);
  const measure = options.widthEm * SIZE;
  if (!options.justify) return fill(p, measure);
  return breakParagraph(p, 0, () => measure).lines.map(({ start, end }) => text.slice(start, end));
}

/** Advances after adjacent marks were trimmed, em per UTF-16 unit. */
function advances(text, options) {
  const p = prepare(text, options);
  const trimmed = trimAdjacent(p.units, false);
  const lines = options.widthEm ? fill(p, options.widthEm * SIZE) : text.split('\n');
  const lineStarts = new Set([0]);
  let at = 0;
  for (const line of lines) lineStarts.add((at += line.length + (options.widthEm ? 0 : 1)));
  const em = [];
  p.units.forEach((unit, i) => {
    if (unit.kind === 'break') return;
    const loses = trimmed.before[i] || (p.style.trimLineStart && lineStarts.has(unit.start));
    const advance = unit.advance - (loses ? unit.blankBefore : 0) - (trimmed.after[i] ? unit.blankAfter : 0);
    for (let k = unit.start; k < unit.end; k++) em.push(advance / SIZE / (unit.end - unit.start));
  });
  return { lines, em };
}

/** Where a Han–Latin gap stands, and how wide. */
function gaps(text, options) {
  const p = prepare(text, options);
  const lines = options.widthEm ? fill(p, options.widthEm * SIZE) : [text];
  const lineStarts = new Set();
  let at = 0;
  for (const line of lines) lineStarts.add((at += line.length));
  const found = {};
  p.units.forEach((unit, i) => {
    if (i === 0 || lineStarts.has(unit.start)) return;
    const gap = (p.spacing.starts[i] - p.spacing.ends[i - 1]) / SIZE;
    if (gap > 0.01) found[unit.start] = gap;
  });
  return options.widthEm ? { lines, gaps: found } : { gaps: found };
}

/** Advance of two marks set solid, em. */
const pairEm = (a, b, options) => advances(a + b, options).em.reduce((sum, advance) => sum + advance, 0);

export default { breakOpportunities, wrap, advances, gaps, pairEm };

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  const folder = process.argv[2];
  const runner = folder && path.join(folder, 'run-cases.mjs');
  if (!runner || !existsSync(runner)) {
    console.log(`Skipped: ${folder ? `no run-cases.mjs in ${folder}` : 'give the folder that holds the cases and their runner'}.`);
  } else {
    process.exitCode = spawnSync(process.execPath, [runner, self, ...process.argv.slice(3)], { stdio: 'inherit' }).status ?? 1;
  }
}
