import type { RuleStatistic } from '../../domain/audit-result.js';
import { exact, sum, toFixed } from '../../domain/decimal.js';
import { qValues, type HonestChance } from '../../effort/false-discoveries.js';
import type { RuleVerdict } from '../../rules/run-rules.js';

/** A subject that a statistical rule could have asked about, with what it found there. */
export interface TestedSubject extends HonestChance {
  /** Ids of its findings. */
  findings: string[];
}

const EXPECTED_DECIMALS = 2;
const Q_DIGITS = 10;

export const findingsOf = (verdict: RuleVerdict): string[] =>
  verdict.outcome === 'flagged' ? verdict.findings.map(({ finding }) => finding.id) : [];

/**
 * How many questions are expected where everybody is honest, whatever was billed: the sum over all tested subjects of the share of
 * honest contractors who would be asked about one like it. Null where nothing could be tested.
 */
export function statisticOf(tested: readonly TestedSubject[]): RuleStatistic | null {
  if (tested.length === 0) return null;
  const q = qValues(tested.map(({ tailShare }) => tailShare));
  const order = tested
    .flatMap(({ findings, tailShare }, index) =>
      findings.map((finding) => ({ finding, tailShare, qValue: Number((q[index] ?? 1).toFixed(Q_DIGITS)) })),
    )
    .sort((a, b) => a.qValue - b.qValue || a.tailShare - b.tailShare || (a.finding < b.finding ? -1 : 1));
  return {
    tested: tested.length,
    // Exact sums: the order in which subjects come changes nothing.
    expectedHonest: toFixed(sum(tested.map(({ askedIfHonest }) => exact(askedIfHonest))), EXPECTED_DECIMALS),
    order,
  };
}
