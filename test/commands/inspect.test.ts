import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ResultDocument, ResultInvoice } from '../../server/domain/audit-result.js';
import { projectRoot } from '../../server/project-root.js';
import { csv, writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse } from '../support/run-command.js';

// Real commands read hundreds of files: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

const UBL = readFileSync(
  join(projectRoot(), 'server/importers/einvoice/samples/prestation-jours-heures.ubl.xml'),
  'utf8',
);

/** What it carries. */
const ATTACHED = 'cra-septembre.csv';

/** What one number of a mixed folder is: 100 of each of the first two kinds, 50 of the others. */
function mixedFile(number: number): [string, string | Uint8Array] {
  const name = String(number).padStart(3, '0');
  switch (number % 6) {
    case 0:
    case 1:
      return [`${name}.xml`, UBL.replace('F-2026-0117', `F-${name}`)];
    case 2:
    case 3:
      return [
        `more/${name}.csv`,
        csv(
          ['person_key', 'contract_ref', 'date', 'quantity', 'unit'],
          [`P-${name}`, 'M-1', '2026-09-21', 1, 'day'],
          [`P-${name}`, 'M-1', '2026-09-22', '0.5', 'day'],
        ),
      ];
    case 4:
      return [`${name}.bin`, Uint8Array.from({ length: 2000 }, (_, at) => (at * 31 + number) % 256)];
    default:
      return [`more/deep/${name}.xml`, UBL.slice(0, 1000 + number)];
  }
}

interface Inspected {
  version: number;
  files: {
    document: ResultDocument;
    invoices: ResultInvoice[];
    timesheet: { days: string | null } | null;
  }[];
}

let house: CommandHouse;
const folders: { folder: string; remove: () => void }[] = [];

function folderOf(files: DossierFiles): string {
  const written = writeDossier(files);
  folders.push(written);
  return written.folder;
}

beforeAll(() => {
  house = makeCommandHouse();
});

afterAll(async () => {
  for (const { remove } of folders) remove();
  await house.remove();
});

test('three hundred files of all kinds: each is told, in order, and one bad file never stops the rest', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, number) => mixedFile(number)));
  const run = await house.run('inspect', [folderOf(files), '--json', '-']);
  expect([run.status, run.stderr]).toEqual([3, '']);
  const { version, files: inspected } = JSON.parse(run.stdout) as Inspected;
  expect(version).toBe(1);
  const invoices = inspected.filter(
    ({ document }) => document.format === 'ubl-invoice' && document.status === 'read',
  );
  expect(invoices).toHaveLength(100);
  const carried = invoices.map(({ document }) => `${document.file}/${ATTACHED}`);
  expect(inspected.map(({ document }) => document.file)).toEqual([...Object.keys(files), ...carried].sort());
  for (const { document, invoices: read } of invoices)
    expect(read.map(({ number }) => number)).toEqual([`F-${document.file.slice(0, 3)}`]);
  const timesheets = inspected.filter(
    ({ document }) => document.status === 'read' && document.kind === 'timesheet',
  );
  expect(timesheets.map(({ timesheet }) => timesheet?.days)).toEqual(Array<string>(100).fill('1.5'));
  const refused = inspected.filter(({ document }) => document.status === 'refused');
  expect(refused).toHaveLength(100);
  for (const { document } of refused) {
    const errors = document.problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map(({ code }) => code)).not.toContain('internal-error');
  }
});

describe('exit status and words', () => {
  const good = { 'facture.xml': UBL };

  test('everything read: 0, with one line a file and their number', async () => {
    const folder = folderOf(good);
    const [french, english] = await Promise.all([
      house.run('inspect', [folder]),
      house.run('inspect', [folder, '--lang', 'en']),
    ]);
    expect(french).toEqual({
      status: 0,
      signal: null,
      stdout:
        'facture.xml: lu · facture · ubl-invoice · 1\u00a0facture · 3\u00a0lignes\n' +
        `facture.xml/${ATTACHED}: lu · pièce jointe\n2\u00a0fichiers : 2\u00a0lus.\n`,
      stderr: '',
    });
    expect(english.stdout).toBe(
      'facture.xml: read · invoice · ubl-invoice · 1\u00a0invoice · 3\u00a0lines\n' +
        `facture.xml/${ATTACHED}: read · attachment\n2\u00a0files: 2\u00a0read.\n`,
    );
  });

  test.each<[string, string[], { fr: string; en: string }]>([
    [
      'no file named',
      [],
      {
        fr: 'Usage : npm run inspect -- FICHIER_OU_DOSSIER… [--json FICHIER] [--kinds FICHIER.csv] [--lang fr|en]',
        en: 'Usage: npm run inspect -- FILE_OR_FOLDER… [--json FILE] [--kinds FILE.csv] [--lang fr|en]',
      },
    ],
    [
      'a file that is not there',
      ['nowhere/at-all.xml'],
      {
        fr: 'Rien à cet endroit, ou rien de lisible : nowhere/at-all.xml',
        en: 'Nothing there, or nothing readable: nowhere/at-all.xml',
      },
    ],
    [
      'an option of another command',
      ['.', '--xlsx', 'x'],
      { fr: 'Option inconnue : --xlsx', en: 'Unknown option: --xlsx' },
    ],
    [
      'kinds that cannot be opened',
      ['.', '--kinds', 'nowhere.csv'],
      {
        fr: '--kinds nowhere.csv : ce fichier ne peut pas être ouvert.',
        en: '--kinds nowhere.csv: this file cannot be opened.',
      },
    ],
  ])('%s: 2', async (_what, args, sentence) => {
    const cwd = folderOf(good);
    const [french, english] = await Promise.all([
      house.run('inspect', args, { cwd }),
      house.run('inspect', [...args, '--lang', 'en'], { cwd }),
    ]);
    expect(french).toEqual({ status: 2, signal: null, stdout: '', stderr: `${sentence.fr}\n` });
    expect(english).toEqual({ status: 2, signal: null, stdout: '', stderr: `${sentence.en}\n` });
  });

  test('a folder with nothing in it: 2', async () => {
    const folder = folderOf({ '.hidden': 'x' });
    const run = await house.run('inspect', [folder, '--lang', 'en']);
    expect(run).toEqual({ status: 2, signal: null, stdout: '', stderr: `No file to read in ${folder}.\n` });
  });
});

test('--kinds is checked to the letter; a result goes to its file whole', async () => {
  const cwd = folderOf({ 'facture.xml': UBL });
  writeFileSync(join(house.folder, 'kinds.csv'), 'file,kind\nfacture.xml,report\n');
  writeFileSync(join(cwd, 'wrong.csv'), 'file,kind\nfacture.xml,novel\n');
  const wrong = await house.run('inspect', ['facture.xml', '--kinds', 'wrong.csv', '--lang', 'en'], { cwd });
  expect(wrong).toEqual({
    status: 2,
    signal: null,
    stdout: '',
    stderr:
      '--kinds wrong.csv: line 2: unknown role “novel”; the roles are report, readme, docs, code, template, test, data, mail, patch.\n',
  });
  const right = await house.run(
    'inspect',
    ['facture.xml', '--kinds', join(house.folder, 'kinds.csv'), '--json', 'r.json'],
    { cwd },
  );
  expect([right.status, right.stderr]).toEqual([0, '']);
  const { files } = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')) as Inspected;
  expect(files.map(({ document }) => document.file)).toEqual(['facture.xml', `facture.xml/${ATTACHED}`]);
});

test('the problems of one file are told from its first line to its last', async () => {
  const line = (number: string, id: number) => [
    number,
    '2026-10-02',
    'Atelier Exemple',
    id,
    'x',
    'abc',
    'day',
    '10',
  ];
  const header = [
    'invoice_number',
    'issue_date',
    'supplier',
    'line_id',
    'description',
    'quantity',
    'unit',
    'net',
  ];
  // Lines of two invoices in turn: each invoice is read whole, one after the other.
  const cwd = folderOf({
    'two.csv': csv(header, line('F-1', 1), line('F-2', 1), line('F-1', 2), line('F-2', 2)),
  });
  const run = await house.run('inspect', ['two.csv', '--json', '-'], { cwd });
  const [file] = (JSON.parse(run.stdout) as Inspected).files;
  expect(file?.document.problems.map(({ code, at }) => [code, at.line])).toEqual(
    [2, 3, 4, 5].map((at) => ['number-not-native', at]),
  );
});

test('a file whose rows were all left out is refused: 3', async () => {
  const header = ['invoice_number', 'issue_date', 'description', 'net'];
  const cwd = folderOf({ 'comma.csv': `${header.join(',')}\nF-1,2026-10-02,Conseil, audit,10\n` });
  const run = await house.run('inspect', ['comma.csv', '--json', '-'], { cwd });
  expect(run.status).toBe(3);
  const [file] = (JSON.parse(run.stdout) as Inspected).files;
  expect([file?.document.status, file?.invoices]).toEqual(['refused', []]);
  expect(file?.document.problems.map(({ code, severity }) => [code, severity])).toContainEqual([
    'row-too-long',
    'error',
  ]);
});
