import type { AiTrace } from '../../domain/file-evidence.js';
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
import type { DoubtfulReading, RaisedProfile, UnlistedProfile } from './line-prices.js';
import type { DeclarationFact, DeclarationSubject, PolicyRow } from './declaration.js';
import type { DeliverableFile } from './deliverable-file.js';
import type { RecycledText } from './recycled-text.js';
import type { LikeWork } from './like-work.js';
import type {
  Admissions,
  EarlierVersion,
  QuestionBefore,
  SameDeclarations,
  UsedElsewhere,
} from './declaration-history.js';
import type { BilledPart } from './billed-part.js';
import type { BilledDeliverable, EarlierFindings, InvoiceEvent, SignedAct } from './duty.js';
import type { EmployedPerson } from './employer.js';
import type {
  CitingCredit,
  HeldOnPage,
  InvoiceFact,
  InvoiceLineBrief,
  OrderUse,
  SameNumber,
  SharedAttachment,
} from './invoice.js';
import type { StatedMentions, StatedVat } from './invoice-papers.js';
import type {
  ClericalTime,
  ContractMeetings,
  CopiedText,
  LooseText,
  SharedText,
  ToldTime,
} from './narrative.js';
import type { PersonDay, PersonFact } from './person.js';
import type { BilledMonths } from './billed-months.js';
import type { ChangedDay } from './changed-day.js';
import type { Presence } from './presence.js';
import type { RecordedMonth } from './recorded-month.js';
import type { UnclaimedDays } from './unclaimed-days.js';
import type { Comparable, DeliverableFact } from './deliverable.js';
import type { BilledPeriods, BillingOverlap } from './billed-periods.js';
import type { LikeInvoice } from './like-invoice.js';
import type { InvoiceRun, KnownBy, LikeSupplier, MonthEnd, SupplierFact } from './supplier.js';
import type { ContractCharges } from './contract-charges.js';
import type { LongPresence } from './long-presence.js';
import type { SupplierOrder } from './supplier-order.js';

/**
 * The facts that rules may ask for. Each is set-based SQL in `db/read`, streamed in the order of its grain's key;
 * a rule sees only what it declared. Amounts are without VAT in the invoice's currency, signs as direction × raw.
 */

/** Which facts each grain offers. The first of each is its base: exactly one per subject. */
export interface GrainFacts {
  line: {
    billedLine: BilledLine;
    profileRates: ProfileRate[];
    /** What the prices of the contract are for: profiles and synonyms of its rate card, work units. */
    listedNames: readonly string[];
    unlistedProfiles: UnlistedProfile[];
    raisedProfiles: RaisedProfile[];
    doubtfulReadings: DoubtfulReading[];
    recordedDays: RecordedDays[];
    sameService: SameService[];
    team: TeamMember[];
    workedDates: WorkedDate[];
    headcount: Headcount;
    unclaimedDays: UnclaimedDays[];
    lineDeclarations: DeclarationFact[];
    /** What the delivered files of its deliverables state of AI use. */
    lineStatements: AiTrace[];
    clericalTime: ClericalTime[];
  };
  invoice: {
    invoiceFact: InvoiceFact;
    invoiceLines: InvoiceLineBrief[];
    sameNumber: SameNumber[];
    sharedAttachments: SharedAttachment[];
    likeInvoices: LikeInvoice[];
    billedPeriods: BilledPeriods;
    billingOverlaps: BillingOverlap[];
    orderUse: OrderUse[];
    heldOnPages: HeldOnPage[];
    invoiceEvents: InvoiceEvent[];
    billedDeliverables: BilledDeliverable[];
    earlierFindings: EarlierFindings;
    citingCredits: CitingCredit[];
    signedActs: SignedAct[];
    employedPeople: EmployedPerson[];
    statedVat: StatedVat;
    statedMentions: StatedMentions;
  };
  person: {
    personFact: PersonFact;
    personDays: PersonDay[];
    toldTime: ToldTime[];
    copiedTexts: CopiedText[];
    sharedTexts: SharedText[];
    looseTexts: LooseText[];
    presence: Presence;
    recordedMonths: RecordedMonth[];
    billedMonths: BilledMonths[];
    changedDays: ChangedDay[];
    longPresence: LongPresence[];
  };
  contract: { contractInvoices: ContractInvoices; contractMeetings: ContractMeetings };
  supplier: {
    supplierFact: SupplierFact;
    knownBy: KnownBy;
    likeSuppliers: LikeSupplier[];
    monthEnds: MonthEnd[];
    invoiceRun: InvoiceRun;
    supplierOrders: SupplierOrder[];
    contractCharges: ContractCharges[];
  };
  deliverable: {
    deliverableFact: DeliverableFact;
    deliverableLines: BilledPart[];
    deliverableDeclarations: DeclarationFact[];
    likeWork: LikeWork[];
    deliverableFiles: DeliverableFile[];
    recycledTexts: RecycledText[];
    comparables: Comparable[];
  };
  declaration: {
    declarationSubject: DeclarationSubject;
    declarationLines: BilledPart[];
    admissions: Admissions;
    earlierVersions: EarlierVersion[];
    questionsBefore: QuestionBefore[];
    sameDeclarations: SameDeclarations[];
    usedElsewhere: UsedElsewhere[];
    policyRows: PolicyRow[];
  };
}

/** What a rule is asked about, one subject at a time. */
export type Grain = keyof GrainFacts;
