import type { CivilDate } from '../domain/civil-date.js';
import { exact, sum, toDecimal, type Decimal, type Exact } from '../domain/decimal.js';
import type { FindingValues } from '../domain/finding.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { TextGroup, ToldTime } from './facts/narrative.js';
import type { PersonFact } from './facts/person.js';
import type { FindingDraft, RuleAnswer } from './rule.js';

/** What a finding names of its entries at most, the rest being counted; and how many of their texts it quotes. */
const NAMED = 20;
const QUOTED = 3;

/** Entries of a person, counted together. */
interface CountedTexts {
  contracts: string[];
  entries: number;
  /** null where one of them cannot be converted. */
  days: Decimal | null;
  /** Twenty at most. */
  dates: CivilDate[];
  firstDate: CivilDate;
  lastDate: CivilDate;
  quotes: string[];
}

/** What the sentences on the texts of a person's entries say. */
export interface TextValues extends FindingValues, CountedTexts {
  personKey: string;
  /** Name; the key of somebody whose name nobody gives. */
  person: string;
  contracts: string[];
  dates: CivilDate[];
  quotes: string[];
}

function mergeTexts(groups: readonly TextGroup[]): { values: CountedTexts; sources: SourceRef[] } {
  const dates = [...new Set(groups.flatMap((group) => group.dates))].sort();
  const known = groups.flatMap((group) => group.days ?? []);
  // What is quoted is how most of the entries are told.
  const byDate = [...groups].sort((a, b) => ((a.dates[0] ?? '') < (b.dates[0] ?? '') ? -1 : 1));
  const bySize = byDate.sort((a, b) => b.entries - a.entries);
  return {
    values: {
      contracts: [...new Set(groups.flatMap((group) => group.contracts))].sort().slice(0, NAMED),
      entries: groups.reduce((count, group) => count + group.entries, 0),
      days: known.length < groups.length ? null : toDecimal(sum(known)),
      dates: dates.slice(0, NAMED),
      firstDate: dates[0] ?? '',
      lastDate:
        groups
          .map((group) => group.lastDate)
          .sort()
          .at(-1) ?? '',
      quotes: [...new Set(bySize.flatMap((group) => group.quotes))].slice(0, QUOTED),
    },
    sources: bySize.flatMap((group) => group.sources).slice(0, NAMED),
  };
}

/** The groups of each contractor, in order; none is empty. */
export function bySupplier<T extends { supplierKey: string }>(groups: readonly T[]): [string, T[]][] {
  return [...new Set(groups.map((group) => group.supplierKey))].map((supplier) => [
    supplier,
    groups.filter((group) => group.supplierKey === supplier),
  ]);
}

/** The days of these groups; those that are not known count for nothing. */
export const daysOf = (groups: readonly TextGroup[]): Exact =>
  sum(groups.flatMap((group) => group.days ?? []));

/** Days with a narrative that a person recorded for a contractor. */
export const toldDaysOf = (told: readonly ToldTime[], supplier: string): Exact =>
  sum(told.filter(({ supplierKey }) => supplierKey === supplier).map(({ toldDays }) => toldDays));

/** Is a part of the whole at least that share of it? */
export const isShareOf = (part: Exact, whole: Exact, share: Decimal): boolean =>
  part.gt(0) && part.gte(exact(whole).times(share));

/**
 * The finding about these entries of a person for one contractor. It asks what was done and puts no amount in question: a text
 * that says little is no day less.
 */
export function textsDraft<V extends FindingValues>(
  person: PersonFact,
  groups: readonly TextGroup[],
  about: V,
): FindingDraft<TextValues & V> {
  const { values, sources } = mergeTexts(groups);
  const [contract, ...otherContracts] = values.contracts;
  return {
    subject: {
      personKey: person.personKey,
      ...(groups[0] === undefined ? {} : { supplier: groups[0].supplierKey }),
      ...(contract !== undefined && otherContracts.length === 0 ? { contract } : {}),
    },
    values: { personKey: person.personKey, person: person.name ?? person.personKey, ...values, ...about },
    allocations: [],
    amountAtStake: null,
    daysUnsupported: null,
    evidence: sources,
    rung: 'timesheet',
  };
}

/** The answer where nothing is asked: what could not be read is missing, never clean. */
export function nothingAsked<V extends FindingValues>(
  told: readonly ToldTime[],
  { needsDays }: { needsDays: boolean },
): RuleAnswer<V> {
  const missing = [
    ...(told.some((time) => time.told < time.entries) ? ['note'] : []),
    ...(needsDays && told.some((time) => time.unconverted > 0) ? ['hours_per_day'] : []),
  ];
  return missing.length > 0 ? { outcome: 'incomplete', missing } : { outcome: 'clean' };
}
