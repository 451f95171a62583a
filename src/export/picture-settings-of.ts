import type { ExportPreset } from '../model/press';
import type { PictureSettings, PictureTarget } from '../paint/pdf/pictures/picture-settings';
import type { PrintedTo } from './output-profile-of';

/** How a preset's pictures are prepared; `printedTo` null leaves them RGB. */
export const pictureSettings = ({ ppi, quality }: ExportPreset, printedTo: PrintedTo | null): PictureSettings => ({ ppi, quality, convert: printedTo && targetOf(printedTo) });

export const targetOf = ({ path, condition }: PrintedTo): PictureTarget => ({ profile: path, inkLimit: condition.inkLimit });
