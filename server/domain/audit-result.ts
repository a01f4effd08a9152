import type { CivilDate } from './civil-date.js';
import type { Decimal } from './decimal.js';
import type { EffortRange } from './effort-range.js';
import type { EffortSum } from './effort-sum.js';
import type { AiTrace, Measured } from './file-evidence.js';
import type { Finding } from './finding.js';
import type { LineStatus } from './invoice.js';
import type { Problem } from './problem.js';
import type { SourceRef } from './source-ref.js';

/**
 * The public result of an audit, version 1: the same shapes as `docs/audit-result.schema.json`, which is the judge.
 * Exact decimals as text; two runs on the same dossier and date give the same bytes.
 */

export interface ResultDocument {
  file: string;
  sha256: string;
  kind: 'invoice' | 'timesheet' | 'register' | 'deliverable' | 'attachment' | 'unknown';
  format: string;
  status: 'read' | 'read-with-problems' | 'needs-answer' | 'refused' | 'duplicate';
  duplicateOf: string | null;
  problems: Omit<Problem, 'asks'>[];
}

/** The ladder of a line: what each source of evidence supports of it, in days. Null: that rung is missing. */
export interface LineSupport {
  billedDays: Decimal | null;
  /** Listed price of one unit billed, in the currency of the contract. */
  contractRate: Decimal | null;
  timesheetDays: Decimal | null;
  calendarDays: Decimal | null;
  /**
   * The line's part of what its deliverables were quoted; the parts of all lines add up to the quote. What is given back, and
   * what was credited in full, has none.
   */
  quotedDays: Decimal | null;
  /** The line's part of the work units, likewise. */
  workUnitDays: Decimal | null;
  /** The line's part of the range of its deliverable, which `ResultDeliverable` gives whole. */
  effort: EffortRange | null;
  /** The line's part of the human hours declared, in days of its contract. */
  declaredHumanDays: Decimal | null;
  /** Names of the rungs that are null, in the order of the ladder. */
  missing: string[];
  /** Billed days less the largest number of days that one visible finding questions. */
  supportedDays: Decimal | null;
  /** The rung that `supportedDays` rests on; null when no day is questioned. */
  restsOn: string | null;
}

interface ResultLink {
  personKey: string | null;
  profile: string | null;
  orderRef: string | null;
  deliverableRef: string | null;
  days: Decimal | null;
  how: string;
}

/** A line as on its document, signs kept, with what Déclic understood of it and its ladder. */
export interface ResultLine {
  id: string | null;
  name: string | null;
  description: string | null;
  quantity: Decimal | null;
  unitCode: string | null;
  billedUnit: 'day' | 'hour' | 'lump' | 'other' | null;
  billedDays: Decimal | null;
  unitPrice: Decimal | null;
  priceBaseQuantity: Decimal | null;
  net: Decimal | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  lineStatus: LineStatus | null;
  source: SourceRef;
  links?: ResultLink[];
  support?: LineSupport | null;
}

/** An invoice as on its document; totals are null where it does not carry them, never computed. */
export interface ResultInvoice {
  file: string;
  number: string | null;
  issueDate: CivilDate | null;
  dueDate: CivilDate | null;
  typeCode: string | null;
  direction: 1 | -1;
  currency: string | null;
  profile: string | null;
  contractRef: string | null;
  orderRef: string | null;
  buyerReference: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  supplier: { name: string | null; siret: string | null; siren: string | null; vatId: string | null };
  contract: { contractRef: string; how: string } | null;
  lines: ResultLine[];
  totals: {
    lines: Decimal | null;
    allowances: Decimal | null;
    charges: Decimal | null;
    withoutVat: Decimal | null;
    vat: Decimal | null;
    withVat: Decimal | null;
    prepaid: Decimal | null;
    rounding: Decimal | null;
    payable: Decimal | null;
  };
  precedingInvoices: { number: string; issueDate: CivilDate | null }[];
  state: 'current' | 'rejected' | 'replaced' | 'cancelled' | 'credited' | null;
  /** The deliverables that it bills, together. Absent: fewer than two of them have a range and days. */
  effort?: EffortSum;
}

/** What one timesheet holds, added up over its entries. */
export interface ResultTimesheet {
  file: string;
  format: string;
  entries: number;
  hours: Decimal | null;
  days: Decimal | null;
  people: { name: string; personKey: string | null; hours: Decimal | null; days: Decimal | null }[];
  first: CivilDate | null;
  last: CivilDate | null;
}

/** What is known of a deliverable, and its whole effort range, in days. */
export interface ResultDeliverable {
  deliverableRef: string;
  contractRef: string;
  file: string | null;
  /** Of its one file, or of its files together. */
  measured: Measured | null;
  /** Why nothing was measured: a reason of `NotMeasured`, `no-file` where none is named, `file-missing` where none was received. */
  notMeasured: string | null;
  effort: EffortRange | null;
  billedDays: Decimal | null;
  daysUnsupported: Decimal | null;
  aiDeclaration: 'none' | 'used' | 'not_declared';
  aiTraces: AiTrace[];
  /** Earlier deliverables of the same contractor that its files take up; `containment`: share of the smaller of both texts. */
  reusedFrom: { deliverableRef: string; contractRef: string; file: string; containment: number }[];
  tailShare: number | null;
  type: string | null;
  complexity: { declared: string | null; by: string | null } | null;
  /** The size that the register declares, in its unit. */
  size: { value: Decimal; unit: string | null } | null;
  /** That size beside what the delivered files measure; null where they cannot be set side by side. */
  sizeBeside: SizeBeside | null;
  /** What stands beside the range and never takes its place; null without a range. */
  opinions: EffortOpinions | null;
}

/** A range by half and nine in ten alone. */
interface HalfAndMost {
  p50: Decimal;
  p90: Decimal;
}

/** The declared size and what the delivered files measure, both in the unit of the register (effort/measured-size.ts). */
export interface SizeBeside {
  declared: Decimal;
  unit: string;
  /** Of the format that measures most: a file may be delivered in two formats. */
  least: Decimal;
  /** Of all files together; null when one of them is not measured in that unit, so that there may be more. */
  most: Decimal | null;
  /** Measured files that count here. */
  files: number;
  /** What is declared lies a quarter and more beyond what is measured, or below it. */
  gap: 'declared-more' | 'declared-less' | null;
}

/** Other readings of the same deliverable (effort/second-opinions.ts). */
export interface EffortOpinions {
  /** Without the checked deliverables: what the table, or the agreement, says alone. Null where none was learnt from. */
  priorAlone: HalfAndMost | null;
  /** At the size that the files measure. Null where that is the declared one, or where agreed days already price it. */
  atMeasuredSize: HalfAndMost | null;
  /** Contractors of the deliverables learnt from. */
  contractors: number;
}

/** Of a rule that asks by a statistic: how many of its questions are expected with no anomaly, and in which order to read them. */
export interface RuleStatistic {
  /** Subjects that could have been asked about. */
  tested: number;
  /** Questions about honest work that are expected among that many, two decimals. */
  expectedHonest: Decimal;
  /** Its findings, the most unusual first, each with its share and the q-value of Benjamini and Hochberg. */
  order: { finding: string; tailShare: number; qValue: number }[];
}

/** How one rule answered over the audit: how many subjects got each answer, and the facts that were missing. */
export interface ResultRule {
  rule: string;
  code: string;
  version: number;
  flagged: number;
  clean: number;
  notApplicable: number;
  incomplete: number;
  error: number;
  missing: string[];
  /** Subjects it was not asked about: it is switched off there. Absent: none. */
  notAsked?: number;
  /** Absent: it asks by no statistic, or nothing could be tested. */
  statistic?: RuleStatistic;
}

/** A contract of the register; amounts are without VAT. */
export interface ResultContract {
  file?: string;
  contractRef: string;
  title: string | null;
  buyerSiret: string | null;
  suppliers: { id: string; scheme: string; name: string | null; idValid: boolean | null }[];
  ceilingAmount: Decimal | null;
  notifiedOn: CivilDate | null;
  startDate: CivilDate | null;
  endDate: CivilDate | null;
  /** Its billed deliverables together. Absent: fewer than two of them have a range and days. */
  effort?: EffortSum;
}

/** Amounts of one currency, without VAT: billed by the invoices that count, and questioned, each euro once. */
export interface ResultTotal {
  currency: string;
  billed: Decimal;
  atStake: Decimal;
}

/** A default that stood in where the register is silent. */
export interface AssumedValue {
  file: string;
  row: string | null;
  column: string;
  value: string;
}

/** The whole result, as its file holds it. */
export interface AuditResult {
  version: 1;
  asOf: CivilDate;
  documents: ResultDocument[];
  invoices: ResultInvoice[];
  timesheets: ResultTimesheet[];
  deliverables: ResultDeliverable[];
  findings: Finding[];
  rules: ResultRule[];
  totals: ResultTotal[];
  assumed: AssumedValue[];
  contracts: ResultContract[];
}

/** The parts of a result as streams, in their published order: a large audit is never held whole. */
export interface AuditResultSections {
  asOf: CivilDate;
  documents(): AsyncIterable<ResultDocument>;
  invoices(): AsyncIterable<ResultInvoice>;
  timesheets(): AsyncIterable<ResultTimesheet>;
  deliverables(): AsyncIterable<ResultDeliverable>;
  findings(): AsyncIterable<Finding>;
  rules(): AsyncIterable<ResultRule>;
  totals(): AsyncIterable<ResultTotal>;
  assumed(): AsyncIterable<AssumedValue>;
  contracts(): AsyncIterable<ResultContract>;
}
