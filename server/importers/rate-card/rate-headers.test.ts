import { describe, expect, test } from '@jest/globals';
import { isWorkUnit, rateColumns, timeUnitIn } from './rate-headers.js';

const columnsOf = (...cells: string[]): unknown => {
  const found = rateColumns(cells);
  return found && { ...Object.fromEntries(found.fields), ...Object.fromEntries(found.years) };
};

describe('the header of a rate card', () => {
  test.each([
    [['Profil', 'TJM'], { profile: 0, price: 1 }],
    [['Profil', 'Niveau', 'Prix unitaire (en € HT / jour)'], { profile: 0, price: 2 }],
    [['Intitulé du profil', 'Taux horaire HT'], { profile: 0, price: 1 }],
    [['Code UO', 'Désignation', 'Unité', 'P.U. HT'], { code: 0, profile: 1, unit: 2, price: 3 }],
    [['Profil', 'Prix HT', 'Prix TTC'], { profile: 0, price: 1 }],
    [['Labor Category', 'Year 1/base', 'Year 2', 'Option Year 2'], { profile: 0, 1: 1, 2: 2, 3: 3 }],
    [['Profil', 'Prix année 1', '2e année', 'Reconduction 2'], { profile: 0, 1: 1, 2: 2, 3: 3 }],
    [
      [
        'SERVICE PROPOSED (e.g. Job Title/Task)',
        'UNIT OF ISSUE (e.g. Hour)',
        'PRICE OFFERED TO GSA (including IFF)',
      ],
      { profile: 0, unit: 1, price: 2 },
    ],
  ])('%j', (cells, expected) => {
    expect(columnsOf(...cells)).toEqual(expected);
  });

  test.each([
    [['Désignation', 'Quantité', 'PU HT', 'Montant HT']],
    [['Prestation', 'Prix unitaire', 'Total HT']],
    [['Profil', 'Prix TTC']],
    [['Profil', 'Niveau']],
    [['Chef de projet', '650']],
  ])('%j is none', (cells) => {
    expect(columnsOf(...cells)).toBeNull();
  });
});

test.each([
  ['TJM', 'day'],
  ['Prix unitaire (€ H.T. / jour)', 'day'],
  ['Prix HT', null],
  ['Taux horaire', 'hour'],
  ['Hour', 'hour'],
  ['jour/homme', 'day'],
  ['j', 'day'],
  ['h', 'hour'],
  ['jour ou heure', null],
  ['Projet', null],
])('the unit of time in “%s”', (text, unit) => {
  expect(timeUnitIn(text)).toBe(unit);
});

test.each([
  ['UO', true],
  ['U.O.', true],
  ['Unité d’œuvre', true],
  ["Unités d'oeuvre", true],
  ['Unité', false],
  ['Jour', false],
])('“%s” is a work unit: %s', (text, expected) => {
  expect(isWorkUnit(text)).toBe(expected);
});
