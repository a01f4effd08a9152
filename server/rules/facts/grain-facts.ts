import type { ContractInvoices } from './contract.js';
import type {
  BilledLine,
  Headcount,
  ProfileRate,
  RecordedDays,
  SameService,
  TeamMember,
  WorkedDate,
} from './line.js';
import type { DeclarationFact, DeclarationSubject, PolicyRow } from './declaration.js';
import type { BilledPart } from './billed-part.js';
import type {
  HeldOnPage,
  InvoiceFact,
  InvoiceLineBrief,
  OrderUse,
  SameNumber,
  SharedAttachment,
} from './invoice.js';
import type { PersonDay, PersonFact } from './person.js';
import type { Comparable, DeliverableFact } from './deliverable.js';

/**
 * The facts that rules may ask for. Each is set-based SQL in `db/read`, streamed in the order of its grain's key;
 * a rule sees only what it declared. Amounts are without VAT in the invoice's currency, signs as direction × raw.
 */

/** Which facts each grain offers. The first of each is its base: exactly one per subject. */
export interface GrainFacts {
  line: {
    billedLine: BilledLine;
    profileRates: ProfileRate[];
    recordedDays: RecordedDays[];
    sameService: SameService[];
    team: TeamMember[];
    workedDates: WorkedDate[];
    headcount: Headcount;
    lineDeclarations: DeclarationFact[];
  };
  invoice: {
    invoiceFact: InvoiceFact;
    invoiceLines: InvoiceLineBrief[];
    sameNumber: SameNumber[];
    sharedAttachments: SharedAttachment[];
    orderUse: OrderUse[];
    heldOnPages: HeldOnPage[];
  };
  person: { personFact: PersonFact; personDays: PersonDay[] };
  contract: { contractInvoices: ContractInvoices };
  deliverable: {
    deliverableFact: DeliverableFact;
    deliverableLines: BilledPart[];
    deliverableDeclarations: DeclarationFact[];
    comparables: Comparable[];
  };
  declaration: {
    declarationSubject: DeclarationSubject;
    declarationLines: BilledPart[];
    policyRows: PolicyRow[];
  };
}

/** What a rule is asked about, one subject at a time. */
export type Grain = keyof GrainFacts;
