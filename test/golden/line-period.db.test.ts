import { describe, expect, test } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';
import { TEAM, timesheet, weekdays } from './golden-days.js';

async function audit(over: Record<string, string>, timesheets: DossierFiles) {
  const { result } = await auditDossier(
    {
      'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
      'register/people.csv': TEAM,
      'invoices/F-1.csv': register(
        invoiceLine({
          invoice_number: 'F-1',
          quantity: '20',
          unit_price: '500',
          net: '10000',
          person: 'Camille Exemple',
          ...over,
        }),
      ),
      ...timesheets,
    },
    '2026-11-16',
  );
  const codes = result.findings.map(({ code }) => code);
  const missing = (code: string) => result.rules.find((rule) => rule.code === code)?.missing;
  return { line: result.invoices[0]?.lines[0], codes, missing };
}

describe('a line with one date of its period', () => {
  const recorded = { 'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 20)) };

  test.each([
    ['start', { period_end: '' }, ['2026-09-01', null], 'period_end'],
    ['end', { period_start: '' }, [null, '2026-09-30'], 'period_start'],
  ])('a %s alone is no period of one day', async (_, over, period, absent) => {
    const { line, codes, missing } = await audit(over, recorded);
    expect([line?.periodStart, line?.periodEnd]).toEqual(period);
    expect(codes).toEqual([]);
    expect(missing('C5')).toEqual([absent]);
    expect(missing('T1')).toEqual([absent]);
  });
});

test('twenty days on one date carry no day of that date', async () => {
  const { codes } = await audit({ period_start: '2026-09-30' }, {});
  expect(codes).toEqual(['C5']);
});

test('one day on one date is that date', async () => {
  const saturday = { period_start: '2026-09-05', period_end: '2026-09-05', quantity: '1', net: '500' };
  const { codes } = await audit(saturday, {});
  expect(codes).toContain('C1');
});
