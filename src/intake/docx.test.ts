import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function docx(body: string, styles = ''): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>');
  zip.file('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file('word/_rels/document.xml.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>');
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  zip.file('word/styles.xml', `<w:styles ${W}>${styles}</w:styles>`);
  return zip.generateAsync({ type: 'uint8array' });
}
const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const p = (runs: string, styleId = '') => `<w:p>${styleId ? `<w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>` : ''}${runs}</w:p>`;
const r = (text: string, props = '') => `<w:r>${props ? `<w:rPr>${props}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('docx', () => {
  it('maps styles to parts, keeps bold and italic of words, joins split runs', async () => {
    const bytes = await docx(
      p(r('一江水岸', '<w:b/>'), 'a') + p(r('还岸于民', '<w:b/>'), 'b') + p(r('　　清晨，') + r('老码头', '<w:b/>') + r('的', '') + r('门开了。') ) + p(''),
      style('a', 'Title') + style('b', 'heading 2'),
    );
    const story = await readDocx('水岸.docx', bytes);
    expect(story).toMatchObject({ slug: '水岸', kind: 'news', language: 'zh-Hans' });
    expect(story!.text).toEqual([
      { type: 'headline', children: [{ text: '一江水岸' }] },
      { type: 'subhead', children: [{ text: '还岸于民' }] },
      { type: 'body', children: [{ text: '清晨，' }, { text: '老码头', strong: true }, { text: '的门开了。' }] },
    ]);
  });
  it('takes paragraphs in tables in reading order', async () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
    const story = await readDocx('t.docx', await docx(`<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl>${p(r('丙'))}`));
    expect(story!.text.map((part) => part.children[0]!.text)).toEqual(['甲', '乙', '丙']);
  });
  it('yields nothing for an empty document', async () => expect(await readDocx('e.docx', await docx(p('')))).toBeNull());
});
