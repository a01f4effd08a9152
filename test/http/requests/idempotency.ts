import { beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Agent, Response } from 'supertest';
import { path } from '../../support/api.js';
import { newEmail, rowsOf, theApi } from '../the-api.js';

let orgId: string;
let admin: Agent;
let finance: Agent;

beforeAll(async () => {
  ({ orgId, admin } = await theApi().organisation());
  finance = await theApi().person(orgId, { role: 'finance' });
});

const invite = (key: string, email: string): Promise<Response> =>
  Promise.resolve(
    admin.post(path('/invitations')).set('Idempotency-Key', key).send({ email, role: 'finance' }),
  );

const sendFile = (key: string, content: string, filename = 'a.csv'): Promise<Response> =>
  Promise.resolve(
    finance
      .post(path('/imports'))
      .set('Idempotency-Key', key)
      .attach('files', Buffer.from(content), { filename }),
  );

const invitations = async (email: string): Promise<number> =>
  (await rowsOf('SELECT 1 FROM one_time_link WHERE email = ?', [email])).length;

const imports = async (): Promise<number> =>
  (await rowsOf('SELECT 1 FROM import WHERE org_id = ?', [orgId])).length;

const codeOf = ({ body }: Response): string => (body as { code: string }).code;

describe('a write under an idempotency key', () => {
  test('is done once, and answered alike', async () => {
    const [key, email] = [randomUUID(), newEmail()];
    const [first, again] = [await invite(key, email), await invite(key, email)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await invitations(email)).toBe(1);
  });

  test('is done once when it is asked twice at once', async () => {
    const [key, email] = [randomUUID(), newEmail()];
    const [one, other] = await Promise.all([invite(key, email), invite(key, email)]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body).toEqual(other.body);
    expect(await invitations(email)).toBe(1);
  });

  test('is refused when the key was used for another request, or on another address', async () => {
    const key = randomUUID();
    await invite(key, newEmail());
    const email = newEmail();
    const refused = [
      await invite(key, email),
      await admin.patch(path('/me')).set('Idempotency-Key', key).send({}),
    ];
    expect(refused.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      refused.map(() => [422, 'idempotency-key-reused']),
    );
    expect(await invitations(email)).toBe(0);
  });

  test('that failed may be asked again under its key', async () => {
    const [key, email] = [randomUUID(), newEmail()];
    const place = { email, role: 'contractor' };
    const ask = (more: object) =>
      admin
        .post(path('/invitations'))
        .set('Idempotency-Key', key)
        .send({ ...place, ...more });
    await ask({}).expect(422);
    await ask({ supplier: 'Atelier Exemple' }).expect(201);
  });

  test('is one’s own: the same key of somebody else is another', async () => {
    const key = randomUUID();
    const email = newEmail();
    await invite(key, email);
    const second = await theApi().person(orgId, { role: 'admin' });
    await second
      .post(path('/invitations'))
      .set('Idempotency-Key', key)
      .send({ email, role: 'finance' })
      .expect(201);
    expect(await invitations(email)).toBe(2);
  });

  test.each(['', ' ', 'é', 'x'.repeat(201)])('has a key of visible characters, not “%s”', async (key) => {
    const answer = await admin
      .patch(path('/me'))
      .set('Idempotency-Key', Buffer.from(key).toString('latin1'))
      .send({ name: 'Ada Exemple' });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid-request']);
  });

  test('keeps no link: what is told once is not stored beside its hash', async () => {
    const made = await invite(randomUUID(), newEmail());
    const secret = (made.body as { link: string }).link.replace(/^.*-/, '');
    const [row] = await rowsOf<{ text: string }>(
      'SELECT string_agg(r::text, $$ $$) AS text FROM idempotent_request r',
    );
    expect(row?.text).not.toContain(secret);
  });
});

describe('files sent under an idempotency key', () => {
  test('are one import, of the same names and bytes only', async () => {
    const key = randomUUID();
    const before = await imports();
    const [first, again] = [await sendFile(key, 'a;b\n'), await sendFile(key, 'a;b\n')];
    expect(first.status).toBe(202);
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
    for (const other of [await sendFile(key, 'a;c\n'), await sendFile(key, 'a;b\n', 'b.csv')])
      expect([other.status, codeOf(other)]).toEqual([422, 'idempotency-key-reused']);
    expect(await imports()).toBe(before + 1);
  });

  test('are one import when they are sent twice at once', async () => {
    const key = randomUUID();
    const before = await imports();
    const [one, other] = await Promise.all([sendFile(key, 'd;e\n'), sendFile(key, 'd;e\n')]);
    expect((one.body as { id: string }).id).toBe((other.body as { id: string }).id);
    expect(await imports()).toBe(before + 1);
  });
});
