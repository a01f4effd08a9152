import type { Knex } from 'knex';
import type { ColumnMemoryStore } from '../../../usecases/forget-columns.js';

/** The answers about columns of an organisation, in one transaction. */
export const columnMemoryStore = (trx: Knex.Transaction, orgId: string): ColumnMemoryStore => ({
  forget: async (id) => (await trx('column_mapping').where({ org_id: orgId, id }).delete()) > 0,
});
