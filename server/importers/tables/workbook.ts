import { open, readFile } from 'node:fs/promises';
import type { Worksheet } from 'exceljs';
import { declaredDoctype } from '../file-problems.js';
import { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import type { Workbook } from '../table.js';
import { exceljsParts } from './exceljs-parts.js';
import { sheetView } from './sheet-view.js';
import { plainSheet, type PlainSheet } from './sheet-xml.js';
import { storedZip } from './stored-zip.js';
import {
  damagedArchive,
  emptyFile,
  notAWorkbook,
  oldWorkbook,
  passwordProtected,
  refuse,
  sheetNotRead,
  sheetTooLarge,
} from './table-problems.js';
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

const OLE_MARK = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_MARK = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * Loads a whole .xlsx workbook behind the archive guard. Only the parts with values reach exceljs, from the
 * very bytes that were checked: no names, links, notes, drawings or macros.
 * Throws RefusedFile: not a workbook, old or binary format, password, truncated or damaged, too large.
 */
export async function loadWorkbook(path: string, name: string): Promise<Workbook> {
  await refuseOtherKinds(path, name);
  const entries = await inflateArchive(path, name, isWorkbookPart);
  refuseDoctype(entries, name);
  const parts = declaredParts(entries, name);
  const plain = plainSheets(parts, entries, name);
  const loaded = await parse(parts, plain, entries, name);
  return {
    sheets: parts.sheets.map((declared, index) => {
      const worksheet = loaded[index];
      const sheet = plain[index];
      if (!worksheet || !sheet) throw refuse(sheetNotRead, name, { sheet: declared.name });
      const view = sheetView(worksheet, sheet, declared, parts.date1904);
      if (view.rowCount === 0 && holdsValues(sheet))
        throw refuse(sheetNotRead, name, { sheet: declared.name });
      return view;
    }),
  };
}

/** A sheet whose XML has values cannot read as an empty one. */
const holdsValues = (sheet: PlainSheet) => sheet.filledRows > 0 && /<v>[^<]|<t[ >]/.test(sheet.xml);

async function refuseOtherKinds(path: string, name: string): Promise<void> {
  const file = await open(path);
  const head = Buffer.alloc(8);
  const { bytesRead } = await file.read(head, 0, head.length, 0).finally(() => file.close());
  if (bytesRead === 0) throw refuse(emptyFile, name, {});
  if (head.subarray(0, 4).equals(ZIP_MARK)) return;
  if (!head.equals(OLE_MARK)) throw refuse(notAWorkbook, name, {});
  // An OLE container names its streams in UTF-16LE: an encrypted .xlsx, or the stream of a .xls.
  const bytes = await readFile(path);
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw refuse(passwordProtected, name, {});
  if (
    bytes.includes(Buffer.from('Workbook', 'utf16le')) ||
    bytes.includes(Buffer.from('B\0o\0o\0k\0\0\0', 'latin1'))
  )
    throw refuse(oldWorkbook, name, { kind: '.xls' });
  throw refuse(notAWorkbook, name, {});
}

function refuseDoctype(entries: ReadonlyMap<string, Buffer>, name: string): void {
  for (const content of entries.values())
    if (content.includes('<!DOCTYPE')) throw refuse(declaredDoctype, name, {});
}

function declaredParts(entries: ReadonlyMap<string, Buffer>, name: string): WorkbookParts {
  const workbook = entries.get('xl/workbook.xml');
  const relations = entries.get('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw refuse(notAWorkbook, name, {});
  try {
    const parts = readWorkbookParts(workbook.toString('utf8'), relations.toString('utf8'));
    if (parts.sheets.length === 0) throw refuse(notAWorkbook, name, {});
    return parts;
  } catch (error) {
    throw asDamage(error, name);
  }
}

function plainSheets(parts: WorkbookParts, entries: ReadonlyMap<string, Buffer>, name: string): PlainSheet[] {
  return parts.sheets.map((declared) => {
    const xml = entries.get(declared.part);
    if (!xml) throw refuse(damagedArchive, name, {}, declared.part);
    const sheet = plainSheet(xml.toString('utf8'));
    if (!sheet) throw refuse(sheetTooLarge, name, LIMITS.sheet, declared.name);
    return sheet;
  });
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
  const archive = new Uint8Array(storedZip(exceljsParts(parts, sheets, entries)));
  try {
    await workbook.xlsx.load(archive.buffer, { ignoreNodes: IGNORED_NODES });
  } catch (error) {
    throw asDamage(error, name);
  }
  return workbook.worksheets;
}

function asDamage(error: unknown, name: string): RefusedFile {
  if (error instanceof RefusedFile) return error;
  return refuse(damagedArchive, name, {}, error instanceof Error ? error.message : String(error));
}
