import { describe, expect, test } from '@jest/globals';
import { invitePerson } from '../../../server/usecases/people/invite-person.js';
import { makeLinkToken } from '../../../server/usecases/people/link-token.js';
import { PASSWORD, path } from '../../support/api.js';
import { databaseHash } from '../../support/database-hash.js';
import { accountOf, newEmail, rowsOf, theApi, theDatabase } from '../the-api.js';

const ANSWERS = { name: 'Camille Exemple', password: PASSWORD };

async function invitation(email = newEmail()): Promise<{ orgId: string; id: string; link: string }> {
  const { orgId } = await theApi().organisation();
  const { token, invitationId } = await theApi().services.unit.within(orgId, (stores) =>
    invitePerson(stores, { orgId, by: { accountId: '0', role: 'admin' }, email, role: 'finance' }),
  );
  return { orgId, id: invitationId, link: path(`/links/${token}`) };
}

/** Makes a link look as if time had passed, or somebody had done something to it. */
const alter = (id: string, orgId: string, change: string): Promise<object[]> =>
  rowsOf(`UPDATE one_time_link SET ${change} WHERE id = ? AND org_id = ?`, [id, orgId]);

describe('a one-time link', () => {
  test('may be looked at as often as one likes: nothing changes', async () => {
    const { link } = await invitation();
    const agent = theApi().anonymous();
    const before = await databaseHash(theDatabase());
    for (let round = 0; round < 3; round += 1)
      expect((await agent.get(link)).body).toMatchObject({ purpose: 'invitation', usable: true });
    await agent.head(link).expect(200);
    expect(await databaseHash(theDatabase())).toBe(before);
  });

  test('lets one of two in who use it at once, and nobody after', async () => {
    const { link, orgId } = await invitation();
    const use = () => theApi().anonymous().post(link).send(ANSWERS);
    const answers = await Promise.all([use(), use()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await use()).status).toBe(410);
    expect(await rowsOf('SELECT 1 FROM membership WHERE org_id = ?', [orgId])).toHaveLength(2);
  });

  test.each([
    ['too old', 'expires_at = now()'],
    ['withdrawn', 'revoked_at = now()'],
    ['used', 'used_at = now()'],
  ])('that is %s opens nothing, and makes no account', async (_state, change) => {
    const email = newEmail();
    const { link, id, orgId } = await invitation(email);
    await alter(id, orgId, change);
    expect((await theApi().anonymous().get(link)).body).toMatchObject({ usable: false });
    const used = await theApi().anonymous().post(link).send(ANSWERS);
    expect([used.status, (used.body as { code: string }).code]).toEqual([410, 'link-unusable']);
    expect(await rowsOf('SELECT 1 FROM account WHERE email = ?', [email])).toEqual([]);
  });

  test('of another organisation, with a right secret, opens nothing', async () => {
    const { link } = await invitation();
    const other = await theApi().organisation();
    const secret = link.slice(link.lastIndexOf('/') + 1).replace(/^\d+-/, '');
    await theApi()
      .anonymous()
      .get(path(`/links/${other.orgId}-${secret}`))
      .expect(410);
  });

  test('to an address that has an account asks for its password', async () => {
    const email = newEmail();
    const first = await invitation(email);
    const known = theApi().anonymous();
    await known.post(first.link).send(ANSWERS).expect(200);
    const second = await invitation(email);
    const wrong = await theApi()
      .anonymous()
      .post(second.link)
      .send({ ...ANSWERS, password: 'a password of somebody else' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'wrong-credentials', errors: [{ field: 'password' }] });
    const right = theApi().anonymous();
    const used = await right.post(second.link).send({ password: PASSWORD }).expect(200);
    expect((used.body as { organisations: object[] }).organisations).toHaveLength(2);
    expect(await accountOf(right)).toBe(await accountOf(known));
  });

  test('asks for a name and a password that can be kept', async () => {
    const { link } = await invitation();
    const agent = theApi().anonymous();
    const fields = async (answers: object): Promise<unknown> => {
      const answer = await agent.post(link).send(answers);
      const body = answer.body as unknown;
      const status = answer.status;
      const { code, errors } = body as { code: string; errors: { field: string }[] };
      return [status, code, errors[0]?.field];
    };
    expect(await fields({ password: PASSWORD })).toEqual([422, 'invalid-value', 'name']);
    expect(await fields({ name: 'Camille Exemple' })).toEqual([422, 'invalid-value', 'password']);
    for (const password of ['too short', 'aaaaaaaaaaaaaaaa', 'x1y2z'.repeat(60)])
      expect(await fields({ ...ANSWERS, password })).toEqual([422, 'password-too-weak', 'password']);
    await agent.post(link).send(ANSWERS).expect(200);
  });

  test('of the demonstration signs in again and again', async () => {
    const { orgId, admin } = await theApi().organisation();
    const accountId = await accountOf(admin);
    const { token, secretHash } = makeLinkToken(orgId);
    await theApi().services.unit.within(orgId, ({ people }) =>
      people.addLink({
        purpose: 'demonstration',
        secretHash,
        email: null,
        role: 'admin',
        supplier: null,
        scope: [],
        accountId,
        createdBy: null,
        passwordVersion: null,
        validHours: 24,
      }),
    );
    for (let round = 0; round < 2; round += 1) {
      const agent = theApi().anonymous();
      const used = await agent.post(path(`/links/${token}`)).send({});
      expect(used.body).toMatchObject({ signedIn: true, account: { id: accountId } });
    }
  });

  test('is known by the hash of its secret alone', async () => {
    const { link } = await invitation();
    const secret = link.slice(link.lastIndexOf('/') + 1).replace(/^\d+-/, '');
    const [row] = await rowsOf<{ text: string }>(
      'SELECT string_agg(l::text, $$ $$) AS text FROM one_time_link l',
    );
    expect(row?.text).not.toContain(secret);
  });
});
