import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { ContractBrief, PlacedSource, SupplierBrief } from './brief.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** One tool of a declaration: one row of the register. */
export interface DeclaredTool {
  tool: string | null;
  provider: string | null;
  modelVersion: string | null;
  accountType: string | null;
  hostingRegion: string | null;
  family: string | null;
  dataClasses: string[];
  trainingReuse: string | null;
}

/** A declaration as signed, one per contract and reference. */
export interface DeclarationView {
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
  tools: DeclaredTool[];
  stages: string[];
  shareLow: Decimal | null;
  shareHigh: Decimal | null;
  humanReview: string | null;
  reviewDays: Decimal | null;
  humanHours: Decimal | null;
  daysSavedLow: Decimal | null;
  daysSavedHigh: Decimal | null;
  priorApprovalRef: string | null;
  subcontractor: string | null;
  signedBy: string;
  signedAt: CivilDate;
  supersedes: string | null;
  supersededBy: string | null;
  source: PlacedSource;
}

export interface DeclarationDetail extends DeclarationView {
  /** Every version of it, this one included, the newest first. */
  versions: DeclarationView[];
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
  last: DeclarationView | null;
  policy: {
    aiPolicy: string;
    required: 'no' | 'yes' | 'with_hours';
    /** Tools that the policy names on the day it is read, `*` for any. */
    tools: { tool: string; allowed: boolean }[];
  };
}

export interface DeclarationReads {
  /** The latest signed first. @throws WrongCursor */
  declarations(orgId: string, sight: Sight, page: PageRequest): Promise<Page<DeclarationView>>;
  /** By its reference; of two contracts that use it, the one asked, else the latest signed. */
  declaration(
    orgId: string,
    sight: Sight,
    ref: string,
    contractId?: string,
  ): Promise<DeclarationDetail | null>;
  /** What may be declared, those due first; for a contractor only, else none. */
  declarationTargets(orgId: string, sight: Sight, today: CivilDate): Promise<DeclarationTarget[]>;
  /** One target by its id. */
  declarationTarget(
    orgId: string,
    sight: Sight,
    today: CivilDate,
    id: string,
  ): Promise<DeclarationTarget | null>;
}
