import type { ProfileRate } from '../../rules/facts/line.js';
import type { DoubtfulReading, RaisedProfile, UnlistedProfile } from '../../rules/facts/line-prices.js';
import { orNull, place, sourceOf, text, type Row } from './row.js';

/** Rows of the questions on the profiles and prices of a line, as the types that rules read. */

export const toUnlistedProfile = (row: Row): UnlistedProfile => ({
  profile: text(row, 'profile'),
  personKey: orNull(row, 'personKey'),
  fromPeople: row.fromPeople === true,
  how: text(row, 'how'),
  labels: row.labels as string[],
  names: row.names as string[],
  source: sourceOf(row),
});

type RateRow = Omit<ProfileRate, 'source'> & { file: string; sheet: string | null; row: number };

const toRates = (rows: unknown): ProfileRate[] =>
  (rows as RateRow[]).map(({ file, sheet, row, ...rate }) => ({
    ...rate,
    source: place(sheet === null ? { file, line: row } : { file, sheet, row }),
  }));

export const toRaisedProfile = (row: Row): RaisedProfile => ({
  personKey: text(row, 'personKey'),
  personName: orNull(row, 'personName'),
  profile: text(row, 'profile'),
  days: orNull(row, 'days'),
  how: text(row, 'how'),
  startProfiles: row.startProfiles as string[],
  unsaid: row.unsaid === true,
  startInvoice: text(row, 'startInvoice'),
  source: sourceOf(row),
  rates: toRates(row.rates),
  startRates: toRates(row.startRates),
});

export const toDoubtfulReading = (row: Row): DoubtfulReading => ({
  field: row.field as DoubtfulReading['field'],
  text: text(row, 'text'),
  value: text(row, 'value'),
  usual: orNull(row, 'usual'),
  otherLines: row.otherLines as number,
});
