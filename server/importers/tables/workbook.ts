import type { Worksheet } from 'exceljs';
import { declaredDoctype } from '../file-problems.js';
import type { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import type { Workbook } from '../table.js';
import { exceljsParts } from './exceljs-parts.js';
import { sheetView } from './sheet-view.js';
import { plainSheet, type PlainSheet } from './sheet-xml.js';
import { storedZip } from './stored-zip.js';
import { damagedArchive, notAWorkbook, refuse, sheetNotRead, sheetTooLarge } from './table-problems.js';
import { refuseOtherKinds } from './workbook-kind.js';
import { isWorkbookPart, readWorkbookParts, type WorkbookParts } from './workbook-parts.js';
import { inflateArchive } from './zip-guard.js';

/** Parts of a sheet that carry no value and cost memory, or point to parts that are not handed over. */
const IGNORED_NODES = [
  'dataValidations',
  'conditionalFormatting',
  'drawing',
  'picture',
  'hyperlinks',
  'extLst',
  'tableParts',
  'mergeCells',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
];

/**
 * Loads a whole .xlsx workbook behind the archive guard. Only the parts with values reach exceljs, from the
 * very bytes that were checked: no names, links, notes, drawings or macros.
 * Throws RefusedFile: not a workbook, old or binary format, password, truncated or damaged, too large.
 */
export async function loadWorkbook(path: string, name: string): Promise<Workbook> {
  const loaded = await loadIfHeld(path, name);
  if ('beyond' in loaded) throw refuse(sheetTooLarge, name, LIMITS.sheet, loaded.beyond);
  return loaded;
}

/** The same, or the first sheet that has more rows, columns or cells than are held in memory. */
export async function loadIfHeld(path: string, name: string): Promise<Workbook | { beyond: string }> {
  await refuseOtherKinds(path, name);
  const entries = await inflateArchive(path, name, isWorkbookPart);
  refuseDoctype(entries, name);
  const parts = declaredParts(entries, name);
  const plain = plainSheets(parts, entries, name);
  if ('beyond' in plain) return plain;
  const loaded = await parse(parts, plain, entries, name);
  return {
    sheets: parts.sheets.map((declared, index) => {
      const worksheet = loaded[index];
      const sheet = plain[index];
      if (!worksheet || !sheet) throw refuse(sheetNotRead, name, { sheet: declared.name });
      const view = sheetView(worksheet, sheet, declared, parts.date1904);
      if (view.rowCount === 0 && promisesValues(sheet))
        throw refuse(sheetNotRead, name, { sheet: declared.name });
      return view;
    }),
  };
}

/** A sheet whose XML has values, or that says which cells it holds and has no row, cannot read as an empty one; shared strings may all be empty. */
function promisesValues({ xml, filledRows }: PlainSheet): boolean {
  if (filledRows > 0) return /t="(?:n|b|e|inlineStr)"><(?:v|is)>/.test(xml);
  const dimension = /<dimension\s[^>]*ref\s*=\s*["']([A-Z0-9$]+):([A-Z0-9$]+)["']/.exec(xml);
  return dimension !== null && dimension[1] !== dimension[2] && !/<row[\s/>]/.test(xml);
}

function refuseDoctype(entries: ReadonlyMap<string, Buffer>, name: string): void {
  for (const content of entries.values())
    if (content.includes('<!DOCTYPE')) throw refuse(declaredDoctype, name, {});
}

function declaredParts(entries: ReadonlyMap<string, Buffer>, name: string): WorkbookParts {
  const workbook = entries.get('xl/workbook.xml');
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw refuse(notAWorkbook, name, {});
  const parts = asDamage(name, () =>
    readWorkbookParts(workbook.toString('utf8'), relations.toString('utf8')),
  );
  if (parts.sheets.length === 0) throw refuse(notAWorkbook, name, {});
  return parts;
}

function plainSheets(
  parts: WorkbookParts,
  entries: ReadonlyMap<string, Buffer>,
  name: string,
): PlainSheet[] | { beyond: string } {
  const sheets: PlainSheet[] = [];
  for (const declared of parts.sheets) {
    const xml = entries.get(declared.part);
    if (!xml) throw refuse(damagedArchive, name, {}, declared.part);
    const sheet = asDamage(name, () => plainSheet(xml.toString('utf8')));
    if (!sheet) return { beyond: declared.name };
    sheets.push(sheet);
  }
  return sheets;
}

async function parse(
  parts: WorkbookParts,
  sheets: readonly PlainSheet[],
  entries: ReadonlyMap<string, Buffer>,
  name: string,
): Promise<Worksheet[]> {
  // The library is heavy: a child that reads texts, XML or PDF never loads it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const archive = asDamage(name, () => new Uint8Array(storedZip(exceljsParts(parts, sheets, entries))));
  try {
    await workbook.xlsx.load(archive.buffer, { ignoreNodes: IGNORED_NODES });
  } catch (error) {
    throw damage(error, name);
  }
  return workbook.worksheets;
}

function asDamage<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw damage(error, name);
  }
}

const damage = (error: unknown, name: string): RefusedFile =>
  refuse(damagedArchive, name, {}, error instanceof Error ? error.message : String(error));
