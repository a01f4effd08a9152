import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writtenXlsx } from '../../test/support/written-xlsx.js';
import type { SandboxItem } from './protocol.js';
import { openSandbox } from './sandbox.js';

// Real children on a workbook that is too large to be held: more rows, and more megabytes once inflated.

const ROWS = 60_000;
/** What it costs is memory; a busy machine may take its time. */
const SECONDS = 150;
const HEADER = [
  'User',
  'Email',
  'Client',
  'Project',
  'Description',
  'Billable',
  'Start date',
  'Start time',
  'End date',
  'End time',
  'Duration',
];

let folder: string;
let path: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'large-workbook-'));
  path = join(folder, 'temps.xlsx');
  writeFileSync(
    path,
    await writtenXlsx({
      rows: [HEADER, ...entries()].map(rowXml).join(''),
      formats: ['[h]:mm:ss', 'yyyy-mm-dd'],
    }),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function* entries(): Generator<(string | { value: number; style: number })[]> {
  for (let index = 0; index < ROWS; index += 1) {
    const day = { value: 46_023 + (index % 250), style: 2 };
    const hours = { value: (1 + (index % 8)) / 24, style: 1 };
    yield [
      `Camille ${Math.floor(index / 250)}`,
      'c@exemple.invalid',
      'Ville',
      'Portail',
      `Atelier ${index}`,
      'Yes',
      day,
      '09:00:00',
      day,
      '17:00:00',
      hours,
    ];
  }
}

const rowXml = (cells: readonly (string | { value: number; style: number })[]): string =>
  `<row>${cells.map((cell) => (typeof cell === 'string' ? `<c t="inlineStr"><is><t>${cell}</t></is></c>` : `<c s="${cell.style}"><v>${cell.value}</v></c>`)).join('')}</row>`;

test(
  'is read row by row, every entry, in a child of less than 320 MB',
  async () => {
    const sandbox = openSandbox({
      concurrency: 1,
      limits: { residentMegabytes: 320, largeFileSeconds: SECONDS },
    });
    const seen: Exclude<SandboxItem, { type: 'entries' }>[] = [];
    let read = 0;
    let hours = 0;
    try {
      const file = {
        name: 'timesheets/temps.xlsx',
        path,
        byteLength: statSync(path).size,
        part: 'timesheets' as const,
        answers: {},
      };
      for await (const item of sandbox.read(file)) {
        if (item.type !== 'entries') seen.push(item);
        else {
          read += item.entries.length;
          for (const entry of item.entries) hours += Number(entry.quantity);
        }
      }
    } finally {
      await sandbox.close();
    }
    expect(seen.filter(({ type }) => type === 'refused' || type === 'problem')).toEqual([]);
    expect([read, Math.round(hours)]).toEqual([ROWS, (ROWS / 8) * 36]);
  },
  SECONDS * 1000,
);
