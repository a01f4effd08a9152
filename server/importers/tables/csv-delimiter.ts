import type { CsvTable } from '../table.js';

/** What stands between two cells. */
export type Delimiter = CsvTable['delimiter'];

/** In order of preference when two explain the file equally well. */
const CANDIDATES: readonly Delimiter[] = [';', '\t', ',', '|'];
const SAME_COUNT_SHARE = 0.9;
const ROWS_LOOKED_AT = 200;

/** Where a record starts and how many cells it has. */
interface RecordShape {
  line: number;
  cells: number;
}

interface CsvLayout {
  delimiter: Delimiter;
  headerLine: number;
}

/**
 * Cell counts of the first records of a text, outside quotes. A quote opens only at the start of a cell.
 * The last record is left out when the text was cut (`complete` false).
 */
function recordShapes(text: string, delimiter: string, complete: boolean): RecordShape[] {
  const shapes: RecordShape[] = [];
  let line = 1;
  let start = 1;
  let cells = 1;
  let quoted = false;
  let atCellStart = true;
  let blank = true;
  const close = () => {
    if (!blank) shapes.push({ line: start, cells });
    cells = 1;
    blank = true;
    atCellStart = true;
  };
  for (let index = 0; index < text.length && shapes.length < ROWS_LOOKED_AT; index += 1) {
    const char = text[index];
    if (char === '\n' || char === '\r') {
      if (char === '\r' && text[index + 1] === '\n') index += 1;
      line += 1;
      if (quoted) continue;
      close();
      start = line;
      continue;
    }
    if (quoted) {
      if (char !== '"') continue;
      if (text[index + 1] === '"') index += 1;
      else quoted = false;
      continue;
    }
    if (char === delimiter) {
      cells += 1;
      atCellStart = true;
      continue;
    }
    if (char === '"' && atCellStart) quoted = true;
    atCellStart = false;
    blank = false;
  }
  if (complete && !quoted && shapes.length < ROWS_LOOKED_AT) close();
  return shapes;
}

/** How well one delimiter explains the records. */
interface Fit {
  delimiter: Delimiter;
  columns: number;
  share: number;
  headerFits: boolean;
  headerLine: number;
}

function fit(text: string, delimiter: Delimiter, complete: boolean): Fit | null {
  const shapes = recordShapes(text, delimiter, complete).filter((shape) => !isSeparatorLine(text, shape));
  const columns = commonest(shapes.map((shape) => shape.cells));
  if (columns < 2) return null;
  // Title lines above a table have one cell or few; the header has at least half of the table's columns.
  const header = shapes.find((shape) => shape.cells >= Math.max(2, columns / 2));
  if (!header) return null;
  const body = shapes.filter((shape) => shape.line >= header.line);
  const same = body.filter((shape) => shape.cells === columns).length;
  return {
    delimiter,
    columns,
    share: same / body.length,
    headerFits: header.cells === columns,
    headerLine: header.line,
  };
}

const SEPARATOR_LINE = /^sep=(.)[\r\n]/i;
const isSeparatorLine = (text: string, shape: RecordShape) => shape.line === 1 && SEPARATOR_LINE.test(text);

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  let bestTimes = 0;
  for (const [count, seen] of times) {
    if (seen > bestTimes || (seen === bestTimes && count > best)) [best, bestTimes] = [count, seen];
  }
  return best;
}

/**
 * Delimiter and header line of a delimited text, from its first 64 kB: a `sep=` line, else the candidate
 * with the same cell count on the header and 90 % of the rows, else the most regular one.
 * Null when the text holds no complete record.
 */
export function decideLayout(text: string, complete: boolean): CsvLayout | null {
  const named = SEPARATOR_LINE.exec(text)?.[1];
  const forced = CANDIDATES.find((candidate) => candidate === named);
  const fits = (forced ? [forced] : CANDIDATES)
    .map((delimiter) => fit(text, delimiter, complete))
    .filter((found) => found !== null);
  const regular = fits.filter((found) => found.headerFits && found.share >= SAME_COUNT_SHARE);
  const best = regular.length > 0 ? earliest(regular) : mostRegular(fits);
  if (best) return { delimiter: best.delimiter, headerLine: best.headerLine };
  const single = recordShapes(text, '', complete).find((shape) => !isSeparatorLine(text, shape));
  return single ? { delimiter: forced ?? ',', headerLine: single.line } : null;
}

/** A decimal comma can cut every row alike, never the header: the earlier header wins, then more columns. */
function earliest(fits: readonly Fit[]): Fit | undefined {
  return [...fits].sort((a, b) => a.headerLine - b.headerLine || b.columns - a.columns)[0];
}

function mostRegular(fits: readonly Fit[]): Fit | undefined {
  return [...fits].sort(
    (a, b) => Number(b.headerFits) - Number(a.headerFits) || b.share - a.share || b.columns - a.columns,
  )[0];
}
