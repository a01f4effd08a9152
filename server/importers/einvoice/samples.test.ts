import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ReadInvoice } from '../../domain/invoice.js';
import { RefusedFile, type Importer } from '../importer.js';
import {
  cii,
  ublCreditNote,
  ublInvoice,
  unreadBusinessDocument,
  unreadInvoice,
  zugferd1,
} from './xml-importers.js';

const FOLDER = join(process.cwd(), 'server/importers/einvoice/samples');
const IMPORTERS = [ublInvoice, ublCreditNote, cii, zugferd1, unreadInvoice, unreadBusinessDocument];

interface SampleReading {
  format: string;
  refused: string | null;
  problems: { code: string; path: string | null }[];
  invoice: ReadInvoice | null;
}

/** Reads a sample as the program does: the importers claim it by its head, the only one that does reads it. */
async function readSample(name: string): Promise<SampleReading> {
  const path = join(FOLDER, name);
  const head = readFileSync(path).subarray(0, 65_536);
  const look = { name, part: 'invoices' as const, head, text: '', zipEntries: [], sheets: [] };
  const claiming = IMPORTERS.filter((importer) => importer.claims(look) === 'named');
  expect(claiming).toHaveLength(1);
  const [importer] = claiming as [Importer];
  const reading: SampleReading = { format: importer.format, refused: null, problems: [], invoice: null };
  const file = { name, path, byteLength: statSync(path).size, part: 'invoices' as const, answers: {} };
  try {
    for await (const piece of importer.read(file)) {
      if (piece.type === 'invoice') reading.invoice = piece.invoice;
      if (piece.type === 'problem')
        reading.problems.push({ code: piece.problem.code, path: piece.problem.at.path ?? null });
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    reading.refused = error.problem.code;
  }
  return reading;
}

describe('samples of electronic invoices', () => {
  const samples = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

  test.each(samples)('%s reads as expected', async (name) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(FOLDER, name.replace(/\.xml$/, '.expected.json')), 'utf8'),
    );
    expect(await readSample(name)).toEqual(expected);
  });
});
