// Stands in for fontkit and linebreak in a lean bundle: whoever calls pdfkit's own text setting there learns so at once.
export function create() {
  throw new Error('This build of pdfkit sets no text: fonts are embedded by glyph id.');
}

export default class LineBreaker {
  constructor() {
    create();
  }
}
