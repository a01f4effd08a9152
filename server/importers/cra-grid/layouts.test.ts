import { describe, expect, test } from '@jest/globals';
import type { CellValue } from 'exceljs';
import { across, codes, columnOf, count, readCra, september } from '../../../test/support/cra-workbook.js';

const day = (index: number) => new Date(Date.UTC(2026, 8, index));

describe('what cannot be read is refused at the cell that stops it', () => {
  test.each<[string, string, Record<string, CellValue>, string]>([
    [
      'half-days without a header',
      'cra-columns-unknown',
      Object.fromEntries(
        count(30).flatMap((index): [string, CellValue][] => [
          [`A${index}`, day(Math.ceil(index / 2))],
          [`B${index}`, index % 2 === 1 ? 'Matin' : 'Après-midi'],
        ]),
      ),
      'B1',
    ],
    [
      'days without a header',
      'cra-columns-unknown',
      Object.fromEntries(count(30).map((index) => [`A${index + 3}`, day(index)])),
      'A4',
    ],
    [
      'a form whose days are still those of the template',
      'cra-placeholder',
      {
        A1: '{{company}}',
        B5: 'AM',
        B6: 'PM',
        ...across(
          4,
          count(30).map((index) => `{{day.${index}}}`),
        ),
      },
      'C4',
    ],
    ['half a month', 'cra-no-day-axis', { B5: 'AM', B6: 'PM', ...across(4, count(16)), C5: 'X' }, 'B5'],
    ['a header without days', 'cra-list-without-days', { A3: 'Date', B3: 'Arrivée', C3: 'Départ' }, 'A3'],
  ])('%s', async (_, code, cells, cell) => {
    const reading = await readCra([{ name: 'CRA', cells }]);
    expect(reading.refused).toMatchObject({ code, at: { sheet: 'CRA', cell } });
    expect(reading.entries).toEqual([]);
  });

  test('a template that is recognised by nothing else, at its first placeholder', async () => {
    const { refused } = await readCra([
      { name: 'CRA', cells: { B2: '{{month}}', A4: 'Portail', [`${columnOf(0)}3`]: 1 } },
    ]);
    expect(refused).toMatchObject({ code: 'cra-placeholder', at: { cell: 'B2' }, seen: '{{month}}' });
  });

  test('a workbook without days', async () => {
    const { refused } = await readCra([{ name: 'Notes', cells: { A1: 'Bonjour' } }]);
    expect(refused).toMatchObject({ code: 'cra-no-day-axis' });
  });
});

describe('the sheets of one workbook', () => {
  const activities = {
    name: 'Détail',
    cells: { A1: 'Date', B1: 'Activité', C1: 'Heures', A2: day(1), B2: 'Recette', C2: 7 },
  };

  test('a list of activities beside a grid is told and left out', async () => {
    const reading = await readCra([september({ A7: 'Portail', ...across(7, [1]) }), activities]);
    expect(reading.problems.map(({ code, at }) => [code, at.sheet])).toEqual([
      ['cra-sheet-left-out', 'Détail'],
    ]);
    expect(reading.entries.map(({ quantity, unit }) => [quantity, unit])).toEqual([['1', 'day']]);
  });

  test('alone, it is the timesheet', async () => {
    const reading = await readCra([activities], { answers: { 'cra-person-unknown': 'Julie Exemple' } });
    expect(reading.entries.map(({ quantity, unit, task }) => [quantity, unit, task])).toEqual([
      ['7', 'hour', 'Recette'],
    ]);
  });

  test('a sheet of leave is no work, whatever it counts', async () => {
    const leave = {
      name: 'Congés 2026',
      cells: { A1: 'Date', B1: 'Nature', C1: 'Nb jours', A2: day(2), B2: 'Rhume', C2: 1 },
    };
    const reading = await readCra([september({ A7: 'Portail', ...across(7, [1]) }), leave]);
    expect(codes(reading)).toEqual([]);
    expect(reading.entries).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toContain('Rhume');
  });

  test('an answer may be given for each sheet', async () => {
    const sheet = (name: string) => ({
      name,
      cells: { A1: 'Mois', B1: 'septembre 2026', ...across(3, count(30)), A4: 'Portail', ...across(4, [1]) },
    });
    const reading = await readCra([sheet('Un'), sheet('Deux')], {
      answers: { 'cra-person-unknown': 'Un=Julie Exemple|Deux=Paul Essai' },
    });
    expect(reading.entries.map(({ personName }) => personName)).toEqual(['Julie Exemple', 'Paul Essai']);
  });
});
