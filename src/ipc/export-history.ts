import type { Bilingual } from '../model/press';

/** What the edition's record says of one export. Pages are printed numbers. */
export interface PastExport {
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly user: string;
  /** As the style sheet had it then; null: none, as `standard` says. */
  readonly preset: { readonly id: string; readonly name: Bilingual } | null;
  /** The preset's, or `png`, `html`. */
  readonly standard: string;
  readonly pages: readonly number[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly version: string;
  readonly errors: number;
  readonly warnings: number;
  readonly override: {
    readonly reason: string;
    readonly findings: readonly { readonly key: string; readonly values: Readonly<Record<string, string | number>>; readonly page: number | null }[];
  } | null;
}

/** The answer of `forme://exports/<document>`, oldest first. */
export interface ExportHistory {
  readonly entries: readonly PastExport[];
  /** Lines of the record that could not be read. */
  readonly damaged: number;
}
