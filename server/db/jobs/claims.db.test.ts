import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { ClaimLost, MOST_TRIES, type Claim, type Claims } from '../../usecases/jobs/job-ports.js';
import { receiveUpload, requestAudit, retryImport } from '../../usecases/jobs/receive-upload.js';
import { inOrganisation } from '../connection.js';
import { createOrganisation } from '../organisation.js';
import { claimsOn } from './claims.js';
import { workTransaction } from './end-job.js';
import { failDelivered, jobQueue } from './job-queue.js';
import { writeReceivedFiles } from './received-files.js';
import { sweepJobs } from './sweep.js';
import { uploadStore } from './upload-store.js';

let made: TestDatabase;
let claims: Claims;
/** A worker whose lease has ended as soon as it has begun. */
let dying: Claims;
let orgId: string;
let folder: string;

beforeAll(async () => {
  made = await createTestDatabase();
  claims = claimsOn(made.db, { leaseMs: 60_000 });
  dying = claimsOn(made.db, { leaseMs: 0 });
  folder = mkdtempSync(join(tmpdir(), 'declic-claims-'));
});

beforeEach(async () => {
  orgId = await createOrganisation(made.db, 'Organisation exemple');
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await made.drop();
});

const stores = <T>(work: (stores: Parameters<typeof receiveUpload>[0]) => Promise<T>): Promise<T> =>
  inOrganisation(made.db, orgId, (trx) =>
    work({ uploads: uploadStore(trx, orgId), queue: jobQueue(trx, orgId) }),
  );

async function received(
  bytes: Buffer = Buffer.from('a;b'),
): Promise<{ kind: 'import'; orgId: string; id: string }> {
  const path = join(folder, 'received');
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { name: 'f.csv', path, sha256, byteLength: bytes.byteLength, part: 'any' as const };
  const upload = { kind: 'upload' as const, byAccount: null, files: [file] };
  return { kind: 'import', orgId, id: await stores((each) => receiveUpload(each, upload)) };
}

interface Row {
  state: string;
  attempt: number;
  tries: number;
  failure: { code: string } | null;
}

const rowOf = ({ kind, id }: Pick<Claim, 'kind' | 'id'>): Promise<Row> =>
  inOrganisation(made.db, orgId, (trx) => trx(kind).where({ id }).first<Row>());

/** States of the jobs of the queue that belong to a row, oldest first. */
async function jobsOf(id: string): Promise<string[]> {
  const { rows } = await made.db.knex.raw<{ rows: { state: string }[] }>(
    'SELECT state::text FROM pgboss.job WHERE singleton_key = ? ORDER BY created_on',
    [`${orgId}:${id}`],
  );
  return rows.map(({ state }) => state);
}

/** As a worker takes the job from the queue. */
async function deliver(id: string): Promise<void> {
  await made.db.knex.raw(
    `UPDATE pgboss.job SET state = 'active', started_on = now() WHERE singleton_key = ? AND state < 'active'`,
    [`${orgId}:${id}`],
  );
}

const held = (claim: Claim | null): Claim => {
  if (claim === null) throw new Error('not claimed');
  return claim;
};

describe('a claim', () => {
  test('is held by one worker until its lease ends; the next attempt has another number', async () => {
    const job = await received();
    expect(await dying.take(job)).toMatchObject({ attempt: 1 });
    const taken = await Promise.all([claims.take(job), claims.take(job)]);
    expect(taken.map((claim) => claim?.attempt ?? 0).sort()).toEqual([0, 2]);
    expect(await rowOf(job)).toMatchObject({ state: 'reading', attempt: 2 });
    expect(await claims.take(job)).toBeNull();
  });

  test('is given for one job of an organisation at a time, also when both are asked for at once', async () => {
    const jobs = [await received(), await received()];
    const taken = await Promise.all(jobs.map((job) => claims.take(job)));
    expect(taken.filter((claim) => claim !== null)).toHaveLength(1);
    // Of another organisation, at the same time.
    orgId = await createOrganisation(made.db, 'Autre exemple');
    expect(await claims.take(await received())).toMatchObject({ attempt: 1 });
  });

  test('that ends lets in the next import in the order received, then the audit, one at a time', async () => {
    // Asked for first: an audit waits for every import all the same.
    const audit = await stores(requestAudit);
    const imports = [await received(), await received(), await received()];
    const jobs = [...imports, { kind: 'audit' as const, orgId, id: audit }];
    for (const job of jobs) await deliver(job.id);
    for (const [index, job] of jobs.entries()) {
      const claim = held(await claims.take(job));
      const hold = claims.hold(claim, () => undefined);
      await workTransaction(made.db, claim, hold, () => Promise.resolve({ outcome: null, written: {} }));
      await hold.stop();
      const waiting = await Promise.all(jobs.slice(index + 1).map(({ id }) => jobsOf(id)));
      expect(waiting.map((states) => states.includes('created'))).toEqual(
        waiting.map((_, place) => place === 0),
      );
    }
    for (const job of jobs) expect((await rowOf(job)).state).toBe('done');
  });

  test(`is given ${MOST_TRIES} times: a job that stops its workers is then failed, and the others of its organisation go on`, async () => {
    const [poison, other] = [await received(), await received()];
    await deliver(other.id);
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      expect(await dying.take(poison)).toMatchObject({ attempt });
      expect(await claims.take(other)).toBeNull();
    }
    expect(await claims.take(poison)).toBeNull();
    expect(await rowOf(poison)).toMatchObject({ state: 'failed', failure: { code: 'poison-job' } });
    expect(await jobsOf(other.id)).toContain('created');
    const claim = held(await claims.take(other));
    await claims.release(claim);
    // Asked for again by a person: as many tries, under numbers never used before.
    expect(await stores((each) => retryImport(each, poison.id))).toBe(true);
    expect(await stores((each) => retryImport(each, poison.id))).toBe(false);
    expect(await rowOf(poison)).toMatchObject({
      state: 'received',
      tries: 0,
      attempt: MOST_TRIES,
      failure: null,
    });
  });

  test('that fails keeps the reason, and the third time the job is failed', async () => {
    const job = await received();
    const failure = { code: 'no-room', detail: { fr: 'Plus de place.', en: 'No room.' } };
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      await claims.fail(held(await claims.take(job)), failure);
      expect(await rowOf(job)).toMatchObject({
        tries,
        failure,
        state: tries < MOST_TRIES ? 'reading' : 'failed',
      });
    }
    expect(await claims.take(job)).toBeNull();
  });

  test('that is given back costs no try', async () => {
    const job = await received();
    await claims.release(held(await claims.take(job)));
    expect(await rowOf(job)).toMatchObject({ tries: 0 });
    expect(await claims.take(job)).toMatchObject({ attempt: 2 });
  });
});

describe('a worker that is late', () => {
  test('begins nothing once another has the job', async () => {
    const job = await received();
    const late = held(await dying.take(job));
    const hold = dying.hold(late, () => undefined);
    expect(await claims.take(job)).toMatchObject({ attempt: 2 });
    const work = workTransaction(made.db, late, hold, () => Promise.reject(new Error('it began')));
    await expect(work).rejects.toThrow(ClaimLost);
    await hold.stop();
  });

  test('has its transaction ended by whoever takes over, whatever it holds', async () => {
    const job = await received();
    const late = held(await dying.take(job));
    const hold = claims.hold(late, () => undefined);
    let begun = (): void => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    const work = workTransaction(made.db, late, hold, async (trx) => {
      await trx('document').insert({ ...DOCUMENT, org_id: orgId, import_id: job.id });
      await hold.stop();
      begun();
      // Frozen, with the bytes of the document in a unique index: longer than anyone waits for a lock.
      await trx.raw('SELECT pg_sleep(30)');
      return { outcome: null, written: {} };
    });
    const ended = expect(work).rejects.toThrow();
    await isBegun;
    await inOrganisation(made.db, orgId, (trx) => trx('import').update({ lease_until: trx.fn.now() }));
    const next = held(await claims.take(job));
    const other = claims.hold(next, () => undefined);
    await workTransaction(made.db, next, other, async (trx) => {
      await trx('document').insert({ ...DOCUMENT, org_id: orgId, import_id: job.id });
      return { outcome: null, written: {} };
    });
    await other.stop();
    await ended;
    expect(await inOrganisation(made.db, orgId, (trx) => trx('document').count())).toEqual([{ count: '1' }]);
  });

  test('whose transaction is over loses nothing else: its session may run another', async () => {
    const job = await received();
    const late = held(await dying.take(job));
    expect(late.attempt).toBe(1);
    const session = await made.db.knex.transaction();
    const { rows } = await session.raw<{ rows: { pid: number }[] }>('SELECT pg_backend_pid() AS pid');
    await inOrganisation(made.db, orgId, (trx) =>
      trx('import').update({ backend_pid: rows[0]?.pid, transaction_start: '2026-01-01T00:00:00Z' }),
    );
    expect(await claims.take(job)).toMatchObject({ attempt: 2 });
    await session.raw('SELECT 1');
    await session.rollback();
  });

  test('whose claim was taken over in the middle keeps nothing, though its session lives', async () => {
    const job = await received();
    const late = held(await claims.take(job));
    const hold = claims.hold(late, () => undefined);
    const work = workTransaction(made.db, late, hold, async (trx) => {
      await trx('document').insert({ ...DOCUMENT, org_id: orgId, import_id: job.id });
      await inOrganisation(made.db, orgId, (other) => other('import').update({ attempt: 7 }));
      return { outcome: null, written: {} };
    });
    await expect(work).rejects.toThrow(ClaimLost);
    await hold.stop();
    expect(await rowOf(job)).toMatchObject({ state: 'reading', attempt: 7 });
    expect(await inOrganisation(made.db, orgId, (trx) => trx('document').count())).toEqual([{ count: '0' }]);
  });

  test('hears from its renewals that the job is lost', async () => {
    const job = await received();
    const brief = claimsOn(made.db, { leaseMs: 60 });
    const late = held(await brief.take(job));
    const lost = new Promise<void>((resolve) => {
      const hold = brief.hold(late, resolve);
      void inOrganisation(made.db, orgId, (trx) => trx('import').update({ attempt: 7 })).then(() => hold);
    });
    await lost;
  });
});

const DOCUMENT = {
  file: 'f.csv',
  sha256: 'a'.repeat(64),
  byte_length: 3,
  kind: 'invoice',
  format: 'x',
  status: 'read',
};

describe('the sweep', () => {
  test('delivers again what a dead worker had, once its lease has ended', async () => {
    const job = await received();
    await deliver(job.id);
    await claims.take(job);
    await sweepJobs(made.db, 0);
    expect(await jobsOf(job.id)).toEqual(['active']);
    await inOrganisation(made.db, orgId, (trx) => trx('import').update({ lease_until: trx.fn.now() }));
    await sweepJobs(made.db, 0);
    expect(await jobsOf(job.id)).toEqual(['retry']);
    await sweepJobs(made.db, 0);
    expect(await jobsOf(job.id)).toEqual(['retry']);
  });

  test('sends what no job was left for, once, and nothing that is new or waits for its turn', async () => {
    const [job, second] = [await received(), await received()];
    await deliver(job.id);
    await deliver(second.id);
    await sweepJobs(made.db, 60_000);
    expect(await jobsOf(job.id)).toEqual(['active']);
    await sweepJobs(made.db, 0);
    await sweepJobs(made.db, 0);
    expect(await jobsOf(job.id)).toEqual(['active', 'created']);
    await deliver(job.id);
    await claims.take(job);
    const before = await jobsOf(second.id);
    await deliver(second.id);
    await sweepJobs(made.db, 0);
    expect(await jobsOf(second.id)).toEqual(before.map(() => 'active'));
  });

  test('sends what is missing in the order received, imports before the audit', async () => {
    const audit = await stores(requestAudit);
    const imports = [await received(), await received(), await received()].map(({ id }) => id);
    for (const id of [audit, ...imports]) await deliver(id);
    await sweepJobs(made.db, 0);
    const { rows } = await made.db.knex.raw<{ rows: { key: string }[] }>(
      `SELECT singleton_key AS key FROM pgboss.job
        WHERE state = 'created' AND starts_with(singleton_key, ?) ORDER BY created_on`,
      [`${orgId}:`],
    );
    expect(rows.map(({ key }) => key)).toEqual([...imports, audit].map((id) => `${orgId}:${id}`));
  });

  test('leaves a job that was delivered and failed three times among the dead letters', async () => {
    const job = await received();
    for (let time = 0; time < 3; time += 1) {
      await deliver(job.id);
      const { rows } = await made.db.knex.raw<{ rows: { id: string }[] }>(
        `UPDATE pgboss.job SET retry_count = ? WHERE singleton_key = ? RETURNING id`,
        [time, `${orgId}:${job.id}`],
      );
      await failDelivered(
        made.db,
        'import',
        rows.map(({ id }) => id),
      );
    }
    const dead = await made.db.knex.raw<{ rows: unknown[] }>(
      `SELECT data FROM pgboss.job WHERE name = 'dead-letter' AND data ->> 'importId' = ?`,
      [job.id],
    );
    expect(dead.rows).toEqual([{ data: { orgId, importId: job.id } }]);
  });
});

describe('what was received', () => {
  test('comes back byte for byte, in parts of a megabyte', async () => {
    const bytes = randomBytes(2_500_000);
    const claim = held(await claims.take(await received(bytes)));
    const [file] = await writeReceivedFiles(made.db, claim, folder);
    expect(file).toMatchObject({ name: 'f.csv', part: 'any', byteLength: bytes.byteLength });
    expect(readFileSync(file?.path ?? '').equals(bytes)).toBe(true);
  });

  test('is kept with its job, or not at all', async () => {
    const failing = stores(async (each) => {
      await receiveUpload(each, { kind: 'upload', byAccount: null, files: [] });
      throw new Error('the request failed');
    });
    await expect(failing).rejects.toThrow('the request failed');
    const { rows } = await made.db.knex.raw<{ rows: unknown[] }>(
      `SELECT FROM pgboss.job WHERE data ->> 'orgId' = ?`,
      [orgId],
    );
    expect(rows).toEqual([]);
  });
});

test('the application adds jobs and reads none: a payload names the row of another organisation', async () => {
  const asked = [
    'SELECT data FROM pgboss.job',
    `DELETE FROM pgboss.job`,
    `UPDATE pgboss.job SET state = 'failed'`,
  ];
  for (const statement of asked) {
    const refused = inOrganisation(made.db, orgId, (trx) => trx.raw(statement));
    await expect(refused).rejects.toThrow(/permission denied/);
  }
});

test('one audit waits for a whole organisation, whoever asks', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => stores(requestAudit)));
  expect(new Set(asked).size).toBe(1);
  await claims.take({ kind: 'audit', orgId, id: asked[0] ?? '' });
  expect(await stores(requestAudit)).not.toBe(asked[0]);
});
