import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { readKinds } from './kinds-file.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declic-kinds-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function fault(content: string | null): Promise<string> {
  const path = join(folder, 'kinds.csv');
  rmSync(path, { force: true });
  if (content !== null) writeFileSync(path, content);
  try {
    await readKinds(path);
    return 'accepted';
  } catch (error) {
    if (error instanceof UsageError) return error.text.en.slice(`--kinds ${path}: `.length);
    throw error;
  }
}

test('file and kind, columns in any order, either delimiter', async () => {
  const path = join(folder, 'good.csv');
  writeFileSync(path, '\uFEFFKind;File;note\nreport;docs/a.docx;x\ncode;src/b.ts;\n');
  expect([...(await readKinds(path))]).toEqual([
    ['docs/a.docx', 'report'],
    ['src/b.ts', 'code'],
  ]);
});

test.each([
  [null, 'this file cannot be opened.'],
  ['', 'The file is empty.'],
  ['file,role\na,code\n', 'the columns file and kind are needed.'],
  [
    'file,kind\na,novel\n',
    'line 2: unknown role “novel”; the roles are report, readme, docs, code, template, test, data, mail, patch.',
  ],
  [
    'file,kind\na,code\nb',
    'The last row has fewer cells than the header and no line end behind it: the file was probably cut. It is left out.',
  ],
  ['file,kind\n,code\n', 'line 2: the file is missing.'],
  ['file,kind\na,code\na,test\n', 'line 3: a is already named above.'],
])('%j', async (content, sentence) => {
  expect(await fault(content)).toBe(sentence);
});
