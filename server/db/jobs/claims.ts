import type { Knex } from 'knex';
import type { Text } from '../../domain/text.js';
import {
  MOST_TRIES,
  type Claim,
  type Claims,
  type Job,
  type JobFailure,
} from '../../usecases/jobs/job-ports.js';
import { inOrganisation, SHORT_WORK, type Database } from '../connection.js';
import { holdOn } from './hold.js';
import { JOB_KINDS, leaseEnd, rowOf, tableOf, tellChange, WORKING } from './job-tables.js';
import { END_MS, endTransaction } from './running-transaction.js';
import { sendNext } from './send-next.js';

/** What is asked of a row before it is claimed. */
interface JobRow {
  state: string;
  attempt: number;
  tries: number;
  ended: boolean;
  backend_pid: number | null;
  transaction_start: string | null;
}

const GIVEN_UP: Text = {
  fr: `Ce travail a arrêté ${MOST_TRIES} fois le programme qui le faisait ; il n’est plus repris sans demande. Ce qui a été reçu est conservé.`,
  en: `This work stopped the program that did it ${MOST_TRIES} times; it is not taken up again unasked. What was received is kept.`,
};

/** It waits for the end of another's session meanwhile. */
const TAKING = { idleMs: END_MS + SHORT_WORK.idleMs };

/**
 * Claims on the rows of `import`, `audit` and `simulation`.
 * @param database a pool of the workers' own: a renewal must not wait behind the requests of a busy server.
 */
export function claimsOn(database: Database, { leaseMs }: { leaseMs: number }): Claims {
  return {
    async take(job) {
      const before = await inOrganisation(database, job.orgId, (trx) => look(trx, job));
      if (before === null || !isFree(before, job)) return null;
      // Frozen between its last write and its commit, the worker before would hold the very row.
      await endAttempt(database, before);
      return inOrganisation(database, job.orgId, (trx) => take(database, trx, job, leaseMs), TAKING);
    },
    hold: (claim, onLost) => holdOn(database, claim, { leaseMs, onLost }),
    fail: (claim, failure) =>
      inOrganisation(database, claim.orgId, (trx) => keepFailure(trx, claim, failure), SHORT_WORK),
    release: (claim) => inOrganisation(database, claim.orgId, (trx) => letGo(trx, claim), SHORT_WORK),
  };
}

async function look(
  trx: Knex.Transaction,
  { kind, orgId, id }: Job,
  { lock }: { lock: boolean } = { lock: false },
): Promise<JobRow | null> {
  const { rows } = await trx.raw<{ rows: JobRow[] }>(
    `SELECT state, attempt, tries, coalesce(lease_until <= clock_timestamp(), true) AS ended,
            backend_pid, transaction_start::text AS transaction_start
       FROM ${kind} WHERE org_id = ? AND id = ? ${lock ? 'FOR NO KEY UPDATE' : ''}`,
    [orgId, id],
  );
  return rows[0] ?? null;
}

function isFree({ state, ended }: JobRow, job: Job): boolean {
  const { waiting, working } = tableOf(job);
  return state === waiting || (state === working && ended);
}

async function take(
  database: Database,
  trx: Knex.Transaction,
  job: Job,
  leaseMs: number,
): Promise<Claim | null> {
  // One claim at a time in an organisation; a key share, which every insert takes, does not wait for it.
  await trx.raw('SELECT FROM organisation WHERE org_id = ? FOR NO KEY UPDATE', [job.orgId]);
  const row = await look(trx, job, { lock: true });
  if (row === null || !isFree(row, job) || (await isHeldUp(trx, job))) return null;
  const { working, restart } = tableOf(job);
  if (row.tries >= MOST_TRIES) {
    await giveUp(trx, job);
    return null;
  }
  const attempt = row.attempt + 1;
  await trx(job.kind)
    .where({ org_id: job.orgId, id: job.id })
    .update({
      ...restart,
      state: working,
      attempt,
      tries: row.tries + 1,
      lease_until: leaseEnd(trx, leaseMs),
      backend_pid: null,
      transaction_start: null,
    });
  await tellChange(trx, job);
  // The attempt before may have begun its transaction since it was looked at. It begins no other: its number is past.
  await endAttempt(database, row);
  return { ...job, attempt };
}

/** Another job of the organisation is at work, or was when its worker died: that one comes first. */
async function isHeldUp(trx: Knex.Transaction, job: Job): Promise<boolean> {
  for (const kind of JOB_KINDS) {
    const others = trx(kind).where({ org_id: job.orgId, state: WORKING[kind] });
    if (kind === job.kind) others.whereNot({ id: job.id });
    const found = await others.select<{ id: string }[]>('id').limit(1);
    if (found.length > 0) return true;
  }
  return false;
}

async function keepFailure(trx: Knex.Transaction, claim: Claim, failure: JobFailure): Promise<void> {
  const kept = await rowOf(trx, claim).update({
    failure: JSON.stringify(failure),
    lease_until: trx.raw('clock_timestamp()'),
    finished_at: trx.raw('CASE WHEN tries >= ? THEN clock_timestamp() END', [MOST_TRIES]),
    state: trx.raw('CASE WHEN tries >= ? THEN ? ELSE state END', [MOST_TRIES, 'failed']),
  });
  if (kept === 0) return;
  await tellChange(trx, claim);
  const { state } = (await look(trx, claim)) ?? { state: '' };
  if (state === 'failed') await sendNext(trx, claim.orgId);
}

async function letGo(trx: Knex.Transaction, claim: Claim): Promise<void> {
  const kept = await rowOf(trx, claim).update({
    lease_until: trx.raw('clock_timestamp()'),
    tries: trx.raw('tries - 1'),
  });
  if (kept > 0) await tellChange(trx, claim);
}

async function giveUp(trx: Knex.Transaction, job: Job): Promise<void> {
  await trx(job.kind)
    .where({ org_id: job.orgId, id: job.id })
    .update({
      state: 'failed',
      failure: JSON.stringify({ code: 'poison-job', detail: GIVEN_UP }),
      finished_at: trx.raw('clock_timestamp()'),
    });
  await tellChange(trx, job);
  await sendNext(trx, job.orgId);
}

/** Ends the transaction of an attempt whose worker died or froze. */
async function endAttempt(
  database: Database,
  { backend_pid: pid, transaction_start: start }: JobRow,
): Promise<void> {
  if (pid !== null && start !== null) await endTransaction(database, { pid, start });
}
