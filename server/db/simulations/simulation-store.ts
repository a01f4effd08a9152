import type { Knex } from 'knex';
import { referenceKey } from '../../domain/names.js';
import type { SimulationStore } from '../../usecases/simulations/simulation-ports.js';
import { sendNext } from '../jobs/send-next.js';
import { clientOf } from '../raw-client.js';
import { isBigint } from '../read/screens/keyset-cursor.js';
import { contractIdsOf } from '../read/screens/viewer.js';

/** Simulations that are asked for in the organisation whose transaction this is. */
export function simulationStore(trx: Knex.Transaction, orgId: string): SimulationStore {
  return {
    async contractRef(contractKey, scope) {
      const open = trx('contract').where({ contract_key: contractKey });
      if (scope !== null) open.whereIn('id', await contractIdsOf(await clientOf(trx), scope));
      const [ref] = await open.orderBy('id').limit(1).pluck<string[]>('contract_ref');
      return ref ?? null;
    },
    async add({ code, contractRef, ...asked }, { accountId, scope }) {
      const left = await trx('simulation')
        .where({ code, asked_by: accountId })
        .whereNot({ state: 'done' })
        .delete();
      const rows: { id: string }[] = await trx('simulation')
        .insert({
          org_id: orgId,
          code,
          asked: JSON.stringify(asked),
          contract_ref: contractRef,
          contract_key: contractRef === null ? null : referenceKey(contractRef),
          asked_by: accountId,
          sight: scope === null ? null : JSON.stringify(scope),
        })
        .returning('id');
      if (left > 0) await sendNext(trx, orgId);
      return rows[0]?.id ?? '';
    },
    async remove(id, author) {
      if (!isBigint(id)) return false;
      const removed = await trx('simulation')
        .where({ id, ...(author === null ? {} : { asked_by: author }) })
        .delete();
      // What waited behind one at work is let in now: nobody else would.
      if (removed > 0) await sendNext(trx, orgId);
      return removed > 0;
    },
  };
}
