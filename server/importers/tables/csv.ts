import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Problem } from '../../domain/problem.js';
import { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import type { CsvTable } from '../table.js';
import { decideLayout, type Delimiter } from './csv-delimiter.js';
import { decideEncoding, decodedText, endsWithLineEnd, type CsvEncoding } from './csv-encoding.js';
import { openBytes, type FileBytes } from './file-bytes.js';
import { RowShapes } from './row-shapes.js';
import { emptyFile, quoteNotClosed, recordTooLong, refuse } from './table-problems.js';

/** Enough to see 200 rows of an ordinary file; the decision never needs the whole of it. */
const SAMPLE_BYTES = 64 * 1024;
const RECORD_LIMIT = LIMITS.csv.recordBytes;
const LINE_BREAK = /\r\n|\n|\r/g;

/**
 * Opens a delimited text file: encoding, delimiter and header are decided, rows then stream from disk.
 * `rows()` leaves out blank lines, and a last row that is cut; each row carries the line it starts on, quoted line breaks
 * counted.
 * Throws RefusedFile (empty, binary, unreadable encoding); `rows()` throws it for a quote that is never
 * closed or a record over one megabyte.
 */
export async function openCsv(path: string, name: string): Promise<CsvTable> {
  const bytes = await openBytes(path);
  const encoding = await decideEncoding(bytes, name);
  const head = async (end: number) => {
    let text = '';
    for await (const piece of decodedText(bytes, encoding, end)) text += piece;
    return { text, complete: bytes.size <= end };
  };
  let { text: sample, complete } = await head(SAMPLE_BYTES);
  let layout = decideLayout(sample, complete);
  if (!layout && !complete) {
    // The first record is longer than the sample: it may still be one.
    ({ text: sample, complete } = await head(RECORD_LIMIT));
    layout = decideLayout(sample, complete);
  }
  if (!layout) {
    if (!complete) throw refuse(recordTooLong, name, { line: 1, limit: RECORD_LIMIT });
    if (sample.includes('"')) throw refuse(quoteNotClosed, name, { line: 1 });
    throw refuse(emptyFile, name, {});
  }
  const { delimiter, headerLine } = layout;
  const header = await readHeader(records(bytes, name, encoding, delimiter), headerLine);
  if (!header) throw refuse(emptyFile, name, {});
  const isOpenEnded = !(await endsWithLineEnd(bytes, encoding));
  let problems: Problem[] = [];
  return {
    encoding,
    delimiter,
    header,
    headerLine,
    async *rows() {
      problems = [];
      const shapes = new RowShapes(name, header);
      for await (const { line, cells, isLast } of records(bytes, name, encoding, delimiter)) {
        if (line > headerLine && shapes.admits(cells, line, isLast && isOpenEnded)) yield { line, cells };
      }
      problems = shapes.problems();
    },
    problems: () => problems,
  };
}

async function readHeader(rows: AsyncIterable<CsvRecord>, headerLine: number): Promise<string[] | null> {
  for await (const row of rows) if (row.line >= headerLine) return row.cells.map((cell) => cell.trim());
  return null;
}

interface CsvRecord {
  line: number;
  cells: string[];
  /** No record follows, not even a blank one. */
  isLast: boolean;
}

/** The records of a delimited text that are not blank, above its header too, each with the line it starts on. */
export async function* records(
  bytes: FileBytes,
  name: string,
  encoding: CsvEncoding,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: RECORD_LIMIT,
  });
  // The error of either stream reaches the loop below through the parser, which pipeline destroys.
  pipeline(Readable.from(decodedText(bytes, encoding)), parser, () => undefined);
  let line = 1;
  // Kept back by one record: only the next one, or the end, tells whether it is the last.
  let held: CsvRecord | null = null;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (held) yield held;
      held = cells.some((cell) => cell.trim() !== '') ? { line, cells, isLast: false } : null;
      line += 1 + innerBreaks(cells);
    }
    if (held) yield { ...held, isLast: true };
  } catch (error) {
    throw asRefusal(error, name, line);
  }
}

function innerBreaks(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(LINE_BREAK)?.length ?? 0;
  }
  return count;
}

function asRefusal(error: unknown, name: string, line: number): unknown {
  if (error instanceof RefusedFile || !(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refuse(quoteNotClosed, name, { line });
  if (error.code === 'CSV_MAX_RECORD_SIZE') return refuse(recordTooLong, name, { line, limit: RECORD_LIMIT });
  return error;
}
