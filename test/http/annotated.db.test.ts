import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Agent, Test } from 'supertest';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { path, type TestApi } from '../support/api.js';
import { register } from '../support/audit-dossier.js';
import type { TestDatabase } from '../support/database.js';
import { openServiceAtWork, sendFiles, type ServiceAtWork } from '../support/service-at-work.js';
import { ZipFolder } from '../support/rich-workbook.js';

const TODAY = '2026-11-02';
const TIMEOUT = 60_000;
const OTHER = {
  ...CONTRACT,
  contract_ref: 'M-2026-02',
  supplier_name: 'Studio Rivage',
  supplier_siret: '90000000200015',
};
const BAD = '=cmd|calc';

let service: ServiceAtWork;
let database: TestDatabase;
let api: TestApi;
let finance: Agent;
let orgId: string;
let zips: ZipFolder;
const documents = new Map<string, string>();

/** A register of two people, the first of whom has a date that is none. */
async function peopleBook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('people');
  sheet.addRow(['contract_ref', 'person_key', 'name', 'profile', 'approved_from']);
  sheet.addRow([CONTRACT.contract_ref, 'p1', 'Camille Exemple', 'Analyste', 'bientôt']);
  sheet.addRow([CONTRACT.contract_ref, 'p2', 'Dominique Exemple', 'Analyste', '2026-01-01']);
  sheet.getCell('D3').value = { formula: 'PROPER("analyste")', result: 'Analyste' };
  return Buffer.from(await book.xlsx.writeBuffer());
}

beforeAll(async () => {
  zips = new ZipFolder();
  service = await openServiceAtWork(TODAY);
  ({ database, api, orgId } = service);
  finance = await api.person(orgId, { role: 'finance' });
  const bad = { quantity: BAD, net: '' };
  const files: Record<string, string | Buffer> = {
    'register/contracts.csv': register(CONTRACT, OTHER),
    'invoices/été à relire.csv': register(camilleDays(5), camilleDays(2, { ...bad, line_id: '2' })),
    'invoices/rivage.csv': register(
      camilleDays(5, {
        invoice_number: 'R-1',
        contract_ref: OTHER.contract_ref,
        supplier: OTHER.supplier_name,
        supplier_siret: OTHER.supplier_siret,
      }),
      camilleDays(2, {
        ...bad,
        invoice_number: 'R-1',
        contract_ref: OTHER.contract_ref,
        supplier: OTHER.supplier_name,
        supplier_siret: OTHER.supplier_siret,
        line_id: '2',
      }),
    ),
    'register/people.xlsx': await peopleBook(),
    'invoices/facture.xml': '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><a>',
    'invoices/cut.xlsx': (await peopleBook()).subarray(0, 2000),
    'invoices/good.csv': register(camilleDays(3, { invoice_number: 'F-3' })),
  };
  await sendFiles(finance, files);
  await service.stopWorker();
  const { items } = (await finance.get(path('/documents?limit=50')).expect(200)).body as {
    items: { id: string; file: string }[];
  };
  for (const item of items) documents.set(item.file, item.id);
}, TIMEOUT);

afterAll(async () => {
  zips.remove();
  await service.close();
});

/** The bytes of a file, and problems as any other answer has them. */
function parsed(
  answer: NodeJS.ReadableStream & { headers: Record<string, string>; text?: string },
  done: (error: Error | null, body: unknown) => void,
): void {
  const pieces: Buffer[] = [];
  answer.on('data', (piece: string | Buffer) => pieces.push(Buffer.from(piece)));
  answer.on('end', () => {
    const bytes = Buffer.concat(pieces);
    const isJson = answer.headers['content-type']?.includes('json') === true;
    answer.text = isJson ? bytes.toString('utf8') : '';
    done(null, isJson ? JSON.parse(answer.text) : bytes);
  });
}

const ask = (who: Agent, file: string, lang = 'en'): Test =>
  who
    .get(path(`/documents/${documents.get(file) ?? '999999999999'}/annotated?lang=${lang}`))
    .buffer(true)
    .parse(parsed as never);

async function copyOf(who: Agent, file: string, lang = 'en'): Promise<ExcelJS.Workbook> {
  const answer = await ask(who, file, lang).expect(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(answer.body as Buffer).buffer);
  return book;
}

/** The answer may be there before its file is gone. */
async function isEmptied(): Promise<boolean> {
  for (let look = 0; look < 100; look += 1) {
    if ((await readdir(api.services.folder)).length === 0) return true;
    await pause(50);
  }
  return false;
}

describe('an annotated copy', () => {
  test('of a workbook: its bad cell is highlighted and noted, in the language asked', async () => {
    const sheet = (await copyOf(finance, 'register/people.xlsx')).getWorksheet('people');
    expect(sheet?.getCell('E2').fill).toMatchObject({ fgColor: { argb: 'FFFFE08A' } });
    expect(JSON.stringify(sheet?.getCell('E2').note)).toContain('To be corrected.');
    expect(sheet?.getCell('D3').formula).toBe('PROPER("analyste")');
    const fr = await copyOf(finance, 'register/people.xlsx', 'fr');
    expect(fr.worksheets.map(({ name }) => name)).toEqual(['people', 'Déclic – à corriger']);
    expect(JSON.stringify(fr.getWorksheet('people')?.getCell('E2').note)).toContain('À corriger.');
  });

  test('of a CSV: a workbook of texts, whose rows are its lines', async () => {
    const book = await copyOf(finance, 'invoices/été à relire.csv');
    const [sheet, list] = book.worksheets;
    const header = sheet?.getRow(1).values as string[];
    const column = header.indexOf('quantity');
    const cell = sheet?.getRow(3).getCell(column);
    expect([cell?.value, cell?.type, cell?.numFmt]).toEqual([BAD, ExcelJS.ValueType.String, '@']);
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFFE08A' } });
    expect(cell?.note).toBeDefined();
    expect(sheet?.getRow(2).getCell(column).value).toBe('5');
    expect(list?.name).toBe('Déclic – to correct');
  });

  test('leaves as a download with a name that every browser reads', async () => {
    const { headers } = await ask(finance, 'invoices/été à relire.csv', 'fr').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition':
        'attachment; filename="?t? ? relire-annot?.xlsx"; filename*=UTF-8\'\'%C3%A9t%C3%A9%20%C3%A0%20relire-annot%C3%A9.xlsx',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('is removed once it was sent', async () => {
    await ask(finance, 'register/people.xlsx').expect(200);
    expect(await isEmptied()).toBe(true);
  });

  test('is removed when its receiver goes away, and when only the copy is under way', async () => {
    const leaving = ask(finance, 'register/people.xlsx');
    leaving.end(() => undefined);
    while ((await readdir(api.services.folder)).length === 0) await pause(1);
    leaving.abort();
    expect(await isEmptied()).toBe(true);
    expect(api.logged()).toEqual([]);
  });
});

describe('there is none', () => {
  test.each([
    ['invoices/good.csv', 'Nothing is to be corrected in this file: there is no annotated copy.'],
    ['invoices/facture.xml', 'Only tables (.xlsx or .xlsm workbooks, CSV files) can be sent back annotated.'],
    ['invoices/cut.xlsx', 'The file is incomplete or damaged.'],
  ])('%s', async (file, detail) => {
    const answer = await ask(finance, file);
    expect([answer.status, answer.body]).toEqual([
      409,
      {
        type: '/problem/not-annotated',
        title: 'No annotated copy',
        status: 409,
        code: 'not-annotated',
        detail,
      },
    ]);
    expect(await isEmptied()).toBe(true);
  });

  test('of a file in which Déclic failed: its sender has nothing to correct', async () => {
    const problem = {
      code: 'internal-error',
      severity: 'error',
      at: { file: 'invoices/good.csv' },
      message: { fr: 'Déclic a échoué.', en: 'Déclic failed.' },
    };
    await database.db.knex.raw('UPDATE document SET problems = ? WHERE id = ?', [
      JSON.stringify([problem]),
      documents.get('invoices/good.csv') ?? '',
    ]);
    expect((await ask(finance, 'invoices/good.csv')).status).toBe(409);
  });

  test('of another firm, and of nothing, in the same bytes; of one’s own there is', async () => {
    const contractor = await api.person(orgId, { role: 'contractor', supplier: OTHER.supplier_siret });
    const [foreign, missing] = [
      await ask(contractor, 'invoices/été à relire.csv'),
      await ask(contractor, 'none'),
    ];
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect(foreign.body).toEqual(missing.body);
    const own = await ask(contractor, 'invoices/rivage.csv').expect(200);
    const everything = [...(await zips.parts(own.body as Buffer)).values()].join('\n');
    expect(everything).toContain(OTHER.supplier_name);
    expect(everything).not.toContain(CONTRACT.supplier_siret);
    expect(everything).not.toContain(CONTRACT.contract_ref);
  });
});
