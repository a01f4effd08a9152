import { expect, test } from '@jest/globals';
import type { CellValue } from 'exceljs';
import { codes, readCra, type CraReading } from '../../../test/support/cra-workbook.js';

const HEADER = ['Date', 'Arrivée', 'Début pause', 'Fin pause', 'Départ', 'Heures travaillées'];

/** One row a day from row 3, under the header of row 2. */
function clocks(rows: readonly (readonly CellValue[])[], header: readonly string[] = HEADER) {
  const cells: Record<string, CellValue> = { A1: 'Consultant : Julie Exemple' };
  for (const [line, values] of [header, ...rows].entries()) {
    values.forEach((value, index) => (cells[`${'ABCDEFG'.charAt(index)}${line + 2}`] = value));
  }
  return { name: 'Septembre 2026', cells };
}

const lines = (reading: CraReading) =>
  reading.entries.map(
    ({ date, quantity, unit, source }) => `${date} ${quantity} ${unit} ${source.cell ?? ''}`,
  );
const places = (reading: CraReading) => reading.problems.map(({ code, at, seen }) => [code, at.cell, seen]);

test('the clock counts, breaks left out, and the column of hours is compared', async () => {
  const reading = await readCra([
    clocks([
      ['01.09.26', '08:30', '12:30', '13:30', '18:00', '8,50'],
      ['02.09.26', '08:30', '12:30', '13:30', '18:00', '9,00'],
      ['03.09.26', '9h', '', '', '17h', ''],
      ['04.09.26', '', '', '', '', '7,25'],
    ]),
  ]);
  expect(lines(reading)).toEqual([
    '2026-09-01 8.5 hour F3',
    '2026-09-02 8.5 hour F4',
    '2026-09-03 8 hour B5',
    '2026-09-04 7.25 hour F6',
  ]);
  expect(places(reading)).toEqual([['cra-hours-differ', 'F4', '9,00']]);
});

test('where no break is written, a column that states less has left it out', async () => {
  const reading = await readCra([clocks([['01.09.26', '09:00', '', '', '18:00', '8']])]);
  expect(lines(reading)).toEqual(['2026-09-01 8 hour F3']);
  expect(reading.problems.map(({ message }) => message.fr)).toEqual([
    'Les horaires donnent 9 h, la colonne des heures 8 h ; aucune pause n’est inscrite, la colonne est retenue.',
  ]);
  expect(reading.problems.map(({ message }) => message.en)).toEqual([
    'The times give 9 h, the column of hours 8 h; no break is written, so the column counts.',
  ]);
});

test('a night counts on the day it starts; two times swapped are told', async () => {
  const reading = await readCra([
    clocks([
      ['01.09.26', '22:00', '', '', '06:00', ''],
      ['02.09.26', '17:00', '', '', '09:00', '8'],
      ['03.09.26', '17:00', '', '', '09:00', ''],
    ]),
  ]);
  expect(lines(reading)).toEqual(['2026-09-01 8 hour B3', '2026-09-02 8 hour F4']);
  expect(places(reading)).toEqual([
    ['end-before-start', 'F4', '8'],
    ['cra-clock-incomplete', 'B5', undefined],
  ]);
});

test('an absence in place of a time is no time, and no reason is kept', async () => {
  const reading = await readCra([
    clocks([
      ['01.09.26', 'CP'],
      ['02.09.26', '', '', '', '', 'Maladie'],
      ['03.09.26', 'hospitalisé depuis hier'],
      ['04.09.26', '09:00', '', '', '17:00'],
    ]),
  ]);
  expect(lines(reading)).toEqual(['2026-09-04 8 hour B6']);
  expect(places(reading)).toEqual([['cra-cell-unread', 'B5', undefined]]);
});

test('a time that stands alone leaves the day out', async () => {
  const reading = await readCra([
    clocks([
      ['01.09.26', '09:00'],
      ['02.09.26', '', '', '', '17:00', '7'],
    ]),
  ]);
  expect(lines(reading)).toEqual(['2026-09-02 7 hour F4']);
  expect(places(reading)).toEqual([['cra-clock-incomplete', 'B3', undefined]]);
});

test('time cells, two spells a day, a break in minutes and formulas without a result', async () => {
  const header = [
    'Date',
    'Arrivée matin',
    'Départ matin',
    'Arrivée après-midi',
    'Départ après-midi',
    'Pause (min)',
    'Total',
  ];
  const time = (hours: number) => new Date(Date.UTC(1899, 11, 30) + hours * 3_600_000);
  const sheet = clocks(
    [
      [new Date(Date.UTC(2026, 8, 1)), time(8.5), time(12), time(13), time(17.5), 15, { formula: 'C3-B3' }],
      [new Date(Date.UTC(2026, 8, 2)), time(9), time(12), null, null, null, { formula: 'C4-B4', result: 3 }],
      ['Total', null, null, null, null, null, 10.75],
    ],
    header,
  );
  const reading = await readCra([
    {
      ...sheet,
      adjust: (target) => {
        for (const column of 'BCDE')
          for (const row of [3, 4]) target.getCell(`${column}${row}`).numFmt = 'hh:mm';
      },
    },
  ]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual(['2026-09-01 7.75 hour B3', '2026-09-02 3 hour G4']);
});

test('a total of the column of hours that differs is told', async () => {
  const reading = await readCra([
    clocks([
      ['01.09.26', '', '', '', '', 7],
      ['Total', '', '', '', '', 8],
    ]),
  ]);
  expect(places(reading)).toEqual([['cra-total-differs', 'F4', '8']]);
});

test('a column of hours with an empty cell still has its total; one that is not understood has none', async () => {
  const rows = [
    ['01.09.26', '09:00', '', '', '17:00', ''],
    ['02.09.26', '09:00', '', '', '17:00', '8'],
  ];
  const told = await readCra([clocks([...rows, ['Total', '', '', '', '', '16']])]);
  expect(places(told)).toEqual([['cra-total-differs', 'F5', '16']]);
  const unread = await readCra([
    clocks([...rows, ['03.09.26', '', '', '', '', 'voir mail'], ['Total', '', '', '', '', '16']]),
  ]);
  expect(places(unread)).toEqual([['cra-cell-unread', 'F5', 'voir mail']]);
});

test('a morning before an afternoon of leave is time', async () => {
  const header = ['Date', 'Arrivée matin', 'Départ matin', 'Arrivée après-midi', 'Départ après-midi'];
  const reading = await readCra([clocks([['01.09.26', '09:00', '12:30', 'RTT', 'RTT']], header)]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual(['2026-09-01 3.5 hour B3']);
});
