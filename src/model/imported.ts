import type { AnnotatedPdf } from './annotated-pdf';
import type { Asset, ContourPoint } from './picture';
import type { ProofReturn } from './proof-return';
import type { Story } from './story';

/** Copy as it came in, before it has an id. */
export type ImportedStory = Pick<Story, 'slug' | 'kind' | 'state' | 'language' | 'text'>;

/** A picture as it came in: its asset is already stored; caption and credit are as its metadata had them. */
export interface ImportedPicture {
  readonly asset: Asset;
  readonly slug: string;
  readonly caption: string;
  readonly credit: string;
  readonly source: string;
  /** The file's own clipping path. */
  readonly path?: readonly ContourPoint[] | null;
  /** Its pixels are clear round the subject. */
  readonly cutOut?: boolean;
}

/** An output profile as it came in: it is already stored. */
export interface ImportedProfile {
  readonly asset: Asset;
  /** What the profile says it characterises, for the PDF's OutputConditionIdentifier; null when it does not say. */
  readonly identifier: string | null;
}

/** What the reader of an HTML proof sent back. */
export interface ImportedReturn {
  readonly name: string;
  readonly file: ProofReturn;
}

/** What a batch of files yielded. */
export interface Imported {
  readonly stories: readonly ImportedStory[];
  readonly pictures: readonly ImportedPicture[];
  /** Only of a batch that was to be profiles. */
  readonly profiles?: readonly ImportedProfile[];
  /** Return files of HTML proofs, which bring marks. */
  readonly returns?: readonly ImportedReturn[];
  /** PDFs: nothing for the basket, but what reviewers wrote on proofs. */
  readonly proofs?: readonly AnnotatedPdf[];
  /** Files that could not be taken, each with its reason (a message key and what fills it). */
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  readonly name: string;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
