// Joins slices of one TrueType font into a single font: glyphs one after the other, one character map, one set of metrics, the features that a
// page needs (vert, vrt2, halt). The slices' other features are left behind: kerning, and a vhal that has no hold on the upright forms.
import { padded, words, writeTables } from './sfnt.mjs';
import { nameTable } from './name-table.mjs';
import { positioningTable, substitutionTable } from './layout-tables.mjs';

/** @param {import('./read-slice.mjs').Slice[]} slices @param {{ family: string, style: string, postScript: string, version: string, copyright: string }} names */
export function joinSlices(slices, names) {
  const [base] = slices;
  const joined = { glyphs: [], characters: new Map(), vertical: new Map(), half: new Map() };
  for (const slice of slices) append(joined, slice);
  const count = joined.glyphs.length;
  if (count > 0xffff) throw new Error(`The joined font would have ${count} glyphs, more than a TrueType font can hold.`);

  const tables = { ...outlines(joined.glyphs), ...metrics(joined.glyphs), cmap: characterMap(joined.characters), name: nameTable(names) };
  tables.head = headTable(base.tables.head, joined.glyphs);
  tables.hhea = metricsHeader(slices.map((slice) => slice.tables.hhea), count);
  if (base.tables.vhea) tables.vhea = metricsHeader(slices.map((slice) => slice.tables.vhea), count);
  else delete tables.vmtx;
  tables.maxp = maximumProfile(slices.map((slice) => slice.tables.maxp), count);
  tables['OS/2'] = os2Table(slices.map((slice) => slice.tables['OS/2']), joined.characters);
  tables.post = postTable(base.tables.post);
  if (base.tables.gasp) tables.gasp = Buffer.from(base.tables.gasp);
  if (joined.vertical.size) tables.GSUB = substitutionTable(joined.vertical);
  if (joined.half.size) tables.GPOS = positioningTable(joined.half);
  return { file: writeTables(tables), glyphs: count, characters: joined.characters.size, vertical: joined.vertical.size, half: joined.half.size };
}

/** Glyph 0 (the missing glyph) is shared; a slice's other glyphs follow what is there. */
function append(joined, slice) {
  const first = joined.glyphs.length === 0;
  const shift = first ? 0 : joined.glyphs.length - 1;
  const moved = (glyph) => (glyph === 0 ? 0 : glyph + shift);
  for (const glyph of first ? slice.glyphs : slice.glyphs.slice(1)) {
    moveComponents(glyph.outline, moved);
    joined.glyphs.push(glyph);
  }
  for (const [character, glyph] of slice.characters) {
    if (!joined.characters.has(character)) joined.characters.set(character, moved(glyph));
  }
  for (const [from, to] of slice.vertical) joined.vertical.set(moved(from), moved(to));
  for (const [glyph, value] of slice.half) joined.half.set(moved(glyph), value);
}

/** A composite outline names its parts by glyph id. */
function moveComponents(outline, moved) {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return;
  for (let at = 10; ;) {
    const flags = outline.readUInt16BE(at);
    outline.writeUInt16BE(moved(outline.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if (!(flags & 0x20)) return;
  }
}

function outlines(glyphs) {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const parts = [];
  let offset = 0;
  glyphs.forEach(({ outline }, i) => {
    loca.writeUInt32BE(offset, 4 * i);
    const part = padded(outline);
    parts.push(part);
    offset += part.length;
  });
  loca.writeUInt32BE(offset, 4 * glyphs.length);
  return { glyf: Buffer.concat(parts), loca };
}

function metrics(glyphs) {
  return {
    hmtx: words(glyphs.flatMap((glyph) => [glyph.advance, glyph.bearing])),
    vmtx: words(glyphs.flatMap((glyph) => [glyph.verticalAdvance, glyph.verticalBearing])),
  };
}

function headTable(base, glyphs) {
  const head = Buffer.from(base);
  const box = [32767, 32767, -32768, -32768];
  for (const { outline } of glyphs) {
    if (outline.length === 0) continue;
    for (let i = 0; i < 4; i++) box[i] = (i < 2 ? Math.min : Math.max)(box[i], outline.readInt16BE(2 + 2 * i));
  }
  head.writeUInt32BE(0, 8);
  box.forEach((value, i) => head.writeInt16BE(value, 36 + 2 * i));
  head.writeInt16BE(1, 50);
  return head;
}

/** hhea or vhea: the extremes over all slices, and a long metric for every glyph. */
function metricsHeader(headers, count) {
  const header = Buffer.from(headers[0]);
  const each = (at) => headers.map((one) => one.readInt16BE(at));
  header.writeUInt16BE(Math.max(...headers.map((one) => one.readUInt16BE(10))), 10);
  header.writeInt16BE(Math.min(...each(12)), 12);
  header.writeInt16BE(Math.min(...each(14)), 14);
  header.writeInt16BE(Math.max(...each(16)), 16);
  header.writeUInt16BE(count, 34);
  return header;
}

function maximumProfile(profiles, count) {
  const profile = Buffer.from(profiles[0]);
  for (let at = 6; at + 1 < profile.length; at += 2) profile.writeUInt16BE(Math.max(...profiles.map((one) => one.readUInt16BE(at))), at);
  profile.writeUInt16BE(count, 4);
  return profile;
}

function os2Table(tables, characters) {
  const os2 = Buffer.from(tables[0]);
  for (let at = 42; at < 58; at += 4) os2.writeUInt32BE(tables.reduce((all, one) => (all | one.readUInt32BE(at)) >>> 0, 0), at); // Unicode ranges
  const basic = [...characters.keys()].filter((character) => character <= 0xffff).sort((a, b) => a - b);
  os2.writeUInt16BE(basic[0], 64);
  os2.writeUInt16BE(characters.size > basic.length ? 0xffff : basic.at(-1), 66);
  return os2;
}

/** Without glyph names (format 3), but with the underline. */
function postTable(base) {
  const post = Buffer.alloc(32);
  base.copy(post, 0, 0, 32);
  post.writeUInt32BE(0x00030000, 0);
  return post;
}

/** cmap format 12: runs of characters whose glyphs run along. */
function characterMap(characters) {
  const groups = [];
  for (const [character, glyph] of [...characters].sort((a, b) => a[0] - b[0])) {
    const last = groups.at(-1);
    if (last && character === last[1] + 1 && glyph === last[2] + (character - last[0])) last[1] = character;
    else groups.push([character, character, glyph]);
  }
  const table = Buffer.alloc(16 + 12 * groups.length);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(groups.length, 12);
  groups.forEach((group, i) => group.forEach((value, j) => table.writeUInt32BE(value, 16 + 12 * i + 4 * j)));
  return Buffer.concat([words([0, 1, 3, 10]), Buffer.from([0, 0, 0, 12]), table]);
}
