import type { AssetId, EditionId, FrameId, MarkId, PageId, PictureId, SignatureId, StoryId } from './ids';
import type { Asset, Picture } from './picture';
import type { Frame } from './frame';
import type { Mark } from './mark';
import type { Original } from './original';
import type { Page } from './page';
import type { Story } from './story';
import type { StyleSheet } from './style';
import type { Signature } from './workflow';

/** What is true of the edition (期) as a whole. */
export interface EditionInfo {
  readonly id: EditionId;
  /** Name of the paper, as the folio prints it. */
  readonly paper: string;
  /** Publication date, `YYYY-MM-DD`. */
  readonly date: string;
  /** 叠 or section name. */
  readonly section: string;
  /** Total issue number (总期号); empty when the paper has none. */
  readonly issue: string;
  /** Editors and proofreaders named in the folio (责任编辑, 版式, 校对). */
  readonly editors: string;
  readonly language: 'zh-Hans' | 'en';
  /** The workflow of the house style that pages and stories go through; empty: none. */
  readonly workflow: string;
  /** What is written is suggested: changes of stories are tracked until they are accepted. Left out: they are made. */
  readonly tracked?: true | undefined;
}

/** An edition: flat tables of records by id. Readonly throughout; `apply` is its only writer. */
export interface Edition {
  readonly info: EditionInfo;
  readonly styles: StyleSheet;
  readonly pages: Readonly<Record<PageId, Page>>;
  readonly frames: Readonly<Record<FrameId, Frame>>;
  readonly stories: Readonly<Record<StoryId, Story>>;
  /** The copy of stories as it came in, by the story's id. */
  readonly originals: Readonly<Record<StoryId, Original>>;
  readonly pictures: Readonly<Record<PictureId, Picture>>;
  readonly assets: Readonly<Record<AssetId, Asset>>;
  readonly marks: Readonly<Record<MarkId, Mark>>;
  readonly signatures: Readonly<Record<SignatureId, Signature>>;
}

/** The tables whose records operations insert, remove and set. */
export interface Tables {
  readonly pages: Page;
  readonly frames: Frame;
  readonly stories: Story;
  readonly originals: Original;
  readonly pictures: Picture;
  readonly assets: Asset;
  readonly marks: Mark;
  readonly signatures: Signature;
}
export type TableName = keyof Tables;
