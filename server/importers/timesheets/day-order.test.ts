import { describe, expect, test } from '@jest/globals';
import { DayOrderEvidence, parseTrackerDate } from './day-order.js';

function decide(dates: string[], times: string[] = []): string | null {
  const evidence = new DayOrderEvidence();
  for (const date of dates) evidence.seeDate(date, () => ({ file: 'a.csv' }));
  for (const time of times) evidence.seeTime(time);
  return evidence.decide();
}

describe('the order of a file', () => {
  test('a number above 12 proves it for every row', () => {
    expect(decide(['03/04/2024', '15/04/2024'])).toBe('day-first');
    expect(decide(['03/04/2024', '04/15/2024'])).toBe('month-first');
  });

  test('AM and PM mean month first, unless a number says otherwise', () => {
    expect(decide(['03/04/2024'], ['10:23:52 AM'])).toBe('month-first');
    expect(decide(['13/04/2024'], ['10:23 pm'])).toBe('day-first');
  });

  test('dots are day first', () => {
    expect(decide(['03.04.2024'])).toBe('day-first');
  });

  test('without proof, or with proofs in both directions, a person must say', () => {
    expect(decide(['03/04/2024'], ['10:23'])).toBe('ambiguous');
    expect(decide(['13/04/2024', '04/13/2024'])).toBe('ambiguous');
  });

  test('ISO dates and days equal to their month need no order', () => {
    expect(decide(['2024-03-04', '04/04/2024'])).toBeNull();
  });
});

describe('parseTrackerDate', () => {
  test.each([
    ['2024-03-04', null, '2024-03-04'],
    ['2024/3/4', null, '2024-03-04'],
    ['2024-03-04 23:30', null, '2024-03-04'],
    ['03/04/2024', 'day-first', '2024-04-03'],
    ['03/04/2024', 'month-first', '2024-03-04'],
    ['04/04/2024', null, '2024-04-04'],
  ] as const)('%j read %s is %s', (text, order, date) => {
    expect(parseTrackerDate(text, order)).toBe(date);
  });

  test.each([
    ['03/04/2024', null],
    ['31/02/2024', 'day-first'],
    ['15/03/2024', 'month-first'],
    ['15/03/24', 'day-first'],
    ['2024-03-04T23:30:00Z', null],
    ['', null],
  ] as const)('%j read %s is no day', (text, order) => {
    expect(parseTrackerDate(text, order)).toBeNull();
  });
});
