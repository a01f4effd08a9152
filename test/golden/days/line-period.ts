import { describe, expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';
import { ublInvoice } from '../golden-ubl.js';

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

interface Period {
  start?: string;
  end?: string;
}

const periodOf = ({ start, end }: Period): string => {
  const date = (name: string, value?: string): string =>
    value === undefined ? '' : `<cbc:${name}>${value}</cbc:${name}>`;
  return `<cac:InvoicePeriod>${date('StartDate', start)}${date('EndDate', end)}</cac:InvoicePeriod>`;
};

/** An invoice of September with two days of Camille, whose line says what of its own period. */
const ofSeptember = (line: Period): string =>
  ublInvoice({ number: 'F-1', issued: '2026-10-05', type: '380', amount: '1000' })
    .replace('<cac:Contract', `${periodOf({ start: '2026-09-01', end: '2026-09-30' })}<cac:Contract`)
    .replace('<cac:Item>', `${periodOf(line)}<cac:Item>`)
    .replace('unitCode="LS">1<', 'unitCode="DAY">2<')
    .replace('Forfait', 'Développement ; Intervenant : Camille Exemple')
    .replace('EUR">1000</cbc:PriceAmount>', 'EUR">500</cbc:PriceAmount>');

testTogether.each<[string, Period, string[]]>([
  ['an end within it begins with it', { end: '2026-09-15' }, []],
  ['an end before it has no start', { end: '2026-08-15' }, ['period_start']],
  ['a start within it ends with it', { start: '2026-09-15' }, []],
  ['a start after it has no end', { start: '2026-10-15' }, ['period_end']],
])('a line of an invoice with a period that gives %s', async (_, line, missing) => {
  const result = await audit({
    'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
    'register/people.csv': TEAM,
    'invoices/F-1.xml': ofSeptember(line),
  });
  const rule = result.rules.find(({ code }) => code === 'C5');
  expect([rule?.clean, rule?.incomplete, rule?.missing]).toEqual([
    missing.length === 0 ? 1 : 0,
    missing.length,
    missing,
  ]);
});

testTogether('twenty days on one date carry no day of that date', async () => {
  expect(codes(await audit(dossier({ period_start: '2026-09-30' })))).toEqual(['C5']);
});

testTogether('one day on one date is that date', async () => {
  const saturday = { period_start: '2026-09-05', period_end: '2026-09-05', quantity: '1', net: '500' };
  expect(codes(await audit(dossier(saturday)))).toContain('C1');
});
