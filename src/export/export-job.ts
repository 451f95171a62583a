/** What an export is asked for, and what comes of it. */
import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { Finding } from '../preflight/finding';
import type { ExportFormat } from './export-plan';
import type { FontShelf } from './font-shelf';
import type { WrittenFile } from './output-file';
import type { PressCache } from './facts/picture-cache';

export interface ExportProgress {
  /** Pages finished, and all that there are. */
  readonly done: number;
  readonly total: number;
  readonly stage: 'compose' | 'check' | 'pictures' | 'write';
  /** Name of the page at work; empty while composing and checking. */
  readonly page: string;
}

export interface ExportJob {
  readonly edition: Edition;
  readonly fonts: FontShelf;
  readonly readAsset: (id: string) => Promise<Uint8Array>;
  readonly format: ExportFormat;
  /** Null: the whole edition. */
  readonly pages: readonly PageId[] | null;
  /** Absolute. A folder gets the files of the plan under their own names, and is made when it is not there. One file takes the name given. */
  readonly target: { readonly kind: 'file' | 'folder'; readonly path: string };
  /** When the edition was last changed, as the slug prints it (`2026-11-23 21:40`). Never the time of the export: the same edition gives the same bytes. */
  readonly time: string;
  /** Path of the newsprint profile that comes with Forme. */
  readonly newsprint: string;
  /** Path of an asset's file: converting pictures opens an imported profile by its path. Null when it is missing. */
  readonly assetPath: (id: string) => string | null;
  /** Why pages with errors go to press all the same; null: they do not. */
  readonly override?: { readonly reason: string } | null;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
  /** Converted pictures and facts of earlier exports. */
  readonly cache?: PressCache;
}

export interface ExportedFile extends WrittenFile {
  readonly pages: readonly PageId[];
}

export type ExportOutcome =
  | {
    readonly ok: true;
    readonly files: readonly ExportedFile[];
    readonly milliseconds: number;
    /** On the pages written. */
    readonly findings: readonly Finding[];
    /** Those that would have stopped the export, had no reason been given. */
    readonly overridden: readonly Finding[];
    /** What was printed; see `printVersion`. */
    readonly version: string;
  }
  | {
    readonly ok: false;
    readonly cancelled: boolean;
    readonly key: string;
    readonly values?: Readonly<Record<string, string | number>>;
    /** With `failure.export.preflight`: what stopped it. */
    readonly findings?: readonly Finding[];
  };
