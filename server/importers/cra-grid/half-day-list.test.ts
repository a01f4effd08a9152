import { expect, test } from '@jest/globals';
import type { CellValue, Worksheet } from 'exceljs';
import { codes, count, readCra, type CraReading } from '../../../test/support/cra-workbook.js';

const date = (day: number) => new Date(Date.UTC(2026, 0, day));

/** January 2026, two rows a day from row 2, one column per person from C. */
function january(people: readonly string[], rows: Readonly<Record<number, readonly CellValue[][]>>) {
  const cells: Record<string, CellValue> = { A1: 'Date', B1: 'Période' };
  people.forEach((name, index) => (cells[`${'CDEFGHIJKLMNOPQRSTUV'.charAt(index)}1`] = name));
  for (const day of count(31)) {
    for (const half of [0, 1]) {
      const row = day * 2 + half;
      cells[`B${row}`] = half === 0 ? 'Matin' : 'Après-midi';
      (rows[day]?.[half] ?? []).forEach((value, index) => (cells[`${'CDEF'.charAt(index)}${row}`] = value));
    }
    cells[`A${day * 2}`] = date(day);
  }
  return { name: 'Janvier_2026', cells };
}

const mergeDates = (sheet: Worksheet) => {
  for (const day of count(31)) sheet.mergeCells(`A${day * 2}:A${day * 2 + 1}`);
};
const lines = (reading: CraReading) =>
  reading.entries.map(({ personName, date: on, quantity }) => `${personName ?? '?'} ${on} ${quantity}`);

test('a column per person, a date merged over its two halves', async () => {
  const sheet = january(['Julie Exemple', 'Paul Essai'], {
    5: [
      ['X', 'X'],
      ['X', 'CP'],
    ],
    6: [['AM', 'x'], ['AM']],
  });
  const reading = await readCra([{ ...sheet, adjust: mergeDates }]);
  expect(codes(reading)).toEqual([]);
  expect(lines(reading)).toEqual([
    'Julie Exemple 2026-01-05 0.5',
    'Paul Essai 2026-01-05 0.5',
    'Julie Exemple 2026-01-05 0.5',
    'Paul Essai 2026-01-06 0.5',
  ]);
});

test('an afternoon without a date follows its morning', async () => {
  const reading = await readCra([january(['Julie Exemple'], { 5: [[], ['X']] })]);
  expect(lines(reading)).toEqual(['Julie Exemple 2026-01-05 0.5']);
});

test('a sign merged over both halves is a whole day, over two days it is told', async () => {
  const sheet = january(['Julie Exemple'], { 5: [['X']], 7: [['X']] });
  const adjust = (target: Worksheet) => {
    mergeDates(target);
    target.mergeCells('C10:C11');
    target.mergeCells('C14:C17');
  };
  const reading = await readCra([{ ...sheet, adjust }]);
  expect(lines(reading)).toEqual(['Julie Exemple 2026-01-05 1', 'Julie Exemple 2026-01-07 1']);
  expect(reading.problems.map(({ code, at }) => [code, at.cell])).toEqual([['cra-merged-quantity', 'C14']]);
});

test('a column of one person takes the name of the form, other columns are no person', async () => {
  const { name, cells } = january(['Présence', 'Commentaire', 'Total'], { 5: [['X', 'X', 1]] });
  const asked = await readCra([{ name, cells }]);
  expect(asked.problems).toMatchObject([{ code: 'cra-person-unknown', asks: true, at: { cell: 'A2' } }]);
  const reading = await readCra([{ name, cells }], { answers: { 'cra-person-unknown': 'Julie Exemple' } });
  expect(lines(reading)).toEqual(['Julie Exemple 2026-01-05 0.5']);
});

test('the sheet of another month than its dates is told', async () => {
  const { cells } = january(['Julie Exemple'], { 5: [['X']] });
  const reading = await readCra([{ name: 'Février_2026', cells }]);
  expect(codes(reading)).toEqual(['header-month-mismatch']);
  expect(lines(reading)).toEqual(['Julie Exemple 2026-01-05 0.5']);
});

test('a 1 in each half is a half-day, a 1 alone is asked', async () => {
  const both = await readCra([january(['Julie Exemple'], { 5: [[1], [1]] })]);
  expect(lines(both)).toEqual(['Julie Exemple 2026-01-05 0.5', 'Julie Exemple 2026-01-05 0.5']);
  const alone = january(['Julie Exemple'], { 5: [[1]] });
  expect(codes(await readCra([alone]))).toEqual(['cra-unit-unclear']);
  const answered = await readCra([alone], { answers: { 'cra-unit-unclear': 'half-day' } });
  expect(lines(answered)).toEqual(['Julie Exemple 2026-01-05 0.5']);
});

test('a team as wide as a month is still one column per person', async () => {
  const team = count(18).map((index) => `Personne ${String.fromCharCode(64 + index)}`);
  const reading = await readCra([january(team, { 1: [['X']] })]);
  expect(lines(reading)).toEqual(['Personne A 2026-01-01 0.5']);
});
