import { describe, expect, test } from '@jest/globals';
import type { Agent, Response } from 'supertest';
import { PASSWORD, path } from '../../support/api.js';
import { newEmail, rowsOf, theApi } from '../the-api.js';

let lastOrigin = 0;
/** An address on the network that no test has used. */
const newOrigin = (): string => `10.1.${(lastOrigin += 1) >> 8}.${lastOrigin & 255}`;

/** Tries to sign in, from an origin that the trusted proxy tells. */
const attempt = (agent: Agent, email: string, password: string, origin: string): Promise<Response> =>
  agent.post(path('/session')).set('X-Forwarded-For', origin).send({ email, password });

async function somebody(): Promise<string> {
  const { orgId } = await theApi().organisation();
  const email = newEmail();
  await theApi().person(orgId, { role: 'finance' }, email);
  return email;
}

describe('signing in', () => {
  test('tells an unknown address by nothing: not its answer, not its time', async () => {
    const agent = await theApi().differing({ proxies: 1 });
    const email = await somebody();
    // Time of the processor, which other work on the machine does not lengthen; the password is checked in this process.
    const tries = async (of: string): Promise<{ text: string; ms: number }> => {
      let [text, best] = ['', Infinity];
      for (let round = 0; round < 5; round += 1) {
        const start = process.cpuUsage();
        const answer = await attempt(agent, of, 'not the password', newOrigin());
        const { user, system } = process.cpuUsage(start);
        best = Math.min(best, (user + system) / 1000);
        text = `${answer.status} ${answer.text}`;
      }
      return { text, ms: best };
    };
    const [known, unknown] = [await tries(email), await tries(newEmail())];
    expect(unknown.text).toBe(known.text);
    expect(known.text).toMatch(/^401 .*wrong-credentials/);
    expect(Math.min(known.ms, unknown.ms) / Math.max(known.ms, unknown.ms)).toBeGreaterThan(0.6);
  });

  test('is refused after five errors of one address from one origin, however the address is written', async () => {
    const agent = await theApi().differing({ proxies: 1 });
    const [email, origin] = [await somebody(), newOrigin()];
    const written = [email, email.toUpperCase(), ` ${email}`, `${email} `, `${email}  `];
    for (const each of written)
      expect((await attempt(agent, each, 'not the password', origin)).status).toBe(401);
    const refused = await attempt(agent, email, PASSWORD, origin);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([429, 'too-many-attempts']);
    expect((await attempt(agent, email, PASSWORD, newOrigin())).status).toBe(200);
  });

  test('is refused to an origin that makes fifty errors; those who sign in use up nothing', async () => {
    const agent = await theApi().differing({ proxies: 1 });
    const [email, origin] = [await somebody(), newOrigin()];
    expect((await attempt(agent, email, PASSWORD, origin)).status).toBe(200);
    const used = await rowsOf<{ points: number }>(
      `SELECT points FROM rate_limit WHERE key LIKE 'origin:%' AND points > 0 AND key = 'origin:' || encode(sha256(?::bytea), 'hex')`,
      [origin],
    );
    expect(used).toEqual([]);
    await rowsOf(
      `UPDATE rate_limit SET points = 50 WHERE key = 'origin:' || encode(sha256(?::bytea), 'hex')`,
      [origin],
    );
    expect((await attempt(agent, email, PASSWORD, origin)).status).toBe(429);
  });

  test('is refused to nobody else because one origin goes on: what it is refused costs the address nothing', async () => {
    const agent = await theApi().differing({ proxies: 1 });
    const [email, origin] = [await somebody(), newOrigin()];
    for (let round = 0; round < 5; round += 1) await attempt(agent, email, 'not the password', origin);
    // One short of what an address is allowed from everywhere.
    const left = await rowsOf(
      `UPDATE rate_limit SET points = 99 WHERE key = 'address:' || encode(sha256(?::bytea), 'hex') RETURNING points`,
      [email],
    );
    expect(left).toEqual([{ points: 99 }]);
    for (let round = 0; round < 3; round += 1)
      expect((await attempt(agent, email, PASSWORD, origin)).status).toBe(429);
    expect((await attempt(agent, email, PASSWORD, newOrigin())).status).toBe(200);
  });

  test('believes what a sender says of its origin only from a trusted proxy', async () => {
    const agent = await theApi().differing({ proxies: 0 });
    const email = await somebody();
    for (let round = 0; round < 5; round += 1) await attempt(agent, email, 'not the password', newOrigin());
    expect((await attempt(agent, email, PASSWORD, newOrigin())).status).toBe(429);
  });

  test('is not open to a disabled person, with the same answer as a wrong password', async () => {
    const { orgId, admin } = await theApi().organisation();
    const email = newEmail();
    await theApi().person(orgId, { role: 'finance' }, email);
    const body = (await admin.get(path('/people'))).body as unknown;
    const people = (body as { people: { id: string; email: string }[] }).people;
    const id = people.find((person) => person.email === email)?.id ?? '';
    await admin
      .put(path(`/people/${id}`))
      .send({ role: 'finance', disabled: true })
      .expect(204);
    const agent = await theApi().differing({ proxies: 1 });
    const disabled = await attempt(agent, email, PASSWORD, newOrigin());
    const wrong = await attempt(agent, newEmail(), PASSWORD, newOrigin());
    expect([disabled.status, disabled.text]).toEqual([401, wrong.text]);
  });

  test('keeps no password, and no address beside its errors', async () => {
    const email = await somebody();
    const agent = await theApi().differing({ proxies: 1 });
    await attempt(agent, email, 'not the password', newOrigin());
    const [account] = await rowsOf<{ password_hash: string }>(
      'SELECT password_hash FROM account WHERE email = ?',
      [email],
    );
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await rowsOf(`SELECT 1 FROM rate_limit WHERE key LIKE '%' || ? || '%'`, [email])).toEqual([]);
  });
});
