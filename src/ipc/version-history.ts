import type { Edition } from '../model/edition';
import type { VersionChanges } from '../model/version-changes';
import type { Failure, Outcome } from './contract';

/** What the record says of one kept version of the edition. */
export interface PastVersion {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Empty: it was there before versions were kept. */
  readonly user: string;
  /** What a person calls it; null: a save like any other. */
  readonly label: string | null;
  /** The round of proof that it went to; null: none. */
  readonly round: string | null;
  /** Equal for versions that hold the same. */
  readonly stamp: string;
  /** What was changed since the version before, counted. */
  readonly changes?: VersionChanges | undefined;
}

/** A version that corrections are checked against, and the marks and signatures in it, by id; or why it cannot be read. */
export interface RoundVersion extends PastVersion {
  /** Nothing after it in the record is damaged. */
  readonly sinceDamage: boolean;
  /** Marks that were open. */
  readonly open?: readonly string[];
  readonly signed?: readonly string[];
  readonly failure?: Omit<Failure, 'ok'>;
}

/** The answer of `forme://versions/<document>/rounds`, oldest first. */
export interface EditionRounds {
  readonly rounds: readonly RoundVersion[];
  /** Lines of the record that could not be read. */
  readonly damaged: number;
}

/** The answer of `forme://versions/<document>`, oldest first. */
export interface VersionHistory {
  readonly entries: readonly PastVersion[];
  /** Lines of the record that could not be read. */
  readonly damaged: number;
  /** Why the last save could not be kept as a version. */
  readonly failure: Omit<Failure, 'ok'> | null;
}

/** The answer of `forme://versions/<document>/<version>`. */
export type VersionAnswer = Outcome<Edition>;
