/** Where main serves a preview of a picture; `size` is the longer side in device pixels. */
export const previewUrl = (document: string, asset: string, size: number): string =>
  `forme://asset/${encodeURIComponent(document)}/${encodeURIComponent(asset)}?size=${size}`;
