import { expect, test } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { CONTRACT } from '../golden-contract.js';
import { weekdays } from '../golden-days.js';
import { audit, bills, dossier, entries, member, outcomes } from '../golden-presence.js';

const CODES = ['T4', 'T5', 'T7', 'T8'];
const TWO_WEEKS = weekdays('2026-09-14', 10);
const FORTY = weekdays('2026-07-01', 40);
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => member(`P-${index + 1}`, `Personne ${index + 1} Exemple`));
const rates = (unit: string) => [
  { contract_ref: CONTRACT.contract_ref, profile: 'Développeur', unit, rate: '60' },
];

test('T4 and T5 tell entries made late from entries made in one go', async () => {
  const { answers } = await audit(
    dossier({
      'register/contracts': [{ ...CONTRACT, timesheet_cadence: 'weekly' }],
      'register/people': people(4),
      'invoices/all': [bills('Personne 1 Exemple', 10)],
      'timesheets/all': [
        // By halves, four weeks later.
        ...entries('P-1', TWO_WEEKS.slice(0, 5), { entered_on: '2026-10-12' }),
        ...entries('P-1', TWO_WEEKS.slice(5), { entered_on: '2026-10-13' }),
        // In one go on the last day.
        ...entries('P-2', TWO_WEEKS, { entered_on: '2026-09-25' }),
        // Each week on its Friday.
        ...entries('P-3', TWO_WEEKS.slice(0, 5), { entered_on: '2026-09-18' }),
        ...entries('P-3', TWO_WEEKS.slice(5), { entered_on: '2026-09-25' }),
        ...entries('P-4', TWO_WEEKS),
      ],
    }),
    ...CODES,
  );
  expect(outcomes(answers, 'T4')).toEqual({
    'P-1': 'flagged',
    'P-2': 'clean',
    'P-3': 'clean',
    'P-4': 'incomplete entered_on',
  });
  expect(outcomes(answers, 'T5')).toEqual({
    'P-1': 'clean',
    'P-2': 'flagged',
    'P-3': 'clean',
    'P-4': 'incomplete entered_on',
  });
});

test('T4 and T5 look at the first day on which a date was entered, whatever a corrected version is stamped with', async () => {
  const file = (version: number) => `timesheets/P-1-v${version}.csv`;
  const weekly = [
    ...entries('P-1', TWO_WEEKS.slice(0, 5), { entered_on: '2026-09-18' }),
    ...entries('P-1', TWO_WEEKS.slice(5), { entered_on: '2026-09-25' }),
  ];
  const corrected = weekly.map((row, index) => ({
    ...row,
    entered_on: '2026-10-20',
    quantity: index === 3 ? '0.5' : '1',
  }));
  const { answers } = await audit(
    {
      ...dossier({
        'register/contracts': [{ ...CONTRACT, timesheet_cadence: 'weekly' }],
        'register/people': people(1),
        'register/timesheets': [
          { file: file(1), person_key: 'P-1' },
          { file: file(2), person_key: 'P-1', replaces: file(1) },
        ],
        'invoices/all': [bills('Personne 1 Exemple', 10)],
      }),
      [file(1)]: register(...weekly.map((row) => ({ ...row, note: 'Étude' }))),
      [file(2)]: register(...corrected),
    },
    'T4',
    'T5',
  );
  expect(outcomes(answers, 'T4')).toEqual({ 'P-1': 'clean' });
  expect(outcomes(answers, 'T5')).toEqual({ 'P-1': 'clean' });
});

test('T7 and T8 note uniform time on a contract by the hour alone, and are never shown by themselves', async () => {
  const tables = {
    'register/contracts': [{ ...CONTRACT, hours_per_day: '7.5' }],
    'register/people': people(3),
    'invoices/all': [bills('', 1, { unit: 'lump', quantity: '1', unit_price: '900', net: '900' })],
    'register/rate_card': rates('hour'),
    'timesheets/all': [
      ...entries('P-1', FORTY, { unit: 'hour', quantity: '7.5' }),
      ...entries('P-2', FORTY, { unit: 'hour', quantity: '6' }),
      ...entries('P-3', FORTY.slice(0, 35), { unit: 'hour', quantity: '6.25' }),
      ...entries('P-3', FORTY.slice(35), { unit: 'hour', quantity: '7.5' }),
    ],
  };
  const hourly = await audit(dossier(tables), ...CODES);
  expect(outcomes(hourly.answers, 'T7')).toEqual({ 'P-1': 'flagged', 'P-2': 'clean', 'P-3': 'clean' });
  expect(outcomes(hourly.answers, 'T8')).toEqual({ 'P-1': 'clean', 'P-2': 'flagged', 'P-3': 'clean' });
  expect(hourly.result.findings.filter(({ visible }) => visible)).toEqual([]);
  const daily = await audit(dossier({ ...tables, 'register/rate_card': rates('day') }), 'T7', 'T8');
  expect(outcomes(daily.answers, 'T7')).toMatchObject({ 'P-1': 'notApplicable' });
  expect(outcomes(daily.answers, 'T8')).toMatchObject({ 'P-2': 'notApplicable' });
  const { 'register/rate_card': card, ...silent } = tables;
  expect(card).toHaveLength(1);
  const unknown = await audit(dossier(silent), 'T7', 'T8');
  expect(outcomes(unknown.answers, 'T7')).toMatchObject({ 'P-1': 'incomplete rate_card' });
  expect(outcomes(unknown.answers, 'T8')).toMatchObject({ 'P-2': 'incomplete rate_card' });
});
