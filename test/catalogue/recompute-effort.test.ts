import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { completeFinding } from '../../server/rules/complete-finding.js';
import { rule } from '../../server/rules/deliverable-days-above-effort-range/rule.js';
import { defaultParams } from '../../server/rules/ready-rules.js';
import {
  sampleContract,
  sampleDeclaration,
  sampleDeliverable,
  samplePart,
} from '../../server/rules/sample-facts.js';
import {
  daysAt,
  shareAtOrAbove,
  timesInText,
  twoDecimals,
  wholeOf,
  type EffortJson,
} from '../support/effort-by-hand.js';

/** A finding of L4 as its JSON holds it: nothing else is looked at. */
interface EffortFinding {
  values: {
    lines: { invoice: string; line: string; days: string; dayPrice: string | null }[];
    billedDays: string;
    agreedDays: string | null;
    range: EffortJson & { basis: string; comparables: number; priorVersion: string };
    contractors: number;
    tailShare: number;
    excessDays: string;
    rangeForContractor: boolean;
    amount: string | null;
  };
  allocations: { line: string; days: string; amount: string | null }[];
  daysUnsupported: string;
  amountAtStake: string | null;
  message: { fr: string; en: string };
  supplierMessage: { fr: string; en: string } | null;
}

const quarter = (n: number): string => String(n / 4);
const types = fc.constantFrom(
  { type: 'report', sizeUnit: 'page' },
  { type: 'slides', sizeUnit: 'slide' },
  { type: 'translation', sizeUnit: 'word' },
  { type: 'software', sizeUnit: 'function_point' },
  { type: 'study', sizeUnit: null },
);
const declarations = fc.option(
  fc.record({
    aiUse: fc.constantFrom('none' as const, 'used' as const),
    family: fc.constantFrom(null, 'text_draft', 'code_existing', 'spreadsheet_analysis'),
    shareLow: fc.constantFrom(null, '0', '0.3', '0.8'),
    shareHigh: fc.constantFrom('0.8', '1'),
    humanReview: fc.constantFrom(null, 'none' as const, 'light' as const, 'full' as const),
    reviewDays: fc.constantFrom(null, '0.5', '2'),
  }),
);
const history = fc.array(
  fc.record({
    supplierKey: fc.constantFrom('a', 'b', 'c', 'd', '11111111100011'),
    size: fc.integer({ min: 5, max: 90 }).map(String),
    complexity: fc.constantFrom(null, 'simple' as const, 'complex' as const),
    acceptedDays: fc.integer({ min: 1, max: 60 }).map(quarter),
    finishedOn: fc.constantFrom(null, '2025-01-15', '2026-08-31'),
  }),
  { maxLength: 9 },
);
const dossiers = fc.record({
  kind: types,
  size: fc.integer({ min: 1, max: 200 }).map(String),
  complexity: fc.constantFrom(null, 'simple' as const, 'medium' as const, 'complex' as const),
  drivers: fc.dictionary(
    fc.constantFrom('novelty', 'review_rounds', 'security'),
    fc.integer({ min: -2, max: 2 }),
  ),
  quotedDays: fc.option(fc.integer({ min: 1, max: 40 }).map(quarter)),
  billingStep: fc.constantFrom('0', '0.5', '1'),
  declared: declarations,
  history,
  lines: fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 4000 }).map(quarter),
      dayPrice: fc.constantFrom('650', '812.35', null),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type Dossier = typeof dossiers extends fc.Arbitrary<infer T> ? T : never;

/** What the rule finds on it, through JSON and back. */
function found(dossier: Dossier): EffortFinding | null {
  const { kind, declared } = dossier;
  const contract = sampleContract({ hoursPerDay: '7', minSliceDays: dossier.billingStep });
  const facts = {
    deliverableFact: sampleDeliverable({
      ...kind,
      contract,
      size: kind.sizeUnit === null ? null : dossier.size,
      complexity: dossier.complexity,
      drivers: dossier.drivers,
      quotedDays: dossier.quotedDays,
    }),
    deliverableLines: dossier.lines.map(({ days, dayPrice }, index) =>
      samplePart({ days, dayPrice, line: String(index + 1), hours: null }),
    ),
    deliverableDeclarations: declared === null ? [] : [sampleDeclaration(declared)],
    comparables: dossier.history.map((done, index) => ({
      contractRef: 'M-1',
      deliverableRef: `L-${index}`,
      sizeUnit: kind.sizeUnit,
      quotedDays: null,
      workUnitDays: null,
      drivers: {},
      ...done,
      size: kind.sizeUnit === null ? null : done.size,
    })),
    deliverableFiles: [],
  };
  const params = defaultParams(rule);
  const asOf = '2026-11-24';
  const answer = rule.check(facts, params, { asOf });
  if (answer.outcome !== 'flagged') return null;
  const [draft] = answer.findings;
  if (draft === undefined) throw new Error('flagged without a finding');
  const finding = completeFinding(rule, draft);
  return JSON.parse(JSON.stringify(finding)) as EffortFinding;
}

/** The rounded whole in cents of days, in proportion of the billed days, the last cents to the largest remainders. */
function sharedDays(excess: string, lines: readonly { days: string }[]): string[] {
  const total = lines.reduce((sum, { days }) => sum + wholeOf(days), 0n);
  const cent = 10n ** 10n;
  const rounded = wholeOf(twoDecimals(wholeOf(excess)));
  const exact = lines.map(({ days }) => (rounded * wholeOf(days)) / total);
  const down = exact.map((value) => value / cent);
  let missing = rounded / cent - down.reduce((sum, value) => sum + value, 0n);
  const order = exact
    .map((value, index) => ({ rest: value % cent, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of order) {
    if (missing <= 0n) break;
    down[index] = (down[index] ?? 0n) + 1n;
    missing -= 1n;
  }
  return down.map((value) => twoDecimals(value * cent));
}

const added = (values: readonly string[]): string =>
  twoDecimals(values.reduce((sum, value) => sum + wholeOf(value), 0n));
/** One decimal, as sentences give medians. */
const oneDecimal = (days: string): string => (Math.round(Number(days) * 10 + 1e-9) / 10).toFixed(1);
/** Spaces and marks of both languages put aside: `1 234,50` and `1,234.50` read 1234.50. */
const plainNumbers = (text: string): string =>
  text
    .replace(/[\u202f\u00a0]/g, '')
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1')
    .replace(/(\d),(\d)/g, '$1.$2');

describe('every figure of a finding on effort, from its JSON alone', () => {
  let asked = 0;

  test('over dossiers of chance', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const finding = found(dossier);
        if (finding === null) return;
        asked += 1;
        recompute(finding);
      }),
      { numRuns: 300, seed: 20261126 },
    );
    expect(asked).toBeGreaterThan(150);
  });
});

function recompute({
  values,
  allocations,
  daysUnsupported,
  amountAtStake,
  message,
  supplierMessage,
}: EffortFinding) {
  const { range, lines } = values;
  for (const [quantile, probability] of [
    ['p10', 0.1],
    ['p50', 0.5],
    ['p90', 0.9],
  ] as const)
    expect(Number(range[quantile]) / daysAt(range, probability)).toBeCloseTo(1, 6);

  expect(added(lines.map(({ days }) => days))).toBe(added([values.billedDays]));
  const step = range.billingStep ?? '0';
  const said = Number(values.billedDays) - Number(step);
  expect(values.tailShare).toBeCloseTo(shareAtOrAbove(range, said), 8);
  expect(values.tailShare).toBeLessThan(0.02);
  const excess = wholeOf(values.billedDays) - wholeOf(step) - wholeOf(range.p90);
  expect(wholeOf(values.excessDays)).toBe(excess);
  expect(excess >= wholeOf('1')).toBe(true);

  const days = sharedDays(values.excessDays, lines);
  expect(allocations.map((one) => one.days)).toEqual(days);
  expect(daysUnsupported).toBe(added(days));
  const amounts = lines.map(({ dayPrice }, index) =>
    dayPrice === null ? null : timesInText(dayPrice, days[index] ?? '0'),
  );
  expect(allocations.map((one) => one.amount)).toEqual(amounts);
  const priced = amounts.filter((amount) => amount !== null);
  if (values.amount !== null) expect(added([values.amount])).toBe(added(priced));
  expect(values.amount === null).toBe(priced.length < amounts.length);
  if (priced.length === amounts.length) expect(amountAtStake).toBe(added(priced));

  const jobs = Math.floor(values.tailShare * 100) + 1;
  const shown = [
    added([values.billedDays]),
    oneDecimal(range.p50),
    oneDecimal(range.p90),
    twoDecimals(excess),
    range.priorVersion,
    ...(values.amount === null ? [] : [added(priced)]),
    ...(range.comparables > 0 ? [String(range.comparables)] : []),
    ...(range.basis === 'quote' && values.agreedDays !== null ? [added([values.agreedDays])] : []),
  ];
  for (const text of [message.fr, message.en]) {
    const plain = plainNumbers(text);
    for (const figure of shown) expect(plain).toContain(figure);
    expect(plain).toMatch(
      jobs === 1
        ? /d’une prestation honnête sur 100|1honest job in 100/
        : /2(?:prestations honnêtes sur|honest jobs in) 100/,
    );
    expect(text).toMatch(
      /Aucune décision n’est prise automatiquement\.|No decision is taken automatically\./,
    );
  }
  // The excess tells the range: who may not read one is not told the other.
  expect(supplierMessage !== null).toBe(values.rangeForContractor);
  if (supplierMessage === null) return;
  const read = shown.filter((figure) => values.amount === null || figure !== added(priced));
  for (const text of [supplierMessage.fr, supplierMessage.en])
    for (const figure of read) expect(plainNumbers(text)).toContain(figure);
}
