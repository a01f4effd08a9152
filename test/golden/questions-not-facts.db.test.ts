import { expect, test } from '@jest/globals';
import { auditDossier, register } from '../support/audit-dossier.js';
import { CONTRACT, invoiceLine } from './golden-contract.js';

const person = {
  contract_ref: CONTRACT.contract_ref,
  person_key: 'p1',
  name: 'Camille Exemple',
  profile: 'Développeur',
};

test('the same days on two orders are asked about, on one order they are stated', async () => {
  const classOf = async (order: string) => {
    const bill = (invoice_number: string, issue_date: string, order_ref: string) =>
      invoiceLine({
        invoice_number,
        issue_date,
        order_ref,
        person: 'Camille Exemple',
        quantity: '10',
        unit_price: '500',
        net: '5000',
      });
    const { result } = await auditDossier(
      {
        'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no' }),
        'register/people.csv': register(person),
        'register/orders.csv': register(
          ...['BC1', 'BC2'].map((order_ref) => ({
            contract_ref: CONTRACT.contract_ref,
            order_ref,
            ordered_on: '2026-08-01',
            amount: '20000',
            billed_before: '0',
          })),
        ),
        'invoices/all.csv': register(bill('F-1', '2026-10-01', 'BC1'), bill('F-2', '2026-10-02', order)),
      },
      '2026-11-16',
    );
    return result.findings
      .filter(({ code }) => code === 'D4')
      .map((finding) => [finding.class, finding.subject.invoice, finding.amountAtStake]);
  };
  expect(await classOf('BC2')).toEqual([['question', 'F-2', '5000.00']]);
  expect(await classOf('BC1')).toEqual([['fact', 'F-2', '5000.00']]);
});

test('a deliverable that awaits its decision is stated only where the contract says that nothing is billed in advance', async () => {
  const classOf = async (advance_allowed: string) => {
    const { result } = await auditDossier(
      {
        'register/contracts.csv': register({ ...CONTRACT, timesheet_required: 'no', advance_allowed }),
        'register/deliverables.csv': register({
          contract_ref: CONTRACT.contract_ref,
          deliverable_ref: 'L1',
          title: 'Rapport',
          type: 'report',
          delivered: 'yes',
          delivered_on: '2026-09-30',
          acceptance: 'pending',
        }),
        'invoices/F-1.csv': register(
          invoiceLine({
            invoice_number: 'F-1',
            deliverable_ref: 'L1',
            quantity: '10',
            unit_price: '500',
            net: '5000',
          }),
        ),
      },
      '2026-10-10',
    );
    return result.findings
      .filter(({ code }) => code === 'L2')
      .map((finding) => [finding.class, finding.confidence]);
  };
  expect(await classOf('')).toEqual([['question', 'indicative']]);
  expect(await classOf('no')).toEqual([['fact', 'firm']]);
});
