import type { Client } from 'pg';
import { inOrganisation, type Database } from '../../server/db/connection.js';
import { clientOf } from '../../server/db/raw-client.js';
import { openAuditFacts } from '../../server/db/read/audit-facts.js';
import { FACT_SOURCES } from '../../server/db/read/fact-sources.js';
import type { Grain } from '../../server/rules/facts/grain-facts.js';
import type { AuditScope } from '../../server/usecases/audit-ports.js';

/** Facts as text, by `grain key fact`; beside them, under `grain key`, the invoice of the subject. */
export type CollectedFacts = Map<string, string>;

export const GRAINS = Object.keys(FACT_SOURCES) as Grain[];
export const factsOf = (grain: Grain): string[] => Object.keys(FACT_SOURCES[grain]);

/** Facts of every subject of a scope. Calendars, which are functions, are left out. */
export async function collectFacts(
  client: Client,
  scope: AuditScope,
  wanted: (grain: Grain) => readonly string[] = factsOf,
  manyLines?: number,
): Promise<CollectedFacts> {
  const collected: CollectedFacts = new Map();
  const facts = await openAuditFacts(client, scope, manyLines);
  for (const grain of GRAINS) {
    const needs = wanted(grain);
    if (needs.length === 0) continue;
    for await (const subject of facts.subjects(grain, new Set(needs))) {
      collected.set(`${grain} ${subject.key}`, JSON.stringify(subject.invoiceId));
      for (const [name, value] of Object.entries(subject.facts))
        collected.set(`${grain} ${subject.key} ${name}`, JSON.stringify(value));
    }
  }
  return collected;
}

/** The same in a transaction of its own. */
export function factsIn(
  database: Database,
  orgId: string,
  scope: AuditScope,
  wanted?: (grain: Grain) => readonly string[],
  manyLines?: number,
): Promise<CollectedFacts> {
  return inOrganisation(database, orgId, async (trx) =>
    collectFacts(await clientOf(trx), scope, wanted, manyLines),
  );
}

/** What one collection says otherwise than another, or does not find in it. */
export const differing = (found: CollectedFacts, whole: CollectedFacts): string[] =>
  [...found]
    .filter(([name, value]) => whole.get(name) !== value)
    .map(([name, value]) => `${name}: ${value} beside ${whole.get(name) ?? 'nothing'}`);
