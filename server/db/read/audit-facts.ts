import type { Client } from 'pg';
import type { KeptSetting } from '../../domain/rule-settings.js';
import type { Grain, GrainFacts } from '../../rules/facts/grain-facts.js';
import type { AuditFacts, SubjectFacts } from '../../usecases/audit-ports.js';
import { KeyedStream, streamRows } from './cursor.js';
import { laySpecialDates } from './special-dates.js';
import { readySessionTables } from '../session-tables.js';
import { FACT_SOURCES, type FactSource } from './fact-sources.js';
import { loadReferenceFacts, type ReferenceFacts } from './reference-facts.js';
import { orNull, type Row } from './row.js';
import { sqlFile } from './sql-file.js';

const files = (...names: readonly string[]): string[] =>
  names.map((name) => sqlFile(import.meta.url, `./facts/${name}.sql`));

/** What lines bill to each target, and the subjects of the audit: laid out first, as tables of the transaction. */
const SCOPE = files('line-shares', 'scope');

/** What several facts share, laid out once. */
const LAYOUT = files(
  'supplier-places',
  'declared-work',
  'shared-credits',
  'billing-groups',
  'asked-days',
  'unserved-days',
  'credited-days',
  'unserved-days',
  'group-members',
  'billed-services',
  'billing-periods',
  'looked-days',
  'day-shares',
  'billed-days',
  'told-entries',
  'staffing',
  'shared-texts',
);

const settingsSql = sqlFile(import.meta.url, './facts/rule-settings.sql');
const interruptingSql = sqlFile(import.meta.url, './facts/interrupting-rules.sql');

/** Lays out the scope of an audit and offers its facts, merged by subject and streamed. */
export async function openAuditFacts(client: Client): Promise<AuditFacts> {
  await readySessionTables(client);
  for (const sql of SCOPE) await client.query(sql);
  const reference = await loadReferenceFacts(client);
  await laySpecialDates(client, reference.contracts);
  for (const sql of LAYOUT) await client.query(sql);
  // A cursor is planned for its first rows unless told that all of them will be read.
  await client.query(`SELECT set_config('cursor_tuple_fraction', '1.0', true)`);
  return {
    subjects: (grain, needs) => subjects(client, reference, grain, needs),
    async interruptingRules() {
      const { rows } = await client.query<{ rule: string }>(interruptingSql);
      return new Set(rows.map(({ rule }) => rule));
    },
    async settings(asOf) {
      const { rows } = await client.query<KeptSetting & object>(settingsSql, [asOf]);
      return rows;
    },
    async count(grain) {
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM scope_${grain}`);
      return rows[0]?.n ?? 0;
    },
  };
}

async function* subjects<G extends Grain>(
  client: Client,
  reference: ReferenceFacts,
  grain: G,
  needs: ReadonlySet<string>,
): AsyncGenerator<SubjectFacts<G>, void> {
  const [base, ...others] = Object.entries<FactSource>(FACT_SOURCES[grain]);
  if (base?.[1].from !== 'one') throw new Error(`the grain ${grain} has no base fact`);
  const [baseName, baseSource] = base;
  const asked = others.filter(([name]) => needs.has(name));
  const streams = new Map<string, KeyedStream<Row>>();
  for (const [name, source] of asked) {
    if (source.from !== 'reference') streams.set(name, new KeyedStream(streamRows<Row>(client, source.sql)));
  }
  let hasSubject = false;
  for await (const row of streamRows<Row>(client, baseSource.sql)) {
    hasSubject = true;
    const facts: Record<string, unknown> = { [baseName]: baseSource.map(row, reference) };
    for (const [name, source] of asked) facts[name] = await factOf(source, row, streams.get(name), reference);
    yield { key: row.key, invoiceId: orNull(row, 'invoiceId'), facts: facts as GrainFacts[G] };
  }
  // Without a subject no other question is put: each would cost a plan.
  if (!hasSubject) return;
  for (const [name, stream] of streams) {
    if (!(await stream.isDrained())) throw new Error(`the fact ${name} has rows outside its subjects`);
  }
}

async function factOf(
  source: FactSource,
  base: Row,
  stream: KeyedStream<Row> | undefined,
  reference: ReferenceFacts,
): Promise<unknown> {
  if (source.from === 'reference') return source.map(base, reference);
  const rows = (await stream?.take(base.key)) ?? [];
  if (source.from === 'many') return rows.map((row) => source.map(row, reference));
  const [row] = rows;
  if (row === undefined) throw new Error(`no row for the subject ${base.key}`);
  return source.map(row, reference);
}
