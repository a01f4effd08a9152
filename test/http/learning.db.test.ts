import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { path, type TestApi } from '../support/api.js';
import { LEARNT_DOSSIER as DOSSIER, OTHERS, refOf } from '../support/learnt-dossier.js';
import { auditDone, openServiceAtWork, sendFiles, type ServiceAtWork } from '../support/service-at-work.js';
import { CONTRACT } from '../golden/golden-contract.js';

interface Learning {
  deliverables: {
    contract: { id: string | null; contractRef: string };
    deliverableRef: string;
    contractor: { key: string; name: string | null };
    acceptedDays: string;
    finishedOn: string | null;
    forgottenBy: string | null;
  }[];
  choices: { target: string; forgotten: boolean; reason: string; setBy: string | null; counts: boolean }[];
}

let service: ServiceAtWork;
let api: TestApi;
let admin: Agent;
let manager: Agent;
let finance: Agent;
let contractor: Agent;

beforeAll(async () => {
  service = await openServiceAtWork('2026-11-16');
  ({ api } = service);
  const { orgId } = service;
  admin = await api.person(orgId, { role: 'admin' });
  finance = await api.person(orgId, { role: 'finance' });
  manager = await api.person(orgId, { role: 'manager' });
  contractor = await api.person(orgId, { role: 'contractor', supplier: '90000000100017' });
  await sendFiles(finance, DOSSIER);
}, 60_000);

afterAll(async () => {
  await service.close();
});

const learning = async (who = finance): Promise<Learning> =>
  (await who.get(path('/effort/learning')).expect(200)).body as Learning;

const change = (who: Agent, body: object) =>
  who
    .post(path('/effort/learning/choices'))
    .set('Accept-Language', 'en')
    .send({ reason: 'Devis mal saisi', ...body });

/** Decides, waits for the audit that counts with it, and reads the range of the billed guide. */
async function rangeAfter(who: Agent, body: object): Promise<{ basis: string; comparables: number }> {
  const { audit } = (await change(who, body).expect(201)).body as { audit: string };
  await auditDone(finance, audit);
  return range();
}

async function range(): Promise<{ basis: string; comparables: number }> {
  const { items } = (await finance.get(path('/contracts')).expect(200)).body as {
    items: { id: string; contractRef: string }[];
  };
  const id = items.find(({ contractRef }) => contractRef === CONTRACT.contract_ref)?.id ?? '';
  const { deliverables } = (await finance.get(path(`/contracts/${id}`)).expect(200)).body as {
    deliverables: { deliverableRef: string; effort: { basis: string; comparables: number } }[];
  };
  const effort = deliverables.find(({ deliverableRef }) => deliverableRef === 'L-1')?.effort;
  if (effort === undefined) throw new Error('no range');
  return { basis: effort.basis, comparables: effort.comparables };
}

const LEARNT = { basis: 'local_history', comparables: 3 };
const TABLE = { basis: 'published_table', comparables: 0 };

test('what was learnt from is listed with its contractor and its checked days', async () => {
  expect(await range()).toEqual(LEARNT);
  const { deliverables, choices } = await learning();
  expect(choices).toEqual([]);
  expect(deliverables).toMatchObject(
    [0, 1, 2].map((index) => ({
      contract: { contractRef: refOf(index) },
      deliverableRef: `G-${index}`,
      contractor: { key: OTHERS[index], name: `Studio Exemple ${index + 2}` },
      acceptedDays: '16',
      finishedOn: '2026-09-02',
      forgottenBy: null,
    })),
  );
  expect(deliverables.every(({ contract }) => contract.id !== null)).toBe(true);
});

test.each([
  ['a deliverable', { target: 'deliverable', contract: 'm 2025 02', deliverable: 'g-0' }, 1],
  ['a contractor', { target: 'contractor', contractor: OTHERS[1] }, 1],
  ['a type', { target: 'type', type: 'documentation' }, 3],
])('%s forgotten is learnt from no more, and again once remembered', async (_, target, forgotten) => {
  // Two are too few to learn from: the table speaks alone.
  expect(await rangeAfter(manager, { ...target, forgotten: true })).toEqual(TABLE);
  const { deliverables, choices } = await learning();
  expect(deliverables.filter(({ forgottenBy }) => forgottenBy === target.target)).toHaveLength(forgotten);
  expect(choices[0]).toMatchObject({
    target: target.target,
    forgotten: true,
    reason: 'Devis mal saisi',
    counts: true,
  });
  expect(choices[0]?.setBy).not.toBeNull();
  await change(manager, { ...target, forgotten: true }).expect(409);

  expect(await rangeAfter(admin, { ...target, forgotten: false })).toEqual(LEARNT);
  const after = await learning();
  expect(after.deliverables.every(({ forgottenBy }) => forgottenBy === null)).toBe(true);
  expect(after.choices.slice(0, 2).map(({ forgotten, counts }) => [forgotten, counts])).toEqual([
    [false, true],
    [true, false],
  ]);
  await change(admin, { ...target, forgotten: false }).expect(409);
});

test('what is decided stays when the registers are sent again', async () => {
  const target = { target: 'deliverable', contract: refOf(0), deliverable: 'G-0' };
  expect(await rangeAfter(manager, { ...target, forgotten: true })).toEqual(TABLE);
  await sendFiles(finance, {
    'register/deliverables.csv': DOSSIER['register/deliverables.csv'].replace('Guide', 'Guide des usagers'),
  });
  expect(await range()).toEqual(TABLE);
  expect(await rangeAfter(manager, { ...target, forgotten: false })).toEqual(LEARNT);
});

test('a reason and a known deliverable are asked for', async () => {
  const type = { target: 'type', type: 'documentation', forgotten: true };
  await change(manager, { ...type, reason: ' ' }).expect(422);
  const unknown = { target: 'deliverable', contract: refOf(0), deliverable: 'G-9', forgotten: true };
  const { errors } = (await change(manager, unknown).expect(422)).body as { errors: { detail: string }[] };
  expect(errors.map(({ detail }) => detail)).toEqual(['No deliverable of this contract has this reference.']);
  await change(manager, { target: 'deliverable', contract: refOf(0), forgotten: true }).expect(400);
});

test.each([
  [
    'a contractor',
    { target: 'contractor', contractor: '90000000900010' },
    'Aucun marché n’est tenu par ce prestataire.',
    'No contract is held by this contractor.',
  ],
  [
    'a type',
    { target: 'type', type: 'documentations' },
    'Aucun livrable n’est de ce type.',
    'No deliverable is of this type.',
  ],
])('%s that no register names is neither forgotten nor written', async (_, target, fr, en) => {
  const before = await learning();
  for (const [lang, detail] of [
    ['fr', fr],
    ['en', en],
  ] as const) {
    const refused = await change(admin, { ...target, forgotten: true })
      .set('Accept-Language', lang)
      .expect(422);
    expect(refused.body).toMatchObject({ errors: [{ detail }] });
  }
  expect((await learning()).choices).toEqual(before.choices);
});

test('it is the buyer who decides, and reads names; the tables are for everybody', async () => {
  await change(finance, { target: 'type', type: 'documentation', forgotten: true }).expect(403);
  await change(contractor, { target: 'type', type: 'documentation', forgotten: true }).expect(403);
  await contractor.get(path('/effort/learning')).expect(403);
  expect((await learning(admin)).deliverables).toHaveLength(3);
  const tables = (await contractor.get(path('/effort/tables')).expect(200)).body as {
    version: string;
    baselines: { type: string; sources: string[] }[];
    driver: { most: number; factors: number[] };
  };
  expect(tables.baselines.length).toBeGreaterThan(10);
  expect(tables.baselines.every(({ sources }) => sources.length > 0)).toBe(true);
  expect(tables.driver.most).toBe(5);
  expect(tables.driver.factors.map((factor) => factor.toFixed(2))).toEqual([
    '0.82',
    '0.90',
    '1.00',
    '1.11',
    '1.22',
  ]);
});

test('a contractor is shown neither a range nor other readings that learnt from other firms', async () => {
  const { items } = (await contractor.get(path('/contracts')).expect(200)).body as {
    items: { id: string }[];
  };
  const read = async (who: Agent) =>
    (await who.get(path(`/contracts/${items[0]?.id ?? ''}`)).expect(200)).body as {
      deliverables: { effort: object | null; opinions: object | null; tailShare: number | null }[];
    };
  expect((await read(contractor)).deliverables).toMatchObject([
    { effort: null, opinions: null, tailShare: null },
  ]);
  expect((await read(finance)).deliverables).toMatchObject([
    { effort: LEARNT, opinions: { contractors: 3 } },
  ]);
});

test('a manager of one contract decides on its deliverables alone', async () => {
  const { orgId } = service;
  const one = await api.person(orgId, { role: 'manager', contracts: [refOf(0)] });
  expect((await learning(one)).deliverables.map(({ deliverableRef }) => deliverableRef)).toEqual(['G-0']);
  await change(one, { target: 'type', type: 'documentation', forgotten: true }).expect(403);
  await change(one, { target: 'contractor', contractor: OTHERS[0], forgotten: true }).expect(403);
  await change(one, {
    target: 'deliverable',
    contract: refOf(1),
    deliverable: 'G-1',
    forgotten: true,
  }).expect(404);
  const own = { target: 'deliverable', contract: refOf(0), deliverable: 'G-0' };
  await change(one, { ...own, forgotten: true }).expect(201);
  await change(one, { ...own, forgotten: false }).expect(201);
});
