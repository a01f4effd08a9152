import { publicHolidays } from '../../calendars/public-holidays.js';
import { zoneKey, type HolidayNames } from '../../domain/public-holidays.js';
import {
  ownDaysOn,
  workingCalendar,
  type OwnDays,
  type OwnDaysOn,
  type WorkingCalendar,
} from '../../domain/working-calendar.js';
import { orNull, sourceOf, text, type Row } from './row.js';
import { sqlFile } from './sql-file.js';

/** Days that the organisation decided about itself. */
export const ownDaysSql = sqlFile(import.meta.url, './facts/own-days.sql');

/** What decides which days count for a contract. Keys are those of its columns. */
export interface CalendarSubject {
  place: string;
  contractKey: string;
  entityKey: string | null;
}

/** Own days with what they are about; null: every place, contract or entity. */
interface ScopedDays extends OwnDays {
  zone: string | null;
  contractKey: string | null;
  entityKey: string | null;
}

/** The organisation's own days, read once an audit; contracts for which the same ones count share a calendar. */
export class ContractCalendars {
  private readonly known = new Map<string, WorkingCalendar>();
  private readonly on: OwnDaysOn<ScopedDays>;
  /** Contracts and entities that some own days are about. */
  private readonly contractKeys: ReadonlySet<string | null>;
  private readonly entityKeys: ReadonlySet<string | null>;

  private constructor(
    own: readonly ScopedDays[],
    private readonly holidayName: HolidayNames,
  ) {
    this.on = ownDaysOn(own);
    this.contractKeys = new Set(own.map((days) => days.contractKey));
    this.entityKeys = new Set(own.map((days) => days.entityKey));
  }

  /**
   * @param rows the answer to `ownDaysSql`
   * @param places those of every contract that will be asked about
   */
  static async of(rows: readonly Row[], places: Iterable<string>): Promise<ContractCalendars> {
    return new ContractCalendars(rows.map(toScopedDays), await publicHolidays(places));
  }

  for(subject: CalendarSubject): WorkingCalendar {
    const zone = zoneKey(subject.place);
    const contractKey = this.contractKeys.has(subject.contractKey) ? subject.contractKey : null;
    const entityKey = this.entityKeys.has(subject.entityKey) ? subject.entityKey : null;
    const key = JSON.stringify([zone, contractKey, entityKey]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const counts = (wanted: string | null, has: string | null) => wanted === null || wanted === has;
    const calendar = workingCalendar(subject.place, this.holidayName, (date) =>
      this.on(date).filter(
        (days) =>
          counts(days.zone, zone) &&
          counts(days.contractKey, contractKey) &&
          counts(days.entityKey, entityKey),
      ),
    );
    this.known.set(key, calendar);
    return calendar;
  }
}

function toScopedDays(row: Row): ScopedDays {
  const place = orNull(row, 'place');
  return {
    kind: text(row, 'kind') as OwnDays['kind'],
    from: text(row, 'from'),
    to: text(row, 'to'),
    label: orNull(row, 'label'),
    source: orNull(row, 'sourceFile') === null ? null : sourceOf(row),
    zone: place === null ? null : zoneKey(place),
    contractKey: orNull(row, 'contractKey'),
    entityKey: orNull(row, 'entityKey'),
  };
}
