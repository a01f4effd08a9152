import type { Problem } from '../../domain/problem.js';
import { importDocuments, type ImportDeps } from '../import-documents.js';
import type { SourceFile } from '../../importers/importer.js';
import type { Claim, Claims, Hold, Job } from './job-ports.js';
import { workUnderClaim, type JobOutcome } from './work-under-claim.js';

/** The files of an import, on this machine for the time of reading them. */
export interface OpenedUpload {
  files: readonly SourceFile[];
  reader: ImportDeps['reader'];
  /** What was left aside, and why. */
  notices: readonly Problem[];
  /** Removes the files and ends what reads them. Must be called. */
  close(): Promise<void>;
}

interface ProcessImportDeps {
  claims: Claims;
  /** Brings the files of an import here and unpacks them. When `cut` aborts, reading ends at once. */
  openUpload(claim: Claim, cut: AbortSignal): Promise<OpenedUpload>;
  /**
   * Imports under a claim. The transaction keeps the notices, ends the job, deletes the received files and asks for an audit;
   * it throws ClaimLost, and keeps nothing, when another worker has taken the job over.
   */
  storeUnder(claim: Claim, hold: Hold, notices: readonly Problem[]): ImportDeps['store'];
}

/** Imports what was received, once, whatever happens to the workers meanwhile. See `workUnderClaim`. */
export function processImport(deps: ProcessImportDeps, job: Job, signal: AbortSignal): Promise<JobOutcome> {
  return workUnderClaim(deps.claims, job, signal, async (claim, hold, cut) => {
    const upload = await deps.openUpload(claim, cut);
    try {
      hold.report({ done: 0, total: upload.files.length, rows: 0, currentFile: null });
      await importDocuments(
        { reader: upload.reader, store: deps.storeUnder(claim, hold, upload.notices) },
        {
          orgId: claim.orgId,
          files: upload.files,
          onProgress: ({ filesDone, filesTotal, rows, file }) => {
            hold.report({ done: filesDone, total: filesTotal, rows, currentFile: file });
          },
        },
      );
    } finally {
      await upload.close();
    }
  });
}
