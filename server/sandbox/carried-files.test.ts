import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { ublCarrying, type Carried } from '../../test/support/ubl-carrying.js';
import { LIMITS, MEGABYTE } from '../importers/limits.js';
import type { SandboxItem } from './protocol.js';
import { openSandbox, type Sandbox } from './sandbox.js';

// The compiled child writes these: run `npm run build` after a change.

const CRA = 'person_key,person,date,quantity,unit\nP1,Camille Exemple,2026-09-01,1,day\n';
/** The file with which antivirus programs are tested, in two halves: no program is to find it in our sources. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

let folder = '';
let sandbox: Sandbox;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-carried-'));
  sandbox = openSandbox({ concurrency: 1 });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const foldersOfOurs = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`declic-dossier-${process.pid}-`));

async function read(bytes: Buffer | string, name = 'F-1.xml', from = sandbox): Promise<SandboxItem[]> {
  const path = join(folder, 'file.bin');
  writeFileSync(path, bytes);
  const items: SandboxItem[] = [];
  const byteLength = Buffer.byteLength(bytes);
  for await (const item of from.read({ name, path, byteLength, part: 'any', answers: {} })) items.push(item);
  return items;
}

const handed = (items: readonly SandboxItem[]) => items.filter((item) => item.type === 'attachment');
const names = (items: readonly SandboxItem[]): string[] => handed(items).map(({ name }) => name);
const codes = (items: readonly SandboxItem[]): string[] =>
  items.flatMap((item) => (item.type === 'problem' || item.type === 'refused' ? [item.problem.code] : []));
const named = (...files: string[]): Carried[] => files.map((name) => ({ name, content: `of ${name}` }));

/** Reads a file that an invoice carried, as the import does. */
async function readInside(
  name: string,
  bytes: Buffer | string,
  answers: Record<string, string> = {},
): Promise<SandboxItem[]> {
  const path = join(folder, 'inside.bin');
  writeFileSync(path, bytes);
  const items: SandboxItem[] = [];
  const file = { name: `F-1.xml/${name}`, path, byteLength: Buffer.byteLength(bytes), part: 'any' as const };
  for await (const item of sandbox.read({ ...file, answers, inside: 'F-1.xml' })) items.push(item);
  return items;
}

describe('files inside an invoice', () => {
  test('are handed over byte for byte, from XML and from a PDF', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, value) => value));
    const files = [
      { name: 'cra.csv', content: CRA },
      { name: 'image.png', content: bytes },
    ];
    const xml = ublCarrying({ number: 'F-1', files });
    const [cra, image] = handed(await read(xml));
    expect([cra?.name, image?.name]).toEqual(['F-1.xml/cra.csv', 'F-1.xml/image.png']);
    expect(readFileSync(cra?.path ?? '', 'utf8')).toBe(CRA);
    expect(readFileSync(image?.path ?? '')).toEqual(bytes);
    expect(image?.byteLength).toBe(256);

    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]);
    await pdf.attach(Buffer.from(xml), 'factur-x.xml', { mimeType: 'text/xml' });
    await pdf.attach(Buffer.from('other'), 'note.txt', { mimeType: 'text/plain' });
    const fromPdf = await read(Buffer.from(await pdf.save()), 'F-1.pdf');
    expect(names(fromPdf)).toEqual(['F-1.pdf/cra.csv', 'F-1.pdf/image.png', 'F-1.pdf/note.txt']);
    expect(handed(fromPdf).map(({ path }) => readFileSync(path).length)).toEqual([CRA.length, 256, 5]);
  });

  test('bear names that are no path, hide nothing and are unlike each other', async () => {
    const hostile = named(
      '../../etc/passwd',
      'C:\\Temp\\cra.csv',
      '/tmp/cra.csv',
      'CRA.csv',
      'fact\u202Evsc.exe',
      'a\u0085b\u200B.txt',
      '..',
      '',
      `${'x'.repeat(300)}.xlsx`,
    );
    const items = await read(ublCarrying({ number: 'F-1', files: hostile }));
    expect(names(items)).toEqual([
      'F-1.xml/passwd',
      'F-1.xml/cra.csv',
      'F-1.xml/cra (2).csv',
      'F-1.xml/CRA (3).csv',
      'F-1.xml/factvsc.exe',
      'F-1.xml/ab.txt',
      'F-1.xml/attachment-7',
      'F-1.xml/annexe-8',
      `F-1.xml/${'x'.repeat(115)}.xlsx`,
    ]);
    const written = handed(items).map(({ path }) => path);
    expect(new Set(written.map((path) => dirname(path))).size).toBe(1);
    expect(written.every((path) => /\/declic-dossier-\d+-[^/]+\/\d+\/\d{6}\.bin$/.test(path))).toBe(true);
  });

  test('are handed over up to a number, and up to megabytes; the rest is told once and the invoice is read', async () => {
    const { files } = LIMITS.attachments;
    const many = named(...Array.from({ length: files + 2 }, (_, index) => `${index}.txt`));
    const read102 = await read(ublCarrying({ number: 'F-1', files: many }));
    expect([handed(read102).length, codes(read102)]).toEqual([files, ['attachments-over-limit']]);

    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]);
    const inXml = { name: 'in-xml.bin', content: Buffer.alloc(14 * MEGABYTE, 7) };
    await pdf.attach(Buffer.from(ublCarrying({ number: 'F-1', files: [inXml] })), 'factur-x.xml', {});
    for (const name of ['a', 'b']) await pdf.attach(new Uint8Array(19 * MEGABYTE), name, {});
    // 14 MB inside the XML and 19 beside it; 19 more would be above 50.
    const heavy = await read(Buffer.from(await pdf.save()), 'F-1.pdf');
    expect(handed(heavy).map(({ byteLength }) => byteLength / MEGABYTE)).toEqual([14, 19]);
    expect(codes(heavy)).toContain('attachments-over-limit');
    expect(heavy.some(({ type }) => type === 'invoice')).toBe(true);
  }, 30_000);

  test('that are truncated base64, or no base64, are told at their place and the others go on', async () => {
    const xml = ublCarrying({ number: 'F-1', files: named('a.txt', 'bb.txt', 'c.txt') })
      .replace(Buffer.from('of bb.txt').toString('base64'), 'b2YgYmI')
      .replace(Buffer.from('of c.txt').toString('base64'), '%%%%');
    const items = await read(xml);
    expect(names(items)).toEqual(['F-1.xml/a.txt']);
    expect(codes(items)).toEqual(['attachment-not-base64', 'attachment-not-base64']);
    expect(items.some(({ type }) => type === 'invoice')).toBe(true);
  });

  test('that claim ten gigabytes are as long as they are', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]);
    await pdf.attach(Buffer.from(ublCarrying({ number: 'F-1', files: [] })), 'factur-x.xml', {});
    await pdf.attach(Buffer.from(CRA), 'cra.csv', {});
    await pdf.flush();
    for (const [, object] of pdf.context.enumerateIndirectObjects())
      if (
        object instanceof PDFRawStream &&
        object.dict.lookup(PDFName.of('Type')) === PDFName.of('EmbeddedFile')
      )
        object.dict.set(
          PDFName.of('Params'),
          PDFDict.fromMapWithContext(
            new Map([[PDFName.of('Size'), PDFNumber.of(10 * 1024 ** 3)]]),
            pdf.context,
          ),
        );
    const items = await read(Buffer.from(await pdf.save()), 'F-1.pdf');
    expect(handed(items).map(({ byteLength }) => byteLength)).toEqual([CRA.length]);

    const path = join(folder, 'ten-gigabytes.xml');
    writeFileSync(path, ublCarrying({ number: 'F-1', files: named('a.txt') }));
    truncateSync(path, 10 * 1024 ** 3);
    const file = { name: 'F.xml', path, byteLength: 10 * 1024 ** 3, part: 'any' as const, answers: {} };
    const sparse: SandboxItem[] = [];
    for await (const item of sandbox.read(file)) sparse.push(item);
    rmSync(path);
    expect(codes(sparse)).toEqual(['file-too-large']);
  });

  test('of a refused invoice are not kept, nor what a stopped child had written', async () => {
    const alone = openSandbox({ concurrency: 1 });
    try {
      const before = foldersOfOurs();
      const files = named('a.txt');
      const refused = ublCarrying({ number: 'F-1', files, issued: 'yesterday' });
      expect(codes(await read(refused, 'F.xml', alone))).toEqual(['einvoice-bad-date']);
      // The first file is asked for; the child is ended while it waits to give the second.
      const path = join(folder, 'left.xml');
      const two = named('a.txt', 'b.txt');
      writeFileSync(path, ublCarrying({ number: 'F-2', files: two }));
      const reading = alone.read({ name: 'F-2.xml', path, byteLength: 9, part: 'any', answers: {} });
      let written = '';
      for await (const item of reading) {
        if (item.type !== 'attachment') continue;
        written = item.path;
        break;
      }
      expect(written).not.toBe('');
      expect(existsSync(dirname(written))).toBe(false);
      expect(
        foldersOfOurs()
          .filter((name) => !before.includes(name))
          .flatMap((name) => readdirSync(join(tmpdir(), name))),
      ).toEqual([]);
    } finally {
      await alone.close();
    }
  });

  test('are gone when the sandbox is closed', async () => {
    const before = foldersOfOurs();
    const alone = openSandbox({ concurrency: 1 });
    const [file] = handed(await read(ublCarrying({ number: 'F-1', files: named('a.txt') }), 'F.xml', alone));
    expect(existsSync(file?.path ?? '')).toBe(true);
    expect(foldersOfOurs()).toHaveLength(before.length + 1);
    await alone.close();
    expect(foldersOfOurs()).toEqual(before);
  });
});

describe('a file that an invoice carried', () => {
  const identified = (items: readonly SandboxItem[]) => items.find(({ type }) => type === 'identified');
  const KEPT = { type: 'identified', format: 'none', kind: 'attachment' };

  test('is read when it is a timesheet, whatever its name says', async () => {
    const items = await readInside('logo.png', CRA);
    expect(identified(items)).toEqual({ type: 'identified', format: 'native', kind: 'timesheet' });
    expect(items.some((item) => item.type === 'entries' && item.entries.length === 1)).toBe(true);
  });

  test.each([
    ['eicar.com', EICAR],
    ['cra.csv.exe', Buffer.from('MZ\u0000\u0001program')],
    ['note.txt', 'Bonjour,\nvoici la facture.\n'],
    [
      'contracts.csv',
      'contract_ref,supplier_name,start_date,price_form,ai_policy\nM-1,Brume,2026-01-01,time,free\n',
    ],
    ['answers.csv', 'file,code,answer\nF-2.csv,ambiguous-number,decimal-point\n'],
  ])('is kept and not read: %s', async (name, content) => {
    expect(await readInside(name, content)).toEqual([KEPT]);
  });

  test('is no second invoice: it is named, with what it carries itself', async () => {
    const second = ublCarrying({ number: 'F-2', files: named('cra.csv') });
    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]);
    await pdf.attach(Buffer.from(second), 'factur-x.xml', { mimeType: 'text/xml' });
    for (const [name, bytes] of [
      ['F-2.xml', second],
      ['F-2.pdf', Buffer.from(await pdf.save())],
    ] as const) {
      const [first, told, ...more] = await readInside(name, bytes);
      expect([first, more]).toEqual([KEPT, []]);
      expect(told).toMatchObject({
        problem: {
          code: 'attached-invoice',
          at: { file: `F-1.xml/${name}` },
          message: {
            en: `The attachment “${name}” reads as an invoice (F-2); it is kept and not imported as a second invoice. 1 attachment that it carries is not imported. If it must count, drop it on its own.`,
          },
        },
      });
    }
  });

  test('is a page to look at when it is a PDF without invoice data', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([200, 200]).drawText('Facture F-1');
    expect(await readInside('F-1.pdf', Buffer.from(await pdf.save()))).toEqual([KEPT]);
  });

  test.each([
    ['cra.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Office file'],
    ['cra.zip', Buffer.from('504b0304', 'hex'), 'The file is incomplete or damaged'],
    ['cra.csv', '', 'empty'],
  ])('that cannot be opened is kept, and it is told: %s', async (name, content, why) => {
    const [first, told] = await readInside(name, content);
    expect(first).toEqual(KEPT);
    expect(told).toMatchObject({ problem: { code: 'attachment-not-opened', severity: 'warning' } });
    expect(JSON.stringify(told)).toContain(why);
  });

  test('that may be one of two timesheets asks, and is read once it is answered', async () => {
    const book = new ExcelJS.Workbook();
    const clock = ['Camille Exemple', '2026-09-14', '09:00', '2026-09-14', '12:00'];
    book.addWorksheet('Un').addRows([
      [
        'Project',
        'Description',
        'Task',
        'User',
        'Start Date',
        'Start Time',
        'End Date',
        'End Time',
        'Duration (h)',
      ],
      ['Audit', 'Lecture', 'Analyse', ...clock, '3.00'],
    ]);
    book.addWorksheet('Deux').addRows([
      [
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
      ],
      [
        'Camille Exemple',
        'c@exemple.test',
        'Ville',
        'Audit',
        'Analyse',
        'Lecture',
        'Yes',
        '2026-09-14',
        '09:00:00',
        '2026-09-14',
        '12:00:00',
        '03:00:00',
      ],
    ]);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const [, asked] = await readInside('temps.xlsx', bytes);
    expect(asked).toMatchObject({ problem: { code: 'ambiguous-format', asks: true } });
    expect(asked?.type === 'problem' && asked.problem.message.en).toMatch(/Answer “.+” or “.+” in register/);
    const choice = asked?.type === 'problem' ? asked.problem.choices?.[0]?.value : undefined;
    const answered = await readInside('temps.xlsx', bytes, { 'ambiguous-format': choice ?? '' });
    expect(identified(answered)).toMatchObject({ kind: 'timesheet', format: choice });
  });
});
