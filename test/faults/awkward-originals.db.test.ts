import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importStore } from '../../server/db/import/import-store.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { openDossier } from '../../server/dossier/open-dossier.js';
import { openSandbox } from '../../server/sandbox/sandbox.js';
import { importDocuments } from '../../server/usecases/import-documents.js';
import { auditDossier, writeDossier } from '../support/audit-dossier.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';

let made: TestDatabase;

beforeAll(async () => {
  made = await createTestDatabase();
});

afterAll(() => made.drop());

interface DocumentRow {
  file: string;
  status: string;
  sha256: string | null;
  codes: string[];
}

test('a file that vanishes, or is closed, between the listing and the reading is refused; the rest is imported', async () => {
  const { folder, remove } = writeDossier({
    ...TWO_FINDINGS,
    'deliverables/report.docx': 'delivered',
    'invoices/closed.csv': 'a,b\n',
    'invoices/vanished.csv': 'a,b\n1,2\n',
  });
  const sandbox = openSandbox();
  const dossier = await openDossier(folder, sandbox);
  rmSync(join(folder, 'invoices', 'vanished.csv'));
  rmSync(join(folder, 'deliverables', 'report.docx'));
  // To root nothing is closed: for it the file is as gone as the others.
  chmodSync(join(folder, 'invoices', 'closed.csv'), 0o000);
  if (process.getuid?.() === 0) rmSync(join(folder, 'invoices', 'closed.csv'));
  const orgId = await createOrganisation(made.db, 'test');
  await importDocuments({ reader: sandbox, store: importStore(made.db) }, { orgId, files: dossier.files });
  await sandbox.close();
  remove();
  const found = await made.db.knex.raw<{ rows: DocumentRow[] }>(
    `select file, status, sha256, array(select p ->> 'code' from jsonb_array_elements(problems) p) as codes
       from document where org_id = ? and status <> 'read' order by file`,
    [orgId],
  );
  expect(found.rows).toEqual(
    ['deliverables/report.docx', 'invoices/closed.csv', 'invoices/vanished.csv'].map((file) => ({
      file,
      status: 'refused',
      sha256: null,
      codes: ['unreadable-file'],
    })),
  );
  const lines = await made.db.knex('invoice_line').where({ org_id: orgId }).count();
  expect(lines).toEqual([{ count: '2' }]);
});

test('a copy kept as an attachment, or as a deliverable, never stands in the place of the invoice', async () => {
  const invoice = TWO_FINDINGS['invoices/F-118.csv'] ?? '';
  const { result } = await auditDossier(
    { ...TWO_FINDINGS, 'attachments/copy.csv': invoice, 'deliverables/copy.csv': invoice },
    TWO_FINDINGS_AS_OF,
  );
  expect(result.invoices.map(({ file }) => file)).toEqual(['invoices/F-118.csv']);
  const copies = result.documents.filter(({ status }) => status === 'duplicate');
  expect(copies.map(({ file, duplicateOf }) => [file, duplicateOf])).toEqual([
    ['attachments/copy.csv', 'invoices/F-118.csv'],
    ['deliverables/copy.csv', 'invoices/F-118.csv'],
  ]);
});
