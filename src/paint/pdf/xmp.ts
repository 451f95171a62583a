import { createHash } from 'node:crypto';
import type { PdfStandard } from './pdf-standard';

/** What a PDF says about itself, in the Info dictionary and in XMP alike. */
export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly creator: string;
  /** Stands for creation and change: from the edition, never from the clock, so that equal pages are equal bytes. */
  readonly date: Date;
  /** BCP 47. */
  readonly language: string;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A UUID of our own making (RFC 9562, version 8) from a digest's first 16 bytes. */
function uuid(digest: Uint8Array): string {
  const hex = Buffer.from(digest.subarray(0, 16)).toString('hex');
  const variant = (8 + (parseInt(hex[16] ?? '0', 16) % 4)).toString(16);
  return `uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** How a file says which standard it follows (ISO 15930-7, 6.6; in PDF/X-1a the Info dictionary says it and XMP repeats it; ISO 14289-1, 5). */
const IDENTIFICATION: Readonly<Record<PdfStandard, string>> = {
  'x-4': '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>',
  'x-1a': '<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>',
  ua: '<pdfuaid:part>1</pdfuaid:part>',
  none: '',
};

/**
 * The XMP packet, written whole since pdfkit's own neither escapes nor names the change date.
 * The document's id follows from what it is (title, paper, date), the instance's from what it shows.
 */
export function xmpPacket(info: PdfInfo, standard: PdfStandard, content: Uint8Array): string {
  const date = info.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const document = createHash('sha256').update(JSON.stringify([info.title, info.author, date])).digest();
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(info.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${escapeXml(info.creator)}</xmp:CreatorTool>`,
    `<xmpMM:DocumentID>${uuid(document)}</xmpMM:DocumentID><xmpMM:InstanceID>${uuid(content)}</xmpMM:InstanceID>`,
    '<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>',
    '<pdf:Producer>pdfkit</pdf:Producer>',
    IDENTIFICATION[standard],
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}
