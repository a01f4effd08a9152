import type { HostileFile } from './hostile-files.js';
import { pageOfLetters } from './pdfs.js';
import { longLine, wideXml } from './texts.js';
import { giantNoise, manyColumns } from './workbooks.js';
import { overlappingBomb } from './zips.js';

const heavy = (item: number, name: string, bytes: HostileFile['bytes'], coming: string): HostileFile => ({
  item,
  name,
  bytes,
  comesTo: [`${name}: ${coming}`],
});

/** Variants that take seconds each: for the benchmark. */
export const HEAVY_FILES: readonly HostileFile[] = [
  heavy(2, 'overlap-900-of-8.zip', () => overlappingBomb(900, 8), 'archive-too-large'),
  heavy(6, 'cell-noise-24.xlsx', () => giantNoise(24), 'unknown-format'),
  heavy(7, 'columns-4M.xlsx', () => manyColumns(4_000_000), 'sheet-too-large'),
  heavy(21, 'line-500.csv', () => longLine(500), 'record-too-long'),
  heavy(29, 'letters-2M.pdf', () => pageOfLetters(2_000_000), 'pdf-without-invoice-data'),
  heavy(30, 'wide-4M.xml', () => wideXml(4_000_000), 'xml-too-many-elements'),
];
