import type { ResultRule, ResultTotal } from '../../domain/audit-result.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Page, PageRequest } from './page.js';
import type { Sight } from './sight.js';

export interface AuditRow {
  id: string;
  asOf: CivilDate;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** Instants, ISO 8601. */
  createdAt: string;
  finishedAt: string | null;
  /** The last one done: what the other pages show. */
  current: boolean;
  /** The audit that had found the same already, and holds what this one found; null for one that holds its own. */
  sameAs: string | null;
}

/** Audits speak of the whole organisation: only whoever sees all of it reads their figures. */
export interface AuditDetail extends AuditRow {
  /** How each rule that speaks to the viewer answered. */
  rules: ResultRule[];
  /** Codes of those that were over their budget: their questions count as weak signals. */
  tooLoud: string[];
  /**
   * Billed and at stake by currency. Null where they are not known: the audit is not done, or was done before results were
   * kept, or the viewer sees no prices.
   */
  totals: ResultTotal[] | null;
}

export interface AuditReads {
  /** The latest first. @throws WrongCursor */
  audits(orgId: string, page: PageRequest): Promise<Page<AuditRow>>;
  /** Null when it does not exist, or the sight is not of the whole organisation. */
  audit(orgId: string, sight: Sight, id: string): Promise<AuditDetail | null>;
  /** The last audit done; null before the first. */
  currentAudit(orgId: string): Promise<AuditRow | null>;
}
