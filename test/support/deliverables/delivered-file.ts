import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { zipped } from '../written-xlsx.js';

/** The files of a test file; they go after its last test. */
let folder: string | undefined;
let written = 0;
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** A file on disk made of these bytes, or of a zip of these parts, as a reader is given it. */
export async function deliveredFile(
  name: string,
  content: Buffer | Readonly<Record<string, string | Buffer>>,
): Promise<{ name: string; path: string; byteLength: number }> {
  const bytes = Buffer.isBuffer(content) ? content : await zipped(content);
  folder ??= mkdtempSync(join(tmpdir(), 'declic-delivered-'));
  written += 1;
  const path = join(folder, String(written));
  writeFileSync(path, bytes);
  return { name, path, byteLength: bytes.length };
}
