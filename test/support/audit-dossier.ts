import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { CivilDate } from '../../server/domain/civil-date.js';
import { auditStore } from '../../server/db/audit/audit-store.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { importStore } from '../../server/db/import/import-store.js';
import { createOrganisation } from '../../server/db/organisation.js';
import { clientOf } from '../../server/db/raw-client.js';
import { openDossier } from '../../server/dossier/open-dossier.js';
import { tellUnused } from '../../server/dossier/tell-unused.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { Rule } from '../../server/rules/rule.js';
import { importDocuments } from '../../server/usecases/import-documents.js';
import { runAudit } from '../../server/usecases/run-audit.js';
import { openWorkerDatabase } from './database.js';
import { oneSandbox } from './one-sandbox.js';
import { resultText } from './result-text.js';

/** A dossier as path → content; text is written as UTF-8. */
export type DossierFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes a dossier into a temporary folder. */
export function writeDossier(files: DossierFiles): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'declic-dossier-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Rows as a CSV register; a header, then each row in its order. Cells with a comma, a quote or a line end are quoted. */
export function csv(header: readonly string[], ...rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}

/** A register from objects: the columns are all keys met, in order; what a row does not say is empty. */
export function register(...rows: readonly Readonly<Record<string, string | number>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv(columns, ...rows.map((row) => columns.map((column) => row[column] ?? '')));
}

let database: Promise<Database> | undefined;
/** One audit at a time: the next finds a connection whose tables and plans are made. */
let before: Promise<unknown> = Promise.resolve();
afterAll(async () => (await database)?.close());

/** What was found, and where it is kept. */
export interface AuditedDossier {
  result: AuditResult;
  json: string;
  db: Database;
  orgId: string;
}

/** These rules of the catalogue, in its order: a quarter quicker than all of them, for what only these say. */
export const onlyRules = (...codes: readonly string[]): readonly Rule[] =>
  catalogue.filter(({ code }) => codes.includes(code));

/**
 * Audits a dossier as the command does, in an organisation of its own of the worker's database: real files, the real sandbox,
 * real SQL, the whole catalogue unless `rules` says which.
 */
export function auditDossier(
  files: DossierFiles,
  asOf: CivilDate,
  options: { rules?: readonly Rule[]; database?: Database } = {},
): Promise<AuditedDossier> {
  const audited = before.then(() => auditNow(files, asOf, options));
  before = audited.catch(() => undefined);
  return audited;
}

async function auditNow(
  files: DossierFiles,
  asOf: CivilDate,
  { rules = catalogue, database: other }: { rules?: readonly Rule[]; database?: Database },
): Promise<AuditedDossier> {
  const { folder, remove } = writeDossier(files);
  const db = other ?? (await (database ??= openWorkerDatabase()));
  const sandbox = oneSandbox();
  try {
    const dossier = await openDossier(folder, sandbox);
    const orgId = await createOrganisation(db, 'test');
    await importDocuments(
      { reader: tellUnused(sandbox, dossier.files), store: importStore(db) },
      { orgId, files: dossier.files },
    );
    const faults: unknown[] = [];
    const auditId = await runAudit(auditStore(db, { keepsResult: false }), {
      orgId,
      asOf,
      rules,
      onFault: ({ error }) => faults.push(error),
    });
    if (faults.length > 0) throw faults[0];
    const json = await inOrganisation(db, orgId, async (trx) => resultText(await clientOf(trx), auditId));
    return { result: JSON.parse(json) as AuditResult, json, db, orgId };
  } finally {
    remove();
  }
}
