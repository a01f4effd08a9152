import { expect, test } from '@jest/globals';
import type { CellValue, Worksheet } from 'exceljs';
import { codes, readCra, type CraReading } from '../../../test/support/cra-workbook.js';

const date = (day: number) => new Date(Date.UTC(2026, 7, day));

/** A row per activity from row 3, under the header of row 2. */
function activities(header: readonly string[], rows: readonly (readonly CellValue[])[]) {
  const cells: Record<string, CellValue> = { A1: 'Consultant : Julie Exemple' };
  for (const [line, values] of [header, ...rows].entries()) {
    values.forEach((value, index) => (cells[`${'ABCDEFG'.charAt(index)}${line + 2}`] = value));
  }
  return { name: 'CRA', cells };
}

const lines = (reading: CraReading) =>
  reading.entries.map(({ date: on, quantity, unit, task }) => `${on} ${quantity} ${unit} ${task ?? ''}`);
const places = (reading: CraReading) => reading.problems.map(({ code, at, seen }) => [code, at.cell, seen]);

test('decimal hours and durations, absences left out with their descriptions', async () => {
  const reading = await readCra([
    activities(
      ['Date', 'Activité', 'Durée (h)', 'Description'],
      [
        [date(3), 'Tests', 1.25, 'Recette du portail'],
        [date(3), 'Réunion', '1h15'],
        [date(4), 'Maladie', 7, 'grippe'],
        [date(4), 'Formation interne', '3,5'],
        ['Total', '', 6],
      ],
    ),
  ]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual([
    '2026-08-03 1.25 hour Tests',
    '2026-08-03 1.25 hour Réunion',
    '2026-08-04 3.5 hour Formation interne',
  ]);
  expect(reading.entries.map(({ note, billable }) => [note, billable])).toEqual([
    ['Recette du portail', null],
    [null, null],
    [null, false],
  ]);
  expect(JSON.stringify(reading)).not.toContain('grippe');
});

test('a date merged over its activities holds for each; a row without one is told', async () => {
  const sheet = activities(
    ['Date', 'Activité', 'Heures'],
    [
      [date(3), 'Tests', 2],
      ['', 'Code', 3],
      [date(4), 'Code', 7],
      ['', 'Tests', 1],
    ],
  );
  const adjust = (target: Worksheet) => {
    target.mergeCells('A3:A4');
  };
  const reading = await readCra([{ ...sheet, adjust }]);
  expect(lines(reading)).toEqual([
    '2026-08-03 2 hour Tests',
    '2026-08-03 3 hour Code',
    '2026-08-04 7 hour Code',
  ]);
  expect(places(reading)).toEqual([['cra-row-without-day', 'C6', undefined]]);
});

test('a number whose unit no header names is asked; a day is a day', async () => {
  const rows = [
    [date(3), 'Tests', 2],
    [date(4), 'Tests', 0.5],
  ];
  expect(codes(await readCra([activities(['Date', 'Activité', 'Durée'], rows)]))).toEqual([
    'cra-unit-unclear',
  ]);
  const asDays = await readCra([activities(['Date', 'Activité', 'Nb jours'], [[date(3), 'Tests', 0.5]])]);
  expect(lines(asDays)).toEqual(['2026-08-03 0.5 day Tests']);
  const asHours = await readCra([activities(['Date', 'Activité', 'Heures'], [[date(3), 'Tests', 0.5]])]);
  expect(lines(asHours)).toEqual(['2026-08-03 0.5 hour Tests']);
});

test('the order of dates is proven by one above 12, else asked once', async () => {
  const header = ['Date', 'Intervenant', 'Heures'];
  const proven = await readCra([
    activities(header, [
      ['03/08/2026', 'Paul Essai', 7],
      ['13/08/2026', 'Paul Essai', 7],
    ]),
  ]);
  expect(proven.entries.map(({ date: on, personName }) => [on, personName])).toEqual([
    ['2026-08-03', 'Paul Essai'],
    ['2026-08-13', 'Paul Essai'],
  ]);
  const unclear = [activities(header, [['03/08/2026', 'Paul Essai', 7]])];
  expect((await readCra(unclear)).problems).toMatchObject([
    { code: 'ambiguous-date-order', asks: true, at: { cell: 'A3' }, seen: '03/08/2026' },
  ]);
  const answered = await readCra(unclear, { answers: { 'ambiguous-date-order': 'month-first' } });
  expect(answered.entries.map(({ date: on }) => on)).toEqual(['2026-03-08']);
});

test('a table of amounts is no timesheet', async () => {
  const { refused } = await readCra([
    activities(['Date', 'Activité', 'Heures', 'Montant HT'], [[date(3), 'Tests', 2, 150]]),
  ]);
  expect(refused).toMatchObject({ code: 'cra-no-day-axis' });
});

test('a row of signatures below is no second list', async () => {
  const reading = await readCra([
    activities(
      ['Date', 'Activité', 'Heures'],
      [[date(3), 'Tests', 2], [], [], [], ['Date', 'Activité', 'Heures'], ['Nom', 'Visa']],
    ),
  ]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual(['2026-08-03 2 hour Tests']);
});

test('an activity called « Budget » is work on its day, a balance without a day is none', async () => {
  const reading = await readCra([
    activities(
      ['Date', 'Activité', 'Heures'],
      [
        [date(3), 'Budget', 2],
        ['', 'Reste à faire', 40],
        [date(4), 'Sous-total', 2],
      ],
    ),
  ]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual(['2026-08-03 2 hour Budget']);
});
