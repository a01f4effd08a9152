import { expect, test } from '@jest/globals';
import type { EffortRange } from '../../domain/effort-range.js';
import { estimateEffort } from '../../effort/estimate-effort.js';
import type { BilledPart } from '../../rules/facts/billed-part.js';
import { sampleContract, sampleDeliverable, samplePart } from '../../rules/sample-facts.js';
import { shareDeliverable } from '../deliverable-parts.js';
import { EffortSums } from './effort-sums.js';

function range(quotedDays: string): EffortRange {
  const estimate = estimateEffort({
    type: 'report',
    size: null,
    sizeUnit: null,
    complexity: null,
    drivers: {},
    quotedDays,
    workUnitDays: null,
    hoursPerDay: '7',
    billingStep: '0',
    ai: { state: 'none' },
    comparables: [],
    asOf: '2026-11-16',
  });
  if (estimate === null) throw new Error('a quote always makes a range');
  return estimate.range;
}

interface Billed {
  ref: string;
  days: string;
  lines: readonly Partial<BilledPart>[];
  effort?: EffortRange | null;
  supplierKey?: string;
}

/** What is summed of these deliverables, by invoice and contract. */
function sumsOf(billed: readonly Billed[]) {
  const sums = new EffortSums();
  for (const { ref, days, lines, effort = range('5'), supplierKey } of billed) {
    const parts = lines.map((line, index) => samplePart({ line: String(index + 1), ...line }));
    const contract = sampleContract(supplierKey === undefined ? {} : { supplierKey });
    const shared = shareDeliverable({ quotedDays: null, workUnitDays: null, effort }, parts);
    sums.addDeliverable(sampleDeliverable({ ref, contract }), { range: effort, billedDays: days }, shared);
    for (const { invoiceFile, invoice } of parts) sums.nameInvoice(invoiceFile, invoice, `id of ${invoice}`);
  }
  return [...sums.rows()];
}

const one = (ref: string, days: string, over: Partial<Billed> = {}): Billed => ({
  ref,
  days,
  lines: [{ days }],
  ...over,
});

test('an invoice that bills all of a contract has the sum of the contract, in any order', () => {
  const billed = [one('L-1', '6'), one('L-2', '9'), one('L-3', '4')];
  const [invoice, contract] = sumsOf(billed);
  expect(invoice?.of).toEqual({ invoiceId: 'id of F-2026-101' });
  expect(contract?.of).toHaveProperty('contractKey');
  expect(invoice?.effort).toMatchObject({ deliverables: 3, billedDays: '19', draws: 4000 });
  expect(contract?.effort).toEqual(invoice?.effort);
  expect(sumsOf([...billed].reverse()).map(({ effort }) => effort)).toEqual([
    invoice?.effort,
    contract?.effort,
  ]);
});

test('lines of one deliverable are one deliverable, and of two invoices two parts of it', () => {
  const thirds = { lines: [{ days: '2' }, { days: '2' }, { days: '2' }] };
  const [invoice] = sumsOf([one('L-1', '6', thirds), one('L-2', '9')]);
  expect(invoice?.effort).toEqual(sumsOf([one('L-1', '6'), one('L-2', '9')])[0]?.effort);

  const halves = { lines: [{ days: '3' }, { days: '3', invoice: 'F-2', invoiceFile: 'invoices/F-2.xml' }] };
  const rows = sumsOf([one('L-1', '6', halves), one('L-2', '6', halves)]);
  const [first, second, contract] = rows;
  expect(rows).toHaveLength(3);
  expect(first?.effort).toEqual(second?.effort);
  expect(Number(first?.effort.p90)).toBeCloseTo(Number(contract?.effort.p90) / 2, 1);
  expect([first?.effort.billedDays, contract?.effort.billedDays]).toEqual(['6', '12']);
});

test('what is given back or was credited is no part; what has no range or no days is left out and counted', () => {
  const credited = one('L-3', '0', { lines: [{ days: '4', state: 'credited' }] });
  const [invoice] = sumsOf([one('L-1', '6'), one('L-2', '9'), credited]);
  expect(invoice?.effort).toMatchObject({ deliverables: 2, billedDays: '15' });
  expect(invoice?.effort).not.toHaveProperty('leftOut');
  const [withOthers] = sumsOf([
    one('L-1', '6'),
    one('L-2', '9'),
    one('L-3', '4', { effort: null }),
    { ref: 'L-4', days: '0', lines: [{ days: null, amount: '3000' }] },
  ]);
  expect(withOthers?.effort).toMatchObject({ deliverables: 2, billedDays: '15', leftOut: 2 });
});

test('no sum of one deliverable, nor of a contract reference that two firms hold', () => {
  expect(sumsOf([one('L-1', '6')])).toEqual([]);
  const rows = sumsOf([one('L-1', '6'), one('L-2', '9', { supplierKey: '22222222200022' })]);
  expect(rows.map(({ of }) => of)).toEqual([{ invoiceId: 'id of F-2026-101' }]);
});

test('many deliverables are drawn less often, and say so', () => {
  const many = Array.from({ length: 400 }, (_, index) => one(`L-${index}`, '5', { effort: range('4') }));
  const [invoice] = sumsOf(many);
  expect(invoice?.effort).toMatchObject({ deliverables: 400, draws: 1250 });
});
