import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { DossierPart, FileLook, Importer } from '../importer.js';
import { ledesImporters } from '../ledes/ledes-importers.js';
import { csvInvoices, workbookInvoices } from '../invoice-table/table-invoices.js';
import { lookAtHead, lookFurther } from '../look.js';
import { timesheetImporters } from './timesheet-importers.js';

const IMPORTERS: readonly Importer[] = [
  ...timesheetImporters,
  ...ledesImporters,
  csvInvoices,
  workbookInvoices,
];
const FOLDERS = ['server/importers/timesheets/samples', 'server/importers/ledes/samples'];
const SAMPLES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.expected.json') && !name.startsWith('native'))
    .map((name) => join(folder, name)),
);

async function lookAt(path: string, part: DossierPart): Promise<FileLook> {
  const file = { name: path, path, byteLength: statSync(path).size, part, answers: {} };
  const head = await lookAtHead(file);
  return (await lookFurther(file, head, head.family === 'zip' ? ['xl/workbook.xml'] : [])).look;
}

/** Headers and members of the tools are alike: each export must still be of one of them. */
test.each(SAMPLES)('%s is claimed by name once, wherever it lies', async (path) => {
  for (const part of ['any', 'timesheets', 'invoices'] as const) {
    const look = await lookAt(path, part);
    const named = IMPORTERS.filter((importer) => importer.claims(look) === 'named');
    expect(named.map(({ format }) => format)).toHaveLength(1);
  }
});
