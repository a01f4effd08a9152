import type { Decimal } from '../../domain/decimal.js';
import type { Confidence, FindingClass, Subject, Topic } from '../../domain/finding.js';
import type { Text } from '../../domain/text.js';
import type { ContractBrief, PlacedSource, SupplierBrief } from './brief.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** Days and money that a finding puts in question on one line; `lineId` null: on the invoice as a whole. */
export interface FindingLine {
  /** Null where the invoice that is named is not stored. */
  invoiceId: string | null;
  /** Number as on the document, or its file. */
  invoice: string;
  lineId: string | null;
  line: string | null;
  days: Decimal | null;
  amount: Decimal | null;
}

/** What a finding is about, as rows of the organisation; null where the subject has no such key or it is not stored. */
export interface FindingAbout {
  supplier: SupplierBrief | null;
  contract: ContractBrief | null;
  invoice: { id: string; ref: string } | null;
  lineId: string | null;
}

/** What everybody reads. `code` and `title` are the rule's; `question` is what is asked, `innocent` what may explain it. */
interface FindingTold {
  /** Public key: stable from one audit to the next. */
  id: string;
  code: string;
  title: Text;
  class: FindingClass;
  about: FindingAbout;
  message: Text;
  question: Text;
  innocent: readonly Text[];
  evidence: PlacedSource[];
}

/** What is in question: told to both sides of the price track, and to nobody else. */
interface FindingStake {
  amountAtStake: Decimal | null;
  daysUnsupported: Decimal | null;
  /** Currency of the amounts: that of the invoice, else of the contract, else EUR. */
  currency: string;
  lines: FindingLine[];
}

/** The rule that asks, told to those of the buyer's organisation. */
interface FindingRule {
  rule: string;
  version: number;
  confidence: Confidence;
  topic: Topic;
  why: Text | null;
  /** Its rule is over its budget: what was a question is shown as a weak signal. */
  demoted: boolean;
}

/** A passage of a delivered file and the one of an earlier file that it takes up, at most 600 characters each. */
export interface ToldPassages<Place> {
  at: Place;
  text: string;
  otherAt: Place;
  otherText: string;
}

/** A finding as the buyer reads it. */
export interface BuyerFinding extends FindingTold, FindingStake, FindingRule {
  view: 'buyer';
  subject: Subject;
  related: Subject[];
  supplierMessage: Text | null;
  supplierEvidence: PlacedSource[];
  /** Passages set side by side; none for most rules. */
  passages: ToldPassages<PlacedSource>[];
  mayInterruptPayment: boolean;
}

/**
 * A finding as the contractor reads it: its own wording, its own documents, its own lines; amounts and days are those of its
 * own lines.
 */
export interface ContractorFinding extends FindingTold, FindingStake {
  view: 'contractor';
}

/** A finding as the data-protection officer reads it: no amount, no day, no line of an invoice. */
export interface DataFinding extends FindingTold, FindingRule {
  view: 'data';
}

/** A finding on the price track, as one of its sides reads it. */
export type PriceFinding = BuyerFinding | ContractorFinding;

export type FindingView = PriceFinding | DataFinding;

/** Which findings to list; every filter that is given must hold. Ids are those of the organisation. */
export interface FindingFilter {
  class?: 'fact' | 'question';
  code?: string;
  topic?: Topic;
  supplierId?: string;
  contractId?: string;
  invoiceId?: string;
  /** Those on an AI-use declaration, by its reference; with `contractId`, since two contracts may use one. */
  declarationRef?: string;
}

export interface FindingReads {
  /** Visible findings of the current audit, the largest amount first. @throws WrongCursor */
  findings(orgId: string, sight: Sight, filter: FindingFilter, page: PageRequest): Promise<Page<FindingView>>;
  /** One of them by its public key; null when it does not exist or is outside the sight. */
  finding(orgId: string, sight: Sight, id: string): Promise<FindingView | null>;
}
