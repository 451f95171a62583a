import type { Edition } from '../../model/edition';
import type { MarkId, PageId } from '../../model/ids';
import type { Mark } from '../../model/mark';
import { marksOn } from '../../model/signing/marks-on';
import { contentOf } from '../../model/signing/standing';
import type { Signature } from '../../model/workflow';
import { reconcileEdition } from './reconcile-edition';
import type { Reconciled } from './reconcile-edition';

/** A kept version, by the marks that were open in it and the signatures that it holds. */
export interface RoundNode {
  readonly open: readonly string[];
  readonly signed: readonly string[];
}

/** A version that a page's corrections are checked against. */
export interface PageRound<Node> {
  readonly node: Node;
  /** The page was read or signed as a whole by then: its layout counts, not its stories' words alone. */
  readonly withLayout: boolean;
}

/**
 * The versions through which a page went, oldest first: those with open marks of it, and those in which it was signed. Each is checked against the next, the last one against the page as
 * it is, so that no round's corrections are forgotten when another begins.
 */
export function pageRounds<Node extends RoundNode>(present: Edition, page: PageId, nodes: readonly Node[]): readonly PageRound<Node>[] {
  const marks = new Map(marksOn(present, { page }).map((mark) => [mark.id, mark]));
  const storySteps = new Set(present.styles.proof.workflows.flatMap(({ steps }) => steps.filter(({ of }) => of === 'story').map(({ id }) => id)));
  const isOfPage = ({ round, anchor }: Mark): boolean => anchor.type !== 'text' || !storySteps.has(round);
  const seen = new Set<string>();
  const chain: PageRound<Node>[] = [];
  let withLayout = false;
  for (const node of nodes) {
    const open = node.open.flatMap((id) => marks.get(id) ?? []);
    const signed = node.signed.filter((id) => !seen.has(id) && isOn(present.signatures[id], page));
    for (const id of node.signed) seen.add(id);
    if (open.length === 0 && signed.length === 0) continue;
    withLayout ||= signed.length > 0 || open.some(isOfPage);
    chain.push({ node, withLayout });
  }
  return chain;
}

const isOn = (signature: Signature | undefined, page: PageId): boolean => signature !== undefined && 'page' in signature.target && signature.target.page === page;

/** The newest signature of a page, whatever was sent back since. */
export const lastSigned = ({ signatures }: Edition, page: PageId): Signature | null =>
  Object.values(signatures).filter((signature) => signature.act === 'sign' && isOn(signature, page)).reduce<Signature | null>((last, each) => (last === null || each.time > last.time ? each : last), null);

/** What no version can tell of a page: marks that were accepted, and a signature whose page was changed. */
export interface Unaccounted {
  /** Accepted since the page was last signed, and open in none of the versions. */
  readonly marks: readonly Mark[];
  /** The last signature, when what was signed is no more and no version holds it. */
  readonly signature: Signature | null;
}

export function unaccounted(present: Edition, page: PageId, nodes: readonly RoundNode[]): Unaccounted {
  const last = lastSigned(present, page);
  const open = new Set(nodes.flatMap((node) => node.open));
  const isKept = last === null || nodes.some(({ signed }) => signed.includes(last.id)) || last.content === contentOf(present, { page });
  return {
    marks: marksOn(present, { page }).filter(({ id, state, settled }) => state === 'accepted' && !open.has(id) && (last === null || (settled?.time ?? '') > last.time)),
    signature: isKept ? null : last,
  };
}

/** One step of a page's way: what became of the marks of a round, and what nobody asked for. Marks that were carried out by then are added to `done`. */
export function checkRound(before: Edition, later: Edition, { page, present, withLayout, done }: { readonly page: PageId; readonly present: Edition; readonly withLayout: boolean; readonly done: Set<MarkId> }): readonly Reconciled[] {
  const items = reconcileEdition(before, later, { page, present, doneBefore: done });
  for (const item of items) if (item.kind === 'mark' && item.verdict === 'done') done.add(item.mark.id);
  return items.filter((item) => (item.kind === 'mark' ? !item.isCarried : withLayout || item.difference.what.startsWith('text-')));
}
