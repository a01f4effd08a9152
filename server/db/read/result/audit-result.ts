import type { Client } from 'pg';
import type {
  AssumedValue,
  AuditResultSections,
  LineSupport,
  ResultContract,
  ResultDeliverable,
  ResultDocument,
  ResultInvoice,
  ResultLine,
  ResultTimesheet,
  ResultTotal,
} from '../../../domain/audit-result.js';
import { applyContractDefaults } from '../../../domain/contract-defaults.js';
import type { EffortSum } from '../../../domain/effort-sum.js';
import type { Finding } from '../../../domain/finding.js';
import { measuredTogether, type MeasuredFile } from '../../../domain/measured-files.js';
import type { Problem } from '../../../domain/problem.js';
import { contractHolder } from '../../../domain/contract-holder.js';
import { KeyedStream, streamBatches, streamRows } from '../cursor.js';
import { orNull, place, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { toResultRule, type RuleRow } from './rule-row.js';
import {
  differingTimesheets,
  differingTimesheetsSql,
  layOutDifferingTimesheets,
} from './differing-timesheets.js';
import { layOutStakeBounds } from './stake-bounds.js';

const sql = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const documentsSql = sql('documents');
const invoicesSql = sql('invoices');
const linesSql = sql('lines');
const timesheetsSql = sql('timesheets');
const deliverablesSql = sql('deliverables');
const findingsSql = sql('findings');
const rulesSql = sql('rules');
const totalsSql = sql('totals');
const contractsSql = sql('contracts');

/** What an audit found: rows of its own, which nothing changes later. Call it inside the organisation's transaction. */
export async function openAuditFindings(
  client: Client,
  auditId: string,
): Promise<Pick<AuditResultSections, 'asOf' | 'findings' | 'rules'>> {
  const { rows } = await client.query<{ as_of: string }>('SELECT as_of FROM audit WHERE id = $1', [auditId]);
  const asOf = rows[0]?.as_of;
  if (asOf === undefined) throw new RangeError(`no audit ${auditId}`);
  await client.query(
    `SELECT set_config('app.audit_id', $1, true), set_config('cursor_tuple_fraction', '1.0', true)`,
    [auditId],
  );
  return {
    asOf,
    findings: () => mapped(client, findingsSql, (row) => row.content as Finding),
    rules: () => mapped(client, rulesSql, (row) => toResultRule(row as unknown as RuleRow)),
  };
}

/**
 * Reads the result of an audit section by section, in the published order, from what the organisation holds now. Call it
 * inside the organisation's transaction.
 */
export async function openAuditResult(client: Client, auditId: string): Promise<AuditResultSections> {
  const found = await openAuditFindings(client, auditId);
  await layOutDifferingTimesheets(client);
  await layOutStakeBounds(client);
  return {
    ...found,
    documents: () => documents(client),
    invoices: () => invoices(client),
    timesheets: () => mapped(client, timesheetsSql, (row) => toTimesheet(row)),
    deliverables: () => mapped(client, deliverablesSql, toDeliverable),
    totals: () => mapped(client, totalsSql, (row) => row as unknown as ResultTotal),
    assumed: () => assumedValues(client),
    contracts: () => mapped(client, contractsSql, toContract),
  };
}

async function* mapped<T>(client: Client, question: string, map: (row: Row) => T): AsyncGenerator<T, void> {
  for await (const row of streamRows<Row>(client, question)) yield map(row);
}

async function* documents(client: Client): AsyncGenerator<ResultDocument, void> {
  const differing = new KeyedStream(streamBatches<Row>(client, differingTimesheetsSql));
  for await (const row of streamRows<Row>(client, documentsSql)) {
    yield toDocument(row, (await differing.take(row.key)).map(differingTimesheets));
  }
}

/** A document with the problems of its reading, then those that the other documents of the dossier brought to light. */
function toDocument(row: Row, later: Problem[]): ResultDocument {
  const problems = [...(row.problems as Problem[]), ...later].map(publicProblem);
  const status = row.status as ResultDocument['status'];
  return {
    file: text(row, 'file'),
    sha256: text(row, 'sha256'),
    kind: row.kind as ResultDocument['kind'],
    format: text(row, 'format'),
    status: status === 'read' && later.length > 0 ? 'read-with-problems' : status,
    duplicateOf: orNull(row, 'duplicateOf'),
    problems,
  };
}

/** `asks` is ours: readers of the result see the document's status instead. */
function publicProblem({ code, severity, at, seen, message }: Problem): ResultDocument['problems'][number] {
  return { code, severity, at, ...(seen === undefined ? {} : { seen }), message };
}

async function* invoices(client: Client): AsyncGenerator<ResultInvoice, void> {
  const lines = new KeyedStream(streamBatches<Row>(client, linesSql));
  for await (const row of streamRows<Row>(client, invoicesSql)) {
    yield toInvoice(row, (await lines.take(row.key)).map(toLine));
  }
}

function toInvoice(row: Row, lines: ResultLine[]): ResultInvoice {
  const matched = orNull(row, 'matchedContract');
  return {
    file: text(row, 'file'),
    number: orNull(row, 'number'),
    issueDate: orNull(row, 'issueDate'),
    dueDate: orNull(row, 'dueDate'),
    typeCode: orNull(row, 'typeCode'),
    direction: row.direction as 1 | -1,
    currency: orNull(row, 'currency'),
    profile: orNull(row, 'profile'),
    contractRef: orNull(row, 'contractRef'),
    orderRef: orNull(row, 'orderRef'),
    buyerReference: orNull(row, 'buyerReference'),
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    supplier: {
      name: orNull(row, 'supplierName'),
      siret: orNull(row, 'supplierSiret'),
      siren: orNull(row, 'supplierSiren'),
      vatId: orNull(row, 'supplierVatId'),
    },
    contract: matched === null ? null : { contractRef: matched, how: text(row, 'contractHow') },
    lines,
    totals: {
      lines: orNull(row, 'lines'),
      allowances: orNull(row, 'allowances'),
      charges: orNull(row, 'charges'),
      withoutVat: orNull(row, 'withoutVat'),
      vat: orNull(row, 'vat'),
      withVat: orNull(row, 'withVat'),
      prepaid: orNull(row, 'prepaid'),
      rounding: orNull(row, 'rounding'),
      payable: orNull(row, 'payable'),
    },
    precedingInvoices: row.precedingInvoices as ResultInvoice['precedingInvoices'],
    state: row.state as ResultInvoice['state'],
    ...effortOf(row),
  };
}

function toLine(row: Row): ResultLine {
  return {
    id: orNull(row, 'id'),
    name: orNull(row, 'name'),
    description: orNull(row, 'description'),
    quantity: orNull(row, 'quantity'),
    unitCode: orNull(row, 'unitCode'),
    billedUnit: (row.billedUnit ?? null) as 'day' | 'hour' | 'lump' | 'other' | null,
    billedDays: orNull(row, 'billedDays'),
    unitPrice: orNull(row, 'unitPrice'),
    priceBaseQuantity: orNull(row, 'priceBaseQuantity'),
    net: orNull(row, 'net'),
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    lineStatus: (row.lineStatus ?? null) as NonNullable<ResultLine['lineStatus']> | null,
    source: place({
      file: row.file,
      sheet: row.sheet,
      cell: row.cell,
      line: row.atLine,
      page: row.page,
      path: row.path,
    }),
    links: (row.links ?? []) as NonNullable<ResultLine['links']>,
    support: row.supportOf == null ? null : toSupport(row),
  };
}

function toSupport(row: Row): LineSupport {
  return {
    billedDays: orNull(row, 'billedDays'),
    contractRate: orNull(row, 'contractRate'),
    timesheetDays: orNull(row, 'timesheetDays'),
    calendarDays: orNull(row, 'calendarDays'),
    quotedDays: orNull(row, 'quotedDays'),
    workUnitDays: orNull(row, 'workUnitDays'),
    effort: (row.effort ?? null) as NonNullable<LineSupport['effort']> | null,
    declaredHumanDays: orNull(row, 'declaredHumanDays'),
    missing: row.missing as string[],
    supportedDays: orNull(row, 'supportedDays'),
    restsOn: orNull(row, 'restsOn'),
  };
}

const toTimesheet = (row: Row): ResultTimesheet => ({
  file: text(row, 'file'),
  format: text(row, 'format'),
  entries: row.entries as number,
  hours: orNull(row, 'hours'),
  days: orNull(row, 'days'),
  people: row.people as ResultTimesheet['people'],
  first: orNull(row, 'first'),
  last: orNull(row, 'last'),
});

function toDeliverable(row: Row): ResultDeliverable {
  const complexity = orNull(row, 'complexity');
  const size = orNull(row, 'size');
  const file = orNull(row, 'file');
  const { measured, notMeasured } = measuredTogether(row.files as MeasuredFile[]);
  return {
    deliverableRef: text(row, 'deliverableRef'),
    contractRef: text(row, 'contractRef'),
    file,
    measured,
    notMeasured: measured !== null ? null : (notMeasured ?? (file === null ? 'no-file' : 'file-missing')),
    effort: (row.effort ?? null) as NonNullable<ResultDeliverable['effort']> | null,
    billedDays: orNull(row, 'billedDays'),
    daysUnsupported: orNull(row, 'daysUnsupported'),
    aiDeclaration: row.aiDeclaration as ResultDeliverable['aiDeclaration'],
    aiTraces: row.aiTraces as ResultDeliverable['aiTraces'],
    reusedFrom: row.reusedFrom as ResultDeliverable['reusedFrom'],
    tailShare: (row.tailShare ?? null) as number | null,
    type: orNull(row, 'type'),
    complexity: complexity === null ? null : { declared: complexity, by: orNull(row, 'complexityBy') },
    size: size === null ? null : { value: size, unit: orNull(row, 'sizeUnit') },
    sizeBeside: (row.sizeBeside ?? null) as ResultDeliverable['sizeBeside'],
    opinions: (row.opinions ?? null) as ResultDeliverable['opinions'],
  };
}

function toContract(row: Row): ResultContract {
  const holder = contractHolder(
    orNull(row, 'supplierSiret'),
    orNull(row, 'supplierVatId'),
    orNull(row, 'supplierName'),
  );
  return {
    file: text(row, 'file'),
    contractRef: text(row, 'contractRef'),
    title: orNull(row, 'title'),
    buyerSiret: orNull(row, 'buyerSiret'),
    suppliers: [holder],
    ceilingAmount: orNull(row, 'ceilingAmount'),
    notifiedOn: orNull(row, 'notifiedOn'),
    startDate: orNull(row, 'startDate'),
    endDate: orNull(row, 'endDate'),
    ...effortOf(row),
  };
}

/** The deliverables of an invoice or a contract together, where the audit added up any. */
const effortOf = ({ effortSum }: Row): { effort?: EffortSum } =>
  effortSum == null ? {} : { effort: effortSum as EffortSum };

/** Columns of `contracts` that may be defaulted, as the question names them. */
const DEFAULTED = [
  'currency',
  'min_slice_days',
  'max_days_per_person_day',
  'place',
  'payment_days',
  'ai_declaration_required',
  'weekend_work_allowed',
  'holiday_work_allowed',
  'timesheet_required',
  'deliverables_expected',
  'advance_allowed',
];

async function* assumedValues(client: Client): AsyncGenerator<AssumedValue, void> {
  for await (const row of streamRows<Row>(client, contractsSql)) {
    const stated = Object.fromEntries(DEFAULTED.map((column) => [column, statedText(row[column])]));
    const { values, assumed } = applyContractDefaults(stated, {
      priceForm: text(row, 'priceForm'),
      hasDeliverables: row.hasDeliverables === true,
    });
    const terms: Record<string, string | null> = {
      start_date: orNull(row, 'startDate'),
      end_date: orNull(row, 'endDate'),
      price_form: orNull(row, 'priceForm'),
      ai_policy: orNull(row, 'aiPolicy'),
    };
    for (const column of [...(row.assumedColumns as string[]), ...assumed]) {
      yield {
        file: text(row, 'file'),
        row: String(row.rowNo),
        column,
        value: values[column] ?? terms[column] ?? '',
      };
    }
  }
}

function statedText(value: unknown): string | null {
  if (value == null) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return `${value as string | number}`;
}
