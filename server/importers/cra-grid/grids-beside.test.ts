import { describe, expect, test } from '@jest/globals';
import type { CellValue } from 'exceljs';
import {
  across,
  codes,
  columnOf,
  count,
  letters,
  readCra,
  september,
} from '../../../test/support/cra-workbook.js';

/** A row from a position of the days on. */
const from = (row: number, position: number, values: readonly CellValue[]): Record<string, CellValue> =>
  Object.fromEntries(values.map((value, index) => [`${columnOf(position + index)}${row}`, value]));

describe('two months side by side, days in columns', () => {
  const september30 = {
    ...across(5, letters(30, 2)),
    ...across(6, count(30)),
    [`${columnOf(30)}6`]: 'Total',
  };
  const october31 = {
    ...from(5, 31, letters(31, 4)),
    ...from(6, 31, count(31)),
    [`${columnOf(62)}6`]: 'Total',
  };
  const mission = {
    A6: 'Mission',
    A7: 'Portail',
    ...across(7, [1]),
    [`${columnOf(30)}7`]: 1,
    ...from(7, 31, ['X', 1]),
    [`${columnOf(62)}7`]: 3,
  };

  test('each has its month, its days and its totals', async () => {
    const reading = await readCra([
      {
        name: 'CRA',
        cells: {
          A1: 'Consultant : Julie Exemple',
          C2: 'Mois : septembre 2026',
          [`${columnOf(31)}2`]: 'Mois : octobre 2026',
          ...september30,
          ...october31,
          ...mission,
        },
      },
    ]);
    expect(reading.entries.map(({ date, personName, project }) => [date, personName, project])).toEqual([
      ['2026-09-01', 'Julie Exemple', 'Portail'],
      ['2026-10-01', 'Julie Exemple', 'Portail'],
      ['2026-10-02', 'Julie Exemple', 'Portail'],
    ]);
    expect(reading.problems.map(({ code, at, seen }) => [code, at.cell, seen])).toEqual([
      ['cra-total-differs', `${columnOf(62)}7`, '3'],
    ]);
  });

  test('a month above one of them is not that of the other', async () => {
    const reading = await readCra([
      {
        name: 'CRA',
        cells: {
          A1: 'Consultant : Julie Exemple',
          C2: 'Mois : septembre 2026',
          ...across(6, count(30)),
          ...from(6, 31, count(31)),
          A7: 'Portail',
          ...across(7, [1]),
          ...from(7, 31, [1]),
        },
      },
    ]);
    expect(reading.entries.map(({ date }) => date)).toEqual(['2026-09-01']);
    expect(codes(reading)).toEqual(['cra-month-unknown']);
  });
});

describe('real dates on one line', () => {
  const dates = (length: number) => count(length).map((day) => new Date(Date.UTC(2026, 8, day)));
  const sheet = (axis: readonly Date[], cells: Record<string, CellValue>) => ({
    name: 'CRA',
    cells: { A1: 'Consultant : Julie Exemple', A6: 'Mission', ...across(6, axis), A7: 'Portail', ...cells },
  });

  test('that go on into a whole next month are two grids', async () => {
    const reading = await readCra([sheet(dates(61), { ...across(7, [1]), ...from(7, 30, [1]) })]);
    expect(codes(reading)).toEqual([]);
    expect(reading.entries.map(({ date }) => date)).toEqual(['2026-09-01', '2026-10-01']);
  });

  test('that go on for a day are the last column of the form, and none is lost', async () => {
    const reading = await readCra([sheet(dates(31), { ...across(7, [1]), ...from(7, 30, [1]) })]);
    expect(reading.entries.map(({ date }) => date)).toEqual(['2026-09-01', '2026-10-01']);
  });

  test('that go on for a week are no month: nothing is read rather than a part', async () => {
    const { refused } = await readCra([sheet(dates(37), across(7, [1]))]);
    expect(refused).toMatchObject({ code: 'cra-no-day-axis' });
  });
});

test('a text about somebody’s health is told by its place only', async () => {
  const reading = await readCra([
    september({
      A7: 'Portail',
      ...across(7, [1, 'hospitalisation de M. Dupont', 'congés payés', 'Enfant malade']),
      A8: 'RDV médical',
      ...across(8, [null, 0.5]),
    }),
  ]);
  expect(reading.problems.map(({ code, at, seen }) => [code, at.cell, seen])).toEqual([
    ['cra-cell-unread', 'D7', undefined],
  ]);
  expect(reading.entries.map(({ project, quantity }) => [project, quantity])).toEqual([['Portail', '1']]);
});
