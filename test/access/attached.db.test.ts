import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { path } from '../support/api.js';
import { dropFiles } from '../support/drop-files.js';
import { ublCarrying } from '../support/ubl-carrying.js';
import { ANEMONE, BLEUET, marksOf, type Firm } from './firms-dossier.js';
import { openWorld, type Persona, type World } from './world.js';

const TERMS = 'Conditions générales du groupement.\n';
const sheet = (firm: Firm, contract: string): string =>
  `person_key,person,contract_ref,date,quantity,unit\n${firm.personKey},${firm.person},${contract},2026-09-21,1,day\n`;

/** An invoice of a firm: its sheet, a note, terms that both firms send, and a sheet that speaks of the other's contract. */
const invoiceOf = (firm: Firm, other: Firm): string =>
  ublCarrying({
    number: `${firm.invoice}-X`,
    supplier: firm.name,
    siret: firm.siret,
    contract: firm.contract,
    files: [
      { name: 'cra.csv', content: sheet(firm, firm.contract) },
      { name: 'note.txt', content: `Note de ${firm.name}.\n` },
      { name: 'terms.txt', content: TERMS },
      { name: 'elsewhere.csv', content: sheet(firm, other.contract) },
    ],
  });

let world: World;
let idOf: ReadonlyMap<string, string>;

beforeAll(async () => {
  world = await openWorld();
  const { database, orgId } = world;
  await dropFiles(database.db, orgId, {
    'anemone.xml': invoiceOf(ANEMONE, BLEUET),
    'bleuet.xml': invoiceOf(BLEUET, ANEMONE),
  });
  const { rows } = await database.db.knex.raw<{ rows: { id: string; file: string }[] }>(
    'SELECT id, file FROM document WHERE org_id = ? AND inside IS NOT NULL',
    [orgId],
  );
  idOf = new Map(rows.map(({ id, file }) => [file, id]));
}, 120_000);
afterAll(() => world.close());

const ALL = ['anemone', 'bleuet'].flatMap((firm) =>
  ['cra.csv', 'elsewhere.csv', 'note.txt', 'terms.txt'].map((name) => `${firm}.xml/${name}`),
);
const own = (firm: string): string[] => ALL.filter((file) => file.startsWith(firm));

/** Those that a persona may open, list, see a place of and download; each of the four must say the same. */
async function opened(persona: Persona): Promise<string[]> {
  const agent = world.agents[persona];
  const list = (await agent.get(path('/documents?limit=100')).expect(200)).body as {
    items: { file: string }[];
  };
  const listed = list.items.map(({ file }) => file).filter((file) => idOf.has(file));
  const open: string[] = [];
  for (const [file, id] of idOf) {
    const statuses = new Set<number>();
    for (const below of ['', '/place?line=1', '/original'])
      statuses.add((await agent.get(path(`/documents/${id}${below}`))).status);
    expect(statuses.size).toBe(1);
    if (statuses.has(200)) open.push(file);
  }
  expect(listed.sort()).toEqual(open.sort());
  return open;
}

test('each firm carries four files', () => {
  expect([...idOf.keys()].sort()).toEqual(ALL);
});

test('a contractor sees what its own invoice carried, whatever it speaks of, and nothing of the other', async () => {
  expect(await opened('contractor')).toEqual(own('anemone'));
  // The terms are held inside the first invoice, whose name would tell who sent them.
  expect(await opened('otherContractor')).toEqual(
    own('bleuet').filter((file) => !file.endsWith('terms.txt')),
  );
});

test('a manager sees what invoices of its contracts carried; a sheet of another contractor counts for none of them', async () => {
  expect(await opened('manager')).toEqual(own('anemone'));
});

test('finance sees all of them, and where each came from; nobody sees them from elsewhere', async () => {
  expect(await opened('finance')).toEqual(ALL);
  const page = await world.agents.finance.get(path(`/documents/${idOf.get('bleuet.xml/terms.txt') ?? ''}`));
  expect(page.body).toMatchObject({
    inside: { file: 'bleuet.xml' },
    duplicateOf: { file: 'anemone.xml/terms.txt' },
  });
  expect(await opened('elsewhere')).toEqual([]);
  for (const id of idOf.values()) await world.agents.dpo.get(path(`/documents/${id}`)).expect(403);
});

test('no answer about an attachment holds a word of the other firm', async () => {
  for (const [persona, firm, other] of [
    ['contractor', 'anemone', BLEUET],
    ['otherContractor', 'bleuet', ANEMONE],
  ] as const) {
    for (const file of own(firm)) {
      const { text, status } = await world.agents[persona].get(path(`/documents/${idOf.get(file) ?? ''}`));
      // But what its own sheet writes, which is told in the same words where nothing is known of it.
      const written = file.endsWith('elsewhere.csv') ? [other.contract] : [];
      if (status === 200) expect(marksOf(other).filter((mark) => text.includes(mark))).toEqual(written);
    }
  }
});
