/** Asked for in place of a preset: pages as an HTML proof. */
export const HTML_PROOF = 'html-proof';
