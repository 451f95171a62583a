import type { BoxFrame, PictureFrame, TextFrame } from './frame';

/** What every new frame is until a person says otherwise. */
export const PLAIN_FRAME = { locked: false, contentLocked: false, group: null, look: null, give: null } as const;
export const PLAIN_TEXT = { stack: [] } as const satisfies Partial<TextFrame>;
export const PLAIN_PICTURE = { caption: 'below', credit: 'caption', contour: null } as const satisfies Partial<PictureFrame>;
export const PLAIN_BOX = { corner: 'square', radius: 0, pattern: 'none' } as const satisfies Partial<BoxFrame>;
