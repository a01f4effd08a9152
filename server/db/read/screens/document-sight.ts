import type { Client } from 'pg';
import { sqlFile } from '../sql-file.js';
import { namedQuery } from './named-query.js';
import type { Viewer } from './viewer.js';

const contractor = sqlFile(import.meta.url, './document-of-contractor.sql').trim();
const dataOfficer = sqlFile(import.meta.url, './document-of-data-officer.sql').trim();
const manager = sqlFile(import.meta.url, './document-of-manager.sql').trim();

/** A question on `document d` with `{manager}` filled: what concerns a contract of a manager, or was sent by it. */
export const ofManager = (question: string): string => question.replace('{manager}', manager);

const sight = ofManager(`{if viewer} AND (${contractor}) {end}
  {if scope} AND ({manager}) {end}
  {if noMoney} AND (${dataOfficer}) {end}`);

/** A question on `document d` with `{sight}` filled: only documents that the viewer may open. It takes `sightValues`. */
export const withinSight = (question: string): string => question.replace('{sight}', sight);

/** The contractor's firm, the contracts in sight and the account, by the names of the question. */
export const sightValues = ({
  supplierId,
  contractIds,
  accountId,
  side,
}: Viewer): {
  viewer: string | null;
  scope: string[] | null;
  account: string | null;
  noMoney: true | null;
} => ({
  viewer: supplierId,
  scope: contractIds,
  account: accountId,
  noMoney: side === null ? true : null,
});

const inSightSql = withinSight(sqlFile(import.meta.url, './documents-in-sight.sql'));

/** Those of the documents that the viewer may open; who is told no finding, as the administrator, opens none. */
export async function openDocuments(
  client: Client,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0 || viewer.audience.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    namedQuery(inSightSql, { ...sightValues(viewer), ids }),
  );
  return new Set(rows.map(({ id }) => id));
}
