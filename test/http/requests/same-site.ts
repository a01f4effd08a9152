import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent, Response } from 'supertest';
import { path } from '../../support/api.js';
import { databaseHash } from '../../support/database-hash.js';
import { theApi, theDatabase } from '../the-api.js';

let finance: Agent;

beforeAll(async () => {
  const { orgId } = await theApi().organisation();
  finance = await theApi().person(orgId, { role: 'finance' });
});

const SITES: [string, Record<string, string>][] = [
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbour of the same site', { 'Sec-Fetch-Site': 'same-site' }],
  ['another origin', { Origin: 'https://elsewhere.example' }],
  ['a neighbouring origin', { Origin: 'http://sub.127.0.0.1' }],
  ['another port', { Origin: 'http://127.0.0.1:1' }],
  ['no origin that can be told', { Origin: 'null' }],
  ['what is no origin', { Origin: 'about:blank' }],
];

describe('a write that another site makes a browser send', () => {
  test.each(SITES)('is refused from %s, in every way a form can send it', async (_site, headers) => {
    const before = await databaseHash(theDatabase());
    const sends: ((agent: Agent) => Promise<Response>)[] = [
      async (agent) => agent.post(path('/audits')).set(headers),
      async (agent) => agent.post(path('/audits')).set(headers).type('text/plain').send('{}'),
      async (agent) => agent.post(path('/audits')).set(headers).type('form').send({ a: 'b' }),
      async (agent) =>
        agent.post(path('/imports')).set(headers).attach('files', Buffer.from('x'), { filename: 'x.csv' }),
      async (agent) => agent.patch(path('/me')).set(headers).send({ name: 'Camille Exemple' }),
      async (agent) => agent.delete(path('/session')).set(headers),
    ];
    for (const send of sends) {
      const answer = await send(finance);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'cross-site']);
    }
    expect(await databaseHash(theDatabase())).toBe(before);
    await finance.get(path('/imports')).set(headers).expect(200);
  });

  test.each([
    ['its own pages', { 'Sec-Fetch-Site': 'same-origin' }],
    ['an address typed by hand', { 'Sec-Fetch-Site': 'none' }],
    ['a program', {}],
  ])('is not what comes from %s', async (_site, headers) => {
    await finance.post(path('/audits')).set(headers).expect(202);
  });

  test('comes from the address the service is known by, not from what a request says of it', async () => {
    const agent = await theApi().differing({ publicUrl: new URL('https://declic.exemple.test') });
    const send = (origin: string) =>
      agent
        .post(path('/session'))
        .set({ Origin: origin, Host: 'elsewhere.example' })
        .send({ email: 'a@exemple.test', password: 'x' });
    await send('https://elsewhere.example').expect(403);
    await send('https://declic.exemple.test').expect(401);
  });
});
