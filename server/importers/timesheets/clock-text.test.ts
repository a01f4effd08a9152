import { expect, test } from '@jest/globals';
import { secondsOfDay } from './clock-text.js';

test.each([
  ['10:23', 37_380],
  ['10:23:52 AM', 37_432],
  ['12:05 am', 300],
  ['12:05 PM', 43_500],
  ['1:00 p.m.', 46_800],
  ['00:00:00', 0],
  ['23:59:59', 86_399],
  ['24:00', null],
  ['13:00 PM', null],
  ['0:30 AM', null],
  ['noon', null],
  ['', null],
])('%j is second %s of the day', (text, seconds) => {
  expect(secondsOfDay(text)).toBe(seconds);
});
