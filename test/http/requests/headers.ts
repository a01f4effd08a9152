import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Agent, Response } from 'supertest';
import { path } from '../../support/api.js';
import { theApi } from '../the-api.js';

let finance: Agent;

beforeAll(async () => {
  const { orgId } = await theApi().organisation();
  finance = await theApi().person(orgId, { role: 'finance' });
});

/** One answer of each kind. */
const KINDS: [string, (agent: Agent) => Promise<Response>][] = [
  ['JSON', async (agent) => agent.get(path('/invoices'))],
  ['no body', async (agent) => agent.patch(path('/me')).send({})],
  ['something kept', async (agent) => agent.post(path('/audits'))],
  ['a missing object', async (agent) => agent.get(path('/invoices/999999999'))],
  ['an unknown address', async (agent) => agent.get('/elsewhere')],
  ['a refusal', async (agent) => agent.get(path('/people'))],
  ['another site', async (agent) => agent.post(path('/audits')).set('Sec-Fetch-Site', 'cross-site')],
  ['another method', async (agent) => agent.put(path('/invoices'))],
  ['broken JSON', async (agent) => agent.post(path('/session')).type('application/json').send('{')],
];

describe('every kind of answer', () => {
  test.each(KINDS)('of %s has the headers that keep a browser in bounds', async (_kind, ask) => {
    const { headers } = await ask(finance);
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy.split(';')).toContain(part);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('asks for https from then on, where the service is reached by it', async () => {
    const agent = await theApi().differing({ publicUrl: new URL('https://declic.exemple.test') });
    const { headers } = await agent.get(path('/health'));
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  });
});
