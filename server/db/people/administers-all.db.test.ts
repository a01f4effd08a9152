import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Role } from '../../domain/role.js';
import { inOrganisation, openDatabase, type Database } from '../connection.js';
import { migrateToLatest } from '../migrate.js';
import { createOrganisation } from '../organisation.js';
import { peopleStore } from './people-store.js';

/** Owns the tables and is no superuser, as where a city gives the database: policies hold it too. */
const LOGIN = `people_owner_${process.pid}`;

let made: TestDatabase;
let db: Database;
const orgs: string[] = [];

beforeAll(async () => {
  made = await createTestDatabase({ empty: true });
  const { knex } = made.db;
  const url = new URL(made.connectionString);
  await knex.raw(`create role ${LOGIN} login createrole`);
  await knex.raw(`alter database ${url.pathname.slice(1)} owner to ${LOGIN}`);
  await knex.raw(`grant declic_app, declic_backup to ${LOGIN}`);
  url.username = LOGIN;
  db = await openDatabase({ connection: url.href, poolSize: 2 });
  await migrateToLatest(db);
  for (const name of ['Métropole d’essai', 'Ailleurs']) orgs.push(await createOrganisation(db, name));
}, 60_000);

afterAll(async () => {
  await db.close();
  await made.db.knex.raw(
    `reassign owned by ${LOGIN} to current_user; drop owned by ${LOGIN}; drop role ${LOGIN}`,
  );
  await made.drop();
});

const within = <T>(orgId: string, work: (people: ReturnType<typeof peopleStore>) => Promise<T>): Promise<T> =>
  inOrganisation(db, orgId, (trx) => work(peopleStore(trx, orgId)));

/** An account with a role in each of the first organisations. */
async function account(email: string, roles: readonly Role[]): Promise<string> {
  const created = await within(orgs[0] ?? '', (people) =>
    people.createAccount({ email, name: email, lang: 'fr', passwordHash: null }),
  );
  const id = created ?? '';
  for (const [index, role] of roles.entries())
    await within(orgs[index] ?? '', (people) => people.addMember(id, { role, supplier: null, scope: [] }));
  return id;
}

test('who administers every organisation of an account is seen from any of them, and nobody else is', async () => {
  const [here, there] = orgs as [string, string];
  const person = await account('personne@exemple.test', ['finance', 'dpo']);
  const both = await account('deux@exemple.test', ['admin', 'admin']);
  const one = await account('une@exemple.test', ['admin', 'finance']);
  const asks = (orgId: string, by: string): Promise<boolean> =>
    within(orgId, (people) => people.administersAll(by, person));
  expect([await asks(here, both), await asks(there, both)]).toEqual([true, true]);
  expect([await asks(here, one), await asks(there, one), await asks(here, person)]).toEqual([
    false,
    false,
    false,
  ]);
  await within(there, (people) =>
    people.changeMember(both, { role: 'admin', supplier: null, scope: [], disabled: true }),
  );
  expect(await asks(here, both)).toBe(false);
}, 60_000);
