import type { Client } from 'pg';
import type { ContractBrief, SupplierBrief } from '../../../usecases/reads/brief.js';
import type { InvoiceState, InvoiceSummary } from '../../../usecases/reads/invoice-reads.js';
import { orNull, text, type Row } from '../row.js';
import { isRuleFor } from '../rule-audience.js';
import { sqlFile } from '../sql-file.js';
import type { Viewer } from './viewer.js';

const summariesSql = sqlFile(import.meta.url, './invoice-summaries.sql');

/** The supplier of a row with `supplierId` and `supplierName`. */
export function supplierBrief(row: Record<string, unknown>): SupplierBrief | null {
  const id = (row.supplierId ?? null) as string | null;
  return id === null ? null : { id, name: (row.supplierName ?? null) as string | null };
}

/** The contract of a row with `contractId`, `contractRef` and `contractTitle`. */
export function contractBrief(row: Record<string, unknown>): ContractBrief | null {
  const id = (row.contractId ?? null) as string | null;
  if (id === null) return null;
  return { id, contractRef: row.contractRef as string, title: (row.contractTitle ?? null) as string | null };
}

/** Invoices as lists show them, in the order of their ids given. They are in sight already. */
export async function invoiceSummaries(
  client: Client,
  { audit, side, supplierId, audience }: Viewer,
  ids: readonly string[],
): Promise<InvoiceSummary[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<Row>(summariesSql, [ids, audit?.id ?? null, side, supplierId]);
  const byId = new Map(rows.map((row) => [text(row, 'id'), toSummary(row, audience)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toSummary(row: Row, audience: Viewer['audience']): InvoiceSummary {
  return {
    id: text(row, 'id'),
    ref: text(row, 'ref'),
    number: orNull(row, 'number'),
    issueDate: orNull(row, 'issueDate'),
    dueDate: orNull(row, 'dueDate'),
    paidOn: orNull(row, 'paidOn'),
    supplier: supplierBrief(row),
    contract: contractBrief(row),
    entity: orNull(row, 'entity'),
    currency: text(row, 'currency'),
    totalWithoutVat: orNull(row, 'totalWithoutVat'),
    payable: orNull(row, 'payable'),
    atStake: orNull(row, 'atStake'),
    findings: { fact: row.facts as number, question: row.questions as number },
    billedDays: orNull(row, 'billedDays'),
    supportedDays: orNull(row, 'supportedDays'),
    state: row.state as InvoiceState,
    giving: row.giving === true,
    notAuditedBy: (row.notAuditedBy as string[]).filter((code) => isRuleFor(code, audience)),
  };
}
