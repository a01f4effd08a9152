import { describe, expect, test } from '@jest/globals';
import { directionOf, isCreditNoteType, isGivenBack, signedQuantity } from './giving-back.js';
import type { ReadInvoice, ReadInvoiceLine } from './invoice.js';

const line = (
  net: string | null,
  lineStatus: ReadInvoiceLine['lineStatus'] = null,
  unitPrice: string | null = null,
): ReadInvoiceLine => ({ net, lineStatus, unitPrice }) as ReadInvoiceLine;
const document = (nets: (string | null)[], withoutVat: string | null = null) => ({
  lines: nets.map((net) => line(net)),
  totals: { withoutVat, withVat: null } as ReadInvoice['totals'],
});

test('a type of UNTDID 1001 is a credit note or not', () => {
  expect(['381', '261', '502', '380', '384', '386', null].map(isCreditNoteType)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

describe('direction × amount gives back, however a credit note is typed', () => {
  test.each<[string, ReturnType<typeof document>, 1 | -1]>([
    ['positive', document(['1000']), -1],
    ['negative', document(['-1000']), 1],
    ['negative without lines', document([], '-1000'), 1],
    ['its total counts before its lines', document(['-1000'], '1000'), -1],
    ['mixed, as its sum', document(['-1500', '500']), 1],
    ['of nothing', document([]), -1],
  ])('%s', (_, read, direction) => {
    expect(directionOf(true, read)).toBe(direction);
    expect(directionOf(false, read)).toBe(1);
  });

  test('a grouping repeats the lines below it', () => {
    const lines = [line('-1000', 'GROUP'), line('-1000', 'DETAIL'), line('1500', 'DETAIL')];
    expect(directionOf(true, { ...document([]), lines })).toBe(-1);
  });
});

describe('direction × quantity follows the amount of the line', () => {
  const signed = (direction: 1 | -1, nets: string[], quantities: string[]) => {
    const { lines } = document(nets);
    const quantityOf = signedQuantity({ direction, lines });
    return lines.map((one, index) => quantityOf(one, quantities[index] ?? null));
  };

  test('on a credit note with positive amounts', () => {
    expect(signed(-1, ['1000', '-500'], ['-2', '1'])).toEqual(['2', '-1']);
  });

  test('on a credit note whose lines alone are negative', () => {
    expect(signed(-1, ['-1000', '500'], ['2', '-1'])).toEqual(['2', '-1']);
  });

  test('on what is typed negative, by quantity, price or amount', () => {
    expect(signed(1, ['-1000', '-1000', '500'], ['-2', '2', '1'])).toEqual(['-2', '-2', '1']);
  });

  test('a quantity and a price below zero bill what they count', () => {
    const quantityOf = signedQuantity({ direction: 1, lines: [] });
    expect(quantityOf(line('1300', null, '-650'), '-2')).toBe('2');
    expect(quantityOf(line(null, null, '-650'), '-2')).toBe('2');
  });

  test('without an amount the quantity or the price says it', () => {
    const quantityOf = signedQuantity({ direction: 1, lines: [] });
    expect(quantityOf(line(null, null, '-650'), '2')).toBe('-2');
    expect(quantityOf(line(null, null, '650'), '-2')).toBe('-2');
  });

  test('an amount or a quantity that is unknown or nothing says nothing', () => {
    const quantityOf = signedQuantity({ direction: -1, lines: document(['1000']).lines });
    expect(quantityOf(line(null), '-2')).toBe('-2');
    expect(quantityOf(line('0'), '-2')).toBe('-2');
    expect(quantityOf(line('1000'), null)).toBeNull();
  });
});

test.each<[string | null, string | null, string | null, boolean]>([
  ['-1300', '2', '-650', true],
  ['-1300', '2', '650', true],
  ['1300', '-2', '-650', false],
  ['1300', '-2', '650', false],
  [null, '2', '-650', true],
  [null, '-2', null, true],
  [null, null, '-650', true],
  [null, '-2', '-650', false],
  ['0', '-2', '650', true],
  [null, null, null, false],
])('a line of %s, %s at %s is given back: %s', (net, quantity, unitPrice, expected) => {
  expect(isGivenBack({ net, quantity, unitPrice })).toBe(expected);
});
