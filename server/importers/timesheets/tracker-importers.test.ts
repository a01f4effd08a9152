import { statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import { trackerImporters } from './tracker-importers.js';

async function read(
  format: string,
  lines: readonly string[],
  answers: Record<string, string> = {},
): Promise<{ entries: ReadTimesheetEntry[]; problems: Problem[]; batches: number[] }> {
  const importer = trackerImporters.find((candidate) => candidate.format === format);
  if (importer === undefined) throw new Error(`no importer for ${format}`);
  const folder = await mkdtemp(join(tmpdir(), 'tracker-'));
  const path = join(folder, 'export.csv');
  const out: Awaited<ReturnType<typeof read>> = { entries: [], problems: [], batches: [] };
  try {
    await writeFile(path, lines.join('\n'));
    const byteLength = statSync(path).size;
    for await (const piece of importer.read({
      name: 'export.csv',
      path,
      byteLength,
      part: 'timesheets',
      answers,
    })) {
      if (piece.type === 'entries') out.batches.push(piece.entries.length);
      if (piece.type === 'entries') out.entries.push(...piece.entries);
      if (piece.type === 'problem') out.problems.push(piece.problem);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return out;
}

const CLOCKIFY = 'Project,Description,Task,User,Start Date,Start Time,End Date,End Time,Duration (h)';
const AMBIGUOUS = [
  CLOCKIFY,
  'Audit,Lecture,Analyse,Paul Essai,04/04/2026,09:00,04/04/2026,12:00,03:00:00',
  'Audit,Lecture,Analyse,Paul Essai,03/04/2026,09:00,03/04/2026,12:00,03:00:00',
];

describe('the order of dates', () => {
  test('is asked once for the file, and nothing is read meanwhile', async () => {
    const { entries, problems } = await read('clockify', AMBIGUOUS);
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'ambiguous-date-order', asks: true, seen: '03/04/2026', at: { line: 3 } },
    ]);
  });

  test.each([
    ['day-first', '2026-04-03'],
    ['month-first', '2026-03-04'],
  ])('answered %s, gives %s', async (answer, date) => {
    const { entries, problems } = await read('clockify', AMBIGUOUS, { 'ambiguous-date-order': answer });
    expect(problems).toEqual([]);
    expect(entries.map((entry) => entry.date)).toEqual(['2026-04-04', date]);
  });

  test('proven by a late row holds for the first ones', async () => {
    const late = Array.from({ length: 300 }, () => AMBIGUOUS[2] ?? '');
    const { entries } = await read('clockify', [
      CLOCKIFY,
      ...late,
      'Audit,Lecture,Analyse,Paul Essai,15/04/2026,09:00,15/04/2026,12:00,03:00:00',
    ]);
    expect(entries[0]?.date).toBe('2026-04-03');
  });

  test('a date in numbers after hundreds of complete ones is a problem of its row', async () => {
    const iso = Array.from(
      { length: 250 },
      () => 'A,,,Paul Essai,2026-04-03,09:00,2026-04-03,09:01,00:01:00',
    );
    const { entries, problems } = await read('clockify', [
      CLOCKIFY,
      ...iso,
      'A,,,Paul Essai,03/05/2026,09:00,03/05/2026,09:01,00:01:00',
    ]);
    expect(entries).toHaveLength(250);
    expect(problems).toMatchObject([{ code: 'bad-date', at: { line: 252 }, seen: '03/05/2026' }]);
  });
});

describe('the duration', () => {
  test('comes from the clock when the export has no duration column', async () => {
    const { entries } = await read('clockify', [
      'Project,Description,Task,User,Start Date,Start Time,End Date,End Time',
      'A,,,Paul Essai,2026-04-03,22:00,2026-04-04,01:30',
    ]);
    expect(entries).toMatchObject([{ date: '2026-04-03', quantity: '3.5', unit: 'hour' }]);
  });

  test('two decimals that round or cut the exact duration agree with it', async () => {
    const header = `${CLOCKIFY},Duration (decimal)`;
    const row = (exact: string, decimal: string) =>
      `A,,,Paul Essai,2026-04-03,09:00,2026-04-03,09:20,${exact},${decimal}`;
    expect((await read('clockify', [header, row('00:20:00', '0.33')])).problems).toEqual([]);
    expect((await read('clockify', [header, row('00:40:00', '0.67')])).problems).toEqual([]);
    expect((await read('clockify', [header, row('00:40:00', '0.66')])).problems).toEqual([]);
    const { problems, entries } = await read('clockify', [header, row('00:40:00', '0.40')]);
    expect(problems).toMatchObject([
      { code: 'duration-columns-disagree', severity: 'warning', seen: '0.40' },
    ]);
    expect(entries[0]?.quantity).toBe('0.666667');
  });
});

describe('an export without any entry', () => {
  const TOLD = {
    code: 'empty-table',
    severity: 'error',
    at: { file: 'export.csv', line: 1 },
    message: {
      fr: 'Aucune saisie de temps n’est lue sous l’en-tête. Vérifiez l’export, ou demandez le fichier complet.',
      en: 'No timesheet entry is read below the header. Check the export, or ask for the complete file.',
    },
  };

  test.each([
    ['clockify', CLOCKIFY],
    ['kimai', 'Datum,Von,Bis,Dauer,Benutzer,Projekt,Tätigkeit'],
    [
      'toggl',
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    ],
  ])('%s: its header alone is told', async (format, header) => {
    expect((await read(format, [header])).problems).toEqual([TOLD]);
  });

  test('the tool’s total of nothing is no entry', async () => {
    const { problems } = await read('clockify', [CLOCKIFY, ',,,,,,,,00:00:00']);
    expect(problems).toEqual([TOLD]);
  });

  test('a reason already told is enough', async () => {
    const { problems } = await read('clockify', [CLOCKIFY, 'A,,,Paul Essai,hier,,,,01:00:00']);
    expect(problems.map(({ code }) => code)).toEqual(['bad-date']);
  });
});

describe('what a file does not tell', () => {
  const HARVEST = [
    'Datum;Kunde;Projekt;Aufgabe;Notizen;Stunden;Abrechenbar?',
    '04.08.2026;Stadt;Portal;Umsetzung;;6,5;Ja',
    '05.08.2026;Stadt;Portal;Umsetzung;;20,0;Ja',
    '05.08.2026;Stadt;Portal;Umsetzung;;4,5;Ja',
  ];
  const NIGHT = [
    'description,billable,client,project,tags,start,end,task,user_name,user_email',
    ',true,,Portail,,2026-03-04T09:00:00Z,2026-03-04T10:00:00Z,,Paul Essai,',
    ',true,,Portail,,2026-03-04T23:30:00Z,2026-03-05T00:30:00Z,,Paul Essai,',
  ];

  test('the person, once for the file; the answer stands on every entry', async () => {
    const asked = await read('harvest', HARVEST);
    expect(asked.entries.map(({ personName }) => personName)).toEqual([null, null, null]);
    expect(asked.problems.map(({ code, at }) => [code, at.line])).toEqual([['timesheet-person-unknown', 1]]);
    const answered = await read('harvest', HARVEST, { 'timesheet-person-unknown': 'Anna Beispiel' });
    expect(answered.entries.map(({ personName }) => personName)).toEqual(Array(3).fill('Anna Beispiel'));
    expect(answered.problems.map(({ code, at }) => [code, at.line])).toEqual([['more-than-24-hours', 4]]);
  });

  test.each([
    ['Europe/Paris', '2026-03-05'],
    ['America/Cayenne', '2026-03-04'],
  ])('the time zone: in %s the night is of %s', async (zone, date) => {
    expect((await read('solidtime', NIGHT)).problems).toMatchObject([
      { code: 'time-zone-unknown', at: { line: 3 }, seen: '2026-03-04T23:30:00Z' },
    ]);
    const { entries, problems } = await read('solidtime', NIGHT, { 'time-zone-unknown': zone });
    expect(entries.map((entry) => [entry.date, entry.quantity])).toEqual([
      ['2026-03-04', '1'],
      [date, '1'],
    ]);
    expect(problems).toEqual([]);
  });
});

test('a shifted row says nothing of the order of dates', async () => {
  const { entries, problems } = await read('clockify', [
    CLOCKIFY,
    'Audit,Lecture,Analyse,Paul Essai,03/04/2026,09:00,03/04/2026,12:00,03:00:00',
    'Audit,Lecture, suite,Analyse,15/04/2026,09:00,15/04/2026,12:00,03:00:00,x',
  ]);
  expect(entries).toEqual([]);
  expect(problems.map(({ code, at }) => [code, at.line])).toEqual([['ambiguous-date-order', 2]]);
});

test('entries come in batches of at most 500', async () => {
  const rows = Array.from(
    { length: 1201 },
    () => 'A,,,Paul Essai,2026-04-03,09:00,2026-04-03,09:01,00:01:00',
  );
  const { batches } = await read('clockify', [CLOCKIFY, ...rows]);
  expect(batches).toEqual([500, 500, 201]);
});

test('the columns are looked for under titles in a sheet, never down in a text', () => {
  const rows = [['Relevé de septembre'], CLOCKIFY.split(',')];
  const claiming = (sheet: string | null) =>
    trackerImporters
      .filter(
        (importer) =>
          importer.claims({
            name: 'export',
            part: 'any',
            head: Buffer.alloc(0),
            text: '',
            zipEntries: [],
            sheets: [{ sheet, rows }],
          }) !== null,
      )
      .map(({ format }) => format);
  expect(claiming('Export')).toEqual(['clockify']);
  expect(claiming(null)).toEqual([]);
});
