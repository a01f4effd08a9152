import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { SourceRef } from '../../domain/source-ref.js';

/**
 * Narratives of timesheet entries as rules on them see them: counted in SQL, by contractor, from what import read of each.
 * Only entries that count: not those of replaced or rejected sheets. At most twenty dates and places are named of any group.
 */

/** Entries that have something in common, of one person for one contractor. */
export interface TextGroup {
  supplierKey: string;
  /** In order; twenty at most. */
  contracts: string[];
  /** How many entries, and their days; days null where one of them cannot be converted. */
  entries: number;
  days: Decimal | null;
  /** Three different texts at most, as typed, 120 characters of each at most. */
  quotes: string[];
  /** The first dates, in order, and the last of all. */
  dates: CivilDate[];
  lastDate: CivilDate;
  sources: SourceRef[];
}

/** What a person recorded for one contractor, and how much of it has a narrative. */
export interface ToldTime {
  supplierKey: string;
  entries: number;
  /** Entries with a narrative: a word, or a reference. */
  told: number;
  /** Days of those; entries in hours that the contract does not convert count for nothing here. */
  toldDays: Decimal;
  /** Entries with a narrative whose time is in hours that the contract does not turn into days. */
  unconverted: number;
}

/** The text that comes back most in a month, or over all (`month` null), without a reference and of no recurring duty. */
export interface CopiedText extends TextGroup {
  /** `2026-09`; null for the whole time. */
  month: string | null;
  words: number;
  /** Different dates of its entries. */
  onDates: number;
  /** Entries with a narrative in the same time, this text included. */
  told: number;
}

/** Entries alike in how little, or how much at once, they say; without a reference and of no recurring duty. */
export interface LooseText extends TextGroup {
  /** Words of each text, 8 standing for more. */
  words: number;
  /** No word names anything: the words fit any work. */
  isGeneral: boolean;
  /** Parts that each begin with a word for an action. */
  actions: number;
  /** The length of each entry in quarters of a day, rounded down, 1 standing for more; null when it is not known in days. */
  atLeastDays: Decimal | null;
  /** Recorded in hours, on a contract that no rate and no invoice line bills by the day. */
  byHour: boolean;
}

/** Entries whose text another person or contract has in the same ISO week; neither a meeting nor joint work. */
export interface SharedText extends TextGroup {
  words: number;
  /** One of them, whether named below or not, is another contractor's. */
  isElsewhere: boolean;
  /** With whom, the first twenty at most. */
  others: { personKey: string; personName: string | null; contract: string; supplierKey: string }[];
}

/** Office tasks among what a line's person recorded in its period. */
export interface ClericalTime {
  personKey: string;
  personName: string | null;
  profile: string | null;
  /** The highest rate of the person's profile on the contract's rate card; null when the card does not have it. */
  profileRate: Decimal | null;
  /** The highest and the lowest rate of the card, in the same unit. */
  highestRate: Decimal | null;
  lowestRate: Decimal | null;
  /** Profiles of the card. */
  profiles: number;
  /** People who recorded time on the contract. */
  people: number;
  entries: number;
  told: number;
  /** Days of all entries, with a narrative or not; those in hours that the contract does not convert count for nothing here. */
  recordedDays: Decimal;
  /** Entries in hours that the contract does not turn into days, with a narrative or not. */
  unconverted: number;
  clericalDays: Decimal;
  clericalEntries: number;
  quote: string | null;
  dates: CivilDate[];
  sources: SourceRef[];
}

/** What the people of a contract recorded together. */
export interface ContractMeetings {
  /** Who recorded time on the contract. */
  people: number;
  entries: number;
  told: number;
  /** The most people who, on one date, tell a meeting by the same words that fit any: « Réunion ». 0 without two. */
  vaguePeople: number;
  /** Meetings that as many people tell on the same date in the same words, one of which names something; not workshops or other joint work. */
  meetings: {
    people: number;
    /** How many meetings. */
    count: number;
    /** Days of all these entries; null where one cannot be converted. */
    days: Decimal | null;
    personKeys: string[];
    quote: string;
    dates: CivilDate[];
    lastDate: CivilDate;
    sources: SourceRef[];
  }[];
}
