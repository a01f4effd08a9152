import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { storedZip } from '../../server/importers/tables/stored-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const HEADING = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>';

/** A report as a document of Word: a heading, then its paragraphs. The same bytes each time. */
export function docxOf(title: string, texts: readonly string[]): Uint8Array {
  const body = [paragraph(title, HEADING), ...texts.map((text) => paragraph(text))].join('');
  const document = `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;
  return storedZip(
    new Map([
      ['[Content_Types].xml', Buffer.from(TYPES)],
      ['_rels/.rels', Buffer.from(RELATIONS)],
      ['word/document.xml', Buffer.from(document)],
    ]),
  );
}

const A4: [number, number] = [595, 842];
const LINE_CHARACTERS = 88;

/** A report as a PDF of as many pages as texts. The same bytes each time. */
export async function reportPdf(date: string, pages: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    const sheet = pdf.addPage(A4);
    linesOf(text).forEach((line, index) => {
      sheet.drawText(line, { x: 50, y: 780 - index * 16, size: 11, font });
    });
  }
  return await pdf.save();
}

/** The standard fonts know the letters of Western Europe, not the curly apostrophe. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll('’', "'").split(' ')) {
    if (line !== '' && line.length + word.length >= LINE_CHARACTERS) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
