import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent } from 'supertest';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { TEAM, timesheet } from '../golden/golden-days.js';
import { path, type TestApi } from '../support/api.js';
import { register } from '../support/audit-dossier.js';
import type { TestDatabase } from '../support/database.js';
import { auditDone, openServiceAtWork, sendFiles, type ServiceAtWork } from '../support/service-at-work.js';

const TODAY = '2026-11-16';
const TIMEOUT = 60_000;

let service: ServiceAtWork;
let database: TestDatabase;
let api: TestApi;
let finance: Agent;
let orgId: string;

beforeAll(async () => {
  service = await openServiceAtWork(TODAY);
  ({ database, api, orgId } = service);
  finance = await api.person(orgId, { role: 'finance' });
}, TIMEOUT);

afterAll(async () => {
  await service.close();
});

const WHIT_MONDAY = { kind: 'worked', from: '2026-05-25', to: '2026-05-25', label: 'Journée de solidarité' };
const BRIDGE = { kind: 'closed', from: '2026-05-14', to: '2026-05-15', label: 'Pont de l’Ascension' };

interface CalendarBody {
  holidays: { date: string; name: { fr: string } }[] | null;
  days: { id: string; label: string; setBy: string | null; setAt: string; contractRef: string | null }[];
  closures: { date: string; entity: string | null; source: { file: string; documentId: string | null } }[];
  places: string[];
}
const calendar = async (query = 'year=2026', who = finance): Promise<CalendarBody> =>
  (await who.get(path(`/calendar?${query}`)).expect(200)).body as CalendarBody;
const add = async (days: object): Promise<string> =>
  ((await finance.post(path('/calendar/days')).send(days).expect(201)).body as { id: string }).id;
const refused = async (days: object, status = 422) => {
  const request = finance.post(path('/calendar/days')).set('Accept-Language', 'fr');
  return (await request.send(days).expect(status)).body as {
    code: string;
    detail: string;
    errors?: { field: string }[];
  };
};

/** Codes of the findings once the audit that was asked for is done. */
async function findingsAfter(audit: string): Promise<string[]> {
  await auditDone(finance, audit);
  const { items } = (await finance.get(path('/findings')).expect(200)).body as { items: { code: string }[] };
  return items.map(({ code }) => code).sort();
}

test('an organisation without anything has the public holidays of metropolitan France, and no day of its own', async () => {
  const empty = await calendar('year=2026');
  expect(empty).toMatchObject({ days: [], closures: [], places: ['FR-metropole'] });
  expect(empty.holidays).toHaveLength(11);
  expect((await calendar('year=2026&place=BE')).holidays).toContainEqual({
    date: '2026-07-21',
    name: { fr: 'Fête nationale', en: 'National Holiday' },
  });
  expect((await calendar('year=2026&place=BE-XX')).holidays).toBeNull();
  expect((await calendar('year=2040')).holidays).toBeNull();
});

test('days are added, changed and removed, with who did it; the same ones are there once', async () => {
  const id = await add(BRIDGE);
  expect((await calendar()).days).toEqual([
    {
      id,
      ...BRIDGE,
      place: null,
      contractRef: null,
      setBy: 'Camille Exemple',
      setAt: expect.any(String) as unknown,
    },
  ]);
  expect((await refused({ ...BRIDGE, label: 'Autre nom' }, 409)).detail).toBe(
    'Le calendrier a déjà ces jours, pour le même lieu et le même marché.',
  );
  await finance
    .put(path(`/calendar/days/${id}`))
    .send({ ...BRIDGE, label: 'Pont' })
    .expect(200);
  expect((await calendar()).days.map(({ label }) => label)).toEqual(['Pont']);
  // A year that only the end of a period touches shows it too.
  const winter = { kind: 'closed', from: '2025-12-29', to: '2026-01-02', label: 'Hiver' };
  const other = await add(winter);
  expect((await calendar()).days.map(({ label }) => label)).toEqual(['Hiver', 'Pont']);
  await finance
    .put(path(`/calendar/days/${other}`))
    .send(BRIDGE)
    .expect(409);
  for (const each of [id, other]) await finance.delete(path(`/calendar/days/${each}`)).expect(200);
  await finance.delete(path(`/calendar/days/${id}`)).expect(404);
  const { rows } = await database.db.knex.raw<{ rows: { action: string; subject: { label: string } }[] }>(
    `SELECT action, subject FROM event WHERE action LIKE '%-calendar-days' ORDER BY id`,
  );
  expect(rows.map(({ action, subject }) => [action, subject.label])).toEqual([
    ['add-calendar-days', 'Pont de l’Ascension'],
    ['change-calendar-days', 'Pont'],
    ['add-calendar-days', 'Hiver'],
    ['remove-calendar-days', 'Pont'],
    ['remove-calendar-days', 'Hiver'],
  ]);
  expect((await calendar()).days).toEqual([]);
});

test('what somebody else wrote meanwhile is neither overwritten nor removed by who has not seen it', async () => {
  const id = await add(BRIDGE);
  const seen = (await calendar()).days.find((days) => days.id === id)?.setAt ?? '';
  const other = await api.person(orgId, { role: 'admin' });
  const put = (days: object, who = finance) => who.put(path(`/calendar/days/${id}`)).send(days);
  const { setAt } = (await put({ ...BRIDGE, label: 'Pont de mai', seen }, other).expect(200)).body as {
    setAt: string;
  };
  const late = await put({ ...BRIDGE, label: 'Le mien', seen })
    .set('Accept-Language', 'fr')
    .expect(409);
  expect((late.body as { detail: string }).detail).toBe(
    'Une autre personne a modifié ces jours entre-temps : reprenez-les dans la liste.',
  );
  const remove = (query: object) => finance.delete(path(`/calendar/days/${id}`)).query(query);
  await remove({ seen }).expect(409);
  expect((await calendar()).days.map(({ label }) => label)).toEqual(['Pont de mai']);
  await remove({ seen: 'hier' }).expect(400);
  // Both at once: one is written, the other is told.
  const answers = await Promise.all([
    put({ ...BRIDGE, label: 'A', seen: setAt }),
    put({ ...BRIDGE, label: 'B', seen: setAt }, other),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [{ setAt: last } = { setAt: '' }] = (await calendar()).days;
  await remove({ seen: last }).expect(200);
  await remove({ seen: last }).expect(404);
});

test('two names of one place are one place', async () => {
  const id = await add({ ...BRIDGE, place: 'FR' });
  await refused({ ...BRIDGE, place: 'fr-metropole' }, 409);
  await add({ ...BRIDGE, place: 'BE' });
  for (const days of (await calendar()).days)
    await finance.delete(path(`/calendar/days/${days.id}`)).expect(200);
  expect(id).toMatch(/^\d+$/);
});

test('what cannot be days is refused, with the field and what to do', async () => {
  const cases: [object, string, string][] = [
    [{ ...BRIDGE, from: '2026-02-30' }, 'from', 'Ce jour n’existe pas : écrivez AAAA-MM-JJ.'],
    [{ ...BRIDGE, to: '2026-05-13' }, 'to', 'La fin est avant le début.'],
    [
      { ...BRIDGE, to: '2027-05-20' },
      'to',
      'La période compte plus de 366 jours : saisissez-la en plusieurs fois.',
    ],
    [
      { ...BRIDGE, place: 'Paris' },
      'place',
      'Ce lieu n’a pas de calendrier connu : écrivez une zone (FR-metropole) ou un code de pays (BE, DE-BY).',
    ],
    [{ ...BRIDGE, contract: 'M-9999' }, 'contract', 'Aucun marché de l’organisation n’a cette référence.'],
  ];
  for (const [days, field, detail] of cases) {
    const { errors, detail: said } = await refused(days);
    expect([errors?.[0]?.field, said]).toEqual([field, detail]);
  }
  await refused({ ...BRIDGE, label: '  ' }, 400);
  await refused({ ...BRIDGE, label: 'x'.repeat(10_000) }, 400);
  await refused({ ...BRIDGE, from: '1900-01-01', to: '2000-01-01' });
  expect((await calendar()).days).toEqual([]);
});

test(
  'the audit counts with the calendar as it is: asked again at each change',
  async () => {
    await sendFiles(finance, {
      'register/contracts.csv': register({ ...CONTRACT, entity: 'Direction du numérique', place: 'BE' }),
      'register/people.csv': TEAM,
      'register/closures.csv': register({
        date: '2026-05-15',
        label: 'Pont',
        entity: 'Direction du numérique',
      }),
      'timesheets/camille.csv': timesheet('P-0412', ['2026-05-25']),
      'invoices/F-1.csv': register(camilleDays(1, { period_start: '2026-05-25', period_end: '2026-05-25' })),
    });
    // Whit Monday is a public holiday in Belgium.
    const { audit: first } = (await finance.post(path('/calendar/days')).send(BRIDGE).expect(201)).body as {
      audit: string;
    };
    expect(await findingsAfter(first)).toEqual(['C2', 'C5']);
    const change = (
      await finance
        .post(path('/calendar/days'))
        .send({ ...WHIT_MONDAY, place: 'BE' })
        .expect(201)
    ).body as { id: string; audit: string };
    expect(await findingsAfter(change.audit)).toEqual([]);

    const { places, closures } = await calendar();
    expect(places).toEqual(['FR-metropole', 'BE']);
    expect(closures).toEqual([
      {
        date: '2026-05-15',
        label: 'Pont',
        entity: 'Direction du numérique',
        source: {
          file: 'register/closures.csv',
          line: 2,
          documentId: expect.stringMatching(/^\d+$/) as unknown,
        },
      },
    ]);

    // The solidarity day of another place, then of this contract alone.
    const put = (days: object) =>
      finance
        .put(path(`/calendar/days/${change.id}`))
        .send(days)
        .expect(200);
    const elsewhere = (await put({ ...WHIT_MONDAY, place: 'FR-metropole' })).body as { audit: string };
    expect(await findingsAfter(elsewhere.audit)).toEqual(['C2', 'C5']);
    const ofContract = (await put({ ...WHIT_MONDAY, contract: 'm 2026 01' })).body as { audit: string };
    expect(await findingsAfter(ofContract.audit)).toEqual([]);
    const gone = (await finance.delete(path(`/calendar/days/${change.id}`)).expect(200)).body as {
      audit: string;
    };
    expect(await findingsAfter(gone.audit)).toEqual(['C2', 'C5']);
  },
  TIMEOUT,
);

test('a manager sees the days of its contracts and entities, and those of everybody; it changes none', async () => {
  const mine = await add({ ...WHIT_MONDAY, contract: CONTRACT.contract_ref, label: 'Du marché' });
  const manager = await api.person(orgId, { role: 'manager', contracts: ['M-AUTRE'] });
  const own = await api.person(orgId, { role: 'manager', contracts: [CONTRACT.contract_ref] });
  expect((await calendar('year=2026', manager)).days.map(({ label }) => label)).not.toContain('Du marché');
  expect((await calendar('year=2026', manager)).closures).toEqual([]);
  expect((await calendar('year=2026', own)).days.map(({ label }) => label)).toContain('Du marché');
  expect((await calendar('year=2026', own)).closures).toHaveLength(1);
  await own.delete(path(`/calendar/days/${mine}`)).expect(403);
  await (
    await api.person(orgId, { role: 'contractor', supplier: CONTRACT.supplier_siret })
  )
    .get(path('/calendar'))
    .expect(403);
});
