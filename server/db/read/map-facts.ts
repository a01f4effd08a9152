import type {
  BilledLine,
  LineLink,
  ProfileRate,
  RecordedDays,
  SameService,
  TeamMember,
  WorkedDate,
} from '../../rules/facts/line.js';
import type { BilledPart } from '../../rules/facts/billed-part.js';
import type { ContractInvoices, InvoiceHead } from '../../rules/facts/contract.js';
import type { DeliverableFact } from '../../rules/facts/deliverable.js';
import type {
  CitingCredit,
  HeldOnPage,
  InvoiceFact,
  InvoiceLineBrief,
  OrderUse,
  SameNumber,
  SharedAttachment,
} from '../../rules/facts/invoice.js';
import type { PersonDay } from '../../rules/facts/person.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { readDrivers, type ReferenceFacts } from './reference-facts.js';
import { orNull, place, sourceOf, text, type Row } from './row.js';

/** Rows of the fact questions as the types that rules read. Column names in SQL are the field names; only places and shared facts are built. */

function pick<T>(row: Row, names: readonly (keyof T & string)[]): T {
  const picked: Record<string, unknown> = {};
  for (const name of names) picked[name] = row[name] ?? null;
  return picked as T;
}

function toInvoiceHead(row: Row, reference: ReferenceFacts): InvoiceHead {
  return {
    ref: text(row, 'invoiceRef'),
    number: orNull(row, 'number'),
    file: text(row, 'file'),
    supplierKey: text(row, 'supplierKey'),
    supplierName: orNull(row, 'supplierName'),
    issueDate: orNull(row, 'issueDate'),
    currency: orNull(row, 'currency'),
    typeCode: orNull(row, 'typeCode'),
    direction: row.direction as 1 | -1,
    state: row.state as InvoiceHead['state'],
    periodStart: orNull(row, 'invoicePeriodStart'),
    periodEnd: orNull(row, 'invoicePeriodEnd'),
    contract: reference.contract(orNull(row, 'contractId')),
    contractHow: text(row, 'contractHow'),
    source: place({
      file: row.file,
      sheet: row.invoiceSheet,
      cell: row.invoiceCell,
      line: row.invoiceLine,
      page: row.invoicePage,
      path: row.invoicePath,
    }),
  };
}

export function toBilledLine(row: Row, reference: ReferenceFacts): BilledLine {
  const fields = pick<BilledLine>(row, [
    'line',
    'name',
    'description',
    'lineStatus',
    'quantity',
    'unitCode',
    'unitPrice',
    'priceBaseQuantity',
    'allowances',
    'charges',
    'net',
    'billedUnit',
    'unitHow',
    'billedDays',
    'billedHours',
    'periodStart',
    'periodEnd',
    'periodFrom',
  ]);
  return {
    ...fields,
    invoice: toInvoiceHead(row, reference),
    links: (row.links ?? []) as LineLink[],
    source: place({
      file: row.file,
      sheet: row.sheet,
      cell: row.cell,
      line: row.atLine,
      page: row.page,
      path: row.path,
    }),
  };
}

export const toProfileRate = (row: Row): ProfileRate => ({
  ...pick<ProfileRate>(row, ['profile', 'unit', 'rate', 'validFrom', 'validTo']),
  source: sourceOf(row),
});

export function toRecordedDays(row: Row): RecordedDays {
  const approval = (row.approval ?? null) as NonNullable<RecordedDays['approval']> | null;
  return {
    ...pick<RecordedDays>(row, [
      'personKey',
      'personName',
      'profile',
      'lineDays',
      'creditedDays',
      'groupBilledDays',
      'excessDays',
      'servedDays',
      'sharesDays',
      'recordedDays',
      'recordedHours',
      'strayDays',
      'strayLack',
      'ownRecordedDays',
      'ownStrayDays',
      'unconvertible',
      'disagreeingDates',
      'otherLinesCount',
      'oneSupplier',
      'groupInWords',
      'periodStart',
      'periodEnd',
    ]),
    approval,
    approverSide: approval === 'approved_supplier' ? 'supplier' : approval === 'approved' ? 'buyer' : null,
    otherLines: (row.otherLines ?? []) as RecordedDays['otherLines'],
    sources: (row.sources ?? []) as RecordedDays['sources'],
  };
}

export const toSameService = (row: Row): SameService => ({
  ...pick<SameService>(row, [
    'invoice',
    'invoiceFile',
    'line',
    'issueDate',
    'personKey',
    'periodStart',
    'periodEnd',
    'days',
    'cited',
    'inWords',
    'uncitedLines',
    'uncitedDays',
  ]),
  orders: (row.orders ?? []) as string[],
  source: sourceOf(row),
});

export const toTeamMember = (row: Row): TeamMember => ({
  ...pick<TeamMember>(row, [
    'personKey',
    'personName',
    'lineDays',
    'listed',
    'approvedFrom',
    'approvedTo',
    'firstWorkDate',
    'lastWorkDate',
    'daysOutside',
    'datesOutside',
  ]),
  unreadApproval: (row.unreadApproval ?? []) as string[],
  sources: (row.sources ?? []) as TeamMember['sources'],
});

export const toWorkedDate = (row: Row): WorkedDate => ({
  ...pick<WorkedDate>(row, ['personKey', 'date', 'days']),
  source: sourceOf(row),
});

export function toInvoiceFact(row: Row, reference: ReferenceFacts): InvoiceFact {
  return {
    invoice: toInvoiceHead(row, reference),
    totals: {
      lines: orNull(row, 'totalLines'),
      allowances: orNull(row, 'totalAllowances'),
      charges: orNull(row, 'totalCharges'),
      withoutVat: orNull(row, 'totalWithoutVat'),
      vat: orNull(row, 'totalVat'),
      withVat: orNull(row, 'totalWithVat'),
      prepaid: orNull(row, 'totalPrepaid'),
      payable: orNull(row, 'totalPayable'),
    },
    ...pick<
      Pick<
        InvoiceFact,
        | 'lineNetSum'
        | 'lineCount'
        | 'documentAllowances'
        | 'documentCharges'
        | 'precedingInvoices'
        | 'billedUntil'
      >
    >(row, [
      'lineNetSum',
      'lineCount',
      'documentAllowances',
      'documentCharges',
      'precedingInvoices',
      'billedUntil',
    ]),
  };
}

export const toInvoiceLineBrief = (row: Row): InvoiceLineBrief => ({
  ...pick<InvoiceLineBrief>(row, ['line', 'lineStatus', 'net', 'days']),
  source: sourceOf(row),
});

export const toCitingCredit = (row: Row): CitingCredit => ({
  ...pick<CitingCredit>(row, ['invoice', 'issueDate', 'givenBack']),
  source: sourceOf(row),
});

export const toSameNumber = (row: Row): SameNumber => ({
  ...pick<SameNumber>(row, ['number', 'file', 'issueDate', 'withoutVat', 'state', 'earlier', 'replaced']),
  source: sourceOf(row),
});

export const toSharedAttachment = (row: Row): SharedAttachment => ({
  ...pick<SharedAttachment>(row, [
    'name',
    'sha256',
    'otherInvoice',
    'otherFile',
    'otherSupplierKey',
    'earlier',
    'invoiceCount',
    'contractCount',
  ]),
  source: sourceOf(row),
  otherSource: sourceOf(row, 'otherSource'),
});

export const toOrderUse = (row: Row): OrderUse => ({
  ...pick<OrderUse>(row, [
    'orderRef',
    'known',
    'contractHasOrders',
    'amount',
    'billedBefore',
    'billedEarlier',
    'billedHere',
    'lines',
  ]),
  source: row.sourceFile == null ? null : sourceOf(row),
});

export const toHeldOnPage = (row: Row): HeldOnPage => ({
  ...pick<HeldOnPage>(row, ['field', 'data', 'page']),
  source: sourceOf(row),
});

export function toPersonDay(row: Row, reference: ReferenceFacts): PersonDay {
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('a person-day without its contract');
  const invoice = orNull(row, 'billedInvoice');
  const source = sourceOf(row);
  const others = (row.otherPlaces ?? []) as Omit<SourceRef, 'file'>[];
  return {
    ...pick<Omit<PersonDay, 'contract' | 'billed' | 'sources'>>(row, [
      'date',
      'days',
      'hours',
      'from',
      'inWords',
    ]),
    contract,
    billed:
      invoice === null
        ? null
        : {
            invoice,
            line: text(row, 'billedLine'),
            supplierKey: text(row, 'billedSupplierKey'),
            dayPrice: orNull(row, 'billedDayPrice'),
            days: orNull(row, 'billedDays'),
            how: text(row, 'billedHow'),
          },
    sources: [source, ...others.map((other) => ({ file: source.file, ...other }))],
  };
}

export function toContractInvoices(row: Row, reference: ReferenceFacts): ContractInvoices {
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('a contract that is not in the register');
  return { contract, invoices: (row.invoices ?? []) as ContractInvoices['invoices'] };
}

export function toDeliverableFact(row: Row, reference: ReferenceFacts): DeliverableFact {
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('a deliverable without its contract');
  return {
    ...pick<DeliverableFact>(row, [
      'ref',
      'title',
      'type',
      'size',
      'sizeUnit',
      'complexity',
      'complexityBy',
      'quotedDays',
      'workUnitDays',
      'workUnitCode',
      'periodStart',
      'periodEnd',
      'delivered',
      'deliveredOn',
      'acceptance',
      'decidedOn',
    ]),
    contract,
    drivers: readDrivers(row.drivers as string[]),
    source: sourceOf(row),
    ...(row.workUnitFile == null ? {} : { workUnitSource: sourceOf(row, 'workUnit') }),
  };
}

export const toBilledPart = (row: Row): BilledPart => ({
  ...pick<BilledPart>(row, [
    'invoice',
    'invoiceFile',
    'supplierKey',
    'line',
    'isPart',
    'issueDate',
    'state',
    'days',
    'hours',
    'amount',
    'currency',
    'timePriced',
    'billedUnit',
    'unitHow',
    'dayPrice',
    'hourPrice',
    'deliverableRef',
    'periodStart',
    'periodEnd',
    'how',
  ]),
  source: sourceOf(row),
});
