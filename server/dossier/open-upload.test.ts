import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { csv } from '../../test/support/audit-dossier.js';
import { writeZip } from '../../test/support/zip-dossier.js';
import type { SourceFile } from '../importers/importer.js';
import { openSandbox } from '../sandbox/sandbox.js';
import { openUpload } from './open-upload.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-upload-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const upload = (...files: { name: string; path: string; part?: SourceFile['part'] }[]) =>
  openUpload(
    () => Promise.resolve(files.map((file) => ({ byteLength: 10, part: 'any' as const, ...file }))),
    new AbortController().signal,
  );

const told = (files: readonly SourceFile[]): string[] =>
  files.map(({ name, part, refusal }) => [name, part, refusal?.code].filter(Boolean).join(' '));

function file(name: string, content: string | Buffer = 'x'): { name: string; path: string } {
  const path = join(folder, name.replaceAll('/', '-'));
  writeFileSync(path, content);
  return { name, path };
}

test('loose files, a dossier and any other zip, together: parts where folders tell them, and answers about the files', async () => {
  const dossier = { name: 'Dossier.ZIP', path: join(folder, 'dossier.zip') };
  await writeZip(
    dossier.path,
    {
      'register/answers.csv': csv(['file', 'code', 'answer'], ['invoices/a.csv', 'date-order', 'day-first']),
      'invoices/a.csv': 'a',
      'deliverables/r.docx': 'r',
      'notes.txt': 'n',
      '__MACOSX/x': 'x',
    },
    'top/',
  );
  const others = { name: 'octobre.zip', path: join(folder, 'others.zip') };
  await writeZip(others.path, { 'octobre/F-1.xml': 'f', 'octobre/sous/h.csv': 'h' });
  const opened = await upload(
    dossier,
    others,
    file('F-2.csv'),
    file('timesheets/s.csv'),
    { ...file('d.csv'), part: 'register' },
    file('../climbs.csv'),
    file('.hidden'),
  );
  expect(told(opened.files)).toEqual([
    '../climbs.csv any unsafe-name',
    'F-1.xml any',
    'F-2.csv any',
    'd.csv register',
    'deliverables/r.docx deliverables',
    'invoices/a.csv invoices',
    'notes.txt any',
    'register/answers.csv register',
    'sous/h.csv any',
    'timesheets/s.csv timesheets',
  ]);
  expect(opened.files.find(({ name }) => name === 'invoices/a.csv')?.answers).toEqual({
    'date-order': 'day-first',
  });
  expect(opened.notices.map(({ code, at }) => [code, at.file])).toEqual([
    ['ignored-file', '__MACOSX/x'],
    ['ignored-file', '.hidden'],
  ]);
  const place = dirname(dirname(opened.files.find(({ name }) => name === 'notes.txt')?.path ?? ''));
  expect(existsSync(place)).toBe(true);
  await opened.close();
  expect(existsSync(place)).toBe(false);
});

test('a zip that is delivered or attached stays one document', async () => {
  const zips = ['deliverables/sources.zip', 'attachments/plans.zip', 'autre.zip'].map((name, index) => ({
    name,
    path: join(folder, `kept-${String(index)}.zip`),
  }));
  for (const { path } of zips) await writeZip(path, { 'index.js': 'x' });
  const opened = await upload(...zips);
  expect(told(opened.files)).toEqual([
    'attachments/plans.zip attachments',
    'deliverables/sources.zip deliverables',
    'index.js any',
  ]);
  await opened.close();
});

test('a zip that cannot be unpacked is a refused document; a workbook named .zip, and a text named so, stay what they are', async () => {
  const workbook = { name: 'classeur.zip', path: join(folder, 'workbook.zip') };
  await writeZip(workbook.path, { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
  const opened = await upload(
    workbook,
    file('cut.zip', Buffer.from('PK\u0003\u0004 cut short')),
    file('text.zip', 'a;b'),
  );
  expect(told(opened.files)).toEqual(['classeur.zip any', 'cut.zip any damaged-archive', 'text.zip any']);
  await opened.close();
});

test('a sandbox that is given reads them, and is there for the next upload', async () => {
  const sandbox = openSandbox({ concurrency: 1 });
  try {
    const read: string[] = [];
    for (const name of ['first.csv', 'second.csv']) {
      const found = [{ ...file(name), byteLength: 1, part: 'any' as const }];
      const opened = await openUpload(
        () => Promise.resolve(found),
        new AbortController().signal,
        sandbox.limits,
        sandbox,
      );
      for (const one of opened.files)
        for await (const item of opened.reader.read(one))
          if (item.type === 'refused') read.push(item.problem.code);
      await opened.close();
    }
    expect(read).toEqual(['unknown-format', 'unknown-format']);
  } finally {
    await sandbox.close();
  }
});
