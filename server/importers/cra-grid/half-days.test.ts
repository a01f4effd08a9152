import { describe, expect, test } from '@jest/globals';
import { decideHalfDayUnit, totalAgrees } from './half-day-unit.js';
import { meaningOfAm, readHalf, readHalfDayCell, type Half } from './half-days.js';

const text = (written: string) => ({ kind: 'text' as const, text: written });

test.each([
  ['AM', 'am'],
  ['Matinée', 'am'],
  ['PM', 'pm'],
  ['Après-midi', 'pm'],
  ['apres midi', 'pm'],
  ['Maladie', null],
])('%s names the half %s', (name, half) => {
  expect(readHalf(name)).toBe(half);
});

describe('AM in a cell whose half is already known', () => {
  const cells = (...written: [Half, string][]) => written.map(([half, word]) => ({ half, text: word }));

  test.each([
    ['a sick leave in an afternoon', cells(['am', 'AM'], ['pm', 'AM']), 'absence'],
    ['a sick leave beside other signs', cells(['am', 'AM'], ['am', 'X'], ['pm', 'X']), 'absence'],
    ['a morning where afternoons are PM', cells(['am', 'AM'], ['pm', 'PM']), 'morning'],
    ['unclear alone', cells(['am', 'AM'], ['pm', '']), 'unclear'],
  ])('is %s', (_, given, meaning) => {
    expect(meaningOfAm(given)).toBe(meaning);
  });

  test('is read as what it means', () => {
    expect(readHalfDayCell(text('AM'), 'am', 'absence')).toEqual({ kind: 'absence' });
    expect(readHalfDayCell(text('AM'), 'am', 'unclear')).toEqual({ kind: 'unread', reason: 'word' });
    expect(readHalfDayCell(text('AM'), 'am', 'morning')).toMatchObject({ quantity: '0.5', mark: true });
  });
});

test.each([
  ['X', 'am', { kind: 'quantity', quantity: '0.5', mark: true }],
  ['½', 'pm', { kind: 'quantity', quantity: '0.5', mark: true }],
  ['PM', 'am', { kind: 'unread', reason: 'word' }],
  ['M', 'pm', { kind: 'unread', reason: 'word' }],
  ['RTT', 'pm', { kind: 'absence' }],
  ['0,5', 'pm', { kind: 'quantity', quantity: '0.5', mark: false }],
] as const)('%s in the half %s', (written, half, reading) => {
  expect(readHalfDayCell(text(written), half, 'absence')).toEqual(reading);
});

describe('the unit of half-days', () => {
  const numbers = (...quantities: string[]) => quantities.map((quantity) => ({ quantity, mark: false }));
  const total = (stated: string, sum: string) => ({ stated, marks: '0', numbers: sum });
  const none = { bothHalves: false, words: null, totals: [], answer: undefined } as const;

  test.each([
    ['signs count days', { ...none, values: [{ quantity: '0.5', mark: true }] }, 'day'],
    ['0.5 is half a day', { ...none, values: numbers('0.5', '0.5') }, 'day'],
    ['1 alone says nothing', { ...none, values: numbers('1') }, null],
    ['1 in both halves is a half-day', { ...none, bothHalves: true, values: numbers('1', '1') }, 'half-day'],
    ['1 that totals count as days', { ...none, values: numbers('1', '1'), totals: [total('2', '2')] }, 'day'],
    [
      '1 that totals count as half a day',
      { ...none, values: numbers('1', '1'), totals: [total('1', '2')] },
      'half-day',
    ],
    [
      '1 in both halves, totals of half-days',
      { ...none, bothHalves: true, values: numbers('1', '1'), totals: [total('2', '2')] },
      'half-day',
    ],
    [
      '1 that no total explains',
      { ...none, bothHalves: true, values: numbers('1', '1'), totals: [total('5', '2')] },
      null,
    ],
    [
      'hours with their total',
      { ...none, values: numbers('3.5', '4'), totals: [total('7.5', '7.5')] },
      'hour',
    ],
    ['hours without one are no slice of a day', { ...none, values: numbers('3.5', '4') }, 'hour'],
    ['what a person answers', { ...none, values: numbers('1'), answer: 'half-day' }, 'half-day'],
  ] as const)('%s', (_, evidence, unit) => {
    expect(decideHalfDayUnit(evidence)).toBe(unit);
  });

  test('a total agrees to a hundredth', () => {
    expect(totalAgrees(total('2.01', '2'), 'day', 1)).toBe(true);
    expect(totalAgrees(total('2.02', '2'), 'day', 1)).toBe(false);
    expect(totalAgrees(total('2', '2'), 'half-day', 2)).toBe(true);
  });
});
