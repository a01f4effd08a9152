import { PERSON_FIELDS, type TrackerColumns, type TrackerField } from './tracker-profile.js';

/** True when a column of the file is there to name a person. */
export const namesPeople = (columns: TrackerColumns): boolean =>
  PERSON_FIELDS.some((field) => columns.has(field));

/** The person of a row: the name, else first and last name, else the account or address that stands for it. */
export function personOf(text: (field: TrackerField) => string | null): string | null {
  const parts = [text('firstName'), text('lastName')].filter((part) => part !== null);
  const joined = parts.length > 0 ? parts.join(' ') : null;
  return text('personName') ?? joined ?? text('account') ?? text('email');
}
