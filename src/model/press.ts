import type { AssetId } from './ids';

/** What people read in menus: the desk's own entries say the same in both. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A printing condition: what pictures are converted to, what the PDF declares, and what preflight and the plates are measured against. */
export interface OutputCondition {
  readonly id: string;
  readonly name: Bilingual;
  /** OutputConditionIdentifier of the PDF: the characterisation that the profile was made from, such as `CGATS TR 002`. */
  readonly identifier: string;
  /** RegistryName of the PDF, usually `http://www.color.org`; empty for a condition that no registry lists. */
  readonly registry: string;
  /** The ICC profile in the bundle; null: the newsprint profile that comes with Forme. */
  readonly profile: AssetId | null;
  /** Most ink (TAC), the four inks' percentages summed: 220 by ISO 12647-3, 240 by older practice. */
  readonly inkLimit: number;
}

export const PDF_STANDARDS = ['x-4', 'x-1a', 'ua', 'none'] as const;
/** PDF/X-4 (ISO 15930-7), PDF/X-1a:2003 (ISO 15930-4), a tagged PDF for readers that aims at PDF/UA-1 (ISO 14289-1), or a plain one. */
export type PdfStandard = (typeof PDF_STANDARDS)[number];

/** What is printed outside the trim. */
export interface PressMarks {
  readonly crop: boolean;
  readonly register: boolean;
  readonly colourBar: boolean;
  /** Paper, date, page, section, time, version, and each plate's letter on its own plate alone. */
  readonly slug: boolean;
}

/** How an edition leaves as PDF. Data that people edit and that travels with the house style. */
/** How the two pages of a spread (通版) leave: each on its own, or both on one sheet of double width. */
export const SPREAD_SHEETS = ['pages', 'sheet'] as const;
export type SpreadSheets = (typeof SPREAD_SHEETS)[number];

export interface ExportPreset {
  readonly id: string;
  readonly name: Bilingual;
  readonly standard: PdfStandard;
  /** Output condition that pictures are converted to; null: they stay RGB, for screens. PDF/X needs one. */
  readonly condition: string | null;
  /** Pictures finer than this at their printed size are resampled to it; coarser ones are never enlarged. */
  readonly ppi: number;
  /** JPEG quality, 1 to 100; below 90, ringing at hard edges may pass the ink limit. */
  readonly quality: number;
  readonly files: 'page' | 'edition';
  /** Of spreads both of whose pages are exported; a tagged reading PDF keeps its pages. */
  readonly spreads: SpreadSheets;
  /** File name without its ending; `{paper} {date} {section} {page} {page2} {name} {version}` are filled in. `page2` has at least two digits. */
  readonly naming: string;
  /** Spot colours as their process equivalent, or as inks of their own. */
  readonly spots: 'convert' | 'keep';
  /** Points kept outside the trim of every page; null: as much as the page has. */
  readonly bleed: number | null;
  readonly marks: PressMarks;
  /** Marks of review are shown over the page: for proofs only. */
  readonly review: boolean;
  /** For paper, with `review`: the number of every fifth line of a story stands before it. */
  readonly lineNumbers: boolean;
  /** For paper, with `review`: the sheet is wider at the right by a margin in which the marks' words stand, with leaders. */
  readonly marksMargin: boolean;
}

/** How bad a rule's findings are counted; `off`: the rule is not asked. */
export const RULE_LEVELS = ['error', 'warning', 'off'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** Numbers that rules of preflight compare with. Sizes in points. */
export interface PreflightLimits {
  /** No text is smaller. */
  readonly textSize: number;
  /** White text, and text of more than one ink, is no smaller (GWG 2022 R0016, R0017). */
  readonly reversedTextSize: number;
  /** No line is thinner. */
  readonly hairline: number;
  /** Effective resolution of photographs below which a person is warned, and below which the page is stopped. */
  readonly ppiWarn: number;
  readonly ppiStop: number;
  /** Side of the square over which ink is averaged (GWG 2022 R0026: 15 mm). */
  readonly inkWindow: number;
  /** Side of a QR code's module: one that is smaller is lost in newsprint's dot gain, or out of a cheap phone's reach. */
  readonly codeModule: number;
}

/** Which rules hold and how strictly. */
export interface PreflightProfile {
  readonly id: string;
  readonly name: Bilingual;
  /** Rule's name → level. A rule that is not named keeps the levels that its findings have of themselves. */
  readonly levels: Readonly<Record<string, RuleLevel>>;
  readonly limits: PreflightLimits;
}

/** Everything the house style says about press, preflight and export. The three ids name the entries in force. */
export interface Press {
  readonly conditions: Readonly<Record<string, OutputCondition>>;
  readonly presets: Readonly<Record<string, ExportPreset>>;
  readonly profiles: Readonly<Record<string, PreflightProfile>>;
  /** The condition that the desk prints to: what screens, plates and preflight assume. */
  readonly condition: string;
  readonly preset: string;
  readonly profile: string;
}
