import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { asBackup, inOrganisation } from '../connection.js';
import { createOrganisation } from '../organisation.js';
import { askForDayAudits } from './day-audits.js';

const DAY = '2026-12-01';
const EVE = '2026-11-30';

let made: TestDatabase;
let orgId: string;
beforeAll(async () => {
  made = await createTestDatabase();
});
beforeEach(async () => {
  orgId = await createOrganisation(made.db, 'Organisation exemple');
});
afterAll(() => made.drop());

/** What an administrator set from that day on. */
const setFrom = (validFrom: string): Promise<unknown> =>
  inOrganisation(made.db, orgId, (trx) =>
    trx('rule_setting').insert({
      org_id: orgId,
      key: 'P1.warning',
      value: '0.7',
      valid_from: validFrom,
      reason: 'Budget serré',
      set_by: 1,
    }),
  );

const policyFrom = (validFrom: string): Promise<unknown> =>
  inOrganisation(made.db, orgId, (trx) =>
    trx('ai_policy_setting').insert({
      org_id: orgId,
      valid_from: validFrom,
      tool: 'Outil',
      synonyms: [],
      allowed: false,
      regions: [],
      reason: 'Décision du comité',
      set_by: 1,
    }),
  );

/** A register of one setting, as it was received. */
async function registerFrom(validFrom: string, { partialSight }: { partialSight: boolean }): Promise<void> {
  await inOrganisation(made.db, orgId, async (trx) => {
    const [received] = await trx('import')
      .insert({ org_id: orgId, state: 'done', files_total: 1, partial_sight: partialSight })
      .returning<{ id: string }[]>('id');
    const [document] = await trx('document')
      .insert({
        org_id: orgId,
        import_id: received?.id,
        file: 'register/settings.csv',
        kind: 'register',
        format: 'native-register',
        status: 'read',
        byte_length: 1,
      })
      .returning<{ id: string }[]>('id');
    await trx('setting').insert({
      org_id: orgId,
      document_id: document?.id,
      row_no: 2,
      key: 'P1.warning',
      value: '0.7',
      valid_from: validFrom,
    });
  });
}

const audit = (state: string, asOf: string): Promise<unknown> =>
  inOrganisation(made.db, orgId, (trx) =>
    trx('audit').insert({ org_id: orgId, as_of: asOf, rules: '[]', state }),
  );

const audits = (): Promise<{ state: string; as_of: string }[]> =>
  inOrganisation(made.db, orgId, (trx) =>
    trx('audit').orderBy('id').select<{ state: string; as_of: string }[]>('state', 'as_of'),
  );

const moveTo = (state: string): Promise<unknown> =>
  inOrganisation(made.db, orgId, (trx) => trx('audit').where({ state: 'queued' }).update({ state }));

const jobs = async (): Promise<number> => {
  const { rows } = await made.db.knex.raw<{ rows: unknown[] }>(
    `SELECT FROM pgboss.job WHERE name = 'audit' AND data ->> 'orgId' = ?`,
    [orgId],
  );
  return rows.length;
};

describe('an audit is asked for on the day on which begins', () => {
  test('what an administrator set', async () => {
    await setFrom(DAY);
    await audit('done', EVE);
    await askForDayAudits(made.db, EVE);
    expect(await jobs()).toBe(0);
    await askForDayAudits(made.db, DAY);
    expect(await audits()).toEqual([
      { state: 'done', as_of: EVE },
      { state: 'queued', as_of: DAY },
    ]);
    expect(await jobs()).toBe(1);
  });

  test('a row of the AI policy', async () => {
    await policyFrom(DAY);
    await audit('done', EVE);
    await askForDayAudits(made.db, EVE);
    expect(await jobs()).toBe(0);
    await askForDayAudits(made.db, DAY);
    expect(await jobs()).toBe(1);
  });

  test('a row of a register, unless it was sent by somebody who does not see everything', async () => {
    await registerFrom(DAY, { partialSight: true });
    await audit('done', EVE);
    await askForDayAudits(made.db, DAY);
    expect(await jobs()).toBe(0);
    await registerFrom(DAY, { partialSight: false });
    await askForDayAudits(made.db, DAY);
    expect(await jobs()).toBe(1);
  });
});

test('a service that was off on the day asks when it starts again, once for all that began meanwhile', async () => {
  await setFrom(DAY);
  await setFrom('2026-12-03');
  await policyFrom('2026-12-04');
  await audit('done', EVE);
  await askForDayAudits(made.db, '2026-12-09');
  expect(await audits()).toHaveLength(2);
  await moveTo('done');
  await askForDayAudits(made.db, '2026-12-10');
  expect(await audits()).toHaveLength(2);
});

test.each(['queued', 'running', 'done', 'failed'])(
  'it is not asked for twice: the first is %s when the service starts again',
  async (state) => {
    await setFrom(DAY);
    await audit('done', EVE);
    await askForDayAudits(made.db, DAY);
    await moveTo(state);
    await askForDayAudits(made.db, DAY);
    expect(await audits()).toEqual([
      { state: 'done', as_of: EVE },
      { state, as_of: DAY },
    ]);
  },
);

test('an audit that ran for that day serves, one that ran for the day before does not', async () => {
  await setFrom(DAY);
  await audit('done', EVE);
  await audit('running', EVE);
  await askForDayAudits(made.db, DAY);
  expect(await jobs()).toBe(1);
  const other = await createOrganisation(made.db, 'Ailleurs');
  orgId = other;
  await setFrom(DAY);
  await audit('done', DAY);
  await askForDayAudits(made.db, DAY);
  expect(await jobs()).toBe(0);
});

test('an audit that waits already serves, whatever day it was asked on', async () => {
  await setFrom(DAY);
  await audit('queued', EVE);
  await askForDayAudits(made.db, DAY);
  expect(await audits()).toEqual([{ state: 'queued', as_of: EVE }]);
});

test('several processes at once ask once', async () => {
  await setFrom(DAY);
  await audit('done', EVE);
  await Promise.all(Array.from({ length: 5 }, () => askForDayAudits(made.db, DAY)));
  expect(await audits()).toHaveLength(2);
  expect(await jobs()).toBe(1);
});

test('one that another process asked for a moment ago, and that a worker has taken since, is the one', async () => {
  await setFrom(DAY);
  await audit('done', EVE);
  let asking: Promise<number> = Promise.resolve(0);
  await inOrganisation(made.db, orgId, async (trx) => {
    await trx.raw('SELECT FROM organisation WHERE org_id = ? FOR NO KEY UPDATE', [orgId]);
    asking = askForDayAudits(made.db, DAY);
    await waitingForALock();
    await trx('audit').insert({ org_id: orgId, as_of: DAY, rules: '[]', state: 'running' });
  });
  expect(await asking).toBe(0);
  expect(await audits()).toHaveLength(2);
});

/** Until a session waits for a lock; some seconds at most. */
async function waitingForALock(): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const { rows } = await made.db.knex.raw<{ rows: unknown[] }>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
    await pause(20);
  }
}

test('each organisation asks for its own', async () => {
  await setFrom(DAY);
  await audit('done', EVE);
  const first = orgId;
  orgId = await createOrganisation(made.db, 'Ailleurs');
  await setFrom('2026-12-02');
  await audit('done', EVE);
  expect(await askForDayAudits(made.db, DAY)).toBe(1);
  const queued = await asBackup(made.db, (trx) =>
    trx('audit').where({ state: 'queued' }).whereIn('org_id', [first, orgId]).select('org_id'),
  );
  expect(queued).toEqual([{ org_id: first }]);
});
