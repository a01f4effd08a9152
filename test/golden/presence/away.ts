import { expect, test } from '@jest/globals';
import { CONTRACT } from '../golden-contract.js';
import { weekdays } from '../golden-days.js';
import { audit, bills, dossier, entries, member, outcomes } from '../golden-presence.js';

const WEEK = weekdays('2026-09-07', 5);
const PEOPLE = [
  member('P-1', 'Camille Exemple'),
  member('P-2', 'Dominique Exemple'),
  member('P-3', 'Claude Exemple', { approved_from: '2026-01-01', approved_to: '2026-09-10' }),
  member('P-4', 'Sacha Exemple'),
];
const tables = {
  'register/contracts': [{ ...CONTRACT, entity: 'Direction du numérique' }],
  'register/people': PEOPLE,
  'register/absences': [
    { person_key: 'P-1', date_from: '2026-09-09', date_to: '2026-09-09' },
    { person_key: 'P-2', date_from: '2026-09-14', date_to: '2026-09-18' },
  ],
  'register/closures': [
    { date: '2026-09-08', label: 'Pont', entity: 'Direction des sports' },
    { date: '2026-09-22', label: 'Travaux', entity: 'Direction du numérique' },
  ],
  'timesheets/all': [
    ...['P-1', 'P-2', 'P-3'].flatMap((person) => entries(person, WEEK)),
    ...entries('P-2', weekdays('2026-09-14', 2), { quantity: '0' }),
    ...entries('P-4', ['2026-09-22']),
  ],
  'invoices/all': [
    bills('Camille Exemple', 5),
    bills('Dominique Exemple', 5),
    bills('Claude Exemple', 5),
    bills('Sacha Exemple', 1),
  ],
};

test('C6 asks about an absence, the end of an approval and the closure of the entity, each once', async () => {
  const { result, answers } = await audit(dossier(tables), 'C6');
  expect(
    result.findings.map(({ subject, class: of, daysUnsupported, amountAtStake }) => [
      subject.personKey,
      subject.date,
      subject.invoice,
      of,
      daysUnsupported,
      amountAtStake,
    ]),
  ).toEqual([
    ['P-1', '2026-09-09', 'F-Camille Exemple', 'fact', '1.00', '500.00'],
    ['P-3', '2026-09-11', 'F-Claude Exemple', 'fact', '1.00', '500.00'],
    ['P-4', '2026-09-22', 'F-Sacha Exemple', 'question', '1.00', '500.00'],
  ]);
  // Zeros in the days of an absence, and the closure of another entity.
  expect(outcomes(answers, 'C6')).toMatchObject({ 'P-2': 'clean' });
  // The register of presence is the buyer's: the contractor is shown its own timesheet.
  expect(result.findings[0]?.evidence.map(({ file }) => file)).toEqual([
    'timesheets/all.csv',
    'register/absences.csv',
  ]);
  expect(result.findings[0]?.supplierEvidence.map(({ file }) => file)).toEqual(['timesheets/all.csv']);
});

test('C6 is incomplete without a register of absences', async () => {
  const { 'register/absences': absences, 'register/closures': closures, ...others } = tables;
  expect([absences.length, closures.length]).toEqual([2, 2]);
  const { answers } = await audit(dossier(others), 'C6');
  expect(outcomes(answers, 'C6')).toEqual({
    'P-1': 'incomplete absences',
    'P-2': 'incomplete absences',
    'P-3': 'flagged',
    'P-4': 'incomplete absences',
  });
});
