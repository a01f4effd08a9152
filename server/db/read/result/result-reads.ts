import type { AuditResultSections } from '../../../domain/audit-result.js';
import type { Audience, Finding } from '../../../domain/finding.js';
import { resultNotKept, type ResultReads } from '../../../usecases/reads/result-reads.js';
import { inOrganisation, LARGE_WORK, type Database } from '../../connection.js';
import { clientOf } from '../../raw-client.js';
import { isRuleFor } from '../rule-audience.js';
import { openKeptResult } from './kept-result.js';

/** Results of audits from PostgreSQL, each read in one transaction of its organisation. */
export function resultReads(database: Database): ResultReads {
  return {
    async withResult(orgId, sight, auditId, use) {
      if (sight.supplierId !== null || sight.scope !== null) return undefined;
      return inOrganisation(
        database,
        orgId,
        async (trx) => {
          const client = await clientOf(trx);
          const done = await client.query<{ holder: string }>(
            `SELECT coalesce(same_as, id) AS holder FROM audit WHERE id = $1 AND state = 'done'`,
            [auditId],
          );
          const holder = done.rows[0]?.holder;
          if (holder === undefined) return undefined;
          const kept = await openKeptResult(client, holder);
          if (kept === null) throw resultNotKept();
          return use(forAudience(kept, sight.audience));
        },
        LARGE_WORK,
      );
    },
  };
}

/** Price and data are two tracks: a finding is told to those it is for, and so is how its rule answered. */
function forAudience(result: AuditResultSections, audience: readonly Audience[]): AuditResultSections {
  const isFor = (finding: Finding): boolean => finding.audience.some((each) => audience.includes(each));
  return {
    ...result,
    findings: () => filtered(result.findings(), isFor),
    rules: () => filtered(result.rules(), ({ code }) => isRuleFor(code, audience)),
  };
}

async function* filtered<T>(items: AsyncIterable<T>, isKept: (item: T) => boolean): AsyncGenerator<T, void> {
  for await (const item of items) if (isKept(item)) yield item;
}
