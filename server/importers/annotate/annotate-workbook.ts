import type { AnnotationOutcome } from '../../domain/table-problem.js';
import { declaredDoctype } from '../file-problems.js';
import { RefusedFile } from '../importer.js';
import { damagedArchive, refuse } from '../tables/table-problems.js';
import { readWorkbookParts } from '../tables/workbook-parts.js';
import { inflateArchive } from '../tables/zip-guard.js';
import { MACROS_LEFT_OUT, MACRO_SHEETS, SEND_BACK, SIGNATURE_LEFT_OUT } from './annotation-words.js';
import type { AnnotationTask } from './annotation-task.js';
import { markSheets } from './mark-sheets.js';
import { OoxmlPackage } from './ooxml-package.js';
import { writePackedZip } from './packed-zip.js';

/** Texts, images and data beside the sheets, which are never changed and point to no sheet. */
const BESIDE = /sharedStrings|pivotCache|externalLinks|\/media\/|^docProps\/|^customXml\//i;
/** Parts that may be changed, or say where those are. */
const isTextPart = (part: string): boolean =>
  /\.rels$/i.test(part) || (/\.(xml|vml)$/i.test(part) && !BESIDE.test(part));

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
/** Code, its own parts and its signature: run by nobody here, and not sent back. */
const isMacro = (part: string): boolean => /^xl\/(vba[^/]*|_rels\/vba[^/]*)$/i.test(part);
const isSignature = (part: string): boolean =>
  /^(_xmlsignatures|package\/services\/digital-signature)\//i.test(part);

/**
 * Writes a copy of a workbook with its bad cells highlighted and noted, and a sheet that lists every problem. The package is
 * edited in place: what is not named here (drawings, validations, pivots, formulas, widths) keeps its very bytes, which a
 * load and a write by a library would not. Macros and signatures are left out.
 * Throws RefusedFile where reading does: damaged, protected, too large, DOCTYPE.
 */
export async function annotateWorkbook(task: AnnotationTask): Promise<AnnotationOutcome> {
  const { file } = task;
  const names: string[] = [];
  const entries = await inflateArchive(file.path, file.name, (name) => {
    names.push(name);
    return isTextPart(name);
  });
  for (const content of entries.values())
    if (content.includes('<!DOCTYPE')) throw refuse(declaredDoctype, file.name, {});
  if (names.some((name) => /^xl\/macrosheets\//i.test(name))) return { kind: 'none', reason: MACRO_SHEETS };
  const book = new OoxmlPackage(entries, names);
  try {
    const remarks = leaveOut(book, task);
    book.retype('xl/workbook.xml', WORKBOOK_TYPE);
    const parts = readWorkbookParts(book.text('xl/workbook.xml'), book.text('xl/_rels/workbook.xml.rels'));
    markSheets(book, { ...parts, remarks }, task);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw refuse(damagedArchive, file.name, {}, error instanceof Error ? error.message : String(error));
  }
  await writePackedZip(file.path, book, task.into, task.mostBytes);
  return { kind: 'annotated' };
}

function leaveOut(book: OoxmlPackage, { lang }: AnnotationTask): string[] {
  const remarks = [SEND_BACK[lang]];
  for (const [isLeftOut, remark] of [
    [isMacro, MACROS_LEFT_OUT],
    [isSignature, SIGNATURE_LEFT_OUT],
  ] as const) {
    if (!book.names().some(isLeftOut)) continue;
    book.dropAll(isLeftOut);
    remarks.push(remark[lang]);
  }
  return remarks;
}
