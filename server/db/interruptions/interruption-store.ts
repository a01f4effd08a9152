import type { Knex } from 'knex';
import type { InterruptionStore } from '../../usecases/interruptions/interruption-ports.js';

/** Decisions about rules and the payment delay of the organisation whose transaction this is. */
export function interruptionStore(trx: Knex.Transaction, orgId: string): InterruptionStore {
  return {
    async add({ rule, mayInterrupt, note }, by) {
      const rows: { setAt: string }[] = await trx('rule_interruption')
        .insert({ org_id: orgId, rule, may_interrupt: mayInterrupt, note, set_by: by })
        .returning([trx.raw(`to_json(set_at) #>> '{}' AS "setAt"`)]);
      const [added] = rows;
      if (added === undefined) throw new Error('the decision was not written');
      return added.setAt;
    },
  };
}
