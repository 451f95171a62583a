import type { MessageKey } from './zh-CN';

/** The window's English: the same keys as the Chinese, or it does not compile. */
export const en: Readonly<Record<MessageKey, string>> = {
  'failure.no-answer': 'The background process gave no answer. Save, then start Forme again.',
  'failure.export.cancelled': 'Export cancelled; no file was written.',
  'failure.export.noPages': 'There is no page to export.',
  'failure.export.fontBroken': 'The font “{font}” cannot be read. Replace the font file and try again.',
  'failure.export.fontEmbedding': 'The licence of “{font}” forbids embedding it in a PDF. Choose another font.',
  'failure.export.picture': 'The picture “{picture}” on page {page} cannot be read. Import it again.',
  'failure.export.assetMissing': 'The picture “{picture}” on page {page} is missing from the edition’s folder. Import it again.',
  'failure.export.tooManyPixels': 'At {ppi} ppi the image is too large. Use a lower resolution, or export a PDF.',
  'finding.overset': '“{story}” is overset by {lines} lines ({characters} characters)',
  'finding.missingGlyph': 'No font has this character: {detail}',
  'finding.missingFont': 'Missing font: {detail}',
  'finding.missingCredit': 'The picture “{picture}” has no credit',
  'finding.missingCaption': 'The picture “{picture}” has no caption',
  'finding.emptyPlace': 'An empty place is left: {label}',
  'intake.pageCopyShape': '“{name}” is not page copy JSON: the value at {at} is wrong.',
  'intake.pageCopyEmpty': 'There is no copy in “{name}”.',
  'intake.notJson': '“{name}” is not valid JSON.',
  'intake.pictureMissing': 'The picture “{name}” was not found. Put it beside the copy, or name its folder with --pictures.',
};
