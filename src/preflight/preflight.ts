import type { Composition } from '../compose/composition';
import type { Edition } from '../model/edition';
import type { PreflightProfile } from '../model/press';
import { NO_FACTS, type Facts } from './facts';
import type { Finding, Rule, RuleInput, Severity } from './finding';
import { bleed } from './rules/bleed';
import { brokenThread } from './rules/broken-thread';
import { collidingHeads } from './rules/colliding-heads';
import { dummyText } from './rules/dummy-text';
import { duplicateHeadline } from './rules/duplicate-headline';
import { duplicatePicture } from './rules/duplicate-picture';
import { duplicateStory } from './rules/duplicate-story';
import { emptyPlace } from './rules/empty-place';
import { folioFields } from './rules/folio-fields';
import { fontEmbedding } from './rules/font-embedding';
import { forcedBreak } from './rules/forced-break';
import { fullWidthLatin } from './rules/full-width-latin';
import { hairline } from './rules/hairline';
import { headForm } from './rules/head-form';
import { inkLimit } from './rules/ink-limit';
import { jumpTarget } from './rules/jump-target';
import { missingCredit } from './rules/missing-credit';
import { missingGlyph } from './rules/missing-glyph';
import { noRoom } from './rules/no-room';
import { offPage } from './rules/off-page';
import { offTypeArea } from './rules/off-type-area';
import { overlap } from './rules/overlap';
import { overset } from './rules/overset';
import { pictureFile } from './rules/picture-file';
import { pictureInk } from './rules/picture-ink';
import { pictureResolution } from './rules/picture-resolution';
import { reversedText } from './rules/reversed-text';
import { richBlack } from './rules/rich-black';
import { smallText } from './rules/small-text';
import { spotColours } from './rules/spot-colours';
import { staleQuote } from './rules/stale-quote';
import { unreadableCode } from './rules/unreadable-code';
import { unsignedPage } from './rules/unsigned-page';
import { unseenText } from './rules/unseen-text';
import { unsettledJump } from './rules/unsettled-jump';

/** By the names that profiles use, in the order in which findings are listed. One file each, so that a rule is added by adding its file and its line. */
export const RULES: Readonly<Record<string, Rule>> = {
  overset,
  'unsigned-page': unsignedPage,
  'broken-thread': brokenThread,
  'unsettled-jump': unsettledJump,
  'jump-target': jumpTarget,
  'no-room': noRoom,
  'missing-glyph': missingGlyph,
  'font-embedding': fontEmbedding,
  'picture-file': pictureFile,
  'picture-resolution': pictureResolution,
  'picture-ink': pictureInk,
  'ink-limit': inkLimit,
  'rich-black': richBlack,
  'reversed-text': reversedText,
  'small-text': smallText,
  hairline,
  'spot-colours': spotColours,
  'unseen-text': unseenText,
  bleed,
  'off-page': offPage,
  'off-type-area': offTypeArea,
  overlap,
  'unreadable-code': unreadableCode,
  'dummy-text': dummyText,
  'stale-quote': staleQuote,
  'folio-fields': folioFields,
  'missing-credit': missingCredit,
  'duplicate-story': duplicateStory,
  'duplicate-headline': duplicateHeadline,
  'duplicate-picture': duplicatePicture,
  'forced-break': forcedBreak,
  'full-width-latin': fullWidthLatin,
  'head-form': headForm,
  'colliding-heads': collidingHeads,
  'empty-place': emptyPlace,
};

/**
 * Everything the rules find under the profile in force, or another one: errors first, otherwise in the order of the rules and
 * of the pages.
 */
export function preflight(edition: Edition, composition: Composition, facts: Facts = NO_FACTS, profile: PreflightProfile = profileInForce(edition)): readonly Finding[] {
  const steps = preflightSteps(edition, composition, facts, profile);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same rule by rule, for a window that checks in its idle moments: it may be dropped after any step. `only`: just these rules. */
export function* preflightSteps(
  edition: Edition, composition: Composition, facts: Facts = NO_FACTS, profile: PreflightProfile = profileInForce(edition),
  only: readonly string[] | null = null,
): Generator<void, readonly Finding[]> {
  const { press } = edition.styles;
  const input: RuleInput = { edition, composition, facts, condition: press.conditions[press.condition]!, limits: profile.limits };
  const findings: Finding[] = [];
  for (const [name, rule] of Object.entries(RULES)) {
    const level = profile.levels[name];
    if (level === 'off' || only?.includes(name) === false) continue;
    const found = rule(input);
    findings.push(...(level === undefined ? found : found.map((finding) => ({ ...finding, severity: level }))));
    yield;
  }
  const of = (severity: Severity): Finding[] => findings.filter((finding) => finding.severity === severity);
  return [...of('error'), ...of('warning')];
}

function profileInForce({ styles: { press } }: Edition): PreflightProfile {
  return press.profiles[press.profile]!;
}
