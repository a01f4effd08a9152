import { afterAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourcePeek } from '../../domain/source-peek.js';
import { readCraWorkbook } from '../cra-grid/read-cra.js';
import { loadWorkbook } from '../tables/workbook.js';
import { peekCells } from './peek-cells.js';
import { peekFile } from './peek-file.js';

const folder = mkdtempSync(join(tmpdir(), 'declic-absences-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Cells = Extract<SourcePeek, { kind: 'cells' }>;

function cellsOf(shown: SourcePeek): Cells {
  if (shown.kind !== 'cells') throw new Error(shown.kind);
  return shown;
}

/** Every text shown beside the cited cell, with its place. */
function beside({ cells, cited }: Cells): string[] {
  const window = cells.rows.flatMap(({ row, values }) =>
    values.map((text, index) => [`${cells.columns[index] ?? ''}${row}`, text] as const),
  );
  const fields = (cited?.fields ?? []).map(({ name, text }) => [`${name}${cited?.row ?? ''}`, text] as const);
  const above = (cited?.above ?? []).map(({ name, text }) => [name, text] as const);
  return [...window, ...fields, ...above].flatMap(([cell, text]) =>
    text === '' || cell === cited?.cell ? [] : [`${cell} ${text}`],
  );
}

/** Cells of each sample that say who was away, or why; `AM` is the name of a half where it is not listed. */
const SAMPLES: readonly (readonly [string, RegExp])[] = [
  ['activities-drop-down', /Congés|Maladie|fièvre/],
  ['am-pm-missions-numbers', /Congés|^[H]9 1|^H10 1/],
  ['am-pm-second-grid', /^X18 /],
  ['clock-times-leave-sheet', /CP|Maladie|médecin/],
  ['clock-times-morning-afternoon', /CP|Maladie/],
  ['day-list-halves-wrong-title', /^[CD]\d+ AM|RTT/],
  ['day-list-merged-labels', /^D([3-9]|[123]\d) |CP|RTT|arrêt|MAL/],
  ['half-days-three-people', /^[CDE]\d+ (AM|CP|RTT)/],
  ['half-days-two-months', /^D\d+ [A-Z]+$/],
  ['hours-two-months-formulas', /JF|^[CJ]7 7\.5/],
  ['mission-rows-dates', /Congés|RTT|Maladie|^(Y|Z|AA)8 |^AD9 /],
  ['mission-rows-two-months-stacked', /CP|malade|^[HI]9 |^E18 /],
];

describe('no absence is shown around a cited quantity', () => {
  test.each(SAMPLES)('%s', async (name, words) => {
    const file = { path: join('server/importers/cra-grid/samples', `${name}.xlsx`), name: `${name}.xlsx` };
    const workbook = await loadWorkbook(file.path, file.name);
    const pieces = [...readCraWorkbook(workbook, file.name, { 'cra-unit-unclear': 'half-day' })];
    const places = pieces.flatMap((piece) =>
      piece.type === 'entries' ? piece.entries.map(({ source }) => source) : [],
    );
    expect(places.length).toBeGreaterThan(0);
    const found = new Set<string>();
    for (const { sheet = '', cell } of places) {
      const shown = cellsOf(await peekCells(file, { sheet, cell }, 'around'));
      expect(shown.cited?.text).not.toBe('');
      for (const text of beside(shown).filter((one) => words.test(one))) found.add(`${sheet} ${text}`);
    }
    expect([...found]).toEqual([]);
  });
});

async function workbook(
  rows: readonly (readonly (string | number | null)[])[],
  name = 'Mars',
): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, Buffer.from(await book.xlsx.writeBuffer()));
  return path;
}

async function shownAt(
  rows: readonly (readonly (string | number | null)[])[],
  cell: string,
  sheet = 'Mars',
): Promise<string[]> {
  const path = await workbook(rows, sheet);
  const shown = cellsOf(await peekCells({ path, name: 'cra.xlsx' }, { sheet, cell }, 'around'));
  return [...new Set(beside(shown))].sort();
}

describe('what stays shown, and what does not', () => {
  const LIST = [
    ['Date', 'Jour', 'Présence', 'Absence', 'Commentaire'],
    ['2026-03-02', 'lundi', 1, null, 'recette du portail'],
    ['2026-03-03', 'samedi', 0.5, 'CP', 'RDV chez le médecin'],
    ['2026-03-04', 'mercredi', 1, null, 'présent, RTT le lendemain'],
  ];

  test('a comment on the work stays, one on health or leave does not', async () => {
    expect(await shownAt(LIST, 'C3')).toEqual([
      'A1 Date',
      'A2 2026-03-02',
      'A3 2026-03-03',
      'A4 2026-03-04',
      'B1 Jour',
      'B2 lundi',
      'B3 samedi',
      'B4 mercredi',
      'C1 Présence',
      'C2 1',
      'C4 1',
      'E1 Commentaire',
      'E2 recette du portail',
    ]);
  });

  test('the cited cell is shown, whatever it holds', async () => {
    const path = await workbook(LIST);
    const shown = cellsOf(
      await peekCells({ path, name: 'cra.xlsx' }, { sheet: 'Mars', cell: 'D3' }, 'around'),
    );
    expect(shown.cited?.text).toBe('CP');
    expect(shown.cells.rows[2]?.values[3]).toBe('CP');
  });

  test('a mission that is named after an absence is work', async () => {
    const days = Array.from({ length: 31 }, (_, index) => index + 1);
    const grid = [
      ['Mission', ...days, 'Total'],
      ['Suivi des congés scolaires', null, 1, 'CP', 1],
      ['Solde de congés', ...days.map(() => null), 12],
      ['Maladie', null, null, 1],
      ['Total', null, 1, 1, 1],
    ];
    const shown = await shownAt(grid, 'C2');
    expect(shown).toContain('A2 Suivi des congés scolaires');
    expect(shown.join(' ')).not.toMatch(/Maladie|CP|Solde/);
    expect(shown.filter((one) => /^[A-E]4 /.test(one))).toEqual([]);
  });

  test('a sheet of leave shows nothing but its cited cell', async () => {
    const leave = [
      ['Date', 'Motif', 'Nb jours'],
      ['2026-03-04', 'Maladie', 1],
    ];
    expect(await shownAt(leave, 'C2', 'Jours de congés')).toEqual([]);
  });

  test('a register of absences shows what reading keeps of it', async () => {
    const rows = [
      ['person_key', 'date_from', 'date_to', 'reason'],
      ['P1', '2026-09-01', '2026-09-02', 'Maladie'],
    ];
    expect(await shownAt(rows, 'A2', 'absences')).toEqual([
      'A1 person_key',
      'B1 date_from',
      'B2 2026-09-01',
      'C1 date_to',
      'C2 2026-09-02',
    ]);
  });

  test('a sheet that is no timesheet is left as it is', async () => {
    const lines = [
      ['Ligne', 'Unité', 'Libellé'],
      ['1', 'F', 'Portail de l’assurance maladie'],
      ['2', 'CA', 'Arrêt de travail en ligne : refonte'],
    ];
    expect((await shownAt(lines, 'A2')).join(' ')).toMatch(/B2 F.*B3 CA.*C3 Arrêt/);
  });
});

describe('a list of time entries', () => {
  const lines = [
    'Date,Client,Project,Task,Notes,Hours,Approved?,First Name,Last Name',
    '2026-03-02,Ville,Portail,Recette,,7,Yes,Julie,MODELE',
    '2026-03-03,Ville,Congés,,,7,Yes,Julie,MODELE',
    '2026-03-04,Ville,Portail,Recette,en arrêt maladie,7,Yes,Paul,ESSAI',
    '2026-03-05,Ville,Assurance maladie,Recette,,7,Yes,Paul,ESSAI',
  ];

  async function around(line: number): Promise<string[]> {
    const path = join(folder, 'time.csv');
    writeFileSync(path, lines.join('\n'));
    const byteLength = Buffer.byteLength(lines.join('\n'));
    const file = { name: 'export.csv', path, byteLength };
    const shown = await peekFile(file, 'text', false, { file: file.name, line }, 'around');
    if (shown.kind !== 'lines') throw new Error(shown.kind);
    return shown.lines.map(({ text }) => text);
  }

  test('neighbours that are absences, or whose note says one, are withheld', async () => {
    expect(await around(2)).toEqual([lines[0], lines[1], '', '', lines[4]]);
  });

  test('a code that also names work is no absence', async () => {
    const path = join(folder, 'codes.csv');
    const written = [lines[0], lines[1], '2026-03-03,Ville,Portail,CSS,AM,7,Yes,Julie,MODELE'].join('\n');
    writeFileSync(path, written);
    const file = { name: 'export.csv', path, byteLength: Buffer.byteLength(written) };
    const shown = await peekFile(file, 'text', false, { file: file.name, line: 2 }, 'around');
    expect(shown.kind === 'lines' && shown.lines[2]?.text).toBe(
      '2026-03-03,Ville,Portail,CSS,AM,7,Yes,Julie,MODELE',
    );
  });

  test('the cited entry is shown, whatever it says', async () => {
    expect(await around(4)).toEqual([lines[0], lines[1], '', lines[3], lines[4]]);
  });
});
