import { annotateFile } from '../../importers/annotate/annotate-file.js';
import { TooLargeToWrite } from '../../importers/annotate/packed-zip.js';
import { RefusedFile, wholeFile } from '../../importers/importer.js';
import { MEGABYTE } from '../../importers/limits.js';
import { fileTooLarge } from '../../importers/file-problems.js';
import { lookAtHead } from '../../importers/look.js';
import type { ChildMessage, ChildRequest } from '../protocol.js';
import { isLargeTable, workbookContents } from './workbook-contents.js';

/** Opens one file as for reading, and writes its annotated copy, no larger than a file may be. Throws RefusedFile. */
export async function* annotateInChild({
  limits,
  file,
  problems,
  lang,
  into,
}: Extract<ChildRequest, { ask: 'annotate' }>): AsyncGenerator<ChildMessage, void> {
  const { family } = await lookAtHead(file);
  const zip = await workbookContents(file, family, limits);
  if (isLargeTable(file, family, zip, limits)) yield { type: 'large-file' };
  const task = { file, problems, lang, into, mostBytes: limits.fileMegabytes * MEGABYTE };
  try {
    yield { type: 'annotation', outcome: await annotateFile(task, family, zip.names.length > 0) };
  } catch (error) {
    if (!(error instanceof TooLargeToWrite)) throw error;
    throw new RefusedFile(fileTooLarge.make(wholeFile(file.name), { megabytes: limits.fileMegabytes }));
  }
}
