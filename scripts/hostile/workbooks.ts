import { packed, packedRepeat, rawZip, type Packed } from './raw-zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
export const SHEET_END = '</sheetData></worksheet>';

/** A table of invoices with one line, as a contractor types it. */
export const HEADER = [
  'N° facture',
  'Date facture',
  'Fournisseur',
  'N° marché',
  'Désignation',
  'Nb jours',
  'TJM HT',
  'Montant HT',
];
export const LINE = ['F-1', '30/09/2026', 'Atelier Exemple', 'C-1', 'Atelier', '10', '520', '5200'];

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="timesheets" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const cell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

/** Rows of texts, each cell with its place. */
export const rowsOf = (rows: readonly (readonly string[])[], first = 1): string =>
  rows
    .map((texts, row) => {
      const cells = texts.map((text, column) => cell(`${letters(column)}${row + first}`, text));
      return `<row r="${row + first}">${cells.join('')}</row>`;
    })
    .join('');

/** `A`, `B`… `AA`…, from 0. */
export function letters(column: number): string {
  let left = column + 1;
  let name = '';
  while (left > 0) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    left = Math.floor((left - 1) / 26);
  }
  return name;
}

/** A workbook of one sheet, whose XML is given as text or as what it is compressed to; `extra` parts beside it. */
export function workbook(sheet: string | Packed, extra: Readonly<Record<string, string>> = {}): Buffer {
  const own = typeof sheet === 'string' ? packed(sheet) : sheet;
  return rawZip([
    ...Object.entries({ ...PARTS, ...extra }).map(([name, content]) => ({ name, packed: packed(content) })),
    { name: 'xl/worksheets/sheet1.xml', packed: own },
  ]);
}

/** A workbook that is read: one invoice of one line. */
export const goodWorkbook = (extra: Readonly<Record<string, string>> = {}): Buffer =>
  workbook(SHEET_START + rowsOf([HEADER, LINE]) + SHEET_END, extra);

const MEBI = 1_048_576;

/** One cell of so many megabytes, of one letter. */
export const giantCell = (megabytes: number): Buffer =>
  workbook(
    packedRepeat(
      `${SHEET_START}<row r="1"><c r="A1" t="inlineStr"><is><t>`,
      'A'.repeat(MEBI),
      megabytes,
      `</t></is></c></row>${SHEET_END}`,
    ),
  );

/** One cell of so many megabytes that hardly compress: letters of a seeded generator. */
export function giantNoise(megabytes: number): Buffer {
  const bytes = Buffer.alloc(megabytes * MEBI);
  let state = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = 97 + ((state >>> 24) % 26);
  }
  return workbook(SHEET_START + rowsOf([[bytes.toString('latin1')]]) + SHEET_END);
}

export function manyColumns(count: number): Buffer {
  const cells = Array.from({ length: count }, (_, column) => `<c r="${letters(column)}1"><v>1</v></c>`);
  return workbook(`${SHEET_START}<row r="1">${cells.join('')}</row>${SHEET_END}`);
}

/** An invoice, and a line more far below. */
export const farRow = (row: number): Buffer =>
  workbook(SHEET_START + rowsOf([HEADER, LINE]) + rowsOf([LINE], row) + SHEET_END);

/** Rows and cells without their places, which is legal. */
export const withoutPlaces = (rows: number): Buffer =>
  workbook(packedRepeat(SHEET_START, '<row><c><v>1</v></c></row>'.repeat(1000), rows / 1000, SHEET_END));

/** A sheet with a document type, whatever it declares. */
export const withDoctype = (declaration: string, reference: string): Buffer =>
  workbook(
    `<?xml version="1.0"?>${declaration}<worksheet xmlns="${MAIN}"><sheetData>${rowsOf([HEADER, LINE])}<row r="3"><c r="A3" t="inlineStr"><is><t>${reference}</t></is></c></row>${SHEET_END}`,
  );

/** The same with one bit of the sheet's compressed bytes turned. */
export function bitFlipped(): Buffer {
  const bytes = goodWorkbook();
  const at = bytes.lastIndexOf('xl/worksheets/sheet1.xml', bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 1);
  const place = at + 'xl/worksheets/sheet1.xml'.length + 150;
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes;
}

/** A workbook whose entries claim to be encrypted, as a zip with a password has them. */
export const encryptedEntries = (): Buffer =>
  rawZip(Object.entries(PARTS).map(([name, content]) => ({ name, packed: packed(content), flags: 1 })));

const SECTOR = 512;

/** A compound file (MS-CFB 2.2, 2.6) of empty streams under these names: an old workbook, or one with a password. */
export function compoundFile(streams: readonly string[]): Buffer {
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const allocation = Buffer.alloc(SECTOR, 0xff);
  allocation.writeUInt32LE(0xfffffffd, 0);
  allocation.writeUInt32LE(0xfffffffe, 4);
  const entries = ['Root Entry', ...streams].map((name, index) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE((name.length + 1) * 2, 64);
    entry.writeUInt8(index === 0 ? 5 : 2, 66);
    entry.fill(0xff, 68, 80);
    if (index < streams.length) entry.writeUInt32LE(index + 1, index === 0 ? 76 : 72);
    entry.writeUInt32LE(0xfffffffe, 116);
    return entry;
  });
  const listing = Buffer.concat([...entries, Buffer.alloc(SECTOR)]).subarray(0, SECTOR);
  return Buffer.concat([header, allocation, listing]);
}
