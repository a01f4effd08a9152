import { createHash } from 'node:crypto';
import type { SpecialDates } from '../special-dates.js';

/** Tells whether calendars still say of every recorded date what they said when facts were prepared. */
export const calendarsHash = (special: SpecialDates): string =>
  createHash('sha256').update(JSON.stringify(special)).digest('hex');
