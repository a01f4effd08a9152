import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenXlsx } from '../../../test/support/written-xlsx.js';
import type { SourcePeek } from '../../domain/source-peek.js';
import { peekFile } from './peek-file.js';
import { NO_SUCH_PLACE, nothing } from './peek-reasons.js';

// More rows than are held in memory: what is shown is read around the place.

const ROWS = 50_100;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peek-large-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const rowXml = (cells: readonly string[]): string =>
  `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

async function peekRow(
  header: readonly string[],
  row: (number: number) => string[],
  cell: string,
): Promise<SourcePeek> {
  const rows = Array.from({ length: ROWS }, (_, index) => rowXml(index === 0 ? header : row(index + 1)));
  const path = join(folder, 'x.xlsx');
  writeFileSync(path, await writtenXlsx({ rows: rows.join('') }));
  const file = { name: 'temps.xlsx', path, byteLength: statSync(path).size };
  return peekFile(file, 'zip', true, { file: file.name, sheet: 'Feuil1', cell }, 'around');
}

const TRACKER = [
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
];

test('a list of entries: the rows around the one cited, without those of absences', async () => {
  const entry = (number: number): string[] => {
    const what = number === 50_001 ? 'Congés payés' : `Atelier ${number}`;
    return [
      'Camille',
      'c@exemple.invalid',
      'Ville',
      what,
      '',
      what,
      'Yes',
      '2026-09-21',
      '09:00:00',
      '2026-09-21',
      '17:00:00',
      '08:00:00',
      '',
    ];
  };
  const shown = await peekRow(TRACKER, entry, 'F50000');
  if (shown.kind !== 'cells') throw new Error('no cells are shown');
  expect(shown.cited).toMatchObject({ cell: 'F50000', row: 50_000, text: 'Atelier 50000', hidden: false });
  expect(shown.cited?.above[0]).toEqual({ name: 'F1', text: 'Description' });
  const column = shown.cells.columns.indexOf('F');
  expect(shown.cells.rows.map(({ row, values }) => [row, values[column]])).toEqual([
    [49_997, 'Atelier 49997'],
    [49_998, 'Atelier 49998'],
    [49_999, 'Atelier 49999'],
    [50_000, 'Atelier 50000'],
    [50_001, ''],
    [50_002, 'Atelier 50002'],
    [50_003, 'Atelier 50003'],
  ]);
});

test('another table, of which nobody can say without reading it whole where absences stand: the cited cell alone', async () => {
  const shown = await peekRow(['a', 'b', 'c'], (number) => ['un', `deux ${number}`, 'trois'], 'B50050');
  if (shown.kind !== 'cells') throw new Error('no cells are shown');
  expect(shown.cited?.text).toBe('deux 50050');
  expect(shown.cells.rows.flatMap(({ values }) => values).filter((text) => text !== '')).toEqual([
    'deux 50050',
  ]);
});

test('a place behind the last row', async () => {
  expect(await peekRow(['a'], () => ['un'], 'A60000')).toEqual(nothing(NO_SUCH_PLACE));
});
