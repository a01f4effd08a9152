import type { LineSupport } from '../../domain/audit-result.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingClass } from '../../domain/finding.js';
import type { ContractBrief, SupplierBrief } from './brief.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

/** A billed line of which the declared human time, or the effort range, supports far less than what is billed. */
export interface SingleClickLine {
  line: {
    id: string;
    ref: string;
    name: string | null;
    billedDays: Decimal | null;
    net: Decimal | null;
    /** What the finding puts in question on this line. */
    days: Decimal | null;
    amount: Decimal | null;
  };
  invoice: {
    id: string;
    ref: string;
    issueDate: CivilDate | null;
    dueDate: CivilDate | null;
    paidOn: CivilDate | null;
    currency: string;
  };
  supplier: SupplierBrief | null;
  contract: ContractBrief | null;
  support: LineSupport;
  finding: { id: string; code: string; class: FindingClass; amountAtStake: Decimal | null };
  /** Which of the two the finding rests on. */
  restsOn: 'declared_hours' | 'effort';
  supportedDays: Decimal | null;
}

/** The figures of the page's head: over the whole list with its filters, whichever page is shown. */
export interface SingleClickFigures {
  /** Lines listed, and how many of them rest on each. */
  shown: number;
  byDeclaredHours: number;
  byEffort: number;
  /** Lines of invoices that count, within the sight and filters. */
  lines: number;
  /** How many of those lines have an effort range. */
  withEffort: number;
  /**
   * How many honest lines to expect at most among those shown for their range (effort-evidence 5.4): each line that has one,
   * by the share below which the question is asked; two decimals. The expectation of an audit, by deliverable, is that of the
   * statistic of L4. Lines that rest on declared hours are a difference between two documents: chance plays no part in them.
   */
  expectedHonest: Decimal;
}

export interface SingleClickPage extends Page<SingleClickLine>, SingleClickFigures {}

export interface SingleClickFilter {
  contractId?: string;
  /** Name of the entity, compared by `entityKey`. */
  entity?: string;
  restsOn?: 'declared_hours' | 'effort';
}

export interface SingleClickReads {
  /** Soonest due first, then the largest amount. @throws WrongCursor */
  singleClick(
    orgId: string,
    sight: Sight,
    filter: SingleClickFilter,
    page: PageRequest,
  ): Promise<SingleClickPage>;
}
