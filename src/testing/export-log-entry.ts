import type { ExportLogEntry } from '../storage/export-log';

/** An export as the record keeps it. */
export const exportLogEntry = (changes: Partial<ExportLogEntry> = {}): ExportLogEntry => ({
  time: '2026-11-23T13:40:00.000Z', user: 'li', edition: 'edition', preset: { id: 'press-x4', name: { zh: '印刷', en: 'Press' } }, standard: 'x-4', condition: 'CGATS TR 002', pages: [1],
  files: [{ name: 'A01.pdf', bytes: 3, sha256: 'f00d', pages: [1] }], version: '1234abcd', profile: 'press', errors: 1, warnings: 0,
  override: { reason: '总编同意', findings: [{ rule: 'overset', key: 'finding.overset', values: { lines: 3 }, page: 1 }] }, ...changes,
});
