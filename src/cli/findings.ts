import type { Edition } from '../model/edition';
import { pageNumber } from '../model/page-order';
import type { Finding } from '../preflight/finding';
import { explain, formatMessage } from '../strings/format-message';
import { EXIT, type ExitCode, type Terminal } from './io';

/** One line a finding: how bad, where, what. */
export function findingLines(terminal: Terminal, edition: Edition, findings: readonly Finding[]): string[] {
  const { language } = terminal;
  return findings.map(({ severity, key, values, place }) => {
    const where = place.page ? formatMessage(language, 'cli.onPage', { page: pageNumber(edition, place.page) }) : '';
    const level = formatMessage(language, severity === 'error' ? 'cli.error' : 'cli.warning');
    return `${level} ${where ? `${where} ` : ''}${explain(language, key, values)}`;
  });
}

export const strictExit = (strict: boolean, findings: readonly Finding[]): ExitCode =>
  strict && findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.done;
