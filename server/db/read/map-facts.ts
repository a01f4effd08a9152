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

/** Rows of the fact questions as the types that rules read. Column names in SQL are the field names, so that a row has the fields of its fact; only places and shared facts are built. */

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
  const fields = row as Row & BilledLine;
  return {
    line: fields.line,
    name: fields.name,
    description: fields.description,
    lineStatus: fields.lineStatus,
    quantity: fields.quantity,
    unitCode: fields.unitCode,
    unitPrice: fields.unitPrice,
    priceBaseQuantity: fields.priceBaseQuantity,
    allowances: fields.allowances,
    charges: fields.charges,
    net: fields.net,
    billedUnit: fields.billedUnit,
    unitHow: fields.unitHow,
    billedDays: fields.billedDays,
    billedHours: fields.billedHours,
    periodStart: fields.periodStart,
    periodEnd: fields.periodEnd,
    periodFrom: fields.periodFrom,
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

export function toProfileRate(row: Row): ProfileRate {
  const { profile, unit, rate, validFrom, validTo } = row as Row & ProfileRate;
  return { profile, unit, rate, validFrom, validTo, source: sourceOf(row) };
}

export function toRecordedDays(row: Row): RecordedDays {
  const fields = row as Row & RecordedDays;
  const approval = (row.approval ?? null) as NonNullable<RecordedDays['approval']> | null;
  return {
    personKey: fields.personKey,
    personName: fields.personName,
    profile: fields.profile,
    lineDays: fields.lineDays,
    creditedDays: fields.creditedDays,
    groupBilledDays: fields.groupBilledDays,
    excessDays: fields.excessDays,
    servedDays: fields.servedDays,
    sharesDays: fields.sharesDays,
    recordedDays: fields.recordedDays,
    recordedHours: fields.recordedHours,
    strayDays: fields.strayDays,
    strayLack: fields.strayLack,
    ownRecordedDays: fields.ownRecordedDays,
    ownStrayDays: fields.ownStrayDays,
    unconvertible: fields.unconvertible,
    disagreeingDates: fields.disagreeingDates,
    otherLinesCount: fields.otherLinesCount,
    oneSupplier: fields.oneSupplier,
    groupInWords: fields.groupInWords,
    periodStart: fields.periodStart,
    periodEnd: fields.periodEnd,
    approval,
    approverSide: approval === 'approved_supplier' ? 'supplier' : approval === 'approved' ? 'buyer' : null,
    otherLines: (row.otherLines ?? []) as RecordedDays['otherLines'],
    sources: (row.sources ?? []) as RecordedDays['sources'],
  };
}

export function toSameService(row: Row): SameService {
  const fields = row as Row & SameService;
  return {
    invoice: fields.invoice,
    invoiceFile: fields.invoiceFile,
    line: fields.line,
    issueDate: fields.issueDate,
    personKey: fields.personKey,
    periodStart: fields.periodStart,
    periodEnd: fields.periodEnd,
    days: fields.days,
    cited: fields.cited,
    inWords: fields.inWords,
    uncitedLines: fields.uncitedLines,
    uncitedDays: fields.uncitedDays,
    orders: (row.orders ?? []) as string[],
    source: sourceOf(row),
  };
}

export function toTeamMember(row: Row): TeamMember {
  const fields = row as Row & TeamMember;
  return {
    personKey: fields.personKey,
    personName: fields.personName,
    lineDays: fields.lineDays,
    listed: fields.listed,
    approvedFrom: fields.approvedFrom,
    approvedTo: fields.approvedTo,
    firstWorkDate: fields.firstWorkDate,
    lastWorkDate: fields.lastWorkDate,
    daysOutside: fields.daysOutside,
    datesOutside: fields.datesOutside,
    unreadApproval: (row.unreadApproval ?? []) as string[],
    sources: (row.sources ?? []) as TeamMember['sources'],
  };
}

export function toWorkedDate(row: Row): WorkedDate {
  const { personKey, date, days } = row as Row & WorkedDate;
  return { personKey, date, days, source: sourceOf(row) };
}

export function toInvoiceFact(row: Row, reference: ReferenceFacts): InvoiceFact {
  const { lineNetSum, lineCount, documentAllowances, documentCharges, precedingInvoices, billedUntil } =
    row as Row & InvoiceFact;
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
    lineNetSum,
    lineCount,
    documentAllowances,
    documentCharges,
    precedingInvoices,
    billedUntil,
  };
}

export function toInvoiceLineBrief(row: Row): InvoiceLineBrief {
  const { line, lineStatus, net, days } = row as Row & InvoiceLineBrief;
  return { line, lineStatus, net, days, source: sourceOf(row) };
}

export function toCitingCredit(row: Row): CitingCredit {
  const { invoice, issueDate, givenBack } = row as Row & CitingCredit;
  return { invoice, issueDate, givenBack, source: sourceOf(row) };
}

export function toSameNumber(row: Row): SameNumber {
  const { number, file, issueDate, withoutVat, state, earlier, replaced } = row as Row & SameNumber;
  return { number, file, issueDate, withoutVat, state, earlier, replaced, source: sourceOf(row) };
}

export function toSharedAttachment(row: Row): SharedAttachment {
  const { name, sha256, otherInvoice, otherFile, otherSupplierKey, earlier, invoiceCount, contractCount } =
    row as Row & SharedAttachment;
  return {
    name,
    sha256,
    otherInvoice,
    otherFile,
    otherSupplierKey,
    earlier,
    invoiceCount,
    contractCount,
    source: sourceOf(row),
    otherSource: sourceOf(row, 'otherSource'),
  };
}

export function toOrderUse(row: Row): OrderUse {
  const { orderRef, known, contractHasOrders, amount, billedBefore, billedEarlier, billedHere, lines } =
    row as Row & OrderUse;
  return {
    orderRef,
    known,
    contractHasOrders,
    amount,
    billedBefore,
    billedEarlier,
    billedHere,
    lines,
    source: row.sourceFile == null ? null : sourceOf(row),
  };
}

export function toHeldOnPage(row: Row): HeldOnPage {
  const { field, data, page } = row as Row & HeldOnPage;
  return { field, data, page, source: sourceOf(row) };
}

export function toPersonDay(row: Row, reference: ReferenceFacts): PersonDay {
  const { date, days, hours, from, inWords } = row as Row & PersonDay;
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('a person-day without its contract');
  const invoice = orNull(row, 'billedInvoice');
  const source = sourceOf(row);
  const others = (row.otherPlaces ?? []) as Omit<SourceRef, 'file'>[];
  return {
    date,
    days,
    hours,
    from,
    inWords,
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
  const fields = row as Row & DeliverableFact;
  const contract = reference.contract(text(row, 'contractId'));
  if (contract === null) throw new Error('a deliverable without its contract');
  return {
    ref: fields.ref,
    title: fields.title,
    type: fields.type,
    size: fields.size,
    sizeUnit: fields.sizeUnit,
    complexity: fields.complexity,
    complexityBy: fields.complexityBy,
    quotedDays: fields.quotedDays,
    workUnitDays: fields.workUnitDays,
    workUnitCode: fields.workUnitCode,
    periodStart: fields.periodStart,
    periodEnd: fields.periodEnd,
    delivered: fields.delivered,
    deliveredOn: fields.deliveredOn,
    acceptance: fields.acceptance,
    decidedOn: fields.decidedOn,
    contract,
    drivers: readDrivers(row.drivers as string[]),
    source: sourceOf(row),
    ...(row.workUnitFile == null ? {} : { workUnitSource: sourceOf(row, 'workUnit') }),
  };
}

export function toBilledPart(row: Row): BilledPart {
  const fields = row as Row & BilledPart;
  return {
    invoice: fields.invoice,
    invoiceFile: fields.invoiceFile,
    supplierKey: fields.supplierKey,
    line: fields.line,
    ...(row.isPart === undefined ? {} : { isPart: row.isPart === true }),
    issueDate: fields.issueDate,
    state: fields.state,
    days: fields.days,
    hours: fields.hours,
    amount: fields.amount,
    currency: fields.currency,
    timePriced: fields.timePriced,
    billedUnit: fields.billedUnit ?? null,
    unitHow: fields.unitHow ?? null,
    dayPrice: fields.dayPrice,
    hourPrice: fields.hourPrice,
    deliverableRef: fields.deliverableRef,
    periodStart: fields.periodStart,
    periodEnd: fields.periodEnd,
    how: fields.how,
    source: sourceOf(row),
  };
}
