import type { Client } from 'pg';
import { NO_SUPPLIER, type Sight } from '../../../usecases/reads/sight.js';
import { sqlFile } from '../sql-file.js';
import { isBigint } from './keyset-cursor.js';

const contractsInSightSql = sqlFile(import.meta.url, './contracts-in-sight.sql');
const currentAuditSql = sqlFile(import.meta.url, './current-audit.sql');

/** An id that no row has. */
export const NO_ID = '-1';

/** An id as it came from outside; what cannot be one is the id of nothing. */
export const idOf = (text: string): string => (isBigint(text) ? text : NO_ID);

/** Whose findings and money a viewer sees: the buyer's, the contractor's, or none. */
type Side = 'buyer' | 'supplier';

/** A sight as SQL takes it, and the audit that all of one read speaks of. */
export interface Viewer {
  /** A contractor's firm; null for the buyer's people. */
  supplierId: string | null;
  /** A manager's contracts; null: all, and what is tied to none. */
  contractIds: string[] | null;
  accountId: string | null;
  side: Side | null;
  audience: string[];
  audit: CurrentAudit | null;
}

interface CurrentAudit {
  id: string;
  asOf: string;
}

/** What the sight comes to today: its contracts by id, and the current audit. */
export async function viewerOf(client: Client, sight: Sight): Promise<Viewer> {
  return {
    supplierId: sight.supplierId === NO_SUPPLIER ? NO_ID : sight.supplierId,
    contractIds: sight.scope === null ? null : await contractIdsOf(client, sight.scope),
    accountId: sight.accountId,
    side: sideOf(sight),
    audience: [...sight.audience],
    audit: await currentAuditOf(client),
  };
}

/** The last audit done; null before the first. */
export async function currentAuditOf(client: Client): Promise<CurrentAudit | null> {
  const { rows } = await client.query<CurrentAudit>(currentAuditSql);
  return rows[0] ?? null;
}

const BUYERS = new Set<string>(['buyer', 'procurement', 'legal']);

function sideOf({ supplierId, audience }: Sight): Side | null {
  if (supplierId !== null) return 'supplier';
  return audience.some((one) => BUYERS.has(one)) ? 'buyer' : null;
}

/** Contracts by their normalised references or by the key of their entity. */
export async function contractIdsOf(
  client: Client,
  by: { contractKeys: readonly string[]; entityKeys: readonly string[] },
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(contractsInSightSql, [by.contractKeys, by.entityKeys]);
  return rows.map(({ id }) => id);
}

/** The viewer's contracts of one entity: what a filter by entity leaves. */
export async function contractsOfEntity(
  client: Client,
  viewer: Viewer,
  entityKey: string,
): Promise<string[]> {
  const ids = await contractIdsOf(client, { contractKeys: [], entityKeys: [entityKey] });
  const { contractIds } = viewer;
  return contractIds === null ? ids : ids.filter((id) => contractIds.includes(id));
}
