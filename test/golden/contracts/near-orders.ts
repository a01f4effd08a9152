import { expect } from '@jest/globals';
import { asksTogether } from '../../support/ask-together.js';
import { register } from '../../support/audit-dossier.js';
import { testTogether } from '../../support/test-together.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const ORDER = { contract_ref: 'M-2026-01', ordered_on: '2026-05-04', cpv: '72000000-5' };

const ask = asksTogether('P3');
const asked = (
  orders: readonly Record<string, string>[],
  contracts: readonly Record<string, string>[] = [{ ...CONTRACT, signature_limit: '25000' }],
) =>
  ask({
    'register/contracts.csv': register(...contracts),
    'register/orders.csv': register(...orders.map((order) => ({ ...ORDER, ...order }))),
    'invoices/f.csv': register(camilleDays(2)),
  });

testTogether('P3: two orders just under the signature limit, for those who buy alone', async () => {
  const { findings } = await asked([
    { order_ref: 'BC-1', amount: '24000' },
    { order_ref: 'BC-2', amount: '24500', ordered_on: '2026-07-01' },
    { order_ref: 'BC-3', amount: '9000', ordered_on: '2026-07-02' },
  ]);
  expect(findings.map((one) => [one.class, one.subject, one.audience, one.supplierMessage])).toEqual([
    ['question', { supplier: CONTRACT.supplier_siret, contract: 'M-2026-01' }, ['procurement'], null],
  ]);
  expect(findings[0]?.related.map(({ order }) => order)).toEqual(['BC-1', 'BC-2']);
  expect(findings[0]?.evidence.map(({ line }) => line)).toEqual([2, 3]);
});

testTogether(
  'P3: two contracts of one contractor and a threshold that changed between their orders',
  async () => {
    const contracts = [
      { ...CONTRACT, signature_limit: '90000' },
      { ...CONTRACT, contract_ref: 'M-2026-02', signature_limit: '90000' },
    ];
    const orders = [
      { order_ref: 'BC-1', amount: '39000', ordered_on: '2026-03-02' },
      { order_ref: 'BC-2', amount: '59000', ordered_on: '2026-04-01', contract_ref: 'M-2026-02' },
    ];
    const { findings } = await asked(orders, contracts);
    expect(findings.map(({ subject, values }) => [subject.contract, values.thresholds])).toEqual([
      ['M-2026-01', '2026-1'],
    ]);
    // Another contractor's order is another matter.
    const [first, second = {}] = contracts;
    const apart = [
      first ?? {},
      { ...second, supplier_name: 'Conseil Boréal', supplier_siret: '90000000200015' },
    ];
    expect((await asked(orders, apart)).outcomes).toEqual(['notApplicable', 'notApplicable']);
  },
);

testTogether('P3: other needs, sums above a limit and what the register leaves out', async () => {
  const twice = (one: Record<string, string>, other: Record<string, string> = {}) => [
    { order_ref: 'BC-1', amount: '24000', ...one },
    { order_ref: 'BC-2', amount: '24000', ...other },
  ];
  expect((await asked(twice({ cpv: '79400000-8' }))).outcomes).toEqual(['clean']);
  expect((await asked(twice({ amount: '20000' }, { amount: '20000' }))).outcomes).toEqual(['clean']);
  expect((await asked(twice({ cpv: '' }))).outcomes).toEqual(['incomplete cpv']);
  expect((await asked(twice({}), [CONTRACT])).outcomes).toEqual(['incomplete signature_limit']);
  // The package of each year, ordered on the same day.
  expect((await asked(twice({}, { ordered_on: '2027-05-04' }))).outcomes).toEqual(['clean']);
  // One order, told twice by the register.
  expect((await asked(twice({}, { order_ref: 'BC-1' }))).outcomes).toEqual(['notApplicable']);
});
