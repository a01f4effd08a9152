import { gzipSync } from 'node:zlib';
import * as pdfs from './pdfs.js';
import { zipOf } from './raw-zip.js';
import * as texts from './texts.js';
import * as books from './workbooks.js';
import { deflateBomb, manyEntries, nestedZip, overlappingBomb } from './zips.js';
import { zipQuine } from './zip-quine.js';

/** One hostile file, made when it is needed, and what each document of it comes to. */
export interface HostileFile {
  /** Number in the list of items. */
  item: number;
  /** As it was sent. */
  name: string;
  /** @param address of a listener that nothing may connect to, ending in `/` */
  bytes: (address: string) => Buffer | string;
  /** One line for each document, as `receive` gives them. */
  comesTo: readonly string[];
}

type Making = HostileFile['bytes'];

/** One document, under the name of its file; `coming` is what follows the name. */
const one = (item: number, name: string, bytes: Making, coming: string): HostileFile => ({
  item,
  name,
  bytes,
  comesTo: [`${name}: ${coming}`],
});

/** The same file cut at a third, two thirds and nearly at its end. */
function cut(
  name: string,
  whole: () => Buffer | string,
  coming: readonly [string, string, string],
): HostileFile[] {
  return [30, 60, 95].map((percent, index) => {
    const bytes = (): Buffer => {
      const all = Buffer.from(whole());
      return all.subarray(0, Math.floor((all.length * percent) / 100));
    };
    return one(16, `cut-${percent}-${name}`, bytes, coming[index] ?? '');
  });
}

const thrice = (coming: string): [string, string, string] => [coming, coming, coming];
/** A name that must not be used; `shown`: as `receive` prints it. */
const unsafe = (item: number, name: string, shown = name): HostileFile => ({
  item,
  name,
  bytes: () => texts.GOOD,
  comesTo: [`${shown}: unsafe-name`],
});

const DAY = '2026-09-01 1 day Atelier';
const ACCENTED = '2026-09-01 1 day Réunion d’été';
const INVOICE = 'invoice F-1, 10 × 520 = 5200';
const WITHOUT_DATA = 'invoice without number (br-02, br-03, br-05, no-line-detail)';
const DOCTYPE_BOOK = (address: string): string =>
  `<!DOCTYPE worksheet SYSTEM "${address}a.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]>`;

/** The files of the list, by item. Every one is refused by name, or read with exactly these values. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  one(1, 'bomb.zip', deflateBomb, 'archive-too-large'),
  one(1, 'bomb.xlsx', () => books.giantCell(256), 'archive-too-large'),
  one(1, 'bomb.csv.gz', () => gzipSync(Buffer.alloc(50e6, 32)), 'archive-inside'),
  one(2, 'overlap.zip', () => overlappingBomb(250, 1), 'ambiguous-archive'),
  one(2, 'overlap.xlsx', () => overlappingBomb(250, 1), 'ambiguous-archive'),
  one(3, 'r.zip', zipQuine, 'archive-inside'),
  one(3, 'quine.xlsx', zipQuine, 'archive-inside'),
  {
    item: 4,
    name: 'nested.zip',
    bytes: () => nestedZip(64, texts.GOOD),
    comesTo: ['factures.zip: archive-inside'],
  },
  one(5, 'entries.zip', () => manyEntries(60_000), 'archive-too-large'),
  one(5, 'entries.xlsx', () => manyEntries(60_000), 'archive-too-large'),
  one(6, 'cell-256.xlsx', () => books.giantCell(256), 'archive-too-large'),
  one(6, 'cell-7.xlsx', () => books.giantCell(7), 'unknown-format'),
  one(7, 'columns.xlsx', () => books.manyColumns(1_000_000), 'sheet-too-large'),
  one(8, 'row-400000000.xlsx', () => books.farRow(400_000_000), 'sheet-too-large'),
  one(8, 'row-1048576.xlsx', () => books.farRow(1_048_576), `${INVOICE}, 10 × 520 = 5200`),
  one(9, 'no-places-3M.xlsx', () => books.withoutPlaces(3_000_000), 'archive-too-large'),
  one(9, 'no-places-250k.xlsx', () => books.withoutPlaces(250_000), 'unknown-format'),
  one(10, 'entities.xml', () => texts.entityExpansion(9), 'xml-doctype'),
  one(
    10,
    'entities.xlsx',
    () => books.withDoctype('<!DOCTYPE worksheet [<!ENTITY a "rire">]>', '&a;'),
    'xml-doctype',
  ),
  one(11, 'external.xml', texts.externalEntities, 'xml-doctype'),
  one(11, 'external.xlsx', (address) => books.withDoctype(DOCTYPE_BOOK(address), '&a;'), 'xml-doctype'),
  one(11, 'references.xml', texts.externalReferences, WITHOUT_DATA),
  one(11, 'actions.pdf', pdfs.withActions, 'nothing (pdf-scan)'),
  one(12, 'polyglot.pdf', pdfs.pdfAndWorkbook, 'pdf-unreadable'),
  one(12, 'polyglot.xlsx', pdfs.pdfAndWorkbook, 'pdf-unreadable (extension-mismatch)'),
  one(12, 'polyglot-behind.xlsx', pdfs.workbookAndPdf, 'damaged-archive'),
  one(12, 'polyglot.html', pdfs.pageAndZip, 'unknown-format'),
  one(12, 'polyglot.zip', pdfs.pageAndZip, 'unknown-format (extension-mismatch)'),
  one(13, 'workbook.csv', () => books.goodWorkbook(), `${INVOICE} (extension-mismatch)`),
  one(13, 'text.xlsx', () => texts.GOOD, `${DAY} (extension-mismatch)`),
  one(14, 'old.xls', () => books.compoundFile(['Workbook']), 'old-office-file'),
  one(
    14,
    'macros.xlsm',
    () => books.goodWorkbook({ 'xl/vbaProject.bin': 'x' }),
    `${INVOICE} (macros-not-run)`,
  ),
  one(
    15,
    'encrypted.xlsx',
    () => books.compoundFile(['EncryptionInfo', 'EncryptedPackage']),
    'old-office-file',
  ),
  one(15, 'encrypted-entries.xlsx', books.encryptedEntries, 'password-protected'),
  ...cut('a.xlsx', books.goodWorkbook, thrice('damaged-archive')),
  ...cut('a.zip', () => zipOf({ 'a.csv': texts.GOOD }), thrice('damaged-archive')),
  ...cut('a.xml', () => texts.ubl('<a/>'.repeat(1000)), thrice('xml-truncated')),
  ...cut('a.pdf', () => pdfs.pageOfLetters(10), thrice('pdf-unreadable')),
  ...cut('a.csv', () => texts.GOOD, ['unknown-format', 'nothing (last-row-cut)', '2026-09-01 1 day At']),
  one(17, 'flipped.xlsx', books.bitFlipped, 'damaged-archive'),
  unsafe(18, '../../etc/cron.d/a.csv'),
  unsafe(18, '/etc/a.csv'),
  unsafe(18, 'C:\\Windows\\a.csv'),
  {
    item: 18,
    name: 'climbing.zip',
    bytes: () =>
      zipOf({
        '../../a.csv': texts.GOOD,
        '/etc/b.csv': texts.GOOD,
        '..\\c.csv': texts.GOOD,
        'd.csv': texts.GOOD,
      }),
    comesTo: [
      '../../a.csv: unsafe-name',
      '../c.csv: unsafe-name',
      '/etc/b.csv: unsafe-name',
      `d.csv: ${DAY}`,
    ],
  },
  one(18, 'part.xlsx', () => books.goodWorkbook({ '../../a.xml': '<a/>' }), 'damaged-archive'),
  unsafe(19, 'nul\0.csv', 'nul\\u0.csv'),
  unsafe(19, 'line\r\nend.csv', 'line\\ud\\uaend.csv'),
  {
    item: 19,
    name: 'nul.zip',
    bytes: () => zipOf({ 'a\0.csv': texts.GOOD, 'b\r\n.csv': texts.GOOD, 'c.csv': texts.GOOD }),
    comesTo: ['a\uFFFD.csv: unsafe-name', 'b\\ud\\ua.csv: unsafe-name', `c.csv: ${DAY}`],
  },
  one(19, 'nul-in-value.csv', texts.utf16WithNul, '2026-09-01 1 day Ate\uFFFDlier'),
  one(19, 'nul-in-value.json', () => texts.escapedInJson('\\u0000'), 'json-not-well-formed'),
  one(
    19,
    'half-in-value.json',
    () => texts.escapedInJson('\\ud83d'),
    '2026-09-01 1 hour Ate\uFFFDlier (timesheet-person-unknown)',
  ),
  unsafe(20, 'facture\u202Evsc.exe', 'facture\\u202evsc.exe'),
  one(21, 'line.csv', () => texts.longLine(200), 'record-too-long'),
  one(22, 'quote.csv', () => texts.openQuote(10), 'quote-not-closed'),
  one(22, 'quote-3M.csv', () => texts.openQuote(100_000), 'record-too-long'),
  one(23, 'utf-16-le.csv', () => texts.utf16(false), ACCENTED),
  one(23, 'utf-16-be.csv', () => texts.utf16(true), 'encoding-not-read'),
  one(23, 'utf-16-bare.csv', texts.utf16Unmarked, 'unknown-format (extension-mismatch)'),
  one(23, 'mark.csv', texts.withMark, ACCENTED),
  one(23, 'windows-1252.csv', texts.windows1252, ACCENTED),
  one(23, 'overlong.csv', texts.overlong, 'mixed-encoding'),
  one(24, 'proto.csv', texts.trappedCsv, `${DAY} (unknown-column)`),
  one(
    24,
    'proto.xlsx',
    () =>
      books.workbook(
        books.SHEET_START + books.rowsOf(texts.withTraps(books.HEADER, books.LINE)) + books.SHEET_END,
      ),
    INVOICE,
  ),
  one(29, 'objects.pdf', () => pdfs.objectStreamBomb(600), 'pdf-inflates-too-large'),
  one(29, 'page.pdf', () => pdfs.pageBomb(600), 'memory-limit'),
  one(29, 'filters.pdf', () => pdfs.filterChain(400), 'pdf-without-invoice-data (pdf-attachment-filter)'),
  one(30, 'deep.xml', () => texts.deepXml(100_000), 'xml-too-deep'),
  one(30, 'wide.xml', () => texts.wideXml(1_000_000), 'xml-too-many-elements'),
  one(30, 'attributes.xml', () => texts.manyAttributes(1_000_000), 'xml-too-many-attributes'),
  one(30, 'attribute.xml', () => texts.longAttribute(19), WITHOUT_DATA),
];
