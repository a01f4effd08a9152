import type { AuditResultSections } from '../../domain/audit-result.js';
import type { Sight } from './sight.js';

/** Whole results of audits, as the command line gives them. */
export interface ResultReads {
  /**
   * Calls `use` with the result of an audit that is done, its findings and rules being those of the viewer's audience. Undefined
   * without a call when there is none, or the viewer does not see the whole organisation.
   */
  withResult<T>(
    orgId: string,
    sight: Sight,
    auditId: string,
    use: (result: AuditResultSections) => Promise<T>,
  ): Promise<T | undefined>;
}
