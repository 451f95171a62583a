// GSUB and GPOS with exactly the features Chinese composition asks of a face: vertical forms and half-width marks.
import { words } from './sfnt.mjs';

const byGlyph = (map) => [...map].sort((a, b) => a[0] - b[0]);
const coverage = (glyphs) => words([1, glyphs.length, ...glyphs]);

/** GSUB: `vert` and `vrt2`, glyph → upright form. */
export function substitutionTable(vertical) {
  const pairs = byGlyph(vertical);
  const single = Buffer.concat([words([2, 6 + 2 * pairs.length, pairs.length, ...pairs.map(([, to]) => to)]), coverage(pairs.map(([from]) => from))]);
  return layoutTable([['vert', 0], ['vrt2', 0]], [single]);
}

/** GPOS: `halt`, glyph → what it adds to the glyph's placement and advance along x. */
export function positioningTable(half) {
  const entries = byGlyph(half);
  const values = entries.flatMap(([, value]) => value);
  const placementAndAdvance = 0x0005;
  const single = Buffer.concat([words([2, 8 + 2 * values.length, placementAndAdvance, entries.length, ...values]), coverage(entries.map(([glyph]) => glyph))]);
  return layoutTable([['halt', 0]], [single]);
}

/** Scripts (default and Han, each with all features), features (tag → lookup) and lookups of type 1, one subtable each. Tags come sorted. */
function layoutTable(features, subtables) {
  const language = words([0, 0xffff, features.length, ...features.map((_, i) => i)]);
  const script = Buffer.concat([words([4, 0]), language]);
  const scripts = Buffer.concat([words([2]), Buffer.from('DFLT'), words([14]), Buffer.from('hani'), words([14]), script]);
  const listStart = 2 + 6 * features.length;
  const featureList = Buffer.concat([
    words([features.length]),
    ...features.map(([tag], i) => Buffer.concat([Buffer.from(tag), words([listStart + 6 * i])])),
    ...features.map(([, lookup]) => words([0, 1, lookup])),
  ]);
  let offset = 2 + 2 * subtables.length;
  const lookups = subtables.map((subtable) => Buffer.concat([words([1, 0, 1, 8]), subtable]));
  const offsets = lookups.map((lookup) => (offset += lookup.length) - lookup.length);
  const lookupList = Buffer.concat([words([lookups.length, ...offsets]), ...lookups]);
  return Buffer.concat([words([1, 0, 10, 10 + scripts.length, 10 + scripts.length + featureList.length]), scripts, featureList, lookupList]);
}
