import { expect, test } from '@jest/globals';
import { inOrganisation } from '../../../server/db/connection.js';
import { path } from '../../support/api.js';
import { register } from '../../support/audit-dossier.js';
import { CONTRACT, found, noticesOfLast, foundBy, send, theService, UNKNOWN } from './the-service.js';

interface Row {
  id: string | null;
  contract: { id: string | null; contractRef: string } | null;
  tool: string;
  allowed: boolean;
  validFrom: string;
  standing: string;
  setBy: string | null;
  reason: string | null;
  source: { file: string; line?: number; documentId: string | null } | null;
  endedBy: { name: string; reason: string } | null;
}

const policy = async (query = '', who = theService().finance): Promise<Row[]> =>
  ((await who.get(path(`/ai-policy${query}`)).expect(200)).body as { items: Row[] }).items;

/** In short, by tool, the one that takes over last first: first day, whether it is allowed, where it stands. */
const standings = async (query = ''): Promise<(string | boolean)[][]> =>
  (await policy(query)).map(({ validFrom, allowed, standing }) => [validFrom, allowed, standing]);

const written = (values: object): object => ({
  tool: 'Le Chat',
  allowed: false,
  validFrom: '2026-09-01',
  reason: 'Décision du comité',
  ...values,
});
const say = (values: object, who = theService().admin) =>
  who.post(path('/ai-policy')).set('Accept-Language', 'en').send(written(values));
const correct = (id: string, values: object) =>
  theService()
    .admin.put(path(`/ai-policy/${id}`))
    .send(written(values));
const withdraw = (id: string, reason = 'Retour') =>
  theService()
    .admin.put(path(`/ai-policy/${id}/withdrawal`))
    .send({ reason });

interface Done {
  id: string;
  audit: string;
}
const done = ({ body }: { body: unknown }): Done => body as Done;

/** The row that refuses the tool from before the work. */
let refusal: string;

test('a row of a register is told with its place', async () => {
  expect(await policy()).toMatchObject([
    {
      id: null,
      contract: null,
      tool: 'Le Chat',
      allowed: true,
      standing: 'counts',
      setBy: null,
      reason: null,
      source: { file: 'register/ai_policy.csv', line: 2 },
      endedBy: null,
    },
  ]);
});

test('the document of a row is named to whoever may open it', async () => {
  const { finance, admin, api, orgId } = theService();
  const dpo = await api.person(orgId, { role: 'dpo' });
  const document = async (who: typeof finance) => (await policy('', who))[0]?.source?.documentId;
  expect(await document(finance)).toMatch(/^\d+$/);
  expect(await document(dpo)).toBe(await document(finance));
  // The administrator opens no document: a link to one would lead to a refusal.
  expect(await document(admin)).toBeNull();
});

test('what a manager of some contracts sends says nothing of tools, and takes the place of nothing', async () => {
  const { api, orgId } = theService();
  const before = await policy();
  const manager = await api.person(orgId, { role: 'manager', contracts: [CONTRACT] });
  const row = { contract_ref: '', valid_from: '2026-01-01', allowed: 'no', max_data_class: '' };
  await send(
    { 'register/ai_policy.csv': register({ ...row, tool: 'Le Chat' }, { ...row, tool: '*' }) },
    manager,
  );
  expect(await policy()).toEqual(before);
  expect(await found('I3')).toEqual([]);
  const [notice] = await noticesOfLast(manager);
  expect(notice).toContain('register-sets-nothing: 2\u00a0rows of AI policy do not count');
});

test('what is written here speaks at the day of the work, beside the rows of registers', async () => {
  // The work that was declared is of the end of September.
  const after = done(await say({ validFrom: '2026-10-01' }).expect(201));
  expect(await foundBy(after.audit, 'I3')).toEqual([]);
  const during = done(await correct(after.id, { validFrom: '2026-09-23' }).expect(200));
  expect(await foundBy(during.audit, 'I3')).toEqual(['I3 question']);
  const before = done(await correct(during.id, {}).expect(200));
  expect(await foundBy(before.audit, 'I3')).toEqual(['I3 fact']);
  refusal = before.id;
  expect(await standings()).toEqual([
    ['2026-10-01', false, 'corrected'],
    ['2026-09-23', false, 'corrected'],
    ['2026-09-01', false, 'counts'],
    ['2026-01-01', true, 'past'],
  ]);
  expect(await standings('?on=2026-08-31')).toContainEqual(['2026-09-01', false, 'coming']);
  // A row that was corrected is no more: it is neither corrected nor withdrawn again.
  await correct(after.id, {}).expect(404);
  await withdraw(after.id).expect(404);
});

test('the page of a contract says the same; a contractor has that page, and not the list', async () => {
  const { api, orgId, finance } = theService();
  const { items } = (await finance.get(path('/contracts')).expect(200)).body as { items: { id: string }[] };
  const { aiPolicyRows } = (await finance.get(path(`/contracts/${items[0]?.id}`)).expect(200)).body as {
    aiPolicyRows: object[];
  };
  expect(aiPolicyRows).toEqual([
    expect.objectContaining({ tool: 'Le Chat', validFrom: '2026-09-01', allowed: false, everywhere: true }),
    expect.objectContaining({ tool: 'Le Chat', validFrom: '2026-01-01', allowed: true }),
  ]);
  const contractor = await api.person(orgId, { role: 'contractor', supplier: '90000000100017' });
  await contractor.get(path('/ai-policy')).expect(403);
});

test('of one tool and first day the row written here stands; withdrawn, that of the register does again', async () => {
  const over = done(await say({ validFrom: '2026-01-01', tool: 'LE CHAT' }).expect(201));
  expect((await policy()).slice(-2)).toMatchObject([
    { tool: 'LE CHAT', standing: 'past' },
    { tool: 'Le Chat', standing: 'overridden', source: { line: 2 } },
  ]);
  const twice = (await say({ validFrom: '2026-01-01' }).expect(409)).body as { detail: string };
  expect(twice.detail).toBe(
    'A row written here says something of this tool from this day already: correct it.',
  );
  await withdraw(over.id).expect(200);
  const back = done(await withdraw(refusal, 'Le pilote continue').expect(200));
  expect(await foundBy(back.audit, 'I3')).toEqual([]);
  const rows = await policy();
  expect(rows.at(-1)).toMatchObject({ tool: 'Le Chat', standing: 'counts', id: null });
  expect(rows.find(({ id }) => id === refusal)).toMatchObject({
    standing: 'withdrawn',
    endedBy: { name: 'Camille Exemple', reason: 'Le pilote continue' },
  });
});

test('a row of one contract is for those who see that contract', async () => {
  const { api, orgId } = theService();
  await say({ tool: 'Copilot', contract: 'm 2026 014', allowed: true }).expect(201);
  const toolsFor = async (contract: string): Promise<string[]> => {
    const manager = await api.person(orgId, { role: 'manager', contracts: [contract] });
    return (await policy('', manager)).map(({ tool }) => tool);
  };
  expect(await toolsFor(CONTRACT)).toContain('Copilot');
  expect(await toolsFor('M-2026-099')).not.toContain('Copilot');
  expect((await policy()).find(({ tool }) => tool === 'Copilot')?.contract?.contractRef).toBe(CONTRACT);
});

test('the administrator and the data-protection officer write; what does not fit is refused at its field', async () => {
  const { api, orgId, finance } = theService();
  const dpo = await api.person(orgId, { role: 'dpo' });
  await say({ tool: 'Vibe', allowed: true, maxDataClass: 'public', regions: ['EU'] }, dpo).expect(201);
  await say({}, finance).expect(403);
  const refused = async (values: object) => {
    const answer = (await say(values).expect(422)).body as { errors: { field: string; detail: string }[] };
    return answer.errors;
  };
  expect(await refused({ contract: UNKNOWN })).toEqual([
    { field: 'contract', detail: 'No contract of the organisation has this reference.' },
  ]);
  expect(await refused({ validTo: '2026-08-31' })).toEqual([
    { field: 'validTo', detail: 'The end is before the start.' },
  ]);
  expect(await refused({ validFrom: '2026-09-31' })).toEqual([
    { field: 'validFrom', detail: 'There is no such day: write YYYY-MM-DD.' },
  ]);
  expect(await refused({ reason: '' })).toEqual([
    { field: 'reason', detail: 'Write why: the reason stays in the history.' },
  ]);
  await say({ tool: ' ' }).expect(400);
});

test('rows of the policy are never changed by the application', async () => {
  const { db, orgId } = theService();
  for (const statement of [`UPDATE ai_policy_setting SET allowed = true`, 'DELETE FROM ai_policy_setting'])
    await expect(
      inOrganisation(db, orgId, async (trx) => {
        await trx.raw(statement);
      }),
    ).rejects.toThrow(/permission denied/);
  const { rows } = await db.knex.raw<{ rows: { action: string }[] }>(
    `SELECT action FROM event WHERE action LIKE '%-policy' ORDER BY id`,
  );
  expect(rows.map(({ action }) => action)).toEqual([
    'add-policy',
    'correct-policy',
    'correct-policy',
    'add-policy',
    'withdraw-policy',
    'withdraw-policy',
    'add-policy',
    'add-policy',
  ]);
});
