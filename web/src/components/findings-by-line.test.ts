import { expect, test } from '@jest/globals';
import { findingsByLine } from './findings-by-line.js';

const finding = (id: string, ...lines: [invoiceId: string, lineId: string | null][]) => ({
  id,
  lines: lines.map(([invoiceId, lineId]) => ({ invoiceId, lineId })),
});

test('a finding is told once, at the first of its lines here, and named at the others', () => {
  const both = finding('both', ['7', '12'], ['7', '11'], ['8', '21']);
  const elsewhere = finding('elsewhere', ['8', '21']);
  const total = finding('total', ['7', null]);
  const placed = findingsByLine([both, elsewhere, total], '7', ['11', '12']);
  expect(placed.whole).toEqual([elsewhere, total]);
  expect([...placed.first]).toEqual([['11', [both]]]);
  expect([...placed.again]).toEqual([['12', [both]]]);
});
