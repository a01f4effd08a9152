import { describe, expect, test } from '@jest/globals';
import { auditDossier, register, type DossierFiles } from '../../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';
import { timesheet, weekdays } from '../golden-days.js';

const audit = async (files: DossierFiles) =>
  (
    await auditDossier(
      {
        'register/contracts.csv': register(CONTRACT),
        'register/people.csv': register({
          contract_ref: CONTRACT.contract_ref,
          person_key: 'p9',
          name: 'Noa Modèle',
          profile: 'Développeur',
        }),
        'invoices/F-1.csv': register(
          invoiceLine({ invoice_number: 'F-1', quantity: '10', unit_price: '500', net: '5000' }),
        ),
        ...files,
      },
      '2026-11-16',
    )
  ).result;
const link = (values: Record<string, string>) => ({
  invoice_number: 'F-1',
  supplier: CONTRACT.supplier_name,
  line_id: '1',
  ...values,
});

describe('a line that two links give to one person', () => {
  test.each([
    ['the days of each link', { days: '6' }, { days: '4' }],
    ['the days of one link', { days: '6' }, {}],
    ['no days', {}, {}],
    ['the same days twice', { days: '10' }, { days: '10' }],
  ])('is spoken of once and for its own days, with %s', async (_name, first, second) => {
    const result = await audit({
      'register/links.csv': register(
        link({ person_key: 'p1', deliverable_ref: 'L1', ...first }),
        link({ person_key: 'p1', deliverable_ref: 'L2', ...second }),
      ),
      'timesheets/p1.csv': timesheet('p1', weekdays('2026-09-01', 8)),
    });
    const told = result.findings.map(({ code, amountAtStake, values }) => [code, amountAtStake, values.days]);
    expect(told.filter(([code]) => code === 'R4')).toEqual([['R4', '5000.00', '10.00']]);
    expect(result.findings.filter(({ code }) => code === 'T1')).toMatchObject([
      { amountAtStake: '1000.00', values: { lineDays: '10', groupDays: '10', recordedDays: '8' } },
    ]);
    expect(result.totals).toMatchObject([{ billed: '5000.00', atStake: '5000.00' }]);
  });
});

test('a second person without stated days bills what the first leaves', async () => {
  const result = await audit({
    'register/links.csv': register(link({ person_key: 'p1', days: '6' }), link({ person_key: 'p2' })),
    'timesheets/p1.csv': timesheet('p1', weekdays('2026-09-01', 6)),
    'timesheets/p2.csv': timesheet('p2', weekdays('2026-09-01', 2)),
  });
  expect(result.findings.filter(({ code }) => code === 'T1')).toMatchObject([
    { subject: { personKey: 'p2' }, amountAtStake: '1000.00', values: { lineDays: '4', recordedDays: '2' } },
  ]);
});
