import { expect, test } from '@jest/globals';
import { monthWord, readMonth } from './month-text.js';

test.each([
  ['Septembre 2026', '2026-09'],
  ['Janvier_2026', '2026-01'],
  ['01-2026', '2026-01'],
  ['CRA 202601', '2026-01'],
  ['CRA_DURAND_2026-09.xlsx', '2026-09'],
  ['cra-août-2026-exemple.xlsx', '2026-08'],
  ['du 01/09/2026 au 30/09/2026', '2026-09'],
  ['Mois : sept. 2026', '2026-09'],
  ['09/2026', '2026-09'],
  ['Marché 2026 de maintenance', null],
  ['20260915', null],
  ['15/09/2026', null],
  ['septembre', null],
  ['septembre et octobre 2026', null],
  ['du 26/08/2026 au 25/09/2026', null],
  ['13-2026', null],
])('%j names %s', (text, month) => {
  expect(readMonth(text)).toBe(month);
});

test('a month without its year', () => {
  expect(monthWord('Mois de février')).toBe(2);
  expect(monthWord('février ou mars')).toBeNull();
});
