import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { demoFiles } from '../../../../scripts/demo/dossier.js';
import { writeDossier } from '../../../../test/support/audit-dossier.js';
import { differing, factsIn, type CollectedFacts } from '../../../../test/support/collected-facts.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { openDossier } from '../../../dossier/open-dossier.js';
import { openSandbox } from '../../../sandbox/sandbox.js';
import { importDocuments } from '../../../usecases/import-documents.js';
import { inOrganisation, openDatabase, type Database } from '../../connection.js';
import { importStore } from '../../import/import-store.js';
import { createOrganisation } from '../../organisation.js';
import { clientOf } from '../../raw-client.js';
import { openAuditFacts } from '../audit-facts.js';
import { withoutComments } from '../sql-statements.js';
import { ownDaysSql } from '../contract-calendars.js';
import { piecesOf, SUBJECTS } from '../fact-layout.js';
import { sqlFile } from '../sql-file.js';
import { settlePrepared } from './prepare-facts.js';
import { findPrepared } from './prepared-facts.js';
import { PREPARED_QUESTIONS } from './prepared-questions.js';

const LONG = 180_000;

let made: TestDatabase;
let database: Database;
let orgId: string;
let asked: CollectedFacts;

beforeAll(async () => {
  made = await createTestDatabase();
  database = await openDatabase({ connection: made.connectionString });
  orgId = await createOrganisation(database, 'prepared');
  const files = Object.fromEntries((await demoFiles()).map(({ path, content }) => [path, content]));
  const { folder, remove } = writeDossier(files);
  const sandbox = openSandbox();
  try {
    const dossier = await openDossier(folder, sandbox);
    await importDocuments({ reader: sandbox, store: importStore(database) }, { orgId, files: dossier.files });
    await dossier.close();
  } finally {
    await sandbox.close();
    remove();
  }
  asked = await factsIn(database, orgId, 'everything');
}, LONG);
afterAll(async () => {
  await database.close();
  await made.drop();
});

const inIts = <T>(work: (trx: Knex.Transaction) => Promise<T>, of = orgId): Promise<T> =>
  inOrganisation(database, of, work);
const prepare = (): Promise<void> => inIts(async (trx) => settlePrepared(await clientOf(trx), 1));
const factsNow = (): Promise<CollectedFacts> => factsIn(database, orgId, 'everything', undefined, 1);

/** Whether a promise is settled within a time. */
const settled = (promise: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([
    promise.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, ms, false)),
  ]);

/** Whether an audit that began now would find prepared facts. */
const isPrepared = (of = orgId): Promise<boolean> =>
  inIts(async (trx) => (await findPrepared(await clientOf(trx), 'everything')) !== null, of);

test(
  'prepared facts are those that the questions give, and are read',
  async () => {
    await prepare();
    expect(await isPrepared()).toBe(true);
    const facts = await factsNow();
    expect(differing(facts, asked)).toEqual([]);
    expect(facts.size).toBe(asked.size);
    await inIts((trx) =>
      trx.raw(
        `UPDATE prepared_fact SET cells = replace(cells, 'F-2026', 'F-9999') WHERE question = 'invoice.invoiceFact'`,
      ),
    );
    const changed = differing(await factsNow(), asked);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((name) => /^invoice \d+ invoiceFact/.test(name))).toBe(true);
  },
  LONG,
);

test(
  'an audit of one invoice reads those of its subjects',
  async () => {
    await prepare();
    const ids = await inIts((trx) => trx<{ id: string }>('invoice').select('id').orderBy('id'));
    const parts = ids.filter((_, index) => index % 12 === 0).map(({ id }) => ({ invoiceIds: [id] }));
    for (const part of parts) {
      const facts = await factsIn(database, orgId, part);
      expect(facts.has(`invoice ${part.invoiceIds[0] ?? ''}`)).toBe(true);
      expect(differing(facts, asked)).toEqual([]);
    }
    await inIts((trx) =>
      trx.raw(
        `UPDATE prepared_fact SET cells = replace(cells, 'F-2026', 'F-9999') WHERE question = 'line.billedLine'`,
      ),
    );
    const changed = parts.find(({ invoiceIds: [id] }) =>
      asked.get(`invoice ${id ?? ''} invoiceFact`)?.includes('F-2026'),
    );
    if (changed === undefined) throw new Error('no such invoice');
    expect(differing(await factsIn(database, orgId, changed), asked).length).toBeGreaterThan(0);
  },
  LONG,
);

test(
  'an audit that finds none prepares them, and asks the rest in the same transaction',
  async () => {
    await inIts((trx) => trx('fact_preparation').delete());
    expect(differing(await factsNow(), asked)).toEqual([]);
    expect(await isPrepared()).toBe(true);
    expect(differing(await factsNow(), asked)).toEqual([]);
  },
  LONG,
);

test('with few lines nothing is prepared, and the signs of changes go with each import', async () => {
  await inIts(async (trx) => {
    await settlePrepared(await clientOf(trx));
  });
  const left = await inIts((trx) =>
    Promise.all(['prepared_fact', 'fact_preparation', 'fact_change'].map((table) => trx(table).select())),
  );
  expect(left).toEqual([[], [], []]);
  expect(await isPrepared()).toBe(false);
});

test('a change of the data is seen, whether it came after or was still open while facts were prepared', async () => {
  const change = (trx: Knex.Transaction): Promise<unknown> =>
    trx.raw('UPDATE rate SET rate = rate + 1 WHERE rate > 0');
  await prepare();
  await inIts(change);
  expect(await isPrepared()).toBe(false);
  await prepare();
  expect(await isPrepared()).toBe(true);
  const open = await database.knex.transaction();
  await open.raw(`SELECT set_config('role', 'declic_app', true), set_config('app.org_id', ?, true)`, [orgId]);
  await change(open);
  await prepare();
  expect(await isPrepared()).toBe(true);
  await open.commit();
  expect(await isPrepared()).toBe(false);
});

test.each([
  'UPDATE rate SET rate = rate WHERE rate > 0',
  'TRUNCATE changed_day',
  // As a dump of some tables is restored.
  `BEGIN; SET LOCAL search_path = ''; UPDATE public.rate SET rate = rate; COMMIT`,
])(
  'so is a change that is made outside of the organisations, as by hand in the database: %s',
  async (change) => {
    await prepare();
    await database.knex.raw(change);
    expect(await isPrepared()).toBe(false);
  },
);

test(
  'what an audit reads is not taken away under it by whoever prepares or forgets meanwhile',
  async () => {
    await prepare();
    let forgetting: Promise<void> | undefined;
    await inIts(async (trx) => {
      const facts = await openAuditFacts(await clientOf(trx), 'everything', 1);
      forgetting = inIts(async (other) => settlePrepared(await clientOf(other), Number.MAX_SAFE_INTEGER));
      await expect(settled(forgetting, 1000)).resolves.toBe(false);
      let read = 0;
      for await (const { key } of facts.subjects('invoice', new Set())) read += Number(key) > 0 ? 1 : 0;
      expect(read).toBe(await facts.count('invoice'));
    });
    await forgetting;
    expect(await isPrepared()).toBe(false);
  },
  LONG,
);

test(
  'of two audits that find nothing prepared at the same instant, one prepares and both read the same',
  async () => {
    let reading: Promise<CollectedFacts[]> | undefined;
    await inIts(async (trx) => {
      await settlePrepared(await clientOf(trx), Number.MAX_SAFE_INTEGER);
      reading = Promise.all([factsNow(), factsNow()]);
      await expect(settled(reading, 1500)).resolves.toBe(false);
    });
    const [one, two] = (await reading) ?? [];
    expect(differing(one ?? new Map<string, string>(), two ?? new Map<string, string>())).toEqual([]);
    expect([one?.size, two?.size]).toEqual([asked.size, asked.size]);
  },
  LONG,
);

test(
  'an audit that waits while an import ends reads the contracts of that import, and waits no longer than before for other locks',
  async () => {
    await inIts((trx) => trx('fact_preparation').delete());
    let reading: Promise<[string[], string]> | undefined;
    await inIts(async (trx) => {
      await settlePrepared(await clientOf(trx), Number.MAX_SAFE_INTEGER);
      await trx.raw(`UPDATE contract SET title = 'Lot 1'`);
      reading = inIts(async (other) => {
        const client = await clientOf(other);
        const facts = await openAuditFacts(client, 'everything', 1);
        const titles = new Set<string>();
        for await (const { facts: found } of facts.subjects('line', new Set(['billedLine'])))
          titles.add(found.billedLine.invoice.contract?.title ?? 'none');
        const { rows } = await client.query<{ wait: string }>(
          `SELECT current_setting('lock_timeout') AS wait`,
        );
        return [[...titles].filter((title) => title !== 'none'), rows[0]?.wait ?? ''];
      });
      await expect(settled(reading, 1500)).resolves.toBe(false);
    });
    expect(await reading).toEqual([['Lot 1'], '10s']);
  },
  LONG,
);

test('a day that the organisation adds to its calendar is seen', async () => {
  await prepare();
  await inIts((trx) =>
    trx('own_days').insert({
      org_id: orgId,
      kind: 'closed',
      date_from: '2026-09-14',
      date_to: '2026-09-14',
      label: 'Inventaire',
      set_by: 1,
    }),
  );
  expect(await isPrepared()).toBe(false);
});

test('nothing of it is seen by another organisation', async () => {
  await prepare();
  const other = await createOrganisation(database, 'another');
  expect(await isPrepared(other)).toBe(false);
  const seen = await inIts((trx) => trx('prepared_fact').select('question'), other);
  expect(seen).toEqual([]);
});

test('every table that a prepared question looks at tells of its changes', async () => {
  const sources = [
    ...PREPARED_QUESTIONS.keys(),
    ...piecesOf([...PREPARED_QUESTIONS.keys()]).flatMap(({ files }) => files),
    SUBJECTS,
    sqlFile(import.meta.url, '../area/whole.sql'),
    ownDaysSql,
  ].map(withoutComments);
  const looked = new Set(
    sources.flatMap((sql) => {
      const ownNames = new Set([...sql.matchAll(/\b(\w+) AS (?:MATERIALIZED )?\(/g)].map(([, name]) => name));
      const names = [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/g)].map(([, name]) => name);
      return names.filter((name) => !ownNames.has(name));
    }),
  );
  // A view never changes by itself: what it looks at does.
  const { rows: viewed } = await database.knex.raw<{ rows: { view: string; table: string }[] }>(
    `SELECT view_name AS view, table_name AS table FROM information_schema.view_table_usage WHERE view_schema = 'public'`,
  );
  for (const { view, table } of viewed) if (looked.has(view)) looked.add(table);
  for (const { view } of viewed) looked.delete(view);
  const { rows } = await database.knex.raw<{ rows: { name: string; tells: boolean }[] }>(
    `SELECT c.relname AS name,
            EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'tell_fact_change') AS tells
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') ORDER BY 1`,
  );
  const named = rows.filter(({ name }) => looked.has(name));
  expect(named.filter(({ tells }) => !tells).map(({ name }) => name)).toEqual([]);
  expect(rows.filter(({ name, tells }) => tells && !looked.has(name)).map(({ name }) => name)).toEqual([]);
  expect(named.map(({ name }) => name)).toContain('timesheet_entry');
});
