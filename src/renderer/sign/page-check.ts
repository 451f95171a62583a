import type { Failure } from '../../ipc/contract';
import type { RoundVersion } from '../../ipc/version-history';
import type { Edition } from '../../model/edition';
import type { MarkId, PageId } from '../../model/ids';
import { checkRound, lastSigned, pageRounds, unaccounted } from '../../proof/reconcile/page-rounds';
import type { PageRound } from '../../proof/reconcile/page-rounds';
import type { OpenFile } from '../app-store';
import { readRounds, readVersion } from '../versions/version-sides';

/** Corrections between two versions of a page's way, or from the last one to now. */
export interface CheckedRound {
  readonly before: RoundVersion;
  /** Null: the page as it is. */
  readonly after: RoundVersion | null;
  /** How many are neither done nor explained. */
  readonly open: number;
}

/** Something for want of which the check is not whole. */
export type Unread =
  | { readonly what: 'version'; readonly version: RoundVersion; readonly failure: Omit<Failure, 'ok'> }
  | { readonly what: 'record'; readonly lines: number }
  | { readonly what: 'history' }
  | { readonly what: 'marks'; readonly count: number; readonly author: string; readonly quote: string }
  | { readonly what: 'signature'; readonly person: string; readonly time: string };

export interface PageCheck {
  readonly rounds: readonly CheckedRound[];
  readonly unread: readonly Unread[];
}

interface Watched {
  readonly isGone: () => boolean;
  readonly onProgress: (done: number, total: number) => void;
}

type KnownRound = RoundVersion & { readonly open: readonly string[]; readonly signed: readonly string[] };
const isKnown = (round: RoundVersion): round is KnownRound => round.open !== undefined && round.signed !== undefined;

/** Checks pages of one document; versions that were read are kept as long as it is. */
export function createPageChecker({ id: document, sender }: Pick<OpenFile, 'id' | 'sender'>): (edition: Edition, page: PageId, watched: Watched) => Promise<PageCheck | null> {
  const editions = new Map<string, Edition>();

  /** The version, or why it cannot be read. */
  const read = async (version: RoundVersion): Promise<Edition | Omit<Failure, 'ok'>> => {
    const known = editions.get(version.id);
    if (known) return known;
    const answer = await readVersion(document, version.id);
    if (!answer.ok) return answer;
    editions.set(version.id, answer.value);
    return answer.value;
  };

  /** What became of every round of the page, step by step, with a breath for the window between them; null when nobody waits for it any more. */
  return async (edition, page, { isGone, onProgress }) => {
    // A round's version is kept when main hears of what came after it.
    await sender.flush();
    const history = await readRounds(document).catch(() => null);
    if (isGone()) return null;
    if (history === null) return { rounds: [], unread: [{ what: 'history' }] };
    const { rounds, damaged } = history;
    const signedAt = lastSigned(edition, page)?.time ?? '';
    // What came before the last signature was settled when it was given.
    const counts = (version: RoundVersion): boolean => version.time > signedAt;
    const known = rounds.filter(isKnown);
    const unread: Unread[] = [];
    const lost = rounds.filter((version) => !isKnown(version));
    for (const version of lost) if (counts(version)) unread.push({ what: 'version', version, failure: version.failure ?? { key: 'failure.versions.unknown' } });
    const chain = pageRounds(edition, page, known);
    if (damaged > 0 && !chain.some(({ node: { sinceDamage, signed } }) => sinceDamage && signed.some((id) => isSignatureOf(edition, id, page)))) unread.push({ what: 'record', lines: damaged });
    const { marks: [mark, ...more], signature } = unaccounted(edition, page, known);
    if (mark) unread.push({ what: 'marks', count: more.length + 1, author: mark.author, quote: mark.quote || mark.note });
    if (signature) unread.push({ what: 'signature', person: signature.person, time: signature.time });

    const checked: CheckedRound[] = [];
    const done = new Set<MarkId>();
    for (const [index, round] of chain.entries()) {
      onProgress(index, chain.length);
      const next = chain[index + 1] ?? null;
      // A version that cannot be read stands between the two: what its marks asked for would seem unasked.
      if (lost.some(({ time }) => time > round.node.time && (next === null || time < next.node.time))) continue;
      const [before, later] = [await read(round.node), next === null ? edition : await read(next.node)];
      if (isGone()) return null;
      if (isFailure(before)) {
        if (counts(round.node)) unread.push({ what: 'version', version: round.node, failure: before });
      } else if (!isFailure(later)) {
        checked.push({ before: round.node, after: next?.node ?? null, open: openOf(round, before, later, edition, page, done) });
      }
      await breath();
      if (isGone()) return null;
    }
    return { rounds: checked, unread };
  };
}

const openOf = ({ withLayout }: PageRound<KnownRound>, before: Edition, later: Edition, present: Edition, page: PageId, done: Set<MarkId>): number =>
  checkRound(before, later, { page, present, withLayout, done }).filter(({ isSettled }) => !isSettled).length;

const isFailure = (answer: Edition | Omit<Failure, 'ok'>): answer is Omit<Failure, 'ok'> => 'key' in answer;

function isSignatureOf(edition: Edition, id: string, page: PageId): boolean {
  const target = edition.signatures[id]?.target;
  return target !== undefined && 'page' in target && target.page === page;
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** How much is neither done nor explained, in all rounds. */
export const openIn = ({ rounds }: PageCheck): number => rounds.reduce((sum, { open }) => sum + open, 0);
