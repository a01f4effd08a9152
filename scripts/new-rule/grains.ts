import type { Grain } from '../../server/rules/facts/grain-facts.js';

/** What a rule of a grain looks like before a person writes it: it holds one value against a limit. */
export interface GrainOutline {
  /** Facts it declares; the first is the base fact of the grain. */
  needs: readonly string[];
  /** Its imports beside those of every rule, by module. */
  imports: Readonly<Record<string, readonly string[]>>;
  /** Parameter pattern of `check`. */
  facts: string;
  /** When the subject is not concerned. */
  isOutside: string;
  /** The value, or null when it is not known. */
  value: string;
  /** Register column of the value. */
  missing: string;
  type: 'money' | 'days' | 'hours';
  subject: string;
  evidence: string;
  /** The sample invoice of its subject, which stands before what the contractor reads. */
  invoice?: 'F-2026-101';
  /** Builders of sample-facts.ts that the cases import. */
  samples: readonly string[];
  /** Facts of a case with that value; with none; of a subject that is not concerned. */
  withValue: (value: string) => string;
  withNone: string;
  outside: string;
}

const DECLARED = "contract: sampleContract(), workStart: '2026-09-01', workEnd: '2026-09-30'";
const ORDER =
  "contractRef: 'M-2026-014', orderRef: 'BC-1', orderedOn: '2026-09-01', currency: 'EUR', cpvDivision: null, signatureLimit: null, source: { file: 'register/orders.csv', line: 2 }";
const SUPPLIER =
  "supplierKey: '11111111100011', supplierName: 'Atelier Brume', source: { file: 'register/contracts.csv', line: 2 }";

/** One outline a grain. */
export const GRAIN_OUTLINES: Readonly<Record<Grain, GrainOutline>> = {
  line: {
    needs: ['billedLine'],
    imports: { '../line-scope.js': ['isAuditedLine', 'lineSubject'] },
    facts: '{ billedLine: line }',
    isOutside: '!isAuditedLine(line)',
    value: 'line.net',
    missing: 'net',
    type: 'money',
    subject: 'lineSubject(line)',
    evidence: '[line.source]',
    invoice: 'F-2026-101',
    samples: ['sampleInvoice', 'sampleLine'],
    withValue: (value) => `{ billedLine: sampleLine({ net: '${value}' }) }`,
    withNone: '{ billedLine: sampleLine({ net: null }) }',
    outside: "{ billedLine: sampleLine({ invoice: sampleInvoice({ state: 'rejected' }) }) }",
  },
  invoice: {
    needs: ['invoiceFact'],
    imports: { '../invoice-scope.js': ['invoiceSubject', 'isCurrent'] },
    facts: '{ invoiceFact: { invoice, totals } }',
    isOutside: '!isCurrent(invoice)',
    value: 'totals.withoutVat',
    missing: 'total_without_vat',
    type: 'money',
    subject: 'invoiceSubject(invoice)',
    evidence: '[invoice.source]',
    invoice: 'F-2026-101',
    samples: ['sampleInvoice', 'sampleInvoiceFact'],
    withValue: (value) =>
      `{ invoiceFact: sampleInvoiceFact({ totals: { ...sampleInvoiceFact().totals, withoutVat: '${value}' } }) }`,
    withNone:
      '{ invoiceFact: sampleInvoiceFact({ totals: { ...sampleInvoiceFact().totals, withoutVat: null } }) }',
    outside: "{ invoiceFact: sampleInvoiceFact({ invoice: sampleInvoice({ state: 'rejected' }) }) }",
  },
  person: {
    needs: ['personFact', 'personDays'],
    imports: {},
    facts: '{ personFact: person, personDays }',
    isOutside: '!person.registered',
    value: 'personDays.length === 0 ? null : toDecimal(sum(personDays.flatMap((day) => day.days ?? [])))',
    missing: 'timesheet',
    type: 'days',
    subject: '{ personKey: person.personKey }',
    evidence: 'personDays.flatMap((day) => day.sources)',
    samples: ['sampleDay', 'samplePerson'],
    withValue: (value) => `{ personFact: samplePerson(), personDays: [sampleDay({ days: '${value}' })] }`,
    withNone: '{ personFact: samplePerson(), personDays: [] }',
    outside: '{ personFact: samplePerson({ registered: false }), personDays: [] }',
  },
  contract: {
    needs: ['contractInvoices'],
    imports: {},
    facts: '{ contractInvoices: { contract } }',
    isOutside: 'contract.ceilingAmount === null',
    value: 'contract.billedBefore',
    missing: 'billed_before',
    type: 'money',
    subject: '{ contract: contract.ref, supplier: contract.supplierKey }',
    evidence: '[contract.source]',
    samples: ['sampleContract'],
    withValue: (value) =>
      `{ contractInvoices: { contract: sampleContract({ billedBefore: '${value}' }), invoices: [] } }`,
    withNone: '{ contractInvoices: { contract: sampleContract({ billedBefore: null }), invoices: [] } }',
    outside: '{ contractInvoices: { contract: sampleContract({ ceilingAmount: null }), invoices: [] } }',
  },
  supplier: {
    needs: ['supplierFact', 'supplierOrders'],
    imports: {},
    facts: '{ supplierFact: supplier, supplierOrders: [order] }',
    isOutside: 'order === undefined',
    value: 'order.amount',
    missing: 'amount',
    type: 'money',
    subject: '{ supplier: supplier.supplierKey }',
    evidence: '[order.source]',
    samples: [],
    withValue: (value) =>
      `{ supplierFact: { ${SUPPLIER} }, supplierOrders: [{ ${ORDER}, amount: '${value}' }] }`,
    withNone: `{ supplierFact: { ${SUPPLIER} }, supplierOrders: [{ ${ORDER}, amount: null }] }`,
    outside: `{ supplierFact: { ${SUPPLIER} }, supplierOrders: [] }`,
  },
  deliverable: {
    needs: ['deliverableFact'],
    imports: { '../line-scope.js': ['partSubject'] },
    facts: '{ deliverableFact: deliverable }',
    isOutside: 'deliverable.delivered === false',
    value: 'deliverable.quotedDays',
    missing: 'quoted_days',
    type: 'days',
    subject: 'partSubject(deliverable.contract.ref, deliverable.ref, null)',
    evidence: '[deliverable.source]',
    samples: ['sampleDeliverable'],
    withValue: (value) => `{ deliverableFact: sampleDeliverable({ quotedDays: '${value}' }) }`,
    withNone: '{ deliverableFact: sampleDeliverable({ quotedDays: null }) }',
    outside: '{ deliverableFact: sampleDeliverable({ delivered: false }) }',
  },
  declaration: {
    needs: ['declarationSubject'],
    imports: { '../declaration-scope.js': ['declarationKeys'] },
    facts: '{ declarationSubject: subject }',
    isOutside: "subject.declaration.aiUse === 'none'",
    value: 'subject.declaration.humanHours',
    missing: 'human_hours',
    type: 'hours',
    subject: 'declarationKeys(subject, [])',
    evidence: '[subject.declaration.source]',
    samples: ['sampleContract', 'sampleDeclaration'],
    withValue: (value) =>
      `{ declarationSubject: { declaration: sampleDeclaration({ humanHours: '${value}' }), ${DECLARED} } }`,
    withNone: `{ declarationSubject: { declaration: sampleDeclaration({ humanHours: null }), ${DECLARED} } }`,
    outside: `{ declarationSubject: { declaration: sampleDeclaration({ aiUse: 'none' }), ${DECLARED} } }`,
  },
};
