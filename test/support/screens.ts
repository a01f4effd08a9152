import { afterAll } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { CivilDate } from '../../server/domain/civil-date.js';
import { auditStore } from '../../server/db/audit/audit-store.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { importStore } from '../../server/db/import/import-store.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { clientOf } from '../../server/db/raw-client.js';
import { screenReads } from '../../server/db/read/screens/screen-reads.js';
import { openDossier } from '../../server/dossier/open-dossier.js';
import { tellUnused } from '../../server/dossier/tell-unused.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { importDocuments } from '../../server/usecases/import-documents.js';
import type { ScreenReads } from '../../server/usecases/reads/screen-reads.js';
import type { Sight } from '../../server/usecases/reads/sight.js';
import { runAudit } from '../../server/usecases/run-audit.js';
import { writeDossier, type DossierFiles } from './audit-dossier.js';
import { openWorkerDatabase } from './database.js';
import { oneSandbox } from './one-sandbox.js';
import { resultText } from './result-text.js';

/** Everybody of the buyer who sees prices, everywhere. */
export const FINANCE: Sight = {
  accountId: null,
  supplierId: null,
  scope: null,
  audience: ['buyer', 'procurement', 'legal'],
};
/** The data-protection officer. */
export const DPO: Sight = { ...FINANCE, audience: ['dpo'] };

/** A contractor of that firm. */
export const contractorOf = (supplierId: string): Sight => ({
  ...FINANCE,
  supplierId,
  audience: ['supplier'],
});

/** A manager who answers for contracts by their normalised references, or for entities. */
export const managerOf = (contractKeys: readonly string[], entityKeys: readonly string[] = []): Sight => ({
  ...FINANCE,
  scope: { contractKeys, entityKeys },
});

/** An organisation as screens read it. */
export interface Screens {
  db: Database;
  reads: ScreenReads;
  orgId: string;
  /** Imports more files, and audits nothing yet. */
  receive(files: DossierFiles): Promise<void>;
  /** Imports more files and audits everything again. */
  add(files: DossierFiles): Promise<void>;
  /** The result of the last audit, as the command line gives it. */
  result(): Promise<AuditResult>;
}

let database: Promise<Database> | undefined;
afterAll(async () => (await database)?.close());

/** Imports and audits a dossier in an organisation of its own of the worker's database: real files, real sandbox, real SQL. */
export async function openScreens(files: DossierFiles, asOf: CivilDate): Promise<Screens> {
  const db = await (database ??= openWorkerDatabase());
  const orgId = await createOrganisation(db, 'Métropole Exemple');
  let auditId = '';
  const add = async (more: DossierFiles): Promise<void> => {
    await importFiles(db, orgId, more);
    auditId = await runAudit(auditStore(db), { orgId, asOf, rules: catalogue, onFault: rethrow });
  };
  await add(files);
  return {
    db,
    reads: screenReads(db),
    orgId,
    receive: (more) => importFiles(db, orgId, more),
    add,
    result: () =>
      inOrganisation(
        db,
        orgId,
        async (trx) => JSON.parse(await resultText(await clientOf(trx), auditId)) as AuditResult,
      ),
  };
}

async function importFiles(db: Database, orgId: string, files: DossierFiles): Promise<void> {
  const sandbox = oneSandbox();
  const { folder, remove } = writeDossier(files);
  try {
    const dossier = await openDossier(folder, sandbox);
    await importDocuments(
      { reader: tellUnused(sandbox, dossier.files), store: importStore(db) },
      { orgId, files: dossier.files },
    );
  } finally {
    remove();
  }
}

function rethrow({ error }: { error: unknown }): void {
  throw error;
}
