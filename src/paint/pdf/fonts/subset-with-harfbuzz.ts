import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// Node has it; its types come with the DOM's only.
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<WasmModule>;
  instantiate(module: WasmModule, imports: object): Promise<{ readonly exports: unknown }>;
};
interface WasmModule {
  readonly wasm?: never;
}

/** What of HarfBuzz's subsetter (compiled to WebAssembly, C calling convention, all numbers) is used here. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_destroy(face: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

// hb_subset_flags_t and hb_subset_sets_t of hb-subset.h.
const NO_HINTING = 0x1;
const RETAIN_GIDS = 0x2;
const NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;
const SET_DROP_TABLE_TAG = 3;
const MEMORY_MODE_WRITABLE = 2;

/** Whatever a font program inside a PDF has no use for: it needs outlines, metrics and little else. */
const DROPPED_TABLES = [
  'cmap', 'GSUB', 'GPOS', 'GDEF', 'BASE', 'JSTF', 'name', 'post', 'OS/2', 'vhea', 'vmtx', 'VORG', 'gasp', 'STAT', 'DSIG', 'meta', 'hdmx', 'LTSH',
  'VDMX', 'PCLT', 'kern',
  // Of a variable font its default instance is shown, which is what the outlines say by themselves.
  'fvar', 'gvar', 'avar', 'cvar', 'HVAR', 'VVAR', 'MVAR',
];

let compiled: Promise<WasmModule> | null = null;

/** Compiled once in a process. */
function subsetterModule(): Promise<WasmModule> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')).then((wasm) => WebAssembly.compile(wasm));
  return compiled;
}

/** An instance that has room for another font: fresh memory costs more than cleaning up. */
let idle: Subsetter | null = null;

/**
 * The font reduced to the given glyphs, which keep their ids. Layout tables go: positions are already decided.
 * Throws an Error when the font does not fit or HarfBuzz cannot read it.
 */
export async function subsetWithHarfBuzz(font: Uint8Array, glyphs: Iterable<number>): Promise<Uint8Array> {
  const wanted = [...glyphs];
  if (idle) {
    const used = idle;
    idle = null;
    try {
      const subset = subsetIn(used, font, wanted);
      idle = used;
      return subset;
    } catch {
      // Its memory, fixed at 65 MB, may have come to pieces: what fails in a fresh one fails for good.
    }
  }
  const instance = await WebAssembly.instantiate(await subsetterModule(), {});
  const fresh = instance.exports as Subsetter;
  fresh._initialize();
  const subset = subsetIn(fresh, font, wanted);
  idle = fresh;
  return subset;
}

/** Leaves nothing of its own in the instance's memory; after a throw the instance is not to be used again. */
function subsetIn(hb: Subsetter, font: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const data = hb.malloc(font.byteLength);
  if (data === 0) throw new Error('font too large to subset');
  new Uint8Array(hb.memory.buffer).set(font, data);
  const blob = hb.hb_blob_create(data, font.byteLength, MEMORY_MODE_WRITABLE, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  hb.hb_blob_destroy(blob);

  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) throw new Error('out of memory');
  hb.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GIDS | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE);
  const wanted = hb.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) hb.hb_set_add(wanted, glyph);
  const dropped = hb.hb_subset_input_set(input, SET_DROP_TABLE_TAG);
  for (const table of DROPPED_TABLES) hb.hb_set_add(dropped, tag(table));

  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('font cannot be subset');
  const result = hb.hb_face_reference_blob(subset);
  const bytes = new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(result, 0), hb.hb_blob_get_length(result)).slice();
  hb.hb_blob_destroy(result);
  hb.hb_face_destroy(subset);
  hb.hb_subset_input_destroy(input);
  hb.hb_face_destroy(face);
  hb.free(data);
  return bytes;
}

const tag = (name: string): number => [...name].reduce((value, letter) => (value << 8) | letter.charCodeAt(0), 0) >>> 0;
