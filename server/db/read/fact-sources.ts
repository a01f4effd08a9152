import type { Grain, GrainFacts } from '../../rules/facts/grain-facts.js';
import {
  toBilledLine,
  toBilledPart,
  toCitingCredit,
  toContractInvoices,
  toDeliverableFact,
  toHeldOnPage,
  toInvoiceFact,
  toInvoiceLineBrief,
  toOrderUse,
  toPersonDay,
  toProfileRate,
  toRecordedDays,
  toSameNumber,
  toSameService,
  toSharedAttachment,
  toTeamMember,
  toWorkedDate,
} from './map-facts.js';
import { toBilledPeriods, toBillingOverlap, toLikeInvoice } from './map-duplicate-facts.js';
import { toInvoiceRun, toKnownBy, toLikeSupplier, toMonthEnd, toSupplierFact } from './map-supplier-facts.js';
import { toDoubtfulReading, toRaisedProfile, toUnlistedProfile } from './map-line-prices.js';
import { toStatedMentions, toStatedVat } from './map-invoice-papers.js';
import {
  toContractCharges,
  toEmployedPerson,
  toLongPresence,
  toSupplierOrder,
} from './map-contract-facts.js';
import {
  toBilledMonths,
  toChangedDay,
  toPresence,
  toRecordedMonth,
  toUnclaimedDays,
} from './map-presence-facts.js';
import { toBilledDeliverable, toEarlierFindings, toInvoiceEvent, toSignedAct } from './map-duty-facts.js';
import {
  toClericalTime,
  toContractMeetings,
  toCopiedText,
  toLooseText,
  toSharedText,
  toToldTime,
} from './map-narrative-facts.js';
import {
  toAdmissions,
  toEarlierVersion,
  toLikeWork,
  toQuestionBefore,
  toSameDeclarations,
  toUsedElsewhere,
} from './map-declaration-facts.js';
import { toDeliverableFile, toStatement } from './map-file-facts.js';
import { toRecycledText } from './map-text-facts.js';
import type { ReferenceFacts, ReferencePart } from './reference-facts.js';
import { orNull, text, type Row } from './row.js';
import { sqlFile } from './sql-file.js';

/** Where a fact comes from: a question streamed by the grain's key, or what is already known of the subject. */
export type FactSource =
  /** Exactly one row per subject; the base also carries the columns that other facts are looked up by. */
  | { from: 'one'; sql: string; uses?: ReferencePart; map: (row: Row, reference: ReferenceFacts) => unknown }
  | { from: 'many'; sql: string; uses?: ReferencePart; map: (row: Row, reference: ReferenceFacts) => unknown }
  | { from: 'reference'; uses: ReferencePart; map: (base: Row, reference: ReferenceFacts) => unknown };

const file = (name: string): string => sqlFile(import.meta.url, `./facts/${name}.sql`);
const one = (name: string, map: (row: Row, reference: ReferenceFacts) => unknown): FactSource => ({
  from: 'one',
  sql: file(name),
  map,
});
/** Also hands out the declaration itself. */
const declarationSource = (
  name: string,
  map: (row: Row, reference: ReferenceFacts) => unknown,
): FactSource => ({ ...one(name, map), uses: 'declarations' });
const many = (name: string, map: (row: Row, reference: ReferenceFacts) => unknown): FactSource => ({
  from: 'many',
  sql: file(name),
  map,
});
const declared = (name: string): FactSource => ({
  ...many(name, (row, reference) => reference.declaration(text(row, 'declarationId'))),
  uses: 'declarations',
});

type Sources = { [G in Grain]: { [F in keyof GrainFacts[G]]: FactSource } };

/** Every fact of every grain, with the question that gives it. The base of each grain comes first. */
export const FACT_SOURCES: Sources = {
  line: {
    billedLine: one('line/billed-line', toBilledLine),
    profileRates: many('line/profile-rates', toProfileRate),
    listedNames: {
      from: 'reference',
      uses: 'listedNames',
      map: (base, reference) => reference.listedNames(orNull(base, 'contractId')),
    },
    unlistedProfiles: many('line/unlisted-profiles', toUnlistedProfile),
    raisedProfiles: many('line/raised-profiles', toRaisedProfile),
    doubtfulReadings: many('line/doubtful-numbers', toDoubtfulReading),
    recordedDays: many('line/recorded-days', toRecordedDays),
    sameService: many('line/same-service', toSameService),
    team: many('line/team', toTeamMember),
    workedDates: many('line/worked-dates', toWorkedDate),
    headcount: one('line/headcount', (row) => ({
      approvedPeople: (row.approvedPeople ?? null) as number | null,
      linkedPeople: row.linkedPeople as number,
    })),
    unclaimedDays: many('line/unclaimed-days', toUnclaimedDays),
    lineDeclarations: declared('line/line-declarations'),
    lineStatements: many('line/line-statements', toStatement),
    clericalTime: many('line/clerical-time', toClericalTime),
  },
  invoice: {
    invoiceFact: one('invoice/invoice-fact', toInvoiceFact),
    invoiceLines: many('invoice/invoice-lines', toInvoiceLineBrief),
    sameNumber: many('invoice/same-number', toSameNumber),
    sharedAttachments: many('invoice/shared-attachments', toSharedAttachment),
    likeInvoices: many('invoice/like-invoices', toLikeInvoice),
    billedPeriods: one('invoice/billed-periods', toBilledPeriods),
    billingOverlaps: many('invoice/billing-overlaps', toBillingOverlap),
    orderUse: many('invoice/order-use', toOrderUse),
    heldOnPages: many('invoice/held-on-pages', toHeldOnPage),
    invoiceEvents: many('invoice/invoice-events', toInvoiceEvent),
    billedDeliverables: many('invoice/billed-deliverables', toBilledDeliverable),
    earlierFindings: one('invoice/earlier-findings', toEarlierFindings),
    citingCredits: many('invoice/citing-credits', toCitingCredit),
    signedActs: many('invoice/signed-acts', toSignedAct),
    employedPeople: many('invoice/employed-people', toEmployedPerson),
    statedVat: one('invoice/stated-vat', toStatedVat),
    statedMentions: one('invoice/stated-mentions', toStatedMentions),
  },
  person: {
    personFact: one('person/person-fact', (row) => ({
      personKey: text(row, 'personKey'),
      name: orNull(row, 'name'),
      registered: row.registered === true,
    })),
    personDays: many('person/person-days', toPersonDay),
    toldTime: many('person/told-time', toToldTime),
    copiedTexts: many('person/copied-texts', toCopiedText),
    sharedTexts: many('person/shared-texts', toSharedText),
    looseTexts: many('person/loose-texts', toLooseText),
    presence: one('person/presence', toPresence),
    recordedMonths: many('person/recorded-months', toRecordedMonth),
    billedMonths: many('person/billed-months', toBilledMonths),
    changedDays: many('person/changed-days', toChangedDay),
    longPresence: many('person/long-presence', toLongPresence),
  },
  contract: {
    contractInvoices: one('contract/contract-invoices', toContractInvoices),
    contractMeetings: one('contract/contract-meetings', toContractMeetings),
  },
  supplier: {
    supplierFact: one('supplier/supplier-fact', toSupplierFact),
    knownBy: one('supplier/known-by', toKnownBy),
    likeSuppliers: many('supplier/like-suppliers', toLikeSupplier),
    monthEnds: many('supplier/month-ends', toMonthEnd),
    invoiceRun: one('supplier/invoice-run', toInvoiceRun),
    supplierOrders: many('supplier/supplier-orders', toSupplierOrder),
    contractCharges: many('supplier/contract-charges', toContractCharges),
  },
  deliverable: {
    deliverableFact: one('deliverable/deliverable-fact', toDeliverableFact),
    deliverableLines: many('deliverable/deliverable-lines', toBilledPart),
    deliverableDeclarations: declared('deliverable/deliverable-declarations'),
    likeWork: many('deliverable/like-work', toLikeWork),
    deliverableFiles: many('deliverable/deliverable-files', toDeliverableFile),
    recycledTexts: many('deliverable/recycled-texts', toRecycledText),
    comparables: {
      from: 'reference',
      uses: 'comparables',
      map: (base, reference) => reference.comparables(text(base, 'type'), text(base, 'deliverableId')),
    },
  },
  declaration: {
    declarationSubject: declarationSource('declaration/declaration-subject', (row, reference) => ({
      declaration: reference.declaration(text(row, 'declarationId')),
      contract: reference.contract(orNull(row, 'contractId')),
      workStart: orNull(row, 'workStart'),
      workEnd: orNull(row, 'workEnd'),
      finishedBy: orNull(row, 'finishedBy'),
      ...(row.otherDeclarations === 0
        ? {}
        : {
            otherHumanHours: text(row, 'otherHumanHours'),
            otherWithoutHours: row.otherWithoutHours === true,
          }),
    })),
    declarationLines: many('declaration/declaration-lines', toBilledPart),
    admissions: one('declaration/admissions', toAdmissions),
    earlierVersions: many('declaration/earlier-versions', toEarlierVersion),
    questionsBefore: many('declaration/questions-before', toQuestionBefore),
    sameDeclarations: many('declaration/same-declarations', toSameDeclarations),
    usedElsewhere: many('declaration/used-elsewhere', toUsedElsewhere),
    policyRows: {
      from: 'reference',
      uses: 'policyRows',
      map: (base, reference) => reference.policyRows(orNull(base, 'contractId')),
    },
  },
};
