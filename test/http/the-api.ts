import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Agent, Response } from 'supertest';
import type { Database } from '../../server/db/connection.js';
import { openTestApi, path, type TestApi } from '../support/api.js';
import { openWorkerDatabase, workerConnection } from '../support/database.js';

let opened: { database: Database; api: TestApi } | undefined;

beforeAll(async () => {
  const database = await openWorkerDatabase();
  opened = { database, api: await openTestApi(database, workerConnection()) };
});

afterAll(async () => {
  await opened?.api.close();
  await opened?.database.close();
});

/** The service that all tests of a file ask. */
export function theApi(): TestApi {
  if (opened === undefined) throw new Error('the service opens before the first test');
  return opened.api;
}

/** Rows as the login of the tests sees them, which is everything. */
export async function rowsOf<Row extends object>(
  sql: string,
  bindings: readonly string[] = [],
): Promise<Row[]> {
  if (opened === undefined) throw new Error('the database opens before the first test');
  return (await opened.database.knex.raw<{ rows: Row[] }>(sql, [...bindings])).rows;
}

export const theDatabase = (): Database => {
  if (opened === undefined) throw new Error('the database opens before the first test');
  return opened.database;
};

/** An address nobody has yet. */
export const newEmail = (): string => `${randomUUID()}@exemple.test`;

/** The cookie that an answer sets, without its attributes; null when it sets none. */
export function cookieOf({ headers }: Response): string | null {
  const set = headers['set-cookie'] as unknown as string[] | undefined;
  return set?.[0]?.split(';')[0] ?? null;
}

/** Whether somebody is signed in. */
export async function isSignedIn(agent: Agent): Promise<boolean> {
  const body = (await agent.get(path('/session')).expect(200)).body as unknown;
  return (body as { signedIn: boolean }).signedIn;
}

/** The id of one's own account. */
export async function accountOf(agent: Agent): Promise<string> {
  const body = (await agent.get(path('/session')).expect(200)).body as unknown;
  return (body as { account: { id: string } }).account.id;
}
