import { checkEdition } from '../../checks/check-edition';
import { errorBudget } from '../../checks/error-budget';
import type { CheckFinding } from '../../checks/finding';
import { storiesInOrder } from '../../checks/stories-in-order';
import type { Edition } from '../../model/edition';
import { pageNumber } from '../../model/page-order';
import { explain, formatMessage } from '../../strings/format-message';
import { openEdition } from '../edition-on-disk';
import { EXIT, report } from '../io';
import { chosenPages } from '../pages';
import { editionPath, nothingElse, parse, type Subcommand } from '../subcommand';

/** `forme check`: what a reader should look at in the stories. Nothing is composed. Errors are told by the exit code too. */
export const checkIt: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { page: { type: 'string', multiple: true }, rule: { type: 'string', multiple: true } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const { edition } = await openEdition(terminal, path);
  const pages = chosenPages(edition, values.page);
  const { pageOf } = storiesInOrder(edition);
  const { language } = terminal;
  const all = checkEdition(edition);
  const findings = all.filter(({ rule, story }) => (pages === null || pages.includes(pageOf.get(story) ?? '')) && (values.rule?.includes(rule) ?? true));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const budget = errorBudget(edition, all, pages?.length === 1 ? pages[0]! : null);
  const numberOf = ({ story }: CheckFinding): number | null => (pageOf.has(story) ? pageNumber(edition, pageOf.get(story)!) : null);
  report(terminal, values.json, { errors, warnings: findings.length - errors, budget, findings: findings.map((finding) => ({ ...finding, page: numberOf(finding), message: explain(language, finding.key, finding.values) })) }, [
    ...findings.map((finding) => lineOf(edition, finding, numberOf(finding), language)),
    formatMessage(language, 'cli.read', { errors, warnings: findings.length - errors }),
    formatMessage(language, 'checks.budget', { ...budget }),
  ]);
  return errors > 0 ? EXIT.findings : EXIT.done;
};

function lineOf(edition: Edition, finding: CheckFinding, page: number | null, language: Parameters<typeof explain>[0]): string {
  const level = formatMessage(language, finding.severity === 'error' ? 'cli.error' : 'cli.warning');
  const where = page === null ? '' : `${formatMessage(language, 'cli.onPage', { page })} `;
  return `${level} ${where}${edition.stories[finding.story]!.slug}: ${explain(language, finding.key, finding.values)}`;
}
