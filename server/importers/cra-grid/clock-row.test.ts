import { describe, expect, test } from '@jest/globals';
import { readBreak, readClock, readHours } from './clock-cells.js';
import { workedSeconds, type ClockTime } from './clock-row.js';

const time = (role: ClockTime['role'], hours: number): ClockTime => ({ role, seconds: hours * 3600 });
const [start, end] = [(hours: number) => time('start', hours), (hours: number) => time('end', hours)];
const pause = (from: number, to: number) => [time('breakStart', from), time('breakEnd', to)];

describe('hours between arrival and departure', () => {
  test.each([
    ['without a break', [start(9), end(17)], 0, 8, false],
    ['less a break', [start(8.5), ...pause(12.5, 13.5), end(18)], 0, 8.5, false],
    ['less a length of break', [start(9), end(17.5)], 1800, 8, false],
    ['of a morning and an afternoon', [start(8), end(12), start(14), end(18.5)], 0, 8.5, false],
    ['until midnight', [start(16), end(24)], 0, 8, false],
    ['past midnight, break after it', [start(22), ...pause(1, 1.5), end(6)], 0, 7.5, true],
    ['past midnight, break over it', [start(20), ...pause(23.5, 0.5), end(4)], 0, 7, true],
  ])('%s', (_, times, breaks, hours, pastMidnight) => {
    expect(workedSeconds(times, breaks)).toEqual({ seconds: hours * 3600, pastMidnight });
  });

  test.each([
    ['a departure is missing', [start(9)], 0],
    ['an arrival is missing', [end(17)], 0],
    ['an end of a break is missing', [start(9), time('breakStart', 12), end(17)], 0],
    ['a break lies outside the work', [start(9), ...pause(18, 19), end(17)], 0],
    ['a break is longer than the work', [start(9), end(10)], 7200],
    ['times go down twice', [start(22), end(6), start(5), end(4)], 0],
    ['there is no time', [], 0],
  ])('none when %s', (_, times, breaks) => {
    expect(workedSeconds(times, breaks)).toBeNull();
  });
});

describe('cells', () => {
  const text = (written: string) => ({ kind: 'text' as const, text: written });

  test.each([
    ['08:30', 30_600],
    ['8h30', 30_600],
    ['9 h', 32_400],
    ['24:00', 86_400],
    ['00:00', 0],
  ])('%s is a time', (written, seconds) => {
    expect(readClock(text(written))).toEqual({ kind: 'time', seconds });
  });

  test.each([
    ['CP', { kind: 'absence' }],
    ['Maladie', { kind: 'absence' }],
    ['', { kind: 'empty' }],
    ['matin', { kind: 'unread', reason: 'word' }],
    ['9', { kind: 'unread', reason: 'word' }],
  ])('%s is no time', (written, reading) => {
    expect(readClock(written === '' ? { kind: 'empty', text: '' } : text(written))).toEqual(reading);
  });

  test('a whole date is no time', () => {
    const cell = { kind: 'date' as const, text: '2026-09-01', date: '2026-09-01', seconds: 0 };
    expect(readClock(cell)).toEqual({ kind: 'unread', reason: 'word' });
    expect(readClock({ ...cell, seconds: 30_600 })).toEqual({ kind: 'time', seconds: 30_600 });
  });

  test.each([
    ['8,50', '8.5'],
    ['8:30', '8.5'],
    ['8h30', '8.5'],
  ])('%s is hours', (written, quantity) => {
    expect(readHours(text(written))).toEqual({ kind: 'quantity', quantity, mark: false });
  });

  test('a sign and a negative number are no hours', () => {
    expect(readHours(text('X'))).toEqual({ kind: 'unread', reason: 'word' });
    expect(readHours(text('-1'))).toEqual({ kind: 'unread', reason: 'negative' });
  });

  test('a bare number is a break only in the unit of its header', () => {
    expect(readBreak(text('45'), 'minute')).toBe(2700);
    expect(readBreak(text('0,75'), 'hour')).toBe(2700);
    expect(readBreak(text('00:45'), null)).toBe(2700);
    expect(readBreak(text('45'), null)).toBeNull();
  });
});
