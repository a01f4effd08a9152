import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadPiece } from '../importer.js';
import { nativeRegisters } from './native-registers.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repeated-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function read(table: string, ...lines: string[]) {
  const path = join(folder, `${(count += 1)}.csv`);
  await writeFile(path, `${lines.join('\n')}\n`);
  const pieces: ReadPiece[] = [];
  const file = {
    name: `register/${table}.csv`,
    path,
    byteLength: 1,
    part: 'register' as const,
    answers: {},
  };
  for await (const piece of nativeRegisters.read(file)) pieces.push(piece);
  const problems = pieces.flatMap((piece) => (piece.type === 'problem' ? [piece.problem] : []));
  return {
    rows: pieces.flatMap((piece) => (piece.type === 'register' ? piece.rows : [])),
    told: problems.map(({ code, at }) => [code, at.line]),
    said: problems.map(({ message }) => message.en),
  };
}

test('rows that say the same count once, silently, however they are written', async () => {
  const { rows, told } = await read(
    'orders',
    'contract_ref,order_ref,amount,ordered_on',
    'M-1,BC-1,5000,2026-01-05',
    'M-1,BC-2,100,',
    'm 1,bc 1,5000.00,2026-01-05',
  );
  expect(rows.map(({ row, values }) => [row, values.order_ref, values.amount])).toEqual([
    [2, 'BC-1', '5000'],
    [3, 'BC-2', '100'],
  ]);
  expect(told).toEqual([]);
});

test('one order of two amounts is one order of an unknown amount', async () => {
  const { rows, told, said } = await read(
    'orders',
    'contract_ref,order_ref,amount,starts_on,ends_on',
    'M-1,BC-1,10000,2026-01-05,2026-06-30',
    'M-1,BC-1,16000,2026-01-05,2026-09-30',
    'M-1,BC-1,10000,2026-01-05,2026-06-30',
    'M-2,BC-1,700,,',
  );
  expect(rows).toMatchObject([
    {
      row: 2,
      values: { amount: null, starts_on: '2026-01-05', ends_on: null },
      unusable: ['amount', 'ends_on'],
    },
    { row: 5, values: { contract_ref: 'M-2', amount: '700' } },
  ]);
  expect(rows).toHaveLength(2);
  expect(told).toEqual([['repeated-row', 3]]);
  expect(said).toEqual([
    '“BC-1” is already at row 2 with other values (amount, ends_on); what differs is not taken as known. Keep one row only.',
  ]);
});

test('a value that one row leaves empty is not known either, unless it is the default', async () => {
  const contracts = await read(
    'contracts',
    'contract_ref,supplier_name,start_date,price_form,ai_policy,ceiling_amount,currency',
    'M-1,Kappa,2026-01-01,time,free,20000,',
    'M-1,Kappa,2026-01-01,time,free,,EUR',
  );
  expect(contracts.rows).toMatchObject([
    { row: 2, values: { ceiling_amount: null, currency: 'EUR' }, unusable: ['ceiling_amount'] },
  ]);
  expect(contracts.told).toEqual([['repeated-row', 3]]);
});

test('a contract keeps its name, its holder and the earlier start', async () => {
  const { rows, told } = await read(
    'contracts',
    'contract_ref,title,supplier_name,supplier_siret,start_date,end_date,price_form,ai_policy',
    'M-1,TMA,Kappa,,2026-07-01,2026-12-31,time,free',
    'M-1,TMA avenant 1,Kappa,99977700100018,2026-01-01,2026-12-31,time,free',
  );
  expect(rows).toMatchObject([
    {
      row: 2,
      values: { title: 'TMA', supplier_siret: '99977700100018', start_date: '2026-01-01' },
      unusable: ['start_date'],
    },
  ]);
  expect(told).toEqual([['repeated-row', 3]]);
});

test('several suppliers may hold one contract', async () => {
  const { rows, told } = await read(
    'contracts',
    'contract_ref,supplier_name,supplier_siret,start_date,price_form,ai_policy',
    'M-1,Kappa,99977700100018,2026-01-01,time,free',
    'M-1,Lambda,99977700200017,2026-01-01,time,free',
    'M-1,Kappa SAS,99977700100018,2026-01-01,time,free',
  );
  expect(rows.map(({ values }) => values.supplier_name)).toEqual(['Kappa', 'Lambda']);
  expect(told).toEqual([['repeated-row', 4]]);
});

test('two price forms or AI policies of one contract leave both rows, for a person to choose', async () => {
  const { rows, said } = await read(
    'contracts',
    'contract_ref,supplier_name,start_date,price_form,ai_policy',
    'M-1,Kappa,2026-01-01,time,free',
    'M-1,Kappa,2026-01-01,time,forbidden',
  );
  expect(rows.map(({ row, values }) => [row, values.ai_policy])).toEqual([
    [2, 'free'],
    [3, 'forbidden'],
  ]);
  expect(said).toEqual([
    '“M-1” is already at row 2 with other values (ai_policy); no invoice is tied to either. Keep one row only.',
  ]);
});

test('a deliverable of two types is of none in particular', async () => {
  const { rows } = await read(
    'deliverables',
    'contract_ref,deliverable_ref,title,type,acceptance',
    'M-1,R1,Rapport v1,report,rejected',
    'M-1,R1,Rapport v2,study,accepted',
  );
  expect(rows).toMatchObject([
    {
      row: 2,
      values: { title: 'Rapport v1', type: 'other', acceptance: null },
      unusable: ['type', 'acceptance'],
    },
  ]);
});

test('several rows of one person, price or event are what these registers are made of', async () => {
  const people = await read(
    'people',
    'contract_ref,person_key,name,profile',
    'M-1,p1,Camille Exemple,Analyste',
    'M-1,p1,Camille Exemple,Chef de projet',
  );
  expect(people.rows).toHaveLength(2);
  expect(people.told).toEqual([]);
});
