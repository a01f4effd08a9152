import { expect } from '@jest/globals';
import { asksTogether } from '../../support/ask-together.js';
import { register, type DossierFiles } from '../../support/audit-dossier.js';
import { testTogether } from '../../support/test-together.js';
import { CONTRACT, invoiceLine } from '../golden-contract.js';

const OTHER = { ...CONTRACT, contract_ref: 'M-2026-02', ceiling_amount: '' };
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

/** One line a month of Camille on a contract, at 500 euros a day. */
const billed = (contract: string, ...days: number[]): Record<string, string>[] =>
  days.flatMap((count, index) => {
    const month = MONTHS[index] ?? '';
    return count === 0
      ? []
      : [
          invoiceLine({
            invoice_number: `${contract}-${index}`,
            issue_date: `${month}-28`,
            contract_ref: contract,
            quantity: String(count),
            unit_price: '500',
            net: String(count * 500),
            person: 'Camille Exemple',
            period_start: `${month}-01`,
            period_end: `${month}-28`,
          }),
        ];
  });

const MEMBER = { person_key: 'P-1', name: 'Camille Exemple' };
const ask = asksTogether('P4');
const asked = (lines: readonly Record<string, string>[], own: DossierFiles = {}, asOf = '2026-11-16') =>
  ask(
    {
      // 27,500 euros of 30,000 in March: 91.6 %.
      'register/contracts.csv': register({ ...CONTRACT, ceiling_amount: '30000' }, OTHER),
      'register/people.csv': register(
        { contract_ref: 'M-2026-01', ...MEMBER },
        { contract_ref: 'M-2026-02', ...MEMBER },
      ),
      'invoices/f.csv': register(...lines),
      ...own,
    },
    { asOf },
  );

const LEAVES = billed('M-2026-01', 19, 19, 17, 1, 1, 1);
const ARRIVES = billed('M-2026-02', 1, 1, 1, 18, 18, 18);

testTogether('P4: the days of the team fall on one contract and rise on the other', async () => {
  const { findings } = await asked([...LEAVES, ...ARRIVES]);
  expect(findings.map(({ subject, related }) => [subject.contract, related[0]?.contract])).toEqual([
    ['M-2026-01', 'M-2026-02'],
  ]);
  expect(findings[0]?.values).toMatchObject({
    share: '0.917',
    month: '2026-03-01',
    moved: [{ before: '55.00', after: '3.00', otherBefore: '3.00', otherAfter: '54.00' }],
  });
});

testTogether('P4: a team that stays, a contract that ends, months not over yet, other people', async () => {
  const stays = billed('M-2026-01', 19, 19, 17, 16, 16, 16);
  expect((await asked([...stays, ...ARRIVES])).outcomes).toEqual(['clean']);
  const ended = {
    'register/contracts.csv': register(
      { ...CONTRACT, ceiling_amount: '30000', end_date: '2026-04-30' },
      OTHER,
    ),
  };
  expect((await asked([...LEAVES, ...ARRIVES], ended)).outcomes).toEqual(['clean']);
  expect((await asked([...LEAVES, ...ARRIVES], {}, '2026-06-30')).outcomes).toEqual(['notApplicable']);
  const somebodyElse = ARRIVES.map((line) => ({ ...line, person: 'Noé Exemple' }));
  expect((await asked([...LEAVES, ...somebodyElse])).outcomes).toEqual(['notApplicable']);
});

testTogether(
  'P4: recorded days place what is billed by the quarter; without them it is not known',
  async () => {
    const quarter = (contract: string, number: string, days: string, from: string, to: string) =>
      invoiceLine({
        invoice_number: number,
        issue_date: to,
        contract_ref: contract,
        quantity: days,
        unit_price: '500',
        net: String(Number(days) * 500),
        person: 'Camille Exemple',
        period_start: from,
        period_end: to,
      });
    const lines = [
      quarter('M-2026-01', 'A-1', '55', '2026-01-01', '2026-03-31'),
      quarter('M-2026-02', 'B-2', '54', '2026-04-01', '2026-06-30'),
    ];
    expect((await asked(lines)).outcomes).toEqual(['incomplete timesheets']);
    const dates = (month: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
    const worked = (contract: string, days: readonly string[]) =>
      days.map((date) => ({
        person_key: 'P-1',
        contract_ref: contract,
        date,
        quantity: '1',
        unit: 'day',
        approval_state: 'approved',
      }));
    const recorded = {
      'timesheets/t.csv': register(
        ...worked('M-2026-01', [...dates('2026-01', 28), ...dates('2026-03', 27)]),
        ...worked('M-2026-02', [...dates('2026-04', 27), ...dates('2026-06', 27)]),
      ),
    };
    expect((await asked(lines, recorded)).outcomes).toEqual(['flagged']);
  },
);
