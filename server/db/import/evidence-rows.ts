import type { Client } from 'pg';
import { EVIDENCE_VERSION } from '../../domain/evidence-version.js';
import type { FileEvidence } from '../../domain/file-evidence.js';
import { keepPrint } from './print-rows.js';

/** Keeps what a delivered file says of itself, and what its text is compared by, beside its document. */
export async function keepEvidence(
  client: Client,
  ids: { orgId: string; documentId: string },
  evidence: FileEvidence,
): Promise<void> {
  const { role, measured, notMeasured, traces, extent, references, tracesVersion, print } = evidence;
  await client.query(
    `INSERT INTO document_evidence (org_id, document_id, role, measured, not_measured, traces, extent, cited, traces_version, reading)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ids.orgId,
      ids.documentId,
      role,
      measured === null ? null : JSON.stringify(measured),
      notMeasured,
      JSON.stringify(traces),
      JSON.stringify(extent),
      JSON.stringify(references),
      tracesVersion,
      EVIDENCE_VERSION,
    ],
  );
  if (print !== null) await keepPrint(client, ids, print);
}
