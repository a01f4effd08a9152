import type { SourceFile } from '../../../importers/importer.js';
import { parseJson } from '../../../importers/json/parse-json.js';
import { JsonFault } from '../../../importers/json/json-fault.js';
import { readJson } from '../../../importers/json/read-json.js';
import { openCsv } from '../../../importers/tables/csv.js';
import type { DeliveredContent } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { BlockList } from '../block-list.js';
import { measuredBy } from '../measured-by.js';
import { readText } from './decode-text.js';
import { scalarsOf } from './json-values.js';
import { textParagraphs } from './text-paragraphs.js';

type File = Pick<SourceFile, 'name' | 'path' | 'byteLength'>;

/** A reader of data by its extensions: rows and values are counted, never words. */
function dataReader(
  extensions: readonly string[],
  read: (file: File) => Promise<DeliveredContent>,
): DeliveredReader {
  return {
    claims: ({ family, extension }) =>
      (family === 'text' || family === 'xml') && extensions.includes(extension),
    read,
  };
}

const contentOf = (measured: DeliveredContent['measured'], { blocks }: BlockList): DeliveredContent => ({
  measured,
  blocks,
  links: [],
  metadata: [],
  commits: [],
  paths: [],
});

/** All rows are counted; those beyond the limit of texts are not kept, and `rowsLookedAt` says how many were. */
async function readCsv(file: File): Promise<DeliveredContent> {
  const table = await openCsv(file.path, file.name);
  const list = new BlockList();
  const keep = (cells: readonly string[], line: number): boolean =>
    list.addIfRoom('cell', cells.join('\t'), { file: file.name, line });
  const figures = { rows: 0, columns: table.header.length, values: 0 };
  let kept = 0;
  keep(table.header, table.headerLine);
  for await (const { line, cells } of table.rows()) {
    figures.rows += 1;
    figures.values += cells.filter((cell) => cell.trim() !== '').length;
    if (kept === figures.rows - 1 && keep(cells, line)) kept += 1;
  }
  const looked = kept < figures.rows ? { rowsLookedAt: kept } : {};
  return contentOf(measuredBy({ name: 'csv', version: '1' }, ['csv-parse'], { ...figures, ...looked }), list);
}

async function readJsonData(file: File): Promise<DeliveredContent> {
  const list = new BlockList();
  let values = 0;
  for (const { text, line } of scalarsOf(await readJson(file))) {
    values += 1;
    if (text !== null) list.add('cell', text, { file: file.name, line });
  }
  return contentOf(measuredBy({ name: 'json', version: '1' }, [], { values }), list);
}

/** One JSON value a line. */
async function readJsonLines(file: File): Promise<DeliveredContent> {
  const list = new BlockList();
  const figures = { rows: 0, values: 0 };
  let line = 0;
  for (const one of (await readText(file)).split('\n')) {
    line += 1;
    if (one.trim() === '') continue;
    figures.rows += 1;
    for (const { text } of scalarsOf(parsedLine(one))) {
      figures.values += 1;
      if (text !== null) list.add('cell', text, { file: file.name, line });
    }
  }
  return contentOf(measuredBy({ name: 'json-lines', version: '1' }, [], figures), list);
}

function parsedLine(text: string) {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof JsonFault) throw new NotMeasuredFile('damaged');
    throw error;
  }
}

/** Settings: their lines, those of remarks apart. */
async function readSettings(file: File): Promise<DeliveredContent> {
  const list = new BlockList();
  const figures = { lines: 0, commentLines: 0 };
  for (const { text, line } of textParagraphs(await readText(file)))
    text.split('\n').forEach((one, index) => {
      const isComment = /^\s*[#;!]/.test(one);
      figures[isComment ? 'commentLines' : 'lines'] += 1;
      list.add(isComment ? 'code-comment' : 'cell', one, { file: file.name, line: line + index });
    });
  return contentOf(measuredBy({ name: 'settings', version: '1' }, [], figures), list);
}

/** Tables and data in text: CSV, JSON, JSON lines, settings. */
export const dataReaders: readonly DeliveredReader[] = [
  dataReader(['csv', 'tsv', 'tab'], readCsv),
  dataReader(['json', 'geojson'], readJsonData),
  dataReader(['jsonl', 'ndjson'], readJsonLines),
  dataReader(['yaml', 'yml', 'toml', 'ini', 'cfg', 'properties'], readSettings),
];
