import { describe, expect, test } from '@jest/globals';
import { isUnderstoodCode, understandUnit } from './billed-unit.js';

const understood = (
  unitCode: string | null,
  name = 'Formation',
  quantity = '20',
  stated = {},
  net: string | null = null,
) => understandUnit({ unitCode, quantity, name, description: null, stated, net });

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
    expect(understood('C62', '20 demi-journées x 400', '1', {}, '8000')).toMatchObject({
      billedUnit: 'day',
      quantity: '10',
    });
  });

  test('are no part of a mixed number', () => {
    expect(understood('C62', 'Audit : 3 ½ jours', '3.5')).toMatchObject({
      billedUnit: 'day',
      quantity: '3.5',
    });
    expect(understood('C62', 'Audit : 3 ½ jours', '2').billedUnit).toBeNull();
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

describe('codes of Recommendation 20', () => {
  test.each([
    ['DAY', 'day', '90'],
    ['E49', 'day', '90'],
    ['HUR', 'hour', '90'],
    ['hur', 'hour', '90'],
    ['LH', 'hour', '90'],
    ['MIN', 'hour', '1.5'],
    ['SEC', 'hour', '0.025'],
  ])('%s is time', (unit, billedUnit, quantity) => {
    expect(understood(unit, 'Formation', '90')).toEqual({ billedUnit, how: 'code', quantity });
  });

  test.each(['LS', 'E48', 'E51', 'ACT'])('%s is a fixed price, whatever the text says', (unit) => {
    expect(understood(unit, '20 jours, TJM 650')).toEqual({
      billedUnit: 'lump',
      how: 'code',
      quantity: '20',
    });
  });

  // D63 is a book, 4W a ton per hour; weeks, months, quarters, half-years and years are never turned into days.
  test.each(['D63', '4W', 'WEE', 'MON', 'QAN', 'SAN', 'ANN'])('%s is no time', (unit) => {
    const line = understood(unit, '20 jours, TJM 650', '20', { person: 'Camille Exemple' });
    expect(line).toEqual({ billedUnit: 'other', how: 'code', quantity: '20' });
  });

  test('HAR is no code of an electronic invoice, and no hour either', () => {
    expect(understood('HAR').billedUnit).toBe('other');
    expect(understood('HAR', '20 heures', '20', { person: 'Camille Exemple' }).billedUnit).toBeNull();
    expect(isUnderstoodCode('HAR')).toBe(false);
  });

  test.each(['C62', 'H87', 'EA', 'XPP', 'NAR', 'SET', 'ZZ', 'STK', 'ST', 'PIECE', '', null])(
    '%s counts: the text tells, or nothing does',
    (unit) => {
      expect(understood(unit).billedUnit).toBeNull();
      expect(understood(unit, 'Formation (jours)')).toEqual({
        billedUnit: 'day',
        how: 'wording',
        quantity: '20',
      });
    },
  );
});
