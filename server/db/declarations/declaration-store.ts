import type { Knex } from 'knex';
import type {
  DeclarationStore,
  KeptDraft,
  LastSigned,
  PriceEffect,
} from '../../usecases/declarations/declaration-ports.js';

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
      const answer = await trx.raw<{ rows: LastSigned[] }>(
        `SELECT s.declaration_ref AS "declarationRef", s.supersedes, s.version,
                EXISTS (SELECT FROM ai_declaration a
                        WHERE a.contract_key = s.contract_key AND a.declaration_key = s.declaration_ref) AS "isRead"
         FROM signed_declaration s
         WHERE s.target = ? ORDER BY s.id DESC LIMIT 1`,
        [target],
      );
      return answer.rows[0] ?? null;
    },
    async priceEffect(contractKey, declarationKey) {
      const answer = await trx.raw<{ rows: PriceEffect[] }>(
        `SELECT max(a.price_effect_amount) AS amount,
                (SELECT min(coalesce(c.currency, 'EUR')) FROM contract c WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key
                 HAVING count(DISTINCT coalesce(c.currency, 'EUR')) = 1) AS currency
         FROM ai_declaration a WHERE a.contract_key = ? AND a.declaration_key = ? AND a.price_effect_amount IS NOT NULL
           -- Under a reference of several holders nothing tells whose amount it is.
           AND 1 = (SELECT count(DISTINCT coalesce(c.supplier_id, 0)) FROM contract c
                    WHERE c.org_id = a.org_id AND c.contract_key = a.contract_key)
         GROUP BY a.org_id, a.contract_key`,
        [contractKey, declarationKey],
      );
      return answer.rows[0] ?? null;
    },
    async nextNumber() {
      // Two who sign at once wait for each other here.
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
      const answer = await trx.raw<{ rows: { number: string | null }[] }>(
        `SELECT 1 + max(substring(known.declaration_ref FROM '^DE-([0-9]{1,9})$')::bigint) AS number
         FROM (SELECT declaration_ref FROM signed_declaration UNION ALL SELECT declaration_ref FROM ai_declaration) known`,
      );
      return answer.rows[0]?.number ?? '1';
    },
    async addSigned({
      target,
      contractKey,
      declarationRef,
      supersedes,
      version,
      accountId,
      sha256,
      importId,
    }) {
      await trx.raw(
        `INSERT INTO signed_declaration (org_id, target, contract_key, declaration_ref, supersedes, version, account_id, sha256,
                                         import_id)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [orgId, target, contractKey, declarationRef, supersedes, version, accountId, sha256, importId],
      );
    },
  };
}
