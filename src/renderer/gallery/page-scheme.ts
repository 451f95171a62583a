import type { Frame } from '../../model/frame';
import type { Page } from '../../model/page';
import type { StyleSheet } from '../../model/style';

/** A page that can be added to an edition: its record, its empty places, the styles that it is set in. */
export interface PageScheme {
  readonly page: Page;
  readonly frames: readonly Frame[];
  readonly styles: StyleSheet;
}
