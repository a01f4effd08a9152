import { expect } from '@jest/globals';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { auditsTogether } from '../../support/audit-together.js';
import type { AuditPart } from '../../support/keep-apart.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const M = CONTRACT.contract_ref;

const audit = auditsTogether('2026-11-16');

/** What an audit says of each of these rules, of the documents and in its findings. */
const audited = async (files: DossierFiles, ...codes: string[]) => answers(await audit(files), codes);

const answers = (result: AuditPart, codes: readonly string[]) => ({
  rules: result.rules
    .filter(({ code }) => codes.includes(code))
    .map(({ code, flagged, clean, incomplete, missing }) => [code, flagged, clean, incomplete, missing]),
  told: result.documents.flatMap(({ file, problems }) =>
    problems.map(({ code, at }) => [file, code, at.line]),
  ),
  findings: result.findings,
});

const ordered = (...rows: Record<string, string>[]): DossierFiles => ({
  'register/contracts.csv': register(CONTRACT),
  'register/orders.csv': register(...rows.map((row) => ({ contract_ref: M, order_ref: 'BC-10', ...row }))),
  'invoices/F-1.csv': register(
    invoiceLine({ order_ref: 'BC-10', quantity: '5', unit_price: '500', net: '2500' }),
  ),
});

testTogether('an order written twice alike is one order', async () => {
  const row = { amount: '5000', billed_before: '0' };
  expect(await audited(ordered(row, row), 'P2')).toMatchObject({ rules: [['P2', 0, 1, 0, []]], told: [] });
});

testTogether('an order of two amounts is in the register, its amount is not known', async () => {
  const first = { amount: '2000', billed_before: '0' };
  expect(await audited(ordered(first, { ...first, amount: '16000' }), 'P2')).toMatchObject({
    rules: [['P2', 0, 0, 1, ['amount']]],
    told: [['register/orders.csv', 'repeated-row', 3]],
  });
});

testTogether('an order that two files of the register give is not unknown to it', async () => {
  const row = { contract_ref: M, order_ref: 'BC-10', amount: '5000', billed_before: '0' };
  const files = {
    ...ordered({ amount: '5000', billed_before: '0' }),
    'register/commandes.csv': register({ ...row, ordered_on: '2026-01-05' }),
  };
  expect((await audited(files, 'P2')).rules).toEqual([['P2', 0, 0, 1, ['amount']]]);
});

const DELIVERABLE = {
  contract_ref: M,
  deliverable_ref: 'R1',
  title: 'Rapport',
  type: 'report',
  delivered: 'yes',
  delivered_on: '2026-05-10',
  acceptance: 'rejected',
  decided_on: '2026-05-30',
};
const delivered = (...rows: Record<string, string>[]): DossierFiles => ({
  'register/contracts.csv': register({ ...CONTRACT, price_form: 'fixed' }),
  'register/deliverables.csv': register(...rows),
  'invoices/F-1.csv': register(
    invoiceLine({
      description: 'Rapport',
      quantity: '1',
      unit: 'lump',
      unit_price: '8000',
      net: '8000',
      deliverable_ref: 'R1',
    }),
  ),
});

testTogether('a deliverable written twice alike keeps its fact', async () => {
  const { rules, told, findings } = await audited(delivered(DELIVERABLE, DELIVERABLE), 'L1', 'L2');
  expect(rules).toEqual([
    ['L1', 0, 1, 0, []],
    ['L2', 1, 0, 0, []],
  ]);
  expect(findings.find(({ code }) => code === 'L2')).toMatchObject({
    class: 'fact',
    amountAtStake: '8000.00',
  });
  expect(told).toEqual([]);
});

testTogether('a deliverable with two decisions waits for one', async () => {
  const again = { ...DELIVERABLE, title: 'Rapport v2', acceptance: 'accepted', decided_on: '2026-07-20' };
  expect(await audited(delivered(DELIVERABLE, again), 'L1', 'L2')).toMatchObject({
    rules: [
      ['L1', 0, 1, 0, []],
      ['L2', 0, 0, 1, ['acceptance']],
    ],
    told: [['register/deliverables.csv', 'repeated-row', 3]],
  });
});

const extended = (over: Record<string, string>): DossierFiles => ({
  'register/contracts.csv': register(
    { ...CONTRACT, end_date: '2026-06-30', ceiling_amount: '20000' },
    { ...CONTRACT, title: 'Avenant 1', ceiling_amount: '40000', ...over },
  ),
  'invoices/F-1.csv': register(invoiceLine({ quantity: '10', unit_price: '500', net: '5000' })),
});

testTogether(
  'an extended contract on two rows holds its invoices; its end and its ceiling are not known',
  async () => {
    const result = await audit(extended({}));
    const untied = result.rules.filter(({ missing }) => missing.includes('contract_ref'));
    expect(untied.map(({ code }) => code)).toEqual([]);
    expect(answers(result, ['C8', 'P1'])).toMatchObject({
      rules: [
        ['C8', 0, 0, 1, ['end_date']],
        ['P1', 0, 0, 1, ['ceiling_amount']],
      ],
      told: [['register/contracts.csv', 'repeated-row', 3]],
    });
  },
);

testTogether('before the earlier of two starts is before both', async () => {
  const start_date = '2026-10-01';
  const [ended, open] = await Promise.all([
    audited(extended({ end_date: '2026-06-30', start_date }), 'C8'),
    audited(extended({ end_date: '', start_date }), 'C8'),
  ]);
  expect(ended.rules).toEqual([['C8', 1, 0, 0, []]]);
  expect(open.rules).toEqual([['C8', 0, 0, 1, ['end_date', 'start_date']]]);
});
