import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Agent, Response } from 'supertest';
import { camilleDays, CONTRACT } from '../golden/golden-contract.js';
import { path, type TestApi } from '../support/api.js';
import { register } from '../support/audit-dossier.js';
import type { TestDatabase } from '../support/database.js';
import { openServiceAtWork, sendFiles, type ServiceAtWork } from '../support/service-at-work.js';
import { databaseHash } from '../support/database-hash.js';
import { readWorkbook } from '../support/read-workbook.js';

const TODAY = '2026-11-16';
/** Two contracts of one contractor; `=1+1` would be a formula where a cell takes it for one. */
const OTHER = { ...CONTRACT, contract_ref: 'M-2', title: '=1+1' };

/** Lines whose amount is not quantity times price: A1 asks about the difference, 0.02 € being nothing. */
const FILES = {
  'register/contracts.csv': register({ ...CONTRACT, title: 'Maintenance' }, OTHER),
  'register/invoice_events.csv': register({
    invoice_number: 'F-1',
    supplier: CONTRACT.supplier_siret,
    event: 'received',
    on: '2026-03-02',
  }),
  'invoices/F-1.csv': register(camilleDays(3, { invoice_number: 'F-1', net: '1500.50' })),
  'invoices/F-2.csv': register(camilleDays(3, { invoice_number: 'F-2', net: '1600' })),
  'invoices/F-3.csv': register(
    camilleDays(3, { invoice_number: 'F-3', net: '1550', contract_ref: 'M-2', issue_date: '2026-03-02' }),
  ),
};

interface Simulation {
  id: string;
  own: boolean;
  everything: boolean;
  state: string;
  failure: unknown;
  summary: {
    matchesAudit: boolean | null;
    findings: Record<'now' | 'simulated' | 'new' | 'gone' | 'changed' | 'reworded', number>;
    invoices: Record<'looked' | 'now' | 'simulated', number>;
    money: { currency: string; rule: { now: string; simulated: string } }[] | null;
    days: object | null;
    answers: object | null;
    decisions: { new: Record<string, number>; gone: Record<string, number> };
    parameters: { name: string; now: string; simulated: string }[];
  } | null;
}

let service: ServiceAtWork;
let database: TestDatabase;
let api: TestApi;
let admin: Agent;
let finance: Agent;
let manager: Agent;
let orgId: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declic-simulation-'));
  service = await openServiceAtWork(TODAY);
  ({ database, api, orgId } = service);
  admin = await api.person(orgId, { role: 'admin' });
  finance = await api.person(orgId, { role: 'finance' });
  manager = await api.person(orgId, { role: 'manager', contracts: ['M-2'] });
  await received(finance, FILES);
}, 60_000);

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

/** Sends files and waits until they are read and audited. */
async function received(who: Agent, files: Record<string, string>): Promise<void> {
  await sendFiles(who, files);
  await until(async () => {
    const { items } = (await who.get(path('/audits')).expect(200)).body as { items: { state: string }[] };
    return items.length > 0 && items.every(({ state }) => state === 'done');
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const ask = (who: Agent, body: object, code = 'A1') =>
  who
    .post(path(`/rules/${code}/simulations`))
    .set('Accept-Language', 'en')
    .send(body);

/** Asks and waits for the end. */
async function simulated(who: Agent, body: object, code?: string): Promise<Simulation> {
  const { id } = (await ask(who, body, code).expect(202)).body as { id: string };
  let read: Simulation | undefined;
  await until(async () => {
    read = (await who.get(path(`/simulations/${id}`)).expect(200)).body as Simulation;
    if (read.state === 'failed') throw new Error(JSON.stringify(read.failure));
    return read.state === 'done';
  });
  if (read === undefined) throw new Error('it was never read');
  return read;
}

const listed = async (who: Agent, id: string, section: string) =>
  (await who.get(path(`/simulations/${id}/findings?section=${section}`)).expect(200)).body as {
    items: {
      key: string;
      amount: string;
      message: { en: string };
      invoice: { ref: string };
      decision: unknown;
    }[];
    next: string | null;
  };

interface Found {
  id: string;
  code: string;
  amountAtStake: string;
  message: { en: string };
}
const findings = async (who: Agent, code: string): Promise<Found[]> =>
  ((await who.get(path('/findings?limit=200')).expect(200)).body as { items: Found[] }).items.filter(
    (one) => one.code === code,
  );

test('nothing is touched: the database holds what it held, but for the simulation', async () => {
  const bare = async (): Promise<string> => {
    await database.db.knex.raw('DELETE FROM simulation_row; DELETE FROM simulation; DELETE FROM pgboss.job');
    return databaseHash(database.db);
  };
  const before = await bare();
  const tried = await simulated(admin, { values: { tolerance: '75' } });
  expect(tried.summary?.findings).toEqual({ now: 3, simulated: 1, new: 0, gone: 2, changed: 0, reworded: 0 });
  expect(await bare()).toBe(before);
});

test('a rule tried out as it stands finds what the audit shows; who asks reads what it may', async () => {
  const { summary, ...tried } = await simulated(admin, {});
  expect(summary).toMatchObject({
    matchesAudit: true,
    findings: { now: 3, simulated: 3, new: 0, gone: 0, changed: 0, reworded: 0 },
    invoices: { looked: 3, now: 3, simulated: 3 },
    money: null,
    days: null,
  });
  expect(tried).toMatchObject({ own: true, everything: true });
  // The administrator is told no finding: counts alone.
  await admin.get(path(`/simulations/${tried.id}/findings?section=new`)).expect(403);
  await admin.get(path(`/simulations/${tried.id}/workbook`)).expect(403);
  const seen = (await finance.get(path(`/simulations/${tried.id}`)).expect(200)).body as Simulation;
  expect(seen.summary?.money).toEqual([
    {
      currency: 'EUR',
      rule: { now: '150.50', simulated: '150.50' },
      all: { now: expect.any(String), simulated: expect.any(String) },
    },
  ]);
  await ask(finance, {}).expect(403);
  await manager.get(path(`/simulations/${tried.id}`)).expect(404);
});

test('a manager tries it out on its own contracts, and reads those alone', async () => {
  const { id, everything, summary } = await simulated(manager, { values: { tolerance: '60' } });
  expect(everything).toBe(false);
  expect(summary?.answers).toBeNull();
  expect(summary?.findings).toMatchObject({ now: 1, simulated: 0, gone: 1 });
  expect(summary?.invoices).toEqual({ looked: 1, now: 1, simulated: 0 });
  expect(summary?.money).toMatchObject([{ rule: { now: '50.00', simulated: '0.00' } }]);
  const { items } = await listed(manager, id, 'gone');
  expect(items.map(({ invoice }) => invoice.ref)).toEqual(['F-3']);
  expect(
    ((await ask(manager, { contract: 'M-2026-01' }).expect(422)).body as { detail: string }).detail,
  ).toBe('No contract that is open to you has this reference.');
  // A rule that speaks to the data-protection officer alone is none of a manager's.
  await ask(manager, {}, 'I4').expect(404);
});

test('one contract, or invoices received between two days, alone', async () => {
  const one = await simulated(admin, { contract: ' m 2 ', values: { tolerance: '60' } });
  expect(one.summary?.findings).toMatchObject({ now: 1, simulated: 0, gone: 1 });
  // F-1, which an event says was received that day, and F-3, which was issued then and of which none speaks.
  const dated = await simulated(admin, { receivedFrom: '2026-03-02', receivedTo: '2026-03-02' });
  expect(dated.summary?.invoices).toMatchObject({ looked: 2, now: 2 });
});

test('what is decided before is counted among those that would be gone', async () => {
  const [first, second] = (await findings(finance, 'A1')).sort(
    (a, b) => Number(a.amountAtStake) - Number(b.amountAtStake),
  );
  await received(finance, {
    'register/decisions.csv': register(
      { finding_id: first?.id ?? '', decision: 'Refusé', decided_on: '2026-10-01' },
      { finding_id: first?.id ?? '', decision: 'Justifié', decided_on: '2026-10-02' },
      { finding_id: second?.id ?? '', decision: 'avoir demandé', decided_on: '2026-10-02' },
    ),
  });
  const { id, summary } = await simulated(admin, { values: { tolerance: '75' } });
  expect(summary?.decisions.gone).toEqual({ confirmed: 1, reduced: 0, dismissed: 1, other: 0, none: 0 });
  const { items } = await listed(finance, id, 'gone');
  expect(items.map(({ key, decision }) => [key, decision])).toEqual([
    [second?.id, { word: 'avoir demandé', outcome: 'confirmed', on: '2026-10-02' }],
    [first?.id, { word: 'Justifié', outcome: 'dismissed', on: '2026-10-02' }],
  ]);
});

test('another threshold finds exactly what an audit with that setting finds', async () => {
  const { summary } = await simulated(admin, { values: { tolerance: '60' } });
  const { orgId: elsewhere, admin: other } = await api.organisation();
  const reader = await api.person(elsewhere, { role: 'finance' });
  await received(reader, {
    ...FILES,
    'register/settings.csv': register({ key: 'A1.tolerance', value: '60', valid_from: '2026-01-01' }),
  });
  const really = await findings(reader, 'A1');
  expect(summary?.findings.simulated).toBe(really.length);
  // Set there, and tried out without: what would be new is what is found here, word for word.
  const back = await simulated(other, { values: { tolerance: '0.02' } });
  expect(back.summary?.findings).toMatchObject({ now: 1, simulated: 3, new: 2 });
  const here = await findings(finance, 'A1');
  const { items } = await listed(reader, back.id, 'new');
  expect(items.map(({ key, amount, message }) => [key, amount, message.en])).toEqual(
    here
      .filter(({ id }) => !really.some((one) => one.id === id))
      .map(({ id, amountAtStake, message }) => [id, amountAtStake, message.en]),
  );
});

test('what cannot be tried out is refused at its place, in both languages', async () => {
  const refused = async (body: object, code?: string): Promise<unknown> => {
    const told = async (lang: string): Promise<{ field: string; detail: string }> => {
      const { errors } = (await ask(admin, body, code).set('Accept-Language', lang).expect(422)).body as {
        errors: [{ field: string; detail: string }];
      };
      return errors[0];
    };
    const [fr, en] = [await told('fr'), await told('en')];
    return [en.field, fr.detail.replace(/\u00a0/g, ' '), en.detail];
  };
  expect(await refused({ values: { tolerance: '-1' } })).toEqual([
    'values/tolerance',
    'Ce réglage attend un montant, comme 0.02.',
    'This setting takes an amount, such as 0.02.',
  ]);
  expect(await refused({ values: { nothing: '1' } })).toEqual([
    'values/nothing',
    'Cette règle n’a pas ce réglage dans cette version.',
    'This rule does not have this setting in this version.',
  ]);
  expect(await refused({ values: { words: '9' } }, 'T11')).toEqual([
    'values/words',
    'Au-dessus de 8, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir : le résultat ne serait pas juste.',
    'Above 8, the data gathered for this rule do not show all that it would have to see: the result would not be right.',
  ]);
  expect(await refused({ contract: 'M-9' })).toEqual([
    'contract',
    'Aucun marché qui vous est ouvert n’a cette référence.',
    'No contract that is open to you has this reference.',
  ]);
  expect(await refused({ receivedFrom: '2026-02-30' })).toEqual([
    'receivedFrom',
    'Ce jour n’existe pas : écrivez AAAA-MM-JJ.',
    'There is no such day: write YYYY-MM-DD.',
  ]);
  expect(await refused({ receivedFrom: '2026-02-02', receivedTo: '2026-02-01' })).toEqual([
    'receivedTo',
    'La dernière date de réception est avant la première.',
    'The last day of receipt is before the first.',
  ]);
  await ask(admin, { version: 7 }).expect(404);
  await ask(admin, {}, 'Z9').expect(404);
});

test('one that is removed while it waits or runs stops without a fault, and lets the next one in', async () => {
  for (const code of ['A1', 'A2', 'A1']) {
    const { id } = (await ask(admin, {}, code).expect(202)).body as { id: string };
    await admin.delete(path(`/simulations/${id}`)).expect(204);
    await admin.get(path(`/simulations/${id}`)).expect(404);
  }
  const off = await simulated(admin, { values: { enabled: 'no' } });
  expect(off.summary?.findings).toMatchObject({ now: 3, simulated: 0, gone: 3 });
  expect(off.summary?.parameters[0]).toMatchObject({ name: 'enabled', now: 'yes', simulated: 'no' });
});

test('a newer one takes the place of the author’s earlier ones of the rule; it is removed by its author', async () => {
  const first = await simulated(manager, {});
  const second = await simulated(manager, { values: { tolerance: '1' } });
  await manager.get(path(`/simulations/${first.id}`)).expect(404);
  const items = async (who: Agent): Promise<string[]> =>
    ((await who.get(path('/rules/A1/simulations')).expect(200)).body as { items: Simulation[] }).items.map(
      ({ id }) => id,
    );
  expect(await items(manager)).toEqual([second.id]);
  expect((await items(finance)).length).toBeGreaterThan(1);
  await finance.delete(path(`/simulations/${second.id}`)).expect(403);
  await manager.delete(path(`/simulations/${second.id}`)).expect(204);
  await manager.delete(path(`/simulations/${second.id}`)).expect(404);
  expect(await items(manager)).toEqual([]);
});

test('the workbook is downloaded in the language asked', async () => {
  const { id } = await simulated(admin, { values: { tolerance: '60' } });
  const sheets = async (lang: string): Promise<string[]> => {
    const answer: Response = await finance
      .get(path(`/simulations/${id}/workbook?lang=${lang}`))
      .responseType('blob')
      .expect(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename=simulation-A1-${id}.xlsx`);
    const file = join(folder, `${lang}.xlsx`);
    writeFileSync(file, answer.body as Buffer);
    return (await readWorkbook(file)).worksheets.map(({ name }) => name);
  };
  expect(await sheets('fr')).toEqual(['Synthèse', 'Nouveaux', 'Disparus', 'Modifiés', 'Par marché']);
  expect(await sheets('en')).toEqual(['Summary', 'New', 'Gone', 'Changed', 'By contract']);
});
