import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO_AS_OF, demoFiles } from '../../../scripts/demo/dossier.js';
import { loadPlanters } from '../../../test/planted/planters.js';
import { seeded } from '../../../test/planted/random.js';
import { sow } from '../../../test/planted/sow.js';
import { writeDossier, type DossierFiles } from '../../../test/support/audit-dossier.js';
import {
  differing,
  factsIn,
  factsOf,
  GRAINS,
  type CollectedFacts,
} from '../../../test/support/collected-facts.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { oneSandbox } from '../../../test/support/one-sandbox.js';
import { WIDE } from '../../../test/support/wide-dossier.js';
import { openDossier } from '../../dossier/open-dossier.js';
import { catalogue } from '../../rules/catalogue.js';
import type { Grain } from '../../rules/facts/grain-facts.js';
import type { FoundFinding } from '../../usecases/audit-ports.js';
import { auditPart } from '../../usecases/audit-part.js';
import { importDocuments } from '../../usecases/import-documents.js';
import { runAudit } from '../../usecases/run-audit.js';
import { auditStore } from '../audit/audit-store.js';
import { inOrganisation, openDatabase, type Database } from '../connection.js';
import { importStore } from '../import/import-store.js';
import { createOrganisation } from '../organisation.js';
import { piecesOf } from './fact-layout.js';
import { FACT_SOURCES, type FactSource } from './fact-sources.js';
import { partFacts } from './part-facts.js';

const LONG = 180_000;
/** What is drawn, of the demonstration and of a dossier of chance. `DECLIC_PARTS_SEED=N` draws the same again. */
const seed = Number(process.env.DECLIC_PARTS_SEED ?? randomInt(1_000_000_000));
/** Of every so many invoices and contracts of the demonstration one is audited alone; `DECLIC_PARTS_EACH=1` audits them all. */
const each = Number(process.env.DECLIC_PARTS_EACH ?? 9);

interface Imported {
  orgId: string;
  whole: CollectedFacts;
  invoices: string[];
  contracts: string[];
}

let made: TestDatabase;
/** One session for everything: plans, and tables of a whole and of a part, follow each other in it. */
let database: Database;
let demonstration: Imported;

beforeAll(async () => {
  made = await createTestDatabase();
  database = await openDatabase({ connection: made.connectionString, poolSize: 1 });
  const files = Object.fromEntries((await demoFiles()).map(({ path, content }) => [path, content]));
  const orgId = await imported(files);
  // Facts about what was found before need an audit that found it.
  await runAudit(auditStore(database), { orgId, asOf: DEMO_AS_OF, rules: catalogue });
  demonstration = await wholeOf(orgId);
}, LONG);
afterAll(async () => {
  await database.close();
  await made.drop();
});

async function imported(files: DossierFiles): Promise<string> {
  const { folder, remove } = writeDossier(files);
  const sandbox = oneSandbox();
  try {
    const orgId = await createOrganisation(database, 'parts');
    const { files: found } = await openDossier(folder, sandbox);
    await importDocuments({ reader: sandbox, store: importStore(database) }, { orgId, files: found });
    return orgId;
  } finally {
    remove();
  }
}

async function wholeOf(orgId: string): Promise<Imported> {
  const ids = (table: string): Promise<string[]> =>
    inOrganisation(database, orgId, async (trx) => {
      const rows = (await trx(table).select('id').orderBy('id')) as { id: string }[];
      return rows.map(({ id }) => id);
    });
  const whole = await factsIn(database, orgId, 'everything');
  return { orgId, whole, invoices: await ids('invoice'), contracts: await ids('contract') };
}

const drawn = (ids: readonly string[], one: number): string[] =>
  ids.filter((_, index) => index % one === seed % one);

/** The invoice and lines that are asked about, of which none may be left out. */
const ownOf = (facts: CollectedFacts, invoice: string): string[] =>
  [...facts]
    .filter(([name, of]) => /^(line|invoice) \d+$/.test(name) && of === JSON.stringify(invoice))
    .map(([name]) => name);

async function differingOfInvoice({ orgId, whole }: Imported, id: string): Promise<string[]> {
  const found = await factsIn(database, orgId, { invoiceIds: [id] });
  expect(ownOf(found, id)).toEqual(ownOf(whole, id));
  return differing(found, whole);
}

test(
  `an audit of one invoice gives each subject the facts of an audit of everything (seed ${seed})`,
  async () => {
    const wrong: string[] = [];
    for (const id of drawn(demonstration.invoices, each))
      wrong.push(...(await differingOfInvoice(demonstration, id)));
    expect(wrong).toEqual([]);
  },
  LONG,
);

test(
  `so does an audit of one contract, with all who recorded time on it (seed ${seed})`,
  async () => {
    const wrong: string[] = [];
    for (const id of drawn(demonstration.contracts, each)) {
      const found = await factsIn(database, demonstration.orgId, { contractIds: [id] });
      expect(found.has(`contract ${id}`)).toBe(true);
      wrong.push(...differing(found, demonstration.whole));
    }
    expect(wrong).toEqual([]);
  },
  LONG,
);

/** Whether something is laid for the fact, or read for it beforehand: of the others nothing can be missing. */
function looksAtLayout(grain: Grain, fact: string): boolean {
  const source = Object.entries<FactSource>(FACT_SOURCES[grain]).find(([name]) => name === fact)?.[1];
  return source !== undefined && (source.uses !== undefined || piecesOf([source.sql]).length > 0);
}

test(
  'a fact that is asked for alone is what it is among all: what it looks at is laid',
  async () => {
    const { orgId, whole, invoices } = demonstration;
    const wrong: string[] = [];
    for (const grain of GRAINS) {
      for (const fact of factsOf(grain).filter((name) => looksAtLayout(grain, name))) {
        const only = (other: string): string[] => (other === grain ? [fact] : []);
        const alone = await factsIn(database, orgId, { invoiceIds: drawn(invoices, 5) }, only);
        expect(alone.size).toBeGreaterThan(0);
        wrong.push(...differing(alone, whole));
      }
    }
    expect(wrong).toEqual([]);
  },
  LONG,
);

test('rules find of an invoice what they find of it among all, and nothing of it stays in the session', async () => {
  const { orgId, invoices } = demonstration;
  const findingsOf = async (invoiceIds: readonly string[]): Promise<FoundFinding[]> =>
    auditPart(partFacts(database), { orgId, asOf: DEMO_AS_OF, rules: catalogue, part: { invoiceIds } });
  const all = await findingsOf(invoices);
  const asked = all.find(({ invoiceId }) => invoiceId !== null)?.invoiceId ?? '';
  const about = (found: readonly FoundFinding[]): unknown[] =>
    found.filter(({ invoiceId }) => invoiceId === asked).map(({ finding }) => finding);
  expect(about(await findingsOf([asked]))).toEqual(about(all));
  expect(about(all).length).toBeGreaterThan(0);
  const filled = await inOrganisation(database, orgId, async (trx) => {
    const { rows } = await trx.raw<{ rows: { name: string }[] }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = pg_my_temp_schema() AND relkind = 'r'`,
    );
    expect(rows.length).toBeGreaterThan(50);
    const questions = rows.map(
      ({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM pg_temp.${name})`,
    );
    return (await trx.raw<{ rows: unknown[] }>(questions.join(' UNION ALL '))).rows;
  });
  expect(filled).toEqual([]);
});

test('facts that look beyond the contract of an invoice say the same', async () => {
  const dossier = await wholeOf(await imported(WIDE));
  const told = (fact: string): string[] =>
    [...dossier.whole].flatMap(([name, value]) =>
      name.endsWith(` ${fact}`) && value !== '[]' ? [name] : [],
    );
  expect(told('sharedTexts')).toEqual(['person P-1 sharedTexts', 'person P-2 sharedTexts']);
  expect([told('likeSuppliers').length, told('likeInvoices').length]).toEqual([1, 1]);
  const wrong: string[] = [];
  for (const id of dossier.invoices) wrong.push(...(await differingOfInvoice(dossier, id)));
  expect(wrong).toEqual([]);
});

test(
  `cases and twins of ten rules in a dossier of chance, seed ${seed}: one invoice in ten`,
  async () => {
    const planters = seeded(seed)
      .shuffled(await loadPlanters())
      .slice(0, 10);
    const { files } = await sow(planters, seed);
    const dossier = await wholeOf(await imported(files));
    const wrong: string[] = [];
    for (const id of drawn(dossier.invoices, 10)) wrong.push(...(await differingOfInvoice(dossier, id)));
    expect(wrong).toEqual([]);
  },
  LONG,
);
