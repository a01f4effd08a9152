import type { Knex } from 'knex';
import type { KeptSetting } from '../../domain/rule-settings.js';
import type { RuleSettingStore, SettingRow } from '../../usecases/settings/setting-ports.js';
import { clientOf } from '../raw-client.js';
import { ruleSettings } from '../read/rule-settings.js';

/** What is set of rules in the organisation whose transaction this is. */
export function ruleSettingStore(trx: Knex.Transaction, orgId: string): RuleSettingStore {
  return {
    async hold() {
      await trx.raw('SELECT FROM organisation FOR NO KEY UPDATE');
    },
    async inForce(day): Promise<KeptSetting[]> {
      return ruleSettings(await clientOf(trx), day);
    },
    async last(key, contractKey) {
      const row = (await trx('rule_setting')
        .where({ key, contract_key: contractKey })
        .max('id AS id')
        .first()) as { id: string | null } | undefined;
      return row?.id ?? null;
    },
    async contractRef(contractKey) {
      const row = await trx<{ id: string; contract_key: string; contract_ref: string }>('contract')
        .where({ contract_key: contractKey })
        .orderBy('id')
        .first('contract_ref');
      return row?.contract_ref ?? null;
    },
    async add({ key, contractRef, contractKey, value, validFrom, reason }, by) {
      const rows: SettingRow[] = await trx('rule_setting')
        .insert({
          org_id: orgId,
          key,
          contract_ref: contractRef,
          contract_key: contractKey,
          value,
          valid_from: validFrom,
          reason,
          set_by: by,
        })
        .returning(['id', trx.raw(`to_json(set_at) #>> '{}' AS "setAt"`)]);
      const [added] = rows;
      if (added === undefined) throw new Error('the setting was not written');
      return added;
    },
  };
}
