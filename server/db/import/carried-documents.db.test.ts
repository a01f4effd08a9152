import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { csv } from '../../../test/support/audit-dossier.js';
import {
  carryingOrganisations,
  carrying,
  invoice,
  sheet,
  SUPPLIER,
} from '../../../test/support/carrying-organisations.js';
import { openWorkerDatabase } from '../../../test/support/database.js';
import type { Database } from '../connection.js';
import { openSandbox } from '../../sandbox/sandbox.js';
import { importDocuments } from '../../usecases/import-documents.js';
import { createOrganisation } from '../organisation.js';
import { importStore } from './import-store.js';

/** A tracker's export whose dates may be read in two ways. */
const ASKING =
  'Project,Description,Task,User,Start Date,Start Time,End Date,End Time,Duration (h)\nAudit,Lecture,Analyse,Camille Exemple,03/04/2026,09:00,03/04/2026,12:00,03:00:00\n';

let database: Database;
beforeAll(async () => {
  database = await openWorkerDatabase();
});
afterAll(() => database.close());

async function facturX(xml: string, beside: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  for (const [name, content] of Object.entries({ 'factur-x.xml': xml, ...beside }))
    await pdf.attach(Buffer.from(content), name, {});
  return pdf.save();
}

/** Hands one file over and then gives nothing any more. */
const HANGING_CHILD = `
import { createInterface } from 'node:readline';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
for await (const line of createInterface({ input: process.stdin })) {
  const { file, into } = JSON.parse(line);
  mkdirSync(into, { recursive: true });
  const path = join(into, '1.bin');
  writeFileSync(path, 'person');
  writeFileSync(join(file.path, '..', 'written'), path);
  const identified = { type: 'identified', format: 'ubl-invoice', kind: 'invoice' };
  for (const message of [identified, { type: 'attachment', name: 'F-1.xml/a.csv', path, byteLength: 6 }])
    writeSync(3, JSON.stringify(message) + '\\n');
}
`;

const { organisation, drop, counted, told, query } = carryingOrganisations(() => database);

describe('an attached timesheet', () => {
  test('is kept byte for byte, inside its invoice, and belongs to the contract of it', async () => {
    const orgId = await organisation();
    const content = sheet('2026-09-01');
    await drop(orgId, { 'F-1.xml': carrying('F-1', content) });
    expect(await counted(orgId)).toEqual(['F-1.xml F-1', 'F-1.xml/cra.csv 1 M-2026-01']);
    const [kept] = await query<{ bytes: Buffer; inside: string }>(
      orgId,
      `SELECT p.bytes, c.file AS inside FROM document d JOIN original_part p ON p.document_id = d.id
       JOIN document c ON c.id = d.inside WHERE d.file = ?`,
      'F-1.xml/cra.csv',
    );
    expect([kept?.bytes.toString('utf8'), kept?.inside]).toEqual([content, 'F-1.xml']);
  });

  test('that is dropped beside the invoice too counts once, whichever came first', async () => {
    const content = sheet('2026-09-02');
    const drops = [{ 'F-1.xml': carrying('F-1', content) }, { 'zz-cra.csv': content }];
    for (const order of [
      drops,
      [...drops].reverse(),
      [Object.assign({}, ...drops) as Record<string, string>],
    ]) {
      const orgId = await organisation();
      for (const files of order) await drop(orgId, files);
      // The file itself names no contract: that it came with the invoice holds for either.
      expect(await counted(orgId)).toEqual(['F-1.xml F-1', 'zz-cra.csv 1 M-2026-01']);
    }
  });

  test('goes to the holder of its reference whose invoice carried it', async () => {
    const orgId = await organisation();
    await drop(orgId, {
      'F-1.xml': carrying('F-1', sheet('2026-09-03', 'M-SAME')),
      'F-3.xml': carrying('F-3', sheet('2026-09-05', 'M-NOWHERE')),
    });
    expect((await counted(orgId)).filter((one) => one.includes('cra'))).toEqual([
      'F-1.xml/cra.csv 1 M-SAME',
      'F-3.xml/cra.csv 1 none',
    ]);
    const [of] = await query<{ name: string }>(
      orgId,
      `SELECT c.supplier_name AS name FROM timesheet_entry s JOIN contract c ON c.id = s.contract_id WHERE c.contract_ref = ?`,
      'M-SAME',
    );
    expect(of?.name).toBe(SUPPLIER.supplier);
  });

  test('under invoices of two contracts is of neither', async () => {
    const orgId = await organisation();
    const content = sheet('2026-09-06');
    await drop(orgId, {
      'F-1.xml': carrying('F-1', content),
      'F-2.xml': carrying('F-2', content, 'M-2026-02'),
    });
    expect(await counted(orgId)).toEqual(['F-1.xml F-1', 'F-1.xml/cra.csv 1 none', 'F-2.xml F-2']);
  });

  test('of a refused invoice waits in it, and comes with the corrected one', async () => {
    const orgId = await organisation();
    const good = carrying('F-1', sheet('2026-09-07'));
    await drop(orgId, { 'F-1.xml': good.replace('2026-10-02', 'soon') });
    expect(await told(orgId)).toEqual(['F-1.xml refused einvoice-bad-date']);
    await drop(orgId, { 'F-1-corrigee.xml': good });
    expect(await counted(orgId)).toEqual(['F-1-corrigee.xml F-1', 'F-1-corrigee.xml/cra.csv 1 M-2026-01']);
  });

  test('twice in one invoice is one', async () => {
    const orgId = await organisation();
    const content = sheet('2026-09-08');
    const twice = ['cra.csv', 'dossier/cra.csv'].map((name) => ({ name, content }));
    await drop(orgId, { 'F-1.xml': invoice('F-1', twice) });
    expect(await told(orgId)).toEqual([
      'F-1.xml read',
      'F-1.xml/cra (2).csv read',
      'F-1.xml/cra.csv duplicate',
    ]);
  });
});

describe('a Factur-X and its XML', () => {
  const xml = carrying('F-1', sheet('2026-09-09'));
  const bare = invoice('F-1', []);

  test('are one invoice in any order, and what one of them carries is not lost', async () => {
    const pdf = await facturX(bare, { 'complement.csv': sheet('2026-09-10') });
    const drops = [{ 'F-1.pdf': pdf }, { 'F-1.xml': xml }];
    for (const order of [
      drops,
      [...drops].reverse(),
      [Object.assign({}, ...drops) as Record<string, string>],
    ]) {
      const orgId = await organisation();
      for (const files of order) await drop(orgId, files);
      expect(await counted(orgId)).toEqual([
        'F-1.pdf F-1',
        'F-1.pdf/complement.csv 1 M-2026-01',
        'F-1.xml/cra.csv 1 M-2026-01',
      ]);
    }
  });

  test('that carry the same sheet have one copy of it; the invoice sent twice too', async () => {
    const orgId = await organisation();
    const pdf = await facturX(xml);
    await drop(orgId, { 'F-1.xml': xml, 'copie/F-1.xml': xml });
    await drop(orgId, { 'F-1.pdf': pdf });
    await drop(orgId, { 'a/F-1.xml': xml });
    expect(await counted(orgId)).toEqual(['F-1.pdf F-1', 'F-1.pdf/cra.csv 1 M-2026-01']);
  });
});

describe('an attached invoice', () => {
  test('is no second invoice, and is one once it is dropped on its own', async () => {
    const orgId = await organisation();
    const second = invoice('F-2', []);
    await drop(orgId, { 'F-1.xml': invoice('F-1', [{ name: 'F-2.xml', content: second }]) });
    expect(await told(orgId)).toEqual([
      'F-1.xml read',
      'F-1.xml/F-2.xml read-with-problems attached-invoice',
    ]);
    await drop(orgId, { 'zz/F-2.xml': second });
    expect(await counted(orgId)).toEqual(['F-1.xml F-1', 'zz/F-2.xml F-2']);
    expect(await told(orgId)).toContain('F-1.xml/F-2.xml duplicate');
  });
});

describe('a question about an attached timesheet', () => {
  const files = { 'F-1.xml': carrying('F-1', ASKING) };
  const file = 'F-1.xml/cra.csv';

  test('is answered by the register that comes with it, or later', async () => {
    const answers = csv(['file', 'code', 'answer'], [file, 'ambiguous-date-order', 'day-first']);
    const later = await organisation();
    await drop(later, files);
    expect(await told(later)).toEqual(['F-1.xml read', `${file} needs-answer ambiguous-date-order`]);
    await drop(later, { 'register/answers.csv': answers });
    const together = await organisation();
    await drop(together, { ...files, 'register/answers.csv': answers });
    for (const orgId of [later, together]) {
      expect(await told(orgId)).toEqual(['F-1.xml read', `${file} read`]);
      expect(await query(orgId, `SELECT problems FROM document WHERE file = 'register/answers.csv'`)).toEqual(
        [{ problems: [] }],
      );
    }
  });

  test('is answered here, and reading the sheet or its invoice again neither doubles nor loses it', async () => {
    const orgId = await organisation();
    await drop(orgId, files);
    const answer = (of: string, code: string): Promise<unknown> =>
      query(
        orgId,
        `INSERT INTO document_answer (org_id, document_id, code, answer, question)
         SELECT org_id, id, ?, 'month-first', '{}' FROM document WHERE org_id = ? AND file = ?`,
        code,
        orgId,
        of,
      );
    await answer(file, 'ambiguous-date-order');
    await drop(orgId, {});
    const dates = (): Promise<{ date: string }[]> =>
      query(orgId, 'SELECT work_date::text AS date FROM timesheet_entry WHERE org_id = ?', orgId);
    expect(await dates()).toEqual([{ date: '2026-03-04' }]);
    const before = await query(
      orgId,
      'SELECT id, file, inside FROM document WHERE org_id = ? ORDER BY id',
      orgId,
    );
    // An answer that the invoice has no use for makes it be read again, with all that it carries.
    await answer('F-1.xml', 'ambiguous-number');
    await drop(orgId, {});
    expect(await dates()).toEqual([{ date: '2026-03-04' }]);
    expect(
      await query(orgId, 'SELECT id, file, inside FROM document WHERE org_id = ? ORDER BY id', orgId),
    ).toEqual(before);
    expect(await counted(orgId)).toEqual(['F-1.xml F-1', `${file} 3 M-2026-01`]);
  });
});

test('a child that is stopped after it handed a file over leaves neither the file nor a document', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declic-child-'));
  const script = join(folder, 'child.mjs');
  writeFileSync(script, HANGING_CHILD);
  const path = join(folder, 'F-1.xml');
  writeFileSync(path, carrying('F-1', sheet('2026-09-11')));
  // Time enough for the child to start and hand over.
  const sandbox = openSandbox({ script, concurrency: 1, limits: { wallSeconds: 4 } });
  try {
    const orgId = await createOrganisation(database, 'stopped');
    const file = { name: 'F-1.xml', path, byteLength: 1, part: 'any' as const, answers: {} };
    await importDocuments({ reader: sandbox, store: importStore(database) }, { orgId, files: [file] });
    expect(await told(orgId)).toEqual(['F-1.xml refused time-limit']);
    const written = readFileSync(join(folder, 'written'), 'utf8');
    expect([written.length > 0, existsSync(written)]).toEqual([true, false]);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
});

test('a sheet that an invoice gives only now, while the same sheet is read again, counts once', async () => {
  const orgId = await organisation();
  await drop(orgId, { 'F-1.xml': carrying('F-1', ASKING) });
  // As an installation that did not keep attachments yet has it.
  await query(
    orgId,
    'DELETE FROM original_part WHERE document_id IN (SELECT id FROM document WHERE inside IS NOT NULL)',
  );
  await query(orgId, 'DELETE FROM document WHERE inside IS NOT NULL');
  await drop(orgId, { 'F-2.xml': carrying('F-2', ASKING) });
  await query(
    orgId,
    `INSERT INTO document_answer (org_id, document_id, code, answer, question)
     SELECT org_id, id, 'ambiguous-date-order', 'day-first', '{}' FROM document WHERE org_id = ? AND file IN (?, ?)`,
    orgId,
    'F-1.xml',
    'F-2.xml/cra.csv',
  );
  await drop(orgId, {});
  expect((await counted(orgId)).filter((one) => one.includes('cra'))).toEqual([
    'F-1.xml/cra.csv 3 M-2026-01',
  ]);
});
