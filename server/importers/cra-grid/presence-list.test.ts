import { describe, expect, test } from '@jest/globals';
import type { CellValue, Worksheet } from 'exceljs';
import { codes, count, readCra, type CraReading } from '../../../test/support/cra-workbook.js';

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const date = (day: number) => new Date(Date.UTC(2026, 8, day));

/** September 2026, one row a day from row 4, with its weekday. */
function days(
  header: readonly string[],
  rows: Readonly<Record<number, readonly CellValue[]>>,
  extra: Record<string, CellValue> = {},
) {
  const cells: Record<string, CellValue> = { A1: 'NOM: EXEMPLE', B1: 'PRENOM: Julie' };
  ['Date', 'Jour', ...header].forEach((text, index) => (cells[`${'ABCDEFGH'.charAt(index)}3`] = text));
  for (const day of count(30)) {
    cells[`A${day + 3}`] = date(day);
    cells[`B${day + 3}`] = WEEKDAYS[date(day).getUTCDay()] ?? '';
    (rows[day] ?? []).forEach((value, index) => (cells[`${'CDEFGH'.charAt(index)}${day + 3}`] = value));
  }
  return { name: 'CRA', cells: { ...cells, ...extra } };
}

const quantities = (reading: CraReading) =>
  reading.entries.map(({ date: on, quantity, unit }) => `${on} ${quantity} ${unit}`);
const places = (reading: CraReading) => reading.problems.map(({ code, at, seen }) => [code, at.cell, seen]);

describe('a row a day', () => {
  test('presence counts; absence and its reason are kept nowhere', async () => {
    const reading = await readCra([
      days(['Présence', 'Absence'], {
        1: [1],
        2: ['0,5', 'arrêt maladie'],
        3: ['Maladie enfant', 1],
        4: ['X'],
        7: ['AM'],
        8: [0],
        9: ['grippe, arrêt depuis ce matin'],
      }),
    ]);
    expect(quantities(reading)).toEqual([
      '2026-09-01 1 day',
      '2026-09-02 0.5 day',
      '2026-09-04 1 day',
      '2026-09-07 0.5 day',
    ]);
    expect(reading.entries[0]).toMatchObject({ personName: 'Julie EXEMPLE', source: { cell: 'C4' } });
    // The sentence names the cell; its text may tell somebody's health.
    expect(places(reading)).toEqual([['cra-cell-unread', 'C12', undefined]]);
  });

  test('the references of the form are those of its days', async () => {
    const form = {
      C1: 'Marché n° : M-2026-07',
      D1: 'Commande : BC-12',
      E1: 'Projet : Portail',
      A2: 'Statut',
      B2: 'Soumis',
    };
    const reading = await readCra([days(['Présence'], { 1: [1] }, form)]);
    expect(reading.entries).toMatchObject([
      { contractRef: 'M-2026-07', orderRef: 'BC-12', project: 'Portail', approvalState: 'submitted' },
    ]);
  });

  test('a weekday that is not that of the date refuses the list there', async () => {
    const { refused } = await readCra([days(['Présence'], { 1: [1] }, { B8: 'lundi' })]);
    expect(refused).toMatchObject({ code: 'cra-weekday-mismatch', at: { cell: 'A8' } });
  });

  test('numbers above a day are hours; the total settles them', async () => {
    const hours = { 1: [7], 2: [7.5] };
    const agreeing = await readCra([days(['Présence'], hours, { A34: 'Total', C34: 14.5 })]);
    expect(quantities(agreeing)).toEqual(['2026-09-01 7 hour', '2026-09-02 7.5 hour']);
    const differing = await readCra([days(['Présence'], hours, { A34: 'Total', C34: 2 })]);
    expect(codes(differing)).toEqual(['cra-unit-unclear']);
  });

  test('a total may be that of the rows since the one before', async () => {
    const { cells } = days(['Présence'], { 1: [1], 2: [1] });
    const reading = await readCra([
      {
        name: 'CRA',
        cells: { ...cells, A34: 'Total quinzaine', C34: 2, A35: 'Total', C35: { formula: 'C34', result: 3 } },
      },
    ]);
    expect(places(reading)).toEqual([['cra-total-differs', 'C35', '3']]);
  });

  test('morning and afternoon side by side are half-days', async () => {
    const rows = { 1: ['X', 'X'], 2: ['X', 'AM'] };
    const reading = await readCra([days(['Matin', 'Après-midi'], rows, { A34: 'Total', C34: 2, D34: 1 })]);
    // The totals count half-days, as the signs do.
    expect(codes(reading)).toEqual([]);
    expect(quantities(reading)).toEqual(['2026-09-01 0.5 day', '2026-09-01 0.5 day', '2026-09-02 0.5 day']);
  });

  test('a column of presence beside the halves says the same time again', async () => {
    const reading = await readCra([days(['Présence', 'Matin', 'Après-midi'], { 1: [1, 'X', 'X'] })]);
    expect(quantities(reading)).toEqual(['2026-09-01 0.5 day', '2026-09-01 0.5 day']);
  });

  test('hidden rows and columns stay out and are told; so is time without a day', async () => {
    const sheet = days(['Matin', 'Après-midi'], { 1: ['X', 'X'], 2: ['X'] }, { C34: 1 });
    const adjust = (target: Worksheet) => {
      target.getRow(5).hidden = true;
      target.getColumn('D').hidden = true;
    };
    const reading = await readCra([{ ...sheet, adjust }]);
    expect(quantities(reading)).toEqual(['2026-09-01 0.5 day']);
    expect(places(reading)).toEqual([
      ['cra-hidden-left-out', 'D4', undefined],
      ['cra-hidden-left-out', 'A5', undefined],
      ['cra-row-without-day', 'C34', undefined],
    ]);
  });

  test('a quantity merged over several days counts once and is told', async () => {
    const sheet = days(['Présence'], { 1: [1] });
    const adjust = (target: Worksheet) => {
      target.mergeCells('C4:C6');
    };
    const reading = await readCra([{ ...sheet, adjust }]);
    expect(quantities(reading)).toEqual(['2026-09-01 1 day']);
    expect(places(reading)).toEqual([['cra-merged-quantity', 'C4', '1']]);
  });
});

describe('days as numbers', () => {
  const list = (from: number, numbers: readonly number[], mark: number): Record<string, CellValue> =>
    Object.fromEntries([
      [`A${from}`, 'Jour'],
      [`B${from}`, 'Présence'],
      ...numbers.map((day, index): [string, CellValue] => [`A${from + 1 + index}`, day]),
      [`B${from + mark}`, 1],
    ]);

  test('two months on a sheet, each with its label', async () => {
    const reading = await readCra([
      {
        name: 'Suivi',
        cells: {
          A1: 'Consultant : Julie Exemple',
          A2: 'Mois : septembre 2026',
          ...list(3, count(30), 2),
          A36: 'Mois : octobre 2026',
          ...list(37, count(31), 1),
        },
      },
    ]);
    expect(codes(reading)).toEqual([]);
    expect(quantities(reading)).toEqual(['2026-09-02 1 day', '2026-10-01 1 day']);
  });

  test('two months side by side, each with its own label', async () => {
    const right = Object.fromEntries(
      Object.entries(list(3, count(31), 1)).map(([address, value]) => [
        address.replace('A', 'D').replace('B', 'E'),
        value,
      ]),
    );
    const cells = {
      A1: 'Mois : septembre 2026',
      D1: 'Mois : octobre 2026',
      ...list(3, count(30), 2),
      ...right,
    };
    const reading = await readCra([
      { name: 'Suivi', cells: { ...cells, A2: 'Consultant', B2: 'Julie Exemple' } },
    ]);
    expect(codes(reading)).toEqual([]);
    expect(reading.entries.map((entry) => [entry.date, entry.source.cell])).toEqual([
      ['2026-09-02', 'B5'],
      ['2026-10-01', 'E4'],
    ]);
    expect(new Set(reading.entries.map(({ personName }) => personName))).toEqual(new Set(['Julie Exemple']));
  });

  test('days that go down without a year are no month', async () => {
    const cells = { A1: 'Consultant : Julie Exemple', ...list(3, [28, 29, 30, 1, 2], 1) };
    const { refused } = await readCra([{ name: 'Septembre 2026', cells }]);
    expect(refused).toMatchObject({ code: 'cra-days-out-of-order', at: { cell: 'A7' } });
  });

  test('the month is asked when nothing names it', async () => {
    const cells = { A1: 'Consultant : Julie Exemple', ...list(3, count(30), 1) };
    const asked = await readCra([{ name: 'Feuil1', cells }]);
    expect(asked.problems).toMatchObject([{ code: 'cra-month-unknown', asks: true, at: { cell: 'A4' } }]);
    const answers = { 'cra-month-unknown': '2026-09' };
    expect(quantities(await readCra([{ name: 'Feuil1', cells }], { answers }))).toEqual(['2026-09-01 1 day']);
  });
});
