/** Identifiers are short random strings, unique in an edition; the alias names what they point at. */
export type EditionId = string;
export type PageId = string;
export type FrameId = string;
export type StoryId = string;
export type PictureId = string;
/** SHA-256 of the asset's bytes, lower-case hex. */
export type AssetId = string;
export type MarkId = string;
export type SignatureId = string;
export type StyleId = string;
export type SwatchId = string;
