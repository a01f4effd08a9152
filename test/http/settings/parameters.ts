import { expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { inOrganisation } from '../../../server/db/connection.js';
import { path } from '../../support/api.js';
import { register } from '../../support/audit-dossier.js';
import {
  CONTRACT,
  FIRST_SETTINGS,
  found,
  foundBy,
  noticesOfLast,
  send,
  theService,
  TODAY,
  UNKNOWN,
} from './the-service.js';

interface Entry {
  id: string | null;
  value: string | null;
  validFrom: string | null;
  standing: string;
  setBy: string | null;
  reason: string | null;
  source: { file: string; line?: number; documentId: string | null } | null;
}
interface Scope {
  value: string | null;
  entries: Entry[];
}
interface Parameter {
  name: string;
  default: string;
  byContract: boolean;
  organisation: Scope;
  contracts: (Scope & { id: string | null; contractRef: string })[];
}
interface Settings {
  on: string;
  rules: { code: string; parameters: Parameter[] }[];
}

const settings = async (query = '', who = theService().finance): Promise<Settings> =>
  (await who.get(path(`/settings${query}`)).expect(200)).body as Settings;

async function tolerance(query = '', who = theService().finance): Promise<Parameter> {
  const [rule] = (await settings(`?rule=T1${query}`, who)).rules;
  const found = rule?.parameters.find(({ name }) => name === 'toleranceDays');
  if (found === undefined) throw new Error('T1 has no tolerance');
  return found;
}

const written = (values: object): object => ({
  value: '0.5',
  validFrom: '2026-06-01',
  reason: 'Décision du comité',
  ...values,
});
const set = (key: string, values: object, who = theService().admin) => {
  const [code, parameter] = key.split('.');
  return who
    .put(path(`/rules/${code}/settings/${parameter}`))
    .set('Accept-Language', 'en')
    .send(written(values));
};

interface Done {
  id: string;
  before: string | null;
  audit: string;
}

/** Sets it, waits for the audit that counts with it, and says which of two rules found something. */
async function foundAfter(key: string, values: object): Promise<{ done: Done; codes: string[] }> {
  const done = (await set(key, values).expect(200)).body as Done;
  return { done, codes: await foundBy(done.audit, 'T1', 'I5') };
}

const T1 = 'T1 fact';
const I5 = 'I5 fact';

test('what a register sets is told with its row; a contract that nobody has is told as such', async () => {
  expect(await found('T1', 'I5')).toEqual([I5]);
  const { organisation, contracts } = await tolerance();
  expect(organisation).toMatchObject({
    value: '2',
    entries: [
      {
        id: null,
        value: '2',
        validFrom: '2026-06-01',
        standing: 'counts',
        setBy: 'Comité des achats',
        reason: null,
        source: { file: 'register/settings.csv', line: 2 },
      },
    ],
  });
  expect(organisation.entries[0]?.source?.documentId).toMatch(/^\d+$/);
  expect(contracts).toMatchObject([{ id: null, contractRef: UNKNOWN, value: '1.5' }]);
  expect((await tolerance('&on=2026-05-31')).organisation).toMatchObject({
    value: null,
    entries: [{ standing: 'coming' }],
  });
});

test('without a rule only what was set is listed; with one, all its parameters', async () => {
  const { on, rules } = await settings();
  expect(on).toBe(TODAY);
  expect(rules.map(({ code, parameters }) => [code, parameters.map(({ name }) => name)])).toEqual([
    ['T1', ['toleranceDays']],
  ]);
  const [own] = (await settings('?rule=C4')).rules;
  expect(own?.parameters.slice(0, 2)).toMatchObject([
    { name: 'enabled', default: 'yes', byContract: false },
    { name: 'daysPerDate', default: '1', byContract: false },
  ]);
  // What is asked of a contract may be set for one; the budget of its rule may not.
  const [contractWise] = (await settings('?rule=L4')).rules;
  const byContract = contractWise?.parameters.map((one) => [one.name, one.byContract]);
  expect(byContract).toEqual(
    expect.arrayContaining([
      ['enabled', true],
      ['budgetShare', false],
    ]),
  );
});

test('what does not fit is refused in one sentence, at its field, and writes nothing', async () => {
  const refusal = async (key: string, values: object, lang = 'en') => {
    const answer = (await set(key, values).set('Accept-Language', lang).expect(422)).body as {
      errors: { field: string; detail: string }[];
    };
    return answer.errors;
  };
  expect(await refusal('T1.toleranceDays', { value: '2,5' })).toEqual([
    { field: 'value', detail: 'This setting takes a number of days above 0, such as 0.5.' },
  ]);
  // As the API takes it, in every language.
  expect(await refusal('T1.toleranceDays', { value: '2,5' }, 'fr')).toEqual([
    { field: 'value', detail: 'Ce réglage attend un nombre de jours au-dessus de 0, comme 0.5.' },
  ]);
  expect(await refusal('P1.warning', { value: '70' })).toEqual([
    { field: 'value', detail: 'This setting takes a share from 0 to 1, such as 0.1 for 10%.' },
  ]);
  expect(await refusal('T1.enabled', { value: '0' })).toEqual([
    { field: 'value', detail: 'This setting takes yes or no.' },
  ]);
  expect((await refusal('D2.daysApart', { value: '400' }))[0]).toMatchObject({ field: 'value' });
  expect(await refusal('T1.toleranceDays', { contract: UNKNOWN })).toEqual([
    { field: 'contract', detail: 'No contract of the organisation has this reference.' },
  ]);
  expect(await refusal('C4.daysPerDate', { contract: CONTRACT })).toEqual([
    {
      field: 'contract',
      detail:
        'This rule is about a person or a contractor, who may have several contracts: it is set for the whole organisation.',
    },
  ]);
  expect(await refusal('T1.toleranceDays', { validFrom: '2026-02-30' })).toEqual([
    { field: 'validFrom', detail: 'There is no such day: write YYYY-MM-DD.' },
  ]);
  expect(await refusal('T1.toleranceDays', { reason: ' ' })).toEqual([
    { field: 'reason', detail: 'Write why: the reason stays in the history.' },
  ]);
  await set('T1.limit', {}).expect(404);
  await set('Z9.toleranceDays', {}).expect(404);
  expect((await tolerance()).organisation.entries).toHaveLength(1);
});

test('what a manager of some contracts sends sets nothing, and takes the place of nothing', async () => {
  const { api, orgId } = theService();
  const manager = await api.person(orgId, { role: 'manager', contracts: [CONTRACT] });
  const row = { key: 'T1.toleranceDays', value: '0.25', valid_from: '2026-06-01', set_by: '' };
  await send(
    {
      'register/settings.csv': register({ ...row, contract_ref: '' }, { ...row, contract_ref: CONTRACT }),
    },
    manager,
  );
  const { organisation, contracts } = await tolerance();
  expect(organisation).toMatchObject({ value: '2', entries: [{ value: '2', source: { line: 2 } }] });
  expect(contracts.map(({ contractRef }) => contractRef)).toEqual([UNKNOWN]);
  expect(await found('T1', 'I5')).toEqual([I5]);
  expect(await noticesOfLast(manager)).toEqual([
    'register-sets-nothing: 2\u00a0rows of settings do not count: they would change what others are shown, and this file was sent by somebody who sees some contracts only. Finance may send it, or an administrator enter what it says in Déclic.',
  ]);
});

test('of one day, what is set in the service counts over the register; undone, it is as before', async () => {
  const { done, codes } = await foundAfter('T1.toleranceDays', { value: '0.50' });
  expect([done.before, codes]).toEqual(['2', [I5, T1]]);
  expect((await tolerance()).organisation).toMatchObject({
    value: '0.5',
    entries: [
      {
        id: done.id,
        value: '0.5',
        standing: 'counts',
        setBy: 'Camille Exemple',
        reason: 'Décision du comité',
        source: null,
      },
      { id: null, value: '2', standing: 'replaced' },
    ],
  });
  const back = { value: done.before, seen: done.id, reason: 'Retour' };
  expect((await set('T1.toleranceDays', back).expect(200)).body).toMatchObject({ before: '0.5' });
  // Somebody else has written since.
  const late = (await set('T1.toleranceDays', { seen: done.id }).expect(409)).body as { detail: string };
  expect(late.detail).toBe(
    'Somebody else has changed this setting meanwhile: read its history before changing it.',
  );
});

test('a register sent again counts where it begins later, and not where it begins on the same day', async () => {
  const row = { key: 'T1.toleranceDays', contract_ref: '', set_by: '' };
  await send({
    'register/settings.csv': register(
      { ...row, value: '0.25', valid_from: '2026-06-01' },
      { ...row, value: '1', valid_from: '2026-12-01' },
      { ...row, contract_ref: UNKNOWN, value: '1.5', valid_from: '' },
    ),
  });
  expect(await found('T1', 'I5')).toEqual([I5]);
  expect((await tolerance()).organisation.value).toBe('2');
  expect((await tolerance('&on=2026-12-01')).organisation.value).toBe('1');
});

test('of one file, what somebody sent who sees everything counts, whoever sent it before or after', async () => {
  const { api, orgId } = theService();
  const manager = await api.person(orgId, { role: 'manager', contracts: [CONTRACT] });
  const before = (await tolerance()).organisation.entries;
  await send({ 'register/settings.csv': FIRST_SETTINGS }, manager);
  expect((await tolerance()).organisation.entries).toEqual(before);
  const more = {
    'register/more-settings.csv': register({
      key: 'T1.toleranceDays',
      value: '0.75',
      valid_from: '2026-05-01',
    }),
  };
  await send(more, manager);
  expect((await tolerance()).organisation.entries).toEqual(before);
  expect(await noticesOfLast(manager)).toHaveLength(1);
  await send(more);
  expect(await noticesOfLast(manager)).toEqual([]);
  expect((await tolerance('&on=2026-05-31')).organisation.value).toBe('0.75');
});

test('a contract has its own value, named as its register does, until it is back to the organisation’s', async () => {
  const own = { contract: ' m 2026 014 ', validFrom: '2026-07-01' };
  const { done, codes } = await foundAfter('T1.toleranceDays', { ...own, value: '0.5' });
  expect([done.before, codes]).toEqual([null, [I5, T1]]);
  const { contracts } = await tolerance();
  expect(contracts.map(({ id, contractRef, value }) => [typeof id, contractRef, value])).toEqual([
    ['string', CONTRACT, '0.5'],
    ['object', UNKNOWN, '1.5'],
  ]);
  expect((await tolerance(`&contract=${CONTRACT}`)).contracts).toHaveLength(1);
  const back = await set('T1.toleranceDays', { ...own, value: null }).expect(200);
  expect(back.body).toMatchObject({ before: '0.5' });
  expect((await tolerance()).contracts[0]).toMatchObject({
    value: null,
    entries: [
      { value: null, standing: 'counts' },
      { value: '0.5', standing: 'replaced' },
    ],
  });
});

test('a rule that is switched off is not asked, and the audit says of how many', async () => {
  const { done, codes } = await foundAfter('I5.enabled', { value: 'no', validFrom: TODAY });
  expect(codes).toEqual([]);
  const { rules } = (
    await theService()
      .finance.get(path(`/audits/${done.audit}`))
      .expect(200)
  ).body as {
    rules: { code: string; flagged: number; notAsked?: number }[];
  };
  expect(rules.find(({ code }) => code === 'I5')).toMatchObject({
    flagged: 0,
    notAsked: expect.any(Number) as unknown,
  });
  expect(rules.find(({ code }) => code === 'T1')).not.toHaveProperty('notAsked');
});

test('a row kept before its value was checked is shown as without effect, where the facts do not reach it', async () => {
  const { db, orgId } = theService();
  await inOrganisation(db, orgId, (trx) =>
    trx('rule_setting').insert({
      org_id: orgId,
      key: 'D2.daysApart',
      value: '400',
      valid_from: '2026-01-01',
      reason: 'Avant',
      set_by: 1,
    }),
  );
  const [rule] = (await settings('?rule=D2')).rules;
  expect(rule?.parameters.find(({ name }) => name === 'daysApart')?.organisation).toMatchObject({
    value: null,
    entries: [{ value: '400', standing: 'beyond' }],
  });
});

test('each reads what is its own, and the administrator alone sets', async () => {
  const { api, orgId, admin, finance } = theService();
  const managerOf = (contract: string): Promise<Agent> =>
    api.person(orgId, { role: 'manager', contracts: [contract] });
  const contractor = await api.person(orgId, { role: 'contractor', supplier: '90000000100017' });
  const dpo = await api.person(orgId, { role: 'dpo' });
  const own = await managerOf(CONTRACT);
  const refs = ({ contracts }: Parameter): string[] => contracts.map(({ contractRef }) => contractRef);
  expect(refs(await tolerance('', own))).toEqual([CONTRACT]);
  const other = await tolerance('', await managerOf('M-2026-099'));
  expect([other.organisation.value, refs(other)]).toEqual(['2', []]);
  expect(refs(await tolerance('', admin))).toEqual([CONTRACT, UNKNOWN]);
  await contractor.get(path('/settings')).expect(403);
  for (const who of [finance, own, dpo, contractor])
    await set('T1.enabled', { value: 'no' }, who).expect(403);

  const isTold = async (code: string, who: Agent): Promise<boolean> =>
    (await settings(`?rule=${code}`, who)).rules.length > 0;
  // T1 speaks to buyers, I4 to the data-protection officer; the administrator sets both.
  const told = [finance, dpo, admin].map(async (who) => [await isTold('T1', who), await isTold('I4', who)]);
  expect(await Promise.all(told)).toEqual([
    [true, false],
    [false, true],
    [true, true],
  ]);

  const { orgId: elsewhere } = await api.organisation();
  expect((await settings('', await api.person(elsewhere, { role: 'admin' }))).rules).toEqual([]);
});

test('who set what, when and why stays, in rows that the application cannot change', async () => {
  const { db, orgId } = theService();
  const { rows } = await db.knex.raw<{ rows: { subject: Record<string, string> }[] }>(
    `SELECT subject FROM event WHERE action = 'set-parameter' ORDER BY id`,
  );
  expect(
    rows.map(({ subject: { setting, contract, before, value } }) => [setting, contract, before, value]),
  ).toEqual([
    ['T1.toleranceDays', '', '2', '0.5'],
    ['T1.toleranceDays', '', '0.5', '2'],
    ['T1.toleranceDays', CONTRACT, '', '0.5'],
    ['T1.toleranceDays', CONTRACT, '0.5', ''],
    ['I5.enabled', '', '', 'no'],
  ]);
  for (const statement of [`UPDATE rule_setting SET reason = 'x'`, 'DELETE FROM rule_setting'])
    await expect(
      inOrganisation(db, orgId, async (trx) => {
        await trx.raw(statement);
      }),
    ).rejects.toThrow(/permission denied/);
});
