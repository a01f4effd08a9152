import type { OperationId } from './access-policy.js';
import { HttpProblem } from './problem.js';
import type { Services } from './services.js';
import type { Viewer } from './viewer.js';

/**
 * How often one account may ask for what costs the server most, whatever its role: each place is read in a limited process,
 * each original and result is written to a file of its own. ADR 0016 has this table.
 */
export const REQUESTS_A_MINUTE: Readonly<Partial<Record<OperationId, number>>> = {
  showPlace: 120,
  downloadDocument: 120,
  readAuditResult: 10,
};

/** Counts a request against the limit of its operation. @throws HttpProblem `too-many-requests`, with `Retry-After` */
export async function assertWithinLimit(
  { requestLimits }: Pick<Services, 'requestLimits'>,
  operation: OperationId,
  viewer: Viewer | null,
): Promise<void> {
  const aMinute = REQUESTS_A_MINUTE[operation];
  if (aMinute === undefined || viewer === null) return;
  const seconds = await requestLimits.take(operation, viewer.accountId, aMinute);
  if (seconds !== null) throw tooMany(aMinute, seconds);
}

const tooMany = (aMinute: number, seconds: number): HttpProblem =>
  new HttpProblem(
    'too-many-requests',
    {
      fr: `Au plus ${aMinute} demandes de ce genre par minute. Recommencez dans ${seconds}\u00a0s.`,
      en: `At most ${aMinute} requests of this kind a minute. Try again in ${seconds} s.`,
    },
    [],
    { 'Retry-After': `${seconds}` },
  );
