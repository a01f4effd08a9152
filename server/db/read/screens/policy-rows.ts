import type { Client } from 'pg';
import type { CivilDate } from '../../../domain/civil-date.js';
import { policyStandings, type PolicyEntry } from '../../../domain/policy-standing.js';
import type { PolicyRowSeen } from '../../../usecases/reads/policy-reads.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { contractsOfKeys, type KnownContract } from './contracts-of-keys.js';
import { openDocuments } from './document-sight.js';
import type { Viewer } from './viewer.js';

const entriesSql = sqlFile(import.meta.url, './policy-entries.sql');

/** Rows of the AI policy for a viewer, with where they stand on a day. */
export async function policyRows(client: Client, viewer: Viewer, on: CivilDate): Promise<PolicyRowSeen[]> {
  const { rows } = await client.query<Row>(entriesSql);
  const keys = rows.map((row) => orNull(row, 'contractKey'));
  const known = await contractsOfKeys(client, viewer, keys);
  const seesAll = viewer.contractIds === null;
  const inSight = rows.filter((row) => {
    const key = orNull(row, 'contractKey');
    return key === null || seesAll || known.has(key);
  });
  const documents = inSight.flatMap((row) => orNull(row, 'documentId') ?? []);
  const open = await openDocuments(client, viewer, [...new Set(documents)]);
  return policyStandings(
    inSight.map((row) => toEntry(row, known, open)),
    on,
  );
}

function toEntry(
  row: Row,
  known: ReadonlyMap<string, KnownContract>,
  open: ReadonlySet<string>,
): Omit<PolicyRowSeen, 'standing'> {
  const contractKey = orNull(row, 'contractKey');
  const contract = contractKey === null ? undefined : known.get(contractKey);
  const documentId = orNull(row, 'documentId');
  const endedAt = orNull(row, 'endedAt');
  return {
    id: orNull(row, 'id'),
    contractKey,
    contract:
      contractKey === null
        ? null
        : { id: contract?.id ?? null, contractRef: contract?.contractRef ?? text(row, 'contractRef') },
    tool: text(row, 'tool'),
    synonyms: row.synonyms as string[],
    allowed: row.allowed === true,
    maxDataClass: (row.maxDataClass ?? null) as PolicyRowSeen['maxDataClass'],
    regions: row.regions as string[],
    exceptions: orNull(row, 'exceptions'),
    validFrom: text(row, 'validFrom'),
    validTo: orNull(row, 'validTo'),
    ended: (row.ended ?? null) as PolicyEntry['ended'],
    setBy: orNull(row, 'setBy'),
    setAt: text(row, 'setAt'),
    reason: orNull(row, 'reason'),
    source:
      documentId === null ? null : { ...sourceOf(row), documentId: open.has(documentId) ? documentId : null },
    endedBy:
      endedAt === null
        ? null
        : { name: orNull(row, 'endedByName'), at: endedAt, reason: text(row, 'endedReason') },
  };
}
