import type { Knex } from 'knex';
import type { ChoiceWritten, KeptChoice, LearningStore } from '../../usecases/effort/learning-ports.js';

/** What is learnt from in the organisation whose transaction this is. */
export function learningStore(trx: Knex.Transaction, orgId: string): LearningStore {
  return {
    async hold() {
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
    },
    async deliverable(contractKey, deliverableKey) {
      const { rows } = await trx.raw<{ rows: { contractRef: string; deliverableRef: string }[] }>(
        `SELECT contract_ref AS "contractRef", deliverable_ref AS "deliverableRef"
         FROM deliverable WHERE contract_key = ? AND deliverable_key = ? ORDER BY id LIMIT 1`,
        [contractKey, deliverableKey],
      );
      return rows[0] ?? null;
    },
    async knowsContractor(contractor) {
      const { rows } = await trx.raw<{ rows: unknown[] }>(
        `SELECT FROM contract c LEFT JOIN supplier s ON s.org_id = c.org_id AND s.id = c.supplier_id
         WHERE coalesce(s.key, c.supplier_name) = ? LIMIT 1`,
        [contractor],
      );
      return rows.length > 0;
    },
    async knowsType(type) {
      const { rows } = await trx.raw<{ rows: unknown[] }>('SELECT FROM deliverable WHERE type = ? LIMIT 1', [
        type,
      ]);
      return rows.length > 0;
    },
    async isForgotten({ target, contractKey, deliverableKey, contractor, type }) {
      const { rows } = await trx.raw<{ rows: unknown[] }>(
        `SELECT FROM forgotten_learning
         WHERE target = ? AND contract_key IS NOT DISTINCT FROM ?::text AND deliverable_key IS NOT DISTINCT FROM ?::text
           AND supplier_key IS NOT DISTINCT FROM ?::text AND type IS NOT DISTINCT FROM ?::text`,
        [target, contractKey, deliverableKey, contractor, type],
      );
      return rows.length > 0;
    },
    async add(choice: KeptChoice, by) {
      const rows: ChoiceWritten[] = await trx('learning_choice')
        .insert({
          org_id: orgId,
          target: choice.target,
          contract_ref: choice.contractRef,
          contract_key: choice.contractKey,
          deliverable_ref: choice.deliverableRef,
          deliverable_key: choice.deliverableKey,
          supplier_key: choice.contractor,
          type: choice.type,
          forgotten: choice.forgotten,
          reason: choice.reason,
          set_by: by,
        })
        .returning(['id', trx.raw(`to_json(set_at) #>> '{}' AS "setAt"`)]);
      const [added] = rows;
      if (added === undefined) throw new Error('the choice was not written');
      return added;
    },
  };
}
