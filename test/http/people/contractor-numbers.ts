import { describe, expect, test } from '@jest/globals';
import { aliasesOf, type SupplierMention } from '../../../server/domain/supplier-identity.js';
import { path } from '../../support/api.js';
import { accountOf, newEmail, rowsOf, theApi } from '../the-api.js';

const SIREN = '900000001';
const SIRET = '90000000100017';
/** Another establishment of the same firm. */
const OTHER_SIRET = '90000000100025';
const VAT = 'FR40900000001';

/** A supplier as documents that bear these numbers make it. */
async function supplier(orgId: string, name: string, mention: Partial<SupplierMention>): Promise<string> {
  const [made] = await rowsOf<{ id: string }>(
    'INSERT INTO supplier (org_id, key, name) VALUES (?, ?, ?) RETURNING id',
    [orgId, name, name],
  );
  const id = made?.id ?? '';
  for (const { kind, value } of aliasesOf({ siret: null, siren: null, vatId: null, name, ...mention })) {
    await rowsOf(
      `INSERT INTO supplier_alias (org_id, kind, value, supplier_id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [orgId, kind, value, id],
    );
  }
  return id;
}

/** The firm of a contractor who was invited so, as the documents name it; else as it was invited. */
async function firmOf(orgId: string, invited: string): Promise<string> {
  const agent = await theApi().person(orgId, { role: 'contractor', supplier: invited });
  const body = (await agent.get(path('/session'))).body as unknown;
  return (body as { supplier: { name: string } }).supplier.name;
}

const SHARED = {
  fr: 'Plusieurs prestataires ont ce SIREN : donnez le SIRET que portent les pièces du bon.',
  en: 'Several contractors have this SIREN: give the SIRET that the documents of the right one bear.',
};

describe('a contractor invited by a number', () => {
  test.each([
    ['its SIRET', SIRET, 'its SIREN', { siren: SIREN }],
    ['its SIRET', SIRET, 'its VAT number', { vatId: VAT }],
    ['its SIRET', SIRET, 'the SIRET of another establishment', { siret: OTHER_SIRET }],
    ['its VAT number', VAT, 'its SIREN', { siren: SIREN }],
    ['its VAT number', VAT, 'its SIRET', { siret: SIRET }],
    ['its SIREN', SIREN, 'its VAT number', { vatId: VAT }],
  ])('by %s (%s) is the firm whose documents bear %s', async (_how, invited, _bear, numbers) => {
    const { orgId } = await theApi().organisation();
    await supplier(orgId, 'Atelier Exemple', numbers);
    await supplier(orgId, 'Autre Exemple', { siret: '90000000200015' });
    expect(await firmOf(orgId, invited)).toBe('Atelier Exemple');
  });

  test('of which no document bears the number, nor its SIREN, is no firm yet', async () => {
    const { orgId } = await theApi().organisation();
    await supplier(orgId, 'Autre Exemple', { siret: '90000000200015' });
    expect(await firmOf(orgId, SIRET)).toBe(SIRET);
    // A number of another country holds no SIREN.
    await supplier(orgId, 'Exemple Belgique', { vatId: 'BE0900000001' });
    expect(await firmOf(orgId, 'BE0900000002')).toBe('BE0900000002');
  });

  test('that several firms share is refused, unless a document bears that very SIRET', async () => {
    const { orgId, admin } = await theApi().organisation();
    await supplier(orgId, 'Atelier Exemple', { siret: SIRET });
    await supplier(orgId, 'Atelier Exemple Sud', { siret: OTHER_SIRET });
    expect(await firmOf(orgId, SIRET)).toBe('Atelier Exemple');
    expect(await firmOf(orgId, OTHER_SIRET)).toBe('Atelier Exemple Sud');
    const invite = (supplierName: string, lang: string) =>
      admin
        .post(path('/invitations'))
        .set('Accept-Language', lang)
        .send({ email: newEmail(), role: 'contractor', supplier: supplierName });
    for (const lang of ['fr', 'en'] as const) {
      const refused = await invite('90000000100033', lang);
      expect([refused.status, refused.body]).toMatchObject([
        422,
        { code: 'invalid-value', errors: [{ field: 'supplier', detail: SHARED[lang] }] },
      ]);
      expect((await invite(VAT, lang)).status).toBe(422);
    }
  });

  test('that several firms share since it was invited sees nothing, and its access can be closed', async () => {
    const { orgId, admin } = await theApi().organisation();
    await supplier(orgId, 'Atelier Exemple', { siret: OTHER_SIRET });
    const agent = await theApi().person(orgId, { role: 'contractor', supplier: SIRET });
    const id = await accountOf(agent);
    const firm = async (): Promise<unknown> => (await agent.get(path('/session'))).body;
    expect(await firm()).toMatchObject({ supplier: { name: 'Atelier Exemple' } });
    await supplier(orgId, 'Atelier Exemple Sud', { siret: '90000000100033' });
    expect(await firm()).toMatchObject({ supplier: { name: SIRET } });
    const change = (place: object) =>
      admin.put(path(`/people/${id}`)).send({ role: 'contractor', disabled: false, ...place });
    await change({ supplier: SIRET, disabled: true }).expect(204);
    await change({ supplier: VAT }).expect(422);
  });

  test('may be invited by a manager of a contract that its SIREN names', async () => {
    const { orgId } = await theApi().organisation();
    const manager = await theApi().person(orgId, { role: 'manager', contracts: ['M-1'] });
    const id = await supplier(orgId, 'Atelier Exemple', { siren: SIREN });
    const invite = (supplierName: string) =>
      manager
        .post(path('/invitations'))
        .send({ email: newEmail(), role: 'contractor', supplier: supplierName });
    await invite(SIRET).expect(403);
    const [made] = await rowsOf<{ id: string }>(
      `INSERT INTO import (org_id, state, kind) VALUES (?, 'done', 'upload') RETURNING id`,
      [orgId],
    );
    const [document] = await rowsOf<{ id: string }>(
      `INSERT INTO document (org_id, import_id, file, byte_length, kind, format, status)
       VALUES (?, ?, 'contracts.csv', 1, 'register', 'register-contracts', 'read') RETURNING id`,
      [orgId, made?.id ?? ''],
    );
    await rowsOf(
      `INSERT INTO contract (org_id, document_id, row_no, contract_ref, contract_key, supplier_name, supplier_id, start_date,
                             price_form, ai_policy)
       VALUES (?, ?, 2, 'M-1', 'M1', 'Atelier Exemple', ?, '2026-01-01', 'time', 'allowed')`,
      [orgId, document?.id ?? '', id],
    );
    await invite(SIRET).expect(201);
    await invite('90000000200015').expect(403);
  });
});
