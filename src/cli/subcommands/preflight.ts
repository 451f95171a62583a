import { join } from 'node:path';
import { composeWithFonts } from '../../export/compose-edition-with-fonts';
import { readFontShelf } from '../../export/font-files';
import { gatherFacts } from '../../export/facts/gather-facts';
import type { Edition } from '../../model/edition';
import { pageNumber } from '../../model/page-order';
import type { PreflightProfile } from '../../model/press';
import type { Finding } from '../../preflight/finding';
import { preflight } from '../../preflight/preflight';
import { assetFile } from '../../storage/bundle-layout';
import { explain, formatMessage } from '../../strings/format-message';
import { assetReader, openEdition } from '../edition-on-disk';
import { findingLines } from '../findings';
import { EXIT, report, type Terminal } from '../io';
import { chosenPages } from '../pages';
import { pressCache } from '../press-cache';
import { RESOURCES } from '../resources';
import { editionPath, nothingElse, parse, usage, type Subcommand } from '../subcommand';

/** `forme preflight`: everything that preflight finds, with what the files themselves tell. Errors are told by the exit code too. */
export const preflightIt: Subcommand = async (terminal, args) => {
  const { values, positionals } = parse(args, { profile: { type: 'string' }, page: { type: 'string', multiple: true } });
  const path = editionPath(positionals);
  nothingElse(positionals, 1);
  const opened = await openEdition(terminal, path);
  const { edition } = opened;
  const profile = profileOf(edition, values.profile);
  const pages = chosenPages(edition, values.page);
  terminal.err(`${formatMessage(terminal.language, 'cli.checking')}\n`);
  const fonts = await readFontShelf(RESOURCES.fonts);
  const { composition } = await composeWithFonts(edition, fonts);
  const condition = edition.styles.press.conditions[edition.styles.press.condition]!;
  const icc = condition.profile === null ? undefined : edition.assets[condition.profile];
  const facts = await gatherFacts({
    edition, composition, fonts, readAsset: assetReader(opened), window: profile.limits.inkWindow,
    target: { profile: icc ? join(opened.folder, assetFile(icc)) : RESOURCES.profile, inkLimit: condition.inkLimit },
    cache: pressCache(),
    ...(terminal.signal ? { signal: terminal.signal } : {}),
  });
  // What has no page of its own (a font, the edition's date) concerns every page.
  const findings = preflight(edition, composition, facts, profile).filter(({ place }) => pages === null || place.page === null || pages.includes(place.page));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  report(terminal, values.json, { profile: profile.id, condition: condition.id, errors, warnings: findings.length - errors, findings: findings.map((finding) => told(terminal, edition, finding)) }, [
    ...findingLines(terminal, edition, findings),
    formatMessage(terminal.language, 'cli.checked', { errors, warnings: findings.length - errors }),
  ]);
  return errors > 0 ? EXIT.findings : EXIT.done;
};

function profileOf({ styles: { press } }: Edition, id: string = press.profile): PreflightProfile {
  const profile = Object.hasOwn(press.profiles, id) ? press.profiles[id] : undefined;
  if (!profile) throw usage('cli.noProfile', { profile: id, known: Object.keys(press.profiles).join(', ') });
  return profile;
}

/** The finding as a program reads it: in words too, and with the page's printed number. */
const told = ({ language }: Terminal, edition: Edition, finding: Finding): Readonly<Record<string, unknown>> => ({
  ...finding, message: explain(language, finding.key, finding.values), page: finding.place.page === null ? null : pageNumber(edition, finding.place.page),
});
