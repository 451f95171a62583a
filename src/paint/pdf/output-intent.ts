/** The printing condition that a PDF/X file is made for (PDF 32000-1, 14.11.5). */
export interface OutputIntent {
  /** Bytes of the CMYK output profile that is embedded. */
  readonly profile: Uint8Array;
  /** The characterised condition's name, such as `CGATS TR 002`. */
  readonly identifier: string;
  /** Where that name is registered, usually `http://www.color.org`; empty when nowhere. */
  readonly registry: string;
  /** The condition in words, for people; empty when there are none. */
  readonly info: string;
}
