import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { ContractBrief, PlacedSource, SupplierBrief } from './brief.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** A tool that was used: one row of the register. */
export interface NamedTool {
  tool: string | null;
  provider: string | null;
  modelVersion: string | null;
  family: string | null;
}

/** With what it was given, and where that went. */
export interface DeclaredTool extends NamedTool {
  accountType: string | null;
  hostingRegion: string | null;
  dataClasses: string[];
  trainingReuse: string | null;
}

/** What everybody reads of a declaration, one per contract and reference. */
interface DeclarationTold {
  /** What it is known by: its reference, or what stands for it where it has none (its file and row). */
  declarationKey: string;
  /** As it is shown: its reference, or the number of its row. */
  declarationRef: string;
  contract: ContractBrief | null;
  /** Reference as written, which may be of no contract that is known. */
  contractRef: string;
  supplier: SupplierBrief | null;
  deliverable: { id: string; deliverableRef: string; title: string } | null;
  deliverableRef: string | null;
  invoiceNumber: string | null;
  lineId: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  aiUse: 'none' | 'used';
  stages: string[];
  priorApprovalRef: string | null;
  subcontractor: string | null;
  signedAt: CivilDate;
  supersedes: string | null;
  supersededBy: string | null;
  source: PlacedSource;
}

/** What the work took, for the price track. */
interface DeclaredEffort {
  shareLow: Decimal | null;
  shareHigh: Decimal | null;
  humanReview: string | null;
  reviewDays: Decimal | null;
  humanHours: Decimal | null;
  daysSavedLow: Decimal | null;
  daysSavedHigh: Decimal | null;
  /** What the use of AI changes in the price, in `currency`; the largest where its rows differ. */
  priceEffectAmount: Decimal | null;
  currency: string | null;
  signedBy: string;
}

/** A declaration whole, as its contractor signed it. */
export interface ContractorDeclaration extends DeclarationTold, DeclaredEffort {
  view: 'contractor';
  tools: DeclaredTool[];
}

/** As the buyer reads it: nothing of the data that were given to an AI service, nor of where they went. */
export interface BuyerDeclaration extends DeclarationTold, DeclaredEffort {
  view: 'buyer';
  tools: NamedTool[];
}

/** As the data-protection officer reads it: no hour, no day, no share, and no person's name. */
export interface DataDeclaration extends DeclarationTold {
  view: 'data';
  tools: DeclaredTool[];
}

/** As one side of the price track reads it. */
export type PriceDeclaration = ContractorDeclaration | BuyerDeclaration;

export type DeclarationView = PriceDeclaration | DataDeclaration;

/** What the AI policy of the days of the work says of one declared tool, as far as its reader is told of the declaration. */
export interface StandingTool {
  tool: string | null;
  provider: string | null;
  use: 'allowed' | 'refused' | 'changes' | 'unknown';
  /** Of personal or confidential data in it; null where it was given none, and to the buyer. */
  data: 'inside' | 'outside' | 'changes' | 'unknown' | null;
  /** The rows of the policy that count. */
  rows: {
    validFrom: CivilDate;
    tool: string;
    allowed: boolean;
    maxDataClass: string | null;
    regions: string[];
  }[];
}

/** How a declaration stands: what it leaves open, and the AI policy in force on the days of its work. */
export interface DeclarationStanding {
  /** What its contract asks; null under a reference that several firms hold, or of no contract that is known. */
  asked: 'no' | 'yes' | 'with_hours' | null;
  /** Columns that the contract asks for and that are empty: not enough to certify. */
  needed: string[];
  /** Other columns that are empty and would say more. */
  open: string[];
  /** When the work was done; not stated: it lies somewhere between, null where nothing bounds it. */
  work: { from: CivilDate | null; to: CivilDate | null; isStated: boolean };
  /** One for each tool; empty when no policy is set. */
  tools: StandingTool[];
}

export type DeclarationDetail = DeclarationView & {
  /** Every version of it, this one included, the newest first. */
  versions: DeclarationView[];
  standing: DeclarationStanding;
};

/** Which declarations to list; every filter that is given must hold. */
export interface DeclarationFilter {
  /** Those that no later one replaces. */
  inForce?: boolean;
  aiUse?: 'none' | 'used';
  /**
   * What one tool of it was given, through which account, hosted where; `unknown`: not said. To whoever is not told this of a
   * declaration, none has it.
   */
  dataClass?: string;
  account?: string;
  hosting?: string;
}

/** What a contractor may declare: one of its deliverables, or a billed line that is for none of them. */
export interface DeclarationTarget {
  /** `deliverable:12` or `line:345`. */
  id: string;
  label: string;
  contract: ContractBrief;
  deliverable: { id: string; deliverableRef: string; title: string; type: string } | null;
  /** The invoice and line that bill it; null when none does, or several. */
  invoice: { id: string; ref: string; number: string | null; issueDate: CivilDate | null } | null;
  line: { id: string; ref: string; name: string | null } | null;
  /** Of the invoices that count; null when it cannot be read. */
  billedHours: Decimal | null;
  billedDays: Decimal | null;
  /** The contract asks for a declaration and none is in force, or the one in force lacks the hours asked for. */
  due: boolean;
  /** The declaration in force of this target. */
  last: ContractorDeclaration | null;
  policy: {
    aiPolicy: string;
    required: 'no' | 'yes' | 'with_hours';
    /** Tools that the policy names on the day it is read, `*` for any. */
    tools: { tool: string; allowed: boolean }[];
  };
}

export interface DeclarationReads {
  /** The latest signed first. @throws WrongCursor */
  declarations(
    orgId: string,
    sight: Sight,
    filter: DeclarationFilter,
    page: PageRequest,
  ): Promise<Page<DeclarationView>>;
  /** By its reference; of two contracts that use it, the one asked, else the latest signed. */
  declaration(
    orgId: string,
    sight: Sight,
    ref: string,
    contractId?: string,
  ): Promise<DeclarationDetail | null>;
  /** What may be declared, those due first; for a contractor only, else none. */
  declarationTargets(orgId: string, sight: Sight, today: CivilDate): Promise<DeclarationTarget[]>;
  /** The latest declaration of use that a contractor signed for a contract of its own; null without any. */
  lastDeclaredUse(orgId: string, sight: Sight, contractId: string): Promise<ContractorDeclaration | null>;
  /** One target by its id. */
  declarationTarget(
    orgId: string,
    sight: Sight,
    today: CivilDate,
    id: string,
  ): Promise<DeclarationTarget | null>;
}
