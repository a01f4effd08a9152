import type { ReferenceAnswer } from './run-reference.js';

/** The parts of a finding that the check looks at. */
export interface CheckedFinding {
  code: string;
  values: { days?: unknown; dates?: unknown; excessDays?: unknown; entries?: unknown };
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

/** Hundredths, of days or of money. */
const hundredths = (value: unknown): number => Math.round(Number(value ?? 0) * 100);
const countOf = ({ code, values }: CheckedFinding): number =>
  code !== 'T10' && Array.isArray(values.dates) ? values.dates.length : 1;
const daysOf = ({ values }: CheckedFinding): number => hundredths(values.days);
const excessOf = ({ values }: CheckedFinding): number => hundredths(values.excessDays);
const entriesOf = ({ values }: CheckedFinding): number => Number(values.entries);
const centsOf = ({ amountAtStake }: CheckedFinding): number => hundredths(amountAtStake);
/** Cents × hundredths of a day: what the reference sums, without a division. */
const amountOf = (finding: CheckedFinding): number => centsOf(finding) * 100;

interface Compared {
  codes: readonly string[];
  question: string;
  measure: (finding: CheckedFinding) => number;
}

/** The rules that ask the six questions of the reference, in the catalogue's own readings. */
const SHARED: readonly Compared[] = [
  { codes: ['T1'], question: 'T1', measure: excessOf },
  { codes: ['C3'], question: 'C3', measure: excessOf },
  { codes: ['C4'], question: 'C4', measure: excessOf },
  { codes: ['C1', 'C2'], question: 'weekends and holidays', measure: daysOf },
  { codes: ['D2'], question: 'D2', measure: centsOf },
  { codes: ['R1'], question: 'price above the contract', measure: amountOf },
  { codes: ['T10'], question: 'T10', measure: entriesOf },
];
const FURTHER: readonly Compared[] = [{ codes: ['D4'], question: 'D4', measure: daysOf }];

/** Codes of the rules that ask the six questions. */
export const SHARED_CODES: ReadonlySet<string> = new Set(SHARED.flatMap(({ codes }) => codes));

/**
 * Compares findings with the answers that plain SQL gives on the same data: how many, and how much.
 * @param asked the six questions alone, or the whole catalogue.
 */
export function checkAnswers(
  findings: Iterable<CheckedFinding>,
  answers: ReadonlyMap<string, ReferenceAnswer>,
  asked: 'shared' | 'all',
): Comparison[] {
  const byCode = new Map<string, CheckedFinding[]>();
  for (const finding of findings) {
    const known = byCode.get(finding.code);
    if (known === undefined) byCode.set(finding.code, [finding]);
    else known.push(finding);
  }
  return [...SHARED, ...(asked === 'all' ? FURTHER : [])].map(({ codes, question, measure }) => {
    const concerned = codes.flatMap((code) => byCode.get(code) ?? []);
    const n = concerned.reduce((sum, finding) => sum + countOf(finding), 0);
    const extra = concerned.reduce((sum, finding) => sum + measure(finding), 0);
    const expected = answers.get(question);
    return {
      codes: codes.join('+'),
      question,
      found: `${n} / ${extra}`,
      expected: expected === undefined ? 'not asked' : `${expected.n} / ${expected.extra}`,
      equal: expected?.n === n && expected.extra === extra,
    };
  });
}
