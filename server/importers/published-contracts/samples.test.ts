import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../domain/problem.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import { decp } from '../decp/decp-importer.js';
import { identify } from '../identify.js';
import { RefusedFile, type SourceFile } from '../importer.js';
import { lookAtHead, lookFurther } from '../look.js';
import { nativeRegisters } from '../native-registers/native-registers.js';
import { ocds } from '../ocds/ocds-importer.js';
import { csvRateCards, workbookRateCards } from '../rate-card/rate-card-importer.js';

const IMPORTERS = [decp, ocds, csvRateCards, workbookRateCards, nativeRegisters];
const FOLDERS = ['decp', 'ocds', 'rate-card'].map((name) => `server/importers/${name}/samples`);
const EXPECTED = '.expected.json';

/** A register row without its unknown columns. */
const known = ({ values, ...place }: RegisterRow) => ({
  ...place,
  values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
});
/** A problem without its file, and its sentence in English: each sentence has a test of its own. */
const brief = ({ code, at, seen, message }: Problem) => ({
  code,
  at: { ...at, file: undefined },
  ...(seen === undefined ? {} : { seen }),
  said: message.en,
});

async function readSample(folder: string, name: string): Promise<unknown> {
  const path = join(folder, name);
  const file: SourceFile = { name, path, byteLength: statSync(path).size, part: 'register', answers: {} };
  const head = await lookAtHead(file);
  const { look } = await lookFurther(file, head, head.family === 'zip' ? ['xl/workbook.xml'] : []);
  const found = identify(look, IMPORTERS, undefined);
  if ('problem' in found) throw new Error(`${name}: ${found.problem.message.en}`);
  const registers: Record<string, ReturnType<typeof known>[]> = {};
  const problems: ReturnType<typeof brief>[] = [];
  const reading = { format: found.importer.format, registers, problems, refused: null as unknown };
  try {
    for await (const piece of found.importer.read(file)) {
      if (piece.type === 'register')
        registers[piece.table] = [...(registers[piece.table] ?? []), ...piece.rows.map(known)];
      if (piece.type === 'problem') problems.push(brief(piece.problem));
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    reading.refused = brief(error.problem);
  }
  return reading;
}

/** A sample is a file and `<file>.expected.json` beside it, read value by value against it. */
describe.each(FOLDERS)('samples of %s', (folder) => {
  const names = readdirSync(folder);
  const samples = names.filter((name) => !name.endsWith(EXPECTED));

  test('every sample has what is expected of it', () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(names.filter((name) => name.endsWith(EXPECTED)).sort()).toEqual(
      samples.map((name) => name + EXPECTED).sort(),
    );
  });

  test.each(samples)('%s', async (name) => {
    const read: unknown = JSON.parse(JSON.stringify(await readSample(folder, name)));
    expect(read).toEqual(JSON.parse(readFileSync(join(folder, name + EXPECTED), 'utf8')));
  });
});
