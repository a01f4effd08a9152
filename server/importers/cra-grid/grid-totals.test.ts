import { describe, expect, test } from '@jest/globals';
import { across, codes, columnOf, readCra, september } from '../../../test/support/cra-workbook.js';

const TOTAL = columnOf(30);

describe('totals', () => {
  test('that agree say nothing, whether or not they count the absences', async () => {
    const reading = await readCra([
      september({
        [`${TOTAL}6`]: 'Total',
        A7: 'Portail',
        ...across(7, [1, 0.5]),
        [`${TOTAL}7`]: 1.5,
        A8: 'Total missions',
        ...across(8, [1, 0.5]),
        [`${TOTAL}8`]: 1.5,
        A9: 'RTT',
        ...across(9, [null, 0.5]),
        [`${TOTAL}9`]: 0.5,
        A11: 'TOTAL',
        ...across(11, [1, 1]),
        [`${TOTAL}11`]: { formula: 'SUM(C11:AF11)', result: 2 },
      }),
    ]);
    expect(codes(reading)).toEqual([]);
    expect(reading.entries).toHaveLength(2);
  });

  test('that differ are told at their cell, and the cells count', async () => {
    const reading = await readCra([
      september({
        [`${TOTAL}6`]: 'Nb jours',
        A7: 'Portail',
        ...across(7, [1, 0.5]),
        [`${TOTAL}7`]: 3,
        A8: 'Total',
        ...across(8, [1, 1]),
      }),
    ]);
    expect(reading.problems.map(({ code, at, seen }) => [code, at.cell, seen])).toEqual([
      ['cra-total-differs', `${TOTAL}7`, '3'],
      ['cra-total-differs', 'D8', '1'],
    ]);
    expect(reading.entries).toHaveLength(2);
  });

  test('without a stored result are not compared; balances never are', async () => {
    const reading = await readCra([
      september({
        [`${TOTAL}6`]: 'Total',
        [`${columnOf(31)}6`]: 'Cumul',
        A7: 'Portail',
        ...across(7, [1]),
        [`${TOTAL}7`]: { formula: 'SUM(C7:AF7)' },
        [`${columnOf(31)}7`]: 44,
        A8: 'Reste à consommer',
        ...across(8, [12]),
      }),
    ]);
    expect(codes(reading)).toEqual([]);
    expect(reading.entries).toHaveLength(1);
  });
});

describe('the unit', () => {
  const hours = { A7: 'Portail', ...across(7, [7, 7.5, '3,5']) };

  test('is hours when cells look like shifts and the totals agree', async () => {
    const reading = await readCra([september({ ...hours, [`${TOTAL}6`]: 'Total', [`${TOTAL}7`]: 18 })]);
    expect(reading.entries.map((entry) => `${entry.quantity} ${entry.unit}`)).toEqual([
      '7 hour',
      '7.5 hour',
      '3.5 hour',
    ]);
  });

  test('is asked when no total agrees', async () => {
    const reading = await readCra([september({ ...hours, [`${TOTAL}6`]: 'Total', [`${TOTAL}7`]: 2.5 })]);
    expect(reading.problems).toMatchObject([{ code: 'cra-unit-unclear', asks: true }]);
    expect(reading.entries).toEqual([]);
  });

  test.each([
    ['marks beside hours', { ...across(7, [7, 'X', 7]) }, {}],
    ['parts of a day beside hours', { ...across(7, [1, 0.5, 1, 7]) }, {}],
    ['a total in hours over parts of a day', { ...across(7, [1, 0.5]), [`${TOTAL}6`]: 'Total heures' }, {}],
  ])('is asked for %s', async (_, cells) => {
    const reading = await readCra([september({ A7: 'Portail', ...cells })]);
    expect(codes(reading)).toEqual(['cra-unit-unclear']);
  });

  test('leaves a sign a day, whatever the numbers count', async () => {
    const sheet = september({ A7: 'Portail', ...across(7, [7, 'X']) });
    const reading = await readCra([sheet], { answers: { 'cra-unit-unclear': 'hour' } });
    expect(reading.entries.map((entry) => `${entry.quantity} ${entry.unit}`)).toEqual(['7 hour', '1 day']);
  });

  test('may be half-days', async () => {
    const sheet = september({ A7: 'Portail', ...across(7, [2, 1, 1, 7]) });
    const reading = await readCra([sheet], { answers: { 'cra-unit-unclear': 'half-day' } });
    expect(reading.entries.map((entry) => `${entry.quantity} ${entry.unit}`).slice(0, 2)).toEqual([
      '1 day',
      '0.5 day',
    ]);
  });

  test('is what the person answers', async () => {
    const sheet = september({ A7: 'Portail', ...across(7, [1, 0.5, 1, 7]) });
    const reading = await readCra([sheet], { answers: { 'cra-unit-unclear': 'hour' } });
    expect(reading.entries.map((entry) => entry.unit)).toEqual(['hour', 'hour', 'hour', 'hour']);
  });
});
