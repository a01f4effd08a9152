import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/** What both documents state and state otherwise: each bills something else. */
export type ToldApart = 'contract' | 'order' | 'deliverable' | 'person' | 'profile' | 'wording';

/**
 * An earlier current invoice of the same contractor, in the same currency, that bills as much as this one, or within a
 * twentieth of it under a number that is nearly the same; issued at most a year before, for a period that meets this one's or
 * that nobody states. The twenty latest at most. An invoice that one of the two cites is not here, nor an advance.
 */
export interface LikeInvoice {
  invoice: string;
  file: string;
  /** Numbers without marks and leading zeros: what is compared. */
  numberKey: string;
  ownNumberKey: string;
  issueDate: CivilDate;
  /** Without VAT; the other's, then this one's. */
  amount: Decimal;
  ownAmount: Decimal;
  /** Days from its issue to the issue of this one. */
  daysEarlier: number;
  /** All such invoices beside this one, earlier and later. */
  likeCount: number;
  /** Null where neither its lines nor the document state a period. */
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  ownPeriodStart: CivilDate | null;
  ownPeriodEnd: CivilDate | null;
  /** Nothing here: the documents say nothing by which one could tell what they bill apart. */
  toldApart: ToldApart[];
  source: SourceRef;
}
