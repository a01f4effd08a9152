import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorkerDatabase } from '../../../test/support/database.js';
import { MOST_TRIES, type Job, type JobFailure } from '../../usecases/jobs/job-ports.js';
import { inOrganisation, type Database } from '../connection.js';
import { claimsOn } from '../jobs/claims.js';
import { createOrganisation } from '../organisation.js';
import { jobReads } from './failed-jobs.js';

let db: Database;
let orgId: string;
beforeAll(async () => {
  db = await openWorkerDatabase();
  orgId = await createOrganisation(db, 'Organisation exemple');
});
afterAll(() => db.close());

const REASON: JobFailure = {
  code: 'no-room',
  detail: { fr: 'Le disque est plein.', en: 'The disk is full.' },
};

/** A row of each kind that waits for a worker, as what is asked for makes it. */
const WAITING: Record<Job['kind'], object> = {
  import: { state: 'received', files_total: 1, attempt: 0 },
  audit: { state: 'queued', as_of: '2026-11-16', rules: '[]', attempt: 0 },
  simulation: { code: 'T1', asked: '{}', asked_by: 1 },
};

/** Fails as often as it takes to be given up. */
async function givenUp(kind: Job['kind']): Promise<string> {
  const claims = claimsOn(db, { leaseMs: 60_000 });
  const [row] = await inOrganisation(db, orgId, (trx) =>
    trx(kind)
      .insert({ ...WAITING[kind], org_id: orgId })
      .returning<{ id: string }[]>('id'),
  );
  const id = row?.id ?? '';
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const claim = await claims.take({ kind, orgId, id });
    if (claim === null) throw new Error('the job was not taken');
    await claims.fail(claim, REASON);
  }
  return id;
}

test('imports, audits and simulations that were given up are told with the reason, the latest first', async () => {
  const ids = [await givenUp('import'), await givenUp('audit'), await givenUp('simulation')];
  const failed = await jobReads(db).failedJobs(orgId);
  expect(failed.map(({ kind, id, tries, failure }) => ({ kind, id, tries, failure }))).toEqual([
    { kind: 'simulation', id: ids[2], tries: MOST_TRIES, failure: REASON },
    { kind: 'audit', id: ids[1], tries: MOST_TRIES, failure: REASON },
    { kind: 'import', id: ids[0], tries: MOST_TRIES, failure: REASON },
  ]);
  for (const { createdAt, failedAt } of failed)
    expect(Date.parse(failedAt ?? '')).toBeGreaterThan(Date.parse(createdAt));
  const elsewhere = await createOrganisation(db, 'Ailleurs');
  expect(await jobReads(db).failedJobs(elsewhere)).toEqual([]);
});
