/** Reads a bundle: every file checked, the format brought up to date, damage told by the file's name. */
import { join } from 'node:path';
import { check } from '../model/check';
import { definedOf } from '../model/defined-of';
import type { Edition } from '../model/edition';
import { FORMAT_VERSION, migrate } from '../model/migrations/migrate';
import type { Asset } from '../model/picture';
import { editionSchema } from '../model/schema';
import type { FileSystem } from './file-system';
import { errorCode } from './file-system';
import {
  FORMAT_NAME, MANIFEST, MARKS, PICTURES, SIGNATURES, STYLES, assetFile, isEditionText, originalFile, pageFile, stampOf, storyFile,
} from './bundle-layout';
import type { Manifest } from './bundle-layout';
import { keyTwice, unsoundProof } from './check-proof';
import { ProblemError, capture, problem } from './problem';
import type { Result } from './problem';
import { committedReader } from './staged-commit';

export interface ReadEdition {
  readonly edition: Edition;
  /** Names exactly this state of the folder; see `stampOf`. */
  readonly stamp: string;
  /** Assets whose file is not there or is cut short. The edition opens without them. */
  readonly missingAssets: readonly string[];
}

type Raw = Readonly<Record<string, unknown>>;

/** The first version whose bundles have marks and signatures. */
const PROOF_VERSION = 6;

/** Tables that stand in one file. */
const FILE_OF_TABLE: Readonly<Record<string, string>> = { styles: STYLES, pictures: PICTURES, marks: MARKS, signatures: SIGNATURES };

/**
 * Reads the edition as its last finished save left it; writes nothing. Problems: `failure.storage.notABundle`,
 * `.newer` (a later Forme wrote it), `.conflict` (merge markers), `.missing` and `.damaged` (with the file), and the disk's.
 */
export function readEdition(files: FileSystem, folder: string): Promise<Result<ReadEdition>> {
  return capture(folder, async () => {
    const texts = await readTexts(files, folder);
    const edition = editionOfTexts(texts);
    return { edition, stamp: stampOf(texts), missingAssets: await missingAssets(files, folder, edition) };
  });
}

/** The edition of the texts of its files, checked and brought up to date. Throws `ProblemError`. */
export function editionOfTexts(texts: ReadonlyMap<string, Uint8Array>): Edition {
  const parsed = new Map([...texts].map(([path, bytes]) => [path, parse(path, bytes)]));
  const manifest = checkManifest(parsed.get(MANIFEST) ?? {});
  const lost = pathsOf(manifest).find((path) => !parsed.has(path));
  if (lost !== undefined) throw new ProblemError(problem('failure.storage.missing', { file: lost }));
  return toEdition(manifest, parsed);
}

/** The stamp of what the folder holds now; null when it is no readable bundle. */
export async function readStamp(files: FileSystem, folder: string): Promise<string | null> {
  const texts = await capture(folder, () => readTexts(files, folder));
  return texts.ok ? stampOf(texts.value) : null;
}

/** The bytes of every text file that the manifest names, the manifest included. Throws `ProblemError`. */
export async function readTexts(files: FileSystem, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await committedReader(files, folder, isEditionText);
  const manifestBytes = await read(MANIFEST).catch(async (error: unknown) => {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') throw error;
    throw new ProblemError(problem((await files.stat(folder)) ? 'failure.storage.notABundle' : 'failure.storage.notFound', { path: folder }));
  });
  const manifest = checkManifest(parse(MANIFEST, manifestBytes));
  const rest = await Promise.all(pathsOf(manifest).map(async (path): Promise<[string, Uint8Array]> => {
    try {
      return [path, await read(path)];
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw new ProblemError(problem('failure.storage.missing', { file: path }));
      throw error;
    }
  }));
  return new Map([[MANIFEST, manifestBytes], ...rest]);
}

/** Every file that a manifest names. */
function pathsOf({ format, pages, stories, originals = [] }: Manifest): readonly string[] {
  const proof = format.version < PROOF_VERSION ? [] : [MARKS, SIGNATURES];
  return [STYLES, PICTURES, ...proof, ...pages.map(pageFile), ...stories.map(storyFile), ...originals.map(originalFile)];
}

function checkManifest(raw: Raw): Manifest {
  const manifest = raw as unknown as Partial<Manifest>;
  if (manifest.format?.name !== FORMAT_NAME) throw new ProblemError(problem('failure.storage.notABundle', { path: MANIFEST }));
  const { version } = manifest.format;
  if (!Number.isInteger(version) || version < 1) throw damaged(MANIFEST, 'format.version');
  if (version > FORMAT_VERSION) throw new ProblemError(problem('failure.storage.newer', { version, known: FORMAT_VERSION }));
  for (const key of ['pages', 'stories', 'pictures', 'originals'] as const) {
    const list: unknown = manifest[key] ?? (key === 'originals' ? [] : undefined);
    if (!Array.isArray(list) || !list.every((id) => typeof id === 'string') || new Set(list).size !== list.length) throw damaged(MANIFEST, key);
  }
  return manifest as Manifest;
}

function toEdition(manifest: Manifest, parsed: ReadonlyMap<string, Raw>): Edition {
  const pages: Record<string, unknown> = {};
  const frames: Record<string, unknown> = {};
  const stories: Record<string, unknown> = {};
  const fileOf = new Map<string, string>();
  for (const id of manifest.pages) {
    const path = pageFile(id);
    const { page, frames: list } = parsed.get(path) as { page?: unknown; frames?: unknown };
    pages[id] = page;
    if (!Array.isArray(list)) throw damaged(path, 'frames');
    for (const frame of list as { id?: unknown }[]) {
      const key = String(frame?.id);
      if (key in frames) throw damaged(path, `frames.${key}`);
      frames[key] = frame;
      fileOf.set(`frames.${key}`, path);
    }
    fileOf.set(`pages.${id}`, path);
  }
  for (const id of manifest.stories) {
    stories[id] = parsed.get(storyFile(id));
    fileOf.set(`stories.${id}`, storyFile(id));
  }
  const originals: Record<string, unknown> = {};
  for (const id of manifest.originals ?? []) {
    originals[id] = parsed.get(originalFile(id));
    fileOf.set(`originals.${id}`, originalFile(id));
  }
  const raw = {
    info: manifest.info, styles: parsed.get(STYLES), pages, frames, stories, originals, pictures: inOrder(parsed.get(PICTURES) ?? {}, manifest.pictures), assets: manifest.assets,
    ...definedOf({ marks: parsed.get(MARKS), signatures: parsed.get(SIGNATURES) }),
  };
  const migrated = migrate(raw, manifest.format.version);
  if (!migrated.ok) throw damaged(MANIFEST, 'format.version');
  const checked = check(editionSchema, migrated.value);
  if (checked.ok) {
    const unsound = unsoundProof(checked.value);
    if (unsound) throw damaged(unsound.file, unsound.detail);
    return checked.value;
  }
  const [table = '', id = ''] = checked.at === '' ? checked.problem.split(/[ :]/) : checked.at.split('.');
  throw damaged(fileOf.get(`${table}.${id}`) ?? FILE_OF_TABLE[table] ?? MANIFEST, [checked.at, checked.problem].filter(Boolean).join(': '));
}

/** The record with the listed keys first, in their order; what the list forgets (a merge) comes after. */
function inOrder(record: Raw, keys: readonly string[]): Raw {
  const known = keys.filter((key) => Object.hasOwn(record, key));
  return { ...Object.fromEntries(known.map((key) => [key, record[key]])), ...record };
}

const damaged = (file: string, detail: string): ProblemError => new ProblemError(problem('failure.storage.damaged', { file, detail }));

/** Files whose keys are ids: one that stands there twice is a record that would be lost. */
const TABLES: ReadonlySet<string> = new Set([PICTURES, MARKS, SIGNATURES]);

/** Git's markers stand at a line's start, where JSON of ours never has such a character. */
const CONFLICT = /^(<{7}|={7}|>{7})/m;

function parse(path: string, bytes: Uint8Array): Raw {
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const twice = TABLES.has(path) ? keyTwice(text) : null;
      if (twice === null) return value as Raw;
      throw damaged(path, `${twice} stands there twice`);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    if (CONFLICT.test(text)) throw new ProblemError(problem('failure.storage.conflict', { file: path }));
    throw damaged(path, (error as Error).message);
  }
  throw damaged(path, '');
}

async function missingAssets(files: FileSystem, folder: string, edition: Edition): Promise<string[]> {
  const present = await Promise.all(Object.values<Asset>(edition.assets).map(async (asset) => {
    const stat = await files.stat(join(folder, assetFile(asset)));
    return stat?.bytes === asset.bytes ? null : asset.id;
  }));
  return present.filter((id) => id !== null);
}
