import type {
  ClericalTime,
  ContractMeetings,
  CopiedText,
  LooseText,
  SharedText,
  TextGroup,
  ToldTime,
} from '../../rules/facts/narrative.js';
import { orNull, text, type Row } from './row.js';

/** Rows of the questions on narratives as the types that rules read. */

/** Characters of a text that a finding quotes at most. */
const QUOTED = 120;
/** Different texts of a group that it quotes at most. */
const QUOTES = 3;

/** A text on one line, cut where it is long. */
function quoteOf(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= QUOTED
    ? line
    : `${letters
        .slice(0, QUOTED - 1)
        .join('')
        .trimEnd()}…`;
}

const toTextGroup = (row: Row): TextGroup => ({
  supplierKey: text(row, 'supplierKey'),
  contracts: row.contracts as string[],
  entries: row.entries as number,
  days: orNull(row, 'days'),
  quotes: [...new Set((row.notes as string[]).map(quoteOf))].slice(0, QUOTES),
  dates: row.dates as string[],
  lastDate: text(row, 'lastDate'),
  sources: row.sources as TextGroup['sources'],
});

export const toToldTime = (row: Row): ToldTime => ({
  supplierKey: text(row, 'supplierKey'),
  entries: row.entries as number,
  told: row.told as number,
  toldDays: text(row, 'toldDays'),
  unconverted: row.unconverted as number,
});

export const toCopiedText = (row: Row): CopiedText => ({
  ...toTextGroup(row),
  month: orNull(row, 'month'),
  words: row.words as number,
  onDates: row.onDates as number,
  told: row.told as number,
});

export const toLooseText = (row: Row): LooseText => ({
  ...toTextGroup(row),
  words: row.words as number,
  isGeneral: row.isGeneral === true,
  actions: row.actions as number,
  atLeastDays: orNull(row, 'atLeastDays'),
  byHour: row.byHour === true,
});

export const toSharedText = (row: Row): SharedText => ({
  ...toTextGroup(row),
  words: row.words as number,
  isElsewhere: row.elsewhere === true,
  others: row.others as SharedText['others'],
});

export const toClericalTime = (row: Row): ClericalTime => ({
  personKey: text(row, 'personKey'),
  personName: orNull(row, 'personName'),
  profile: orNull(row, 'profile'),
  profileRate: orNull(row, 'profileRate'),
  highestRate: orNull(row, 'highestRate'),
  lowestRate: orNull(row, 'lowestRate'),
  profiles: row.profiles as number,
  people: row.people as number,
  entries: row.entries as number,
  told: row.told as number,
  recordedDays: text(row, 'recordedDays'),
  unconverted: row.unconverted as number,
  clericalDays: text(row, 'clericalDays'),
  clericalEntries: row.clericalEntries as number,
  quote: row.note == null ? null : quoteOf(text(row, 'note')),
  dates: row.dates as string[],
  sources: (row.sources ?? []) as ClericalTime['sources'],
});

export function toContractMeetings(row: Row): ContractMeetings {
  const meetings = (row.meetings ?? []) as (ContractMeetings['meetings'][number] & { note: string })[];
  return {
    people: row.people as number,
    entries: row.entries as number,
    told: row.told as number,
    vaguePeople: row.vaguePeople as number,
    meetings: meetings.map(({ note, ...meeting }) => ({ ...meeting, quote: quoteOf(note) })),
  };
}
