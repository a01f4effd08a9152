import { afterAll, describe, expect, test } from '@jest/globals';
import ExcelJS, { type CellValue } from 'exceljs';
import { readFileSync } from 'node:fs';
import { writeFormAnswer, type AnswerOptions } from '../../server/domain/answer-form.js';
import { acceptFormAnswer } from '../../server/domain/form-faults.js';
import { publishedProblems } from '../../server/dossier/problem-catalogue.js';
import type { DossierPart } from '../../server/importers/importer.js';
import { MATCHING_CODES } from '../../server/importers/matching-problems.js';
import { ANSWERED_CODES, questionOptions } from '../../server/importers/question-options.js';
import { across, columnOf, count, september } from '../support/cra-workbook.js';
import { ReadingFolder } from '../support/read-alone.js';

const folder = new ReadingFolder();
afterAll(() => {
  folder.remove();
});

async function workbook(
  ...sheets: readonly { name: string; cells: Record<string, CellValue> }[]
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, cells } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const row = (line: number, texts: readonly string[]): Record<string, CellValue> =>
  Object.fromEntries(texts.map((text, index) => [`${columnOf(index)}${line}`, text]));

/** The header and one row of two trackers, each on a sheet of one workbook. */
const twoTrackers = (): Promise<Uint8Array> =>
  workbook(
    {
      name: 'Un',
      cells: {
        ...row(1, [
          'Project',
          'Description',
          'Task',
          'User',
          'Start Date',
          'Start Time',
          'End Date',
          'End Time',
          'Duration (h)',
        ]),
        ...row(2, [
          'Audit',
          'Lecture',
          'Analyse',
          'Camille Exemple',
          '2026-09-14',
          '09:00',
          '2026-09-14',
          '12:00',
          '03:00:00',
        ]),
      },
    },
    {
      name: 'Deux',
      cells: {
        ...row(1, [
          'User',
          'Email',
          'Client',
          'Project',
          'Task',
          'Description',
          'Billable',
          'Start date',
          'Start time',
          'End date',
          'End time',
          'Duration',
          'Tags',
          'Amount ()',
        ]),
        ...row(2, [
          'Camille Exemple',
          '',
          '',
          'Audit',
          '',
          'Lecture',
          'No',
          '2026-09-14',
          '09:00:00',
          '2026-09-14',
          '12:00:00',
          '03:00:00',
          '',
          '',
        ]),
      },
    },
  );

interface Asking {
  code: string;
  name: string;
  part: DossierPart;
  bytes: () => Promise<Uint8Array> | Uint8Array;
  /** An answer, where it is written freely. */
  text?: string;
  /** What completes or corrects the proposals of a form. */
  fills?: Readonly<Record<string, string>>;
}

const invoices = (code: string, text: string): Asking => ({
  code,
  name: 'invoices/table.csv',
  part: 'invoices',
  bytes: () => Buffer.from(text),
});
const timesheet = (code: string, name: string, content: string, text?: string): Asking => ({
  code,
  name: `timesheets/${name}`,
  part: 'timesheets',
  bytes: () => Buffer.from(content),
  ...(text === undefined ? {} : { text }),
});
const cra = (
  code: string,
  sheet: { name: string; cells: Record<string, CellValue> },
  text?: string,
): Asking => ({
  code,
  name: 'timesheets/cra.xlsx',
  part: 'timesheets',
  bytes: () => workbook(sheet),
  ...(text === undefined ? {} : { text }),
});

const rateCard = (code: string, table: string, text?: string): Asking => ({
  code,
  name: 'register/bpu.csv',
  part: 'register',
  bytes: () => Buffer.from(table),
  ...(text === undefined ? {} : { text }),
});

const untitled = {
  A1: 'Consultant',
  B1: 'Camille Exemple',
  ...across(3, count(30)),
  A4: 'Portail',
  ...across(4, [1]),
};

/** A file that asks, for each question; two where two readers ask it. */
const FILES: readonly Asking[] = [
  invoices(
    'ambiguous-number',
    'N° facture;Date;Prestataire;Libellé;Jours;Montant HT\nA1;13/04/2026;Studio Rivage;Étude;1,375;825\n',
  ),
  invoices(
    'ambiguous-date-order',
    'N° facture;Date;Fournisseur;Jours;PU HT;Montant HT\nF1;03/04/2026;S;1;600;600\n',
  ),
  {
    code: 'ambiguous-date-order',
    name: 'timesheets/heures.csv',
    part: 'timesheets',
    bytes: () =>
      Buffer.from(
        'Project,Description,Task,User,Start Date,Start Time,End Date,End Time,Duration (h)\nAudit,Lecture,Analyse,Camille Exemple,03/04/2026,09:00,03/04/2026,12:00,03:00:00\n',
      ),
  },
  invoices('ambiguous-amount', 'N° facture;Date;Fournisseur;Montant\nF1;2026-09-30;S;1200,00\n'),
  invoices('ambiguous-vat', 'N° facture;Date;Fournisseur;Montant HT;TVA\nF1;2026-09-30;S;100,00;20\n'),
  { code: 'ambiguous-format', name: 'deux.xlsx', part: 'any', bytes: twoTrackers },
  {
    ...timesheet('column-mapping', 'suivi.csv', 'Qui;Jour;Tps\nCamille Exemple;2026-09-14;7,5\n'),
    fills: { Qui: 'person', Tps: 'hours' },
  },
  {
    ...invoices(
      'column-mapping',
      'Pièce réf.;Emise;Tiers payé;Quoi;Somme\nF-12;30/09/2026;Studio Rivage;Étude;1200,00\n',
    ),
    fills: { 'Pièce réf.': 'number', Emise: 'date', Somme: 'net' },
  },
  {
    code: 'column-mapping',
    name: 'suivi.xlsx',
    part: 'any',
    bytes: () =>
      workbook({
        name: 'Suivi',
        cells: {
          ...row(1, ['Utilisateur', 'Date de travail', 'Temps passé', 'Affaire']),
          ...row(2, ['Camille Exemple', '2026-09-14', '7h30', 'Portail']),
        },
      }),
  },
  cra('cra-month-unknown', { name: 'Feuil1', cells: untitled }, '2026-09'),
  // The days are those of a month that the form does not name.
  cra(
    'cra-month-unknown',
    {
      name: 'Feuil1',
      cells: {
        A1: 'Consultant',
        B1: 'Camille Exemple',
        A2: 'MOIS : Août 2026',
        ...across(
          4,
          count(30).map((day) => `${String(day).padStart(2, '0')}/09`),
        ),
        A5: 'Portail',
        ...across(5, [1]),
      },
    },
    '2026-09',
  ),
  cra(
    'cra-person-unknown',
    { name: '2026-09', cells: { ...across(3, count(30)), A4: 'Portail', ...across(4, [1]) } },
    'Camille Exemple',
  ),
  rateCard('rate-card-contract-unknown', 'Profil;TJM HT\nAnalyste;650,00\n', 'M-1'),
  rateCard('rate-card-unit-unclear', 'Marché;Profil;Prix HT\nM-1;Analyste;650,00\n'),
  rateCard(
    'rate-card-years-undated',
    'Marché;Profil;TJM année 1;TJM année 2\nM-1;Analyste;650;660\n',
    '2026-01-01',
  ),
  cra('cra-unit-unclear', september({ A7: 'Portail', ...across(7, [1, 0.5, 1, 7]) })),
  {
    code: 'pdf-fields-unconfirmed',
    name: 'invoices/facture.pdf',
    part: 'invoices',
    bytes: () => readFileSync('server/importers/invoice-pdf/samples/blocs-cote-a-cote.pdf'),
  },
  {
    code: 'pdf-scan',
    name: 'invoices/scan.pdf',
    part: 'invoices',
    bytes: () => readFileSync('server/importers/invoice-pdf/samples/scan.pdf'),
    fills: {
      number: 'F-12',
      issueDate: '2026-09-30',
      type: 'invoice',
      supplier: 'Studio Rivage',
      withoutVat: '100.00',
      withVat: '100.00',
      currency: 'EUR',
    },
  },
  // A table, JSON and a text: three readers ask whose time it is, two ask where.
  timesheet(
    'timesheet-person-unknown',
    'harvest.csv',
    'Datum;Kunde;Projekt;Aufgabe;Notizen;Stunden;Abrechenbar?\n04.08.2026;Stadt;Portal;Umsetzung;;6,5;Ja\n',
    'Camille Exemple',
  ),
  timesheet(
    'timesheet-person-unknown',
    'semaine.timedot',
    '2026-03-02\nville:portail  ....\n',
    'Camille Exemple',
  ),
  timesheet(
    'timesheet-person-unknown',
    'temps.json',
    '[{"id":1,"start":"20260304T090000Z","end":"20260304T100000Z"}]',
    'Camille Exemple',
  ),
  timesheet(
    'time-zone-unknown',
    'temps.json',
    '[{"id":1,"start":"20260304T230000Z","end":"20260304T233000Z"}]',
  ),
  timesheet(
    'time-zone-unknown',
    'solidtime.csv',
    'description,billable,client,project,tags,start,end,task,user_name,user_email\n,true,,Portail,,2026-03-04T23:00:00Z,2026-03-04T23:30:00Z,,Camille Exemple,\n',
  ),
];

// What the comparison with the registers asks has its own test: server/db/import/unclear-matches.db.test.ts.
test('every problem that asks has answers, and what a reader asks has a file here', async () => {
  const asking = (await publishedProblems()).filter(({ asks }) => asks).map(({ code }) => code);
  expect([...ANSWERED_CODES].sort()).toEqual(asking);
  expect([...new Set(FILES.map(({ code }) => code)), ...MATCHING_CODES].sort()).toEqual(asking);
});

/** The answers that a person may give; a form is confirmed, and completed where nothing is proposed. */
function answersTo(options: AnswerOptions, { text = '', fills = {} }: Asking): string[] {
  if (options === 'text') return [text];
  if (!('form' in options)) return options.map(({ value }) => value);
  const given = new Map(options.form.map(({ name, proposed }) => [name, fills[name] ?? proposed ?? '']));
  const accepted = acceptFormAnswer(options.form, writeFormAnswer(given));
  if ('fault' in accepted) throw new Error(accepted.fault.message.en);
  return [accepted.line];
}

describe('each answer is one that the reader accepts', () => {
  test.each(FILES)('$code in $name', async (asking) => {
    const { code, name, part, bytes } = asking;
    const content = await bytes();
    const read = await folder.read(name, content, part);
    const problem = read.problems.find((one) => one.code === code);
    if (problem === undefined) throw new Error(`asks nothing: ${JSON.stringify(read)}`);
    const options = questionOptions(problem);
    const values = answersTo(options, asking);
    expect(values.length).toBeGreaterThan(Array.isArray(options) ? 1 : 0);
    for (const value of values) {
      const answered = await folder.read(name, content, part, { [code]: value });
      expect([value, answered.refused]).toEqual([value, null]);
      expect(answered.problems.map((one) => one.code)).not.toContain(code);
    }
    if (options === 'text') return;
    const unheard = await folder.read(name, content, part, { [code]: '#' });
    expect(unheard.problems.map((one) => one.code)).toContain(code);
  });
});
