/** PDF/X-4 (ISO 15930-7), PDF/X-1a:2003 (ISO 15930-4), a tagged PDF that aims at PDF/UA-1 (ISO 14289-1), or a plain one. */
export type PdfStandard = 'x-4' | 'x-1a' | 'ua' | 'none';
