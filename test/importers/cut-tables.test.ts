import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierPart, ReadPiece } from '../../server/importers/importer.js';
import { importersOf } from '../../server/importers/registry.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cut-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A text of each kind that is read row by row: a header, then rows that are whole. */
const TEXTS: readonly [string, DossierPart, string, readonly string[]][] = [
  [
    'native invoice',
    'invoices',
    'invoice_number,issue_date,supplier,quantity,unit,net,person',
    [
      'F-1,2026-10-02,Atelier Exemple,2,day,600,Camille Exemple',
      'F-2,2026-10-02,Atelier Exemple,1,day,300,Camille Exemple',
    ],
  ],
  [
    'somebody’s invoices',
    'invoices',
    'Numéro de facture;Date de facture;Fournisseur;Quantité;Montant HT;Intervenant',
    ['F-1;22/09/2026;Atelier Exemple;2;600;Camille', 'F-2;22/09/2026;Atelier Exemple;1;300;Camille'],
  ],
  [
    'native timesheet',
    'timesheets',
    'person_key,date,unit,quantity,note',
    ['p1,2026-09-21,day,1,Atelier', 'p1,2026-09-22,day,0.5,Atelier'],
  ],
  [
    'register',
    'register',
    'contract_ref,profile,unit,rate,valid_from,valid_to',
    ['M-1,Expert,day,650,2026-01-01,2026-12-31', 'M-1,Junior,day,300,2026-01-01,2026-12-31'],
  ],
  [
    'time tracker',
    'timesheets',
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
    [
      'Camille,c@example.org,Ville,Portail,,Atelier,Yes,2026-09-21,09:00:00,2026-09-21,17:00:00,08:00:00,a',
      'Camille,c@example.org,Ville,Portail,,Atelier,Yes,2026-09-22,09:00:00,2026-09-22,17:00:00,08:00:00,a',
    ],
  ],
];

async function read(part: DossierPart, content: string) {
  const path = join(folder, 'text');
  await writeFile(path, content);
  const name = part === 'register' ? 'register/rate_card.csv' : `${part}/f.csv`;
  const rows = content.split('\n').map((line) => line.split(/[;,]/));
  const look = {
    name,
    part,
    head: Buffer.from(content),
    text: content,
    zipEntries: [],
    sheets: [{ sheet: null, rows }],
  };
  const importer = (await importersOf('text')).find((one) => one.claims(look) !== null);
  if (!importer) throw new Error('nobody claims it');
  const pieces: ReadPiece[] = [];
  for await (const piece of importer.read({ name, path, byteLength: content.length, part, answers: {} }))
    pieces.push(piece);
  return {
    problems: pieces.flatMap((piece) =>
      piece.type === 'problem' ? [[piece.problem.code, piece.problem.at.line]] : [],
    ),
    kept: pieces.reduce((sum, piece) => sum + keptOf(piece), 0),
  };
}

function keptOf(piece: ReadPiece): number {
  if (piece.type === 'invoice') return piece.invoice.lines.length;
  if (piece.type === 'entries') return piece.entries.length;
  return piece.type === 'register' ? piece.rows.length : 0;
}

/** The row without its last cell, and with half of the one before. */
const cutRow = (row: string): string => row.replace(/(\w{1,2})[^;,]*[;,][^;,]*$/, '$1');

describe.each(TEXTS)('%s', (_, part, header, [first = '', last = '']) => {
  test('whole rows say nothing, with or without a last line end', async () => {
    expect(await read(part, `${header}\n${first}\n${last}\n`)).toEqual({ problems: [], kept: 2 });
    expect(await read(part, `${header}\n${first}\n${last}`)).toEqual({ problems: [], kept: 2 });
  });

  test('cut in its last row: that row is left out, and told', async () => {
    expect(await read(part, `${header}\n${first}\n${cutRow(last)}`)).toEqual({
      problems: [['last-row-cut', 3]],
      kept: 1,
    });
  });

  test('a row without its last cell is kept, and told', async () => {
    const short = first.replace(/[;,][^;,]*$/, '');
    expect(await read(part, `${header}\n${short}\n${last}\n`)).toEqual({
      problems: [['row-too-short', 2]],
      kept: 2,
    });
  });
});
