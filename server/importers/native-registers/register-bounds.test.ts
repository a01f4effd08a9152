import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { REGISTER_TABLES } from '../../domain/register-tables.js';
import type { ReadPiece } from '../importer.js';
import { nativeRegisters } from './native-registers.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'register-bounds-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Row = Record<string, string>;

/** A row of each register that nothing is wrong with. */
const SOUND: Record<string, Row> = {
  contracts: {
    contract_ref: 'M-1',
    supplier_name: 'Atelier Exemple',
    start_date: '2026-01-01',
    price_form: 'time',
    ai_policy: 'declare',
  },
  rate_card: { contract_ref: 'M-1', profile: 'Analyste', unit: 'day', rate: '640' },
  people: { contract_ref: 'M-1', person_key: 'P-1', name: 'Camille Exemple' },
  orders: { contract_ref: 'M-1', order_ref: 'BC-1' },
  work_units: { contract_ref: 'M-1', code: 'UO-1' },
  deliverables: { contract_ref: 'M-1', deliverable_ref: 'L-1', title: 'Guide', type: 'report' },
  ai_declarations: { contract_ref: 'M-1', ai_use: 'used', signed_by: 'Camille', signed_at: '2026-09-30' },
  ai_policy: { valid_from: '2026-01-01', tool: '*', allowed: 'yes' },
  timesheets: { file: 'timesheets/a.csv' },
  absences: { person_key: 'P-1', date_from: '2026-09-01', date_to: '2026-09-02' },
  review_history: { invoice_number: 'F-1', supplier: 'Atelier Exemple' },
  answers: { code: 'ambiguous-number', answer: 'decimal-point' },
};

async function pieces(path: string, name: string): Promise<ReadPiece[]> {
  const read: ReadPiece[] = [];
  const file = { name, path, byteLength: 1, part: 'register' as const, answers: {} };
  for await (const piece of nativeRegisters.read(file)) read.push(piece);
  return read;
}

let count = 0;
async function readRow(table: string, row: Row) {
  const all = { ...SOUND[table], ...row };
  const path = join(folder, `${(count += 1)}.csv`);
  await writeFile(path, `${Object.keys(all).join(';')}\n${Object.values(all).join(';')}\n`);
  return told(await pieces(path, `register/${table}.csv`));
}

function told(read: readonly ReadPiece[]) {
  const rows = read.flatMap((piece) => (piece.type === 'register' ? piece.rows : []));
  const problems = read.flatMap((piece) => (piece.type === 'problem' ? [piece.problem] : []));
  return {
    values: rows[0]?.values,
    unusable: rows[0]?.unusable,
    codes: problems.map(({ code }) => code),
    problems,
  };
}

describe('a number outside what its column may hold is unknown, and told', () => {
  test.each([
    ['contracts', 'hours_per_day', '0'],
    ['contracts', 'hours_per_day', '-8'],
    ['contracts', 'hours_per_day', '800'],
    ['contracts', 'hours_per_day', '24.01'],
    ['contracts', 'min_slice_days', '0'],
    ['contracts', 'max_days_per_person_day', '-1'],
    ['contracts', 'ceiling_amount', '-1'],
    ['contracts', 'payment_days', '-30'],
    ['contracts', 'payment_days', '99999999999'],
    ['contracts', 'acceptance_days', '-1'],
    ['work_units', 'expected_days', '-5'],
    ['work_units', 'unit_price', '-1'],
    ['deliverables', 'size', '-5'],
    ['deliverables', 'size', '0'],
    ['deliverables', 'quoted_days', '-3'],
    ['deliverables', 'work_unit_quantity', '-1'],
    ['ai_declarations', 'human_hours', '-6'],
    ['ai_declarations', 'review_days', '-0.5'],
    ['ai_declarations', 'share_low', '50'],
    ['ai_declarations', 'share_high', '-0.1'],
    ['review_history', 'accepted_days', '-2'],
  ])('%s.%s %s', async (table, column, value) => {
    const { values, codes, problems } = await readRow(table, { [column]: value });
    expect(codes).toEqual(['out-of-range']);
    expect(values?.[column]).toBeNull();
    expect(problems[0]?.seen).toBe(value);
  });

  test('a required one leaves its row out', async () => {
    const { values, problems } = await readRow('rate_card', { rate: '-1' });
    expect(values).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      {
        fr: 'La colonne « rate » attend un nombre d’au moins 0 ; la ligne n’est pas reprise.',
        en: 'Column “rate” takes a number of at least 0; the row is left out.',
      },
    ]);
  });

  test.each([
    ['contracts', 'hours_per_day', '24'],
    ['contracts', 'hours_per_day', '0.5'],
    ['contracts', 'payment_days', '0'],
    ['rate_card', 'rate', '0'],
    ['ai_declarations', 'human_hours', '0'],
    ['ai_declarations', 'share_low', '0'],
    ['ai_declarations', 'share_high', '1'],
    ['ai_declarations', 'days_saved_low', '-2'],
    ['ai_declarations', 'price_effect_amount', '-500'],
    ['orders', 'amount', '-1200'],
  ])('%s.%s may be %s', async (table, column, value) => {
    const { values, codes } = await readRow(table, { [column]: value });
    expect(codes).toEqual([]);
    expect(values?.[column]).toBe(value);
  });
});

describe('two values in the wrong order are both unknown, and told once', () => {
  test.each([
    ['people', 'approved_from', '2026-06-02', 'approved_to', '2026-06-01'],
    ['orders', 'starts_on', '2026-06-02', 'ends_on', '2026-06-01'],
    ['deliverables', 'period_start', '2026-06-02', 'period_end', '2026-06-01'],
    ['ai_declarations', 'period_start', '2026-06-02', 'period_end', '2026-06-01'],
    ['ai_declarations', 'share_low', '0.9', 'share_high', '0.1'],
    ['ai_declarations', 'days_saved_low', '10', 'days_saved_high', '9'],
    ['timesheets', 'period_start', '2026-06-02', 'period_end', '2026-06-01'],
  ])('%s.%s %s, %s %s', async (table, first, low, last, high) => {
    const { values, unusable, codes } = await readRow(table, { [first]: low, [last]: high });
    expect(codes).toEqual(['values-reversed']);
    expect([values?.[first], values?.[last]]).toEqual([null, null]);
    expect(unusable).toEqual([first, last]);
  });

  test.each([
    ['contracts', 'start_date', '2026-12-01', 'end_date', '2026-01-01'],
    ['ai_policy', 'valid_from', '2026-12-01', 'valid_to', '2026-01-01'],
    ['absences', 'date_from', '2026-12-01', 'date_to', '2026-01-01'],
    // Without its dates a rate would hold for ever.
    ['rate_card', 'valid_from', '2026-12-01', 'valid_to', '2026-01-01'],
  ])('%s.%s %s, %s %s: the row is left out', async (table, first, low, last, high) => {
    const { values, codes } = await readRow(table, { [first]: low, [last]: high });
    expect(codes).toEqual(['values-reversed']);
    expect(values).toBeUndefined();
  });

  test('equal values are in order', async () => {
    const day = '2026-06-01';
    const one = await readRow('people', { approved_from: day, approved_to: day });
    const two = await readRow('ai_declarations', { share_low: '0.5', share_high: '0.50' });
    expect([...one.codes, ...two.codes]).toEqual([]);
    expect(one.unusable).toBeUndefined();
  });

  test('numbers are compared as numbers', async () => {
    const { codes } = await readRow('ai_declarations', { days_saved_low: '9', days_saved_high: '10' });
    expect(codes).toEqual([]);
  });
});

describe('drivers', () => {
  test.each([
    'novelty:+99',
    'novelty:1.5',
    'novelty:',
    'zz',
    ':1',
    'novelty:+1|zz',
    'novelty:+1|novelty:+2',
    'a:1|b:1|c:1|d:1|e:1|f:1',
  ])('%s is unknown, and told', async (drivers) => {
    const { values, codes } = await readRow('deliverables', { drivers });
    expect(codes).toEqual(['drivers-not-read']);
    expect(values?.drivers).toBeNull();
  });

  test.each(['novelty:+1|review_rounds:-2', 'a:0|b:1|c:2|d:-1|e:-2', 'novelty: +2'])(
    '%s is read',
    async (drivers) => {
      const { values, codes } = await readRow('deliverables', { drivers });
      expect([codes, values?.drivers]).toEqual([[], drivers]);
    },
  );
});

describe('endless values', () => {
  const LONG = 'x'.repeat(201);

  test.each([
    ['contracts', 'title'],
    ['ai_policy', 'exceptions'],
    ['answers', 'question'],
    ['answers', 'answer'],
  ])('%s.%s is free text', async (table, column) => {
    const { values, codes } = await readRow(table, { [column]: LONG });
    expect([codes, values?.[column]]).toEqual([[], LONG]);
  });

  test('a name of 200 characters is read, one of 201 is unknown', async () => {
    const kept = await readRow('people', { profile: 'x'.repeat(200) });
    expect([kept.codes, kept.values?.profile]).toEqual([[], 'x'.repeat(200)]);
    const { values, problems } = await readRow('people', { profile: LONG });
    expect(values?.profile).toBeNull();
    expect(problems.map(({ code, message }) => ({ code, ...message }))).toEqual([
      {
        code: 'text-too-long',
        fr: 'La colonne « profile » dépasse 200 caractères ; la valeur reste inconnue.',
        en: 'Column “profile” is longer than 200 characters; the value stays unknown.',
      },
    ]);
  });

  test('a letter that compares as eighteen counts for more than one', async () => {
    const { codes } = await readRow('people', { profile: '\ufdfa'.repeat(200) });
    expect(codes).toEqual(['text-too-long']);
  });

  test('a required reference leaves its row out', async () => {
    for (const [table, column] of [
      ['contracts', 'contract_ref'],
      ['people', 'person_key'],
      ['people', 'name'],
      ['orders', 'order_ref'],
      ['work_units', 'code'],
      ['deliverables', 'deliverable_ref'],
    ] as const) {
      const { values, codes } = await readRow(table, { [column]: LONG });
      expect([table, column, codes, values]).toEqual([table, column, ['text-too-long'], undefined]);
    }
  });

  test('a path may be as long as the name of a file', async () => {
    const kept = await readRow('timesheets', { file: 'x'.repeat(1000) });
    expect(kept.codes).toEqual([]);
    expect((await readRow('timesheets', { file: 'x'.repeat(1001) })).codes).toEqual(['text-too-long']);
  });

  test('a number of more than forty digits is unknown', async () => {
    for (const size of ['9'.repeat(41), '9'.repeat(400), `0.${'1'.repeat(20_000)}`]) {
      const { values, codes } = await readRow('deliverables', { size });
      expect([codes, values?.size]).toEqual([['number-too-long'], null]);
    }
    const forty = `1.${'2'.repeat(39)}`;
    expect((await readRow('deliverables', { size: forty })).values?.size).toBe(forty);
  });

  test('so is one of a workbook', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('deliverables');
    sheet.addRow([...Object.keys(SOUND.deliverables ?? {}), 'size', 'quoted_days']);
    sheet.addRow([...Object.values(SOUND.deliverables ?? {}), 1e300, 1e-300]);
    const path = join(folder, 'deliverables.xlsx');
    await book.xlsx.writeFile(path);
    const { values, codes } = told(await pieces(path, 'register/deliverables.xlsx'));
    expect(codes).toEqual(['number-too-long', 'number-too-long']);
    expect([values?.size, values?.quoted_days]).toEqual([null, null]);
  });
});

test('an order speaks of columns of its table', () => {
  for (const { name, columns, ordered = [] } of REGISTER_TABLES) {
    const names = columns.map((column) => column.name);
    const unknown = ordered.flatMap(({ first, last }) => [first, last]).filter((one) => !names.includes(one));
    expect([name, unknown]).toEqual([name, []]);
  }
});
