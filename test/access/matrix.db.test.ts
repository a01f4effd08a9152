import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import type { Role } from '../../server/domain/role.js';
import { accessOf, type OperationId } from '../../server/http/access-policy.js';
import type { Operation } from '../../server/http/operation.js';
import { OPERATIONS } from '../../server/http/operations.js';
import { path } from '../support/api.js';
import { databaseHash } from '../support/database-hash.js';
import { ANEMONE, BLEUET, COQUELICOT, marksOf } from './firms-dossier.js';
import { objectsOf, type Owner, type WorldObjects } from './objects.js';
import { PROBES, SEES, type Probe } from './probes.js';
import { withoutMoments } from './without-moments.js';
import { NAME_ELSEWHERE, openWorld, type Persona, type World } from './world.js';

let world: World;
let objects: WorldObjects;

beforeAll(async () => {
  world = await openWorld();
  objects = await objectsOf(world);
}, 120_000);

afterAll(async () => {
  await world.close();
});

const ROLES: Readonly<Record<Persona, Role | null>> = {
  anonymous: null,
  finance: 'finance',
  manager: 'manager',
  contractor: 'contractor',
  otherContractor: 'contractor',
  dpo: 'dpo',
  admin: 'admin',
  disabled: null,
  elsewhere: 'finance',
};
const PERSONAS = Object.keys(ROLES) as Persona[];

/** Registers name every contract, and a finding about two contracts names both: a manager reads them whole. */
const OF_ALL_CONTRACTS: ReadonlySet<OperationId> = new Set([
  'readDocument',
  'downloadDocument',
  'showPlace',
  'listFindings',
  'readFinding',
  'listFindingRevisions',
  'readInvoice',
]);

/** What must never reach a persona. */
const HIDDEN: Readonly<Record<Persona, readonly string[]>> = {
  anonymous: [ANEMONE, BLEUET, COQUELICOT].flatMap(marksOf),
  finance: marksOf(COQUELICOT),
  manager: marksOf(COQUELICOT),
  contractor: [BLEUET, COQUELICOT].flatMap(marksOf),
  otherContractor: [ANEMONE, COQUELICOT].flatMap(marksOf),
  dpo: marksOf(COQUELICOT),
  admin: marksOf(COQUELICOT),
  disabled: [ANEMONE, BLEUET, COQUELICOT].flatMap(marksOf),
  elsewhere: [ANEMONE, BLEUET].flatMap(marksOf),
};

/** One square of the matrix. `owner` is null for an operation about no object. */
interface Square {
  persona: Persona;
  owner: Owner | null;
  status: number;
}

function squaresOf(operation: Operation, probe: Probe): Square[] {
  const owners: (Owner | null)[] =
    probe.about === undefined ? [null] : (Object.keys(objects[probe.about]) as Owner[]);
  return PERSONAS.flatMap((persona) =>
    owners.map((owner) => ({ persona, owner, status: expected(operation, probe, persona, owner) })),
  ).filter(
    // A role that is refused is refused before anything is looked for: one object and one that is missing show it.
    ({ persona, owner }) =>
      owner === owners[0] || owner === 'missing' || accessOf(operation.id, ROLES[persona]) !== 'deny',
  );
}

function expected(operation: Operation, probe: Probe, persona: Persona, owner: Owner | null): number {
  const role = ROLES[persona];
  if (accessOf(operation.id, role) === 'deny') return role === null ? 401 : 403;
  const told = probe.statusOf?.[persona];
  if (told !== undefined) return told;
  const isSeen = owner === null || (probe.sees?.[persona] ?? SEES[persona]).includes(owner);
  if (isSeen) return probe.own ?? operation.answer.status;
  if (owner === 'malformed' && probe.inBody !== undefined && probe.about !== 'firms') return 400;
  return owner === 'malformed' && probe.about === 'firms' ? 422 : (probe.absent ?? 404);
}

async function ask(operation: Operation, probe: Probe, { persona, owner }: Square): Promise<Response> {
  const object = owner === null || probe.about === undefined ? '' : (objects[probe.about][owner] ?? '');
  const below = operation.path
    .replace(/\{\w+\}/, encodeURIComponent(object))
    .replace('{code}', 'number-ambiguous')
    .replace('{parameter}', 'enabled');
  const request = world.agents[persona][operation.method](path(`${below}${probe.query ?? ''}`));
  request.set('Accept-Language', 'fr');
  const body = probe.inBody?.(object) ?? probe.body?.();
  if (body !== undefined) return request.send(body);
  return probe.send === undefined ? request : probe.send(request);
}

/** The bytes of an answer, as text. */
const textOf = ({ text, body }: Response): string => (Buffer.isBuffer(body) ? body.toString('utf8') : text);

/** What is wrong with the answers to these squares. */
async function faultsOf(
  operation: Operation,
  probe: Probe,
  squares: readonly Square[],
  refusals: Map<number, Set<string>>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const square of squares) {
    const answer = await ask(operation, probe, square);
    const name = `${square.persona}, ${square.owner ?? 'no object'}`;
    if (answer.status !== square.status)
      faults.push(`${name}: ${answer.status} instead of ${square.status}: ${textOf(answer).slice(0, 200)}`);
    faults.push(...leaksOf(square.persona, operation.id, answer).map((mark) => `${name}: holds ${mark}`));
    const same = refusals.get(answer.status) ?? new Set();
    refusals.set(answer.status, same.add(textOf(answer)));
  }
  return faults;
}

/** Words, figures and findings of others in an answer. */
function leaksOf(persona: Persona, operation: OperationId, answer: Response): string[] {
  const shown = withoutMoments(`${textOf(answer)} ${JSON.stringify(answer.headers)}`).toLowerCase();
  const written = (mark: string): string[] => [mark, mark.replace('.', ',')];
  const { a, b, data, elsewhere } = objects.findings;
  const findings = { dpo: [a, b], elsewhere: [a, b, data] }[persona as string] ?? [data];
  const ofOthers = persona === 'manager' && !OF_ALL_CONTRACTS.has(operation) ? marksOf(BLEUET) : [];
  const marks = [
    ...HIDDEN[persona],
    ...ofOthers,
    ...findings,
    ...(persona === 'elsewhere' ? [] : [elsewhere, NAME_ELSEWHERE]),
  ];
  return marks
    .filter((mark) => mark !== undefined)
    .filter((mark) => written(mark).some((each) => shown.includes(each.toLowerCase())));
}

async function refusalsNoted(): Promise<number> {
  const { rows } = await world.database.db.knex.raw<{ rows: { count: number }[] }>(
    `SELECT count(*)::int AS count FROM event WHERE action = 'refused'`,
  );
  return rows[0]?.count ?? 0;
}

/** Signing out comes last: it ends what the others need. */
const ordered = [
  ...OPERATIONS.filter(({ id }) => id !== 'signOut'),
  ...OPERATIONS.filter(({ id }) => id === 'signOut'),
].map((operation): [string, Operation] => [operation.id, operation]);

test('every operation is in the matrix', () => {
  expect(OPERATIONS.map(({ id }) => id).filter((id) => PROBES[id] === undefined)).toEqual([]);
});

/** What the database held when the last operation was done: the next one begins with it. */
let held: string | undefined;

describe('each operation, asked by everybody about everything', () => {
  test.each(ordered)('%s', async (id, operation) => {
    const probe = PROBES[operation.id] ?? {};
    const squares = squaresOf(operation, probe);
    const answers = new Map<number, Set<string>>();
    const refused = squares.filter(({ status }) => status >= 400);
    const opened = squares.filter(({ status }) => status < 400);
    const { db } = world.database;
    const before = held ?? (await databaseHash(db));
    held = undefined;
    const noted = await refusalsNoted();

    expect(await faultsOf(operation, probe, refused, answers)).toEqual([]);
    const isRead = operation.method === 'get';
    if (!isRead) expect(await databaseHash(db)).toBe(before);
    const denied = refused.filter(
      ({ persona, status }) => status === 403 && accessOf(operation.id, ROLES[persona]) === 'deny',
    );
    expect(await refusalsNoted()).toBe(noted + denied.length);
    // Nobody can tell what is foreign from what is missing, nor learns more from one refusal than from another.
    const differing = [401, 404, 410].filter((status) => (answers.get(status)?.size ?? 0) > 1);
    expect([id, differing]).toEqual([id, []]);

    for (const square of opened) {
      if (probe.ready !== undefined) await db.knex.raw(probe.ready);
      expect(await faultsOf(operation, probe, [square], answers)).toEqual([]);
    }
    const now = await databaseHash(db);
    if (isRead) expect(now).toBe(before);
    held = now;
  });
});

const filtered = ordered.flatMap(([id, operation]) =>
  Object.entries(PROBES[operation.id]?.filters ?? {}).map(
    ([filter, about]): [string, string, keyof WorldObjects, Operation] => [id, filter, about, operation],
  ),
);

describe('a list filtered by what one may not see is the list filtered by what is not there', () => {
  test.each(filtered)('%s by %s', async (id, filter, about, operation) => {
    const faults: string[] = [];
    for (const persona of PERSONAS) {
      if (accessOf(operation.id, ROLES[persona]) === 'deny') continue;
      const of = (owner: Owner): Promise<Response> =>
        world.agents[persona].get(path(`${operation.path}?${filter}=${objects[about][owner] ?? ''}`));
      const missing = textOf(await of('missing'));
      const hidden = (['a', 'b', 'aSigned', 'bSigned', 'elsewhere'] as const).filter(
        (owner) => objects[about][owner] !== undefined && !SEES[persona].includes(owner),
      );
      for (const owner of hidden) {
        if (textOf(await of(owner)) !== missing) faults.push(`${id}: ${persona} by ${owner}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

const paged = ordered.filter(([, operation]) => 'after' in operation.query.shape);

describe('the place in somebody else’s list opens nothing', () => {
  test.each(paged)('%s', async (id, operation) => {
    const faults: string[] = [];
    const first = await world.agents.finance.get(path(`${operation.path}?limit=1`));
    const next = (first.body as { next?: string | null }).next ?? '';
    for (const persona of PERSONAS) {
      const answer = await world.agents[persona].get(path(`${operation.path}?after=${next}`));
      faults.push(...leaksOf(persona, operation.id, answer).map((mark) => `${id}: ${persona} reads ${mark}`));
    }
    expect(faults).toEqual([]);
  });
});
