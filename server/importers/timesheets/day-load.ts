import type { CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import { personNameKey } from '../../domain/names.js';

const HOURS_IN_A_DAY = 24;

/** Adds up the hours of each person and day of one file, to notice a day of more than 24 hours once. */
export class DayLoad {
  private readonly hours = new Map<string, Decimal>();

  /** Returns the total when this entry takes the day above 24 hours, null otherwise. */
  add(person: string, date: CivilDate, hours: Decimal): Decimal | null {
    const key = `${date} ${personNameKey(person)}`;
    const before = this.hours.get(key);
    if (before === undefined && Number(hours) <= HOURS_IN_A_DAY) {
      this.hours.set(key, hours);
      return null;
    }
    const total = exact(before ?? '0').plus(hours);
    this.hours.set(key, toDecimal(total));
    return total.gt(HOURS_IN_A_DAY) && exact(before ?? '0').lte(HOURS_IN_A_DAY) ? toDecimal(total) : null;
  }
}
