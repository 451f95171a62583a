import { HEAD_PARTS } from '../../model/story-text';
import { inkOf } from '../swatch';
import type { World } from '../world';
import { isSpace, widthOf } from './characters';
import { collect } from './collect';
import { hyphenateUnits } from './hyphenate-units';
import { itemize } from './itemize';
import { lineEdges } from './line-edges';
import { opportunities } from './opportunities';
import type { ParagraphInput, PreparedParagraph, Unit, UnitKind } from './paragraph';
import { shapeUnits } from './shape';
import { space } from './spacing';
import { shapeVerticalUnits } from './shape-vertical';

interface Entry {
  readonly input: ParagraphInput;
  readonly world: World;
  readonly prepared: PreparedParagraph;
}

const cache = new WeakMap<object, Entry[]>();
/** A part is set in one style at a time, seldom in two (the page and a preview). */
const KEPT = 3;

/** Han, marks and Latin letters; no spaces (Copyfit.length). */
function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length;) {
    const codePoint = text.codePointAt(at)!;
    if (!isSpace(codePoint) && codePoint !== 0x3000 && codePoint !== 0x0a && codePoint !== 0xa0) length++;
    at += widthOf(codePoint);
  }
  return length;
}

/** Marks that may follow or precede a lone character without making it less lonely. */
const SIDE_MARKS: ReadonlySet<UnitKind> = new Set<UnitKind>(['opening', 'closing', 'pause', 'stop', 'space', 'blank', 'break']);

/** Running count of what makes a last line more than a lone character with its marks (G2): characters, letters, dashes. */
function countCharacters(units: readonly Unit[]): Uint32Array {
  const sums = new Uint32Array(units.length + 1);
  units.forEach((unit, i) => {
    sums[i + 1] = sums[i]! + (SIDE_MARKS.has(unit.kind) ? 0 : 1);
  });
  return sums;
}

function prepare(input: ParagraphInput, world: World): PreparedParagraph {
  const { style, language, sheet, part, direction = 'horizontal' } = input;
  const collected = collect(input);
  const itemized = itemize(collected, style, language, world);
  const { text } = collected;
  const manner = { language, vertical: direction === 'vertical', interpunctWidth: style.interpunctWidth };
  const units = direction === 'horizontal'
    ? shapeUnits(text, itemized, style.scale, manner, world)
    : shapeVerticalUnits(text, itemized, style.size, manner, world);
  const breaks = opportunities(text, units, style, language);
  const isHead = HEAD_PARTS.has(part.type);
  const hyphenated = direction === 'horizontal' ? hyphenateUnits(text, units, itemized.typefaces, breaks, style, language, !isHead, world) : { hyphens: null, hyphenGlyphs: [] };
  const em = style.size * (direction === 'horizontal' ? style.scale : 1);
  return {
    text,
    style,
    language,
    color: inkOf(sheet, style.swatch),
    length: lengthOf(text),
    notices: itemized.notices,
    direction,
    em,
    balanced: isHead || style.align === 'center',
    typefaces: itemized.typefaces,
    units,
    breaks,
    ...hyphenated,
    spacing: space(units, style, language, em, itemized.typefaces),
    edges: lineEdges(units, style),
    characters: countCharacters(units),
  };
}

const sameInput = (a: ParagraphInput, b: ParagraphInput): boolean =>
  a.style === b.style && a.sheet === b.sheet && a.kind === b.kind && a.language === b.language && a.direction === b.direction
  && a.runIn?.length === b.runIn?.length && a.runIn?.style === b.runIn?.style;

/**
 * Makes a paragraph ready to be broken: its text in faces, shaped, with the breaks it allows and the space it can give.
 * The same part, style, sheet, kind, language, direction and world give the same object, so an unchanged paragraph costs nothing.
 */
export function prepareParagraph(input: ParagraphInput, world: World): PreparedParagraph {
  let entries = cache.get(input.part);
  if (!entries) cache.set(input.part, (entries = []));
  const found = entries.find((entry) => entry.world === world && sameInput(entry.input, input));
  if (found) return found.prepared;
  const prepared = prepare(input, world);
  entries.unshift({ input, world, prepared });
  if (entries.length > KEPT) entries.length = KEPT;
  return prepared;
}
