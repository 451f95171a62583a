/**
 * The whole conversation between the window and the main process: use cases, not functions.
 * Arguments are validated on arrival (validate.ts), failures come back as values, and the window never sees
 * a path: main opens dialogs itself and hands out document ids.
 */
import type { Rect } from '../geometry/rect';
import type { Edition } from '../model/edition';
import type { Frame } from '../model/frame';
import type { AssetId, PageId } from '../model/ids';
import type { Page } from '../model/page';
import type { OutputCondition } from '../model/press';
import type { StyleSheet } from '../model/style';
import type { Imported } from '../model/imported';
import type { Operation } from '../model/operation';
import type { AssetFacts, FontFacts, PictureFacts } from '../preflight/facts';
import type { Finding } from '../preflight/finding';
import type { ShelfAnswer, ShelfRequest } from './shelf';

export type DocumentId = string;
export type Language = 'zh-CN' | 'en';

/** A failure that a person reads: `key` names a message in src/strings, `values` fill it. */
export interface Failure {
  readonly ok: false;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export interface OpenedDocument {
  readonly id: DocumentId;
  /** Shown in the title bar: the bundle's name without `.forme`. */
  readonly name: string;
  readonly edition: Edition;
  /** False for a new edition that has no folder of its own choosing yet: Save asks where. */
  readonly saved: boolean;
  /** Work newer than the last save, found in the journal and offered back; the edition is the saved one. */
  readonly recovery: { readonly operations: readonly Operation[]; readonly damagedTail: boolean } | null;
  /** What a person should know about how it opened (lost picture files, work set aside); messages of src/strings. */
  readonly notices?: readonly Omit<Failure, 'ok'>[];
}

export interface RecentDocument {
  readonly index: number;
  readonly name: string;
  /** The folder it lies in, shortened for display only. */
  readonly place: string;
}

/** How stories are read aloud. */
export interface ReadAloudSettings {
  /** Marks of punctuation are spoken by their names. */
  readonly punctuation: boolean;
  /** As people say numbers, or sign by sign as they stand. */
  readonly figures: 'numbers' | 'digits';
  /** Capitals are announced. */
  readonly capitals: boolean;
  /** 1 = the voice's own speed; 0.5–3. */
  readonly speed: number;
  /** When a story ends, the next one of the page is read. */
  readonly goOn: boolean;
  /** Ids of voices by the language of the story. */
  readonly voices: Readonly<Record<string, string>>;
}

export interface Settings {
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'system';
  readonly showGrid: boolean;
  readonly showBaselines: boolean;
  readonly showFrameEdges: boolean;
  /** Id of the preset that the last export was made with; empty before the first one. */
  readonly exportPreset: string;
  /** Keys that the person gave to commands in place of the registry's, by command name; an empty list: none. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Commands that were run last, newest first; the palette shows them on top. */
  readonly recentCommands: readonly string[];
  /** What is dragged holds to columns, rows, guides and frames. */
  readonly snap: boolean;
  /** Rulers at the edges of the stage, from which guides are dragged. */
  readonly showRulers: boolean;
  /** The tour of the first start was seen or skipped. */
  readonly toured: boolean;
  /** A head that takes more rows makes its frame deeper and pushes what is below. */
  readonly autoPush: boolean;
  /** Misspelt words of English stories are underlined. */
  readonly spelling: boolean;
  /** What the checks find is underlined in galley and page. */
  readonly checkMarks: boolean;
  /** Who sits here: the name under marks and signatures; empty: not said yet. */
  readonly person: string;
  readonly readAloud: ReadAloudSettings;
}

export interface TemplateInfo {
  readonly id: string;
  /** The language that its house style sets. */
  readonly language: 'zh-Hans' | 'en';
  readonly name: { readonly zh: string; readonly en: string };
  readonly description: { readonly zh: string; readonly en: string };
}

export interface FontFile {
  /** Font book key; the bytes are at `forme://font/<key>`. */
  readonly key: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
}

export interface Boot {
  readonly settings: Settings;
  readonly platform: 'darwin' | 'win32' | 'linux';
  readonly version: string;
  /** Started with --forme-test: the window shows its inside to the test that drives it. */
  readonly test: boolean;
  readonly fonts: readonly FontFile[];
  readonly templates: readonly TemplateInfo[];
  readonly recent: readonly RecentDocument[];
  /** The document that this start asks for, if any; or why it could not be opened. */
  readonly document: Outcome<OpenedDocument> | null;
}

/** A file as the window got it from a drop or a paste. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportRequest {
  readonly document: DocumentId;
  /** A preset of the house style by its id, or `png`: pictures of the pages as the screen shows them. */
  readonly preset: string;
  /** Null: the whole edition. */
  readonly pages: readonly PageId[] | null;
  /** Why pages with errors go to press all the same; null: errors stop an export for the press. */
  readonly override: string | null;
}

export interface ExportDone {
  readonly job: string;
  /** The file's name, or that of the folder which got several. */
  readonly fileName: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string; readonly pages: readonly PageId[] }[];
  /** Of all files. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** Of what was printed, as the slug has it: eight hex digits. */
  readonly version: string;
  /** Findings of preflight on these pages. */
  readonly errors: number;
  readonly warnings: number;
  /** The reason with which errors were overridden; null when there was nothing to override. */
  readonly overridden: string | null;
  /** False when the edition's record of exports could not be written. */
  readonly recorded: boolean;
}

/** A picture as printed, named by `pictureKey`: its crop in pixels of the upright picture, its size in points. */
export interface PrintedPicture {
  readonly key: string;
  readonly asset: AssetId;
  readonly crop: Rect;
  readonly width: number;
  readonly height: number;
}

/** Facts of preflight as plain records, by the keys of its maps. What could not be told is not among them. */
export interface FactsRecords {
  readonly assets: Readonly<Record<AssetId, AssetFacts>>;
  readonly fonts: Readonly<Record<string, FontFacts>>;
  readonly pictures: Readonly<Record<string, PictureFacts>>;
}

/** A new edition of a template of the program, or of a page on the desk's own shelf (`scheme`; `template` is not read then). */
export interface NewDocument {
  readonly template: string;
  readonly scheme?: { readonly page: Page; readonly frames: readonly Frame[]; readonly styles: StyleSheet };
  readonly paper: string;
  readonly date: string;
  readonly language: 'zh-Hans' | 'en';
}

/** Channels that the window calls. At most 20. */
export interface Calls {
  'app.boot': { args: null; result: Boot };
  /** The recent list as it is now; `document.open` takes an index of the list that was last given out. */
  'app.recent': { args: null; result: readonly RecentDocument[] };
  'app.settings': { args: Settings; result: Outcome<null> };
  'document.new': { args: NewDocument; result: Outcome<OpenedDocument> };
  /** Shows the open dialog (`recent: null`) or opens an entry of the recent list. Null value: the person cancelled. */
  'document.open': { args: { recent: number | null }; result: Outcome<OpenedDocument | null> };
  /**
   * Appends to the journal; resolves when the lines are on disk. `sequence` counts from 1 in each opened document;
   * the number last taken may be sent again (when its answer was lost) and is not carried out twice.
   */
  'document.append': { args: { document: DocumentId; sequence: number; operations: readonly Operation[] }; result: Outcome<null> };
  /**
   * Writes the bundle from main's replica of the stream, and keeps what it wrote as a version: with a name or for a round of proof, if one is given.
   * `as`: ask for a new place. Null value: cancelled.
   */
  'document.save': { args: { document: DocumentId; as: boolean; label?: string; round?: string }; result: Outcome<{ name: string } | null> };
  /** Takes the recovered operations (they are then part of the stream) or drops them for good. */
  'document.recover': { args: { document: DocumentId; take: boolean }; result: Outcome<null> };
  'document.close': { args: { document: DocumentId; discard: boolean }; result: Outcome<null> };
  /** The template's page with its names in a language, as records to insert, and the styles it is set in; the document is not touched. */
  'template.page': {
    args: { template: string; language: 'zh-Hans' | 'en' };
    result: Outcome<{ page: Page; frames: readonly Frame[]; styles: StyleSheet }>;
  };
  /** Copy and pictures, colour profiles, or proofs that came back (which are taken with copy, too): from files the window was given, or from a dialog when `files` is null. Assets are stored in the bundle. */
  'intake.import': { args: { document: DocumentId; kind: 'copy' | 'profile' | 'proof'; files: readonly IncomingFile[] | null }; result: Outcome<Imported> };
  /** Stories as tagged text, to where the person says; all but captions when `stories` is null. Null value: cancelled. */
  'copy.export': { args: { document: DocumentId; stories: readonly string[] | null }; result: Outcome<{ fileName: string } | null> };
  /** Asks where to: a file, or a folder when several files are written. Null value: cancelled. */
  'export.start': { args: ExportRequest; result: Outcome<{ job: string } | null> };
  'export.cancel': { args: { job: string }; result: Outcome<null> };
  'export.reveal': { args: { job: string }; result: Outcome<null> };
  /**
   * What only files can tell: of these assets, fonts (by font book key) and pictures as they print in a condition, their ink averaged over
   * squares of `window` points. Main remembers what it told; ask for some at a time, since a picture takes a moment.
   */
  'press.facts': {
    args: {
      document: DocumentId;
      assets: readonly AssetId[];
      fonts: readonly string[];
      pictures: readonly PrintedPicture[];
      condition: Pick<OutputCondition, 'profile' | 'inkLimit'>;
      window: number;
    };
    result: Outcome<FactsRecords>;
  };
  /** Uses one shelf of the house's data in the user's folder. */
  'house.shelf': { args: ShelfRequest; result: Outcome<ShelfAnswer> };
  /** Asks the person to save, discard or stay; used before closing with unsaved work. */
  'window.confirmClose': { args: { name: string }; result: 'save' | 'discard' | 'stay' };
  'window.close': { args: null; result: null };
  /** Title bar, unsaved mark, and what the native menu greys out. */
  'window.state': { args: { title: string; unsaved: boolean; disabled: readonly string[] }; result: null };
}

/** Events that main sends to the window. */
export interface Events {
  /** A command of the registry, chosen in the native menu; `recent` is the entry chosen of the recent list. */
  command: { name: string; recent?: number };
  /** `done` pages of `total`; `page` is the name of the one at work. */
  'export.progress': { job: string; done: number; total: number; stage: 'compose' | 'check' | 'pictures' | 'write'; page: string };
  'export.done': ExportDone;
  /** `findings` are the errors that stopped an export for the press (`failure.export.preflight`). */
  'export.failed': { job: string; cancelled: boolean; findings?: readonly Finding[] } & Omit<Failure, 'ok'>;
  /** The person wants to close the window: answer with window.close after asking about unsaved work. */
  closing: null;
  /** Another start of Forme asked for this edition. */
  opened: Outcome<OpenedDocument>;
}

export type CallName = keyof Calls;
export type EventName = keyof Events;

/** What preload puts on `window.forme`. */
export interface Bridge {
  call<N extends CallName>(name: N, args: Calls[N]['args']): Promise<Calls[N]['result']>;
  on<N extends EventName>(name: N, listener: (payload: Events[N]) => void): () => void;
}
