import { type FontWorld } from '../src/fonts/harfbuzz-shaper';
import type { StyleSheet } from '../src/model/style';
/** A world with the fonts that the house style asks for, as the window and the export load them. */
export declare function loadWorld(root: string, styles: StyleSheet): Promise<FontWorld>;
