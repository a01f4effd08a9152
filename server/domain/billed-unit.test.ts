import { describe, expect, test } from '@jest/globals';
import { isUnderstoodCode, understandUnit } from './billed-unit.js';

const understood = (unitCode: string | null, name = 'Formation', quantity = '20', stated = {}) =>
  understandUnit({ unitCode, quantity, name, description: null, stated });

describe('half days', () => {
  test.each([
    'demi-journée',
    'demi-journées',
    'DEMI JOURNEES',
    'demi‑journées',
    'demi-jour',
    'demi-jours',
    'demi j',
    'demi-j.',
    '½ jour',
    '½ journée',
    '½j',
    '1/2 journée',
    'half day',
    'half-days',
    'Half Days',
  ])('%s is half a day', (unit) => {
    expect(understood(unit)).toEqual({ billedUnit: 'day', how: 'code', quantity: '10' });
    expect(isUnderstoodCode(unit)).toBe(true);
  });

  test('count by half where only the text says them', () => {
    expect(understood('C62', 'Formation (demi-journées)', '5')).toEqual({
      billedUnit: 'day',
      how: 'wording',
      quantity: '2.5',
    });
    expect(understood('C62', '20 demi-journées x 400', '1')).toMatchObject({
      billedUnit: 'day',
      quantity: '10',
    });
  });

  test('are no part of a mixed number', () => {
    expect(understood('C62', 'Audit : 3 ½ jours', '2')).toMatchObject({ billedUnit: 'day', quantity: '2' });
  });

  test('beside days in the text leave the unit open, as one piece does', () => {
    expect(understood('C62', 'TJM 800 (demi-journées)', '5').billedUnit).toBeNull();
    expect(understood('C62', 'Atelier de deux demi-journées', '1').billedUnit).toBeNull();
  });

  test('change nothing where the unit is the day', () => {
    expect(understood('DAY', 'Formation (demi-journées)')).toMatchObject({
      billedUnit: 'day',
      quantity: '20',
    });
  });
});

describe('a unit that nobody knows', () => {
  const person = { person: 'Camille Exemple' };

  test.each(['UO-X', 'forfaitlet'])('%s is open on a line that names a person or a profile', (unit) => {
    expect(understood(unit, 'Formation', '20', person)).toMatchObject({ billedUnit: null, how: null });
    expect(understood(unit, 'Profil : Formateur').billedUnit).toBeNull();
    expect(isUnderstoodCode(unit)).toBe(false);
  });

  test('is no time on a line that names nobody', () => {
    expect(understood('UO-X').billedUnit).toBe('other');
  });

  test.each(['KMT', 'kmt', 'km', 'repas', 'Nuitées', 'litre', 'm²', 'MON', 'semaine', 'XBX', 'trajet'])(
    '%s is known and no time',
    (unit) => {
      expect(understood(unit, 'Formation', '20', person).billedUnit).toBe('other');
    },
  );
});

test.each([
  ['DAY', 'day'],
  ['hur', 'hour'],
  ['LS', 'lump'],
  ['C62', null],
  [null, null],
])('%s stays %s', (unit, billedUnit) => {
  expect(understood(unit).billedUnit).toBe(billedUnit);
});
