import type { Client } from 'pg';
import type { CivilDate } from '../../domain/civil-date.js';
import { decisionOutcome } from '../../domain/decision-outcome.js';
import { recentAfter, type FireCount } from '../../domain/flag-budget.js';
import { referenceKey } from '../../domain/names.js';
import {
  MOST_LISTED,
  type DecisionTally,
  type NowAndSimulated,
  type RuleAnswers,
  type SimulationAsked,
  type SimulationSummary,
} from '../../domain/simulation.js';
import { ruleOf } from '../../rules/catalogue.js';
import type { AuditedRule } from '../../usecases/audit-ports.js';
import { comparedParameters } from '../../usecases/simulations/compared-parameters.js';
import { sqlFile } from '../read/sql-file.js';
import type { SimulatedFindings } from './simulated-findings.js';

const file = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const standInSql = file('stand-in-tables');
const matchesSql = file('matches-audit');
const allRulesSql = file('lay-all-rules');
const lookSql = file('look-at-invoices');
const compareSql = file('compare-findings');
const decisionsSql = file('lay-decisions');
const countSql = file('count-findings');
const lookedSql = file('count-looked');
const moneySql = file('sum-money');
const daysSql = file('sum-days');
const keepFindingsSql = file('keep-findings');
const keepContractsSql = file('keep-contracts');
const stakesSql = sqlFile(import.meta.url, '../audit/settle-stakes.sql');

/** What is compared, for whom, and with what. */
interface Comparison {
  simulationId: string;
  asked: SimulationAsked;
  /** The contracts that its author answers for; null: everything. */
  contractIds: readonly string[] | null;
  asOf: CivilDate;
  audit: SimulationSummary['audit'];
}

/**
 * Settles both sides, sets them beside each other, and keeps as rows of the simulation what differs. Everything else that it
 * writes is gone with the transaction.
 * @returns the figures
 */
export async function compareSides(
  client: Client,
  found: SimulatedFindings,
  answers: NowAndSimulated<AuditedRule>,
  comparison: Comparison,
): Promise<SimulationSummary> {
  const { asked, asOf, audit } = comparison;
  const rule = answers.now.rule;
  await found.allKnown();
  await client.query(standInSql);
  const settling = { recentAfter: recentAfter(asOf), auditId: audit?.id ?? null };
  const now = await found.settle('now', answers.now, settling);
  const simulated = await found.settle('simulated', answers.simulated, settling);
  await client.query(allRulesSql, [audit?.id ?? null, rule]);
  for (const every of ['-3', '-4']) {
    await client.query(`SELECT set_config('app.audit_id', $1, true)`, [every]);
    await client.query(stakesSql);
  }
  await layComparison(client, comparison);
  await client.query(keepFindingsSql, [comparison.simulationId, MOST_LISTED]);
  await client.query(keepContractsSql, [comparison.simulationId]);
  const { looked, ...invoices } = await one<NowAndSimulated<number> & { looked: number }>(client, lookedSql);
  return {
    asOf,
    audit,
    matchesAudit: audit === null ? null : await matchesAudit(client, audit.id, rule),
    versions: { now: answers.now.version, simulated: asked.version },
    ...comparedParameters(asked, answers, await keysOf(client, comparison.contractIds)),
    recent: { now: countOf(now.recent), simulated: countOf(simulated.recent) },
    tooLoud: { now: now.tooLoud, simulated: simulated.tooLoud },
    answers:
      comparison.contractIds === null
        ? { now: answersOf(answers.now), simulated: answersOf(answers.simulated) }
        : null,
    findings: await one(client, countSql),
    invoices: { ...invoices, looked },
    money: await money(client),
    days: await one(client, daysSql),
    decisions: await decided(client),
  };
}

/** The findings in sight of both sides as rows, with the decisions on them. */
async function layComparison(
  client: Client,
  { asked: { code, contractRef, receivedFrom, receivedTo }, contractIds }: Comparison,
): Promise<void> {
  const contractKey = contractRef === null ? null : referenceKey(contractRef);
  const isDated = receivedFrom !== null || receivedTo !== null;
  await client.query(lookSql, [contractKey, contractIds, receivedFrom, receivedTo]);
  await client.query('ANALYZE looked_invoice');
  await client.query(compareSql, [contractIds, contractKey, isDated, isForBuyers(code)]);
  await client.query('ANALYZE compared');
  await client.query(decisionsSql);
  const { rows } = await client.query<{ word: string }>('SELECT DISTINCT word FROM last_decision');
  await client.query(
    `UPDATE last_decision d SET outcome = o.outcome FROM unnest($1::text[], $2::text[]) AS o (word, outcome) WHERE o.word = d.word`,
    [rows.map(({ word }) => word), rows.map(({ word }) => decisionOutcome(word))],
  );
  await client.query('ANALYZE last_decision');
}

const BUYERS = new Set<string>(['buyer', 'procurement', 'legal']);
const isForBuyers = (code: string): boolean => ruleOf(code)?.audience.some((one) => BUYERS.has(one)) === true;

async function matchesAudit(client: Client, auditId: string, rule: string): Promise<boolean> {
  return (await one<{ same: boolean }>(client, matchesSql, [auditId, rule])).same;
}

async function money(client: Client): Promise<SimulationSummary['money']> {
  const { rows } =
    await client.query<Record<'currency' | `${'rule' | 'all'}${'Now' | 'Simulated'}`, string>>(moneySql);
  return rows.map(({ currency, ruleNow, ruleSimulated, allNow, allSimulated }) => ({
    currency,
    rule: { now: ruleNow, simulated: ruleSimulated },
    all: { now: allNow, simulated: allSimulated },
  }));
}

/** What had been decided on what would be new, and on what would be gone. */
async function decided(client: Client): Promise<SimulationSummary['decisions']> {
  const { rows } = await client.query<{
    section: 'new' | 'gone';
    outcome: keyof DecisionTally;
    findings: number;
  }>(
    `SELECT c.section, coalesce(d.outcome, 'none') AS outcome, count(*)::int AS findings
     FROM compared c LEFT JOIN last_decision d ON d.key = c.key
     WHERE c.section IN ('new', 'gone') GROUP BY c.section, coalesce(d.outcome, 'none')`,
  );
  const tally = (): DecisionTally => ({ confirmed: 0, reduced: 0, dismissed: 0, other: 0, none: 0 });
  const decisions = { new: tally(), gone: tally() };
  for (const { section, outcome, findings } of rows) decisions[section][outcome] = findings;
  return decisions;
}

/** Keys of contracts; null: of all. */
async function keysOf(
  client: Client,
  contractIds: readonly string[] | null,
): Promise<ReadonlySet<string> | null> {
  if (contractIds === null) return null;
  const { rows } = await client.query<{ key: string }>(
    'SELECT contract_key AS key FROM contract WHERE id = ANY ($1::bigint[])',
    [contractIds],
  );
  return new Set(rows.map(({ key }) => key));
}

const countOf = ({ asked, fired }: FireCount): FireCount => ({ asked, fired });

const answersOf = (rule: AuditedRule): RuleAnswers => ({
  flagged: rule.flagged,
  clean: rule.clean,
  notApplicable: rule.notApplicable,
  incomplete: rule.incomplete,
  error: rule.error,
  notAsked: rule.notAsked ?? 0,
});

/** The one row of an answer. */
async function one<T>(client: Client, question: string, values: unknown[] = []): Promise<T> {
  const { rows } = await client.query<T & object>(question, values);
  const [row] = rows;
  if (row === undefined) throw new Error('a question of figures has one row');
  return row;
}
