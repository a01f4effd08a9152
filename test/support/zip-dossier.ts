import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { DossierFiles } from './audit-dossier.js';

/** Writes a dossier as a zip, its files in the order given, each below the folder `top` when there is one. */
export async function writeZip(path: string, files: DossierFiles, top = ''): Promise<void> {
  const zip = new ZipFile();
  const mtime = new Date('2026-01-01T12:00:00Z');
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    zip.addBuffer(bytes, `${top}${name}`, { mtime });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
