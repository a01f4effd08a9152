import type { AiTrace, TraceStrength } from '../../domain/file-evidence.js';
import { placeKey } from '../../domain/source-ref.js';
import type { TraceHit } from './trace-hit.js';

/** Traces of one file that are told. */
const MOST = 200;

/** Strengths that say something of the text; what is weaker is context. */
const TOLD: ReadonlySet<TraceStrength> = new Set(['proof', 'strong', 'medium']);

/** Families in which each token is a thing of its own: a tool, a file, a field. Elsewhere the group is. */
const BY_TOKEN = /^(?:declared|code\.declared|unfilled|repo\.|meta\.programmatic|media\.)/u;

/** One trace for what one rule met of one token, in the order of their first places. */
export function gatherTraces(hits: readonly TraceHit[]): AiTrace[] {
  const gathered = new Map<string, { trace: AiTrace; rank: number }>();
  for (const { group, rank, ...hit } of hits) {
    const token = BY_TOKEN.test(hit.rule) ? hit.token.toLowerCase() : '';
    const key = [hit.rule, group, token, hit.strength, hit.mention, hit.stated].join('\n');
    const known = gathered.get(key);
    if (known === undefined) {
      gathered.set(key, { trace: { ...hit, count: 1 }, rank });
      continue;
    }
    known.trace.count += 1;
    known.trace.shared ||= hit.shared;
    if (rank < known.rank) Object.assign(known, { rank, trace: { ...known.trace, token: hit.token } });
  }
  return [...gathered.values()].map(({ trace }) => trace).slice(0, MOST);
}

/** How many different passages the used traces touch. */
export const passagesTouched = (hits: readonly TraceHit[]): number =>
  new Set(
    hits
      .filter(({ strength, mention }) => mention === null && TOLD.has(strength))
      .map(({ at }) => placeKey(at)),
  ).size;
