import { describe, expect, test } from '@jest/globals';
import type { CellValue } from 'exceljs';
import {
  BILLS,
  BILLS_BY,
  codes,
  map,
  proposed,
  read,
  SHEET,
  SHEET_BY,
  times,
  workbook,
} from '../../../test/support/read-tables.js';

describe('a timesheet that no reader knows', () => {
  test('asks what each column holds, and proposes what its titles and cells say', async () => {
    const asked = await read('timesheets/suivi.csv', SHEET);
    expect(asked).toMatchObject({ format: 'mapped-csv', kind: 'timesheet', refused: null, entries: [] });
    expect(codes(asked)).toEqual(['column-mapping']);
    expect(asked.problems[0]).toMatchObject({
      at: { file: 'timesheets/suivi.csv', line: 1 },
      seen: 'Qui | Jour | Tps | Quoi',
      asks: true,
    });
    // Nothing says whether 7,5 are hours or days.
    expect(proposed(asked)).toEqual({
      Qui: 'ignore low',
      Jour: 'date high',
      Tps: '? -',
      Quoi: 'ignore low',
    });
    expect(asked.form[2]).toMatchObject({
      label: { fr: 'Colonne « Tps »', en: 'Column “Tps”' },
      samples: ['7,5', '6,25', '13,75'],
    });
  });

  test('is read with the answer, its total compared and not counted', async () => {
    const answered = await read('timesheets/suivi.csv', SHEET, map(SHEET_BY));
    expect(times(answered)).toEqual([
      '2026-09-14 Camille Exemple 7.5 hour',
      '2026-09-15 Camille Exemple 6.25 hour',
    ]);
    expect(answered.entries[0]).toMatchObject({ note: 'Analyse', source: { line: 2 } });
    expect(answered.columns).toEqual([{ personName: 'Qui', date: 'Jour', quantity: 'Tps', note: 'Quoi' }]);
    expect(codes(answered)).toEqual([]);
    const wrong = await read('timesheets/suivi.csv', SHEET.replace('13,75', '14'), map(SHEET_BY));
    expect([times(wrong).length, codes(wrong)]).toEqual([2, ['total-row-differs']]);
  });

  test.each([
    ['7:30', '7.5 hour'],
    ['7h30', '7.5 hour'],
    ['7,5', '7.5 hour'],
    ['0.5 j', '0.5 day'],
    ['1/2 j', '0.5 day'],
    ['450 min', '7.5 hour'],
    ['PT7H30M', '7.5 hour'],
    ['0,1', '0.1 hour'],
  ])('the duration %s is %s', async (text, quantity) => {
    const answered = await read('timesheets/a.csv', `Jour;Tps\n2026-09-14;${text}\n`, {
      ...map('Jour=date; Tps=hours'),
      'timesheet-person-unknown': 'Camille Exemple',
    });
    expect([times(answered), codes(answered)]).toEqual([[`2026-09-14 Camille Exemple ${quantity}`], []]);
  });

  test.each([
    ['days', '½', '0.5 day'],
    ['days', '0,25', '0.25 day'],
    ['minutes', '450', '7.5 hour'],
    ['minutes', '1 440', '24 hour'],
  ])('in a column of %s, %s is %s', async (role, text, quantity) => {
    const answered = await read(
      'timesheets/a.csv',
      `Qui;Jour;Tps\nCamille Exemple;2026-09-14;${text}\n`,
      map(`Qui=person; Jour=date; Tps=${role}`),
    );
    expect([times(answered), codes(answered)]).toEqual([[`2026-09-14 Camille Exemple ${quantity}`], []]);
  });

  test('a number or a date of two readings is the question it always is', async () => {
    const number = 'Qui;Jour;Tps\nCamille Exemple;2026-09-14;1.375\n';
    const by = map('Qui=person; Jour=date; Tps=hours');
    expect(codes(await read('timesheets/a.csv', number, by))).toEqual(['ambiguous-number']);
    const point = await read('timesheets/a.csv', number, { ...by, 'ambiguous-number': 'decimal-point' });
    expect(times(point)).toEqual(['2026-09-14 Camille Exemple 1.375 hour']);
    const comma = await read('timesheets/a.csv', number, { ...by, 'ambiguous-number': 'decimal-comma' });
    expect(times(comma)).toEqual(['2026-09-14 Camille Exemple 1375 hour']);
    const date = 'Qui;Jour;Tps\nCamille Exemple;03/04/2026;7\n';
    expect(codes(await read('timesheets/a.csv', date, by))).toEqual(['ambiguous-date-order']);
  });

  test('a start and an end stand for a duration, and for the day where they hold it', async () => {
    const clock = await read(
      'timesheets/a.csv',
      'Qui;Jour;De;A\nCamille Exemple;2026-09-14;09:00;12:30\n',
      map('Qui=person; Jour=date; De=start; A=end'),
    );
    expect(times(clock)).toEqual(['2026-09-14 Camille Exemple 3.5 hour']);
    const instants = await read(
      'timesheets/a.csv',
      'Qui;De;A\nCamille Exemple;2026-09-14 09:00;2026-09-14 12:30\n',
      map('Qui=person; De=start; A=end'),
    );
    expect([times(instants), codes(instants)]).toEqual([['2026-09-14 Camille Exemple 3.5 hour'], []]);
  });

  test('a start and an end are written as people write them', async () => {
    const text = 'Qui;Jour;De;A\nA B;2026-09-14;9h;12h30\nA B;2026-09-15;9 h 15;12H\n';
    expect(proposed(await read('timesheets/a.csv', text))).toMatchObject({ De: 'start high', A: 'end high' });
    const clock = await read('timesheets/a.csv', text, map('Qui=person; Jour=date; De=start; A=end'));
    expect([times(clock), codes(clock)]).toEqual([
      ['2026-09-14 A B 3.5 hour', '2026-09-15 A B 2.75 hour'],
      [],
    ]);
  });

  test('a pause is not worked, and one of bare numbers is not read', async () => {
    const by = 'Qui=person; Jour=date; De=start; A=end; Pause=break';
    const text = (...pauses: readonly string[]): string =>
      `Qui;Jour;De;A;Pause\n${pauses.map((pause) => `A B;2026-09-14;9:00;17:30;${pause}\n`).join('')}`;
    const asked = await read('timesheets/a.csv', text('1:00'));
    expect(proposed(asked)).toMatchObject({ Pause: 'break high' });
    const worked = await read('timesheets/a.csv', text('1:00', '1h', '45 min', '', '0'), map(by));
    expect(worked.entries.map(({ quantity }) => quantity)).toEqual(['7.5', '7.5', '7.75', '8.5', '8.5']);
    const unread = await read('timesheets/a.csv', text('60', '1', '9:00', '-0:30'), map(by));
    expect([unread.entries, codes(unread)]).toEqual([[], Array(4).fill('bad-duration')]);
    expect(unread.problems[0]).toMatchObject({
      seen: '60',
      message: { fr: expect.stringContaining('Pause') },
    });
  });

  test('asks who worked where no column says it', async () => {
    const asked = await read(
      'timesheets/a.csv',
      'Jour;Heures\n2026-09-14;7\n',
      map('Jour=date; Heures=hours'),
    );
    expect(codes(asked)).toEqual(['timesheet-person-unknown']);
  });

  test('in a workbook: titles above, merged names, a duration of the workbook, other sheets', async () => {
    const cells = {
      A1: 'Suivi des temps de septembre',
      A3: 'Qui',
      B3: 'Jour',
      C3: 'Tps',
      A4: 'Camille Exemple',
      B4: new Date('2026-09-14T00:00:00Z'),
      C4: 7.5 / 24,
      B5: new Date('2026-09-15T00:00:00Z'),
      C5: '4h',
      A6: 'TOTAL',
      C6: '11,5',
    };
    const file = await workbook({ Septembre: cells, Notes: { A1: 'Rien à lire ici' } }, (sheet) => {
      if (sheet.name !== 'Septembre') return;
      sheet.mergeCells('A4:A5');
      sheet.getCell('C4').numFmt = '[h]:mm';
    });
    const asked = await read('timesheets/suivi.xlsx', file);
    expect([asked.format, asked.refused]).toEqual(['mapped-xlsx', null]);
    expect(proposed(asked)).toEqual({ Qui: 'ignore low', Jour: 'date high', Tps: 'hours high' });
    expect(asked.form[1]?.at).toEqual({ file: 'timesheets/suivi.xlsx', sheet: 'Septembre', cell: 'B3' });
    const answered = await read('timesheets/suivi.xlsx', file, map('Qui=person; Jour=date; Tps=hours'));
    expect(times(answered)).toEqual([
      '2026-09-14 Camille Exemple 7.5 hour',
      '2026-09-15 Camille Exemple 4 hour',
    ]);
    expect(answered.entries[1]?.source).toMatchObject({ sheet: 'Septembre', cell: 'C5' });
    expect(codes(answered)).toEqual(['mapped-sheet-left-out']);
  });

  test('a duration under a merged cell counts once', async () => {
    const file = await workbook(
      {
        Temps: {
          ...{ A1: 'Qui', B1: 'Jour', C1: 'Tps' },
          ...{ A2: 'Camille Exemple', B2: '2026-09-14', C2: 7 },
          ...{ A3: 'Camille Exemple', B3: '2026-09-15' },
        },
      },
      (sheet) => {
        sheet.mergeCells('C2:C3');
      },
    );
    const answered = await read('timesheets/a.xlsx', file, map('Qui=person; Jour=date; Tps=hours'));
    expect(times(answered)).toEqual(['2026-09-14 Camille Exemple 7 hour']);
    expect(codes(answered)).toEqual(['missing-duration']);
  });

  test('sheets of the same titles are all read, wherever their columns stand', async () => {
    const month = (date: string, [a, b, c]: readonly string[]): Record<string, CellValue> => ({
      ...{ [`${a}1`]: 'Qui', [`${b}1`]: 'Le', [`${c}1`]: 'Tps' },
      ...{ [`${a}2`]: 'Camille Exemple', [`${b}2`]: date, [`${c}2`]: 7 },
    });
    const file = await workbook({
      Janvier: month('2026-01-05', ['A', 'B', 'C']),
      Février: month('2026-02-02', ['B', 'D', 'E']),
    });
    const answered = await read('timesheets/a.xlsx', file, map('Qui=person; Le=date; Tps=hours'));
    expect(codes(answered)).toEqual([]);
    expect(times(answered)).toEqual([
      '2026-01-05 Camille Exemple 7 hour',
      '2026-02-02 Camille Exemple 7 hour',
    ]);
  });
});

describe('invoices in a table that no reader knows', () => {
  test('are read once a person says what each column holds', async () => {
    const asked = await read('invoices/export.csv', BILLS);
    expect([codes(asked), asked.format, asked.kind]).toEqual([['column-mapping'], 'mapped-csv', 'invoice']);
    expect(asked.form.map(({ name }) => name)).toEqual([
      'Pièce réf.',
      'Emise',
      'Tiers payé',
      'Quoi',
      'Qté prestée',
      'Px',
      'Somme',
      '@number',
      '@date',
      '@supplier',
    ]);
    const { invoices } = await read('invoices/export.csv', BILLS, map(BILLS_BY));
    expect(invoices).toHaveLength(1);
    expect(invoices[0]).toMatchObject({
      number: 'F-12',
      issueDate: '2026-09-30',
      supplier: { name: 'Studio Rivage' },
      lines: [
        { description: 'Étude', quantity: '2', unitCode: 'DAY', unitPrice: '600.00', net: '1200.00' },
        { description: 'Recette', quantity: '1', net: '600.00', source: { line: 3 } },
      ],
    });
  });

  test('what no column holds is filled in, proposed from the lines above the table', async () => {
    const file = await workbook({
      Facture: {
        A1: 'Facture n° F-2026-14',
        A2: 'Date : 30/09/2026',
        ...{ A5: 'Objet livré', B5: 'Nb', C5: 'Somme due', A6: 'Étude', B6: 2, C6: 1200 },
      },
    });
    const asked = await read('invoices/facture.xlsx', file);
    expect(codes(asked)).toEqual(['column-mapping']);
    expect(asked.form.slice(-3).map(({ name, proposed: text, at }) => [name, text, at?.cell])).toEqual([
      ['@number', 'F-2026-14', 'A1'],
      ['@date', '2026-09-30', 'A2'],
      ['@supplier', null, undefined],
    ]);
    const { invoices } = await read(
      'invoices/facture.xlsx',
      file,
      map(
        '"Objet livré"=description; Nb=days; "Somme due"=net; @number=F-2026-14; @date=2026-09-30; @supplier=Studio Rivage',
      ),
    );
    expect(invoices[0]).toMatchObject({
      number: 'F-2026-14',
      issueDate: '2026-09-30',
      supplier: { name: 'Studio Rivage' },
      lines: [{ quantity: '2', unitCode: 'DAY', net: '1200' }],
    });
  });
});

describe('a file without a folder', () => {
  test('asks what it is as well, where its titles look like a timesheet or like invoices', async () => {
    const asked = await read(
      'suivi.csv',
      'Consultant;Jour;Durée;Mission\nCamille Exemple;2026-09-14;7h30;Portail\n',
    );
    expect(asked).toMatchObject({ format: 'mapped-csv', kind: 'unknown', refused: null });
    expect(proposed(asked)).toMatchObject({ '@table': 'timesheet medium', Durée: 'hours high' });
    const answered = await read(
      'suivi.csv',
      'Consultant;Jour;Durée;Mission\nCamille Exemple;2026-09-14;7h30;Portail\n',
      map('@table=timesheet; Consultant=person; Jour=date; Durée=hours; Mission=project'),
    );
    expect([answered.format, answered.kind, times(answered)]).toEqual([
      'mapped-csv',
      'timesheet',
      ['2026-09-14 Camille Exemple 7.5 hour'],
    ]);
  });

  test('asks although nothing says what its durations count', async () => {
    const asked = await read(
      'suivi.csv',
      'Utilisateur;Date de travail;Temps passé\nCamille Exemple;2026-09-14;7,5\n',
    );
    expect(proposed(asked)).toMatchObject({ '@table': 'timesheet medium', 'Temps passé': '? -' });
  });

  test.each([
    ['Qui;Jour;Tps\nA B;13/03/2026;7\n', 'timesheet medium'],
    ['Jour;Client;Mission;Nb h;TJM;Total\n13/03/2026;Rivage;Portail;7;600;600\n', 'timesheet medium'],
    ['Prestation;Quantité;Prix unitaire;Montant HT\nÉtude;2;600,00;1200,00\n', 'invoices medium'],
  ])('is asked about where few of its titles are known: %j', async (text, kind) => {
    expect(proposed(await read('a.csv', text))).toMatchObject({ '@table': kind });
  });

  test('is unknown where they do not', async () => {
    const other = await read('plantes.csv', 'Plante;Hauteur;Couleur\nIris;30;bleu\n');
    expect([other.refused, codes(other)]).toEqual(['unknown-format', []]);
  });
});

test.each(['Summe', 'Somme', 'Report', 'À reporter'])('%s is the number of no invoice', async (label) => {
  const rows = 'F-12;30/09/2026;Étude;1 200,00 €\n' + `${label};;;1 200,00 €\n`;
  const line = 'Ref=number; Emise=date; Quoi=description; Somme=net';
  const { invoices, problems } = await read('invoices/a.csv', `Ref;Emise;Quoi;Somme\n${rows}`, map(line));
  expect([invoices.map(({ number }) => number), problems]).toEqual([['F-12'], []]);
});

describe('what columns are proposed to hold', () => {
  test.each([
    ['Who;When;Hrs\nA B;2026-03-13;7.5\n', { Who: 'person high', When: 'date high', Hrs: 'hours high' }],
    ['Jour;Nb h;TJM\n13/03/2026;7,5;600\n', { Jour: 'date high', 'Nb h': 'hours high', TJM: 'ignore low' }],
    ['Jour;Nb j\n13/03/2026;0,5\n', { Jour: 'date high', 'Nb j': 'days high' }],
    ['Jour;Tps\n13/03/2026;7h30\n14/03/2026;0,5 j\n', { Jour: 'date high', Tps: '? -' }],
  ])('in a timesheet: %j', async (text, expected) => {
    expect(proposed(await read('timesheets/a.csv', text))).toEqual(expected);
  });

  test('in an export of accounting software', async () => {
    const text =
      'Nom;Date document;N° document;Libellé;Montant HT\nStudio Rivage;30/09/2026;F-12;Étude;1200,00\n';
    expect(proposed(await read('invoices/a.csv', text))).toMatchObject({
      Nom: 'supplier medium',
      'Date document': 'date medium',
      'N° document': 'number medium',
      'Montant HT': 'net high',
    });
  });
});
