import { describe, expect, test } from '@jest/globals';
import { hoursOfSeconds, parseDuration } from './duration-text.js';

describe('parseDuration', () => {
  test.each([
    ['7', '7'],
    ['7.5', '7.5'],
    ['7,5', '7.5'],
    [',5', '0.5'],
    ['7:30', '7.5'],
    ['07:30:00', '7.5'],
    ['01:00:01', '1.000278'],
    ['167:59:00', '167.983333'],
    ['7h30', '7.5'],
    ['7h', '7'],
    ['7 h 30 min', '7.5'],
    ['1h 5m 10s', '1.086111'],
    ['450 min', '7.5'],
    ['27000 s', '7.5'],
    ['PT7H30M', '7.5'],
    ['PT45M', '0.75'],
    ['½', '0.5'],
    ['1/2', '0.5'],
    ['-0:30', '-0.5'],
    ['−1,5', '-1.5'],
    ['0:00', '0'],
  ])('under an hour header, %j is %s h', (text, hours) => {
    expect(parseDuration(text, 'hour')).toMatchObject({ unit: 'hour', quantity: hours });
  });

  test.each([
    ['0.5', '0.5'],
    ['½', '0.5'],
    ['1', '1'],
  ])('under a day header, %j is %s day', (text, days) => {
    expect(parseDuration(text, 'day')).toEqual({ unit: 'day', quantity: days, written: 'decimal' });
  });

  test.each([
    ['0,5 j', '0.5'],
    ['1 jour', '1'],
    ['½ j', '0.5'],
    ['2 journées', '2'],
  ])('%j says days itself', (text, days) => {
    expect(parseDuration(text, 'hour')).toMatchObject({ unit: 'day', quantity: days });
  });

  test('a bare number takes the unit of its header', () => {
    expect(parseDuration('3601', 'second')).toMatchObject({ unit: 'hour', quantity: '1.000278' });
    expect(parseDuration('90', 'minute')).toMatchObject({ unit: 'hour', quantity: '1.5' });
    expect(parseDuration('0.5', null)).toBe('unknown-unit');
    expect(parseDuration('7:30', null)).toMatchObject({ quantity: '7.5', written: 'clock' });
  });

  test.each([
    '',
    'abc',
    '7:75',
    '1 234',
    '1.234,5',
    '7:5',
    'h',
    'pt',
    'P1DT2H',
    '2d 3h',
    '7h75x',
    '--1',
    '7;30',
  ])('%j is not guessed', (text) => {
    expect(parseDuration(text, 'hour')).toBeNull();
  });
});

test('seconds that make no exact decimal of hours are rounded to six decimals', () => {
  expect(hoursOfSeconds(3601)).toBe('1.000278');
  expect(hoursOfSeconds(1800)).toBe('0.5');
  expect(hoursOfSeconds(0)).toBe('0');
});
