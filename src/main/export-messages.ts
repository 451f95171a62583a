/** What the main process and the process that exports say to each other. */
import type { ExportOutcome, ExportProgress } from '../export/export-edition';
import type { Edition } from '../model/edition';

export interface ExportOrder {
  readonly type: 'export';
  readonly edition: Edition;
  readonly format: 'pdf' | 'png';
  readonly pages: readonly string[] | null;
  /** Absolute path of the file to write. */
  readonly file: string;
  /** Path of the font manifest, and of the output profile. */
  readonly fonts: string;
  readonly profile: string;
  /** Asset id → path, of those that were found. */
  readonly assets: Readonly<Record<string, string>>;
}

export type ToExporter = ExportOrder | { readonly type: 'cancel' };
export type FromExporter = ({ readonly type: 'progress' } & ExportProgress) | { readonly type: 'outcome'; readonly outcome: ExportOutcome };
