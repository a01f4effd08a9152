import type { CivilDate } from '../../domain/civil-date.js';
import type { Text } from '../../domain/text.js';
import type { OwnDays } from '../../domain/working-calendar.js';
import type { PlacedSource } from './brief.js';
import type { Sight } from './sight.js';

/** Days that were entered in the organisation's calendar. */
export interface CalendarDays extends Omit<OwnDays, 'source' | 'label'> {
  id: string;
  label: string;
  place: string | null;
  contractRef: string | null;
  /** Who wrote it last; null where the account is gone. */
  setBy: string | null;
  /** An instant, ISO 8601. */
  setAt: string;
}

/** A closure that a register names. */
export interface RegisterClosure {
  date: CivilDate;
  label: string | null;
  entity: string | null;
  source: PlacedSource;
}

/** One year: the public holidays of a place, and what the organisation decided. */
export interface CalendarYear {
  year: number;
  place: string;
  /** Null where the place or the year has no table. */
  holidays: { date: CivilDate; name: Text }[] | null;
  days: CalendarDays[];
  closures: RegisterClosure[];
  /** Where contracts in sight are carried out, and metropolitan France. */
  places: string[];
}

export interface CalendarReads {
  /** Days about a contract or an entity outside the sight are left out. */
  calendar(orgId: string, sight: Sight, asked: { year: number; place: string }): Promise<CalendarYear>;
  /** Is there a table of public holidays for the place? */
  hasHolidays(place: string): Promise<boolean>;
}
