import { expect } from '@jest/globals';
import { onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, camilleDays, invoiceLine } from '../golden-contract.js';

const audit = auditsTogether('2026-11-16', { rules: onlyRules('X5', 'X7') });
const M = CONTRACT.contract_ref;

const said = async (files: DossierFiles, code: string) => {
  const { findings, rules } = await audit(files);
  const [{ flagged, clean, notApplicable, incomplete, missing } = { missing: [] }] = rules.filter(
    (one) => one.code === code,
  );
  return {
    outcome: flagged
      ? 'flagged'
      : incomplete
        ? missing.join()
        : clean
          ? 'clean'
          : notApplicable
            ? 'notApplicable'
            : '',
    classes: findings.filter((one) => one.code === code).map((one) => one.class),
    values: findings.find((one) => one.code === code)?.values,
  };
};

const delivered = (own: Record<string, string>, contract: Record<string, string> = {}): DossierFiles => ({
  'register/contracts.csv': register({
    ...CONTRACT,
    price_form: 'fixed',
    timesheet_required: 'no',
    ...contract,
  }),
  'register/deliverables.csv': register({
    contract_ref: M,
    deliverable_ref: 'R-1',
    title: 'Rapport',
    type: 'report',
    delivered_on: '2026-10-12',
    acceptance: 'pending',
    ...own,
  }),
  'invoices/F-1.csv': register(
    invoiceLine({ quantity: '1', unit: 'lump', unit_price: '9000', net: '9000', deliverable_ref: 'R-1' }),
    // A second line on the same deliverable does not name it twice.
    invoiceLine({
      line_id: '2',
      quantity: '1',
      unit: 'lump',
      unit_price: '500',
      net: '500',
      deliverable_ref: 'R-1',
    }),
  ),
});

testTogether.each<[string, Record<string, string>, Record<string, string>, string, string[]]>([
  ['past', {}, {}, 'flagged', ['fact']],
  ['near', { delivered_on: '2026-10-27' }, {}, 'flagged', ['question']],
  ['far', { delivered_on: '2026-10-28' }, {}, 'clean', []],
  ['accepted', { acceptance: 'accepted', decided_on: '2026-10-20' }, {}, 'clean', []],
  ['not delivered', { delivered: 'no', delivered_on: '' }, {}, 'notApplicable', []],
  ['no decision known', { acceptance: '' }, {}, 'acceptance', []],
  ['no period in the contract', {}, { acceptance_days: '' }, 'acceptance_days', []],
])('X5: %s', async (_name, own, contract, outcome, classes) => {
  const answer = await said(delivered(own, contract), 'X5');
  expect(answer).toMatchObject({ outcome, classes });
  if (outcome === 'flagged') expect(answer.values).toMatchObject({ count: 1 });
});

const paid = (events: Record<string, string>[], more: DossierFiles = {}): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/invoice_events.csv': register(
    ...events.map((event) => ({ invoice_number: 'F-2026-118', supplier: CONTRACT.supplier_siret, ...event })),
  ),
  'invoices/F-2026-118.csv': register(camilleDays(2)),
  ...more,
});
const PAID = { event: 'paid', on: '2026-10-30', by: 'Claude Exemple' };
const SERVICE = { event: 'service_done', on: '2026-10-06', by: 'Dominique Modèle' };
const sheet = (approved_by: string, approval_state = 'approved', date = '2026-09-01'): DossierFiles => ({
  'timesheets/september.csv': register(
    ...[date, '2026-09-02'].map((day) => ({
      person_key: 'p1',
      person: 'Camille Exemple',
      contract_ref: M,
      date: day,
      quantity: '1',
      unit: 'day',
      approval_state,
      approved_by,
    })),
  ),
});
const filed = (approved_by: string, approver_side: string): DossierFiles => ({
  ...sheet(''),
  'register/timesheets.csv': register({
    file: 'september.csv',
    contract_ref: M,
    person_key: 'p1',
    period_start: '2026-09-01',
    period_end: '2026-09-30',
    approved_on: '2026-10-01',
    approved_by,
    approver_side,
  }),
});

testTogether.each<[string, DossierFiles, string]>([
  ['two names', paid([SERVICE, PAID]), 'clean'],
  ['one name attests and pays', paid([SERVICE, { ...PAID, by: 'MODELE, dominique' }]), 'flagged'],
  ['one name approves the entries and pays', paid([PAID], sheet('Claude Exemple')), 'flagged'],
  ['one name signs for the sheet and pays', paid([PAID], filed('Claude Exemple', 'buyer')), 'flagged'],
  [
    'the contractor’s own approval is none of the buyer',
    paid([SERVICE, PAID], filed('Claude Exemple', 'supplier')),
    'clean',
  ],
  ['entries that are not approved', paid([SERVICE, PAID], sheet('Claude Exemple', 'submitted')), 'clean'],
  ['nobody pays by name', paid([SERVICE, { ...PAID, by: '' }]), 'paid_by'],
  ['nobody attests', paid([PAID]), 'service_done_by'],
  ['not paid', paid([SERVICE]), 'notApplicable'],
])('X7: %s', async (_name, files, outcome) => {
  expect((await said(files, 'X7')).outcome).toBe(outcome);
});
