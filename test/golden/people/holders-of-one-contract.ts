import { expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const person = (person_key: string, name: string) => ({
  contract_ref: CONTRACT.contract_ref,
  person_key,
  name,
  profile: 'Développeur',
});
const sheet = (person_key: string) =>
  ['2026-09-01', '2026-09-02', '2026-09-03'].map((date) => ({
    person_key,
    contract_ref: CONTRACT.contract_ref,
    date,
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
  }));
const bill = (invoice_number: string, supplier: string, supplier_siret: string, name: string) =>
  invoiceLine({
    invoice_number,
    supplier,
    supplier_siret,
    person: name,
    quantity: '3',
    unit_price: '500',
    net: '1500',
  });

const files = (entries: ReturnType<typeof sheet>): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT, {
    ...CONTRACT,
    supplier_name: 'Studio Rivage',
    supplier_siret: '90000000200015',
  }),
  'register/people.csv': register(person('p1', 'Camille Exemple'), person('p2', 'Dominique Modèle')),
  'timesheets/september.csv': register(...entries),
  'invoices/all.csv': register(
    bill('F-1', CONTRACT.supplier_name, CONTRACT.supplier_siret, 'Camille Exemple'),
    bill('B-1', 'Studio Rivage', '90000000200015', 'Dominique Modèle'),
  ),
});
const audit = auditsTogether('2026-11-16');
const isAboutSheets = ({ code }: { code: string }) => code === 'T1' || code === 'T3';
const about = async (entries: ReturnType<typeof sheet>) =>
  (await audit(files(entries))).findings
    .filter(isAboutSheets)
    .map(({ code, subject }) => [code, subject.invoice]);

const tallies = ({ rules }: AuditPart) =>
  rules
    .filter(isAboutSheets)
    .map(({ code, flagged, incomplete, missing }) => [code, flagged, incomplete, missing]);

testTogether('a timesheet goes to the holder whose invoice names its person', async () => {
  const [both, one] = await Promise.all([about([...sheet('p1'), ...sheet('p2')]), about(sheet('p1'))]);
  expect(both).toEqual([]);
  // The sheet of one holder proves nothing for the other.
  expect(one).toEqual([['T3', 'B-1']]);
});

testTogether.each([
  ['the profile alone', { profile: 'Développeur' }, CONTRACT.contract_ref],
  ['a person whom both holders bill', { person: 'Camille Exemple' }, CONTRACT.contract_ref],
  ['a person whose sheet names no contract', { person: 'Camille Exemple' }, ''],
])(
  'a sheet that nothing gives to one holder is not a sheet that is missing: %s',
  async (_name, who, contract_ref) => {
    const both = [
      bill('F-1', CONTRACT.supplier_name, CONTRACT.supplier_siret, ''),
      bill('B-1', 'Studio Rivage', '90000000200015', ''),
    ].map((line) => ({ ...line, ...who }));
    const talliesOf = async (entries: Record<string, string>[]) =>
      tallies(
        await audit({
          ...files([]),
          'timesheets/september.csv': register(...entries),
          'invoices/all.csv': register(...both),
        }),
      );
    const september = sheet('p1').map((entry) => ({ ...entry, contract_ref }));
    // A sheet of another period was not received for this one.
    const august = september.slice(0, 1).map((entry) => ({ ...entry, date: '2026-08-03' }));
    const [ofPeriod, ofAnother] = await Promise.all([talliesOf(september), talliesOf(august)]);
    expect(ofPeriod).toEqual([
      ['T1', 0, 2, ['contract_ref']],
      ['T3', 0, 2, ['contract_ref']],
    ]);
    expect(ofAnother).toEqual([
      ['T1', 0, 2, ['timesheet']],
      ['T3', 2, 0, []],
    ]);
  },
);

testTogether.each([
  [
    'is of a profile that nobody states',
    { profile: '' },
    [
      ['T1', 0, 1, ['person_key']],
      ['T3', 0, 1, ['person_key']],
    ],
  ],
  [
    'is of another profile',
    { profile: 'Graphiste' },
    [
      ['T1', 0, 1, ['timesheet']],
      ['T3', 1, 0, []],
    ],
  ],
])('a line by profile, and the sheet of somebody who %s', async (_who, over, expected) => {
  const result = await audit({
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register(person('p2', 'Dominique Modèle'), person('p3', 'Sacha Type'), {
      ...person('p1', 'Camille Exemple'),
      ...over,
    }),
    'timesheets/september.csv': register(...sheet('p1')),
    'invoices/all.csv': register({
      ...bill('F-1', CONTRACT.supplier_name, CONTRACT.supplier_siret, ''),
      profile: 'Développeur',
    }),
  });
  expect(tallies(result)).toEqual(expected);
});

testTogether('a stray entry without a contract leaves a group that lacks no day compared', async () => {
  const studio = { ...CONTRACT, contract_ref: 'M-2026-02' };
  const stray = { ...sheet('p1')[0], contract_ref: '', date: '2026-09-04' };
  const { rules, invoices } = await audit({
    'register/contracts.csv': register(CONTRACT, studio),
    'register/people.csv': register(person('p1', 'Camille Exemple'), {
      ...person('p1', 'Camille Exemple'),
      contract_ref: 'M-2026-02',
    }),
    'timesheets/september.csv': register(...sheet('p1'), stray),
    'invoices/all.csv': register(
      bill('F-1', CONTRACT.supplier_name, CONTRACT.supplier_siret, 'Camille Exemple'),
    ),
  });
  expect(rules.filter(isAboutSheets).map(({ code, clean }) => [code, clean])).toEqual([
    ['T1', 1],
    ['T3', 1],
  ]);
  expect(invoices[0]?.lines[0]?.support?.timesheetDays).toBe('3.00');
});
