import type { Edition } from '../model/edition';
import type { PageId } from '../model/ids';
import type { Page } from '../model/page';
import { HTML_NAMING, namingOf, planFiles } from '../model/plan-files';
import type { ExportPreset } from '../model/press';
import { printVersion } from './print-version';

/** As what pages leave: as PDF by a preset, as pictures of what the screen shows, or as one HTML file to be read and marked in a browser. */
export type ExportFormat = { readonly kind: 'pdf'; readonly preset: ExportPreset } | { readonly kind: 'png'; readonly ppi?: number } | HtmlFormat;

export interface HtmlFormat {
  readonly kind: 'html';
  /** Folder of the proof's reader as built (reader.js, reader.css). */
  readonly reader: string;
}

export interface PlannedFile {
  /** With its ending; fit for any file system, and no other file of the plan has it. */
  readonly name: string;
  /** In the order of the edition. */
  readonly pages: readonly Page[];
  /** Of what is printed in it; see `printVersion`. */
  readonly version: string;
}

export interface ExportPlan {
  /** Empty when none of the pages asked for is in the edition. */
  readonly files: readonly PlannedFile[];
  readonly pages: readonly Page[];
  readonly version: string;
}

/** From so many pages on, what composing needed is given back before they are written. */
const LONG = 8;
export const isLong = ({ pages }: ExportPlan): boolean => pages.length >= LONG;

/** Which files an export writes, and under what names. `pages` null: the whole edition. */
export function planExport(edition: Edition, format: ExportFormat, wanted: readonly PageId[] | null): ExportPlan {
  const preset = format.kind === 'pdf' ? format.preset : null;
  const version = (pages: readonly Page[]): string => printVersion(edition, pages.map(({ id }) => id), preset);
  const files = planFiles(edition, format.kind === 'html' ? HTML_NAMING : namingOf(preset), wanted, version).map((file) => ({ ...file, version: version(file.pages) }));
  const pages = files.flatMap((file) => file.pages);
  return { files, pages, version: files.length === 1 ? files[0]!.version : version(pages) };
}
