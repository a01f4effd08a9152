import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { ContractFact } from './contract.js';

/** A declaration as signed, one per reference; several tools are several rows of it and hours count once. */
export interface DeclarationFact {
  ref: string;
  contractRef: string;
  /** Empty under a reference that several firms hold. */
  supplierKey: string;
  deliverableRef: string | null;
  invoiceNumber: string | null;
  lineId: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  aiUse: 'none' | 'used';
  tools: {
    tool: string | null;
    provider: string | null;
    hostingRegion: 'EU' | 'other' | 'self_hosted' | 'unknown' | null;
    accountType: 'consumer' | 'enterprise' | 'self_hosted' | null;
    family: string | null;
    dataClasses: string[];
    trainingReuse: 'yes' | 'no' | 'unknown' | null;
    source: SourceRef;
  }[];
  shareLow: Decimal | null;
  shareHigh: Decimal | null;
  humanReview: 'none' | 'light' | 'full' | null;
  reviewDays: Decimal | null;
  humanHours: Decimal | null;
  daysSavedLow: Decimal | null;
  daysSavedHigh: Decimal | null;
  /** What the use of AI changes in the price, as declared; the largest where its rows differ. */
  priceEffectAmount: Decimal | null;
  /** Parts of the work that it speaks of, as written; empty when it speaks of all of it. */
  stages: string[];
  priorApprovalRef: string | null;
  subcontractor: string | null;
  signedAt: CivilDate;
  /** Signature of the oldest declaration that this one replaces; absent when it replaces none. */
  firstSignedAt?: CivilDate;
  /** Replaced by a later declaration that names it in `supersedes`. Superseded ones never reach a rule. */
  source: SourceRef;
}

/** A row of the AI policy that speaks for the contract or for the whole organisation. */
export interface PolicyRow {
  /** null: the whole organisation. */
  contractRef: string | null;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  /** `*` is any tool. */
  tool: string;
  synonyms: string[];
  allowed: boolean;
  maxDataClass: 'none' | 'public' | 'internal' | 'personal' | 'confidential' | null;
  regions: string[];
  /** Null: written in the service, of which no document speaks. */
  source: SourceRef | null;
}

/** Base fact of the grain `declaration`. */
export interface DeclarationSubject {
  declaration: DeclarationFact;
  contract: ContractFact | null;
  /** Period of the work as stated: the declaration's, else the deliverable's, else the covered lines'. */
  workStart: CivilDate | null;
  workEnd: CivilDate | null;
  /** The work was over by then: the delivery of its deliverables, else the date of its invoices. Absent or null: not known. */
  finishedBy?: CivilDate | null;
  /**
   * Human hours of the other declarations that cover at least one of the same lines, each counted once, as far as they give
   * them; absent when no other covers them.
   */
  otherHumanHours?: Decimal;
  /** One of those declarations gives no hours. */
  otherWithoutHours?: boolean;
}
