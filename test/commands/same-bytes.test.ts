import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import { projectRoot } from '../../server/project-root.js';
import { register, writeDossier, type DossierFiles } from '../support/audit-dossier.js';
import { makeCommandHouse, type CommandHouse, type CommandOptions } from '../support/run-command.js';
import { TWO_FINDINGS_AS_OF, TWO_FINDINGS } from '../support/two-findings-dossier.js';
import { writeZip } from '../support/zip-dossier.js';

const sample = (path: string): Buffer => readFileSync(join(projectRoot(), 'server', 'importers', path));

/** Every reader at work, two files of the same bytes, one that asks, one that is refused, a Saturday to ask about. */
const DOSSIER: DossierFiles = {
  ...TWO_FINDINGS,
  'invoices/F-118 bis.csv': String(TWO_FINDINGS['invoices/F-118.csv']).replace('3250.00', '3900.00'),
  'invoices/jours.ubl.xml': sample('einvoice/samples/prestation-jours-heures.ubl.xml'),
  'invoices/jours.cii.xml': sample('einvoice/samples/prestation-jours-heures.cii.xml'),
  'invoices/copie.xml': sample('einvoice/samples/prestation-jours-heures.ubl.xml'),
  'invoices/étrangère.xml': sample('einvoice/samples/fatturapa.xml'),
  'timesheets/samedi.csv': register({
    person_key: 'P-08',
    contract_ref: 'M-2026-014',
    date: '2026-09-26',
    quantity: '1',
    unit: 'day',
    approval_state: 'approved',
  }),
  'timesheets/grille.xlsx': sample('cra-grid/samples/mission-rows-dates.xlsx'),
  'timesheets/clockify.csv': sample('timesheets/samples/clockify-us-clock.csv'),
  'timesheets/question.csv': sample('timesheets/samples/clockify-ambiguous-order.csv'),
};

const reversed = (files: DossierFiles): DossierFiles => Object.fromEntries(Object.entries(files).reverse());

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(60_000);

let house: CommandHouse;
let reference: string;
let workbook: Buffer;
const folders: { folder: string; remove: () => void }[] = [];

function folderOf(files: DossierFiles): string {
  const written = writeDossier(files);
  folders.push(written);
  return written.folder;
}

async function audit(dossier: string, options: CommandOptions = {}, ...more: string[]): Promise<string> {
  const run = await house.run(
    'audit',
    [dossier, '--as-of', TWO_FINDINGS_AS_OF, '--json', '-', ...more],
    options,
  );
  expect([run.status, run.stderr]).toEqual([3, '']);
  return run.stdout;
}

beforeAll(async () => {
  house = makeCommandHouse();
  await house.warm();
  const xlsx = join(house.folder, 'reference.xlsx');
  reference = await audit(folderOf(DOSSIER), { env: { TZ: 'UTC' } }, '--xlsx', xlsx);
  workbook = readFileSync(xlsx);
});

afterAll(async () => {
  for (const { remove } of folders) remove();
  await house.remove();
});

test('the reference holds what could differ, and a date as it was written', () => {
  const { documents, findings, invoices } = JSON.parse(reference) as AuditResult;
  const statuses = new Set(documents.map(({ status }) => status));
  expect([...statuses].sort()).toEqual([
    'duplicate',
    'needs-answer',
    'read',
    'read-with-problems',
    'refused',
  ]);
  expect(findings.length).toBeGreaterThan(2);
  // The workbook shows it as a date, which a zone could move.
  expect(findings.map(({ subject }) => subject.date)).toContain('2026-09-26');
  const dates = invoices.map(({ file, issueDate }) => [file, issueDate]);
  expect(dates).toContainEqual(['invoices/F-118.csv', '2026-10-02']);
  expect(dates).toContainEqual(['invoices/copie.xml', '2026-10-02']);
});

test('west of Greenwich, files written in another order: the same bytes, in the workbook too', async () => {
  const xlsx = join(house.folder, 'again.xlsx');
  const env = { TZ: 'America/Martinique' };
  expect(await audit(folderOf(reversed(DOSSIER)), { env }, '--xlsx', xlsx)).toBe(reference);
  expect(readFileSync(xlsx).equals(workbook)).toBe(true);
});

test('east of Greenwich, in English, on a machine set to another language, from a zip: the same bytes', async () => {
  const zip = join(house.folder, 'dossier.zip');
  await writeZip(zip, reversed(DOSSIER), 'dossier de septembre/');
  const env = { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8', LANG: 'tr_TR.UTF-8' };
  expect(await audit(zip, { env }, '--lang', 'en')).toBe(reference);
});
