import type { Problem } from '../../domain/problem.js';
import type { ImportStore } from '../../usecases/import-documents.js';
import type { Claim, Hold } from '../../usecases/jobs/job-ports.js';
import type { Database } from '../connection.js';
import { PostgresImportBatch } from '../import/import-batch.js';
import { clientOf } from '../raw-client.js';
import { readySessionTables } from '../session-tables.js';
import { workTransaction } from './end-job.js';
import { waitingAudit } from './upload-store.js';

/** Imports what was received, into the import that is claimed: all of it and the end of the job, or nothing. */
export function claimedImport(
  database: Database,
  claim: Claim,
  hold: Hold,
  notices: readonly Problem[],
): ImportStore {
  return {
    importInto: (orgId, filesTotal, work) =>
      workTransaction(database, claim, hold, async (trx) => {
        const client = await clientOf(trx);
        await readySessionTables(client);
        await work(new PostgresImportBatch(client, orgId, claim.id));
        await trx('received_part').where({ org_id: orgId, import_id: claim.id }).delete();
        // More than what was received where documents were read again.
        const files = Math.max(filesTotal, hold.progress.total);
        const written = {
          files_total: files,
          files_done: files,
          rows: hold.progress.rows,
          current_file: null,
          notices: JSON.stringify(notices),
          audit_id: await waitingAudit(trx, orgId),
        };
        return { outcome: undefined, written };
      }),
  };
}
