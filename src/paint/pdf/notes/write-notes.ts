import { formatNumber } from '../number';
import { pdfString, type PdfDictionary, type PdfFile, type PdfObject, type PdfValue } from '../pdfkit-internals';
import { drawNote, strikeOf, type DrawnNote, type ToBox } from './note-shapes';
import type { NotedSheet, PageNote } from '../../../display/page-note';

/** /Print: shown on paper as on screens. */
const PRINTED = 4;

/**
 * Writes the marks of a sheet as markup annotations (PDF 32000-1, 12.5.6.2), each with an appearance of its own, so that every viewer shows the same. Gives the entries of the
 * page's dictionary; `told` is to be called with the page's object. Dates are those of the marks. A private entry, /FormeText, repeats what was written,
 * to tell later whether somebody wrote something else there.
 */
export function writeNotes(file: PdfFile, sheet: NotedSheet, box: ToBox, date: Date): { readonly entries: PdfDictionary; readonly told: (page: PdfObject) => void } {
  const written: PdfObject[] = [];
  const put = (entries: PdfDictionary): PdfObject => {
    const object = file.reserve();
    Object.assign(object.data, entries);
    written.push(object);
    return object;
  };
  if (sheet.notes.length > 0) file.shows(JSON.stringify(sheet.notes));
  for (const note of sheet.notes) writeNote(file, note, box, put);
  return {
    entries: {
      ...(written.length > 0 ? { Annots: written } : {}),
      // Which pages of the edition these are, for the way back (PDF 32000-1, 14.5).
      LastModified: date,
      PieceInfo: { Forme: { LastModified: date, Private: { Pages: sheet.pages.map((id) => pdfString(id)) } } },
    },
    told(page) {
      for (const object of written) {
        object.data['P'] = page;
        object.end();
      }
    },
  };
}

function writeNote(file: PdfFile, note: PageNote, box: ToBox, put: (entries: PdfDictionary) => PdfObject): void {
  const { name, author, time, subject, text, shape } = note;
  const said = (drawn: DrawnNote): PdfDictionary => ({
    Type: 'Annot', ...drawn.entries, Rect: [...drawn.box], F: PRINTED, C: rgb(note.colour), CA: drawn.alpha, T: pdfString(author), Subj: pdfString(subject),
    ...dates(time), AP: { N: appearance(file, drawn, note.colour) },
  });
  const drawn = drawNote(shape, box);
  const main = put({ ...said(drawn), NM: pdfString(name), Contents: pdfString(text), FormeText: pdfString(text) });
  // Words and what is to stand in their place are one thing to viewers (12.5.6.2, /RT).
  if (shape.type === 'caret' && shape.words.length > 0) {
    const struck = strikeOf(shape.words, box);
    put({ ...said(struck), NM: pdfString(`${name}:struck`), IT: 'StrikeOutTextEdit', IRT: main, RT: 'Group' });
    main.data['IT'] = 'Replace';
  }
  for (const reply of note.replies) {
    put({
      Type: 'Annot', Subtype: 'Text', Rect: [...drawn.box], F: PRINTED, C: rgb(note.colour), T: pdfString(reply.author), Contents: pdfString(reply.text), FormeText: pdfString(reply.text),
      NM: pdfString(reply.name), IRT: main, RT: 'R', ...dates(reply.time), AP: { N: appearance(file, { ...drawn, operators: '' }, note.colour) },
    });
  }
}

function dates(time: string): Record<string, PdfValue> {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? {} : { CreationDate: date, M: date };
}

/** A form in the page's own space: its box is the annotation's rectangle. */
function appearance(file: PdfFile, { box, operators, alpha }: DrawnNote, colour: string): PdfObject {
  const ink = rgb(colour).map(formatNumber).join(' ');
  const state: PdfDictionary = alpha < 1 ? { ExtGState: { A: { Type: 'ExtGState', BM: 'Multiply', ca: alpha, CA: alpha } } } : {};
  const content = `${alpha < 1 ? '/A gs ' : ''}${ink} rg ${ink} RG\n${operators}\n`;
  return file.object({
    Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: state, ...(alpha < 1 ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } } : {}),
  }, content);
}

/** Red, green and blue, 0…1, from `#rrggbb`; black from anything else. */
function rgb(colour: string): number[] {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(colour) ?? [];
  return [0, 2, 4].map((at) => Math.round((parseInt(hex?.slice(at, at + 2) ?? '0', 16) / 255) * 1000) / 1000);
}
