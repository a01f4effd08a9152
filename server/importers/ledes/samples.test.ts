import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ReadInvoice } from '../../domain/invoice.js';
import type { Problem } from '../../domain/problem.js';
import { identify } from '../identify.js';
import { RefusedFile, type SourceFile } from '../importer.js';
import { lookAtHead, lookFurther } from '../look.js';
import { importersOf } from '../registry.js';

const FOLDER = 'server/importers/ledes/samples';
const EXPECTED = '.expected.json';

interface Reading {
  format: string;
  invoices: ReadInvoice[];
  problems: Problem[];
  refused: Problem | null;
}

/** Reads a sample as the program does, among the importers of every text. */
async function readSample(name: string): Promise<Reading> {
  const path = join(FOLDER, name);
  const file: SourceFile = { name, path, byteLength: statSync(path).size, part: 'invoices', answers: {} };
  const head = await lookAtHead(file);
  const { look } = await lookFurther(file, head, []);
  const found = identify(look, await importersOf(head.family), undefined);
  if ('problem' in found) throw new Error(`${name}: ${found.problem.message.en}`);
  const reading: Reading = { format: found.importer.format, invoices: [], problems: [], refused: null };
  try {
    for await (const piece of found.importer.read(file)) {
      if (piece.type === 'invoice') reading.invoices.push(piece.invoice);
      if (piece.type === 'problem') reading.problems.push(piece.problem);
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    reading.refused = error.problem;
  }
  return reading;
}

describe('samples of LEDES', () => {
  const names = readdirSync(FOLDER);
  const samples = names.filter((name) => !name.endsWith(EXPECTED));

  test('every sample has what is expected of it', () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.endsWith(EXPECTED)).sort()).toEqual(
      samples.map((name) => name + EXPECTED).sort(),
    );
  });

  test.each(samples)('%s', async (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, name + EXPECTED), 'utf8'));
    expect(JSON.parse(JSON.stringify(await readSample(name)))).toEqual(expected);
  });
});
