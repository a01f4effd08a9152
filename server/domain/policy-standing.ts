import type { CivilDate } from './civil-date.js';

/** A row of the AI policy, as far as it matters for whether it speaks on a day. */
export interface PolicyEntry {
  /** Null: the whole organisation. */
  contractKey: string | null;
  tool: string;
  validFrom: CivilDate;
  validTo: CivilDate | null;
  /** What was done to it: another row stands instead, or none does; null: it stands. */
  ended: 'corrected' | 'withdrawn' | 'overridden' | null;
}

/** Where a row stands on a day. `counts`: it speaks; `past`: it ended, or a later one took over; `coming`: it begins later. */
export type PolicyStanding = 'counts' | 'past' | 'coming' | 'corrected' | 'withdrawn' | 'overridden';

/**
 * Where each row stands on a day. Of one contract and tool, the row in force that began last counts, as in `policyFor`; two that
 * began on one day both stand, since nothing tells which is right.
 */
export function policyStandings<E extends PolicyEntry>(
  entries: readonly E[],
  on: CivilDate,
): (E & { standing: PolicyStanding })[] {
  const isInForce = ({ validFrom, validTo, ended }: E): boolean =>
    ended === null && validFrom <= on && (validTo === null || on <= validTo);
  const began = new Map<string, CivilDate>();
  for (const entry of entries.filter(isInForce)) {
    const last = began.get(placeOf(entry));
    if (last === undefined || last < entry.validFrom) began.set(placeOf(entry), entry.validFrom);
  }
  return entries.map((entry) => {
    if (entry.ended !== null) return { ...entry, standing: entry.ended };
    if (entry.validFrom > on) return { ...entry, standing: 'coming' };
    const counts = isInForce(entry) && began.get(placeOf(entry)) === entry.validFrom;
    return { ...entry, standing: counts ? 'counts' : 'past' };
  });
}

const placeOf = ({ contractKey, tool }: PolicyEntry): string =>
  `${contractKey ?? ''}\n${tool.trim().toLowerCase()}`;
