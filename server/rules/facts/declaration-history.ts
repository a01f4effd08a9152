import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** What was decided of the deliverables that a declaration is about: those it names, or that its invoice bills. */
export interface Admissions {
  /** All of them; 0 for a declaration of a whole period, which is about no deliverable in particular. */
  count: number;
  /** Accepted before the declaration was signed, the earliest decision first: twenty at most. */
  before: { deliverable: string; decidedOn: CivilDate; source: SourceRef }[];
  beforeCount: number;
  /** Register columns that leave it unknown for one of them: `acceptance`, `decided_on`. */
  unknown: string[];
}

/** A version of a declaration that the one in force replaces, step by step; the last signed first, twenty at most. */
export interface EarlierVersion {
  ref: string;
  signedAt: CivilDate;
  aiUse: 'none' | 'used';
  shareLow: Decimal | null;
  shareHigh: Decimal | null;
  humanHours: Decimal | null;
  daysSavedLow: Decimal | null;
  daysSavedHigh: Decimal | null;
  source: SourceRef;
}

/**
 * A question on declared AI use that an earlier audit of the organisation showed to the contractor, on a line that the
 * declaration covers, before it was signed. Nothing on a database that holds no earlier audit.
 */
export interface QuestionBefore {
  code: string;
  /** Date of the first audit that showed it. */
  askedOn: CivilDate;
}

/** Declarations of one contractor that say the same of several deliverables; told of the first one signed. */
export interface SameDeclarations {
  declarations: number;
  deliverables: number;
  /** Types of these deliverables. */
  types: number;
  /** The first of them, this one included, twenty at most. */
  named: { declaration: string; contract: string; deliverable: string; source: SourceRef }[];
}

/**
 * AI use that a contractor declares for one type of deliverable on other contracts, where all its declarations of that type
 * on this one say none, the last of them not before that use; told of the first of these.
 */
export interface UsedElsewhere {
  type: string;
  /** Without AI use on this contract. */
  declarations: number;
  /** Their references and places, ten at most. */
  named: string[];
  sources: SourceRef[];
  /** With AI use, on other contracts. */
  usedDeclarations: number;
  /** The first of them, ten at most. */
  used: { declaration: string; contract: string; source: SourceRef }[];
}
