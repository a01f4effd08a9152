import { afterAll } from '@jest/globals';
import type { CivilDate } from '../../server/domain/civil-date.js';
import { auditStore } from '../../server/db/audit/audit-store.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { importStore } from '../../server/db/import/import-store.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { clientOf } from '../../server/db/raw-client.js';
import { openDossier } from '../../server/dossier/open-dossier.js';
import { tellUnused } from '../../server/dossier/tell-unused.js';
import type { SourceFile } from '../../server/importers/importer.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { Rule } from '../../server/rules/rule.js';
import type { SandboxItem } from '../../server/sandbox/protocol.js';
import type { Sandbox } from '../../server/sandbox/sandbox.js';
import { importDocuments } from '../../server/usecases/import-documents.js';
import { runAudit } from '../../server/usecases/run-audit.js';
import { writeDossier, type DossierFiles } from './audit-dossier.js';
import { openWorkerDatabase } from './database.js';
import { oneSandbox } from './one-sandbox.js';
import { resultText } from './result-text.js';

let database: Promise<Database> | undefined;
afterAll(async () => (await database)?.close());

/** The database of these tests, opened once. */
export const partsDatabase = (): Promise<Database> => (database ??= openWorkerDatabase());

/** What the sandbox said of each file and its answers: orders of import differ in SQL, not in reading. */
const readings = new Map<string, SandboxItem[]>();

type Reader = Pick<Sandbox, 'concurrency' | 'limits' | 'read' | 'measure'>;

function readOnce(): Reader {
  const real = oneSandbox();
  return {
    concurrency: 1,
    limits: real.limits,
    measure: (file, role) => real.measure(file, role),
    async *read(file) {
      const key = JSON.stringify([file.path, file.name, file.part, file.answers, file.mappings]);
      const known = readings.get(key);
      if (known !== undefined) {
        yield* known;
        return;
      }
      const items: SandboxItem[] = [];
      for await (const item of real.read(file)) {
        items.push(item);
        yield item;
      }
      readings.set(key, items);
    },
  };
}

const readAfter = (reader: Reader, before: (file: string) => Promise<void>): Reader => ({
  ...reader,
  async *read(file) {
    await before(file.name);
    yield* reader.read(file);
  },
});

/** A dossier on disk of which files are imported a few at a time. */
export interface PartedDossier {
  paths: readonly string[];
  /**
   * Imports these files, in this order, into an organisation, as an upload of them alone would.
   * @param beforeReading is waited for before each file is read, once its name is known.
   */
  importFiles(
    orgId: string,
    paths: readonly string[],
    beforeReading?: (file: string) => Promise<void>,
  ): Promise<void>;
  remove(): Promise<void>;
}

/** Opens a dossier without the answers that it brings: each import finds them in what it receives or in what is stored. */
export async function openInParts(files: DossierFiles): Promise<PartedDossier> {
  const { folder, remove } = writeDossier(files);
  const dossier = await openDossier(folder, oneSandbox());
  const byPath = new Map(dossier.files.map((file) => [file.name, { ...file, answers: {} }]));
  const reader = readOnce();
  return {
    paths: [...byPath.keys()],
    async importFiles(orgId, paths, beforeReading) {
      const sources = paths
        .map((path) => byPath.get(path))
        .filter((file): file is SourceFile => file !== undefined);
      if (sources.length < paths.length) throw new RangeError(`not in the dossier: ${paths.join(', ')}`);
      const store = importStore(await partsDatabase());
      const told = tellUnused(reader, sources);
      const held = beforeReading === undefined ? told : readAfter(told, beforeReading);
      await importDocuments({ reader: held, store }, { orgId, files: sources });
    },
    async remove() {
      await dossier.close();
      remove();
    },
  };
}

/** An organisation with nothing in it. */
export const emptyOrganisation = async (): Promise<string> =>
  createOrganisation(await partsDatabase(), 'test');

/** Audits what an organisation holds: the result as JSON, one value a line. */
export async function auditJson(
  orgId: string,
  asOf: CivilDate,
  rules: readonly Rule[] = catalogue,
): Promise<string> {
  const db = await partsDatabase();
  const faults: unknown[] = [];
  const auditId = await runAudit(auditStore(db), {
    orgId,
    asOf,
    rules,
    onFault: ({ error }) => faults.push(error),
  });
  if (faults.length > 0) throw faults[0];
  return inOrganisation(db, orgId, async (trx) => resultText(await clientOf(trx), auditId));
}
