import type { Edition } from '../model/edition';
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
