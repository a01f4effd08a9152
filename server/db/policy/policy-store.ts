import type { Knex } from 'knex';
import type { KeptPolicy, PolicyRowWritten, PolicyStore } from '../../usecases/policy/policy-ports.js';

/** The one that has not been corrected or withdrawn. */
const STANDING = `
  SELECT s.id, s.contract_ref AS "contractRef", s.contract_key AS "contractKey", s.valid_from AS "validFrom",
         s.valid_to AS "validTo", s.tool, s.synonyms, s.allowed, s.max_data_class AS "maxDataClass", s.regions, s.exceptions,
         s.reason, s.replaces, s.withdrawn
  FROM ai_policy_setting s
  WHERE NOT s.withdrawn AND NOT EXISTS (SELECT FROM ai_policy_setting n WHERE n.org_id = s.org_id AND n.replaces = s.id)`;

/** The AI policy of the organisation whose transaction this is. */
export function policyStore(trx: Knex.Transaction, orgId: string): PolicyStore {
  return {
    async hold() {
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
    },
    async contractRef(contractKey) {
      const row = await trx<{ id: string; contract_key: string; contract_ref: string }>('contract')
        .where({ contract_key: contractKey })
        .orderBy('id')
        .first('contract_ref');
      return row?.contract_ref ?? null;
    },
    async standing(id) {
      const { rows } = await trx.raw<{ rows: KeptPolicy[] }>(`${STANDING} AND s.id = ?`, [id]);
      return rows[0] ?? null;
    },
    async same({ contractKey, tool, validFrom }) {
      const { rows } = await trx.raw<{ rows: { id: string }[] }>(
        `${STANDING} AND s.contract_key IS NOT DISTINCT FROM ?::text AND lower(s.tool) = lower(?) AND s.valid_from = ?::date
         ORDER BY s.id`,
        [contractKey, tool, validFrom],
      );
      return rows[0]?.id ?? null;
    },
    async add(policy, by) {
      const rows: PolicyRowWritten[] = await trx('ai_policy_setting')
        .insert({
          org_id: orgId,
          contract_ref: policy.contractRef,
          contract_key: policy.contractKey,
          valid_from: policy.validFrom,
          valid_to: policy.validTo,
          tool: policy.tool,
          synonyms: policy.synonyms,
          allowed: policy.allowed,
          max_data_class: policy.maxDataClass,
          regions: policy.regions,
          exceptions: policy.exceptions,
          reason: policy.reason,
          replaces: policy.replaces,
          withdrawn: policy.withdrawn,
          set_by: by,
        })
        .returning(['id', trx.raw(`to_json(set_at) #>> '{}' AS "setAt"`)]);
      const [added] = rows;
      if (added === undefined) throw new Error('the row of the policy was not written');
      return added;
    },
  };
}
