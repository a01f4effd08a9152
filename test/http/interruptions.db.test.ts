import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { catalogue } from '../../server/rules/catalogue.js';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { path, type TestApi } from '../support/api.js';
import { register } from '../support/audit-dossier.js';
import type { TestDatabase } from '../support/database.js';
import { auditDone, openServiceAtWork, type ServiceAtWork } from '../support/service-at-work.js';

const TODAY = '2026-11-16';

let service: ServiceAtWork;
let database: TestDatabase;
let api: TestApi;
let admin: Agent;
let finance: Agent;
let orgId: string;

beforeAll(async () => {
  service = await openServiceAtWork(TODAY);
  ({ database, api, orgId } = service);
  admin = await api.person(orgId, { role: 'admin' });
  finance = await api.person(orgId, { role: 'finance' });
}, 60_000);

afterAll(async () => {
  await service.close();
});

interface Decided {
  code: string;
  basis: { en: string };
  mayInterrupt: boolean;
  decisions: { mayInterrupt: boolean; note: string; setBy: string | null }[];
}
const decided = async (who: Agent): Promise<Decided[]> =>
  ((await who.get(path('/interruptions')).expect(200)).body as { items: Decided[] }).items;
const turn = (code: string, mayInterrupt: boolean, note: string, who = admin) =>
  who
    .put(path(`/rules/${code}/interruption`))
    .set('Accept-Language', 'en')
    .send({ mayInterrupt, note });

/** What each finding says of the payment delay, once the audit that the decision asked for is done. */
async function foundAfter(
  code: string,
  mayInterrupt: boolean,
  note: string,
): Promise<Record<string, [string, boolean]>> {
  const { audit } = (await turn(code, mayInterrupt, note).expect(200)).body as { audit: string };
  await auditDone(finance, audit);
  const { items } = (await finance.get(path('/findings')).expect(200)).body as {
    items: { code: string; class: string; mayInterruptPayment: boolean }[];
  };
  return Object.fromEntries(items.map((one) => [one.code, [one.class, one.mayInterruptPayment]]));
}

test('every rule with a legal basis is listed, and interrupts nothing until counsel says so', async () => {
  const items = await decided(finance);
  const expected = catalogue.flatMap(({ code, groundsInterruption }) => (groundsInterruption ? [code] : []));
  expect(items.map(({ code }) => code)).toEqual(expected);
  expect(expected).toEqual(expect.arrayContaining(['A1', 'T1', 'T3', 'P2', 'L1', 'I1']));
  for (const absent of ['L4', 'I5', 'C4', 'C1', 'X1']) expect(expected).not.toContain(absent);
  for (const item of items) {
    expect(item).toMatchObject({ mayInterrupt: false, decisions: [] });
    expect(item.basis.en).toContain('R2192-27');
  }
});

test('it is turned on with a note, by the administrator, for a rule that has a basis', async () => {
  await turn('A1', true, 'Avis', finance).expect(403);
  await turn('Z9', true, 'Avis').expect(404);
  const ask = (await turn('L4', true, 'Avis').expect(422)).body as { detail: string };
  expect(ask.detail).toBe(
    'This rule asks a question: it reports neither a missing document nor a wrong mention.',
  );
  const untold = (await turn('A1', true, '  ').expect(422)).body as {
    errors: { field: string; detail: string }[];
  };
  expect(untold.errors).toEqual([{ field: 'note', detail: 'Write on whose advice and for what reason.' }]);
  expect((await decided(admin)).some(({ mayInterrupt }) => mayInterrupt)).toBe(false);
});

test('facts found after it are marked, others not, and turning it off unmarks them; nothing is forgotten', async () => {
  const request = finance.post(path('/imports'));
  const files = {
    'register/contracts.csv': register(CONTRACT),
    'register/people.csv': register({
      contract_ref: CONTRACT.contract_ref,
      person_key: 'p1',
      name: 'Camille Exemple',
    }),
    // A1 and T3, as facts.
    'invoices/F-1.csv': register(camilleDays(3, { invoice_number: 'F-1', net: '1600' })),
  };
  for (const [filepath, content] of Object.entries(files))
    request.attach('files', Buffer.from(content), { ...{ filepath }, filename: filepath });
  const { id } = (await request.expect(202)).body as { id: string };
  await finance.get(path(`/imports/${id}/progress`)).expect(200);

  const before = await foundAfter('D1', true, 'Avis');
  expect(before).toMatchObject({ A1: ['fact', false], T3: ['fact', false] });
  const marked = await foundAfter('A1', true, ' Avis du conseil du 3 novembre 2026 ');
  expect(marked).toEqual({ ...before, A1: ['fact', true] });
  expect(await foundAfter('A1', false, 'Avis revu')).toEqual(before);

  const [first] = await decided(finance);
  expect(first).toMatchObject({
    code: 'A1',
    mayInterrupt: false,
    decisions: [
      { mayInterrupt: false, note: 'Avis revu', setBy: 'Camille Exemple' },
      { mayInterrupt: true, note: 'Avis du conseil du 3 novembre 2026', setBy: 'Camille Exemple' },
    ],
  });
  const { rows } = await database.db.knex.raw<{ rows: { subject: { code: string; note: string } }[] }>(
    `SELECT subject FROM event WHERE action = 'switch-interruption' ORDER BY id`,
  );
  expect(rows.map(({ subject }) => [subject.code, subject.note])).toEqual([
    ['D1', 'Avis'],
    ['A1', 'Avis du conseil du 3 novembre 2026'],
    ['A1', 'Avis revu'],
  ]);
});

test('what another organisation decided is its own', async () => {
  await turn('T1', true, 'Avis').expect(200);
  const { orgId: elsewhere } = await api.organisation();
  const other = await api.person(elsewhere, { role: 'admin' });
  expect((await decided(other)).every(({ decisions }) => decisions.length === 0)).toBe(true);
});
