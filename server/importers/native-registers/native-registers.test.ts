import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { RegisterRow } from '../../domain/register-tables.js';
import type { ReadPiece } from '../importer.js';
import { nativeRegisters } from './native-registers.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readAt(path: string, name: string): Promise<ReadPiece[]> {
  const pieces: ReadPiece[] = [];
  const file = { name, path, byteLength: 1, part: 'register' as const, answers: {} };
  for await (const piece of nativeRegisters.read(file)) pieces.push(piece);
  return pieces;
}

const rowsOf = (pieces: readonly ReadPiece[], name: string): RegisterRow[] =>
  pieces.flatMap((piece) => (piece.type === 'register' && piece.table === name ? piece.rows : []));
const problemsOf = (pieces: readonly ReadPiece[]) =>
  pieces.flatMap((piece) =>
    piece.type === 'problem' ? [[piece.problem.code, piece.problem.at.cell ?? piece.problem.at.sheet]] : [],
  );

test('one workbook holds several registers, its cells typed', async () => {
  const book = new ExcelJS.Workbook();
  const orders = book.addWorksheet('orders');
  orders.addRow(['contract_ref', 'order_ref', 'ordered_on', 'amount', 'days', 'commentaire']);
  orders.addRow(['M-1', 12, new Date(Date.UTC(2026, 8, 2)), 1234.5, 0.1, 'x']);
  orders.addRow(['M-1', 'BC-2', '2026-09-03', '1.375', '13,75']);
  orders.addRow(['M-1', 'BC-3', 'demain', { formula: 'D2*2' }, { error: '#N/A' }]);
  const absences = book.addWorksheet('absences');
  absences.addRow(['person_key', 'date_from', 'date_to', 'motif']);
  absences.addRow(['julie', '2026-09-02', '2026-09-04', 'maladie']);
  const people = book.addWorksheet('Intervenants');
  people.addRow(['N° marché', 'Identifiant', 'Nom', 'SIRET employeur']);
  people.addRow(['M-1', 'julie', 'Julie Durand', 1234567800012]);
  people.getCell('D2').numFmt = '00000000000000';
  book.addWorksheet('Notes').addRow(['libre']);
  const path = join(folder, 'register.xlsx');
  await book.xlsx.writeFile(path);

  const pieces = await readAt(path, 'register/register.xlsx');
  const order = { contract_ref: 'M-1', starts_on: null, ends_on: null, cpv: null, billed_before: null };
  expect(rowsOf(pieces, 'orders')).toEqual([
    {
      row: 2,
      sheet: 'orders',
      values: { ...order, order_ref: '12', ordered_on: '2026-09-02', amount: '1234.5', days: '0.1' },
    },
    {
      row: 3,
      sheet: 'orders',
      values: { ...order, order_ref: 'BC-2', ordered_on: '2026-09-03', amount: '1.375', days: null },
      unusable: ['days'],
    },
    {
      row: 4,
      sheet: 'orders',
      values: { ...order, order_ref: 'BC-3', ordered_on: null, amount: null, days: null },
      unusable: ['ordered_on', 'amount', 'days'],
    },
  ]);
  expect(problemsOf(pieces)).toEqual([
    ['unknown-column', 'F1'],
    ['number-not-native', 'E3'],
    ['date-not-iso', 'C4'],
    ['formula-without-value', 'D4'],
    ['cell-error', 'E4'],
    ['unknown-sheet', 'Notes'],
  ]);
  expect(rowsOf(pieces, 'people')[0]?.values.employer_siret).toBe('01234567800012');
  expect(JSON.stringify(pieces)).not.toMatch(/maladie|motif/);
});

test('a long register leaves in batches of at most 500 rows, none lost', async () => {
  const path = join(folder, 'links.csv');
  const line = (index: number) => `F-${index},S,${index},0.5\n`;
  const body = Array.from({ length: 1201 }, (_, index) => line(index)).join('');
  await writeFile(path, `invoice_number,supplier,line_id,days\n${body}`);
  const pieces = await readAt(path, 'register/links.csv');
  const sizes = pieces.flatMap((piece) => (piece.type === 'register' ? [piece.rows.length] : []));
  expect(sizes).toEqual([500, 500, 201]);
  expect(rowsOf(pieces, 'links').at(-1)).toMatchObject({ row: 1202, values: { invoice_number: 'F-1200' } });
});

test('an empty register is a register all the same', async () => {
  const path = join(folder, 'closures.csv');
  await writeFile(path, 'date,label\n');
  const pieces = await readAt(path, 'register/closures.csv');
  expect(pieces.at(-1)).toEqual({ type: 'register', table: 'closures', rows: [] });
});

test('a required mention that is not known is kept and told, whatever its language', async () => {
  const path = join(folder, 'contracts.csv');
  const row = (ref: string, mentions: string): string =>
    `${ref},Studio Rivage,2026-01-01,time,declare,${mentions}`;
  const lines = [
    'contract_ref,supplier_name,start_date,price_form,ai_policy,required_mentions',
    row('M-1', 'N° de marché | SIRET | iban'),
    row('M-2', 'period|cachet|tampon'),
  ];
  await writeFile(path, `${lines.join('\n')}\n`);
  const pieces = await readAt(path, 'register/contracts.csv');
  const told = pieces.flatMap((piece) => (piece.type === 'problem' ? [piece.problem] : []));
  expect(told.map(({ code, severity, seen, at }) => [code, severity, seen, at.line])).toEqual([
    ['unlisted-name', 'warning', 'cachet', 3],
  ]);
  expect(rowsOf(pieces, 'contracts').map(({ values }) => values.required_mentions)).toEqual([
    'N° de marché|SIRET|iban',
    'period|cachet|tampon',
  ]);
});
