import { afterAll } from '@jest/globals';
import { inOrganisation } from '../../server/db/connection.js';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { register } from './audit-dossier.js';
import { openInParts, partsDatabase, type PartedDossier } from './import-in-parts.js';

export const INVOICE = 'invoices/camille.csv';
export const CONTRACTS = 'register/contracts.csv';

const opened: PartedDossier[] = [];
afterAll(async () => {
  for (const dossier of opened) await dossier.remove();
});

/** Imports these files, besides an invoice that no dossier can be without. */
export async function receive(
  orgId: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const dossier = await openInParts({ [INVOICE]: register(camilleDays(5)), ...files });
  opened.push(dossier);
  await dossier.importFiles(orgId, Object.keys(files));
}

/** Columns of the rows of a table, each row as one text, in the order of these columns. */
export const rowsOf = async (orgId: string, table: string, ...columns: string[]): Promise<string[]> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const rows = await trx(table)
      .where({ org_id: orgId })
      .orderBy(columns)
      .select<Record<string, string>[]>(columns);
    return rows.map((row) => columns.map((column) => row[column] ?? '').join(' '));
  });

/** A document as it stands among the versions of its file. */
export interface ReceivedVersion {
  id: string;
  status: string;
  superseded_by: string | null;
}

/** All documents of an organisation, the first received first. */
export const documentsOf = async (orgId: string): Promise<ReceivedVersion[]> =>
  inOrganisation(await partsDatabase(), orgId, (trx) =>
    trx('document')
      .where({ org_id: orgId })
      .orderBy('id')
      .select<ReceivedVersion[]>('id', 'status', 'superseded_by'),
  );

/** A register of contracts, each like that of the samples but for these values. */
export const contracts = (...changes: Record<string, string>[]): string =>
  register(...changes.map((change) => ({ ...CONTRACT, ...change })));
