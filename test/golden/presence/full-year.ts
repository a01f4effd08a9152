import { expect, test } from '@jest/globals';
import { CONTRACT } from '../golden-contract.js';
import { audit, bills, dossier, member, outcomes } from '../golden-presence.js';

/** Eleven months of twenty days, each billed by itself. */
const MONTHS = Array.from({ length: 11 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
const year = (name: string, days = 20, over: Record<string, string> = {}) =>
  MONTHS.map((month) =>
    bills(name, days, {
      invoice_number: `${name.split(' ')[0]}-${month}`,
      issue_date: `${month}-28`,
      period_start: `${month}-01`,
      period_end: `${month}-28`,
      ...over,
    }),
  );
const OTHER = {
  ...CONTRACT,
  contract_ref: 'M-2026-02',
  supplier_name: 'Sacha Exemple EI',
  supplier_siret: '90000000200015',
};
const onOther = {
  contract_ref: OTHER.contract_ref,
  supplier: OTHER.supplier_name,
  supplier_siret: OTHER.supplier_siret,
};

test('C7 counts the billed days of twelve months over all contracts, credits taken off', async () => {
  const { result, answers } = await audit(
    dossier({
      'register/contracts': [CONTRACT, OTHER, { ...OTHER, contract_ref: 'M-2026-03', hours_per_day: '' }],
      'register/people': [
        member('P-1', 'Camille Exemple'),
        member('P-2', 'Dominique Exemple'),
        member('P-3', 'Claude Exemple'),
        member('P-3', 'Claude Exemple', { contract_ref: 'M-2026-02' }),
        member('P-4', 'Sacha Exemple', { contract_ref: 'M-2026-02' }),
        member('P-5', 'Lou Exemple', { contract_ref: 'M-2026-03' }),
      ],
      'invoices/all': [
        ...year('Camille Exemple'),
        ...year('Dominique Exemple'),
        bills('Dominique Exemple', 3, {
          invoice_number: 'AV-1',
          type_code: '381',
          preceding_invoice: 'Dominique-2026-03',
          issue_date: '2026-04-15',
          period_start: '2026-03-01',
          period_end: '2026-03-28',
        }),
        ...year('Claude Exemple', 10),
        ...year('Claude Exemple', 10, onOther).map((row) => ({
          ...row,
          invoice_number: `X-${row.issue_date}`,
        })),
        ...year('Sacha Exemple', 20, onOther),
        bills('Lou Exemple', 140, {
          ...onOther,
          contract_ref: 'M-2026-03',
          unit: 'hour',
          unit_price: '50',
          net: '7000',
        }),
      ],
    }),
    'C7',
  );
  expect(outcomes(answers, 'C7')).toEqual({
    'P-1': 'flagged',
    // 220 days less 3.
    'P-2': 'clean',
    'P-3': 'flagged',
    // The firm bears the name of the person.
    'P-4': 'clean',
    'P-5': 'incomplete hours_per_day',
  });
  const of = (person: string) => result.findings.find(({ subject }) => subject.personKey === person);
  const [camille, claude] = [of('P-1'), of('P-3')];
  expect(camille?.values).toMatchObject({ days: '220', from: '2025-12-01', to: '2026-11-01' });
  expect([camille?.amountAtStake, camille?.daysUnsupported]).toEqual([null, null]);
  expect(camille?.evidence).toHaveLength(11);
  expect(camille?.supplierMessage?.en).toContain('220.00');
  // Each of two contractors bills half a year: only the buyer reads the whole.
  expect([claude?.audience, claude?.supplierMessage, claude?.supplierEvidence]).toEqual([
    ['buyer'],
    null,
    [],
  ]);
  expect(claude?.evidence).toHaveLength(20);
});
