import type { Knex } from 'knex';
import type { DeclarationStore, KeptDraft } from '../../usecases/declarations/declaration-ports.js';

/** Declarations of the organisation whose transaction this is. */
export function declarationStore(trx: Knex.Transaction, orgId: string): DeclarationStore {
  return {
    async draft(accountId, target) {
      const answer = await trx.raw<{ rows: KeptDraft[] }>(
        `SELECT answers, to_json(saved_at) #>> '{}' AS "savedAt" FROM declaration_draft
         WHERE account_id = ? AND target = ?`,
        [accountId, target],
      );
      return answer.rows[0] ?? null;
    },
    async keepDraft(accountId, target, answers) {
      const answer = await trx.raw<{ rows: { savedAt: string }[] }>(
        `INSERT INTO declaration_draft (org_id, account_id, target, answers) VALUES (?, ?, ?, ?)
         ON CONFLICT (org_id, account_id, target) DO UPDATE SET answers = excluded.answers, saved_at = now()
         RETURNING to_json(saved_at) #>> '{}' AS "savedAt"`,
        [orgId, accountId, target, JSON.stringify(answers)],
      );
      return { answers, savedAt: answer.rows[0]?.savedAt ?? '' };
    },
    async dropDraft(accountId, target) {
      await trx.raw('DELETE FROM declaration_draft WHERE account_id = ? AND target = ?', [accountId, target]);
    },
    async lastSigned(target) {
      const answer = await trx.raw<{ rows: { declarationRef: string; version: number }[] }>(
        `SELECT declaration_ref AS "declarationRef", version FROM signed_declaration
         WHERE target = ? ORDER BY id DESC LIMIT 1`,
        [target],
      );
      return answer.rows[0] ?? null;
    },
    async priceEffect(contractKey, declarationRef) {
      const answer = await trx.raw<{ rows: { amount: string | null }[] }>(
        `SELECT max(price_effect_amount) AS amount FROM ai_declaration WHERE contract_key = ? AND declaration_ref = ?`,
        [contractKey, declarationRef],
      );
      return answer.rows[0]?.amount ?? null;
    },
    async nextNumber() {
      // Two who sign at once wait for each other here.
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
      const answer = await trx.raw<{ rows: { number: string }[] }>(
        `SELECT 1 + greatest((SELECT count(*) FROM signed_declaration),
                             (SELECT max(substring(declaration_ref FROM '^DE-([0-9]{1,9})$')::bigint) FROM ai_declaration))
           AS number`,
      );
      return answer.rows[0]?.number ?? '1';
    },
    async addSigned({ target, contractKey, declarationRef, version, accountId, sha256, importId }) {
      await trx.raw(
        `INSERT INTO signed_declaration (org_id, target, contract_key, declaration_ref, version, account_id, sha256, import_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [orgId, target, contractKey, declarationRef, version, accountId, sha256, importId],
      );
    },
  };
}
