/** A decoded picture, at full size or scaled down. */
export interface DecodedImage {
  readonly source: CanvasImageSource;
  /** Its pixels per pixel of the upright asset. */
  readonly scale: number;
}

/** Where painters get pictures. */
export interface ImageSource {
  /**
   * The best decoded picture there is now for an asset that is shown at `scale` device pixels per pixel of the asset;
   * null while there is none. A better one is fetched in the background and its arrival announced, to be painted again.
   */
  get(asset: string, scale: number): DecodedImage | null;
}
