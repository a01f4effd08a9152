import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Agent } from 'supertest';
import { invitePerson } from '../../../server/usecases/people/invite-person.js';
import { PASSWORD, path } from '../../support/api.js';
import { accountOf, cookieOf, isSignedIn, newEmail, rowsOf, theApi } from '../the-api.js';

const HOUR_MS = 3_600_000;

async function signIn(agent: Agent, email: string): Promise<string | null> {
  return cookieOf(await agent.post(path('/session')).send({ email, password: PASSWORD }).expect(200));
}

/** The name of a session, as the cookie has it before its signature. */
const sidOf = (cookie: string | null): string =>
  decodeURIComponent(cookie ?? '')
    .replace(/^[^=]+=s:/, '')
    .replace(/\.[^.]*$/, '');

const hashOf = (sid: string): string => createHash('sha256').update(sid).digest('base64url');

async function member(): Promise<{ orgId: string; email: string; admin: Agent; agent: Agent }> {
  const { orgId, admin } = await theApi().organisation();
  const email = newEmail();
  return { orgId, email, admin, agent: await theApi().person(orgId, { role: 'finance' }, email) };
}

describe('a session', () => {
  test('begins under a new name at sign-in, and the old name opens nothing', async () => {
    const { email } = await member();
    const agent = theApi().anonymous();
    const [first, second] = [await signIn(agent, email), await signIn(agent, email)];
    expect(sidOf(second)).not.toBe(sidOf(first));
    const thief = theApi().anonymous();
    const known = await thief.get(path('/session')).set('Cookie', first ?? '');
    expect(known.body).toEqual({ signedIn: false });
    // A name that somebody made up is not taken over.
    const planted = await theApi()
      .anonymous()
      .post(path('/session'))
      .set('Cookie', 'declic=s%3Aplanted.planted')
      .send({ email, password: PASSWORD });
    expect(sidOf(cookieOf(planted))).not.toBe('planted');
  });

  test('is kept by the hash of its name', async () => {
    const { email } = await member();
    const sid = sidOf(await signIn(theApi().anonymous(), email));
    expect(sid.length).toBeGreaterThanOrEqual(22);
    expect(await rowsOf('SELECT 1 FROM web_session WHERE sid = ?', [sid])).toEqual([]);
    expect(await rowsOf('SELECT 1 FROM web_session WHERE sid = ?', [hashOf(sid)])).toHaveLength(1);
    const [row] = await rowsOf<{ text: string }>(
      'SELECT string_agg(s::text, $$ $$) AS text FROM web_session s',
    );
    expect(row?.text).not.toContain(sid);
  });

  test('is a cookie that scripts cannot read; over https, of this host alone', async () => {
    const { email } = await member();
    const publicUrl = new URL('https://declic.exemple.test');
    const agent = await theApi().differing({ publicUrl, proxies: 1 });
    const answer = await agent
      .post(path('/session'))
      .set('X-Forwarded-Proto', 'https')
      .send({ email, password: PASSWORD })
      .expect(200);
    const set = String(answer.headers['set-cookie']);
    expect(set).toMatch(/^__Host-declic=/);
    for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(set).toContain(attribute);
    expect(set).not.toContain('Domain');
  });

  test('ends when nothing is asked for half an hour', async () => {
    const { agent } = await member();
    const accountId = await accountOf(agent);
    const [kept] = await rowsOf<{ minutes: number }>(
      `SELECT round(extract(epoch FROM expire - localtimestamp) / 60)::int AS minutes FROM web_session
       WHERE sess ->> 'accountId' = ?`,
      [accountId],
    );
    expect(kept?.minutes).toBe(30);
    await rowsOf(
      `UPDATE web_session SET expire = localtimestamp - interval '1 second' WHERE sess ->> 'accountId' = ?`,
      [accountId],
    );
    expect(await isSignedIn(agent)).toBe(false);
  });

  test('ends twelve hours after signing in, however busy, and in whichever organisation', async () => {
    const { agent, orgId } = await member();
    const accountId = await accountOf(agent);
    const signedInAt = Date.now() - 11 * HOUR_MS;
    const age = (at: number): Promise<object[]> =>
      rowsOf(
        `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{signedInAt}', to_jsonb(?::bigint))::json
         WHERE sess ->> 'accountId' = ?`,
        [`${at}`, accountId],
      );
    await age(signedInAt);
    await agent.post(path('/session/organisation')).send({ organisationId: orgId }).expect(200);
    const [kept] = await rowsOf<{ at: string }>(
      `SELECT sess ->> 'signedInAt' AS at FROM web_session WHERE sess ->> 'accountId' = ?`,
      [accountId],
    );
    expect(kept?.at).toBe(`${signedInAt}`);
    await age(Date.now() - 12 * HOUR_MS - 1000);
    expect(await isSignedIn(agent)).toBe(false);
  });

  test('ends by signing out', async () => {
    const { email } = await member();
    const agent = theApi().anonymous();
    const cookie = await signIn(agent, email);
    await agent.delete(path('/session')).expect(204);
    const again = await theApi()
      .anonymous()
      .get(path('/session'))
      .set('Cookie', cookie ?? '');
    expect(again.body).toEqual({ signedIn: false });
  });

  test('of a person disabled, or of another role, changes at its next request', async () => {
    const { agent, admin } = await member();
    const accountId = await accountOf(agent);
    const change = (place: object): Promise<unknown> =>
      admin
        .put(path(`/people/${accountId}`))
        .send(place)
        .expect(204);
    await agent.get(path('/invoices')).expect(200);
    await change({ role: 'dpo', disabled: false });
    await agent.get(path('/invoices')).expect(403);
    await change({ role: 'finance', disabled: true });
    await agent.get(path('/invoices')).expect(401);
    expect(await isSignedIn(agent)).toBe(false);
  });

  test('ends when its password is changed elsewhere; here it goes on under a new name', async () => {
    const { email, agent: other } = await member();
    const agent = theApi().anonymous();
    const before = await signIn(agent, email);
    const next = 'another password of the tests';
    const wrong = await agent.post(path('/me/password')).send({ current: next, next });
    expect(wrong.body).toMatchObject({ code: 'wrong-credentials', errors: [{ field: 'current' }] });
    const changed = await agent.post(path('/me/password')).send({ current: PASSWORD, next }).expect(204);
    expect(await isSignedIn(agent)).toBe(true);
    expect(sidOf(cookieOf(changed))).not.toBe(sidOf(before));
    expect(await isSignedIn(other)).toBe(false);
    await theApi().anonymous().post(path('/session')).send({ email, password: PASSWORD }).expect(401);
    await theApi().anonymous().post(path('/session')).send({ email, password: next }).expect(200);
  });

  test('works in another organisation of its own, and in no other', async () => {
    const { email, agent, orgId } = await member();
    const other = await theApi().organisation('Communauté d’essai');
    const { token } = await theApi().services.unit.within(other.orgId, (stores) =>
      invitePerson(stores, {
        orgId: other.orgId,
        by: { accountId: '0', role: 'admin' },
        email,
        role: 'dpo',
      }),
    );
    await theApi()
      .anonymous()
      .post(path(`/links/${token}`))
      .send({ password: PASSWORD })
      .expect(200);
    const choose = (organisationId: string) =>
      agent.post(path('/session/organisation')).send({ organisationId });
    expect((await choose(other.orgId)).body).toMatchObject({
      role: 'dpo',
      organisation: { id: other.orgId },
    });
    expect((await choose(orgId)).body).toMatchObject({ role: 'finance', organisation: { id: orgId } });
    const foreign = await theApi().organisation('Ailleurs');
    const refused = await choose(foreign.orgId);
    expect([refused.status, refused.text]).toEqual([404, (await choose('999999999')).text]);
  });
});
