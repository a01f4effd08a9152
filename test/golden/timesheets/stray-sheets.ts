import { expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays } from '../golden-contract.js';
import { TEAM, timesheet, weekdays } from '../golden-days.js';

/** Days of Camille in September at 500 euros. */
const line = (days: number, over: Record<string, string> = {}) => camilleDays(days, over);
const OTHER = { ...CONTRACT, contract_ref: 'M-2026-02' };
/** Camille also works on another contract, so that a sheet without a contract is of either. */
const BOTH = `${TEAM}${OTHER.contract_ref},P-0412,Camille Exemple,Développeur\n`;

const auditTogether = auditsTogether('2026-11-16');

async function answers(lines: Record<string, string>[], files: DossierFiles) {
  const { findings, rules } = await auditTogether({
    'register/contracts.csv': register(CONTRACT, OTHER),
    'register/people.csv': BOTH,
    'invoices/all.csv': register(...lines),
    ...files,
  });
  return {
    found: findings
      .filter(({ code }) => code === 'T1' || code === 'T3')
      .map(({ code, daysUnsupported, amountAtStake }) => [code, daysUnsupported, amountAtStake]),
    missing: rules
      .filter(({ code, incomplete }) => (code === 'T1' || code === 'T3') && incomplete > 0)
      .map(({ code, missing }) => [code, ...missing]),
  };
}
const stray = (days: string, over: Record<string, string> = {}) =>
  timesheet('P-0412', ['2026-09-30'], { contract_ref: '', quantity: days, ...over });

testTogether('a stray entry of a hundredth of a day explains a hundredth of a day', async () => {
  const draft = { approval_state: 'draft' };
  expect(
    await answers([line(20)], {
      'timesheets/a.csv': timesheet('P-0412', weekdays('2026-09-01', 5), draft),
      'timesheets/b.csv': stray('0.01'),
    }),
  ).toEqual({
    found: [
      ['T1', '14.99', '7495.00'],
      ['T3', '20.00', '10000.00'],
    ],
    missing: [],
  });
});

testTogether('alone, it is no sheet for the days that nobody recorded', async () => {
  expect(await answers([line(20)], { 'timesheets/b.csv': stray('0.01') })).toEqual({
    found: [['T1', '19.99', '9995.00']],
    missing: [['T3', 'contract_ref']],
  });
});

testTogether('a sheet on a contract that the register does not have may be for this one', async () => {
  const typing = timesheet('P-0412', weekdays('2026-09-01', 10), { contract_ref: '2026-M-01' });
  expect(await answers([line(10)], { 'timesheets/a.csv': typing })).toEqual({
    found: [],
    missing: [
      ['T1', 'contract_ref'],
      ['T3', 'contract_ref'],
    ],
  });
});

testTogether('a profile under another name of the rate card is the same profile', async () => {
  const rates = register({
    contract_ref: CONTRACT.contract_ref,
    profile: 'Dev',
    synonyms: 'Développeur|Programmeur',
    unit: 'day',
    rate: '500',
  });
  expect(
    await answers([line(10, { person: '', profile: 'Dev' })], {
      'register/rate_card.csv': rates,
      'timesheets/a.csv': timesheet('P-0412', weekdays('2026-09-01', 10)),
    }),
  ).toEqual({ found: [], missing: [] });
});

testTogether(
  'the part of a line that no link gives to anybody is not covered by the sheet of another',
  async () => {
    const link = {
      invoice_number: 'F-2026-118',
      supplier: '90000000100017',
      line_id: '1',
      person_key: 'P-0412',
      days: '4',
    };
    expect(
      await answers([line(10, { person: '' })], {
        'register/links.csv': register(link),
        'timesheets/a.csv': timesheet('P-0412', weekdays('2026-09-01', 4)),
      }),
    ).toEqual({
      found: [],
      missing: [
        ['T1', 'person_key'],
        ['T3', 'person_key'],
      ],
    });
  },
);
