import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet, part by part as XML: what other programs write and exceljs cannot. */
export interface WrittenXlsx {
  /** Inside `sheetData`. */
  rows: string;
  /** Before `sheetData`: `dimension`, `cols`. */
  before?: string;
  /** Behind it: `mergeCells`. */
  behind?: string;
  /** Inside `sst`; the part is left out without them. */
  strings?: string;
  /** Codes of formats 164, 165…; style n + 1 shows the nth of them. */
  formats?: readonly string[];
  /** Builtin ids; their styles follow those of `formats`. */
  builtin?: readonly number[];
  /** The whole XML of the styles, in place of the formats; null to leave the part out. */
  styles?: string | null;
  date1904?: boolean;
  /** The whole XML of the sheet, in place of the rows. */
  sheet?: string;
  state?: string;
  /** The strings stand behind the sheet in the archive, as exceljs writes them, or before. */
  stringsFirst?: boolean;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Writes the workbook as its bytes, the same ones every time. */
export async function writtenXlsx(book: WrittenXlsx): Promise<Buffer> {
  const formats = (book.formats ?? []).map((code, index) => ({ id: 164 + index, code }));
  const ids = [0, ...formats.map(({ id }) => id), ...(book.builtin ?? [])];
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">` +
    formats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`).join('') +
    `</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="${ids.length}">` +
    `${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${DOCS}/${kind}" Target="${target}"/>`;
  const strings =
    book.strings === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${book.strings}</sst>` };
  const sheet = {
    'xl/worksheets/sheet1.xml':
      book.sheet ??
      `<worksheet xmlns="${MAIN}">${book.before ?? ''}<sheetData>${book.rows}</sheetData>${book.behind ?? ''}</worksheet>`,
  };
  return zipped({
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCS}">${book.date1904 === true ? '<workbookPr date1904="1"/>' : ''}` +
      `<sheets><sheet name="Feuil1" sheetId="1" state="${book.state ?? 'visible'}" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}` +
      `${relation(2, 'styles', 'styles.xml')}${relation(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ...(book.stringsFirst === true ? { ...strings, ...sheet } : { ...sheet, ...strings }),
    ...(book.styles === null ? {} : { 'xl/styles.xml': book.styles ?? styles }),
  });
}

/** A zip of these parts, compressed. */
export async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date('2026-01-01T12:00:00Z');
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}
