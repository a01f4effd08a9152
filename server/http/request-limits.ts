import type { OperationId } from './access-policy.js';
import { HttpProblem } from './problem.js';
import { COUNTED } from './sending-limits.js';
import type { Services } from './services.js';
import type { Viewer } from './viewer.js';

/** Counts a request against the limit of its operation. @throws HttpProblem `too-many-requests`, with `Retry-After` */
export async function assertWithinLimit(
  { requestLimits, sending }: Pick<Services, 'requestLimits' | 'sending'>,
  operation: OperationId,
  viewer: Viewer | null,
): Promise<void> {
  const limit = COUNTED[operation];
  if (limit === undefined || viewer === null) return;
  const aMinute = sending[limit];
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
