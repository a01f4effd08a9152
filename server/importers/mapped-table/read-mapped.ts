import { acceptFormAnswer } from '../../domain/form-faults.js';
import type { FormField } from '../../domain/answer-form.js';
import type { Problem } from '../../domain/problem.js';
import type { Text } from '../../domain/text.js';
import { unknownFormat } from '../identification-problems.js';
import { RefusedFile, wholeFile, type DocumentKind, type ReadPiece, type SourceFile } from '../importer.js';
import { readTitleBlock } from '../invoice-table/title-block.js';
import { LIMITS } from '../limits.js';
import { refuse, sheetTooLarge } from '../tables/table-problems.js';
import { cellText, openTables, type TableRow, type TableSource } from '../tables/table-source.js';
import { findTable, HEADER_ROWS, JUDGED_ROWS, type FoundTable } from './find-table.js';
import { headerFingerprint } from './header-fingerprint.js';
import { mappingFault, mappingOf } from './mapping-answer.js';
import { mappingForm } from './mapping-form.js';
import { columnMapping, mappedSheetLeftOut } from './mapping-problems.js';
import { guessedKind, knownRoles } from './propose-roles.js';
import { readMappedTable } from './read-mapped-table.js';
import { kindOfLine, lineToRemember, mayRecall, recalledValues } from './recall-mapping.js';
import type { TableKind } from './roles.js';
import { doubtfulUnit } from './unit-holds.js';

/** A table of the file, and what tells its header from others. */
interface Sheet {
  source: TableSource;
  table: FoundTable;
  fingerprint: string;
}

/** What is known of a file before its columns are. */
interface Asked {
  format: string;
  /** What its table is, where its folder or its reader says so. */
  kind: TableKind | null;
  /** Why its own reader refuses it; null where it has none. */
  because: Problem | null;
}

/**
 * Reads the tables of a file as a person answered about their columns, or as was answered about another file of the same
 * contractor; asks where neither holds.
 * @throws RefusedFile where no table has a header
 */
export async function* readMapped(
  file: SourceFile,
  { format, kind, because }: Asked,
): AsyncGenerator<ReadPiece> {
  const sources = await openTables(file);
  const sheets = await sheetsOf(sources, file.name);
  const asked = bestOf(sheets, kind);
  if (asked === null) throw new RefusedFile(because ?? unknownFormat.make(wholeFile(file.name), {}));
  const { source, table, fingerprint } = asked;
  const { header } = table;
  const at = source.at(header.row);
  const seen = header.cells.map(cellText).join(' | ');
  const alike = sheets.filter((sheet) => sheet.fingerprint === fingerprint);
  const parts = {
    table,
    title: readTitleBlock(source, table.above),
    at: (row: number, column?: number) => source.at(row, column),
    kind,
  };
  const known = await remembered(parts, alike, file);
  const { fields } = known;
  const given = settle(fields, file.answers[columnMapping.code]);
  const ask = (fault: Text | null): Problem =>
    columnMapping.make(at, { fields, fault, because: because?.message ?? null }, seen);
  const values = 'values' in given ? given.values : given.fault === null ? known.values : null;
  if (values === null) {
    yield { type: 'problem', problem: ask('fault' in given ? given.fault : null) };
    return;
  }
  const mapping = mappingOf(fields, values);
  const found: DocumentKind = mapping.kind === 'timesheet' ? 'timesheet' : 'invoice';
  if (kind === null) yield { type: 'format', format, kind: found };
  yield {
    type: 'mapping',
    mapping: {
      fingerprint,
      kind: mapping.kind,
      titles: table.columns.flatMap(({ title }) => title ?? []),
      line: lineToRemember(mapping),
      recalled: 'values' in given || known.id === null ? null : { id: known.id, question: ask(null) },
    },
  };
  for (const sheet of alike) yield* readMappedTable({ ...sheet, fields, mapping }, file);
  yield* leftOut(
    sources.filter((one) => !alike.some((sheet) => sheet.source === one)),
    file.name,
  );
}

/**
 * The form of a table with what was answered for others of the same header: the values to read with where nobody has to be
 * asked, and the last answer as a proposal where somebody has.
 */
async function remembered(
  parts: Parameters<typeof mappingForm>[0],
  alike: readonly Sheet[],
  { mappings = [] }: SourceFile,
): Promise<{ fields: FormField[]; values: ReadonlyMap<string, string> | null; id: string | null }> {
  const fields = mappingForm(parts);
  const fitting = mappings.flatMap((memory) => {
    const isFitting =
      alike.some(({ fingerprint }) => fingerprint === memory.fingerprint) &&
      (parts.kind === null || kindOfLine(memory.line) === parts.kind);
    const values = isFitting ? recalledValues(fields, memory) : null;
    return values === null ? [] : [{ memory, values }];
  });
  for (const { memory, values } of fitting) {
    if (!(await mayRecall(memory, fields, values, alike))) continue;
    if (!memory.own && (await doubtfulUnit(mappingOf(fields, values), alike)) !== null) continue;
    const shown = mappingForm({ ...parts, remembered: { values, confidence: 'high', doubtful: null } });
    return { fields: shown, values, id: memory.id };
  }
  const [last] = fitting;
  if (last === undefined) return { fields, values: null, id: null };
  // Another contractor may mean something else by the same title.
  const confidence = last.memory.hasSupplier ? 'medium' : 'high';
  const doubtful = await doubtfulUnit(mappingOf(fields, last.values), alike);
  const shown = mappingForm({ ...parts, remembered: { values: last.values, confidence, doubtful } });
  return { fields: shown, values: null, id: null };
}

async function sheetsOf(sources: readonly TableSource[], file: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const source of sources) {
    const table = source.hidden ? null : findTable(await firstRows(source, file));
    if (table === null) continue;
    sheets.push({ source, table, fingerprint: headerFingerprint(table.columns.map(({ title }) => title)) });
  }
  return sheets;
}

/** As many as a header is looked for in, and a column is judged on. */
async function firstRows(source: TableSource, file: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of source.rows()) {
    if (row.cells.length > LIMITS.sheet.columns) throw refuse(sheetTooLarge, file, LIMITS.sheet);
    if (rows.push(row) >= HEADER_AND_BODY) break;
  }
  return rows;
}

const HEADER_AND_BODY = HEADER_ROWS + JUDGED_ROWS;

/** The table that the question is about: the one of which most columns are known, the first on a tie. */
function bestOf(sheets: readonly Sheet[], kind: TableKind | null): Sheet | null {
  let best: { sheet: Sheet; known: number } | null = null;
  for (const sheet of sheets) {
    const { columns } = sheet.table;
    const known = knownRoles(columns, kind ?? guessedKind(columns) ?? 'invoices');
    if (best === null || known > best.known) best = { sheet, known };
  }
  return best?.sheet ?? null;
}

/** The values of the answer, or why there are none to read with: nobody answered (null), or the answer does not do. */
function settle(
  fields: readonly FormField[],
  answer: string | undefined,
): { values: ReadonlyMap<string, string> } | { fault: Text | null } {
  if (answer === undefined) return { fault: null };
  const accepted = acceptFormAnswer(fields, answer);
  if ('fault' in accepted) return { fault: accepted.fault.message };
  const fault = mappingFault(fields, accepted.values);
  return fault === null ? { values: accepted.values } : { fault };
}

/** Visible sheets with other titles, and hidden ones, are told; an empty one has nothing to leave out. */
async function* leftOut(sources: readonly TableSource[], file: string): AsyncGenerator<ReadPiece> {
  for (const source of sources) {
    const { sheet, hidden } = source;
    if (sheet === null) continue;
    const first = await source.rows()[Symbol.asyncIterator]().next();
    if (first.done === true) continue;
    yield { type: 'problem', problem: mappedSheetLeftOut.make({ file, sheet }, { sheet, hidden }) };
  }
}
