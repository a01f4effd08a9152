import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

const audit = auditsTogether('2026-11-16');
const dossier = (over: Record<string, string>, timesheets: DossierFiles = {}): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
  'register/people.csv': TEAM,
  'invoices/F-1.csv': register(camilleDays(20, { invoice_number: 'F-1', ...over })),
  ...timesheets,
});
const codes = ({ findings }: AuditPart) => findings.map(({ code }) => code);

describe('a line with one date of its period', () => {
  const recorded = { 'timesheets/september.csv': timesheet('P-0412', weekdays('2026-09-01', 20)) };

  testTogether.each([
    ['start', { period_end: '' }, ['2026-09-01', null], 'period_end'],
    ['end', { period_start: '' }, [null, '2026-09-30'], 'period_start'],
  ])('a %s alone is no period of one day', async (_, over, period, absent) => {
    const result = await audit(dossier(over, recorded));
    const line = result.invoices[0]?.lines[0];
    const missing = (code: string) => result.rules.find((rule) => rule.code === code)?.missing;
    expect([line?.periodStart, line?.periodEnd]).toEqual(period);
    expect(codes(result)).toEqual([]);
    expect(missing('C5')).toEqual([absent]);
    expect(missing('T1')).toEqual([absent]);
  });
});

testTogether('twenty days on one date carry no day of that date', async () => {
  expect(codes(await audit(dossier({ period_start: '2026-09-30' })))).toEqual(['C5']);
});

testTogether('one day on one date is that date', async () => {
  const saturday = { period_start: '2026-09-05', period_end: '2026-09-05', quantity: '1', net: '500' };
  expect(codes(await audit(dossier(saturday)))).toContain('C1');
});
