import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkerDatabase } from '../../../test/support/database.js';
import { writeDossier, type DossierFiles } from '../../../test/support/audit-dossier.js';
import type { SourceFile } from '../../importers/importer.js';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { importDocuments } from '../../usecases/import-documents.js';
import { showPlace } from '../../usecases/show-place.js';
import { inOrganisation, type Database } from '../connection.js';
import { importStore } from '../import/import-store.js';
import { createOrganisation } from '../organisation.js';
import { originalFiles } from './original.js';

const ENTRIES = 'person_key,person,date,quantity,unit\nP1,Camille Exemple,2026-09-01,1,day\n';
/** More than one part of 1 MB. */
const LONG = `${ENTRIES}${'P1,Camille Exemple,2026-09-02,0.5,day\n'.repeat(40_000)}`;
const FILES: DossierFiles = {
  'timesheets/a.csv': ENTRIES,
  'timesheets/copy.csv': ENTRIES,
  'attachments/long.csv': LONG,
};

let database: Database;
let sandbox: Sandbox;
let orgId: string;
const folder = mkdtempSync(join(tmpdir(), 'declic-originals-'));

beforeAll(async () => {
  database = await openWorkerDatabase();
  sandbox = openSandbox({ concurrency: 1 });
  orgId = await createOrganisation(database, 'originals');
  const dossier = writeDossier(FILES);
  const files = Object.entries(FILES).map(([name, content]): SourceFile => ({
    name,
    path: join(dossier.folder, name),
    byteLength: content.length,
    part: name.startsWith('attachments') ? 'attachments' : 'timesheets',
    answers: {},
  }));
  await importDocuments({ reader: sandbox, store: importStore(database) }, { orgId, files });
  dossier.remove();
});
afterAll(async () => {
  await sandbox.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function idOf(file: string): Promise<string> {
  return inOrganisation(database, orgId, async (trx) => {
    const row: unknown = await trx('document').where({ file }).first('id');
    return (row as { id: string }).id;
  });
}

test.each(Object.keys(FILES))('%s comes back as it was received, and leaves no file behind', async (file) => {
  const used = await originalFiles(database, folder).withFile(orgId, await idOf(file), (original) => {
    expect(existsSync(original.path)).toBe(true);
    const bytes = readFileSync(original.path);
    return Promise.resolve({ ...original, path: '', text: bytes.toString('utf8') });
  });
  const content = FILES[file] as string;
  expect(used?.text === content).toBe(true);
  expect(used).toMatchObject({
    document: { file, sha256: createHash('sha256').update(content).digest('hex') },
    byteLength: content.length,
  });
  expect(used?.document.receivedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing stays when its use fails', async () => {
  const failed = originalFiles(database, folder).withFile(orgId, await idOf('timesheets/a.csv'), () =>
    Promise.reject(new Error('in use')),
  );
  await expect(failed).rejects.toThrow('in use');
  expect(readdirSync(folder)).toEqual([]);
});

test('a place is shown from the original; another organisation has no such document', async () => {
  const deps = { originals: originalFiles(database, folder), reader: sandbox };
  const documentId = await idOf('timesheets/copy.csv');
  const shown = await showPlace(deps, { orgId, documentId, at: { line: 2 } });
  expect(shown).toMatchObject({
    kind: 'lines',
    document: { id: documentId, file: 'timesheets/copy.csv' },
    at: { file: 'timesheets/copy.csv', line: 2 },
    lines: [{ line: 1 }, { line: 2, text: 'P1,Camille Exemple,2026-09-01,1,day' }],
  });
  const other = await createOrganisation(database, 'another');
  expect(await showPlace(deps, { orgId: other, documentId, at: { line: 2 } })).toBeNull();
  expect(await showPlace(deps, { orgId, documentId: '999999999', at: { line: 2 } })).toBeNull();
});
