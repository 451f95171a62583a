/**
 * The journal: every operation since the last save, one JSON line per batch, on disk before a second has passed.
 *
 * The first line says which edition and which saved state (`base`) the operations build on. Each further line carries
 * its number and a checksum, so a line that was cut by a crash is told from a whole one. Before a save commits, a line
 * names the stamp it will have: whether or not the process lives to start a new journal, the reader knows which lines
 * the save already holds.
 */
import { check } from '../model/check';
import type { EditionId } from '../model/ids';
import { FORMAT_VERSION, migrateOperation } from '../model/migrations/migrate';
import type { Operation } from '../model/operation';
import { operationSchema } from '../model/operation-schema';
import { atomicWrite } from './atomic-write';
import type { AppendFile, FileSystem } from './file-system';
import { sha256 } from './hash';

const FORMAT = 'forme-journal';
/** Lines that arrive within this time share one fsync. The window collects for 250 ms before; together far below a second. */
const SYNC_AFTER_MS = 100;

export interface JournalHeader {
  readonly edition: EditionId;
  /** Stamp of the saved edition that the operations build on. */
  readonly base: string;
  /** The folder of the edition; empty when it was never saved. */
  readonly place: string;
}

export type JournalEntry =
  | { readonly type: 'operations'; readonly operations: readonly Operation[] }
  /** All before this line is part of the save with this stamp, if that save came to be. */
  | { readonly type: 'save'; readonly stamp: string };

export interface JournalContents {
  readonly header: JournalHeader;
  /** File format that its operations are written in; `entries` are brought up to today's. */
  readonly version: number;
  readonly entries: readonly JournalEntry[];
  /** True when lines at the end were cut short, altered or make no sense; `entries` are those before. */
  readonly damagedTail: boolean;
  /** Bytes of the header and of the lines that `entries` come from. */
  readonly soundBytes: number;
}

export interface Journal {
  /** Resolves when the line is on disk. Rejects with the disk's error; the line is then not in the journal, and may be sent again. */
  append(entry: JournalEntry): Promise<void>;
  close(): Promise<void>;
}

/** Reads a journal; null when there is none or when it has no sound header. */
export async function readJournal(files: FileSystem, path: string): Promise<JournalContents | null> {
  if (!(await files.stat(path))) return null;
  const bytes = await files.read(path);
  let head: { readonly header: JournalHeader; readonly version: number } | null = null;
  const entries: JournalEntry[] = [];
  let soundBytes = 0;
  while (soundBytes < bytes.length) {
    const end = bytes.indexOf(NEWLINE, soundBytes);
    if (end < 0) break;
    const line = new TextDecoder().decode(bytes.subarray(soundBytes, end));
    if (head === null) {
      head = parseHeader(line);
      if (head === null) return null;
    } else {
      const entry = parseLine(line, entries.length + 1, head.version);
      if (entry === null) break;
      entries.push(entry);
    }
    soundBytes = end + 1;
  }
  return head && { ...head, entries, damagedTail: soundBytes < bytes.length, soundBytes };
}

/** Starts a new journal in place of the one at `path`. */
export async function startJournal(files: FileSystem, path: string, header: JournalHeader): Promise<Journal> {
  const text = formatHeader(header);
  await atomicWrite(files, path, text);
  return openJournal(files, path, new TextEncoder().encode(text).length, 0);
}

/** Goes on with a journal that was read, its damaged end cut off. */
export async function resumeJournal(files: FileSystem, path: string, contents: JournalContents): Promise<Journal> {
  if (contents.version !== FORMAT_VERSION) return rewrite(files, path, contents);
  if (contents.damagedTail) await cut(files, path, contents.soundBytes);
  return openJournal(files, path, contents.soundBytes, contents.entries.length);
}

const NEWLINE = 10;

/** A journal is of one format throughout, so one that an earlier Forme began is written anew. */
async function rewrite(files: FileSystem, path: string, { header, entries }: JournalContents): Promise<Journal> {
  const lines = entries.map((entry, index) => formatLine(entry, index + 1));
  const text = `${formatHeader(header)}${lines.join('')}`;
  await atomicWrite(files, path, text);
  return openJournal(files, path, new TextEncoder().encode(text).length, entries.length);
}

async function cut(files: FileSystem, path: string, bytes: number): Promise<void> {
  await atomicWrite(files, path, (await files.read(path)).subarray(0, bytes));
}

function openJournal(files: FileSystem, path: string, startBytes: number, startLines: number): Journal {
  /** What is known to be on disk, and what has been handed to the file. */
  let safe = { bytes: startBytes, lines: startLines };
  let written = safe;
  let file: AppendFile | null = null;
  /** Counts failures: a line handed over before one and not yet safe is lost. */
  let failures = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let sync: Promise<void> | null = null;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };

  /** After a failed write or fsync the file's end is unknown: the next line first cuts back to what is known to be safe. */
  const forget = async (): Promise<void> => {
    const broken = file;
    file = null;
    written = safe;
    failures++;
    await broken?.close().catch(() => undefined);
  };

  const open = async (): Promise<AppendFile> => {
    const stat = await files.stat(path);
    if (stat && stat.bytes > safe.bytes) await cut(files, path, safe.bytes);
    return files.openAppend(path);
  };

  const write = async (entry: JournalEntry): Promise<void> => {
    try {
      file ??= await open();
      const bytes = new TextEncoder().encode(formatLine(entry, written.lines + 1));
      await file.append(bytes);
      written = { bytes: written.bytes + bytes.length, lines: written.lines + 1 };
    } catch (error) {
      await forget();
      throw error;
    }
  };

  const flush = async (): Promise<void> => {
    const reached = written;
    if (reached === safe || !file) return;
    try {
      await file.sync();
      safe = reached;
    } catch (error) {
      await forget();
      throw error;
    }
  };

  return {
    async append(entry) {
      await inTurn(() => write(entry));
      const before = failures;
      sync ??= new Promise((resolve) => setTimeout(resolve, SYNC_AFTER_MS)).then(() => {
        sync = null;
        return inTurn(flush);
      });
      await sync;
      if (failures > before) throw Object.assign(new Error('journal line lost with the ones before it'), { code: 'EIO' });
    },
    close: () => inTurn(async () => {
      await flush();
      await file?.close();
      file = null;
    }),
  };
}

const formatHeader = (header: JournalHeader): string => `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, ...header })}\n`;

function formatLine(entry: JournalEntry, number: number): string {
  const body = JSON.stringify(entry).slice(1);
  return `{"n":${number},"sum":"${checksum(number, body)}",${body}\n`;
}

/** Over the text, not over the parsed value: what was written is what is checked. */
const checksum = (number: number, body: string): string => sha256(`${number}:${body}`).slice(0, 16);

const LINE = /^\{"n":(\d+),"sum":"([0-9a-f]{16})",(.*)$/su;

function parseLine(line: string, number: number, version: number): JournalEntry | null {
  const match = LINE.exec(line);
  if (!match || Number(match[1]) !== number || checksum(number, match[3]!) !== match[2]) return null;
  try {
    const raw = JSON.parse(`{${match[3]!}`) as Partial<JournalEntry>;
    if (raw.type === 'save') return typeof raw.stamp === 'string' ? { type: 'save', stamp: raw.stamp } : null;
    if (raw.type !== 'operations' || !Array.isArray(raw.operations)) return null;
    const operations = raw.operations.map((operation) => parseOperation(operation, version));
    return operations.every((operation) => operation !== null) ? { type: 'operations', operations } : null;
  } catch {
    return null;
  }
}

function parseOperation(raw: unknown, version: number): Operation | null {
  const migrated = migrateOperation(raw, version);
  const checked = migrated.ok ? check(operationSchema, migrated.value) : migrated;
  return checked.ok ? checked.value : null;
}

function parseHeader(line: string): { readonly header: JournalHeader; readonly version: number } | null {
  try {
    const raw = JSON.parse(line) as Partial<JournalHeader> & { format?: unknown; version?: unknown };
    const { edition, base, place, version } = raw;
    if (raw.format !== FORMAT || typeof version !== 'number' || version > FORMAT_VERSION) return null;
    if (typeof edition !== 'string' || typeof base !== 'string' || typeof place !== 'string') return null;
    return { header: { edition, base, place }, version };
  } catch {
    return null;
  }
}
