/**
 * A disk in memory that remembers what was flushed, and that can be killed at any step.
 *
 * Files are inodes with written and flushed bytes; folders have written and flushed entries. A process that is killed
 * leaves what was written (`afterKill`); a power cut leaves only what was flushed (`afterPowerCut`).
 */
import { posix } from 'node:path';
import type { AppendFile, FileStat, FileSystem, FolderEntry } from '../storage/file-system';

interface FileNode {
  kind: 'file';
  bytes: Uint8Array;
  flushed: Uint8Array;
  modified: number;
}

interface FolderNode {
  kind: 'folder';
  entries: Map<string, Node>;
  flushed: Map<string, Node>;
}

type Node = FileNode | FolderNode;

/** How the step that fails goes wrong. */
export type Fault =
  /** The process is killed: nothing after this step happens, and a write may have got half way. */
  | { readonly kind: 'killed'; readonly step: number; readonly halfDone: boolean }
  /** The disk refuses this one step and works again afterwards. */
  | { readonly kind: 'refused'; readonly step: number; readonly code: string };

export class KilledError extends Error {}

export interface FaultyFileSystem extends FileSystem {
  /** Steps that change the disk, so far; the number that `Fault.step` counts in, from 1. */
  readonly steps: () => number;
  readonly fail: (fault: Fault | null) => void;
  /** A working disk with what a killed process leaves. */
  readonly afterKill: () => FaultyFileSystem;
  /** A working disk with what a power cut leaves: flushed bytes under flushed names. */
  readonly afterPowerCut: () => FaultyFileSystem;
  /** Every file's path, sorted. */
  readonly paths: () => string[];
}

const folder = (): FolderNode => ({ kind: 'folder', entries: new Map(), flushed: new Map() });
const fileError = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });
const NOTHING = new Uint8Array();

export function faultyFileSystem(root: FolderNode = folder()): FaultyFileSystem {
  let steps = 0;
  let fault: Fault | null = null;
  let dead = false;
  let clock = 1;

  /** One step: `half` is what a kill in the middle of it leaves. */
  const step = (path: string, act: () => void, half: () => void = () => undefined): void => {
    if (dead) throw new KilledError('killed');
    steps++;
    if (fault?.step === steps) {
      if (fault.kind === 'refused') throw fileError(fault.code, path);
      dead = true;
      if (fault.halfDone) half();
      throw new KilledError(`killed at step ${steps}`);
    }
    act();
  };

  const find = (path: string): Node | null => {
    if (dead) throw new KilledError('killed');
    let node: Node = root;
    for (const name of parts(path)) {
      const next: Node | undefined = node.kind === 'folder' ? node.entries.get(name) : undefined;
      if (!next) return null;
      node = next;
    }
    return node;
  };
  const parentOf = (path: string): FolderNode => {
    const parent = find(posix.dirname(path));
    if (parent?.kind !== 'folder') throw fileError('ENOENT', path);
    return parent;
  };
  const fileAt = (path: string): FileNode => {
    const node = find(path);
    if (!node) throw fileError('ENOENT', path);
    if (node.kind === 'folder') throw fileError('EISDIR', path);
    return node;
  };

  const put = (path: string, bytes: Uint8Array): void => {
    const parent = parentOf(path);
    const name = posix.basename(path);
    const old = parent.entries.get(name);
    const node: FileNode = old?.kind === 'file' ? old : { kind: 'file', bytes: NOTHING, flushed: NOTHING, modified: 0 };
    step(path, () => {
      parent.entries.set(name, node);
      node.bytes = bytes.slice();
      node.modified = clock++;
    }, () => {
      parent.entries.set(name, node);
      node.bytes = bytes.slice(0, bytes.length >> 1);
    });
    step(path, () => { node.flushed = node.bytes; });
  };

  return {
    read: async (path) => fileAt(path).bytes.slice(),
    write: async (path, bytes) => put(path, bytes),
    async create(path, bytes) {
      if (find(path)) throw fileError('EEXIST', path);
      put(path, bytes);
    },
    copy: async (from, to) => put(to, fileAt(from).bytes),
    async rename(from, to) {
      const source = parentOf(from);
      const target = parentOf(to);
      const node = find(from);
      if (!node) throw fileError('ENOENT', from);
      const there = find(to);
      if (there && there.kind !== node.kind) throw fileError(there.kind === 'folder' ? 'EISDIR' : 'ENOTDIR', to);
      if (there?.kind === 'folder' && there.entries.size > 0) throw fileError('ENOTEMPTY', to);
      step(from, () => {
        source.entries.delete(posix.basename(from));
        target.entries.set(posix.basename(to), node);
      });
    },
    async remove(path) {
      const node = find(path);
      if (!node) return;
      const parent = parentOf(path);
      const erase = (from: FolderNode, name: string): void => {
        const child = from.entries.get(name);
        if (child?.kind === 'folder') for (const inner of [...child.entries.keys()]) erase(child, inner);
        step(path, () => { from.entries.delete(name); });
      };
      erase(parent, posix.basename(path));
    },
    async makeFolder(path) {
      let node: FolderNode = root;
      for (const name of parts(path)) {
        const there = node.entries.get(name);
        if (there?.kind === 'file') throw fileError('ENOTDIR', path);
        const next = there ?? folder();
        if (!there) step(path, () => { node.entries.set(name, next); });
        node = next;
      }
    },
    async syncFolder(path) {
      const node = find(path);
      if (node?.kind !== 'folder') throw fileError('ENOENT', path);
      step(path, () => { node.flushed = new Map(node.entries); });
    },
    async list(path): Promise<FolderEntry[]> {
      const node = find(path);
      if (node?.kind !== 'folder') return [];
      return [...node.entries].map(([name, child]) => ({ name, folder: child.kind === 'folder' })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async stat(path): Promise<FileStat | null> {
      const node = find(path);
      if (!node) return null;
      return node.kind === 'folder' ? { bytes: 0, modified: 0, folder: true } : { bytes: node.bytes.length, modified: node.modified, folder: false };
    },
    realPath: async (path) => path,
    async openAppend(path): Promise<AppendFile> {
      if (!find(path)) {
        const parent = parentOf(path);
        step(path, () => { parent.entries.set(posix.basename(path), { kind: 'file', bytes: NOTHING, flushed: NOTHING, modified: clock++ }); });
      }
      const node = fileAt(path);
      const add = (bytes: Uint8Array): void => {
        node.bytes = Uint8Array.from([...node.bytes, ...bytes]);
      };
      return {
        append: async (bytes) => step(path, () => add(bytes), () => add(bytes.subarray(0, bytes.length >> 1))),
        sync: async () => step(path, () => { node.flushed = node.bytes; }),
        close: async () => undefined,
      };
    },
    steps: () => steps,
    fail: (next) => {
      fault = next;
    },
    afterKill: () => faultyFileSystem(clone(root, 'entries') as FolderNode),
    afterPowerCut: () => faultyFileSystem(clone(root, 'flushed') as FolderNode),
    paths: () => walk(root, '/'),
  };
}

const parts = (path: string): string[] => path.split('/').filter(Boolean);

function clone(node: Node, which: 'entries' | 'flushed'): Node {
  if (node.kind === 'file') {
    const bytes = which === 'entries' ? node.bytes : node.flushed;
    return { kind: 'file', bytes, flushed: bytes, modified: node.modified };
  }
  const entries = new Map([...node[which]].map(([name, child]) => [name, clone(child, which)]));
  return { kind: 'folder', entries, flushed: new Map(entries) };
}

function walk(node: FolderNode, at: string): string[] {
  return [...node.entries].flatMap(([name, child]) => (child.kind === 'folder' ? walk(child, `${at}${name}/`) : [at + name])).sort();
}
