import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createOrganisation } from '../../server/db/organisation.js';
import { migrateToLatest } from '../../server/db/migrate.js';
import { auditDossier, writeDossier } from '../support/audit-dossier.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { IMPORT_STATEMENT } from '../support/import-at-work.js';
import { largeDossier } from '../support/large-dossier.js';
import { makeCommandHouse, type CommandHouse, type CommandRun } from '../support/run-command.js';
import { TWO_FINDINGS, TWO_FINDINGS_AS_OF } from '../support/two-findings-dossier.js';

// Real commands and a real server: seconds on a quiet machine, more on a busy one.
jest.setTimeout(120_000);

let made: TestDatabase;
let house: CommandHouse;
let small: { folder: string; remove: () => void };
let reference: string;
let large: { folder: string; remove: () => void };

beforeAll(async () => {
  made = await createTestDatabase({ empty: true });
  house = makeCommandHouse();
  small = writeDossier(TWO_FINDINGS);
  large = writeDossier(largeDossier());
});

afterAll(async () => {
  small.remove();
  large.remove();
  await house.remove();
  await made.drop();
});

const urlOf = (login?: string): string => {
  const url = new URL(made.connectionString);
  if (login !== undefined) url.username = login;
  return url.href;
};

const args = (dossier: string): string[] => [dossier, '--as-of', TWO_FINDINGS_AS_OF, '--json', '-'];

function audit(...more: string[]): Promise<CommandRun> {
  return house.run('audit', [...args(small.folder), ...more], { env: { DATABASE_URL: urlOf() } });
}

/** Every table of a database with what it holds, as a number of rows and a hash of them. */
async function content({ knex } = made.db): Promise<Record<string, string>> {
  const found = await knex.raw<{ rows: { name: string }[] }>(
    `select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const entries: [string, string][] = [];
  for (const { name } of found.rows) {
    const [row] = (
      await knex.raw<{ rows: { held: string }[] }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as held from ${name} t`,
      )
    ).rows;
    entries.push([name, row?.held ?? '']);
  }
  return Object.fromEntries(entries);
}

describe('where an organisation is at home', () => {
  let before: Record<string, string>;

  beforeAll(async () => {
    await migrateToLatest(made.db);
    await createOrganisation(made.db, 'a city');
    reference = (await auditDossier(TWO_FINDINGS, TWO_FINDINGS_AS_OF, { database: made.db })).json;
    before = await content();
    expect(before.organisation).toMatch(/^2 /);
    expect(before.audit_finding).toMatch(/^2 /);
  });

  test('an audit touches nothing of it, and gives the same bytes', async () => {
    expect(await audit()).toEqual({ status: 0, signal: null, stdout: reference, stderr: '' });
    expect(await content()).toEqual(before);
  });

  test.each<[NodeJS.Signals, number | null]>([
    ['SIGKILL', null],
    ['SIGINT', 130],
  ])('an audit that ends by %s in the middle of its import leaves nothing either', async (signal, status) => {
    const { child, ended } = house.start('audit', args(large.folder), { env: { DATABASE_URL: urlOf() } });
    expect(await becomes(1, IMPORT_STATEMENT)).toBe(true);
    child.kill(signal);
    expect((await ended).status).toBe(status);
    expect(await becomes(0, '')).toBe(true);
    expect(await content()).toEqual(before);
  });

  /** Waits until this number of other connections have stored something here, and do (or did last) such a statement. */
  async function becomes(count: number, statement: string): Promise<boolean> {
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      const found = await made.db.knex.raw<{ rows: object[] }>(
        `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
            and backend_xid is not null and query ~* ?`,
        [statement],
      );
      if (found.rows.length === count) return true;
      await pause(20);
    }
    return false;
  }
});

test('an ordinary login that owns an empty database is enough: the tables are made, and left empty', async () => {
  const owned = await createTestDatabase({ empty: true });
  const login = `city_${process.pid}`;
  await owned.db.knex.raw(`create role ${login} login createrole`);
  const name = new URL(owned.connectionString).pathname.slice(1);
  await owned.db.knex.raw(`alter database ${name} owner to ${login}`);
  // Roles of the house were made by another login of this server: its administrator grants them.
  await owned.db.knex.raw(`grant declic_app, declic_backup to ${login}`);
  const url = new URL(owned.connectionString);
  url.username = login;
  const run = await house.run('audit', args(small.folder), { env: { DATABASE_URL: url.href } });
  const tables = await content(owned.db);
  await owned.drop();
  await made.db.knex.raw(`drop role ${login}`);
  expect(run).toEqual({ status: 0, signal: null, stdout: reference, stderr: '' });
  const filled = Object.entries(tables).filter(([, held]) => !held.startsWith('0 '));
  expect(filled.map(([name]) => name)).toEqual(['knex_migrations', 'knex_migrations_lock']);
  expect(Object.keys(tables).length).toBeGreaterThan(30);
});

describe('what cannot be used is told, with status 1', () => {
  test('a role that passes the policies by', async () => {
    await made.db.knex.raw('create role passes_by bypassrls');
    const env = { DATABASE_URL: urlOf(), DATABASE_ROLE: 'passes_by' };
    const [french, english] = await Promise.all([
      house.run('audit', args(small.folder), { env }),
      house.run('audit', [...args(small.folder), '--lang', 'en'], { env }),
    ]);
    await made.db.knex.raw('drop role passes_by');
    expect(french).toEqual({
      status: 1,
      signal: null,
      stdout: '',
      stderr:
        'Déclic ne démarre pas : les données des organisations ne seraient pas séparées.\n' +
        '- Le rôle passes_by porte BYPASSRLS : les politiques ne s’appliquent pas à lui.\n',
    });
    expect(english.stderr).toBe(
      'Déclic does not start: the data of organisations would not be kept apart.\n' +
        '- The role passes_by has BYPASSRLS: policies do not apply to it.\n',
    );
  });

  test('a schema of a later version, which stays as it is', async () => {
    const later = { name: '20991231_01_later', batch: 9, migration_time: new Date(0) };
    await made.db.knex('knex_migrations').insert(later);
    const before = await content();
    const [french, english] = await Promise.all([audit(), audit('--lang', 'en')]);
    expect(await content()).toEqual(before);
    await made.db.knex('knex_migrations').where({ name: later.name }).delete();
    expect(french).toEqual({
      status: 1,
      signal: null,
      stdout: '',
      stderr:
        'La base de données vient d’une version plus récente de Déclic (20991231_01_later). Rien n’a été modifié ; lancez cette version-là.\n',
    });
    expect(english.stderr).toBe(
      'The database comes from a later version of Déclic (20991231_01_later). Nothing was changed; start that version.\n',
    );
  });

  test('a server that does not answer, without the password of its address', async () => {
    const env = { DATABASE_URL: 'postgresql://city:secret@127.0.0.1:1/invoices' };
    const [french, english] = await Promise.all([
      house.run('audit', args(small.folder), { env }),
      house.run('audit', [...args(small.folder), '--lang', 'en'], { env }),
    ]);
    expect(french).toEqual({
      status: 1,
      signal: null,
      stdout: '',
      stderr: 'La base de données 127.0.0.1:1/invoices ne répond pas : connect ECONNREFUSED 127.0.0.1:1\n',
    });
    expect(english.stderr).toBe(
      'The database 127.0.0.1:1/invoices does not answer: connect ECONNREFUSED 127.0.0.1:1\n',
    );
  });
});
