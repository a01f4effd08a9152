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

/** A register may be empty: a buyer without subcontractors sends the header alone. */
const MAY_BE_EMPTY = ['register'];
/** Somebody’s invoices are a free table: a remark may stand to the right of it. */
const MAY_BE_WIDER = ['somebody’s invoices'];

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

describe.each(TEXTS)('%s', (kind, part, header, [first = '', last = '']) => {
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

  test('its header alone, with or without a line end', async () => {
    const problems = MAY_BE_EMPTY.includes(kind) ? [] : [['empty-table', 1]];
    expect(await read(part, `${header}\n`)).toEqual({ problems, kept: 0 });
    expect(await read(part, header)).toEqual({ problems, kept: 0 });
  });

  test('a row cut to pieces leaves nothing: one reason is enough', async () => {
    expect(await read(part, `${header}\n${cutRow(last)}`)).toEqual({
      problems: [['last-row-cut', 2]],
      kept: 0,
    });
  });

  test('empty cells behind the last one say nothing', async () => {
    const comma = header.includes(';') ? ';' : ',';
    expect(await read(part, `${header}\n${first}${comma}${comma}\n${last}\n`)).toEqual({
      problems: [],
      kept: 2,
    });
  });
});

const STRICT = TEXTS.filter(([kind]) => !MAY_BE_WIDER.includes(kind));

test.each(STRICT)('%s: a row with more cells than its header is left out, and told', async (_, ...text) => {
  const [part, header, [first = '', last = '']] = text;
  // A comma that stands outside quotes.
  const shifted = first.replace(',', ',x,');
  expect(await read(part, `${header}\n${shifted}\n${last}\n`)).toEqual({
    problems: [['row-too-long', 2]],
    kept: 1,
  });
});
