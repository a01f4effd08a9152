import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import type { Agent } from 'supertest';
import { path } from '../support/api.js';
import { openListeningApi, type ListeningApi } from './listening-api.js';
import { rowsOf, theApi } from './the-api.js';

/** The service looks every two seconds; a busy machine takes its time. */
const PATIENCE_MS = 8_000;
/** More than between two looks. */
const LASTING_MS = 3_000;

let api: ListeningApi;

beforeAll(async () => {
  api = await openListeningApi();
});

afterAll(() => {
  api.close();
});

interface Following {
  orgId: string;
  admin: Agent;
  accountId: string;
  cookie: string;
  /** True once the stream ended by itself; false when it lasts for so long. */
  endsWithin(ms: number): Promise<boolean>;
  /** Names of the events that came. */
  events(): string[];
}

/** Somebody who follows an import that nobody reads: nothing ever changes in it. */
async function following(): Promise<Following> {
  const { orgId, admin } = await theApi().organisation();
  const cookie = await api.signedIn(orgId, { role: 'finance' });
  const [kept] = await rowsOf<{ id: string }>(
    `INSERT INTO import (org_id, state, kind) VALUES (?, 'received', 'upload') RETURNING id`,
    [orgId],
  );
  const answer = await api.get(`/imports/${kept?.id ?? ''}/progress`, cookie);
  expect(answer.statusCode).toBe(200);
  let text = '';
  answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  const ended = new Promise<boolean>((resolve) => {
    answer.once('end', () => {
      resolve(true);
    });
  });
  const [member] = await rowsOf<{ id: string }>(
    `SELECT account_id AS id FROM membership WHERE org_id = ? AND role = 'finance'`,
    [orgId],
  );
  return {
    orgId,
    admin,
    accountId: member?.id ?? '',
    cookie,
    endsWithin: (ms) => Promise.race([ended, pause(ms, false, { ref: false })]),
    events: () => [...text.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name ?? ''),
  };
}

const change = ({ admin, accountId }: Following, place: object): PromiseLike<unknown> =>
  admin
    .put(path(`/people/${accountId}`))
    .send(place)
    .expect(204);

describe('following an import', () => {
  test('lasts while the person may see it', async () => {
    const stream = await following();
    expect(await stream.endsWithin(LASTING_MS)).toBe(false);
    expect(stream.events()).toEqual(['progress']);
  });

  test.each([
    ['is deactivated', (stream: Following) => change(stream, { role: 'finance', disabled: true })],
    [
      'has a role that follows no import',
      (stream: Following) => change(stream, { role: 'dpo', disabled: false }),
    ],
    [
      'answers for other contracts only',
      (stream: Following) => change(stream, { role: 'manager', contracts: ['M-1'], disabled: false }),
    ],
    [
      'signs out',
      ({ cookie }: Following) =>
        theApi().anonymous().delete(path('/session')).set('Cookie', cookie).expect(204),
    ],
  ])(
    'ends, without saying that the import did, once the person %s',
    async (_what, happens: (stream: Following) => PromiseLike<unknown>) => {
      const stream = await following();
      await happens(stream);
      expect(await stream.endsWithin(PATIENCE_MS)).toBe(true);
      expect(stream.events()).toEqual(['progress']);
    },
    20_000,
  );
});
