import type { CivilDate } from './civil-date.js';
import {
  keptValue,
  settingKey,
  settingPlace,
  withoutEffect,
  type KeptSetting,
  type SettingBounds,
  type SettingKey,
  type SettingReach,
  type WithoutEffect,
} from './rule-settings.js';

/**
 * Where one entry of a setting stands on a day. `counts`: it is in force; `past`: a later one took over; `coming`: it begins later;
 * `replaced`: another one begins on its day and stands instead; `unusable`: it holds no value of its parameter; `beyond`: the
 * facts of its rule do not reach its value.
 */
export type Standing = 'counts' | 'past' | 'coming' | 'replaced' | WithoutEffect;

/** One entry: its value in its one spelling, null for back to the default; as it is written where it is unusable. */
export type StandingEntry<E extends KeptSetting> = E & { standing: Standing };

/** Everything that was ever set of one parameter, for one contract or the whole organisation. */
export interface SettingHistory<E extends KeptSetting> extends SettingKey {
  contractKey: string | null;
  /** The value that is set there on the day; null: nothing is, and what counts without it does. */
  value: string | null;
  /** The one that takes over last comes first. */
  entries: StandingEntry<E>[];
}

/**
 * The history of each setting and what counts of it on a day, the same as `settingsThatCount` of the entries in force.
 * @param kept in the order in which they take over from each other; those that name no parameter of today are left out
 */
export function settingHistories<E extends KeptSetting>(
  { vocabulary, isReached }: SettingBounds,
  kept: readonly E[],
  on: CivilDate,
): SettingHistory<E>[] {
  const histories = new Map<string, { named: SettingKey; entries: E[] }>();
  for (const entry of kept) {
    const named = settingKey(vocabulary, entry.key);
    if (named === null) continue;
    const place = settingPlace(named, entry.contractKey);
    const history = histories.get(place) ?? { named, entries: [] };
    history.entries.push(entry);
    histories.set(place, history);
  }
  return [...histories.values()].map(({ named, entries }) => historyOf(named, entries, { isReached, on }));
}

function historyOf<E extends KeptSetting>(
  named: SettingKey,
  kept: readonly E[],
  { isReached, on }: { isReached: SettingReach; on: CivilDate },
): SettingHistory<E> {
  const faultOf = ({ value }: E): WithoutEffect | null => withoutEffect(isReached, named, value);
  const usable = kept.filter((entry) => faultOf(entry) === null);
  const counting = usable.filter(({ validFrom }) => validFrom === null || validFrom <= on).at(-1);
  const lastOfDay = new Map(usable.map((entry) => [entry.validFrom, entry]));
  const standingOf = (entry: E): Standing => {
    const fault = faultOf(entry);
    if (fault !== null) return fault;
    if (entry === counting) return 'counts';
    if (lastOfDay.get(entry.validFrom) !== entry) return 'replaced';
    return entry.validFrom !== null && entry.validFrom > on ? 'coming' : 'past';
  };
  const entries = kept.map((entry) => ({
    ...entry,
    value: keptValue(named.type, entry.value) ?? entry.value,
    standing: standingOf(entry),
  }));
  return {
    ...named,
    contractKey: kept[0]?.contractKey ?? null,
    value: counting === undefined ? null : (keptValue(named.type, counting.value) ?? null),
    entries: entries.reverse(),
  };
}
