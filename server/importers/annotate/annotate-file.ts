import type { AnnotationOutcome } from '../../domain/table-problem.js';
import type { FileFamily } from '../file-family.js';
import type { AnnotationTask } from './annotation-task.js';
import { ONLY_TABLES } from './annotation-words.js';

/**
 * Writes an annotated copy of a table as a workbook, whatever its own name says. Only the readers of its family are loaded.
 * Runs where the file is read: in a process apart.
 * @param isWorkbook for a zip, that it is one
 * @throws RefusedFile when the file itself cannot be read
 */
export async function annotateFile(
  task: AnnotationTask,
  family: FileFamily,
  isWorkbook: boolean,
): Promise<AnnotationOutcome> {
  if (family === 'zip' && isWorkbook) {
    const { annotateWorkbook } = await import('./annotate-workbook.js');
    return annotateWorkbook(task);
  }
  if (family === 'text') {
    const { isJson } = await import('../peek/peek-json.js');
    if (await isJson(task.file.path)) return { kind: 'none', reason: ONLY_TABLES };
    const { annotateCsv } = await import('./csv-workbook.js');
    return annotateCsv(task);
  }
  return { kind: 'none', reason: ONLY_TABLES };
}
