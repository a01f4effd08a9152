import { expect, test } from '@jest/globals';
import { isSirenValid, isSiretValid } from './siret.js';

test('Luhn modulo 10', () => {
  expect(isSiretValid('90000000100017')).toBe(true);
  expect(isSiretValid('90000000100018')).toBe(false);
  // Two neighbours exchanged.
  expect(isSiretValid('90000001000017')).toBe(false);
});

test('La Poste: either its own rule or Luhn', () => {
  // Digit sum 15, Luhn fails.
  expect(isSiretValid('35600000001000')).toBe(true);
  // Head office: digit sum 26, Luhn holds.
  expect(isSiretValid('35600000000048')).toBe(true);
  expect(isSiretValid('35600000001001')).toBe(false);
  // The rule of La Poste is that of no other.
  expect(isSiretValid('90000000100000')).toBe(false);
});

test('fourteen digits and nothing else', () => {
  for (const text of ['9000000010001', '900000001000170', '7,50084E+13', '9000000010001X', ''])
    expect(isSiretValid(text)).toBe(false);
});

test('a SIREN has nine digits and their control digit', () => {
  expect(isSirenValid('356000000')).toBe(true);
  expect(isSirenValid('900000001')).toBe(true);
  expect(isSirenValid('900000002')).toBe(false);
  expect(isSirenValid('35600000001000')).toBe(false);
  expect(isSirenValid('90000000a')).toBe(false);
});
