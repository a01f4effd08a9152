import { createReadStream } from 'node:fs';
import type { Knex } from 'knex';
import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import type { ReceivedFile, UploadStore } from '../../usecases/jobs/receive-upload.js';
import { clientOf } from '../raw-client.js';
import { tellChange } from './job-tables.js';

const PART_BYTES = 1_048_576;

/** Imports that wait, in one transaction of an organisation. */
export function uploadStore(trx: Knex.Transaction, orgId: string): UploadStore {
  return {
    async addImport({ kind, byAccount, files }) {
      const client = await clientOf(trx);
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO import (org_id, state, kind, by_account, files_total, attempt, partial_sight)
         VALUES ($1, 'received', $2, $3, $4, 0, EXISTS (
           SELECT FROM membership m JOIN membership_scope s ON s.org_id = m.org_id AND s.account_id = m.account_id
           WHERE m.account_id = $3 AND m.role = 'manager')) RETURNING id`,
        [orgId, kind, byAccount, files.length],
      );
      const importId = rows[0]?.id ?? '';
      for (const [ordinal, file] of files.entries()) await keep(client, { orgId, importId, ordinal }, file);
      return importId;
    },
    async putBack(importId) {
      const back = await trx('import')
        .where({ org_id: orgId, id: importId, state: 'failed' })
        .update({ state: 'received', tries: 0, failure: null, finished_at: null, queued_at: trx.fn.now() });
      if (back > 0) await tellChange(trx, { kind: 'import', orgId, id: importId });
      return back > 0;
    },
    askForAudit: () => waitingAudit(trx, orgId),
  };
}

/**
 * The audit that waits in an organisation, made when there is none. The update changes nothing: it waits for a claim that is
 * being made, and then another audit is added.
 * @param asOf its as-of date until it runs. Default: the day of the server
 */
export async function waitingAudit(
  trx: Knex.Transaction,
  orgId: string,
  asOf: CivilDate | null = null,
): Promise<string> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `INSERT INTO audit (org_id, as_of, rules, state, attempt)
     VALUES (?, coalesce(?::date, current_date), '[]', 'queued', 0)
     ON CONFLICT (org_id) WHERE state = 'queued' DO UPDATE SET queued_at = audit.queued_at
     RETURNING id`,
    [orgId, asOf],
  );
  return rows[0]?.id ?? '';
}

async function keep(
  client: Client,
  { orgId, importId, ordinal }: { orgId: string; importId: string; ordinal: number },
  { name, path, part, sha256, byteLength }: ReceivedFile,
): Promise<void> {
  await client.query(
    `INSERT INTO received_file (org_id, import_id, ordinal, name, part, sha256, byte_length)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [orgId, importId, ordinal, name, part, sha256, byteLength],
  );
  let partNo = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: PART_BYTES }) as AsyncIterable<Buffer>) {
    await client.query(
      `INSERT INTO received_part (org_id, import_id, ordinal, part_no, bytes) VALUES ($1, $2, $3, $4, $5)`,
      [orgId, importId, ordinal, partNo, bytes],
    );
    partNo += 1;
  }
}
