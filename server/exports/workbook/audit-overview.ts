import type {
  AuditResultSections,
  ResultDocument,
  ResultLine,
  ResultRule,
  ResultTotal,
} from '../../domain/audit-result.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingClass, Topic } from '../../domain/finding.js';
import { AssumedGroups, type AssumedGroup } from './assumed-groups.js';
import { FindingPlaces } from './finding-places.js';
import { LargestFindings, type LargestOfCurrency } from './largest-findings.js';
import { QuestionedDays } from './questioned-days.js';

/** Findings of one topic: those shown, by class, and those kept without being shown. */
interface TopicCount {
  shown: Record<FindingClass, number>;
  hidden: number;
}

/** What one pass over a result says of the whole: counts, and what to know before writing the details. */
export interface AuditOverview {
  asOf: CivilDate;
  documents: Readonly<Record<ResultDocument['status'], number>>;
  invoices: number;
  /** First and last date of issue; null when no invoice states one. */
  issued: { first: CivilDate; last: CivilDate } | null;
  /** Invoices that state no currency: their amounts are counted in that of their contract, else in euros. */
  withoutCurrency: number;
  /** Billed lines: headings and notes of an invoice are none. */
  lines: number;
  timesheets: number;
  entries: number;
  deliverables: number;
  contracts: number;
  topics: ReadonlyMap<Topic, TopicCount>;
  shown: Readonly<Record<FindingClass, number>>;
  hidden: number;
  rules: readonly ResultRule[];
  totals: readonly ResultTotal[];
  assumed: readonly AssumedGroup[];
  places: FindingPlaces;
  /** Which findings question the days of a line. */
  questioned: QuestionedDays;
  /** Files that a document of unknown kind repeats. */
  repeated: ReadonlySet<string>;
  /** Shown findings with the largest amounts, by currency. */
  largest: readonly LargestOfCurrency[];
}

/** False for headings and notes among the lines of an invoice. */
export const isBilled = (line: ResultLine): boolean =>
  line.lineStatus !== 'GROUP' && line.lineStatus !== 'INFORMATION';

/** Reads a result section by section, the findings twice, and keeps counts, names and the largest amounts only. */
export async function surveyAudit(result: AuditResultSections): Promise<AuditOverview> {
  const places = new FindingPlaces();
  const questioned = new QuestionedDays();
  const topics = new Map<Topic, TopicCount>();
  for await (const finding of result.findings()) {
    places.want(finding);
    questioned.add(finding);
    const count = topics.get(finding.topic) ?? { shown: { fact: 0, question: 0, weak: 0 }, hidden: 0 };
    if (finding.visible) count.shown[finding.class] += 1;
    else count.hidden += 1;
    topics.set(finding.topic, count);
  }
  const documents = { read: 0, 'read-with-problems': 0, 'needs-answer': 0, refused: 0, duplicate: 0 };
  const repeated = new Set<string>();
  for await (const { status, kind, duplicateOf } of result.documents()) {
    documents[status] += 1;
    if (kind === 'unknown' && duplicateOf !== null) repeated.add(duplicateOf);
  }
  let [invoices, lines, withoutCurrency] = [0, 0, 0];
  let issued: AuditOverview['issued'] = null;
  for await (const invoice of result.invoices()) {
    places.addInvoice(invoice);
    invoices += 1;
    lines += invoice.lines.filter(isBilled).length;
    if (invoice.currency === null) withoutCurrency += 1;
    issued = widen(issued, invoice.issueDate);
  }
  let [timesheets, entries] = [0, 0];
  for await (const timesheet of result.timesheets()) {
    timesheets += 1;
    entries += timesheet.entries;
  }
  let contracts = 0;
  for await (const contract of result.contracts()) {
    places.addContract(contract);
    contracts += 1;
  }
  const largest = new LargestFindings();
  for await (const finding of result.findings())
    if (finding.visible) largest.add(finding, places.of(finding).currency);
  const assumed = new AssumedGroups();
  for await (const value of result.assumed()) assumed.add(value);
  return {
    asOf: result.asOf,
    documents,
    invoices,
    issued,
    withoutCurrency,
    lines,
    timesheets,
    entries,
    deliverables: await count(result.deliverables()),
    contracts,
    topics,
    shown: totalShown(topics),
    hidden: [...topics.values()].reduce((sum, topic) => sum + topic.hidden, 0),
    rules: await all(result.rules()),
    totals: await all(result.totals()),
    assumed: assumed.list(),
    places,
    questioned,
    repeated,
    largest: largest.list(),
  };
}

function widen(period: AuditOverview['issued'], date: CivilDate | null): AuditOverview['issued'] {
  if (date === null) return period;
  if (period === null) return { first: date, last: date };
  return { first: date < period.first ? date : period.first, last: date > period.last ? date : period.last };
}

function totalShown(topics: ReadonlyMap<Topic, TopicCount>): Record<FindingClass, number> {
  const total = { fact: 0, question: 0, weak: 0 };
  for (const { shown } of topics.values()) {
    total.fact += shown.fact;
    total.question += shown.question;
    total.weak += shown.weak;
  }
  return total;
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  const iterator = items[Symbol.asyncIterator]();
  let total = 0;
  while ((await iterator.next()).done !== true) total += 1;
  return total;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of items) out.push(item);
  return out;
}
