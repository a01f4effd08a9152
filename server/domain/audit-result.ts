import type { CivilDate } from './civil-date.js';
import type { Decimal } from './decimal.js';
import type { EffortRange } from './effort-range.js';
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

export interface LineSupport {
  billedDays: Decimal | null;
  contractRate: Decimal | null;
  timesheetDays: Decimal | null;
  calendarDays: Decimal | null;
  quotedDays: Decimal | null;
  workUnitDays: Decimal | null;
  effort: EffortRange | null;
  declaredHumanDays: Decimal | null;
  missing: string[];
  supportedDays: Decimal | null;
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
}

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

export interface ResultDeliverable {
  deliverableRef: string;
  contractRef: string;
  file: string | null;
  measured: null;
  notMeasured: string | null;
  effort: EffortRange | null;
  billedDays: Decimal | null;
  daysUnsupported: Decimal | null;
  aiDeclaration: 'none' | 'used' | 'not_declared';
  aiTraces: [];
  reusedFrom: [];
  tailShare: number | null;
  type: string | null;
  complexity: { declared: string | null; by: string | null } | null;
}

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
}

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
}

export interface ResultTotal {
  currency: string;
  billed: Decimal;
  atStake: Decimal;
}

export interface AssumedValue {
  file: string;
  row: string | null;
  column: string;
  value: string;
}

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
