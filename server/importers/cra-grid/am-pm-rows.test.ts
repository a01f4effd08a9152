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
  type CraReading,
  type TestSheet,
} from '../../../test/support/cra-workbook.js';

/** September 2026: days on row 6, `AM` and `PM` on rows 7 and 8. */
const form = (am: CellValue[], pm: CellValue[], extra: Record<string, CellValue> = {}): TestSheet => {
  const { name, cells } = september();
  const own = { ...cells, A6: null, B6: 'N° J', B7: 'AM', B8: 'PM', ...across(7, am), ...across(8, pm) };
  return { name, cells: { ...own, ...extra } };
};

const lines = (reading: CraReading) =>
  reading.entries.map(
    ({ date, quantity, unit, source }) => `${date} ${quantity} ${unit} ${source.cell ?? ''}`,
  );
const places = (reading: CraReading) => reading.problems.map(({ code, at, seen }) => [code, at.cell, seen]);

test('a sign is half a day, the code of an absence none', async () => {
  const reading = await readCra([form(['X', 'x', 'RTT'], ['X', 'AM'])]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual(['2026-09-01 0.5 day C7', '2026-09-02 0.5 day D7', '2026-09-01 0.5 day C8']);
  expect(reading.entries[0]).toMatchObject({ personName: 'Julie EXEMPLE', contractRef: 'M-2026-07' });
});

describe('totals', () => {
  const total = columnOf(30);
  const header = { [`${total}6`]: 'Total' };

  test('may count half-days or days, for each row or for both', async () => {
    const asHalves = form(['X', 'X'], ['X'], { ...header, [`${total}7`]: 2, [`${total}8`]: 1 });
    expect(codes(await readCra([asHalves]))).toEqual([]);
    const merged = form(['X', 'X'], ['X'], { ...header, [`${total}7`]: 1.5 });
    const adjust: TestSheet['adjust'] = (sheet) => {
      sheet.mergeCells(`${total}7:${total}8`);
    };
    expect(codes(await readCra([{ ...merged, adjust }]))).toEqual([]);
  });

  test('that differ are told at their cell', async () => {
    const reading = await readCra([
      form(['X', 'X'], ['X'], { ...header, [`${total}7`]: 1, [`${total}8`]: 2, A9: 'Total', C9: 1, D9: 1 }),
    ]);
    expect(places(reading)).toEqual([
      ['cra-total-differs', `${total}8`, '2'],
      ['cra-total-differs', 'D9', '1'],
    ]);
    expect(reading.entries).toHaveLength(3);
  });
});

describe('a second grid on the same days', () => {
  const second = {
    A12: 'Prestations exceptionnelles',
    ...across(13, letters(30, 2)),
    ...across(14, count(30)),
    A15: 'JOURS FERIES',
    B15: 'AM',
    B16: 'PM',
    ...across(15, [null, null, null, null, 'X']),
    A17: 'NUITS',
    B17: '22h-02h',
    ...across(17, [null, 'X']),
    A20: 'Validé client le 02/10/2026',
  };

  test('is work too; nights say no quantity; one approval holds for both', async () => {
    const reading = await readCra([form(['X'], [], second)]);
    expect(lines(reading)).toEqual(['2026-09-01 0.5 day C7', '2026-09-05 0.5 day G15']);
    expect(places(reading)).toEqual([['cra-row-without-half', 'D17', undefined]]);
    expect(reading.entries.map(({ approvalState, task }) => [approvalState, task])).toEqual([
      ['approved', null],
      ['approved', 'JOURS FERIES'],
    ]);
  });

  test('without a title of exceptional work, a row of holidays is an absence', async () => {
    const reading = await readCra([form(['X'], [], { ...second, A12: null })]);
    expect(lines(reading)).toEqual(['2026-09-01 0.5 day C7']);
  });
});

test('a name beside the morning holds for the afternoon below it', async () => {
  const audit = { A9: 'Audit', B9: 'Matin', B10: 'Après-midi', ...across(10, ['X']) };
  const leave = { A11: 'Congés', B11: 'Matin', B12: 'Après-midi', ...across(12, [null, 'X']) };
  const reading = await readCra([form(['X'], [], { A7: 'Portail', ...audit, ...leave })]);
  expect(reading.entries.map(({ project, date }) => [project, date])).toEqual([
    ['Portail', '2026-09-01'],
    ['Audit', '2026-09-01'],
  ]);
});

test('a sign merged over the morning and the afternoon is a day, over days it is told', async () => {
  const adjust: TestSheet['adjust'] = (sheet) => {
    sheet.mergeCells('C7:C8');
    sheet.mergeCells('E7:F7');
  };
  const reading = await readCra([{ ...form(['X', null, 'X'], []), adjust }]);
  expect(lines(reading)).toEqual(['2026-09-01 1 day C7', '2026-09-03 0.5 day E7']);
  expect(places(reading)).toEqual([['cra-merged-quantity', 'E7', '0.5']]);
});

test('hidden rows and columns stay out and are told', async () => {
  const adjust: TestSheet['adjust'] = (sheet) => {
    sheet.getRow(8).hidden = true;
    sheet.getColumn('D').hidden = true;
  };
  const reading = await readCra([{ ...form(['X', 'X'], ['X']), adjust }]);
  expect(lines(reading)).toEqual(['2026-09-01 0.5 day C7']);
  expect(places(reading)).toEqual([
    ['cra-hidden-left-out', 'A8', undefined],
    ['cra-hidden-left-out', 'D7', undefined],
  ]);
});

test('weekday letters that fit no month refuse the form', async () => {
  const { refused } = await readCra([form(['X'], [], { A2: 'MOIS : Octobre 2026' })]);
  expect(refused).toMatchObject({ code: 'cra-weekday-mismatch', at: { cell: 'C6' } });
});
