import type { Finding, Rule, RuleInput } from './finding';
import { collidingHeads } from './rules/colliding-heads';
import { emptyPlace } from './rules/empty-place';
import { forcedBreak } from './rules/forced-break';
import { fullWidthLatin } from './rules/full-width-latin';
import { headForm } from './rules/head-form';
import { missingCredit } from './rules/missing-credit';
import { missingGlyph } from './rules/missing-glyph';
import { noRoom } from './rules/no-room';
import { overset } from './rules/overset';
import { unsettledJump } from './rules/unsettled-jump';

/** One file each, so that a rule is added by adding its file and its line. */
const RULES: readonly Rule[] = [overset, unsettledJump, noRoom, missingGlyph, missingCredit, forcedBreak, fullWidthLatin, headForm, collidingHeads, emptyPlace];

/** Everything the rules find, errors first, otherwise in the order of the rules and of the pages. */
export function preflight(input: RuleInput): readonly Finding[] {
  const findings = RULES.flatMap((rule) => rule(input));
  return [...findings.filter((finding) => finding.severity === 'error'), ...findings.filter((finding) => finding.severity === 'warning')];
}
