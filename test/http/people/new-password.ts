import { describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { setTimeout } from 'node:timers/promises';
import type { Agent, Response } from 'supertest';
import { invitePerson } from '../../../server/usecases/people/invite-person.js';
import type { Role } from '../../../server/domain/role.js';
import { PASSWORD, path } from '../../support/api.js';
import { accountOf, isSignedIn, newEmail, rowsOf, theApi, theDatabase } from '../the-api.js';

const NEXT = 'another password of the tests';

interface Somebody {
  orgId: string;
  admin: Agent;
  email: string;
  agent: Agent;
  accountId: string;
}

async function somebody(role: Role = 'finance'): Promise<Somebody> {
  const { orgId, admin } = await theApi().organisation();
  const email = newEmail();
  const agent = await theApi().person(orgId, { role }, email);
  return { orgId, admin, email, agent, accountId: await accountOf(agent) };
}

const offer = (admin: Agent, accountId: string) =>
  admin.post(path(`/people/${accountId}/password-link`)).set('Accept-Language', 'en');

/** Where the link of an answer is used. */
const linkIn = ({ body }: Response): string =>
  path((body as { link: string }).link.replace('/start/', '/links/'));

const saidBy = ({ status, body }: Response): unknown => {
  const { code, detail } = body as { code: string; detail: string };
  return [status, code, detail];
};

const signsIn = async (email: string, password: string): Promise<number> =>
  (await theApi().anonymous().post(path('/session')).send({ email, password })).status;

/** Somebody who has an account joins another organisation. @returns its session there */
async function joins(orgId: string, email: string, role: Role): Promise<Agent> {
  const { token } = await theApi().services.unit.within(orgId, (stores) =>
    invitePerson(stores, { orgId, by: { accountId: '0', role: 'admin' }, email, role }),
  );
  const visitor = theApi().anonymous();
  await visitor
    .post(path(`/links/${token}`))
    .send({ password: PASSWORD })
    .expect(200);
  return visitor;
}

/** Somebody of two organisations, and who administers both, with a session in each. */
async function somebodyOfTwo(): Promise<Somebody & { here: Agent; there: Agent }> {
  const who = await somebody();
  const elsewhere = await theApi().organisation('Ailleurs');
  await joins(elsewhere.orgId, who.email, 'finance');
  const adminEmail = newEmail();
  const there = await theApi().person(elsewhere.orgId, { role: 'admin' }, adminEmail);
  return { ...who, here: await joins(who.orgId, adminEmail, 'admin'), there };
}

const use = (link: string) =>
  theApi().anonymous().post(link).set('Accept-Language', 'en').send({ password: NEXT });

/** Uses a link while its account is held by other work, which does this before it lets go. */
async function usedDuring(
  link: string,
  accountId: string,
  work: (trx: Knex.Transaction) => PromiseLike<unknown>,
): Promise<Response> {
  const { knex } = theDatabase();
  const trx = await knex.transaction();
  try {
    await trx.raw('SELECT FROM account WHERE account_id = ? FOR UPDATE', [accountId]);
    const { rows } = await trx.raw<{ rows: { pid: number }[] }>('SELECT pg_backend_pid() AS pid');
    const used = use(link).then((answer) => answer);
    await untilWaitsFor(rows[0]?.pid ?? 0);
    await work(trx);
    await trx.commit();
    return await used;
  } finally {
    if (!trx.isCompleted()) await trx.rollback();
  }
}

async function untilWaitsFor(pid: number): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) {
    const waiting = await rowsOf('SELECT FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))', [
      String(pid),
    ]);
    if (waiting.length > 0) return;
    await setTimeout(20);
  }
  throw new Error('nothing waits for the account');
}

const UNUSABLE = 'This link has been used, or is no longer valid. Ask for a new one.';

describe('a link for a new password', () => {
  test('is told once to the administrator, says whose it is, and changes nothing before it is used', async () => {
    const { admin, email, agent, accountId } = await somebody();
    const made = await offer(admin, accountId).expect(201);
    const link = linkIn(made);
    expect((await theApi().anonymous().get(link)).body).toMatchObject({
      purpose: 'new-password',
      email,
      role: 'finance',
      usable: true,
    });
    const listed = await admin.get(path('/people'));
    expect(listed.text).not.toContain(link.slice(link.lastIndexOf('/') + 1));
    expect((listed.body as { invitations: object[] }).invitations).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ email, usable: true })]),
    );
    expect(await isSignedIn(agent)).toBe(true);
    expect(await signsIn(email, PASSWORD)).toBe(200);
  });

  test('sets the password once, signs in, and ends every other session of the account', async () => {
    const { admin, email, agent, accountId, orgId } = await somebody();
    const link = linkIn(await offer(admin, accountId));
    const visitor = theApi().anonymous();
    const used = await visitor.post(link).send({ password: NEXT }).expect(200);
    expect(used.body).toMatchObject({ signedIn: true, account: { id: accountId, email } });
    expect(await isSignedIn(visitor)).toBe(true);
    expect(await isSignedIn(agent)).toBe(false);
    expect([await signsIn(email, PASSWORD), await signsIn(email, NEXT)]).toEqual([401, 200]);
    const again = await theApi()
      .anonymous()
      .post(link)
      .set('Accept-Language', 'en')
      .send({ password: 'a third password of the tests' });
    expect(saidBy(again)).toEqual([410, 'link-unusable', UNUSABLE]);
    const events = await rowsOf<{ action: string; who: string; subject: Record<string, string> }>(
      `SELECT action, account_id AS who, subject FROM event
       WHERE org_id = ? AND (action = 'offer-new-password' OR subject ->> 'purpose' = 'new-password') ORDER BY id`,
      [orgId],
    );
    expect(events).toMatchObject([
      { action: 'offer-new-password', who: await accountOf(admin), subject: { account: accountId } },
      { action: 'use-link', who: accountId, subject: { purpose: 'new-password' } },
    ]);
  });

  test('asks for a password that can be kept, and stays good until there is one', async () => {
    const { admin, accountId } = await somebody();
    const link = linkIn(await offer(admin, accountId));
    const visitor = theApi().anonymous();
    const [none, weak] = [
      await visitor.post(link).send({}),
      await visitor.post(link).send({ password: 'x' }),
    ];
    expect([none.status, weak.status]).toEqual([422, 422]);
    await visitor.post(link).send({ password: NEXT }).expect(200);
  });

  test('lets one of two in who use it at once', async () => {
    const { admin, accountId } = await somebody();
    const link = linkIn(await offer(admin, accountId));
    const answers = await Promise.all([use(link), use(link)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test.each([
    ['another one was made', ({ admin, accountId }: Somebody) => offer(admin, accountId).expect(201)],
    [
      'the person changed its password itself',
      ({ agent }: Somebody) =>
        agent
          .post(path('/me/password'))
          .send({ current: PASSWORD, next: `${PASSWORD}!` })
          .expect(204),
    ],
    [
      'the access of the person was closed',
      ({ admin, accountId }: Somebody) =>
        admin
          .put(path(`/people/${accountId}`))
          .send({ role: 'finance', disabled: true })
          .expect(204),
    ],
    [
      'who made it administers no longer',
      async ({ orgId, admin }: Somebody) => {
        const other = await theApi().person(orgId, { role: 'admin' });
        const id = await accountOf(admin);
        await other
          .put(path(`/people/${id}`))
          .send({ role: 'finance', disabled: false })
          .expect(204);
      },
    ],
    [
      'the account joined an organisation that who made it does not administer',
      async ({ email }: Somebody) => {
        const elsewhere = await theApi().organisation('Ailleurs');
        await joins(elsewhere.orgId, email, 'finance');
      },
    ],
    [
      'a day went by',
      ({ accountId }: Somebody) =>
        rowsOf('UPDATE one_time_link SET expires_at = now() WHERE account_id = ?', [accountId]),
    ],
  ])('opens nothing once %s', async (_what, happens: (who: Somebody) => PromiseLike<unknown>) => {
    const who = await somebody();
    const link = linkIn(await offer(who.admin, who.accountId));
    await happens(who);
    expect((await theApi().anonymous().get(link)).body).toMatchObject({ usable: false });
    expect(saidBy(await use(link))).toEqual([410, 'link-unusable', UNUSABLE]);
    expect(await signsIn(who.email, NEXT)).toBe(401);
  });

  test.each([
    [
      'changed its password',
      ({ agent }: Somebody) =>
        agent
          .post(path('/me/password'))
          .send({ current: PASSWORD, next: `${PASSWORD}!` })
          .expect(204),
    ],
    ['was made a newer link', ({ here, accountId }) => offer(here, accountId).expect(201)],
    [
      'used a newer link',
      async ({ here, accountId }) =>
        theApi()
          .anonymous()
          .post(linkIn(await offer(here, accountId)))
          .send({ password: `${PASSWORD}!` })
          .expect(200),
    ],
  ] as [string, (who: Awaited<ReturnType<typeof somebodyOfTwo>>) => PromiseLike<unknown>][])(
    'opens nothing once its person, in another organisation, %s',
    async (_what, happens) => {
      const who = await somebodyOfTwo();
      const link = linkIn(await offer(who.there, who.accountId).expect(201));
      expect((await theApi().anonymous().get(link)).body).toMatchObject({ usable: true });
      await happens(who);
      expect((await theApi().anonymous().get(link)).body).toMatchObject({ usable: false });
      expect(saidBy(await use(link))).toEqual([410, 'link-unusable', UNUSABLE]);
      expect(await signsIn(who.email, NEXT)).toBe(401);
    },
  );

  test.each([
    [
      'the password changes',
      ({ accountId }: Somebody) =>
        (trx: Knex.Transaction) =>
          trx.raw('UPDATE account SET password_version = password_version + 1 WHERE account_id = ?', [
            accountId,
          ]),
    ],
    [
      'who made it stops administering',
      ({ there }: { there: Agent }) =>
        async () =>
          rowsOf(`UPDATE membership SET role = 'finance' WHERE account_id = ?`, [await accountOf(there)]),
    ],
  ])('opens nothing while it is used when %s', async (_what, work) => {
    const who = await somebodyOfTwo();
    const link = linkIn(await offer(who.there, who.accountId).expect(201));
    expect(saidBy(await usedDuring(link, who.accountId, work(who)))).toEqual([
      410,
      'link-unusable',
      UNUSABLE,
    ]);
    expect([await signsIn(who.email, PASSWORD), await signsIn(who.email, NEXT)]).toEqual([200, 401]);
  });

  test('opens what it is for when its account was only busy', async () => {
    const who = await somebodyOfTwo();
    const link = linkIn(await offer(who.there, who.accountId).expect(201));
    expect((await usedDuring(link, who.accountId, () => Promise.resolve())).status).toBe(200);
    expect(await signsIn(who.email, NEXT)).toBe(200);
  });
});

describe('who may have a password changed', () => {
  const ELSEWHERE = {
    fr: 'Ce compte ouvre aussi une organisation que vous n’administrez pas. Une personne qui administre toutes ses organisations peut faire ce lien.',
    en: 'This account also opens an organisation that you do not administer. Somebody who administers all its organisations may make this link.',
  };

  test('an administrator of every organisation that the account opens, and nobody else', async () => {
    const { admin, email, accountId, orgId } = await somebody();
    const elsewhere = await theApi().organisation('Ailleurs');
    await joins(elsewhere.orgId, email, 'dpo');
    for (const one of [admin, elsewhere.admin]) {
      expect(saidBy(await offer(one, accountId))).toEqual([403, 'not-allowed', ELSEWHERE.en]);
      const french = await offer(one, accountId).set('Accept-Language', 'fr');
      expect((french.body as { detail: string }).detail).toBe(ELSEWHERE.fr);
    }
    const adminEmail = newEmail();
    const both = await theApi().person(elsewhere.orgId, { role: 'admin' }, adminEmail);
    expect((await offer(both, accountId)).status).toBe(403);
    await joins(orgId, adminEmail, 'admin');
    await offer(both, accountId).expect(201);
    // An access that was closed there is one that can be opened again.
    await rowsOf('UPDATE membership SET disabled_at = now() WHERE account_id = ? AND org_id = ?', [
      await accountOf(both),
      orgId,
    ]);
    expect((await offer(both, accountId)).status).toBe(403);
  });

  test('nobody for itself: its page asks for the present password', async () => {
    const { admin } = await theApi().organisation();
    const id = await accountOf(admin);
    expect(saidBy(await offer(admin, id))).toEqual([
      403,
      'not-allowed',
      'You change your own password on the page of your account.',
    ]);
    const french = await offer(admin, id).set('Accept-Language', 'fr');
    expect((french.body as { detail: string }).detail).toBe(
      'Vous changez votre propre mot de passe sur la page de votre compte.',
    );
  });

  test('nobody for a person whose access is closed', async () => {
    const { admin, accountId } = await somebody();
    await admin
      .put(path(`/people/${accountId}`))
      .send({ role: 'finance', disabled: true })
      .expect(204);
    expect(saidBy(await offer(admin, accountId))).toEqual([
      409,
      'wrong-state',
      'The access of this person is closed: open it again first.',
    ]);
    const french = await offer(admin, accountId).set('Accept-Language', 'fr');
    expect((french.body as { detail: string }).detail).toBe(
      'L’accès de cette personne est fermé : rouvrez-le d’abord.',
    );
  });
});
