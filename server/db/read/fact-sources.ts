import type { Grain, GrainFacts } from '../../rules/facts/grain-facts.js';
import {
  toBilledLine,
  toBilledPart,
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
import type { ReferenceFacts } from './reference-facts.js';
import { orNull, text, type Row } from './row.js';
import { sqlFile } from './sql-file.js';

/** Where a fact comes from: a question streamed by the grain's key, or what is already known of the subject. */
export type FactSource =
  /** Exactly one row per subject; the base also carries the columns that other facts are looked up by. */
  | { from: 'one'; sql: string; map: (row: Row, reference: ReferenceFacts) => unknown }
  | { from: 'many'; sql: string; map: (row: Row, reference: ReferenceFacts) => unknown }
  | { from: 'reference'; map: (base: Row, reference: ReferenceFacts) => unknown };

const file = (name: string): string => sqlFile(import.meta.url, `./facts/${name}.sql`);
const one = (name: string, map: (row: Row, reference: ReferenceFacts) => unknown): FactSource => ({
  from: 'one',
  sql: file(name),
  map,
});
const many = (name: string, map: (row: Row, reference: ReferenceFacts) => unknown): FactSource => ({
  from: 'many',
  sql: file(name),
  map,
});
const declared = (row: Row, reference: ReferenceFacts): unknown =>
  reference.declaration(text(row, 'declarationId'));

type Sources = { [G in Grain]: { [F in keyof GrainFacts[G]]: FactSource } };

/** Every fact of every grain, with the question that gives it. The base of each grain comes first. */
export const FACT_SOURCES: Sources = {
  line: {
    billedLine: one('line/billed-line', toBilledLine),
    profileRates: many('line/profile-rates', toProfileRate),
    recordedDays: many('line/recorded-days', toRecordedDays),
    sameService: many('line/same-service', toSameService),
    team: many('line/team', toTeamMember),
    workedDates: many('line/worked-dates', toWorkedDate),
    headcount: one('line/headcount', (row) => ({
      approvedPeople: (row.approvedPeople ?? null) as number | null,
      linkedPeople: row.linkedPeople as number,
    })),
    lineDeclarations: many('line/line-declarations', declared),
  },
  invoice: {
    invoiceFact: one('invoice/invoice-fact', toInvoiceFact),
    invoiceLines: many('invoice/invoice-lines', toInvoiceLineBrief),
    sameNumber: many('invoice/same-number', toSameNumber),
    sharedAttachments: many('invoice/shared-attachments', toSharedAttachment),
    orderUse: many('invoice/order-use', toOrderUse),
    heldOnPages: many('invoice/held-on-pages', toHeldOnPage),
  },
  person: {
    personFact: one('person/person-fact', (row) => ({
      personKey: text(row, 'personKey'),
      name: orNull(row, 'name'),
      registered: row.registered === true,
    })),
    personDays: many('person/person-days', toPersonDay),
  },
  contract: { contractInvoices: one('contract/contract-invoices', toContractInvoices) },
  deliverable: {
    deliverableFact: one('deliverable/deliverable-fact', toDeliverableFact),
    deliverableLines: many('deliverable/deliverable-lines', toBilledPart),
    deliverableDeclarations: many('deliverable/deliverable-declarations', declared),
    comparables: {
      from: 'reference',
      map: (base, reference) => reference.comparables(text(base, 'type'), text(base, 'deliverableId')),
    },
  },
  declaration: {
    declarationSubject: one('declaration/declaration-subject', (row, reference) => ({
      declaration: reference.declaration(text(row, 'declarationId')),
      contract: reference.contract(orNull(row, 'contractId')),
      workStart: orNull(row, 'workStart'),
      workEnd: orNull(row, 'workEnd'),
      ...(row.otherDeclarations === 0
        ? {}
        : {
            otherHumanHours: text(row, 'otherHumanHours'),
            otherWithoutHours: row.otherWithoutHours === true,
          }),
    })),
    declarationLines: many('declaration/declaration-lines', toBilledPart),
    policyRows: {
      from: 'reference',
      map: (base, reference) => reference.policyRows(orNull(base, 'contractId')),
    },
  },
};
