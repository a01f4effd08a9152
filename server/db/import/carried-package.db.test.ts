import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { register } from '../../../test/support/audit-dossier.js';
import { openWorkerDatabase } from '../../../test/support/database.js';
import { documentsNow, dropFiles } from '../../../test/support/drop-files.js';
import { ublCarrying } from '../../../test/support/ubl-carrying.js';
import { CONTRACT } from '../../../test/golden/golden-contract.js';
import type { Database } from '../connection.js';
import { createOrganisation } from '../organisation.js';

const EXPECTED = join(process.cwd(), 'server/db/import/carried-package.expected.json');
const SUPPLIER = { supplier: CONTRACT.supplier_name, siret: CONTRACT.supplier_siret };

let database: Database;
beforeAll(async () => {
  database = await openWorkerDatabase();
});
afterAll(() => database.close());

const sheet = (...days: string[]): string =>
  `person,date,quantity,unit\n${days.map((day) => `Camille Exemple,${day},1,day\n`).join('')}`;

async function pdfWith(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  for (const [name, content] of Object.entries(files)) await pdf.attach(Buffer.from(content), name, {});
  return pdf.save();
}

/** What a portal gives for three invoices of one contractor: each in a folder, its files beside it, and what systems add. */
async function portalPackage(): Promise<Record<string, string | Uint8Array>> {
  const first = { number: 'F-1', contract: CONTRACT.contract_ref, ...SUPPLIER };
  const beside = sheet('2026-09-01', '2026-09-02');
  const second = {
    number: 'F-2',
    ...SUPPLIER,
    files: [
      { name: 'cra-2.csv', content: sheet('2026-09-03') },
      { name: 'F-9.xml', content: ublCarrying({ number: 'F-9', files: [], ...SUPPLIER }) },
      { name: 'cra.zip', content: Buffer.from('504b0304'.padEnd(44, '0'), 'hex') },
    ],
  };
  return {
    'FACTURE_F-1/F-1.xml': ublCarrying({
      ...first,
      files: [
        { name: 'cra.csv', content: beside },
        { name: 'logo.png', content: Buffer.from('89504e470d0a1a0a00', 'hex') },
      ],
    }),
    // The same invoice with a file that its XML has not.
    'FACTURE_F-1/F-1.pdf': await pdfWith({
      'factur-x.xml': ublCarrying({ ...first, files: [{ name: 'cra.csv', content: beside }] }),
      'cra-complement.csv': sheet('2026-09-04'),
    }),
    'FACTURE_F-1/PJ/cra.csv': beside,
    'FACTURE_F-1/PJ/photo.jpg': Buffer.from('ffd8ffe000104a46494600', 'hex'),
    'FACTURE_F-2/F-2.xml': ublCarrying(second),
    'FACTURE_F-3/F-3.xml': ublCarrying({ number: 'F-3', files: [], ...SUPPLIER }).slice(0, 900),
    'FACTURE_F-3/PJ/encore.zip': Buffer.from('504b0506'.padEnd(44, '0'), 'hex'),
    '__MACOSX/FACTURE_F-1/._F-1.xml': 'x',
    'FACTURE_F-1/.DS_Store': 'x',
    'FACTURE_F-1/Thumbs.db': 'x',
    'FACTURE_F-1/PJ/~$cra.xlsx': 'x',
  };
}

test('a package of a portal: each file as expected, one bad file stops nothing, and again it changes nothing', async () => {
  const orgId = await createOrganisation(database, 'package');
  await dropFiles(database, orgId, { 'contracts.csv': register(CONTRACT) });
  const files = await portalPackage();
  const notices = await dropFiles(database, orgId, { 'telechargement.zip': files });
  const documents = (await documentsNow(database, orgId)).filter(({ kind }) => kind !== 'register');
  const found = { notices, documents };
  const expected: unknown = JSON.parse(readFileSync(EXPECTED, 'utf8'));
  expect(JSON.parse(JSON.stringify(found))).toEqual(expected);

  // Sent again, every file is a repetition: nothing is read or counted twice.
  await dropFiles(database, orgId, { 'telechargement.zip': files });
  const again = (await documentsNow(database, orgId)).filter(({ kind }) => kind !== 'register');
  expect(again.filter(({ invoices, days }) => invoices.length > 0 || days !== null)).toEqual(
    documents.filter(({ invoices, days }) => invoices.length > 0 || days !== null),
  );
  expect(again.filter(({ inside }) => inside !== null)).toEqual(
    documents.filter(({ inside }) => inside !== null),
  );
});
