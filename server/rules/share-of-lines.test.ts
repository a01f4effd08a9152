import { expect, test } from '@jest/globals';
import { exact } from '../domain/decimal.js';
import { rule as ceilingReached } from './contract-ceiling-reached/rule.js';
import { cases } from './contract-ceiling-reached/cases.js';
import { shareOfLines } from './share-of-lines.js';

const invoice = { invoice: 'F-2', supplierKey: '11111111100011' };
const amounts = (parts: ReturnType<typeof shareOfLines>) => parts.map(({ line, amount }) => [line, amount]);

test('an amount goes to the lines in proportion, to the cent and without loss', () => {
  const lines = ['1', '2', '3'].map((line) => ({ line, amount: '100' }));
  expect(amounts(shareOfLines({ ...invoice, lines }, exact('100')))).toEqual([
    ['1', '33.34'],
    ['2', '33.33'],
    ['3', '33.33'],
  ]);
});

test('a negative line takes nothing, and an invoice without lines takes it as a whole', () => {
  const lines = [
    { line: '1', amount: '200' },
    { line: '2', amount: '-50' },
  ];
  expect(amounts(shareOfLines({ ...invoice, lines }, exact('90')))).toEqual([['1', '90.00']]);
  expect(amounts(shareOfLines({ ...invoice, lines: [] }, exact('90')))).toEqual([[null, '90.00']]);
});

test('the excess over a ceiling lies on the last invoices, in proportion to their lines', () => {
  const above = cases.find((example) => example.name.en.startsWith('Above the ceiling'));
  const answer = ceilingReached.check(above?.facts ?? {}, { warning: '0.85' }, { asOf: '2026-11-24' });
  const [finding] = answer.outcome === 'flagged' ? answer.findings : [];
  expect(finding?.subject.invoice).toBe('F-2');
  expect(finding?.allocations.map(({ invoice: number, line, amount }) => [number, line, amount])).toEqual([
    ['F-2', '1', '5333.33'],
    ['F-2', '2', '2666.67'],
    ['F-4', null, '4000.00'],
  ]);
});
