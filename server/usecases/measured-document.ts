import { documentStatus } from '../domain/document-status.js';
import type { FileRole, Measurement } from '../domain/file-evidence.js';
import type { SourceFile } from '../importers/importer.js';
import type { DocumentOutcome } from './document-outcome.js';

/** Measures delivered files outside this process. Never throws because of a file. */
export interface FileMeasurer {
  measure(file: SourceFile, role: FileRole | null): Promise<Measurement>;
}

/**
 * What is known of a delivered file once it was measured. One that gives no measure is no refused document: it is kept, and its
 * evidence says why; what stopped its reader is a problem of it.
 */
export async function measuredDocument(reader: FileMeasurer, file: SourceFile): Promise<DocumentOutcome> {
  const { evidence, problem } = await reader.measure(file, null);
  const problems = problem === null ? [] : [problem];
  return {
    kind: 'deliverable',
    format: evidence.measured?.reader ?? 'none',
    status: documentStatus({ refused: false, problems }),
    problems,
    columns: {},
    evidence,
  };
}
