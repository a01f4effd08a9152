import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RefusedFile, type Importer, type ReadPiece, type SourceFile } from '../importer.js';
import { csvInvoices, workbookInvoices } from '../invoice-table/table-invoices.js';
import { nativeInvoices } from '../invoice-table/native-invoice.js';
import { lookAtHead, lookFurther } from '../look.js';
import { nativeRegisters } from '../native-registers/native-registers.js';

const IMPORTERS: readonly Importer[] = [nativeRegisters, nativeInvoices, workbookInvoices, csvInvoices];
const HERE = dirname(fileURLToPath(import.meta.url));
const FOLDERS = [
  { folder: join(HERE, '../native-registers/samples'), part: 'register' },
  { folder: join(HERE, '../invoice-table/samples'), part: 'invoices' },
] as const;

/** `orders.missing-column.csv` is read as `register/orders.csv`: the name of a register names its table. */
function sampleFile(folder: string, name: string, part: SourceFile['part']): SourceFile {
  const path = join(folder, name);
  const parts = name.split('.');
  const inDossier = part === 'register' ? `register/${parts[0]}.${parts.at(-1)}` : `${part}/${name}`;
  return { name: inDossier, path, byteLength: statSync(path).size, part, answers: {} };
}

async function readSample(file: SourceFile) {
  const head = await lookAtHead(file);
  const entries = head.family === 'zip' ? ['xl/workbook.xml'] : [];
  const { look } = await lookFurther(file, head, entries);
  const claims = IMPORTERS.filter((importer) => importer.claims(look) !== null);
  const importer = claims[0];
  const claimedBy = claims.map((claimant) => `${claimant.kind} ${claimant.format}`);
  if (!importer || claims.length > 1) return { claimedBy, pieces: [] };
  const pieces: ReadPiece[] = [];
  try {
    for await (const piece of importer.read(file)) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return { claimedBy, pieces, refused: error.problem };
  }
  return { claimedBy, pieces };
}

/** DECLIC_WRITE_SAMPLES=1 writes the expectations of new samples; they are then read by a person. */
async function expectation(path: string, read: object): Promise<unknown> {
  if (process.env.DECLIC_WRITE_SAMPLES === '1' && !existsSync(path))
    await writeFile(path, `${JSON.stringify(read, null, 2)}\n`);
  return JSON.parse(await readFile(path, 'utf8'));
}

for (const { folder, part } of FOLDERS) {
  const samples = readdirSync(folder).filter((name) => /\.(?:csv|xlsx)$/.test(name));
  describe(`samples of ${basename(dirname(folder))}`, () => {
    test.each(samples)('%s', async (name) => {
      const read = await readSample(sampleFile(folder, name, part));
      const expected = await expectation(
        join(folder, name.replace(/\.(?:csv|xlsx)$/, '.expected.json')),
        read,
      );
      expect(JSON.parse(JSON.stringify(read))).toEqual(expected);
    });
  });
}
