import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { camilleDays, CONTRACT } from '../../../test/golden/golden-contract.js';
import { register } from '../../../test/support/audit-dossier.js';
import {
  emptyOrganisation,
  openInParts,
  partsDatabase,
  type PartedDossier,
} from '../../../test/support/import-in-parts.js';
import { rowsOf, writtenSince } from '../../../test/support/written-rows.js';
import { catalogue } from '../../rules/catalogue.js';
import type { Rule } from '../../rules/rule.js';
import { processAudit } from '../../usecases/jobs/process-audit.js';
import { requestAudit } from '../../usecases/jobs/receive-upload.js';
import type { Sight } from '../../usecases/reads/sight.js';
import { runAudit } from '../../usecases/run-audit.js';
import { inOrganisation, type Database } from '../connection.js';
import { claimsOn } from '../jobs/claims.js';
import { jobQueue } from '../jobs/job-queue.js';
import { uploadStore } from '../jobs/upload-store.js';
import { resultReads } from '../read/result/result-reads.js';
import { screenReads } from '../read/screens/screen-reads.js';
import { auditStore, claimedAudit } from './audit-store.js';

const AS_OF = '2026-11-16';
const LATER = 'invoices/later.csv';
const EVERYTHING: Sight = {
  accountId: '7',
  supplierId: null,
  scope: null,
  audience: ['supplier', 'buyer', 'procurement', 'legal', 'dpo'],
};

let dossier: PartedDossier;
let orgId: string;
beforeAll(async () => {
  dossier = await openInParts({
    'register/contracts.csv': register({ ...CONTRACT, ceiling_amount: '1500' }),
    'invoices/all.csv': register(
      camilleDays(5, { invoice_number: 'F-1', net: '3100' }),
      camilleDays(3, {
        invoice_number: 'F-2',
        net: '1801',
        period_start: '2026-08-01',
        period_end: '2026-08-31',
      }),
    ),
    [LATER]: register(camilleDays(2, { invoice_number: 'F-4' })),
  });
  orgId = await emptyOrganisation();
  await dossier.importFiles(
    orgId,
    dossier.paths.filter((path) => path !== LATER),
  );
}, 60_000);
afterAll(() => dossier.remove());

const rethrow = ({ error }: { error: unknown }): void => {
  throw error;
};

const audit = async (rules: readonly Rule[] = catalogue, asOf = AS_OF): Promise<string> =>
  runAudit(auditStore(await partsDatabase()), { orgId, asOf, rules, onFault: rethrow });

/** Asks for an audit and does its job, as a worker does. */
async function doneByWorker(): Promise<string> {
  const db = await partsDatabase();
  const id = await inOrganisation(db, orgId, (trx) =>
    requestAudit({ uploads: uploadStore(trx, orgId), queue: jobQueue(trx, orgId) }),
  );
  const deps = {
    claims: claimsOn(db, { leaseMs: 60_000 }),
    rules: catalogue,
    today: () => Promise.resolve(AS_OF),
    storeUnder: (...[claim, hold]: Parameters<Parameters<typeof processAudit>[0]['storeUnder']>) =>
      claimedAudit(db, claim, hold),
    onFault: rethrow,
  };
  const job = { kind: 'audit' as const, orgId, id };
  expect(await processAudit(deps, job, new AbortController().signal)).toBe('done');
  return id;
}

/** The table of the queue of audits: a part of `pgboss.job`. */
async function queueTable({ knex }: Database): Promise<string> {
  const [name] = await knex('pgboss.queue').where({ name: 'audit' }).pluck<string[]>('partition_name');
  return `pgboss.${name ?? ''}`;
}

async function resultOf(auditId: string): Promise<unknown> {
  return resultReads(await partsDatabase()).withResult(orgId, EVERYTHING, auditId, async (result) => {
    const findings: unknown[] = [];
    for await (const finding of result.findings()) findings.push(finding);
    const invoices: unknown[] = [];
    for await (const invoice of result.invoices()) invoices.push(invoice);
    return { findings, invoices };
  });
}

/** A1 as it asks from four hundred euros on: that is part of what its findings say. */
const lenient = (rule: Rule): Rule => {
  const { tolerance } = rule.params;
  if (rule.code !== 'A1' || tolerance === undefined) return rule;
  return { ...rule, params: { ...rule.params, tolerance: { ...tolerance, default: '400' } } };
};

/** What each finding of an audit says, by its id. */
async function findingsOf(auditId: string): Promise<Map<string, string>> {
  const { findings } = (await resultOf(auditId)) as { findings: { id: string }[] };
  return new Map(findings.map((finding) => [finding.id, JSON.stringify(finding)]));
}

test('an audit run again over what did not change writes nothing at all', async () => {
  const db = await partsDatabase();
  const first = await audit();
  const before = await rowsOf(db);
  expect(before.size).toBeGreaterThan(50);
  expect(await audit()).toBe(first);
  expect(await audit()).toBe(first);
  expect(await writtenSince(db, before)).toEqual({});
});

test('one that was asked for ends, writes its own row alone, and shows what the current one shows', async () => {
  const db = await partsDatabase();
  const current = await audit();
  const before = await rowsOf(db);
  const asked = await doneByWorker();
  expect(await writtenSince(db, before)).toEqual({
    'public.audit': { added: 1, removed: 0 },
    [await queueTable(db)]: { added: 1, removed: 0 },
  });

  const reads = screenReads(db);
  expect(await reads.currentAudit(orgId)).toMatchObject({ id: current, current: true, sameAs: null });
  const [shown, same] = [
    await reads.audit(orgId, EVERYTHING, current),
    await reads.audit(orgId, EVERYTHING, asked),
  ];
  expect(same).toMatchObject({ id: asked, state: 'done', current: false, sameAs: current });
  expect([same?.rules, same?.totals]).toEqual([shown?.rules, shown?.totals]);
  expect(same?.rules.length).toBe(catalogue.length);
  expect(await resultOf(asked)).toEqual(await resultOf(current));
});

test('a changed threshold writes the revisions of the findings that change, and no other', async () => {
  const db = await partsDatabase();
  const was = await findingsOf(await audit());
  const before = await rowsOf(db);
  const is = await findingsOf(await audit(catalogue.map(lenient)));

  const kept = [...is].filter(([id, content]) => was.get(id) === content).map(([id]) => id);
  const changed = [...is.keys()].filter((id) => !kept.includes(id));
  const gone = [...was.keys()].filter((id) => !is.has(id));
  expect([changed.length, gone.length, kept.length > 0]).toEqual([1, 1, true]);
  expect([...changed, ...gone].every((id) => id.startsWith('A1-'))).toBe(true);
  const written = await writtenSince(db, before);
  expect(written).toMatchObject({
    'public.finding_revision': { added: 1, removed: 0 },
    'public.finding_line': { added: 1, removed: 0 },
    'public.audit_finding': { added: is.size, removed: 0 },
  });
  expect(written).not.toHaveProperty('public.finding');
  expect(Object.values(written).every(({ removed }) => removed === 0)).toBe(true);
});

test('what is asked of another day, or of more documents, is an audit of its own', async () => {
  const first = await audit();
  expect(await audit(catalogue, '2026-11-17')).not.toBe(first);
  const again = await audit(catalogue, '2026-11-17');
  await dossier.importFiles(orgId, [LATER]);
  expect(await audit(catalogue, '2026-11-17')).not.toBe(again);
});

test('lists that an earlier release wrote otherwise are written again', async () => {
  const db = await partsDatabase();
  const first = await audit(catalogue, '2026-11-18');
  expect(await audit(catalogue, '2026-11-18')).toBe(first);
  await inOrganisation(db, orgId, (trx) =>
    trx('contract_lines').where({ audit_id: first }).update({ with_effort: 99 }),
  );
  expect(await audit(catalogue, '2026-11-18')).not.toBe(first);
});
