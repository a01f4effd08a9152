import { afterAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REGISTER_TABLES } from '../../domain/register-tables.js';
import type { SourcePeek } from '../../domain/source-peek.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { lookAtHead } from '../look.js';
import { DATA_COLUMNS } from './data-columns.js';
import { peekFile } from './peek-file.js';
import { nothing, NOT_SHOWN } from './peek-reasons.js';

const folder = mkdtempSync(join(tmpdir(), 'declic-data-columns-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the data-protection officer is shown of a place of a file of these bytes. */
async function peek(
  bytes: Uint8Array | string,
  name: string,
  place: Omit<SourceRef, 'file'>,
): Promise<SourcePeek> {
  const path = join(folder, 'file.bin');
  writeFileSync(path, bytes);
  const file = { name, path, byteLength: statSync(path).size };
  const { family } = await lookAtHead(file);
  return peekFile(file, family, family === 'zip', { file: name, ...place }, 'data');
}

const HEADER = [
  'Déclaration',
  'marché',
  'usage IA',
  'outil',
  'heures humaines',
  'classes de données',
  'motif',
  'signé par',
];
const ROW = ['D-11', 'M-01', 'used', 'Le Chat', '6,17', 'personal', 'deux jours gagnés', 'Camille Exemple'];
const SHOWN = ['D-11', 'M-01', 'used', 'Le Chat', 'personal'];
const HIDDEN = /6,17|heures|jours|motif|Camille|signé/;

describe('what the data-protection officer is shown of a register', () => {
  test('of declarations, under French titles: what was given and where, no hour, no unknown column, no line', async () => {
    const csv = [HEADER, ROW, ['D-12', ...ROW.slice(1)]].map((cells) => cells.join(';')).join('\n');
    const shown = await peek(csv, 'register/ai_declarations.csv', { line: 2 });
    expect(shown).toMatchObject({ kind: 'lines', lines: [] });
    expect(shown.kind === 'lines' && shown.cited.fields.map(({ text }) => text)).toEqual(SHOWN);
    expect(JSON.stringify(shown)).not.toMatch(HIDDEN);
    expect(JSON.stringify(await peek(csv, 'register/ai_declarations.csv', { line: 1 }))).not.toMatch(HIDDEN);
  });

  test('of a declaration signed here, known by its native titles whatever its name', async () => {
    const csv =
      'contract_ref,ai_use,tool,human_hours,signed_by,signed_at\nM-01,used,Le Chat,6.17,Camille,2026-10-02\n';
    const shown = await peek(csv, 'D-2026-0007.csv', { line: 2 });
    expect(shown.kind === 'lines' && shown.cited.fields).toEqual([
      { name: 'contract_ref', text: 'M-01' },
      { name: 'ai_use', text: 'used' },
      { name: 'tool', text: 'Le Chat' },
      { name: 'signed_at', text: '2026-10-02' },
    ]);
  });

  test('of a sheet: its titles and the cited row, in those columns', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('ai_declarations');
    for (const cells of [HEADER, ['D-10', ...ROW.slice(1)], ROW]) sheet.addRow(cells);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    for (const cell of ['A3', 'E3']) {
      const shown = await peek(bytes, 'register/declarations.xlsx', { sheet: 'ai_declarations', cell });
      expect(shown.kind === 'cells' && shown.cells).toEqual({
        columns: ['A', 'B', 'C', 'D', 'F'],
        rows: [
          { row: 1, values: ['Déclaration', 'marché', 'usage IA', 'outil', 'classes de données'] },
          { row: 3, values: SHOWN },
        ],
      });
      expect(JSON.stringify(shown)).not.toMatch(HIDDEN);
    }
    const whole = await peek(bytes, 'register/declarations.xlsx', { sheet: 'ai_declarations' });
    expect(JSON.stringify(whole)).not.toMatch(HIDDEN);
  });

  test.each([
    [
      'a register of prices',
      'register/rate_card.csv',
      'contract_ref,profile,unit,rate\nM-01,Consultant,day,611.37\n',
    ],
    ['a table that is no register', 'notes.csv', 'a,b\n1,611.37\n'],
  ])('of %s: nothing of its row', async (_what, name, csv) => {
    const shown = await peek(csv, name, { line: 2 });
    expect(shown).toMatchObject({ kind: 'lines', lines: [], cited: { fields: [] } });
  });

  test('of an invoice: nothing at all', async () => {
    const xml = readFileSync('server/importers/einvoice/samples/prestation-jours-heures.ubl.xml');
    expect(await peek(xml, 'F-118.xml', { line: 2 })).toEqual(nothing(NOT_SHOWN));
  });

  test('of every column of both registers it is decided whether it is one of data', () => {
    const others = {
      ai_declarations: [
        'share_low',
        'share_high',
        'human_review',
        'review_days',
        'human_hours',
        'days_saved_low',
        'days_saved_high',
        'price_effect_amount',
        'signed_by',
      ],
      ai_policy: [],
    };
    for (const [name, withheld] of Object.entries(others)) {
      const columns = REGISTER_TABLES.find((table) => table.name === name)?.columns.map(
        (column) => column.name,
      );
      expect([...(DATA_COLUMNS.get(name) ?? []), ...withheld].sort()).toEqual(columns?.sort());
    }
  });
});
