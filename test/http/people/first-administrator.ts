import { describe, expect, test } from '@jest/globals';
import { createOrganisation } from '../../../server/db/organisation.js';
import { linkForFirstAdministrator } from '../../../server/usecases/people/first-administrator.js';
import { PASSWORD, path } from '../../support/api.js';
import { newEmail, theApi, theDatabase } from '../the-api.js';

/** What a start of the service offers. */
const offered = (orgId: string): Promise<string | null> =>
  theApi().services.unit.within(orgId, (stores) =>
    linkForFirstAdministrator(stores, { orgId, isBeside: false }),
  );

describe('the first administrator', () => {
  test('comes in by a link that works once, and names the organisation', async () => {
    const { anonymous } = theApi();
    const orgId = await createOrganisation(theDatabase(), 'Déclic');
    const token = await offered(orgId);
    const link = path(`/links/${token ?? ''}`);
    const agent = anonymous();
    expect((await agent.get(link)).body).toMatchObject({
      purpose: 'first-administrator',
      role: 'admin',
      usable: true,
      email: null,
    });
    const answers = {
      name: 'Ada Modèle',
      email: newEmail(),
      password: PASSWORD,
      organisation: 'Métropole de Valmorane',
    };
    expect((await agent.post(link).send(answers)).body).toMatchObject({
      signedIn: true,
      role: 'admin',
      organisation: { id: orgId, name: 'Métropole de Valmorane' },
      account: { name: 'Ada Modèle' },
    });
    const again = await anonymous()
      .post(link)
      .send({ ...answers, email: newEmail() });
    expect(again.status).toBe(410);
    expect(await offered(orgId)).toBeNull();
    const session = await agent.get(path('/session'));
    expect(session.body).toMatchObject({ signedIn: true, organisations: [{ id: orgId }] });
  });

  test('is one, when two people use the link at once', async () => {
    const { anonymous } = theApi();
    const orgId = await createOrganisation(theDatabase(), 'Déclic');
    const token = await offered(orgId);
    const use = () =>
      anonymous()
        .post(path(`/links/${token ?? ''}`))
        .send({ name: 'Ada Modèle', email: newEmail(), password: PASSWORD, organisation: 'Valmorane' });
    const answers = await Promise.all([use(), use()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  test('is offered a new link at each start, which withdraws the one before', async () => {
    const { anonymous } = theApi();
    const orgId = await createOrganisation(theDatabase(), 'Déclic');
    const [first, second] = [await offered(orgId), await offered(orgId)];
    const usable = async (token: string | null): Promise<unknown> =>
      (await anonymous().get(path(`/links/${token ?? ''}`))).body;
    expect(await usable(first)).toMatchObject({ usable: false });
    expect(await usable(second)).toMatchObject({ usable: true });
  });
});
