import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { KeptAnswer, RequestStore } from '../../usecases/request-store.js';

interface KeptRow {
  same: boolean;
  status: number;
  answer: string;
}

/**
 * Idempotency keys of the organisation whose transaction this is. A key is kept by its hash, and the answer sealed with the key:
 * some answers hold what is told once, the link of an invitation.
 */
export function requestStore(trx: Knex.Transaction, orgId: string): RequestStore {
  return {
    async claim({ accountId, key, operation, requestHash }) {
      const claimed = await trx.raw<{ rowCount: number }>(
        `INSERT INTO idempotent_request (org_id, account_id, key, operation, request_hash) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        [orgId, accountId, hashOf(key), operation, requestHash],
      );
      if (claimed.rowCount === 1) return 'new';
      const known = await trx.raw<{ rows: KeptRow[] }>(
        `SELECT operation = ? AND request_hash = ? AS same, status, answer #>> '{}' AS answer FROM idempotent_request
         WHERE account_id = ? AND key = ?`,
        [operation, requestHash, accountId, hashOf(key)],
      );
      const row = known.rows[0];
      return row?.same === true ? { status: row.status, answer: opened(row.answer, key) } : 'other';
    },
    async keep({ accountId, key }, { status, answer }: KeptAnswer) {
      await trx.raw('UPDATE idempotent_request SET status = ?, answer = ? WHERE account_id = ? AND key = ?', [
        status,
        JSON.stringify(sealed(answer, key)),
        accountId,
        hashOf(key),
      ]);
    },
  };
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

const secretOf = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'kept answer', 32));

function sealed(answer: unknown, key: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, secretOf(key), iv);
  const text = [cipher.update(JSON.stringify(answer ?? null), 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...text]).toString('base64');
}

function opened(kept: string, key: string): unknown {
  const bytes = Buffer.from(kept, 'base64');
  const decipher = createDecipheriv(ALGORITHM, secretOf(key), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return JSON.parse(Buffer.concat(text).toString('utf8')) as unknown;
}
