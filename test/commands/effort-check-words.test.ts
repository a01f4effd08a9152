import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { EffortCheck } from '../../server/cli/effort-check/effort-check.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

jest.setTimeout(60_000);

let house: CommandHouse;
beforeAll(() => {
  house = makeCommandHouse();
});
afterAll(() => house.remove());

function write(name: string, text: string | Uint8Array): string {
  const file = join(house.folder, name);
  writeFileSync(file, text);
  return file;
}

/** Ten reports of ordinary length, in a file typed with semicolons. */
const REPORTS = [
  'type;size;size_unit;actual_days',
  ...[4, 6, 9, 7, 5, 12, 8, 10, 6, 7].map((days, index) => `report;${10 + 2 * index};page;${days}`),
].join('\n');

test.each([
  ['fr', 'Usage : npm run effort:check -- HISTORIQUE.csv [--json FICHIER]'],
  ['en', 'Usage: npm run effort:check -- HISTORY.csv [--json FILE]'],
])('--help in %s fits a terminal', async (lang, first) => {
  const { status, stdout, stderr } = await house.run('effort-check', ['--help', '--lang', lang]);
  expect([status, stderr, stdout.split('\n')[0]]).toEqual([0, '', first]);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  [
    'fr',
    `À savoir
  few-rows: Les mesures portent sur 10\u00a0lignes\u00a0: avec si peu, elles changent beaucoup d’un historique à l’autre.

10\u00a0livrables prédits, chacun d’après les autres
`,
  ],
  [
    'en',
    `To know
  few-rows: The measures rest on 10\u00a0rows: with so few they change much from one history to another.

10\u00a0deliverables predicted, each from the others
`,
  ],
])('the summary in %s', async (lang, opening) => {
  const { status, stdout, stderr } = await house.run('effort-check', [
    write('reports.csv', REPORTS),
    '--lang',
    lang,
  ]);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout.startsWith(opening)).toBe(true);
  expect(stdout).toMatch(/ pinball( loss)? +0[.,]\d{3}\n$/);
  expect(stdout).toMatch(
    lang === 'fr' ? / {2}au-dessus de P90 \(10\s% visés\) +0\s%\n/ : / {2}above P90 \(10% meant\) +0%\n/,
  );
});

test('rows that cannot be used are told at their line, and the others go on', async () => {
  const file = write(
    'bad.csv',
    [
      'id,type,size,size_unit,actual_days,complexity,drivers,finished_on,mood',
      'A,report,20,page,8,,,,',
      'B,report,20,page,,,,,',
      'C,report,20,page,"8,5",,,,',
      'D,report,twenty,page,8,,,,',
      'E,report,20,page,-3,,,,',
      'F,report,20,page,8,hard,,,',
      'G,report,20,page,8,,novelty:+7,,',
      'H,report,20,page,8,,,2025-02-30,',
      'I,carving,3,statue,8,,,,',
      'J,carving,4,statue,9,,,,',
      ',report,20,page,8,,,,',
    ].join('\n'),
  );
  const { status, stdout } = await house.run('effort-check', [file, '--json', '-']);
  expect(status).toBe(0);
  const { rows, metrics, warnings } = JSON.parse(stdout) as EffortCheck;
  // B, C and E have no actual days; D is left without a size; I and J have neither a table nor three of their kind.
  expect([rows.map(({ id }) => id), metrics.n]).toEqual([['A', 'F', 'G', 'H', '12'], 5]);
  expect(warnings.map(({ code, message }) => `${code} | ${message.en}`)).toEqual([
    'unknown-column | line 1: Column “mood” is not part of the format; it is not read.',
    'missing-value | line 3: Column “actual_days” is required and empty; the row is left out.',
    'number-not-native | line 4: Column “actual_days” takes a number with a decimal point and no thousands mark; the row is left out. Read: “8,5”.',
    'number-not-native | line 5: Column “size” takes a number with a decimal point and no thousands mark; the value stays unknown. Read: “twenty”.',
    'out-of-range | line 6: Column “actual_days” takes a number above 0; the row is left out. Read: “-3”.',
    'unknown-value | line 7: Column “complexity” takes one of simple, medium, complex; the value stays unknown. Read: “hard”.',
    'drivers-not-read | line 8: Column “drivers” takes at most five different drivers, from -2 to +2, such as novelty:+1|review_rounds:+2; the value stays unknown. Read: “novelty:+7”.',
    'date-not-iso | line 9: Column “finished_on” takes a real date written YYYY-MM-DD; the value stays unknown. Read: “2025-02-30”.',
    'unlisted-name | line 10: Column “type” holds a name outside the known list; it is kept. Read: “carving”. Likewise in 1\u00a0other row.',
    'unlisted-name | line 10: Column “size_unit” holds a name outside the known list; it is kept. Read: “statue”. Likewise in 1\u00a0other row.',
    'few-rows | The measures rest on 5\u00a0rows: with so few they change much from one history to another.',
    'no-size | 1\u00a0row with neither size nor quote: only deliverables of the same type, without a size either, can tell anything of them.',
    'no-published-table | No published table for type “carving” (statue): the ranges of 2\u00a0rows come from the history alone.',
    'not-predicted | 3\u00a0rows without a range (the first at line 5): neither a published table nor three comparable deliverables.',
  ]);
});

describe('what it cannot do is one sentence, and status 2', () => {
  test.each<[string, () => string[], { fr: RegExp; en: RegExp }]>([
    ['no file', () => [], { fr: /^Usage : npm run effort:check -- HISTORIQUE\.csv/, en: /^Usage: npm run/ }],
    [
      'two files',
      () => ['a.csv', 'b.csv'],
      {
        fr: /^Un seul historique à la fois ; en trop : b\.csv$/,
        en: /^One history at a time; left over: b\.csv$/,
      },
    ],
    [
      'a file that is not there',
      () => ['/nowhere/history.csv'],
      {
        fr: /^\/nowhere\/history\.csv : ce fichier ne peut pas être ouvert\.$/,
        en: /^\/nowhere\/history\.csv: this file cannot be opened\.$/,
      },
    ],
    [
      'a file without its columns',
      () => [write('other.csv', 'name,days\nA,3\n')],
      {
        fr: / : Colonnes introuvables : type, actual_days\. Rien n’est lu de ce tableau\.$/,
        en: /: Columns not found: type, actual_days\. Nothing is read from this table\.$/,
      },
    ],
    [
      'a header alone',
      () => [write('empty.csv', 'type,actual_days\n')],
      { fr: / : aucune ligne à lire\.$/, en: /: no row to read\.$/ },
    ],
    [
      'no row that can be used',
      () => [write('bad-only.csv', 'type,actual_days\nreport,none\n')],
      { fr: /« actual_days » attend un nombre/, en: /“actual_days” takes a number/ },
    ],
    [
      'both ways to choose',
      () => [write('r.csv', REPORTS), '--prequential', '--cold-start', '5'],
      { fr: /^--prequential et --cold-start ne vont pas/, en: /^--prequential and --cold-start do not go/ },
    ],
    [
      'a draw of all rows',
      () => [write('r.csv', REPORTS), '--cold-start', '10'],
      {
        fr: /^--cold-start 10 : il faut davantage de lignes vérifiées ; l’historique en a 10\.$/,
        en: /^--cold-start 10: more checked rows are needed; the history has 10\.$/,
      },
    ],
    [
      'half a row',
      () => [write('r.csv', REPORTS), '--cold-start', '2.5'],
      { fr: /^--cold-start attend un nombre entier/, en: /^--cold-start needs a whole number/ },
    ],
    [
      'a day of no hours',
      () => [write('r.csv', REPORTS), '--hours-per-day', '0'],
      { fr: /^--hours-per-day attend un nombre d’heures/, en: /^--hours-per-day needs a number of hours/ },
    ],
  ])('%s', async (_, args, sentences) => {
    for (const lang of ['fr', 'en'] as const) {
      const { status, stdout, stderr } = await house.run('effort-check', [...args(), '--lang', lang]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trimEnd().replace(/\u00a0|\u202f/g, ' ')).toMatch(sentences[lang]);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
