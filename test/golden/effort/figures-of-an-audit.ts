import { expect, test } from '@jest/globals';
import type { AuditResult } from '../../../server/domain/audit-result.js';
import { auditDossier, onlyRules, register, type DossierFiles } from '../../support/audit-dossier.js';
import { daysAt, shareAtOrAbove, twoDecimals, wholeOf } from '../../support/effort-by-hand.js';
import { camilleDays, CONTRACT } from '../golden-contract.js';

const AS_OF = '2026-11-16';

/** A report of the contract, agreed at five days unless said otherwise. */
const report = (ref: string, over: Record<string, string> = {}): Record<string, string> => ({
  contract_ref: CONTRACT.contract_ref,
  deliverable_ref: ref,
  title: `Rapport ${ref}`,
  type: 'report',
  size: '30',
  size_unit: 'page',
  quoted_days: '5',
  ...over,
});

/** One line a deliverable, in the order given, and the register in the other order. */
function dossier(billed: readonly [ref: string, days: number][], over: DossierFiles = {}): DossierFiles {
  return {
    'register/contracts.csv': register({ ...CONTRACT, min_slice_days: '0' }),
    'register/deliverables.csv': register(...billed.map(([ref]) => report(ref)).reverse()),
    'invoices/f.csv': register(
      ...billed.map(([ref, days], index) =>
        camilleDays(days, { line_id: String(index + 1), deliverable_ref: ref }),
      ),
    ),
    ...over,
  };
}

const audited = async (files: DossierFiles): Promise<{ result: AuditResult; json: string }> =>
  auditDossier(files, AS_OF, { rules: onlyRules('L4') });

test('several deliverables of an invoice and of a contract are added up by one contractor', async () => {
  const billed: [string, number][] = [
    ['L-1', 6],
    ['L-2', 9],
    ['L-3', 4.5],
  ];
  const { result } = await audited(dossier(billed));
  const [invoice] = result.invoices;
  const [contract] = result.contracts;
  const sum = invoice?.effort;
  expect(sum).toMatchObject({
    unit: 'day',
    billedDays: '19.5',
    deliverables: 3,
    sharedSd: 0.25,
    draws: 4000,
    seed: 20260101,
    comparables: 0,
  });
  expect(sum).not.toHaveProperty('leftOut');
  // One invoice bills all of the contract: both are the same sum.
  expect(contract?.effort).toEqual(sum);
  const ranges = result.deliverables.flatMap(({ effort }) => effort ?? []);
  expect(ranges).toHaveLength(3);
  const total = (quantile: 'p50' | 'p90'): number =>
    ranges.reduce((days, range) => days + Number(range[quantile]), 0);
  // Half of the sums lie above the sum of the halves, and nine in ten below the sum of the ninths.
  expect(Number(sum?.p50)).toBeGreaterThan(total('p50'));
  expect(Number(sum?.p90)).toBeLessThan(total('p90'));
});

test('one deliverable is no sum; one without a range or without days is left out, and counted', async () => {
  const { result: one } = await audited(dossier([['L-1', 6]]));
  expect([one.invoices[0]?.effort, one.contracts[0]?.effort]).toEqual([undefined, undefined]);
  const { result } = await audited(
    dossier(
      [
        ['L-1', 6],
        ['L-2', 9],
        ['L-3', 4],
      ],
      {
        'register/deliverables.csv': register(
          report('L-1'),
          report('L-2'),
          report('L-3', { type: 'design', size: '', size_unit: '', quoted_days: '' }),
        ),
      },
    ),
  );
  expect(result.invoices[0]?.effort).toMatchObject({ deliverables: 2, leftOut: 1, billedDays: '15' });
});

test('the expected number of questions about honest work stands beside them, and their order', async () => {
  const billed: [string, number][] = [
    ['L-1', 6],
    ['L-2', 40],
    ['L-3', 5],
    ['L-4', 90],
    ['L-5', 3],
  ];
  const { result } = await audited(dossier(billed));
  const statistic = result.rules.find(({ code }) => code === 'L4')?.statistic;
  expect(result.findings).toHaveLength(2);
  // A day above P90 is nearer than the share of two in a hundred: each of five is asked two times in a hundred.
  expect(statistic).toMatchObject({ tested: 5, expectedHonest: '0.10' });
  const shares = statistic?.order.map(({ tailShare, qValue }) => [tailShare, qValue]) ?? [];
  expect(shares).toHaveLength(2);
  const [first, second] = result.findings
    .map(({ values }) => values.tailShare as number)
    .sort((a, b) => a - b);
  expect(shares[0]).toEqual([first, Number(((first ?? 0) * 5).toFixed(10))]);
  expect(shares[1]).toEqual([second, Number((((second ?? 0) * 5) / 2).toFixed(10))]);
  const ids = new Set(result.findings.map(({ id }) => id));
  expect(statistic?.order.every(({ finding }) => ids.has(finding))).toBe(true);
});

test('every figure of a deliverable follows from the JSON alone, and the JSON is the same again', async () => {
  const files = dossier(
    [
      ['L-1', 6],
      ['L-2', 40],
      ['L-3', 4.5],
    ],
    {
      'register/ai_declarations.csv': register({
        contract_ref: CONTRACT.contract_ref,
        deliverable_ref: 'L-1',
        ai_use: 'used',
        share_low: '0.2',
        share_high: '0.6',
        human_review: 'full',
        signed_by: 'Camille Exemple',
        signed_at: '2026-09-30',
      }),
    },
  );
  const { result, json } = await audited(files);
  for (const { effort, billedDays, tailShare, daysUnsupported } of result.deliverables) {
    if (effort === null || billedDays === null) throw new Error('a deliverable without its range');
    expect(Number(effort.p10) / daysAt(effort, 0.1)).toBeCloseTo(1, 6);
    expect(Number(effort.p50) / daysAt(effort, 0.5)).toBeCloseTo(1, 6);
    expect(Number(effort.p90) / daysAt(effort, 0.9)).toBeCloseTo(1, 6);
    const said = wholeOf(billedDays) - wholeOf(effort.billingStep ?? '0');
    expect(tailShare).toBeCloseTo(shareAtOrAbove(effort, Number(said) / 1e12), 8);
    const above = said - wholeOf(effort.p90);
    expect(daysUnsupported).toBe(twoDecimals(above > 0n ? above : 0n));
  }
  expect(result.deliverables.map(({ effort }) => effort?.ai?.state)).toEqual([
    'used',
    'not_declared',
    'not_declared',
  ]);
  expect((await audited(files)).json).toBe(json);
});
