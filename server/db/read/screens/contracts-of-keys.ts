import type { Client } from 'pg';
import { sqlFile } from '../sql-file.js';
import type { Viewer } from './viewer.js';

const contractsSql = sqlFile(import.meta.url, './contracts-of-keys.sql');

/** A contract in sight: of several that share a reference, one of them. */
export interface KnownContract {
  key: string;
  id: string;
  contractRef: string;
}

/** The contracts in sight that have these keys, by key. */
export async function contractsOfKeys(
  client: Client,
  viewer: Viewer,
  keys: readonly (string | null)[],
): Promise<ReadonlyMap<string, KnownContract>> {
  const wanted = [...new Set(keys.filter((key) => key !== null))];
  if (wanted.length === 0) return new Map();
  const { rows } = await client.query<KnownContract>(contractsSql, [wanted, viewer.contractIds]);
  return new Map(rows.map((row) => [row.key, row]));
}
