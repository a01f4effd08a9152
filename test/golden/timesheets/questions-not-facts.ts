import { expect } from '@jest/globals';
import { register } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const auditTogether = auditsTogether('2026-11-16');
const auditBeforeTheDecision = auditsTogether('2026-10-10');

const person = {
  contract_ref: CONTRACT.contract_ref,
  person_key: 'p1',
  name: 'Camille Exemple',
  profile: 'Développeur',
};

testTogether('the same days on two orders are asked about, on one order they are stated', async () => {
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
    const { findings } = await auditTogether({
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
    });
    return findings
      .filter(({ code }) => code === 'D4')
      .map((finding) => [finding.class, finding.subject.invoice, finding.amountAtStake]);
  };
  const [onTwo, onOne] = await Promise.all([classOf('BC2'), classOf('BC1')]);
  expect(onTwo).toEqual([['question', 'F-2', '5000.00']]);
  expect(onOne).toEqual([['fact', 'F-2', '5000.00']]);
});

testTogether(
  'a deliverable that awaits its decision is stated only where the contract says that nothing is billed in advance',
  async () => {
    const classOf = async (advance_allowed: string) => {
      const { findings } = await auditBeforeTheDecision({
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
      });
      return findings
        .filter(({ code }) => code === 'L2')
        .map((finding) => [finding.class, finding.confidence]);
    };
    const [unsaid, forbidden] = await Promise.all([classOf(''), classOf('no')]);
    expect(unsaid).toEqual([['question', 'indicative']]);
    expect(forbidden).toEqual([['fact', 'firm']]);
  },
);
