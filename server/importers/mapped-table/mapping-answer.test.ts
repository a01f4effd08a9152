import { describe, expect, test } from '@jest/globals';
import { writeFormAnswer } from '../../domain/answer-form.js';
import { acceptFormAnswer } from '../../domain/form-faults.js';
import type { ColumnMemory } from '../importer.js';
import { mappingFault } from './mapping-answer.js';
import {
  BILLS,
  codes,
  map,
  proposed,
  read,
  SHEET,
  SHEET_BY,
  times,
} from '../../../test/support/read-tables.js';

describe('an answer that does not do', () => {
  const faultOf = async (name: string, content: string, line: string): Promise<string> => {
    const { form } = await read(name, content);
    const accepted = acceptFormAnswer(form, line);
    if ('fault' in accepted) return accepted.fault.message.fr;
    return mappingFault(form, accepted.values)?.fr ?? 'accepted';
  };

  test.each([
    [SHEET_BY, 'accepted'],
    [
      'Qui=person; Jour=date',
      'Pour lire une feuille de temps, il manque : une durée, ou un début et une fin. Dites quelle colonne le donne.',
    ],
    ['Tps=hours', 'Pour lire une feuille de temps, il manque : la date. Dites quelle colonne le donne.'],
    [
      'Jour=date; Tps=hours; Quoi=date',
      'Colonne « Jour » et colonne « Quoi » ont le même sens, « Date » ; gardez-en une.',
    ],
    [
      'Jour=date; Tps=hours; Quoi=days',
      'Colonne « Tps » et colonne « Quoi » donnent toutes deux une durée ; gardez celle qui compte et ne lisez pas l’autre.',
    ],
    ['Jour=date; Tps=net', '« Colonne « Tps » » n’admet pas la valeur « net ».'],
    ['Jours=date; Tps=hours', '« Jours » n’est pas un champ de cette question.'],
  ])('for a timesheet: %s', async (line, fault) => {
    expect(await faultOf('timesheets/suivi.csv', SHEET, line)).toBe(fault);
  });

  test('for invoices, and for a table that the answer names', async () => {
    expect(await faultOf('invoices/export.csv', BILLS, 'Quoi=description')).toBe(
      'Pour lire un tableau de factures, il manque : le numéro de facture, la date de facture et un montant ou un prix. Dites quelle colonne le donne.',
    );
    const any = 'Consultant;Jour;Durée;Mission\nCamille Exemple;2026-09-14;7h30;Portail\n';
    expect(await faultOf('suivi.csv', any, '@table=timesheet; Jour=date; Durée=net')).toBe(
      'Colonne « Durée » : « Montant hors taxes » n’a pas de sens dans une feuille de temps.',
    );
  });

  test('leaves the question open, and is told with it', async () => {
    const again = await read('timesheets/suivi.csv', SHEET, map('Qui=person'));
    expect(codes(again)).toEqual(['column-mapping']);
    expect(again.problems[0]?.message.en).toBe(
      'The answer given about the columns of this table is not enough. To read a timesheet, something is missing: the date and a duration, or a start and an end. Say which column gives it.',
    );
    expect(again.entries).toEqual([]);
  });
});

describe('what was answered about another table of the same header', () => {
  const learnt = async (given: Partial<ColumnMemory>): Promise<ColumnMemory> => {
    const { mapping } = await read('timesheets/suivi.csv', SHEET, map(SHEET_BY));
    if (mapping === null) throw new Error('nothing learnt');
    const { fingerprint, line } = mapping;
    return { id: '7', fingerprint, line, own: false, hasSupplier: false, aliases: [], people: [], ...given };
  };

  test('is the answer without what was of its file alone', async () => {
    const { mapping } = await read(
      'invoices/a.csv',
      'Objet livré;Nb;Somme due\nÉtude;2;1200\n',
      map('"Objet livré"=description; Nb=days; "Somme due"=net; @number=F-1; @date=2026-09-30'),
    );
    expect(mapping).toMatchObject({
      kind: 'invoices',
      titles: ['Objet livré', 'Nb', 'Somme due'],
      line: '@table=invoices; Objet livré=description; Nb=days; Somme due=net',
      recalled: null,
    });
  });

  test('is proposed, surely where nothing says whose table that was, and less so where it was another’s', async () => {
    const known = await read('timesheets/b.csv', SHEET, {}, [await learnt({})]);
    expect([proposed(known), times(known)]).toEqual([
      { Qui: 'person high', Jour: 'date high', Tps: 'hours high', Quoi: 'description high' },
      [],
    ]);
    const other = await read('timesheets/b.csv', SHEET, {}, [
      await learnt({ hasSupplier: true, people: ['x'] }),
    ]);
    expect(proposed(other)).toMatchObject({ Tps: 'hours medium' });
  });

  test('holds without a question for the same people, whatever the letters of the titles', async () => {
    const memory = await learnt({ hasSupplier: true, people: ['camille exemple'] });
    const again = await read('timesheets/b.csv', SHEET.replace('Qui;Jour', 'QUI;jour'), {}, [memory]);
    expect([times(again).length, codes(again)]).toEqual([2, []]);
    const same = await read('timesheets/b.csv', SHEET, {}, [memory]);
    expect([times(same).length, codes(same), same.mapping?.recalled?.id]).toEqual([2, [], '7']);
    expect(same.mapping?.recalled?.question).toMatchObject({ code: 'column-mapping', asks: true });
  });

  test('is overruled by an answer of its own', async () => {
    const memory = await learnt({ own: true });
    const days = await read('timesheets/b.csv', SHEET, map(SHEET_BY.replace('hours', 'days')), [memory]);
    expect([times(days)[0], days.mapping?.recalled]).toEqual(['2026-09-14 Camille Exemple 7.5 day', null]);
  });
});

test('a table of more columns than a person names is refused', async () => {
  const titles = Array.from({ length: 199 }, (_, index) => `Titre ${index}`);
  const cells = titles.map(() => '1');
  const wide = await read(
    'timesheets/a.csv',
    `Jour;${titles.join(';')};x\n2026-09-14;${cells.join(';')};1\n`,
  );
  expect(wide.refused).toBe('sheet-too-large');
  const widest = await read('timesheets/a.csv', `Jour;${titles.join(';')}\n2026-09-14;${cells.join(';')}\n`);
  expect([codes(widest), widest.form.length]).toEqual([['column-mapping'], 200]);
});

test('columns of one title, and without a title, have names of their own', async () => {
  const asked = await read('timesheets/a.csv', 'Jour;Heures;Heures;\n2026-09-14;7;1;x\n');
  expect(asked.form.map(({ name }) => name)).toEqual(['Jour', 'Heures', 'Heures (2)', '[D]']);
  expect(asked.form[3]?.label.fr).toBe('Colonne D, sans titre');
  const line = writeFormAnswer(new Map(asked.form.map(({ name, proposed: role }) => [name, role ?? ''])));
  expect(line).toBe('Jour=date; Heures=hours; Heures (2)=ignore; [D]=ignore');
});

test('no two columns have one name, and none that of a field that is no column', async () => {
  const names = async (header: string): Promise<string[]> =>
    (await read('timesheets/a.csv', `${header}\n2026-09-14;7;1;2\n`)).form.map(({ name }) => name);
  expect(await names('Jour;Tps;Tps;Tps (2)')).toEqual(['Jour', 'Tps', 'Tps (3)', 'Tps (2)']);
  expect(await names('Jour;Tps;@number;@table')).toEqual(['Jour', 'Tps', '[C] @number', '[D] @table']);
});

test('columns of long titles are answered by the beginning of their titles', async () => {
  const title = 'Durée telle que saisie par l’intervenant, après validation par son responsable, en heures';
  const text = `Jour;${title};${title} et minutes\n2026-09-14;7;8\n`;
  const { form } = await read('timesheets/a.csv', text);
  expect(form.map(({ name }) => name.length)).toEqual([4, 81, 85]);
  const line = writeFormAnswer(
    new Map([
      ['Jour', 'date'],
      [form[2]?.name ?? '', 'hours'],
    ]),
  );
  const answers = { ...map(line), 'timesheet-person-unknown': 'Camille Exemple' };
  expect(times(await read('timesheets/a.csv', text, answers))).toEqual(['2026-09-14 Camille Exemple 8 hour']);
});

test('an amount with spaces between its thousands is no date', async () => {
  const asked = await read(
    'invoices/a.csv',
    'Pièce réf.;Emise;Quoi;Somme\nF-12;30/09/2026;Étude;1 200,00 €\nF-13;30/09/2026;Étude;12 200,00 €\n',
  );
  expect(proposed(asked)).toMatchObject({ Emise: 'date low', Somme: 'ignore low' });
});
