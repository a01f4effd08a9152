import { personNameKey, referenceKey } from '../../domain/names.js';
import { narrativeColumns } from './narrative-columns.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import type { CopyRow } from '../copy-rows.js';

const key = (text: string | null): string | null => (text === null ? null : referenceKey(text) || null);

/** One timesheet entry as stored; its contract, person and conversion are resolved afterwards, set-based. */
export function entryRow(entry: ReadTimesheetEntry, ids: { orgId: string; documentId: string }): CopyRow {
  return {
    org_id: ids.orgId,
    work_date: entry.date,
    document_id: ids.documentId,
    sheet: entry.source.sheet ?? null,
    cell: entry.source.cell ?? null,
    line: entry.source.line ?? null,
    person_key: entry.personKey,
    stated_person_key: entry.personKey,
    person_name: entry.personName,
    person_name_key: entry.personName === null ? null : personNameKey(entry.personName),
    contract_ref: entry.contractRef,
    contract_key: key(entry.contractRef),
    order_ref: entry.orderRef,
    order_key: key(entry.orderRef),
    quantity: entry.quantity,
    unit: entry.unit,
    project: entry.project,
    task: entry.task,
    deliverable_ref: entry.deliverableRef,
    note: entry.note,
    ...narrativeColumns(entry.note),
    billable: entry.billable,
    approval_state: entry.approvalState,
    stated_approval: entry.approvalState,
    approved_by: entry.approvedBy,
    approved_on: entry.approvedOn,
    entered_on: entry.enteredOn,
  };
}
