import { readFileSync } from 'node:fs';
import type { ReferenceAnswer } from './run-reference.js';

/** The parts of a result that the check looks at. */
interface Finding {
  code: string;
  values: { days?: string; dates?: string[]; excessDays?: string };
  amountAtStake: string | null;
}

/** One comparison of the audit with the plain tables. `equal` is the reason for a benchmark to go on. */
export interface Comparison {
  codes: string;
  question: string;
  found: string;
  expected: string;
  equal: boolean;
}

const countOf = (finding: Finding): number => finding.values.dates?.length ?? 1;
const daysOf = (finding: Finding): number => hundredths(finding.values.days);
const excessOf = (finding: Finding): number => hundredths(finding.values.excessDays);
/** Cents × hundredths of a day: what the reference sums, without a division. */
const amountOf = (finding: Finding): number => Math.round(Number(finding.amountAtStake ?? 0) * 10_000);
const hundredths = (days: string | undefined): number => Math.round(Number(days ?? 0) * 100);

const COMPARISONS: readonly {
  codes: readonly string[];
  question: string;
  measure: (finding: Finding) => number;
}[] = [
  { codes: ['R1'], question: 'price above the contract', measure: amountOf },
  { codes: ['C1', 'C2'], question: 'weekends and holidays', measure: daysOf },
  { codes: ['T1'], question: 'T1', measure: excessOf },
  { codes: ['C3'], question: 'C3', measure: excessOf },
  { codes: ['C4'], question: 'C4', measure: excessOf },
  { codes: ['D4'], question: 'D4', measure: daysOf },
];

/** Compares the findings of a result with the answers that plain SQL gives on the same data: how many, and how much. */
export function checkAnswers(
  resultFile: string,
  answers: ReadonlyMap<string, ReferenceAnswer>,
): Comparison[] {
  const { findings } = JSON.parse(readFileSync(resultFile, 'utf8')) as { findings: Finding[] };
  return COMPARISONS.map(({ codes, question, measure }) => {
    const concerned = findings.filter(({ code }) => codes.includes(code));
    const found = {
      n: concerned.reduce((sum, finding) => sum + countOf(finding), 0),
      extra: concerned.reduce((sum, finding) => sum + measure(finding), 0),
    };
    const expected = answers.get(question);
    return {
      codes: codes.join('+'),
      question,
      found: `${found.n} / ${found.extra}`,
      expected: expected === undefined ? 'not asked' : `${expected.n} / ${expected.extra}`,
      equal: expected?.n === found.n && expected.extra === found.extra,
    };
  });
}
