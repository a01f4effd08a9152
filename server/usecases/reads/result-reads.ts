import type { AuditResultSections } from '../../domain/audit-result.js';
import { Refusal } from '../refusal.js';
import type { Sight } from './sight.js';

/** Whole results of audits, as the command line gives them. */
export interface ResultReads {
  /**
   * Calls `use` with the result of an audit that is done, its findings and rules being those of the viewer's audience. Undefined
   * without a call when there is none, or the viewer does not see the whole organisation.
   * @throws Refusal `result-not-kept` for an audit done before results were kept
   */
  withResult<T>(
    orgId: string,
    sight: Sight,
    auditId: string,
    use: (result: AuditResultSections) => Promise<T>,
  ): Promise<T | undefined>;
}

/** The result of an audit done before results were kept: read from today's rows, it would be another. */
export const resultNotKept = (): Refusal =>
  new Refusal('result-not-kept', {
    fr: 'Le résultat de cet audit n’a pas été conservé : l’audit est antérieur à la conservation des résultats. Relancez un audit pour en avoir un.',
    en: 'The result of this audit was not kept: it was made before results were. Audit again to have one.',
  });
