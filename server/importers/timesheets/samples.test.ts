import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import { craGridImporters } from '../cra-grid/cra-importers.js';
import { identify } from '../identify.js';
import { RefusedFile, type SourceFile } from '../importer.js';
import { lookAtHead, lookFurther } from '../look.js';
import { timesheetImporters } from './timesheet-importers.js';

const IMPORTERS = [...timesheetImporters, ...craGridImporters];
const FOLDERS = ['server/importers/timesheets/samples', 'server/importers/cra-grid/samples'];
const EXPECTED = '.expected.json';

interface Reading {
  format: string;
  columns: Record<string, string>[];
  entries: ReadTimesheetEntry[];
  problems: Problem[];
  refused: Problem | null;
}

async function readSample(folder: string, name: string): Promise<Reading> {
  const path = join(folder, name);
  const file: SourceFile = { name, path, byteLength: statSync(path).size, part: 'timesheets', answers: {} };
  const head = await lookAtHead(file);
  const { look } = await lookFurther(file, head, head.family === 'zip' ? ['xl/workbook.xml'] : []);
  const found = identify(look, IMPORTERS, undefined);
  if ('problem' in found) throw new Error(`${name}: ${found.problem.message.en}`);
  const reading: Reading = {
    format: found.importer.format,
    columns: [],
    entries: [],
    problems: [],
    refused: null,
  };
  try {
    for await (const piece of found.importer.read(file)) {
      if (piece.type === 'columns') reading.columns.push(piece.columns);
      if (piece.type === 'entries') reading.entries.push(...piece.entries);
      if (piece.type === 'problem') reading.problems.push(piece.problem);
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    reading.refused = error.problem;
  }
  return reading;
}

/** A sample is a file and `<file>.expected.json` beside it, written by hand or checked by eye. */
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
    const expected: unknown = JSON.parse(readFileSync(join(folder, name + EXPECTED), 'utf8'));
    expect(JSON.parse(JSON.stringify(await readSample(folder, name)))).toEqual(expected);
  });
});
