import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { DossierFiles } from './audit-dossier.js';

/** Writes a dossier as a zip, its files in the order given, each below the folder `top` when there is one. */
export async function writeZip(path: string, files: DossierFiles, top = ''): Promise<void> {
  writeFileSync(path, await zipped(files, top));
}

/** The same with names that no zip program writes: each name of `forged` is replaced, byte for byte, by one as long. */
export async function writeForgedZip(
  path: string,
  files: DossierFiles,
  forged: Readonly<Record<string, string>>,
): Promise<void> {
  const bytes = await zipped(files, '');
  for (const [from, to] of Object.entries(forged)) {
    if (Buffer.byteLength(from) !== Buffer.byteLength(to))
      throw new RangeError(`${to} is not as long as ${from}`);
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  }
  writeFileSync(path, bytes);
}

async function zipped(files: DossierFiles, top: string): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date('2026-01-01T12:00:00Z');
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), `${top}${name}`, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}
