import { expect, test } from '@jest/globals';
import { CONTRACT } from '../golden-contract.js';
import { weekdays } from '../golden-days.js';
import { audit, bills, dossier, entries, member, outcomes } from '../golden-presence.js';

const TEN = weekdays('2026-09-01', 10);
const people = ['Camille', 'Dominique', 'Claude', 'Sacha', 'Lou'].map((name, index) =>
  member(`P-${index + 1}`, `${name} Exemple`),
);

test('T2 asks about days that nothing bills, unless they are not billable, not approved, or given back', async () => {
  const { result, answers } = await audit(
    dossier({
      'register/contracts': [CONTRACT],
      'register/people': people,
      'timesheets/all': [
        ...entries('P-1', TEN),
        ...entries('P-2', TEN.slice(0, 8)),
        ...entries('P-2', TEN.slice(8), { billable: 'no' }),
        ...entries('P-3', TEN.slice(0, 8)),
        ...entries('P-3', TEN.slice(8), { approval_state: 'submitted' }),
        ...entries('P-4', TEN),
      ],
      'invoices/all': [
        // On two lines of one period: asked once, of the last.
        bills('Camille Exemple', 4, { line_id: '1' }),
        bills('Camille Exemple', 4, { line_id: '2', description: 'Suite' }),
        bills('Dominique Exemple', 8),
        bills('Claude Exemple', 8),
        bills('Sacha Exemple', 10),
        bills('Sacha Exemple', 2, {
          invoice_number: 'AV-1',
          type_code: '381',
          preceding_invoice: 'F-Sacha Exemple',
        }),
        bills('Lou Exemple', 5),
        // Expenses of a contract by time bill nobody's days.
        bills('', 1, { invoice_number: 'F-9', description: 'Déplacements', unit: 'lump' }),
      ],
    }),
    'T2',
  );
  expect(
    result.findings.map(({ subject, values, amountAtStake }) => [
      subject.line,
      values.unclaimedDays,
      amountAtStake,
    ]),
  ).toEqual([['2', '2', null]]);
  expect(outcomes(answers, 'T2')).toMatchObject({
    'F-Camille Exemple/1': 'clean',
    'F-Camille Exemple/2': 'flagged',
    'F-Dominique Exemple/1': 'clean',
    'F-Claude Exemple/1': 'clean',
    'F-Sacha Exemple/1': 'clean',
    'AV-1/1': 'notApplicable',
    'F-Lou Exemple/1': 'incomplete timesheet',
  });
});

test('T2 is incomplete where another line of the contract does not say whose time it bills', async () => {
  const { answers } = await audit(
    dossier({
      'register/contracts': [CONTRACT],
      'register/people': people,
      'timesheets/all': entries('P-1', TEN),
      'invoices/all': [
        bills('Camille Exemple', 8),
        bills('', 2, { invoice_number: 'F-2', description: 'Renfort' }),
      ],
    }),
    'T2',
  );
  expect(outcomes(answers, 'T2')).toMatchObject({ 'F-Camille Exemple/1': 'incomplete person_key' });
});

test.each([
  ['mixed', 'lump', 'incomplete person_key'],
  ['time', 'lump', 'flagged'],
  // Train tickets, as a sum is.
  ['time', 'pieces', 'flagged'],
])('T2: on a contract by %s prices, what bills the same person by %s: %s', async (price_form, unit, said) => {
  const { answers } = await audit(
    dossier({
      'register/contracts': [{ ...CONTRACT, price_form }],
      'register/people': people,
      'timesheets/all': entries('P-1', TEN),
      'invoices/all': [
        bills('Camille Exemple', 8),
        bills('Camille Exemple', 1, { invoice_number: 'F-2', description: 'Étude', unit }),
      ],
    }),
    'T2',
  );
  expect(outcomes(answers, 'T2')).toMatchObject({ 'F-Camille Exemple/1': said });
});
