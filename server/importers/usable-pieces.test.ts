import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadInvoice } from '../domain/invoice.js';
import { projectRoot } from '../project-root.js';
import type { FileFamily } from './file-family.js';
import type { DocumentKind, ReadPiece } from './importer.js';
import { importersOf } from './registry.js';

let folder: string;
let ubl: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'usable-'));
  const samples = join(projectRoot(), 'server/importers/einvoice/samples');
  ubl = await readFile(join(samples, 'prestation-jours-heures.ubl.xml'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads as the sandbox does: with the importers of the registry. */
async function read(family: FileFamily, format: string, kind: DocumentKind, content: string) {
  const importer = (await importersOf(family)).find((one) => one.format === format && one.kind === kind);
  if (!importer) throw new Error(`no importer ${format}`);
  const path = join(folder, 'file');
  await writeFile(path, content);
  const pieces: ReadPiece[] = [];
  const file = {
    name: 'invoices/f.csv',
    path,
    byteLength: content.length,
    part: 'any' as const,
    answers: {},
  };
  for await (const piece of importer.read(file)) pieces.push(piece);
  return pieces;
}

const LONG = 'x'.repeat(10_000);

const INVOICE: Record<string, string> = {
  invoice_number: 'F-1',
  issue_date: '2026-10-02',
  supplier: 'Atelier Exemple',
  currency: 'EUR',
  contract_ref: 'M-1',
  line_id: '1',
  description: 'Conseil',
  quantity: '5',
  unit: 'day',
  unit_price: '650',
  net: '3250',
  period_start: '2026-09-21',
  period_end: '2026-09-25',
  person: 'Camille Exemple',
};

async function native(over: Record<string, string>) {
  const row = { ...INVOICE, ...over };
  const content = `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
  return toldBy(await read('text', 'native', 'invoice', content));
}

const ofXml = async (from: RegExp, to: string) =>
  toldBy(await read('xml', 'ubl-invoice', 'invoice', ubl.replace(from, to)));

function toldBy(pieces: readonly ReadPiece[]) {
  const invoice = pieces.flatMap((piece) => (piece.type === 'invoice' ? [piece.invoice] : []))[0];
  const problems = pieces.flatMap((piece) => (piece.type === 'problem' ? [piece.problem] : []));
  return { invoice, line: invoice?.lines[0], problems, codes: problems.map(({ code }) => code) };
}

describe('a name or a reference of more than 200 characters is unknown, and told', () => {
  test.each<[string, (invoice: ReadInvoice) => unknown]>([
    ['invoice_number', ({ number }) => number],
    ['supplier', ({ supplier }) => supplier.name],
    ['supplier_siret', ({ supplier }) => supplier.siret],
    ['contract_ref', ({ contractRef }) => contractRef],
    ['line_id', ({ lines }) => lines[0]?.id],
    ['unit', ({ lines }) => lines[0]?.unitCode],
    ['currency', ({ currency }) => currency],
    ['person', ({ lines }) => lines[0]?.stated.person ?? null],
    ['preceding_invoice', ({ precedingInvoices }) => precedingInvoices[0] ?? null],
  ])('native %s', async (column, valueOf) => {
    const { invoice, problems } = await native({ [column]: LONG });
    expect(invoice && valueOf(invoice)).toBeNull();
    expect(problems.map(({ code, at }) => [code, at])).toEqual([
      ['text-too-long', { file: 'invoices/f.csv', line: 2 }],
    ]);
  });

  test('its sentence names the value', async () => {
    const { problems } = await native({ invoice_number: LONG });
    expect(problems[0]?.message).toEqual({
      fr: 'Le numéro de facture dépasse 200 caractères ; la valeur reste inconnue.',
      en: 'The invoice number is longer than 200 characters; the value stays unknown.',
    });
    expect(problems[0]?.seen).toHaveLength(201);
  });

  test('a description is free text', async () => {
    const { line, codes } = await native({ description: LONG });
    expect([line?.description, codes]).toEqual([LONG, []]);
  });

  test.each<[string, RegExp, (invoice: ReadInvoice) => unknown]>([
    ['cbc:ID', /(<cbc:ID>)[^<]*/, ({ number }) => number],
    ['cbc:RegistrationName', /(<cbc:RegistrationName>)[^<]*/, ({ supplier }) => supplier.name],
  ])('UBL %s', async (_, pattern, valueOf) => {
    const { invoice, codes } = await ofXml(pattern, `$1${LONG}`);
    expect(invoice && valueOf(invoice)).toBeNull();
    expect(codes).toContain('text-too-long');
  });

  test('a timesheet', async () => {
    const header = 'person_key,person,contract_ref,order_ref,date,quantity,unit,deliverable_ref,approved_by';
    const row = [LONG, LONG, LONG, LONG, '2026-09-21', '1', 'day', LONG, LONG].join(',');
    const pieces = await read('text', 'native', 'timesheet', `${header}\n${row}\n`);
    const entries = pieces.flatMap((piece) => (piece.type === 'entries' ? piece.entries : []));
    const unknown = { personKey: null, personName: null, contractRef: null, orderRef: null };
    expect(entries).toMatchObject([{ ...unknown, deliverableRef: null, approvedBy: null, quantity: '1' }]);
    expect(toldBy(pieces).codes).toEqual(Array.from({ length: 6 }, () => 'text-too-long'));
  });
});

describe('a number of more than forty digits is unknown, and told', () => {
  test.each([`0.${'1'.repeat(20_000)}`, '9'.repeat(400)])('native quantity', async (quantity) => {
    const { line, problems } = await native({ quantity });
    expect(line?.quantity).toBeNull();
    expect(problems.map(({ code, message }) => ({ code, ...message }))).toEqual([
      {
        code: 'number-too-long',
        fr: 'La colonne « quantity » contient un nombre de plus de 40 chiffres ; la valeur reste inconnue.',
        en: 'Column “quantity” holds a number of more than 40 digits; the value stays unknown.',
      },
    ]);
  });

  test.each([`0,${'1'.repeat(20_000)}`, '9'.repeat(400), `-${'9'.repeat(41)}`])(
    'somebody’s table',
    async (quantity) => {
      const content = `Numéro de facture;Date de facture;Fournisseur;Désignation;Quantité;Unité;Prix unitaire HT;Montant HT\nF-1;22/09/2026;Atelier Exemple;Conseil;${quantity};jour;5,50;13,75\n`;
      const { line, codes } = toldBy(await read('text', 'invoice-csv', 'invoice', content));
      expect(line?.quantity).toBeNull();
      expect(codes).toEqual(['number-too-long']);
    },
  );
});

describe('a unit that is no code and no known word is kept, and told once a file and value', () => {
  const HEADER = 'invoice_number,issue_date,supplier,line_id,quantity,unit,net';
  const ofUnits = async (...units: string[]) => {
    const rows = units.map((unit, index) => `F-1,2026-10-02,Atelier Exemple,${index + 1},1,${unit},10`);
    return toldBy(await read('text', 'native', 'invoice', `${[HEADER, ...rows].join('\n')}\n`));
  };

  test('native: neither day, hour, lump nor a code', async () => {
    const { invoice, problems } = await ofUnits(
      'day',
      'foo',
      'HUR',
      'foo',
      'LS',
      'lump',
      'XBX',
      'KGM',
      'jour',
    );
    expect(invoice?.lines.map(({ unitCode }) => unitCode)).toContain('foo');
    expect(problems).toEqual([
      {
        code: 'unknown-value',
        severity: 'error',
        at: { file: 'invoices/f.csv', line: 3 },
        seen: 'foo',
        message: {
          fr: 'L’unité « foo » n’est ni day, hour ou lump, ni un code UN/ECE ; elle est gardée telle quelle, sans conversion.',
          en: 'Unit “foo” is neither day, hour or lump, nor a UN/ECE code; it is kept as written and not converted.',
        },
      },
      expect.objectContaining({
        code: 'unknown-value',
        seen: 'jour',
        at: { file: 'invoices/f.csv', line: 10 },
      }),
    ]);
  });

  test('native: an understood code in small letters, and an empty unit, say nothing', async () => {
    expect((await ofUnits('hur', 'Day', '')).codes).toEqual([]);
  });

  test('native: capitals in the shape of a code are not yet one', async () => {
    const { invoice, problems } = await ofUnits(
      'FOO',
      'QQQ',
      'JH',
      'XZZZ',
      'H87',
      'C62',
      'EA',
      'KMT',
      'MTK',
      'XPP',
    );
    expect(problems.map(({ code, seen, at }) => [code, seen, at.line])).toEqual([
      ['unknown-value', 'FOO', 2],
      ['unknown-value', 'QQQ', 3],
      ['unknown-value', 'JH', 4],
      ['unknown-value', 'XZZZ', 5],
    ]);
    expect(invoice?.lines.slice(0, 2).map(({ unitCode, quantity }) => [unitCode, quantity])).toEqual([
      ['FOO', '1'],
      ['QQQ', '1'],
    ]);
  });

  test('two invoices of one file tell it once', async () => {
    const rows = ['F-1', 'F-2'].map((number) => `${number},2026-10-02,Atelier Exemple,1,1,foo,10`);
    const { codes } = toldBy(await read('text', 'native', 'invoice', `${[HEADER, ...rows].join('\n')}\n`));
    expect(codes).toEqual(['unknown-value']);
  });

  const ofTable = async (unit: string) => {
    const content = `Numéro de facture;Date de facture;Fournisseur;Désignation;Quantité;Unité;Prix unitaire HT;Montant HT\nF-1;22/09/2026;Atelier Exemple;Conseil;2;${unit};5,50;11,00\n`;
    return toldBy(await read('text', 'invoice-csv', 'invoice', content));
  };

  test('somebody’s table and an e-invoice: only what is no code', async () => {
    expect((await ofTable('jours')).codes).toEqual([]);
    expect((await ofTable('kgm')).codes).toEqual([]);
    const told = await ofTable('licence');
    expect([told.codes, told.line?.unitCode]).toEqual([['unknown-value'], 'licence']);
    const xml = (unit: string) => ofXml(/unitCode="[^"]*"/, `unitCode="${unit}"`);
    expect((await xml('licence')).codes).toContain('unknown-value');
    expect((await xml('FOO')).codes).toContain('unknown-value');
    expect((await xml('KGM')).codes).not.toContain('unknown-value');
    expect((await ofTable('FOO')).codes).toEqual(['unknown-value']);
  });
});

describe('a period that ends before it starts is told, and then unknown', () => {
  test('of a line', async () => {
    const { line, codes } = await native({ period_start: '2026-09-25', period_end: '2026-09-21' });
    expect(codes).toEqual(['br-30']);
    expect([line?.periodStart, line?.periodEnd]).toEqual([null, null]);
  });

  test('of a document', async () => {
    const { invoice, codes } = await ofXml(/(<cbc:StartDate>)2026-09-01/, '$12026-10-05');
    const period = [invoice?.periodStart, invoice?.periodEnd];
    expect([codes.includes('br-29'), period]).toEqual([true, [null, null]]);
  });

  test('one of a single day, or open at one end, stays', async () => {
    const day = await native({ period_start: '2026-09-21', period_end: '2026-09-21' });
    expect([day.line?.periodStart, day.line?.periodEnd]).toEqual(['2026-09-21', '2026-09-21']);
    const open = await native({ period_end: '' });
    expect([open.line?.periodStart, open.line?.periodEnd]).toEqual(['2026-09-21', null]);
  });
});
