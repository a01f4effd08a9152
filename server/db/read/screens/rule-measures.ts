import type { Client } from 'pg';
import { decisionOutcome } from '../../../domain/decision-outcome.js';
import { fireShare, shareOf } from '../../../domain/flag-budget.js';
import { ruleOf } from '../../../rules/catalogue.js';
import { givenReasons } from '../../../usecases/reads/given-reasons.js';
import type { Fired, RuleMeasure, RuleMeasures } from '../../../usecases/reads/rule-measure-reads.js';
import { orNull, text, type Row } from '../row.js';
import { isRuleFor } from '../rule-audience.js';
import { sqlFile } from '../sql-file.js';
import { groupBy } from './group-by.js';
import type { Viewer } from './viewer.js';

const measuresSql = sqlFile(import.meta.url, './rule-measures.sql');
const decisionsSql = sqlFile(import.meta.url, './rule-decisions.sql');

interface DecidedRow {
  code: string;
  decision: string;
  reason: string | null;
  asks: boolean;
  findings: number;
}

/** How often the rules asked in the current audit: those that speak to the viewer, all for whoever is told no finding. */
export async function ruleMeasures(client: Client, { audit, audience }: Viewer): Promise<RuleMeasures> {
  if (audit === null) return { audit: null, items: [] };
  const { rows } = await client.query<Row>(measuresSql, [audit.id]);
  const [first] = rows;
  if (first === undefined) return { audit: null, items: [] };
  const decided = groupBy(
    (await client.query<DecidedRow>(decisionsSql, [audit.id])).rows,
    ({ code }) => code,
  );
  return {
    audit: { ...audit, recentAfter: text(first, 'recentAfter') },
    items: rows
      .filter((row) => audience.length === 0 || isRuleFor(text(row, 'code'), audience))
      .map((row) => toMeasure(row, decided.get(text(row, 'code')) ?? [])),
  };
}

function toMeasure(row: Row, decisions: readonly DecidedRow[]): RuleMeasure {
  const code = text(row, 'code');
  // A rule that is weak by itself is measured by all it found; a rule that asks, by what it asked.
  const isWeak = ruleOf(code)?.class === 'weak';
  const counted = decisions.filter(({ asks }) => asks || isWeak);
  const all = fired(row, 'asked', 'fired', 'findings');
  const share = orNull(row, 'budgetShare');
  return {
    code,
    all,
    recent: fired(row, 'recentAsked', 'recentFired', 'recentFindings'),
    ...outcomes(counted, all.findings),
    budget: share === null ? null : { share, invoices: row.budgetInvoices as number },
    tooLoud: row.demoted === true,
    ...givenReasons(counted.filter(({ decision }) => decisionOutcome(decision) === 'dismissed')),
  };
}

function fired(row: Row, asked: string, fires: string, findings: string): Fired {
  const count = { asked: row[asked] as number, fired: row[fires] as number };
  return { ...count, share: fireShare(count), findings: row[findings] as number };
}

function outcomes(
  decisions: readonly DecidedRow[],
  findings: number,
): Pick<RuleMeasure, 'decided' | 'confirmedShare'> {
  const decided = { confirmed: 0, reduced: 0, dismissed: 0, other: 0 };
  for (const { decision, findings: count } of decisions) decided[decisionOutcome(decision)] += count;
  const sum = decided.confirmed + decided.reduced + decided.dismissed + decided.other;
  return {
    decided: { ...decided, undecided: Math.max(0, findings - sum) },
    confirmedShare: shareOf(decided.confirmed + decided.reduced, sum),
  };
}
