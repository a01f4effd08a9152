import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import type { Role } from '../../server/domain/role.js';
import { accessOf, FIELDS, type OperationId } from '../../server/http/access-policy.js';
import type { Operation } from '../../server/http/operation.js';
import { OPERATIONS } from '../../server/http/operations.js';
import { path } from '../support/api.js';
import { ANEMONE, BLEUET, STATED } from './firms-dossier.js';
import { objectsOf, type WorldObjects } from './objects.js';
import { PROBES } from './probes.js';
import { withoutMoments } from './without-moments.js';
import { openWorld, type Persona, type World } from './world.js';

let world: World;
let objects: WorldObjects;

beforeAll(async () => {
  world = await openWorld();
  objects = await objectsOf(world);
}, 120_000);

afterAll(async () => {
  await world.close();
});

/** One answer, with what was asked. */
interface Seen {
  asked: string;
  body: unknown;
  text: string;
}

/** Every answer that a role reads, of every operation that is open to it, about every object. */
async function everythingOf(
  persona: Persona,
  role: Role,
  without: readonly OperationId[] = [],
): Promise<Seen[]> {
  const reads = OPERATIONS.filter(
    ({ id, method }) => method === 'get' && accessOf(id, role) !== 'deny' && !without.includes(id),
  );
  const seen: Seen[] = [];
  for (const operation of reads) {
    for (const asked of addressesOf(operation)) {
      const answer: Response = await world.agents[persona].get(path(asked)).buffer(true);
      if (answer.status === 200) seen.push({ asked, body: answer.body as unknown, text: answer.text });
    }
  }
  return seen;
}

function addressesOf({ id, path: below }: Operation): string[] {
  const { about, query = '' } = PROBES[id] ?? {};
  if (about === undefined) return [`${below}${query}`];
  return Object.values(objects[about]).map(
    (object) => `${below.replace(/\{\w+\}/, encodeURIComponent(object))}${query}`,
  );
}

/** Names of fields anywhere in a value, in small words: `amountAtStake` is amount, at, stake. */
function fieldsIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([name, inside]) => [
      ...(Array.isArray(value) ? [] : [name]),
      ...fieldsIn(inside),
    ]),
  );
}
const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])|_/).map((word) => word.toLowerCase());

/** Fields named by one of these words, with where they were read. */
function fieldsNamed(seen: readonly Seen[], words: readonly string[]): string[] {
  return seen.flatMap(({ asked, body }) =>
    [...fieldsIn(body)]
      .filter((name) => wordsOf(name).some((word) => words.includes(word)))
      .map((name) => `${asked}: ${name}`),
  );
}

/** Texts that stand in the answers, however their decimals are written. */
function textsIn(seen: readonly Seen[], texts: readonly string[]): string[] {
  return seen.flatMap(({ asked, text }) =>
    texts
      .filter((one) => [one, one.replace('.', ',')].some((each) => withoutMoments(text).includes(each)))
      .map((one) => `${asked}: ${one}`),
  );
}

/** The description of the API, the catalogue of rules and the published tables of effort: of no dossier. */
const SAME_FOR_ALL: readonly OperationId[] = ['readOpenApi', 'listRules', 'readRule', 'readEffortTables'];

const OF_PRICE = [
  ...[
    'amount',
    'amounts',
    'money',
    'currency',
    'price',
    'prices',
    'net',
    'rate',
    'rates',
    'payable',
    'totals',
  ],
  ...['billed', 'stake', 'unsupported', 'supported', 'support', 'effort', 'ceiling'],
  ...['day', 'days', 'hour', 'hours', 'share', 'saved', 'review'],
];
/** Prices, and what declarations state of the work. A share or a day of one firm is written nowhere else. */
const FIGURES = [ANEMONE, BLEUET]
  .flatMap(({ price, net, hours }) => [price, net, hours])
  .concat(Object.values(STATED));

describe('the data-protection officer', () => {
  test('reads no amount, no day, no hour and no share anywhere, as a field or as a figure', async () => {
    const seen = await everythingOf('dpo', 'dpo', SAME_FOR_ALL);
    expect(seen.length).toBeGreaterThan(12);
    expect(fieldsNamed(seen, OF_PRICE)).toEqual([]);
    expect(textsIn(seen, FIGURES)).toEqual([]);
    expect(textsIn(seen, ['"code":"T1"', '"code":"I5"'])).toEqual([]);
  });

  test('reads whole what was given to AI services, and its proof', async () => {
    const { dpo } = world.agents;
    const page = (await dpo.get(path('/declarations?state=in-force&use=used')).expect(200)).body as unknown;
    expect(page).toMatchObject({
      items: [BLEUET, ANEMONE].map(({ declaration, contract, name, provider }) => ({
        view: 'data',
        declarationRef: declaration,
        contract: { contractRef: contract },
        supplier: { name },
        signedAt: '2026-09-30',
        tools: [
          {
            tool: 'Le Chat',
            provider,
            accountType: 'consumer',
            hostingRegion: 'EU',
            dataClasses: ['personal'],
            trainingReuse: 'yes',
          },
        ],
      })),
    });
    const finding = (await dpo.get(path(`/findings/${objects.findings.data ?? ''}`)).expect(200))
      .body as unknown;
    const { evidence, ...told } = finding as { evidence: { documentId: string; line: number }[] };
    expect(told).toMatchObject({
      view: 'data',
      code: 'I4',
      class: 'fact',
      about: { supplier: { name: ANEMONE.name } },
    });
    expect(evidence).toHaveLength(2);
    const [declared] = evidence;
    const place = await dpo.get(
      path(`/documents/${declared?.documentId ?? ''}/place?line=${String(declared?.line)}`),
    );
    expect(textsIn([{ asked: 'place', body: null, text: place.text }], FIGURES)).toEqual([]);
    const { cited } = place.body as { cited: { fields: { name: string; text: string }[] } };
    expect(cited.fields.map(({ name }) => name)).toEqual([
      'declaration_ref',
      'contract_ref',
      'invoice_number',
      'line_id',
      'ai_use',
      'tool',
      'provider',
      'account_type',
      'hosting_region',
      'data_classes',
      'training_reuse',
      'signed_at',
    ]);
  });

  test.each([
    ['data=personal', 2],
    ['data=public', 0],
    ['account=consumer&hosting=EU&data=personal', 2],
    ['account=enterprise&data=personal', 0],
    ['hosting=unknown&use=used', 0],
    ['hosting=unknown', 2],
    ['use=none', 2],
  ])('filters declarations by %s', async (query, count) => {
    const answer = await world.agents.dpo.get(path(`/declarations?${query}`)).expect(200);
    expect((answer.body as { items: object[] }).items).toHaveLength(count);
  });
});

describe('the price track', () => {
  /** Originals are proof, and are shown as they were received to those who may open them. */
  const ORIGINALS: OperationId[] = ['showPlace', 'downloadDocument'];
  const OF_DATA = ['dataClasses', 'trainingReuse', 'accountType', 'hostingRegion'];

  test.each(['finance', 'manager'] as const)('%s: nothing of what was given to AI services', async (role) => {
    const seen = await everythingOf(role, role, [...ORIGINALS, ...SAME_FOR_ALL]);
    expect(seen.length).toBeGreaterThan(20);
    const fields = new Set(seen.flatMap(({ body }) => [...fieldsIn(body)]));
    expect(OF_DATA.filter((name) => fields.has(name))).toEqual([]);
    expect(textsIn(seen, ['I4-', '"I4"', 'données personnelles', 'personal data', 'data_classes'])).toEqual(
      [],
    );
    // What the declaration says of the work is theirs, and the rules on it speak.
    expect(textsIn(seen, [ANEMONE.hours])).not.toEqual([]);
    expect(textsIn(seen, ['"code":"I5"'])).not.toEqual([]);
  });

  test.each(['finance', 'manager'] as const)('%s: learns nothing of it by filtering', async (role) => {
    const answers = await Promise.all(
      [
        'data=personal',
        'data=public',
        'account=consumer',
        'account=enterprise',
        'hosting=EU',
        'hosting=other',
      ].map(
        async (query) =>
          (await world.agents[role].get(path(`/declarations?${query}`)).expect(200)).body as unknown,
      ),
    );
    expect(answers).toEqual(answers.map(() => ({ items: [], next: null })));
  });

  test('a contractor reads its own declaration whole', async () => {
    const answer = await world.agents.contractor
      .get(path(`/declarations/${ANEMONE.declaration}`))
      .expect(200);
    expect(answer.body).toMatchObject({
      view: 'contractor',
      humanHours: ANEMONE.hours,
      shareLow: STATED.share_low,
      daysSavedHigh: STATED.days_saved_high,
      tools: [{ dataClasses: ['personal'], trainingReuse: 'yes' }],
      versions: [{ humanHours: ANEMONE.hours, tools: [{ dataClasses: ['personal'] }] }],
    });
  });
});

test('both tracks have a form of every answer about a declaration', () => {
  const forms = (['listDeclarations', 'readDeclaration'] as const).map((id) => FIELDS[id]);
  const { finance, manager, dpo, contractor } = { ...forms[0] };
  expect(forms[1]).toEqual(forms[0]);
  expect({ finance, manager, dpo, contractor }).toEqual({
    finance: 'buyer',
    manager: 'buyer',
    dpo: 'data',
    contractor: 'contractor',
  });
});
