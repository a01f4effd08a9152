import { afterAll, expect, test } from '@jest/globals';
import { camilleDays } from '../../../test/golden/golden-contract.js';
import { csv, register } from '../../../test/support/audit-dossier.js';
import {
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import { inOrganisation } from '../connection.js';

const FILE = 'invoices/facture.csv';
const ANSWERS = 'register/answers.csv';
const TIMEOUT = 60_000;

const opened: PartedDossier[] = [];
afterAll(async () => {
  for (const dossier of opened) await dossier.remove();
});

/** Imports these files, besides an invoice that no dossier can be without. */
async function receive(orgId: string, files: Readonly<Record<string, string>>): Promise<void> {
  const dossier = await openInParts({ 'invoices/autre.csv': register(camilleDays(5)), ...files });
  opened.push(dossier);
  await dossier.importFiles(orgId, Object.keys(files));
}

/** An invoice whose quantity may be 1.375 or 1,375. */
const asking = (supplier: string): string =>
  `Numéro de facture;Date;Prestataire;Libellé;Jours;Montant HT\nB-9;16/09/2026;${supplier};Étude;1.375;825\n`;
const answering = (answer: string): string =>
  csv(['file', 'code', 'answer'], [FILE, 'ambiguous-number', answer]);

/** Supplier and quantity as read, or the question, of each invoice of that name. */
const readIn = async (orgId: string): Promise<string[]> =>
  inOrganisation(await partsDatabase(), orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: { read: string }[] }>(
      `SELECT concat_ws(' ', d.status, i.supplier_name, l.quantity) AS read
       FROM document d
       LEFT JOIN invoice i ON i.document_id = d.id
       LEFT JOIN invoice_line l ON l.invoice_id = i.id
       WHERE d.file = ? ORDER BY d.id`,
      [FILE],
    );
    return rows.map(({ read }) => read);
  });

test(
  'the answers of a dossier are about its own files, not those of the same name that come later',
  async () => {
    const orgId = await emptyOrganisation();
    await receive(orgId, { [FILE]: asking('Conseil Brume'), [ANSWERS]: answering('decimal-point') });
    await receive(orgId, { [FILE]: asking('Conseil Orage') });
    expect(await readIn(orgId)).toEqual(['read Conseil Brume 1.375', 'needs-answer Conseil Orage']);
    await receive(orgId, { [FILE]: asking('Conseil Grêle'), [ANSWERS]: answering('decimal-comma') });
    expect(await readIn(orgId)).toEqual([
      'read Conseil Brume 1.375',
      'needs-answer Conseil Orage',
      'read Conseil Grêle 1375',
    ]);
  },
  TIMEOUT,
);

test(
  'answers that come alone are about the last files of that name received before them',
  async () => {
    const orgId = await emptyOrganisation();
    await receive(orgId, { [FILE]: asking('Conseil Brume') });
    await receive(orgId, { [FILE]: asking('Conseil Orage') });
    await receive(orgId, { [ANSWERS]: answering('decimal-point') });
    expect(await readIn(orgId)).toEqual(['needs-answer Conseil Brume', 'read Conseil Orage 1.375']);
    // Corrected: the later answer about the same file counts.
    await receive(orgId, { [ANSWERS]: answering('decimal-comma') });
    expect(await readIn(orgId)).toEqual(['needs-answer Conseil Brume', 'read Conseil Orage 1375']);
  },
  TIMEOUT,
);

test(
  'answers that come before any such file are about the first that comes, also when it is received again',
  async () => {
    const orgId = await emptyOrganisation();
    await receive(orgId, { [ANSWERS]: answering('decimal-point') });
    await receive(orgId, { [FILE]: asking('Conseil Brume') });
    await receive(orgId, { [FILE]: asking('Conseil Orage') });
    expect(await readIn(orgId)).toEqual(['read Conseil Brume 1.375', 'needs-answer Conseil Orage']);
    await receive(orgId, { [FILE]: asking('Conseil Brume') });
    await receive(orgId, { [ANSWERS]: answering('decimal-comma') });
    expect(await readIn(orgId)).toEqual([
      'read Conseil Brume 1375',
      'needs-answer Conseil Orage',
      'duplicate',
    ]);
  },
  TIMEOUT,
);
