import type Big from 'big.js';
import type { ResultTimesheet } from '../../domain/audit-result.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { ReadTimesheetEntry, TimeUnit } from '../../domain/timesheet.js';
import { byteOrder } from '../../dossier/byte-order.js';

interface Sums {
  hour: Big | null;
  day: Big | null;
}

/** Adds up the entries of one timesheet as they arrive; hours and days are never converted into each other. */
export class TimesheetSummary {
  readonly #total: Sums = { hour: null, day: null };
  readonly #people = new Map<string, { name: string; personKey: string | null; sums: Sums }>();
  #entries = 0;
  #first: CivilDate | null = null;
  #last: CivilDate | null = null;

  add(entries: readonly ReadTimesheetEntry[]): void {
    for (const entry of entries) this.#addOne(entry);
  }

  get isEmpty(): boolean {
    return this.#entries === 0;
  }

  /** In the shape of the published result. People by name; first and last are days with time on them. */
  result(file: string, format: string): ResultTimesheet {
    const people = [...this.#people.values()].sort(
      (a, b) => byteOrder(a.name, b.name) || byteOrder(a.personKey ?? '', b.personKey ?? ''),
    );
    return {
      file,
      format,
      entries: this.#entries,
      hours: decimalOf(this.#total.hour),
      days: decimalOf(this.#total.day),
      people: people.map(({ name, personKey, sums }) => ({
        name,
        personKey,
        hours: decimalOf(sums.hour),
        days: decimalOf(sums.day),
      })),
      first: this.#first,
      last: this.#last,
    };
  }

  #addOne(entry: ReadTimesheetEntry): void {
    const quantity = exact(entry.quantity);
    this.#entries += 1;
    addTo(this.#total, entry.unit, quantity);
    const person = this.#personOf(entry);
    if (person) addTo(person, entry.unit, quantity);
    if (quantity.eq(0)) return;
    if (this.#first === null || entry.date < this.#first) this.#first = entry.date;
    if (this.#last === null || entry.date > this.#last) this.#last = entry.date;
  }

  #personOf({ personName, personKey }: ReadTimesheetEntry): Sums | null {
    const name = personName ?? personKey;
    if (name === null) return null;
    const key = JSON.stringify([name, personKey]);
    const known = this.#people.get(key);
    if (known) return known.sums;
    const sums: Sums = { hour: null, day: null };
    this.#people.set(key, { name, personKey, sums });
    return sums;
  }
}

function addTo(sums: Sums, unit: TimeUnit, quantity: Big): void {
  sums[unit] = sums[unit] === null ? quantity : sums[unit].plus(quantity);
}

const decimalOf = (value: Big | null): Decimal | null => (value === null ? null : toDecimal(value));
