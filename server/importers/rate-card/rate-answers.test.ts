import { expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadPiece, SourceFile } from '../importer.js';
import { csvRateCards } from './rate-card-importer.js';

async function readSample(name: string, answers: SourceFile['answers']): Promise<unknown[]> {
  const path = join('server/importers/rate-card/samples', name);
  const file: SourceFile = { name, path, byteLength: statSync(path).size, part: 'register', answers };
  const pieces: ReadPiece[] = [];
  for await (const piece of csvRateCards.read(file)) pieces.push(piece);
  return pieces.flatMap((piece): unknown[] => {
    if (piece.type === 'problem') return [piece.problem.code];
    if (piece.type !== 'register') return [];
    return piece.rows.map(({ row, values }) => [piece.table, row, ...Object.values(values).filter(Boolean)]);
  });
}

test('the contract, the unit and the first year are answered once for the file', async () => {
  const answers = {
    'rate-card-contract-unknown': ' M-9 ',
    'rate-card-unit-unclear': 'day',
    'rate-card-years-undated': '2024-02-29',
  };
  expect(await readSample('nothing-said.csv', answers)).toEqual([
    ['rate_card', 2, 'M-9', 'Chef de projet', 'day', '650.00', '2024-02-29', '2025-02-28'],
    ['rate_card', 2, 'M-9', 'Chef de projet', 'day', '663.00', '2025-03-01', '2026-02-28'],
    ['rate_card', 3, 'M-9', 'Analyste', 'day', '1375', '2024-02-29', '2025-02-28'],
    ['rate_card', 3, 'M-9', 'Analyste', 'day', '1400', '2025-03-01', '2026-02-28'],
  ]);
});

test('an answer that is none leaves the question open, and nothing is read without it', async () => {
  const answers = {
    'rate-card-contract-unknown': 'M-9',
    'rate-card-unit-unclear': 'week',
    'rate-card-years-undated': 'janvier',
  };
  expect(await readSample('nothing-said.csv', answers)).toEqual([
    'rate-card-unit-unclear',
    'rate-card-years-undated',
  ]);
});

test('days, hours and work units of one list; what is none of them is left out', async () => {
  expect(await readSample('unit-column.csv', { 'rate-card-contract-unknown': 'M-9' })).toEqual([
    ['rate_card', 2, 'M-9', 'Consultant', 'day', '700.00'],
    ['rate_card', 3, 'M-9', 'Technicien d’astreinte', 'hour', '62.50'],
    ['work_units', 4, 'M-9', 'UO-3', 'Fiche de conception', 'medium', '1200.00'],
    'rate-card-row-left-out',
    'rate-card-row-left-out',
  ]);
});

test('a price that may be two is asked, and read as answered', async () => {
  expect(await readSample('ambiguous-price.csv', { 'ambiguous-number': 'decimal-comma' })).toEqual([
    ['rate_card', 2, 'M-1', 'Chef de projet', 'day', '1375', '2026-01-01', '2026-12-31'],
    ['rate_card', 3, 'M-1', 'Analyste', 'day', '1400', '2026-01-01'],
  ]);
});
