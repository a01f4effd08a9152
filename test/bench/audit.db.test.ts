import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { aboveBars, median, type Measured } from '../../scripts/bench/bars.js';
import { generateWork } from '../../scripts/bench/generate-work.js';
import { importedDatabase, type ImportedDatabase } from '../../scripts/bench/imported-database.js';
import { measureRun } from '../../scripts/bench/measure-run.js';
import { auditStore } from '../../server/db/audit/audit-store.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { runAudit } from '../../server/usecases/run-audit.js';
import { testServer } from '../support/database.js';
import { makeTestFolder } from '../support/test-server.js';

// How long it takes at a million rows is measured by `npm run bench`, not here.

jest.setTimeout(120_000);

const AS_OF = '2026-11-01';
/** A seed whose few thousand rows hold every planted difference. */
const SEED = 53;

let folder: string;
let imported: ImportedDatabase;
beforeAll(async () => {
  folder = makeTestFolder('audit-bench');
  generateWork(folder, 4_000, SEED);
  const { hostname, port, username, searchParams } = new URL(testServer());
  const server = {
    host: searchParams.get('host') ?? hostname,
    port: Number(searchParams.get('port') ?? port),
    user: decodeURIComponent(username),
    database: 'postgres',
  };
  imported = await importedDatabase(server, join(folder, 'dossier'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the six questions, and all rules, find of generated work just what plain SQL finds', async () => {
  const { run, comparisons } = await measureRun(imported, join(folder, 'tables'), AS_OF);
  expect(comparisons.filter(({ equal }) => !equal)).toEqual([]);
  expect(comparisons.filter(({ found }) => found.startsWith('0'))).toEqual([]);
  const shared = ['T1', 'C3', 'C4', 'C1+C2', 'D2', 'R1', 'T10'];
  expect(comparisons.map(({ codes }) => codes)).toEqual([...shared, ...shared, 'D4']);
  expect(Object.values(run).every((seconds) => seconds > 0)).toBe(true);
});

test('an audit that prepares its facts, or finds them prepared, finds what one that asks for them does', async () => {
  const over = (manyLines: number) =>
    imported.onCopy(async (database) => {
      const store = auditStore(database, { keepsResult: false, manyLines });
      const { orgId } = imported;
      await runAudit(store, { orgId, asOf: AS_OF, rules: catalogue });
      return foundIn(database, orgId);
    });
  const [one, two] = [await over(Number.MAX_SAFE_INTEGER), await over(1)];
  expect(two).toEqual(one);
  expect(one.length).toBeGreaterThan(100);
});

/** Every finding, answer and rung, in an order of its own. */
function foundIn(database: Database, orgId: string): Promise<unknown[]> {
  return inOrganisation(database, orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: { found: unknown }[] }>(
      `SELECT found FROM (
         SELECT jsonb_build_array(f.key, r.content_hash, r.content) AS found
         FROM audit_finding a
         JOIN finding_revision r ON r.org_id = a.org_id AND r.id = a.revision_id
         JOIN finding f ON f.org_id = r.org_id AND f.id = r.finding_id
         UNION ALL SELECT to_jsonb(s) - 'audit_id' FROM line_support s
         UNION ALL SELECT to_jsonb(i) - 'audit_id' FROM audit_invoice i
         UNION ALL SELECT to_jsonb(q) - 'audit_id' FROM audit_rule q
       ) x ORDER BY found::text`,
    );
    return rows.map(({ found }) => found);
  });
}

test('a ratio above its bar is told, one on it is not, one without a bar never', () => {
  const measured = (product: number, bar: number | null): Measured => ({
    name: 'it',
    product,
    reference: 2,
    bar,
  });
  expect(aboveBars([measured(5, 2.5), measured(100, null)])).toEqual([]);
  expect(aboveBars([measured(5.02, 2.5)])).toEqual(['it: 2.51 times the reference, above 2.5.']);
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
