/** What the main process and the process that exports say to each other. One job at a time: the next order comes after the outcome of the last. */
import type { ExportJob, ExportOutcome, ExportProgress } from '../export/export-job';

export interface ExportOrder extends Pick<ExportJob, 'edition' | 'format' | 'pages' | 'target' | 'time' | 'newsprint' | 'override'> {
  readonly type: 'export';
  /** Path of the font manifest. */
  readonly fonts: string;
  /** Asset id → path, of those that were found. */
  readonly assets: Readonly<Record<string, string>>;
}

export type ToExporter = ExportOrder | { readonly type: 'cancel' };
export type FromExporter = ({ readonly type: 'progress' } & ExportProgress) | { readonly type: 'outcome'; readonly outcome: ExportOutcome };
