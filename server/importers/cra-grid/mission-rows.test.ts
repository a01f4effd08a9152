import { describe, expect, test } from '@jest/globals';
import {
  across,
  codes,
  columnOf,
  count,
  letters,
  readCra,
  september,
} from '../../../test/support/cra-workbook.js';

const quantities = (reading: Awaited<ReturnType<typeof readCra>>) =>
  reading.entries.map((entry) => `${entry.date} ${entry.quantity} ${entry.unit}`);

describe('a month with missions in rows', () => {
  test('gives an entry per cell, with its person, references and cell', async () => {
    const reading = await readCra([
      september({
        A7: 'Portail',
        B7: 'Recette',
        ...across(7, [1, 0.5, '0,5', '½', 'X', null, null, 0]),
        A8: 'Congés payés',
        ...across(8, [null, null, null, null, null, null, null, 1]),
      }),
    ]);
    expect(reading.refused).toBeNull();
    expect(reading.problems).toEqual([]);
    expect(quantities(reading)).toEqual([
      '2026-09-01 1 day',
      '2026-09-02 0.5 day',
      '2026-09-03 0.5 day',
      '2026-09-04 0.5 day',
      '2026-09-05 1 day',
    ]);
    expect(reading.entries[0]).toEqual({
      personKey: null,
      personName: 'Julie EXEMPLE',
      contractRef: 'M-2026-07',
      orderRef: 'BC-12',
      date: '2026-09-01',
      quantity: '1',
      unit: 'day',
      project: 'Portail',
      task: 'Recette',
      deliverableRef: null,
      note: null,
      billable: null,
      approvalState: null,
      approvedBy: null,
      approvedOn: null,
      enteredOn: null,
      source: { file: 'cra.xlsx', sheet: 'CRA', cell: 'C7' },
    });
  });

  test('absence rows and absence codes in a mission row are not time', async () => {
    const reading = await readCra([
      september({
        A7: 'Portail',
        ...across(7, [1, 'CP', 'rtt', 'JF', 'AM', 'PM']),
        A8: 'AM',
        ...across(8, [null, 1]),
        A9: 'Jours fériés',
        ...across(9, [null, null, null, 1]),
        A10: 'Suivi des absences scolaires',
        ...across(10, [null, null, null, null, null, null, 1]),
        A11: 'Intercontrat',
        ...across(11, [null, null, null, null, null, null, null, 1]),
      }),
    ]);
    expect(codes(reading)).toEqual([]);
    expect(
      reading.entries.map((entry) => [entry.project, entry.date, entry.quantity, entry.billable]),
    ).toEqual([
      ['Portail', '2026-09-01', '1', null],
      ['Portail', '2026-09-05', '0.5', null],
      ['Portail', '2026-09-06', '0.5', null],
      ['Suivi des absences scolaires', '2026-09-07', '1', null],
      ['Intercontrat', '2026-09-08', '1', false],
    ]);
  });

  test('a cell that is not understood is a problem at its place, never 0', async () => {
    const reading = await readCra([
      september({
        A7: 'Portail',
        ...across(7, [1, 'voir M. Dupont', -1, { formula: 'C7+D7' }, 1]),
        [`${columnOf(30)}6`]: 'Total',
        [`${columnOf(30)}7`]: 5,
      }),
    ]);
    expect(reading.problems.map(({ code, at, seen }) => [code, at.cell, seen])).toEqual([
      ['cra-cell-unread', 'D7', 'voir M. Dupont'],
      ['cra-cell-unread', 'E7', '-1'],
      ['cra-cell-unread', 'F7', undefined],
    ]);
    expect(reading.entries).toHaveLength(2);
  });

  test('several months: one sheet each, and two grids on one sheet', async () => {
    const october = {
      ...across(15, letters(31, 4)),
      ...across(16, count(31)),
      A13: 'Mois : octobre 2026',
      A17: 'Portail',
      ...across(17, [1]),
    };
    const reading = await readCra([
      september({ A7: 'Portail', ...across(7, [1]), ...october }),
      {
        name: 'Novembre_2026',
        cells: {
          A1: 'Consultant',
          B1: 'Paul Essai',
          ...across(3, count(30)),
          A4: 'Audit',
          ...across(4, [null, 1]),
        },
      },
      { name: 'Paramètres', cells: { A1: 'CP', B1: 'Congé payé' } },
    ]);
    expect(codes(reading)).toEqual([]);
    expect(reading.entries.map((entry) => [entry.personName, entry.date, entry.source.cell])).toEqual([
      ['Julie EXEMPLE', '2026-09-01', 'C7'],
      ['Julie EXEMPLE', '2026-10-01', 'C17'],
      ['Paul Essai', '2026-11-02', 'D4'],
    ]);
  });

  test('a column of persons gives one person a row', async () => {
    const reading = await readCra([
      {
        name: 'Sept 2026',
        cells: {
          A3: 'Intervenant',
          B3: 'Mission',
          ...across(3, count(30)),
          A4: 'Julie Exemple',
          B4: 'Portail',
          ...across(4, [1]),
          A5: 'Paul Essai',
          B5: 'Portail',
          ...across(5, [0.5]),
        },
      },
    ]);
    expect(reading.entries.map((entry) => [entry.personName, entry.project, entry.quantity])).toEqual([
      ['Julie Exemple', 'Portail', '1'],
      ['Paul Essai', 'Portail', '0.5'],
    ]);
  });
});

describe('below the grid', () => {
  test('signatures and a second form are not missions, and no row with quantities is lost after them', async () => {
    const reading = await readCra([
      september({
        A7: 'Validation des lots',
        A8: 'Portail',
        ...across(8, [1]),
        A9: 'Total',
        ...across(9, [1]),
        A10: 'Le consultant',
        M10: 'Le client',
        A11: 'Commentaires',
        C11: 'Rien à signaler',
        A12: 'Validation des lots 2',
        ...across(12, [null, 1]),
        A13: 'Mois',
        C13: 'octobre 2026',
        ...across(14, letters(31, 4)),
        ...across(15, count(31)),
        A16: 'Portail',
        ...across(16, [0.5]),
      }),
    ]);
    expect(codes(reading)).toEqual([]);
    expect(quantities(reading)).toEqual(['2026-09-01 1 day', '2026-09-02 1 day', '2026-10-01 0.5 day']);
  });

  test('a row of quantities without a name is told', async () => {
    const reading = await readCra([september({ A7: 'Portail', ...across(7, [1]), ...across(8, [null, 1]) })]);
    expect(reading.problems.map(({ code, at }) => [code, at.cell])).toEqual([['cra-row-without-name', 'C8']]);
    expect(reading.entries).toHaveLength(1);
  });
});

describe('the days', () => {
  test.each([
    ['dates', count(30).map((day) => new Date(Date.UTC(2026, 8, day)))],
    ['weekday and number', count(30).map((day) => `${letters(30, 2)[day - 1] ?? ''} ${day}`)],
    [
      'short words',
      count(30).map(
        (day) => `${['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'][day % 7] ?? ''} ${day}`,
      ),
    ],
    ['day and month', count(30).map((day) => `${String(day).padStart(2, '0')}/09`)],
  ])('written as %s', async (_, axis) => {
    const sheet = september({ A7: 'Portail', ...across(7, [null, 1]) });
    const cells = Object.fromEntries(
      Object.entries(sheet.cells).filter(([address]) => !/^[C-Z]+5$|^A[A-F]5$/.test(address)),
    );
    const reading = await readCra([{ ...sheet, cells: { ...cells, ...across(6, axis) } }]);
    expect(codes(reading)).toEqual([]);
    expect(reading.refused).toBeNull();
    expect(quantities(reading)).toEqual(['2026-09-02 1 day']);
  });

  test('weekends may be left out, weeks may have their own totals', async () => {
    const reading = await readCra([
      {
        name: '09-2026',
        cells: {
          A1: 'Consultant : Julie Exemple',
          ...across(3, [
            1,
            2,
            3,
            4,
            'Total S36',
            7,
            8,
            9,
            10,
            11,
            'Total S37',
            14,
            15,
            16,
            17,
            18,
            21,
            22,
            23,
            24,
            25,
            28,
            29,
            30,
          ]),
          A4: 'Portail',
          ...across(4, [1, 1, null, null, 2, 1, null, null, null, null, 2]),
        },
      },
    ]);
    expect(quantities(reading)).toEqual(['2026-09-01 1 day', '2026-09-02 1 day', '2026-09-07 1 day']);
    expect(reading.problems.map(({ code, at, seen }) => [code, at.cell, seen])).toEqual([
      ['cra-total-differs', 'M4', '2'],
    ]);
  });

  test('a header that gives another month than the days is told, the days count', async () => {
    const dates = count(30).map((day) => new Date(Date.UTC(2026, 8, day)));
    const reading = await readCra([
      september({ A2: 'MOIS : Octobre 2026', ...across(6, dates), A7: 'Portail', ...across(7, [1]) }),
    ]);
    expect(reading.problems.map(({ code, at, severity }) => [code, at.cell, severity])).toEqual([
      ['header-month-mismatch', 'A2', 'warning'],
    ]);
    expect(quantities(reading)).toEqual(['2026-09-01 1 day']);
  });

  test('weekday letters choose between a wrong header and the right sheet name', async () => {
    const reading = await readCra([
      {
        ...september({ A2: 'MOIS : Octobre 2026', A7: 'Portail', ...across(7, [1]) }),
        name: 'Septembre_2026',
      },
    ]);
    expect(codes(reading)).toEqual(['header-month-mismatch']);
    expect(quantities(reading)).toEqual(['2026-09-01 1 day']);
  });

  test('weekday letters that fit no month named refuse the grid at the first day that differs', async () => {
    const reading = await readCra([
      september({ A2: 'MOIS : Octobre 2026', A7: 'Portail', ...across(7, [1]) }),
    ]);
    expect(reading.refused).toMatchObject({ code: 'cra-weekday-mismatch', at: { sheet: 'CRA', cell: 'C6' } });
    expect(reading.entries).toEqual([]);
  });

  test('a quantity on a day that does not exist is told', async () => {
    const sheet = september({
      ...across(6, count(31)),
      A7: 'Portail',
      ...across(7, [1]),
      [`${columnOf(30)}7`]: 1,
    });
    const reading = await readCra([sheet]);
    expect(reading.problems.map(({ code, at }) => [code, at.cell])).toEqual([
      ['cra-day-not-in-month', 'AG7'],
    ]);
    expect(reading.entries).toHaveLength(1);
  });

  test('the month may come from the file name, else a person says it', async () => {
    const sheet = {
      name: 'Feuil1',
      cells: { A1: 'Consultant', B1: 'Julie Exemple', ...across(3, count(30)), A4: 'P', ...across(4, [1]) },
    };
    expect(quantities(await readCra([sheet], { file: 'cra/CRA_2026-09.xlsx' }))).toEqual([
      '2026-09-01 1 day',
    ]);
    const asked = await readCra([sheet]);
    expect(asked.problems).toMatchObject([{ code: 'cra-month-unknown', asks: true, at: { cell: 'C3' } }]);
    expect(asked.entries).toEqual([]);
    const answered = await readCra([sheet], { answers: { 'cra-month-unknown': '2026-09' } });
    expect(quantities(answered)).toEqual(['2026-09-01 1 day']);
  });
});

describe('the person', () => {
  test('is asked when no cell names one', async () => {
    const sheet = { name: '2026-09', cells: { ...across(3, count(30)), A4: 'Portail', ...across(4, [1]) } };
    expect((await readCra([sheet])).problems).toMatchObject([{ code: 'cra-person-unknown', asks: true }]);
    const answered = await readCra([sheet], { answers: { 'cra-person-unknown': 'Julie Exemple' } });
    expect(answered.entries[0]?.personName).toBe('Julie Exemple');
  });

  test('is not the client', async () => {
    const reading = await readCra([
      september({
        A3: 'NOM DU CLIENT',
        B3: 'Ville de Clairval',
        C3: 'Intervenante :',
        E3: 'Julie Exemple',
        A7: 'P',
        ...across(7, [1]),
      }),
    ]);
    expect(reading.entries[0]?.personName).toBe('Julie Exemple');
  });
});

describe('hidden and merged cells', () => {
  test('hidden rows, columns and sheets stay out and are told', async () => {
    const sheet = september({
      A7: 'Portail',
      ...across(7, [1, 1]),
      A8: 'Caché',
      ...across(8, [null, null, 1]),
    });
    const hide = (target: Parameters<NonNullable<typeof sheet.adjust>>[0]) => {
      target.getRow(8).hidden = true;
      target.getColumn('D').hidden = true;
    };
    const hiddenSheet = {
      ...september({ A7: 'Autre', ...across(7, [1]) }),
      name: 'Vieux',
      adjust: (target: Parameters<NonNullable<typeof sheet.adjust>>[0]) => {
        target.state = 'hidden' as const;
      },
    };
    const reading = await readCra([{ ...sheet, adjust: hide }, hiddenSheet]);
    expect(quantities(reading)).toEqual(['2026-09-01 1 day']);
    expect(reading.problems.map(({ code, at }) => [code, at.sheet, at.cell])).toEqual([
      ['cra-hidden-left-out', 'Vieux', undefined],
      ['cra-hidden-left-out', 'CRA', 'A8'],
      ['cra-hidden-left-out', 'CRA', 'D7'],
    ]);
  });

  test('a merged quantity counts once, a merged project holds for its rows', async () => {
    const sheet = september({
      A7: 'Portail',
      B7: 'Recette',
      B8: 'Code',
      ...across(7, [1]),
      ...across(8, [null, null, null, 1]),
    });
    const reading = await readCra([
      {
        ...sheet,
        adjust: (target) => {
          target.mergeCells('C7:D7');
          target.mergeCells('A7:A8');
        },
      },
    ]);
    expect(reading.entries.map((entry) => [entry.project, entry.task, entry.date])).toEqual([
      ['Portail', 'Recette', '2026-09-01'],
      ['Portail', 'Code', '2026-09-04'],
    ]);
    expect(reading.problems.map(({ code, at }) => [code, at.cell])).toEqual([['cra-merged-quantity', 'C7']]);
  });
});
