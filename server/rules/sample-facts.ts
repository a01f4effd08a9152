import { frenchHolidayName } from '../domain/public-holidays.js';
import { workingCalendar, type WorkingCalendar } from '../domain/working-calendar.js';
import type { BilledLine, LineLink, ProfileRate, RecordedDays } from './facts/line.js';
import type { BilledPart } from './facts/billed-part.js';
import type { ContractFact, InvoiceHead } from './facts/contract.js';
import type { DeclarationFact, PolicyRow } from './facts/declaration.js';
import type { DeliverableFact } from './facts/deliverable.js';
import type { InvoiceEvent } from './facts/duty.js';
import type { InvoiceFact } from './facts/invoice.js';
import type { LikeInvoice } from './facts/like-invoice.js';
import type { PersonDay, PersonFact } from './facts/person.js';

/** An invented contract and its papers: the ordinary facts that the cases of the rules vary. */

const calendars = new Map<string, WorkingCalendar>();

/** Contracts of one place share its calendar, as they do in an audit. */
function calendarOf(place: string): WorkingCalendar {
  const calendar = calendars.get(place) ?? workingCalendar(place, frenchHolidayName);
  calendars.set(place, calendar);
  return calendar;
}

export function sampleContract(over: Partial<ContractFact> = {}): ContractFact {
  const place = over.place ?? 'FR-metropole';
  return {
    ref: 'M-2026-014',
    title: 'Assistance à la refonte du portail',
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    priceForm: 'time',
    startDate: '2026-09-01',
    endDate: '2027-08-31',
    notifiedOn: '2026-08-24',
    unreadLimits: [],
    ceilingAmount: '240000',
    billedBefore: null,
    currency: 'EUR',
    hoursPerDay: '8',
    minSliceDays: '0.5',
    weekendWorkAllowed: false,
    holidayWorkAllowed: false,
    maxDaysPerPersonDay: '1',
    place,
    calendar: calendarOf(place),
    timesheetRequired: true,
    timesheetCadence: 'monthly',
    acceptanceDays: 30,
    paymentDays: 30,
    aiPolicy: 'declare',
    aiPolicyBindingRef: 'CCAP art. 12',
    aiPolicyNotifiedOn: '2026-08-24',
    aiDeclarationRequired: 'with_hours',
    deliverablesExpected: true,
    advanceAllowed: false,
    assumed: [],
    source: { file: 'register/contracts.csv', line: 2 },
    ...over,
  };
}

export function sampleInvoice(over: Partial<InvoiceHead> = {}): InvoiceHead {
  return {
    ref: 'F-2026-101',
    number: 'F-2026-101',
    file: 'invoices/F-2026-101.xml',
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    issueDate: '2026-10-02',
    currency: 'EUR',
    typeCode: '380',
    direction: 1,
    state: 'current',
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    contract: sampleContract(),
    contractHow: 'given',
    source: { file: 'invoices/F-2026-101.xml', path: '/Invoice' },
    ...over,
  };
}

export function sampleLink(over: Partial<LineLink> = {}): LineLink {
  return {
    personKey: 'P-0412',
    personName: 'Camille Exemple',
    profile: 'Chef de projet',
    orderRef: null,
    deliverableRef: null,
    days: null,
    how: 'given',
    ...over,
  };
}

/** 20 days at 650 euros in September 2026. */
export function sampleLine(over: Partial<BilledLine> = {}): BilledLine {
  return {
    invoice: sampleInvoice(),
    line: '2',
    name: 'Chef de projet',
    description: null,
    lineStatus: null,
    quantity: '20',
    unitCode: 'DAY',
    unitPrice: '650',
    priceBaseQuantity: null,
    allowances: '0',
    charges: '0',
    net: '13000',
    billedUnit: 'day',
    unitHow: 'code',
    billedDays: '20',
    billedHours: null,
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    periodFrom: 'line',
    links: [sampleLink()],
    source: { file: 'invoices/F-2026-101.xml', path: '/Invoice/cac:InvoiceLine[2]' },
    ...over,
  };
}

export function sampleRecorded(over: Partial<RecordedDays> = {}): RecordedDays {
  return {
    personKey: 'P-0412',
    personName: 'Camille Exemple',
    profile: 'Chef de projet',
    lineDays: '20',
    creditedDays: '0',
    groupBilledDays: '20',
    excessDays: '0',
    servedDays: '20',
    sharesDays: false,
    recordedDays: '20',
    recordedHours: null,
    strayDays: '0',
    strayLack: null,
    ownRecordedDays: over.recordedDays === undefined ? '20' : over.recordedDays,
    ownStrayDays: over.strayDays ?? '0',
    unconvertible: false,
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    approval: 'approved',
    approverSide: 'buyer',
    disagreeingDates: 0,
    otherLines: [],
    otherLinesCount: 0,
    oneSupplier: true,
    groupInWords: false,
    sources: [{ file: 'timesheets/2026-09.xlsx', sheet: 'Sept', cell: 'B7' }],
    ...over,
  };
}

export function samplePerson(over: Partial<PersonFact> = {}): PersonFact {
  return { personKey: 'P-0412', name: 'Camille Exemple', registered: true, ...over };
}

/** One whole day of a Wednesday, billed on line 2 at 650 euros. */
export function sampleDay(over: Partial<PersonDay> = {}): PersonDay {
  return {
    date: '2026-09-02',
    contract: sampleContract(),
    days: '1',
    hours: null,
    from: 'timesheet',
    inWords: false,
    billed: {
      invoice: 'F-2026-101',
      line: '2',
      supplierKey: '11111111100011',
      dayPrice: '650',
      days: over.days === undefined ? '1' : over.days,
      how: 'given',
    },
    sources: [{ file: 'timesheets/2026-09.xlsx', sheet: 'Sept', cell: 'C7' }],
    ...over,
  };
}

export function sampleDeliverable(over: Partial<DeliverableFact> = {}): DeliverableFact {
  return {
    contract: sampleContract(),
    ref: 'L-09',
    title: 'Étude des parcours',
    type: 'report',
    size: '30',
    sizeUnit: 'page',
    complexity: 'medium',
    complexityBy: 'buyer',
    drivers: {},
    quotedDays: null,
    workUnitDays: null,
    workUnitCode: null,
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    delivered: true,
    deliveredOn: '2026-09-28',
    acceptance: 'accepted',
    decidedOn: '2026-10-01',
    source: { file: 'register/deliverables.csv', line: 3 },
    ...over,
  };
}

/** 5 days at 650 euros on line 4. */
export function samplePart(over: Partial<BilledPart> = {}): BilledPart {
  return {
    invoice: 'F-2026-101',
    invoiceFile: 'invoices/F-2026-101.xml',
    supplierKey: '11111111100011',
    line: '4',
    issueDate: '2026-10-02',
    state: 'current',
    days: '5',
    hours: null,
    amount: '3250',
    currency: 'EUR',
    timePriced: true,
    dayPrice: '650',
    hourPrice: null,
    deliverableRef: 'L-09',
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    how: 'given',
    source: { file: 'invoices/F-2026-101.xml', path: '/Invoice/cac:InvoiceLine[4]' },
    ...over,
  };
}

export function sampleTool(
  over: Partial<DeclarationFact['tools'][number]> = {},
): DeclarationFact['tools'][number] {
  return {
    tool: 'Le Chat',
    provider: 'Mistral AI',
    hostingRegion: 'EU',
    accountType: 'enterprise',
    family: 'text_draft',
    dataClasses: ['public'],
    trainingReuse: 'no',
    source: { file: 'register/ai_declarations.csv', line: 8 },
    ...over,
  };
}

/** The organisation allows Le Chat. */
export function samplePolicyRow(over: Partial<PolicyRow> = {}): PolicyRow {
  return {
    contractRef: null,
    validFrom: '2026-01-01',
    validTo: null,
    tool: 'Le Chat',
    synonyms: [],
    allowed: true,
    maxDataClass: 'internal',
    regions: ['EU'],
    source: { file: 'register/ai_policy.csv', line: 2 },
    ...over,
  };
}

export function sampleDeclaration(over: Partial<DeclarationFact> = {}): DeclarationFact {
  return {
    ref: 'D-07',
    contractRef: 'M-2026-014',
    supplierKey: '11111111100011',
    deliverableRef: 'L-09',
    invoiceNumber: null,
    lineId: null,
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    aiUse: 'used',
    tools: [sampleTool()],
    shareLow: '0.4',
    shareHigh: '0.6',
    humanReview: 'full',
    reviewDays: null,
    humanHours: '40',
    daysSavedLow: null,
    daysSavedHigh: null,
    priceEffectAmount: null,
    stages: [],
    priorApprovalRef: null,
    subcontractor: null,
    signedAt: '2026-10-01',
    source: { file: 'register/ai_declarations.csv', line: 8 },
    ...over,
  };
}

/** Three lines, 18,300 euros. */
export function sampleInvoiceFact(over: Partial<InvoiceFact> = {}): InvoiceFact {
  return {
    invoice: sampleInvoice(),
    totals: {
      lines: '18300',
      allowances: null,
      charges: null,
      withoutVat: '18300',
      vat: '3660',
      withVat: '21960',
      prepaid: null,
      payable: '21960',
    },
    lineNetSum: '18300',
    lineCount: 3,
    documentAllowances: '0',
    documentCharges: '0',
    precedingInvoices: [],
    billedUntil: null,
    ...over,
  };
}

/** 650 euros a day from the start of the contract. */
export function sampleRate(over: Partial<ProfileRate> = {}): ProfileRate {
  return {
    profile: 'Chef de projet',
    unit: 'day',
    rate: '650',
    validFrom: '2026-01-01',
    validTo: null,
    source: { file: 'register/rate_card.csv', line: 2 },
    ...over,
  };
}

/** An invoice of September that asks for as much, ten days before. */
export function sampleLikeInvoice(over: Partial<LikeInvoice> = {}): LikeInvoice {
  return {
    invoice: 'F-2026-087',
    file: 'invoices/F-2026-087.xml',
    numberKey: 'F2026087',
    ownNumberKey: 'F2026101',
    issueDate: '2026-09-22',
    amount: '18300.00',
    ownAmount: '18300.00',
    daysEarlier: 10,
    likeCount: 1,
    periodStart: '2026-09-01',
    periodEnd: '2026-09-30',
    ownPeriodStart: '2026-09-01',
    ownPeriodEnd: '2026-09-30',
    toldApart: [],
    source: { file: 'invoices/F-2026-087.xml', path: '/Invoice' },
    ...over,
  };
}

/** Received on the third day after its date. */
export function sampleEvent(over: Partial<InvoiceEvent> = {}): InvoiceEvent {
  return {
    event: 'received',
    on: '2026-10-05',
    by: null,
    source: { file: 'register/invoice_events.csv', line: 2 },
    ...over,
  };
}
