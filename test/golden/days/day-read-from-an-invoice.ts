import { expect, test } from '@jest/globals';
import { auditDossier, register } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { plain, TEAM } from '../golden-days.js';

const line = (id: string, days: string, price: number, from: string, to: string) =>
  invoiceLine({
    invoice_number: 'F-1',
    line_id: id,
    quantity: days,
    unit_price: String(price),
    net: String(Number(days) * price),
    period_start: from,
    period_end: to,
    person: 'Camille Exemple',
  });

async function audit(...lines: Record<string, string>[]) {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
      'register/people.csv': TEAM,
      'invoices/F-1.csv': register(...lines),
    },
    '2026-11-16',
  );
  return result;
}

test('a Saturday is asked of the line that bills it, and its money counts once', async () => {
  const result = await audit(
    line('1', '10', 500, '2026-09-01', '2026-09-30'),
    line('2', '1', 900, '2026-09-05', '2026-09-05'),
  );
  const c1 = result.findings.find(({ code }) => code === 'C1');
  expect(c1?.allocations.map(({ line: id, amount }) => [id, amount])).toEqual([['2', '900.00']]);
  expect(result.totals[0]?.atStake).toBe('900.00');
});

test('two lines of one date are quoted as the invoice, not as a timesheet', async () => {
  const day = (id: string) => line(id, '1', 500, '2026-09-04', '2026-09-04');
  const c3 = (await audit(day('1'), day('2'))).findings.find(({ code }) => code === 'C3');
  expect(c3?.daysUnsupported).toBe('1.00');
  expect(plain(c3?.supplierMessage?.fr)).toBe(
    'Votre facture indique 2,00 j le 4 sept. 2026 pour Camille Exemple, ligne 1 de F-1 ; le marché compte 1,00 j au plus par jour.',
  );
  expect(plain(c3?.supplierMessage?.en)).toBe(
    'Your invoice shows 2.00 d on 4 Sept 2026 for Camille Exemple, line 1 of F-1; the contract counts at most 1.00 d a day.',
  );
});
