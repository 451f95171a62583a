/** What pictures are converted to. */
export interface PictureTarget {
  /** Path of the CMYK output profile: a file that native code can open, so none inside an archive. */
  readonly profile: string;
  /** Most ink, the four inks' percentages summed. */
  readonly inkLimit: number;
}

export interface PictureSettings {
  /** Pictures finer than this at their printed size are resampled to it; coarser ones stay as they are. */
  readonly ppi: number;
  /** JPEG quality; from 90 on, ringing at hard edges stays small. */
  readonly quality: number;
  /** The press that colour pictures are converted for; null leaves them in sRGB, for screens and proofs. */
  readonly convert: PictureTarget | null;
}
