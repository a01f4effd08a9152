import type { SourceRef } from '../../domain/source-ref.js';
import type { AnnotationOutcome, TableProblem } from '../../domain/table-problem.js';
import { LIMITS } from '../limits.js';
import { openCsv, records } from '../tables/csv.js';
import { openBytes } from '../tables/file-bytes.js';
import { cellAddress } from '../tables/sheet-xml.js';
import type { AnnotationTask } from './annotation-task.js';
import { SEND_BACK_CSV, tooLargeToAnnotate } from './annotation-words.js';
import { BARE_STYLES } from './complete-styles.js';
import { textCell } from './correction-sheet.js';
import { isCorrectionSheet } from './correction-sheet-name.js';
import { markSheets } from './mark-sheets.js';
import { OoxmlPackage } from './ooxml-package.js';
import { writePackedZip } from './packed-zip.js';
import { escapeXml } from './xml-edit.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';
const STYLES_PART = 'xl/styles.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
/** Columns are as wide as their texts, up to this many characters. */
const WIDEST = 50;

/** The number of the format of texts among the formats of cells: typed as texts, they stay so when they are edited. */
const TEXT_STYLE = 1;
const STYLES = BARE_STYLES.replace(
  /<cellXfs.*<\/cellXfs>/,
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs>',
);

/**
 * Writes a workbook with the cells of a delimited text, each typed as a text, then marks it as one that was received. A row
 * stands at the number of its line in the text, so that the sentences say where it is. Throws RefusedFile as reading does.
 */
export async function annotateCsv(task: AnnotationTask): Promise<AnnotationOutcome> {
  const { file } = task;
  const { encoding, delimiter } = await openCsv(file.path, file.name);
  const { rows, columns } = LIMITS.sheet;
  const sheet = sheetNameOf(file.name);
  const asked = new Set(task.problems.flatMap(({ at }) => at.line ?? []));
  const recordOf = new Map<number, CsvRecord>();
  const written: string[] = [];
  const widths: number[] = [];
  for await (const { line, cells } of records(await openBytes(file.path), file.name, encoding, delimiter)) {
    if (line > rows || cells.length > columns)
      return { kind: 'none', reason: tooLargeToAnnotate(rows, columns) };
    // The line that names the delimiter is none of the table.
    if (line === 1 && /^sep=/i.test(cells[0] ?? '')) continue;
    for (let within = line; within <= line + breaksIn(cells); within += 1)
      if (asked.has(within)) recordOf.set(within, { line, cells });
    const texts = cells.map((text, index) =>
      text === '' ? '' : textCell(cellAddress(line, index + 1), withNewLines(text), TEXT_STYLE),
    );
    written.push(`<row r="${line}">${texts.join('')}</row>`);
    cells.forEach((text, index) => {
      widths[index] = Math.max(widths[index] ?? 8, Math.min(WIDEST, text.length + 2));
    });
  }
  const book = textBook(sheet, written, widths);
  const problems = task.problems.map((problem) => ({ ...problem, at: placeOf(problem, sheet, recordOf) }));
  const sheets = [{ name: sheet, hidden: false, part: SHEET }];
  markSheets(
    book,
    { sheets, styles: STYLES_PART, remarks: [SEND_BACK_CSV[task.lang]] },
    { ...task, problems },
  );
  await writePackedZip(null, book, task.into, task.mostBytes);
  return { kind: 'annotated' };
}

/** A cell of a sheet has one kind of line break. */
const withNewLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The lines of a text that are one row of its table. */
interface CsvRecord {
  line: number;
  cells: readonly string[];
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** A text has lines only. The cell is known where what was read stands in one cell of its line; else it is the first. */
function placeOf(
  { at, seen }: TableProblem,
  sheet: string,
  recordOf: ReadonlyMap<number, CsvRecord>,
): SourceRef {
  if (at.line === undefined) return { file: at.file };
  const record = recordOf.get(at.line);
  if (record === undefined) return { file: at.file, sheet };
  const columns = record.cells.flatMap((text, index) => (text.trim() === seen?.trim() ? [index + 1] : []));
  const column = seen === null || columns.length !== 1 ? 1 : (columns[0] ?? 1);
  return { file: at.file, sheet, cell: cellAddress(record.line, column) };
}

/** What a sheet may be called: at most 31 characters, none of those that addresses are made of, and not what Excel reserves. */
function sheetNameOf(file: string): string {
  const base = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const name = base
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/^['\s]+/, '')
    .slice(0, 31)
    .replace(/['\s\p{Cs}]+$/u, '');
  return name === '' || name.toLowerCase() === 'history' || isCorrectionSheet(name) ? 'CSV' : name;
}

/** A workbook of one sheet, whose cells are texts. */
function textBook(sheet: string, rows: readonly string[], widths: readonly number[]): OoxmlPackage {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${declaration}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;
  const book = new OoxmlPackage(new Map(), []);
  book.write(
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/${WORKBOOK}" ContentType="${CONTENT}.sheet.main+xml"/>` +
      `<Override PartName="/${SHEET}" ContentType="${CONTENT}.worksheet+xml"/>` +
      `<Override PartName="/${STYLES_PART}" ContentType="${CONTENT}.styles+xml"/></Types>`,
  );
  book.write('_rels/.rels', relations(relation(1, 'officeDocument', WORKBOOK)));
  book.write(
    WORKBOOK,
    `${declaration}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>` +
      `<sheet name="${escapeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  book.write(
    'xl/_rels/workbook.xml.rels',
    relations(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml')),
  );
  book.write(STYLES_PART, STYLES);
  book.write(
    SHEET,
    `${declaration}<worksheet xmlns="${MAIN}">${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}` +
      `<sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
  return book;
}
