import type { Client } from 'pg';
import type { SupplierBrief } from '../../../usecases/reads/brief.js';
import type { EntityChoice } from '../../../usecases/reads/filter-reads.js';
import { sqlFile } from '../sql-file.js';
import type { Viewer } from './viewer.js';

const suppliersSql = sqlFile(import.meta.url, './supplier-choices.sql');
const entitiesSql = sqlFile(import.meta.url, './entity-choices.sql');

/** Suppliers that a filter may offer. */
export async function supplierChoices(
  client: Client,
  { supplierId, contractIds }: Viewer,
  q: string,
): Promise<SupplierBrief[]> {
  const { rows } = await client.query<SupplierBrief>(suppliersSql, [supplierId, contractIds, q.trim()]);
  return rows;
}

/** Entities that a filter may offer. */
export async function entityChoices(
  client: Client,
  { supplierId, contractIds }: Viewer,
): Promise<EntityChoice[]> {
  const { rows } = await client.query<EntityChoice>(entitiesSql, [supplierId, contractIds]);
  return rows;
}
