import type { PageId } from '../model/ids';
import { pageNumber } from '../model/page-order';
import type { Finding } from '../preflight/finding';
import type { ExportLogEntry } from '../storage/export-log';
import { basename } from 'node:path';
import type { ExportJob, ExportOutcome } from './export-job';

/** An export that was done, as the edition's record keeps it. No paths: a bundle travels, and says nothing of the desk's disks. */
export function exportRecord(
  { edition, format, override }: Pick<ExportJob, 'edition' | 'format' | 'override'>, outcome: Extract<ExportOutcome, { ok: true }>, by: { readonly user: string; readonly time: Date },
): ExportLogEntry {
  const preset = format.kind === 'pdf' ? format.preset : null;
  const { press } = edition.styles;
  const numbers = (pages: readonly PageId[]): number[] => pages.map((page) => pageNumber(edition, page));
  const count = (severity: Finding['severity']): number => outcome.findings.filter((finding) => finding.severity === severity).length;
  const files = outcome.files.map(({ path, bytes, sha256, pages }) => ({ name: basename(path), bytes, sha256, pages: numbers(pages) }));
  return {
    time: by.time.toISOString(),
    user: by.user,
    edition: edition.info.id,
    preset: preset && { id: preset.id, name: preset.name },
    standard: preset?.standard ?? (format.kind === 'html' ? 'html' : 'png'),
    condition: preset?.condition ? (press.conditions[preset.condition]?.identifier ?? null) : null,
    pages: files.flatMap(({ pages }) => pages),
    files,
    version: outcome.version,
    profile: press.profile,
    errors: count('error'),
    warnings: count('warning'),
    override: outcome.overridden.length === 0 ? null : {
      reason: override?.reason ?? '',
      findings: outcome.overridden.map(({ rule, key, values, place }) => ({ rule, key, values: { ...values }, page: place.page === null ? null : pageNumber(edition, place.page) })),
    },
  };
}
