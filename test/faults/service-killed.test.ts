import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { RunningCommand } from '../support/run-command.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';
import {
  closeGate,
  isRenewing,
  SERVICE_LOOK_MS,
  SERVICE_PATIENCE_MS,
  STEPS,
  type Gate,
  type Step,
} from './service-gate.js';
import { ServiceHouse } from './service-house.js';
import { becomes } from './watch-work.js';

// Real processes and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(120_000);

const FILES = Object.keys(TWO_FINDINGS).length;
// Where a worker is told to stop and may end its work, a busy machine does not decide whether it can.
const SETTINGS = { leaseMs: 1000, imports: 1, drainMs: 60_000, asOf: TWO_FINDINGS_AS_OF };
const PATIENT = { ...SETTINGS, leaseMs: 20_000 };

let house: ServiceHouse;
/** The one worker that runs; each test ends it and starts the next, which does what was left and then serves the next test. */
let worker: RunningCommand;
let reference: string;
const gates: Gate[] = [];

beforeAll(async () => {
  house = await ServiceHouse.open();
  worker = await house.worker(SETTINGS);
  const orgId = await house.newOrganisation();
  await house.upload(orgId, TWO_FINDINGS);
  expect(await house.isDone(orgId)).toBe(true);
  reference = await house.result(orgId);
  expect(reference.length).toBeGreaterThan(1000);
});

afterAll(() => house.close());

// What a failed test left closed or frozen would hold everything up.
afterEach(async () => {
  for (const gate of gates.splice(0)) await gate.open();
  house.wakeAll();
});

async function close(step: Step): Promise<Gate> {
  const gate = await closeGate(house.database, step);
  gates.push(gate);
  return gate;
}

/** Sends an import of which the worker will stop at this step. */
async function stoppedAt(step: Step) {
  const orgId = await house.newOrganisation();
  // Held until the gate is closed, which stops more than this worker.
  const start = await close('before the claim');
  await house.upload(orgId, TWO_FINDINGS);
  const gate = step === 'before the claim' ? start : await close(step);
  if (gate !== start) await start.open();
  expect(await gate.isReached()).toBe(true);
  return { orgId, gate };
}

/** Everything is there once, and equal to what a quiet run gives. */
async function expectDoneOnce(orgId: string): Promise<void> {
  expect(await house.isDone(orgId)).toBe(true);
  expect(await house.result(orgId)).toBe(reference);
  const [counts] = await house.rows(
    orgId,
    `SELECT (SELECT count(*)::int FROM document) AS documents, (SELECT count(*)::int FROM import) AS imports,
            (SELECT count(*)::int FROM audit) AS audits, (SELECT count(*)::int FROM received_part) AS parts`,
  );
  expect(counts).toEqual({ documents: FILES, imports: 1, audits: 1, parts: 0 });
}

describe('a worker killed in the middle of its work: the next one does it, once', () => {
  test.each(Object.keys(STEPS) as Step[])('%s', async (step) => {
    const { orgId, gate } = await stoppedAt(step);
    worker.child.kill('SIGKILL');
    await worker.ended;
    // These two would keep the next worker from the queue, not only from its work.
    const opensAtOnce = step === 'before the claim' || step === 'just before the commit';
    if (opensAtOnce) await gate.open();
    worker = await house.worker(SETTINGS);
    // The session of the dead worker still waits at the gate: the next worker must end it to come as far.
    const isTakenAgain = async (): Promise<boolean> =>
      (
        await house.rows(
          orgId,
          'SELECT FROM (SELECT attempt FROM import UNION ALL SELECT attempt FROM audit) work WHERE attempt > 1',
        )
      ).length > 0;
    expect(opensAtOnce || (await becomes(isTakenAgain, SERVICE_PATIENCE_MS, SERVICE_LOOK_MS))).toBe(true);
    await gate.open();
    await expectDoneOnce(orgId);
  });
});

describe('a worker frozen: another does the work meanwhile; awake again, it changes nothing', () => {
  test.each([
    ['just before its commit', () => Promise.resolve(true)],
    // The renewal writes the row once the work is undone, and would keep it: its worker never says that it may end.
    ['there, and in the middle of a renewal of its lease', () => isRenewing(house.database)],
  ])('%s', async (_, comesTo) => {
    const { orgId, gate } = await stoppedAt('just before the commit');
    const frozen = worker;
    expect(await comesTo()).toBe(true);
    frozen.child.kill('SIGSTOP');
    // Its row is written and locked: only the commit is missing.
    await gate.open();
    worker = await house.worker(SETTINGS);
    await expectDoneOnce(orgId);
    frozen.child.kill('SIGCONT');
    frozen.child.kill('SIGTERM');
    expect((await frozen.ended).status).toBe(0);
    await expectDoneOnce(orgId);
    expect(await house.imports(orgId)).toMatchObject([{ state: 'done', attempt: 2 }]);
  });
});

describe('told to stop', () => {
  // A lease that a busy machine does not let lapse: the worker would be taken for dead. Work given back is there at once all
  // the same.
  beforeAll(async () => {
    worker.child.kill('SIGTERM');
    await worker.ended;
    worker = await house.worker(PATIENT);
  });

  test('a worker that can end its work does so, and takes no other', async () => {
    const { orgId, gate } = await stoppedAt('settling what was read');
    worker.child.kill('SIGTERM');
    await gate.open();
    expect(await worker.ended).toMatchObject({ status: 0, stderr: '' });
    expect(await house.imports(orgId)).toMatchObject([{ state: 'done', attempt: 1 }]);
    worker = await house.worker({ ...PATIENT, drainMs: 300 });
    await expectDoneOnce(orgId);
  });

  test('a worker that cannot gives its work back at once, and the try does not count', async () => {
    const { orgId, gate } = await stoppedAt('settling what was read');
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toMatchObject({ status: 0, stderr: '' });
    expect(await house.imports(orgId)).toMatchObject([{ state: 'reading', attempt: 1, tries: 0 }]);
    await gate.open();
    worker = await house.worker(PATIENT);
    await expectDoneOnce(orgId);
  });
});

test('two workers share ten imports; each is done once, and the same file sent twice at once is one document', async () => {
  const other = await house.worker(PATIENT);
  const organisations = await Promise.all([1, 2].map(() => house.newOrganisation()));
  await Promise.all(
    organisations.flatMap((orgId) =>
      SENT.map((name) => house.upload(orgId, { [`deliverables/${name}`]: `${name}, as delivered` })),
    ),
  );
  for (const orgId of organisations) {
    expect(await house.isDone(orgId)).toBe(true);
    const imports = await house.imports(orgId);
    expect(imports.map(({ state, attempt }) => [state, attempt])).toEqual(SENT.map(() => ['done', 1]));
    const documents = await house.rows<{ file: string; copies: number }>(
      orgId,
      `SELECT d.file, (SELECT count(*)::int FROM document c WHERE c.duplicate_of = d.id) AS copies
         FROM document d WHERE d.duplicate_of IS NULL ORDER BY d.file`,
    );
    expect(documents.map(({ file, copies }) => [file, copies])).toEqual([
      ['deliverables/a.txt', 0],
      ['deliverables/b.txt', 0],
      ['deliverables/c.txt', 1],
      ['deliverables/d.txt', 0],
    ]);
  }
  // Each worker does one import at a time: two at work at the same moment are two workers.
  const { rows } = await house.database.knex.raw<{ rows: { together: number }[] }>(
    `SELECT count(*)::int AS together FROM pgboss.job a JOIN pgboss.job b
       ON a.id < b.id AND a.started_on < b.completed_on AND b.started_on < a.completed_on
      WHERE a.name = 'import' AND b.name = 'import' AND a.data ->> 'orgId' = ANY (?) AND b.data ->> 'orgId' = ANY (?)`,
    [organisations, organisations],
  );
  expect(rows[0]?.together).toBeGreaterThan(0);
  other.child.kill('SIGTERM');
  expect((await other.ended).status).toBe(0);
});

/** What each organisation sends at once, a file an upload. */
const SENT = ['a.txt', 'b.txt', 'c.txt', 'c.txt', 'd.txt'];
