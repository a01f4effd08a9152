import type { ProblemKind, ProblemSeverity } from '../domain/problem.js';

/** One published code: what a program that reads our results may meet. */
interface PublishedProblem {
  code: string;
  severity: ProblemSeverity;
  /** A person can settle it; the document then `needs-answer`. */
  asks: boolean;
}

/** The modules that declare problems. A test compares this list with the sources. */
const DECLARED_IN: readonly (() => Promise<object>)[] = [
  () => import('../importers/attachment-problems.js'),
  () => import('../importers/cra-grid/cra-list-problems.js'),
  () => import('../importers/cra-grid/cra-problems.js'),
  () => import('../importers/deliverable-problems.js'),
  () => import('../importers/einvoice-arithmetic/arithmetic-problems.js'),
  () => import('../importers/einvoice/invoice-problems.js'),
  () => import('../importers/einvoice/pdf-problems.js'),
  () => import('../importers/einvoice/xml-problems.js'),
  () => import('../importers/file-problems.js'),
  () => import('../importers/identification-problems.js'),
  () => import('../importers/invoice-pdf/invoice-pdf-problems.js'),
  () => import('../importers/invoice-table/invoice-problems.js'),
  () => import('../importers/json/json-problems.js'),
  () => import('../importers/ledes/ledes-problems.js'),
  () => import('../importers/mapped-table/mapping-problems.js'),
  () => import('../importers/matching-problems.js'),
  () => import('../importers/native-registers/register-problems.js'),
  () => import('../importers/native-registers/setting-problems.js'),
  () => import('../importers/published-contracts/contract-problems.js'),
  () => import('../importers/rate-card/rate-card-problems.js'),
  () => import('../importers/tables/column-problems.js'),
  () => import('../importers/tables/mixed-encoding.js'),
  () => import('../importers/tables/native-value-problems.js'),
  () => import('../importers/tables/table-problems.js'),
  () => import('../importers/tables/value-problems.js'),
  () => import('../importers/timesheets/record-problems.js'),
  () => import('../importers/timesheets/timesheet-problems.js'),
  () => import('../sandbox/guard-problems.js'),
  () => import('./dossier-problems.js'),
];

/**
 * The published list of problem codes, sorted. A code is declared once, in one module: readers that meet the same
 * problem share its sentence. Throws when two declarations share a code.
 */
export async function publishedProblems(): Promise<PublishedProblem[]> {
  const modules: object[] = [];
  for (const load of DECLARED_IN) modules.push(await load());
  const byCode = new Map<string, PublishedProblem>();
  for (const kind of modules.flatMap((module): unknown[] => Object.values(module)).filter(isProblemKind)) {
    const { code, severity, asks } = kind;
    if (byCode.has(code)) throw new Error(`the problem ${code} is declared twice`);
    byCode.set(code, { code, severity, asks });
  }
  return [...byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

function isProblemKind(value: unknown): value is ProblemKind<unknown> {
  return (
    typeof value === 'object' && value !== null && 'code' in value && 'severity' in value && 'make' in value
  );
}
