import type { CivilDate } from '../../server/domain/civil-date.js';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { clientOf } from '../../server/db/raw-client.js';
import { partFacts } from '../../server/db/read/part-facts.js';
import { sqlFile } from '../../server/db/read/sql-file.js';
import { catalogue } from '../../server/rules/catalogue.js';
import { auditPart } from '../../server/usecases/audit-part.js';
import { median } from './bars.js';
import { randomFrom } from './random.js';

/** Medians in seconds over random invoices: their audit, and the floor. */
export interface OneInvoice {
  invoices: number;
  product: number;
  reference: number;
}

const MEASURED = 60;
/** The first audits of a session learn how its tables are filled. */
const BEFORE = 8;

const floorSql = sqlFile(import.meta.url, './reference/one-invoice.sql');

/**
 * Audits random invoices of an imported organisation one by one by the whole catalogue, facts and rules, and fetches the same facts
 * of each in one prepared statement; both in transactions of the same role, on the same connection, in turn. Nothing is stored.
 * @param database with a pool of one connection
 */
export async function measureOneInvoice(
  database: Database,
  orgId: string,
  asOf: CivilDate,
  seed: number,
): Promise<OneInvoice> {
  const random = randomFrom(seed);
  const all = await invoicesOf(database, orgId);
  const chosen = Array.from({ length: BEFORE + MEASURED }, () => random.pick(all));
  const [products, floors]: [number[], number[]] = [[], []];
  for (const [index, id] of chosen.entries()) {
    const product = await secondsOf(() =>
      auditPart(partFacts(database), { orgId, asOf, rules: catalogue, part: { invoiceIds: [id] } }),
    );
    const floor = await secondsOf(() => fetchFloor(database, orgId, id));
    if (index < BEFORE) continue;
    products.push(product);
    floors.push(floor);
  }
  return { invoices: MEASURED, product: median(products), reference: median(floors) };
}

function invoicesOf(database: Database, orgId: string): Promise<string[]> {
  return inOrganisation(database, orgId, async (trx) => {
    const rows = (await trx('invoice').select('id').whereNotNull('contract_id').orderBy('id')) as {
      id: string;
    }[];
    return rows.map(({ id }) => id);
  });
}

/** Prepared: its plan is made once, as the product's are. */
function fetchFloor(database: Database, orgId: string, invoice: string): Promise<number> {
  return inOrganisation(database, orgId, async (trx) => {
    const client = await clientOf(trx);
    await client.query(`SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true),
                               set_config('random_page_cost', '1.1', true)`);
    const { rows } = await client.query({ name: 'one-invoice', text: floorSql, values: [invoice] });
    return rows.length;
  });
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
