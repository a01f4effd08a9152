import { fold } from '../../domain/names.js';
import type { PlainUnit } from './duration-text.js';

/** What a column of a time tracker can hold. Names are those of the entry where the entry has the field. */
const TRACKER_FIELDS = [
  'personName',
  'firstName',
  'lastName',
  'account',
  'email',
  'date',
  'startTime',
  'endDate',
  'endTime',
  'pause',
  'startAt',
  'endAt',
  'periodEnd',
  'quantity',
  'decimalQuantity',
  'otherQuantity',
  'contractRef',
  'orderRef',
  'project',
  'task',
  'activity',
  'note',
  'billable',
  'approved',
  'tags',
  'partOf',
  'enteredOn',
] as const;
/**
 * What a column of a time tracker holds. `startAt` and `endAt` are a date and a time in one cell. `date` to `periodEnd` is a
 * period of which only one day is an entry. `otherQuantity` is told where it differs. `activity` stands for an empty `task`.
 * `pause` is what was not worked between a start and an end. `partOf` is filled in on rows that detail the row above them,
 * which holds their total.
 */
export type TrackerField = (typeof TRACKER_FIELDS)[number];

/** Columns that name a person. */
export const PERSON_FIELDS = ['personName', 'firstName', 'lastName', 'account', 'email'] as const;

/** The export of one time tracker, as data: adding a tracker is adding a profile. */
export interface TrackerProfile {
  /** Format name published in the schema. */
  format: string;
  /** Headers accepted for a field, in order of preference, all languages together. Compared folded. */
  headers: Readonly<Partial<Record<TrackerField, readonly string[]>>>;
  /** A header row is this tool's when it has every field of one of these sets. */
  signatures: readonly (readonly TrackerField[])[];
  /** Folded headers that prove another tool although a signature fits. */
  foreignHeaders: readonly string[];
  /** Unit of a bare number in the `quantity` column. */
  plainQuantity: PlainUnit;
}

/** Column index from 0 of each field found. */
export type TrackerColumns = ReadonlyMap<TrackerField, number>;

/** Header text as compared: folded, one kind of apostrophe, no colon at the end. */
export function headerKey(header: string): string {
  return fold(header)
    .replace(/[’‘`´]/g, "'")
    .replace(/ ?:$/, '');
}

/** Finds the columns of a profile in a header row. Of two columns with the same name, the first counts. */
export function findColumns(profile: TrackerProfile, header: readonly string[]): TrackerColumns {
  const keys = header.map(headerKey);
  const columns = new Map<TrackerField, number>();
  for (const field of TRACKER_FIELDS) {
    const found = (profile.headers[field] ?? [])
      .map((name) => keys.indexOf(headerKey(name)))
      .find((index) => index >= 0);
    if (found !== undefined) columns.set(field, found);
  }
  return columns;
}

/** True when the header row is that of this tool. */
export function matchesProfile(profile: TrackerProfile, header: readonly string[]): boolean {
  const keys = new Set(header.map(headerKey));
  if (profile.foreignHeaders.some((name) => keys.has(name))) return false;
  const columns = findColumns(profile, header);
  return profile.signatures.some((fields) => fields.every((field) => columns.has(field)));
}
