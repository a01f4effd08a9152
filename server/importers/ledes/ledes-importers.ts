import type { Problem } from '../../domain/problem.js';
import {
  RefusedFile,
  wholeFile,
  type FileLook,
  type Importer,
  type ReadPiece,
  type SourceFile,
} from '../importer.js';
import { noInvoiceNumber } from '../invoice-table/invoice-problems.js';
import { missingColumn, nativeName } from '../tables/column-problems.js';
import { decideEncoding, decodedText } from '../tables/csv-encoding.js';
import { openBytes } from '../tables/file-bytes.js';
import { emptyTable } from '../tables/table-problems.js';
import { textLines } from '../tables/text-lines.js';
import { ledesName, readLedesHeader, type LedesColumn, type LedesHeader } from './ledes-columns.js';
import { buildLedesInvoice, ledesInvoiceKey } from './ledes-invoice.js';
import { ledesColumnsDiffer, ledesLineNotEnded } from './ledes-problems.js';
import { LedesRow } from './ledes-row.js';

/** Every line ends with it. */
const LINE_END = '[]';
const SEPARATOR = '|';
const REQUIRED: readonly LedesColumn[] = ['number', 'lineTotal'];

/** A version of LEDES that is a text of lines: the first line names it. */
interface LedesVersion {
  format: string;
  firstLine: RegExp;
  statesTax: boolean;
}

const VERSIONS: readonly LedesVersion[] = [
  { format: 'ledes-1998b', firstLine: /^\s*LEDES(?:19)?98B\[\]/i, statesTax: false },
  { format: 'ledes-98bi', firstLine: /^\s*LEDES(?:19)?98BI(?: ?V2)?\[\]/i, statesTax: true },
];

/** Invoices of law firms and others in LEDES: one line for the time of a person, an expense or an adjustment. */
export const ledesImporters: readonly Importer[] = VERSIONS.map((version) => ({
  format: version.format,
  kind: 'invoice',
  claims: ({ text }: FileLook) => (version.firstLine.test(text) ? 'named' : null),
  read: (file: SourceFile) => readLedes(file, version),
}));

async function* readLedes(file: SourceFile, { statesTax }: LedesVersion): AsyncGenerator<ReadPiece> {
  const { rows, header, problems } = await readRows(file);
  if (header === null)
    throw new RefusedFile(missingColumn.make(wholeFile(file.name), { columns: names(REQUIRED) }));
  const titles = [...header.columns].map(([column, index]) => [column, header.titles[index] ?? '']);
  yield { type: 'columns', columns: Object.fromEntries(titles) as Record<string, string> };
  for (const problem of problems) yield { type: 'problem', problem };
  const invoices = new Map<string, LedesRow[]>();
  for (const row of rows) {
    const key = ledesInvoiceKey(row);
    const lines = key === null ? undefined : invoices.get(key);
    if (key === null) yield { type: 'problem', problem: noInvoiceNumber.make(row.at, {}) };
    else if (lines === undefined) invoices.set(key, [row]);
    else lines.push(row);
  }
  for (const lines of invoices.values()) {
    const built = buildLedesInvoice(lines, statesTax);
    yield { type: 'invoice', invoice: built.invoice };
    for (const problem of built.problems) yield { type: 'problem', problem };
  }
  if (rows.length === 0 && problems.length === 0)
    yield {
      type: 'problem',
      problem: emptyTable.make({ file: file.name, line: 2 }, { of: 'invoice lines' }),
    };
}

const names = (columns: readonly LedesColumn[]) => columns.map((column) => nativeName(ledesName(column)));

/** The lines below the header that have its shape, and what is wrong with the others. No header: `header` is null. */
async function readRows(
  file: SourceFile,
): Promise<{ rows: LedesRow[]; header: LedesHeader | null; problems: Problem[] }> {
  const bytes = await openBytes(file.path);
  const encoding = await decideEncoding(bytes, file.name);
  const rows: LedesRow[] = [];
  const problems: Problem[] = [];
  let header: LedesHeader | null = null;
  let line = 0;
  let isNamed = false;
  for await (const text of textLines(decodedText(bytes, encoding), file.name)) {
    line += 1;
    const written = text.trim();
    if (written === '') continue;
    // The first line that is written names the version.
    if (!isNamed) {
      isNamed = true;
      continue;
    }
    const at = { file: file.name, line };
    const isEnded = written.endsWith(LINE_END);
    const cells = (isEnded ? written.slice(0, -LINE_END.length) : written).split(SEPARATOR);
    if (header === null) {
      header = readLedesHeader(cells);
      const missing = REQUIRED.filter((column) => header?.columns.has(column) !== true);
      if (missing.length > 0) throw new RefusedFile(missingColumn.make(at, { columns: names(missing) }));
    } else if (!isEnded) problems.push(ledesLineNotEnded.make(at, {}, written));
    else if (cells.length !== header.width) {
      const values = { found: cells.length, expected: header.width };
      problems.push(ledesColumnsDiffer.make(at, values, written));
    } else rows.push(new LedesRow(at, cells, header));
  }
  return { rows, header, problems };
}
