import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AuditResult, ResultLine } from '../../server/domain/audit-result.js';
import { projectRoot } from '../../server/project-root.js';
import { csv, writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

const HEADER =
  'Numéro de facture;Date de facture;Fournisseur;Désignation;Quantité;Unité;Prix unitaire HT;Montant HT\n';
const UBL = readFileSync(
  join(projectRoot(), 'server/importers/einvoice/samples/prestation-jours-heures.ubl.xml'),
  'utf8',
);

const DOSSIER: DossierFiles = {
  'invoices/virgule.csv': `${HEADER}F-1;22/09/2026;Atelier Exemple;Conseil;2,5;jour;5,50;13,75\n`,
  'invoices/point.csv': `${HEADER}F-2;22/09/2026;Atelier Exemple;Conseil;1.375;jour;80;\n`,
  'invoices/decimale.xml': UBL.replace(/(InvoicedQuantity[^>]*>)[^<]*</, '$11.375<'),
};

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

let house: CommandHouse;

beforeAll(async () => {
  house = makeCommandHouse();
  await house.warm();
});

afterAll(() => house.remove());

async function audit(files: DossierFiles): Promise<AuditResult> {
  const { folder, remove } = writeDossier(files);
  const run = await house.run('audit', [folder, '--as-of', '2026-11-01', '--json', '-']);
  remove();
  expect([run.status, run.stderr]).toEqual([0, '']);
  return JSON.parse(run.stdout) as AuditResult;
}

function firstLine({ invoices }: AuditResult, file: string): ResultLine | undefined {
  return invoices.find((invoice) => invoice.file === file)?.lines[0];
}

test('a comma is decimal in a French file, a point in XML; a point before three digits is a question', async () => {
  const result = await audit(DOSSIER);
  expect(firstLine(result, 'invoices/virgule.csv')).toMatchObject({
    quantity: '2.5',
    unitPrice: '5.50',
    net: '13.75',
  });
  expect(firstLine(result, 'invoices/decimale.xml')?.quantity).toBe('1.375');
  expect(firstLine(result, 'invoices/point.csv')?.quantity).toBeNull();
  const asking = result.documents.filter(({ status }) => status === 'needs-answer');
  expect(asking.map(({ file }) => file)).toEqual(['invoices/point.csv']);
  expect(asking[0]?.problems).toEqual([
    {
      code: 'ambiguous-number',
      severity: 'error',
      at: { file: 'invoices/point.csv', line: 2 },
      seen: '1.375',
      message: {
        fr: '« 1.375 » peut se lire 1,375 ou 1\u202f375. Lequel ?',
        en: '“1.375” can be read 1.375 or 1,375. Which one?',
      },
    },
  ]);
});

test('the answers in register/answers.csv settle them, file by file', async () => {
  const result = await audit({
    ...DOSSIER,
    'invoices/point-2.csv': String(DOSSIER['invoices/point.csv']).replace('F-2', 'F-3'),
    'register/answers.csv': csv(
      ['file', 'code', 'answer'],
      ['invoices/point.csv', 'ambiguous-number', 'decimal-point'],
      ['invoices/point-2.csv', 'ambiguous-number', 'decimal-comma'],
    ),
  });
  expect(firstLine(result, 'invoices/point.csv')?.quantity).toBe('1.375');
  expect(firstLine(result, 'invoices/point-2.csv')?.quantity).toBe('1375');
  expect(result.documents.filter(({ status }) => status === 'needs-answer')).toEqual([]);
});
