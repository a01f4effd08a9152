import { describe, expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { inOrganisation } from '../../../server/db/connection.js';
import { path } from '../../support/api.js';
import { accountOf, newEmail, rowsOf, theApi, theDatabase } from '../the-api.js';

const changeTo = (admin: Agent, id: string, place: object) =>
  admin.put(path(`/people/${id}`)).send({ role: 'admin', disabled: false, ...place });

const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

describe('inviting', () => {
  test('gives a link once; the list has the invitation and not its link', async () => {
    const { admin } = await theApi().organisation();
    const email = newEmail();
    const made = await admin.post(path('/invitations')).send({ email, role: 'dpo' }).expect(201);
    const { id, link } = made.body as { id: string; link: string };
    const token = link.replace('/start/', '');
    const listed = await admin.get(path('/people'));
    const body = listed.body as unknown;
    expect(listed.text).not.toContain(token);
    expect((body as { invitations: object[] }).invitations).toContainEqual(
      expect.objectContaining({ id, email, role: 'dpo', usable: true }),
    );
    await admin.delete(path(`/invitations/${id}`)).expect(204);
    await admin.delete(path(`/invitations/${id}`)).expect(404);
    await theApi()
      .anonymous()
      .post(path(`/links/${token}`))
      .send({ name: 'Camille Exemple', password: 'a password of the tests' })
      .expect(410);
  });

  test('by a manager is for contractors only', async () => {
    const { orgId } = await theApi().organisation();
    const manager = await theApi().person(orgId, { role: 'manager' });
    const invite = (place: object) =>
      manager.post(path('/invitations')).send({ email: newEmail(), ...place });
    for (const role of ['admin', 'finance', 'manager', 'dpo']) {
      const refused = await invite({ role });
      expect([refused.status, codeOf(refused)]).toEqual([403, 'not-allowed']);
    }
    await invite({ role: 'contractor', supplier: 'Atelier Exemple' }).expect(201);
  });

  test('refuses whoever is a member, in whichever letters', async () => {
    const { orgId, admin } = await theApi().organisation();
    const email = newEmail();
    await theApi().person(orgId, { role: 'finance' }, email);
    const refused = await admin.post(path('/invitations')).send({ email: email.toUpperCase(), role: 'dpo' });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'already-member']);
  });

  test.each([
    ['a contractor without its firm', { role: 'contractor' }, 'supplier'],
    ['a firm whose SIRET is wrong', { role: 'contractor', supplier: '90000000100018' }, 'supplier'],
    ['a firm for somebody else', { role: 'finance', supplier: 'Atelier Exemple' }, 'supplier'],
    ['contracts for somebody else', { role: 'dpo', contracts: ['M-1'] }, 'contracts'],
  ])('refuses %s', async (_what, place, field) => {
    const { admin } = await theApi().organisation();
    const refused = await admin.post(path('/invitations')).send({ email: newEmail(), ...place });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'invalid-value', errors: [{ field }] });
  });
});

describe('the last administrator', () => {
  test('stays one', async () => {
    const { admin } = await theApi().organisation();
    const id = await accountOf(admin);
    for (const place of [{ role: 'finance' }, { disabled: true }]) {
      const refused = await changeTo(admin, id, place);
      expect([refused.status, codeOf(refused)]).toEqual([409, 'last-administrator']);
    }
    await changeTo(admin, id, {}).expect(204);
  });

  test('stays when two of them leave at once', async () => {
    const { orgId, admin } = await theApi().organisation();
    const other = await theApi().person(orgId, { role: 'admin' });
    const [id, otherId] = [await accountOf(admin), await accountOf(other)];
    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([
        changeTo(admin, id, { role: 'finance' }),
        changeTo(other, otherId, { role: 'finance' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      await rowsOf(`UPDATE membership SET role = 'admin' WHERE org_id = ?`, [orgId]);
    }
  });
});

describe('what was done', () => {
  test('is told to administrators, the latest first, page by page', async () => {
    const { orgId, admin } = await theApi().organisation();
    const finance = await theApi().person(orgId, { role: 'finance' });
    await finance.get(path('/people')).expect(403);
    const first = await admin.get(path('/events?limit=1')).expect(200);
    const { items, next } = first.body as { items: { action: string; subject: object }[]; next: string };
    expect(items).toMatchObject([{ action: 'refused', subject: { operation: 'listPeople' } }]);
    const second = await admin.get(path(`/events?limit=200&after=${next}`)).expect(200);
    const actions = (second.body as { items: { action: string }[] }).items.map(({ action }) => action);
    expect(actions).toContain('use-link');
    expect(actions).not.toContain('refused');
  });

  test.each([
    ['changed', `UPDATE event SET action = 'other'`],
    ['removed', 'DELETE FROM event'],
    ['emptied', 'TRUNCATE event'],
  ])('cannot be %s by the application', async (_what, statement) => {
    const { orgId } = await theApi().organisation();
    const work = inOrganisation(theDatabase(), orgId, (trx) => trx.raw(statement));
    await expect(work).rejects.toThrow('permission denied for table event');
  });
});

describe('one’s own account', () => {
  test('has a name and a language that one may change', async () => {
    const { admin } = await theApi().organisation();
    await admin.patch(path('/me')).send({ name: 'Alix Exemple', lang: 'en' }).expect(204);
    const body = (await admin.get(path('/session'))).body as unknown;
    expect(body).toMatchObject({ account: { name: 'Alix Exemple', lang: 'en' } });
    const refused = await admin.get(path('/invoices/1'));
    expect((refused.body as { detail: string }).detail).toBe('Your role does not open this action.');
  });
});
