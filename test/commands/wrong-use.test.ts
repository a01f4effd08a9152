import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { catalogue } from '../../server/rules/catalogue.js';
import { writeDossier } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';
import { TWO_FINDINGS } from '../support/two-findings-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

let house: CommandHouse;
let dossier: string;
let removeDossier: () => void;
let emptyFolder: string;
let textFile: string;

beforeAll(() => {
  house = makeCommandHouse();
  ({ folder: dossier, remove: removeDossier } = writeDossier(TWO_FINDINGS));
  emptyFolder = join(house.folder, 'empty');
  mkdirSync(emptyFolder);
  textFile = join(house.folder, 'note.txt');
  writeFileSync(textFile, 'Not a zip.\n');
});

afterAll(async () => {
  removeDossier();
  await house.remove();
});

const RULES = catalogue.map((rule) => rule.code).join(', ');

/** Arguments with the sentence in French and in English. Paths are made when the test runs. */
const CASES: [string, () => string[], () => { fr: string; en: string }][] = [
  [
    'nothing at all',
    () => [],
    () => ({
      fr: 'Indiquez le dossier à contrôler : npm run audit -- DOSSIER [--json FICHIER] [--xlsx FICHIER] [--as-of AAAA-MM-JJ] [--lang fr|en] [--rules CODE,CODE]',
      en: 'Name the dossier to audit: npm run audit -- DOSSIER [--json FILE] [--xlsx FILE] [--as-of YYYY-MM-DD] [--lang fr|en] [--rules CODE,CODE]',
    }),
  ],
  [
    'an option that does not exist',
    () => [dossier, '--csv', 'x'],
    () => ({ fr: 'Option inconnue : --csv', en: 'Unknown option: --csv' }),
  ],
  [
    'two dossiers',
    () => [dossier, 'b', 'c'],
    () => ({ fr: 'Un seul dossier à la fois ; en trop : b c', en: 'One dossier at a time; left over: b c' }),
  ],
  [
    'a rule that does not exist',
    () => [dossier, '--rules', 't1,z9'],
    () => ({
      fr: `--rules : contrôle inconnu Z9 ; ceux qui existent : ${RULES}.`,
      en: `--rules: unknown rule Z9; those that exist: ${RULES}.`,
    }),
  ],
  [
    'a date that does not exist',
    () => [dossier, '--as-of', '2026-02-30'],
    () => ({
      fr: '--as-of attend une date AAAA-MM-JJ, et non « 2026-02-30 ».',
      en: '--as-of needs a date YYYY-MM-DD, not “2026-02-30”.',
    }),
  ],
  [
    'a date in words',
    () => [dossier, '--as-of=demain'],
    () => ({
      fr: '--as-of attend une date AAAA-MM-JJ, et non « demain ».',
      en: '--as-of needs a date YYYY-MM-DD, not “demain”.',
    }),
  ],
  [
    'a folder that is not there',
    () => [join(dossier, 'nowhere')],
    () => ({
      fr: `Rien à cet endroit, ou rien de lisible : ${dossier}/nowhere`,
      en: `Nothing there, or nothing readable: ${dossier}/nowhere`,
    }),
  ],
  [
    'a folder without invoices',
    () => [emptyFolder],
    () => ({
      fr: `Aucun fichier à lire dans ${emptyFolder} : un dossier a au moins un fichier dans son dossier invoices.`,
      en: `No file to read in ${emptyFolder}: a dossier has at least one file in its invoices folder.`,
    }),
  ],
  [
    'a file that is no zip',
    () => [textFile],
    () => ({
      fr: `Ce n’est ni un dossier ni un zip de dossier : ${textFile}`,
      en: `This is neither a folder nor the zip of one: ${textFile}`,
    }),
  ],
  [
    'a folder of results that is not there',
    () => [dossier, '--json', join(emptyFolder, 'none', 'r.json')],
    () => ({
      fr: `Impossible d’écrire le résultat dans ${emptyFolder}/none/r.json.`,
      en: `The result cannot be written to ${emptyFolder}/none/r.json.`,
    }),
  ],
  [
    'a folder in the place of the workbook',
    () => [dossier, '--xlsx', emptyFolder],
    () => ({
      fr: `Impossible d’écrire le résultat dans ${emptyFolder}.`,
      en: `The result cannot be written to ${emptyFolder}.`,
    }),
  ],
  [
    'a workbook on standard output',
    () => [dossier, '--xlsx', '-'],
    () => ({
      fr: '--xlsx a besoin du nom d’un fichier : un classeur ne s’écrit pas sur la sortie standard.',
      en: '--xlsx needs the name of a file: a workbook is not written to standard output.',
    }),
  ],
  [
    'a workbook under the name of another format',
    () => [dossier, '--xlsx', join(emptyFolder, 'out.csv')],
    () => ({
      fr: `--xlsx attend un nom de fichier en .xlsx, et non « ${emptyFolder}/out.csv ».`,
      en: `--xlsx needs the name of a file in .xlsx, not “${emptyFolder}/out.csv”.`,
    }),
  ],
  [
    'one file for both results',
    () => [dossier, '--json', `${emptyFolder}/r.xlsx`, '--xlsx', `${emptyFolder}/./r.xlsx`],
    () => ({
      fr: '--json et --xlsx nomment le même fichier ; il en faut deux.',
      en: '--json and --xlsx name the same file; two are needed.',
    }),
  ],
  [
    'a result in the place of an invoice',
    () => [dossier, '--json', join(dossier, 'invoices', 'F-118.csv')],
    () => ({
      fr: `Le résultat ne s’écrit pas à la place d’une pièce du dossier : ${dossier}/invoices/F-118.csv`,
      en: `A result is not written in the place of a document of the dossier: ${dossier}/invoices/F-118.csv`,
    }),
  ],
];

describe('audit used wrongly: one sentence on standard error, nothing on standard output, status 2', () => {
  test.each(CASES)('%s', async (_what, args, sentence) => {
    const [french, english] = await Promise.all([
      house.run('audit', args()),
      house.run('audit', ['--lang', 'en', ...args()]),
    ]);
    expect(french).toEqual({ status: 2, signal: null, stdout: '', stderr: `${sentence().fr}\n` });
    expect(english).toEqual({ status: 2, signal: null, stdout: '', stderr: `${sentence().en}\n` });
  });
});

test('the environment chooses the language where --lang does not', async () => {
  const [english, overridden, french] = await Promise.all([
    house.run('audit', ['--nope'], { env: { LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' } }),
    house.run('audit', ['--nope', '--lang=fr'], { env: { LC_ALL: 'en_GB.UTF-8' } }),
    house.run('audit', ['--nope'], { env: { LC_ALL: 'C', LANG: 'en_GB.UTF-8' } }),
  ]);
  expect([english.stderr, overridden.stderr, french.stderr]).toEqual([
    'Unknown option: --nope\n',
    'Option inconnue : --nope\n',
    'Option inconnue : --nope\n',
  ]);
});

test('every fault of the environment is told at once, without its values', async () => {
  const env = { DATABASE_URL: 'mysql://root:secret@db/x', DATABASE_POOL_SIZE: 'many' };
  const [french, english] = await Promise.all([
    house.run('audit', [dossier], { env }),
    house.run('audit', [dossier, '--lang', 'en'], { env }),
  ]);
  expect(french).toEqual({
    status: 2,
    signal: null,
    stdout: '',
    stderr:
      'DATABASE_URL : une adresse « postgresql://utilisateur:mot-de-passe@serveur:5432/base » est attendue.\n' +
      'DATABASE_POOL_SIZE : un nombre entier de 1 à 200 est attendu.\n',
  });
  expect(english.stderr).toBe(
    'DATABASE_URL: an address “postgresql://user:password@server:5432/database” is expected.\n' +
      'DATABASE_POOL_SIZE: a whole number from 1 to 200 is expected.\n',
  );
});
