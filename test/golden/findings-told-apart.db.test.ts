import { expect, test } from '@jest/globals';
import { auditDossier, register } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';

/** One line at 500 euros a day whose net is that of one day more. */
const wrong = (days: number) =>
  register(
    invoiceLine({
      invoice_number: 'F-1',
      quantity: String(days),
      unit_price: '500',
      net: String((days + 1) * 500),
      person: 'Camille Exemple',
    }),
  );

async function audit(files: Record<string, string>) {
  const { result } = await auditDossier(
    { 'register/contracts.csv': register(CONTRACT), ...files },
    '2026-11-16',
  );
  return result.findings.filter(({ code }) => code === 'A1');
}

test('the same number on two documents: one finding each, told apart by a suffix', async () => {
  const found = await audit({ 'invoices/a.csv': wrong(4), 'invoices/b.csv': wrong(6) });
  const [first, second] = found.map(({ id }) => id).sort();
  expect(found).toHaveLength(2);
  expect(second).toBe(`${first ?? ''}-2`);
  expect(found.map(({ evidence }) => evidence[0]?.file).sort()).toEqual(['invoices/a.csv', 'invoices/b.csv']);
});
