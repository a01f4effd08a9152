import type { Client } from 'pg';
import type {
  SimulatedContract,
  SimulatedFinding,
  SimulatedSection,
  SimulationLists,
} from '../../../domain/simulation.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import type { Scope, Sight } from '../../../usecases/reads/sight.js';
import type { SimulationView } from '../../../usecases/reads/simulation-reads.js';
import { orNull, text, type Row } from '../row.js';
import { isRuleFor } from '../rule-audience.js';
import { sqlFile } from '../sql-file.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { idOf } from './viewer.js';

const simulationsSql = sqlFile(import.meta.url, './simulations.sql');
/** Rows of a list read at once. */
const BATCH = 500;

/** Simulations of one rule that are in sight, the latest first. */
export async function simulationsOf(client: Client, sight: Sight, code: string): Promise<SimulationView[]> {
  const { rows } = await client.query<Row>(simulationsSql, [code, null, ...askers(sight)]);
  return rows.filter((row) => isInSight(row, sight)).map((row) => toView(row, sight));
}

/** One simulation; null when there is none in sight. */
export async function simulationOf(client: Client, sight: Sight, id: string): Promise<SimulationView | null> {
  const { rows } = await client.query<Row>(simulationsSql, [null, idOf(id), ...askers(sight)]);
  const [row] = rows;
  return row === undefined || !isInSight(row, sight) ? null : toView(row, sight);
}

/** One page of a list of a simulation that is in sight; null for whoever is told no finding. @throws WrongCursor */
export async function simulatedFindingPage(
  client: Client,
  sight: Sight,
  id: string,
  { section, page: { after, limit } }: { section: SimulatedSection; page: PageRequest },
): Promise<Page<SimulatedFinding> | null> {
  if (seesNoMoney(sight) || (await simulationOf(client, sight, id)) === null) return null;
  const list = `simulated-${section}`;
  const [place = '0'] = after === null ? [] : decodeCursor(after, list, ['bigint']);
  const rows = await rowsAfter(client, { id, section, after: place, limit: limit + 1 });
  return pageOf(
    rows,
    { list, limit, keyOf: ({ ordinal }) => [ordinal] },
    ({ content }) => content as SimulatedFinding,
  );
}

/** The lists of a simulation that is in sight, read in the transaction of `client`. */
export function simulationLists(client: Client, id: string): SimulationLists {
  return {
    findings: (section) => everyRow(client, id, section) as AsyncGenerator<SimulatedFinding, void>,
    contracts: () => everyRow(client, id, 'contract') as AsyncGenerator<SimulatedContract, void>,
  };
}

async function* everyRow(client: Client, id: string, section: string): AsyncGenerator<unknown, void> {
  let after = '0';
  for (;;) {
    const rows = await rowsAfter(client, { id, section, after, limit: BATCH });
    for (const { content } of rows) yield content;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.ordinal;
  }
}

async function rowsAfter(
  client: Client,
  { id, section, after, limit }: { id: string; section: string; after: string; limit: number },
): Promise<{ ordinal: string; content: unknown }[]> {
  const { rows } = await client.query<{ ordinal: string; content: unknown }>(
    `SELECT ordinal::text AS ordinal, content FROM simulation_row
     WHERE simulation_id = $1 AND section = $2 AND ordinal > $3::bigint ORDER BY ordinal LIMIT $4`,
    [idOf(id), section, after, limit],
  );
  return rows;
}

/** Who looks, and whose simulations alone are looked for. */
const askers = ({ accountId, scope }: Sight) => [accountId, scope === null ? null : accountId];

/** Whoever is told no finding sees counts alone. */
const seesNoMoney = ({ audience }: Sight): boolean => audience.length === 0;

function isInSight(row: Row, sight: Sight): boolean {
  if (!seesNoMoney(sight) && !isRuleFor(text(row, 'code'), sight.audience)) return false;
  return sight.scope === null || (row.own === true && covers(sight.scope, row.sight as Scope | null));
}

/** Whether somebody who answers for `own` answers for all of `looked`. */
function covers(own: Scope, looked: Scope | null): boolean {
  return (
    looked !== null &&
    looked.contractKeys.every((key) => own.contractKeys.includes(key)) &&
    looked.entityKeys.every((key) => own.entityKeys.includes(key))
  );
}

function toView(row: Row, sight: Sight): SimulationView {
  const summary = row.summary as SimulationView['summary'];
  const hidden = seesNoMoney(sight) ? { money: null, days: null } : {};
  return {
    id: text(row, 'id'),
    asked: {
      ...(row.asked as Omit<SimulationView['asked'], 'code' | 'contractRef'>),
      code: text(row, 'code'),
      contractRef: orNull(row, 'contractRef'),
    },
    askedBy: orNull(row, 'askedBy'),
    own: row.own === true,
    everything: row.sight === null,
    state: row.state as SimulationView['state'],
    progress: { done: Number(row.done), total: Number(row.total) },
    createdAt: text(row, 'createdAt'),
    finishedAt: orNull(row, 'finishedAt'),
    failure: row.failure as SimulationView['failure'],
    summary: summary === null ? null : { ...summary, ...hidden },
  };
}
