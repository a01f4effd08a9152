import { describe, expect, test } from '@jest/globals';
import { codes, map, read, times } from '../../../test/support/read-tables.js';

const BY = map('Qui=person; Jour=date; Tps=hours; Quoi=task');
const TWO = 'A B;2026-03-02;7;x;\nA B;2026-03-13;7;x;\n';
const sheet = (rows: string): string => `Qui;Jour;Tps;Quoi;Libre\n${rows}`;
const quantities = (found: Awaited<ReturnType<typeof read>>): string[] =>
  times(found).map((time) => time.replace(/.* (\S+) hour$/, '$1'));

describe('a row of totals is never time', () => {
  test.each([
    'Total;;14;;',
    'Total A B;;14;;',
    'A B;Total;14;;',
    'A B;Total mars;14;;',
    ';S10 : total;14;;',
    'Cumul mars;2026-03-31;14;;',
    'Sous-total;2026-03-13;14;;',
    'A B;2026-03-31;14;Total mars 2026;',
    'A B;2026-03-31;14;;Total semaine 11',
    'A B;2026-03-31;14;;TOTAL',
    'A B;2026-03-31;14;Total général;',
    ';;14;;Total',
  ])('%s', async (row) => {
    const found = await read('timesheets/a.csv', sheet(`${TWO}${row}\n`), BY);
    expect([quantities(found), codes(found)]).toEqual([['7', '7'], []]);
  });

  test('nor is what is carried over; a total that is none of the rows is told with its place', async () => {
    const rows = `Report;2026-03-01;70;;\n${TWO}À reporter;2026-03-31;84;;\n`;
    const found = await read('timesheets/a.csv', sheet(rows), BY);
    expect(quantities(found)).toEqual(['7', '7']);
    expect(found.problems.map(({ code, at, seen }) => [code, at.line, seen])).toEqual([
      ['total-row-differs', 2, '70'],
      ['total-row-differs', 5, '84'],
    ]);
  });

  test('the totals of weeks and of the month are each that of their rows', async () => {
    const rows = `${TWO}Total semaine 11;;14;;\nA B;2026-03-16;6;x;\nTotal semaine 12;;6;;\nTotal;;20;;\n`;
    const found = await read('timesheets/a.csv', sheet(rows), BY);
    expect([quantities(found), codes(found)]).toEqual([['7', '7', '6'], []]);
    const wrong = await read('timesheets/a.csv', sheet(rows.replace(';;6;', ';;5;')), BY);
    expect([quantities(wrong), codes(wrong)]).toEqual([['7', '7', '6'], ['total-row-differs']]);
  });
});

describe('time that only looks like a total is read', () => {
  test.each(['Total', 'Total Consulting', 'Somme', 'Cumulus'])('for the client %s', async (client) => {
    const rows = ['02', '03', '04'].map((day) => `A B;2026-03-${day};7;${client};\n`).join('');
    const found = await read('timesheets/a.csv', sheet(rows), BY);
    expect([quantities(found), codes(found)]).toEqual([['7', '7', '7'], []]);
  });

  test.each(['Report du comité', 'Rédaction du total'])('for the task %s', async (task) => {
    const found = await read('timesheets/a.csv', sheet(`${TWO}A B;2026-03-31;14;${task};\n`), BY);
    expect([quantities(found), codes(found)]).toEqual([['7', '7', '14'], []]);
  });
});

test('a header that stands again is left out, whatever its spaces and capitals', async () => {
  const again = 'QUI; Jour ;Tps ;quoi;Libre\n';
  const found = await read(
    'timesheets/a.csv',
    sheet(`A B;2026-03-02;7;x;\n${again}A B;2026-03-13;7;x;\n`),
    BY,
  );
  expect([quantities(found), codes(found)]).toEqual([['7', '7'], []]);
});

test('a row without a day and a duration is a remark', async () => {
  const rows = `${TWO}Signature du consultant;;;;\nTVA 20 %;;;;180,00 €\n`;
  const found = await read('timesheets/a.csv', sheet(rows), BY);
  expect([quantities(found), codes(found)]).toEqual([['7', '7'], []]);
});
