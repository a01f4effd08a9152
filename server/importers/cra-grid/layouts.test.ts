import { describe, expect, test } from '@jest/globals';
import { across, columnOf, count, readCra } from '../../../test/support/cra-workbook.js';

const day = (index: number) => new Date(Date.UTC(2026, 8, index));

describe('layouts that are not read are refused by name, at a cell', () => {
  test.each([
    ['V2', { B5: 'AM', B6: 'PM', ...across(4, count(30)), ...across(5, ['X', 'X']) }, 'B5'],
    [
      'V2',
      {
        B5: 'AM',
        B6: 'PM',
        ...across(
          4,
          count(30).map((index) => `{{day.${index}}}`),
        ),
      },
      'B5',
    ],
    [
      'V3',
      Object.fromEntries<string | Date>(
        count(30).flatMap((index): [string, string | Date][] => [
          [`A${index + 1}`, day(Math.ceil(index / 2))],
          [`B${index + 1}`, index % 2 === 1 ? 'Matin' : 'Après-midi'],
        ]),
      ),
      'B2',
    ],
    ['V5', { A3: 'Date', B3: 'Arrivée', C3: 'Départ', D3: 'Heures travaillées' }, 'D3'],
    ['V1', { A3: 'Date', B3: 'Jour', C3: 'Présence', D3: 'Absence' }, 'C3'],
    ['V6', Object.fromEntries(count(30).map((index) => [`A${index + 3}`, day(index)])), 'A4'],
  ])('%s', async (layout, cells, cell) => {
    const { refused } = await readCra([{ name: 'CRA', cells }]);
    expect(refused).toMatchObject({ code: 'cra-layout-not-read', at: { sheet: 'CRA', cell } });
    expect(refused?.message.en).toContain(layout);
  });
});

test('a template that was not filled in is refused at its first placeholder', async () => {
  const { refused } = await readCra([
    { name: 'CRA', cells: { B2: '{{month}}', A4: 'Portail', [`${columnOf(0)}3`]: 1 } },
  ]);
  expect(refused).toMatchObject({ code: 'cra-placeholder', at: { cell: 'B2' }, seen: '{{month}}' });
});

test('a workbook without days is refused', async () => {
  const { refused } = await readCra([{ name: 'Notes', cells: { A1: 'Bonjour' } }]);
  expect(refused).toMatchObject({ code: 'cra-no-day-axis' });
});
