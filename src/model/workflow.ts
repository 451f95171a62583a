import type { Bilingual } from './press';
import type { PageId, SignatureId, StoryId } from './ids';

/** One step of a workflow: who must sign before the next. */
export interface WorkflowStep {
  readonly id: string;
  readonly name: Bilingual;
  /** What is signed: a story (小样) or a page (大样, 清样). */
  readonly of: 'story' | 'page';
  /** Roles that may sign; empty: anybody. */
  readonly roles: readonly string[];
  /** The ink of its marks, as CSS hex: papers use another colour for each round. */
  readonly colour: string;
  /** Pages go to press after this step alone. */
  readonly press: boolean;
}

/** A chain of readings and approvals (流程), as a house defines it: steps of a kind (`of`) are signed in their order. */
export interface Workflow {
  readonly id: string;
  readonly name: Bilingual;
  readonly steps: readonly WorkflowStep[];
}

export interface Role {
  readonly id: string;
  readonly name: Bilingual;
}

export interface Person {
  readonly name: string;
  readonly roles: readonly string[];
}

/** A term of the house (用语表): `use` is preferred to each of `instead`; an empty `use`: these are not to be printed at all. */
export interface Term {
  readonly use: string;
  readonly instead: readonly string[];
  readonly note: string;
}

/** The house's rules of reading and signing. */
export interface ProofRules {
  readonly workflows: readonly Workflow[];
  readonly roles: readonly Role[];
  /** Empty: anybody may be anything. */
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
}

export const SIGNATURE_ACTS = ['sign', 'return'] as const;

/**
 * What somebody did about a page or a story: signed a step, or sent it back to a step (退回). Only ever added: who lets it go to
 * press without the last signature stands in the record of exports, with the reason.
 * Where a page stands follows from its signatures; nothing else stores it.
 */
export interface Signature {
  readonly id: SignatureId;
  readonly act: (typeof SIGNATURE_ACTS)[number];
  readonly target: { readonly page: PageId } | { readonly story: StoryId };
  readonly workflow: string;
  readonly step: string;
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** SHA-256 of what was signed (proof/signed-content.ts): when it differs now, the signature is broken. */
  readonly content: string;
  /** SHA-256 of the PDF that was exported of it; null: none was. */
  readonly pdf: string | null;
  /** Why it was sent back; may be empty when signed. */
  readonly note: string;
  /** Signed although corrections could not all be checked, for this reason; absent: they were. */
  readonly unchecked?: string;
}
