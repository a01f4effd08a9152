import { isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import { exact, isDecimal } from '../../domain/decimal.js';
import type { Problem, ProblemKind } from '../../domain/problem.js';
import type { SourceRef } from '../../domain/source-ref.js';
import {
  APPROVAL_STATES,
  type ApprovalState,
  type ReadTimesheetEntry,
  type TimeUnit,
} from '../../domain/timesheet.js';
import {
  dateNotIso,
  missingValue,
  numberNotNative,
  unknownValue,
  type InColumn,
} from '../tables/native-value-problems.js';
import { DayLoad } from './day-load.js';
import type { NativeColumn } from './native-columns.js';
import { missingPerson, moreThanOneDayOfHours, negativeDuration } from './timesheet-problems.js';

/** No quantity of time needs more; a longer text is damage. */
const LONGEST_QUANTITY = 30;
const isQuantity = (text: string): boolean => text.length <= LONGEST_QUANTITY && isDecimal(text);
const YES_NO = ['yes', 'no'] as const;
const UNITS: readonly TimeUnit[] = ['day', 'hour'];

/** Turns the rows of one native timesheet into entries. Values are strict; an empty cell means unknown. */
export class NativeRows {
  private readonly load = new DayLoad();
  /** Days already checked: a year of entries has 366 of them, and checking one costs as much as parsing its row. */
  private readonly knownDays = new Set<CivilDate>();
  private problems: Problem[] = [];

  constructor(
    private readonly columns: ReadonlyMap<NativeColumn, number>,
    private readonly file: string,
  ) {}

  takeProblems(): Problem[] {
    const taken = this.problems;
    if (taken.length > 0) this.problems = [];
    return taken;
  }

  /** Null when a value without which there is no entry is missing or unreadable; the reason is then a problem. */
  read(cells: readonly string[], line: number): ReadTimesheetEntry | null {
    const at: SourceRef = { file: this.file, line };
    const text = (column: NativeColumn): string | null => {
      const cell = cells[this.columns.get(column) ?? -1]?.trim() ?? '';
      return cell === '' ? null : cell;
    };
    const date = this.required(at, 'date', text('date'), (day) => this.isDay(day), dateNotIso);
    const quantity = this.required(at, 'quantity', text('quantity'), isQuantity, numberNotNative);
    const unit = this.unit(at, text('unit'));
    if (date === null || quantity === null || unit === null) return null;
    if (quantity.startsWith('-') && exact(quantity).lt(0)) {
      this.problems.push(negativeDuration.make(at, {}, quantity));
      return null;
    }
    const personKey = text('person_key');
    const personName = text('person');
    const person = personKey ?? personName;
    if (person === null) this.problems.push(missingPerson.make(at, {}));
    const hours = person !== null && unit === 'hour' ? this.load.add(person, date, quantity) : null;
    if (hours !== null) {
      const values = { person: personName ?? person ?? '', date, hours };
      this.problems.push(moreThanOneDayOfHours.make(at, values));
    }
    const billable = this.listed(at, 'billable', text('billable'), YES_NO);
    return {
      personKey,
      personName,
      contractRef: text('contract_ref'),
      orderRef: text('order_ref'),
      date,
      quantity,
      unit,
      project: text('project'),
      task: text('task'),
      deliverableRef: text('deliverable_ref'),
      note: text('note'),
      billable: billable === null ? null : billable === 'yes',
      approvalState: this.listed<ApprovalState>(
        at,
        'approval_state',
        text('approval_state'),
        APPROVAL_STATES,
      ),
      approvedBy: text('approved_by'),
      approvedOn: this.optionalDate(at, 'approved_on', text('approved_on')),
      enteredOn: this.optionalDate(at, 'entered_on', text('entered_on')),
      source: at,
    };
  }

  private required(
    at: SourceRef,
    column: NativeColumn,
    value: string | null,
    isValid: (value: string) => boolean,
    kind: ProblemKind<InColumn>,
  ): string | null {
    if (value !== null && isValid(value)) return value;
    const values = { column, required: true };
    this.problems.push(value === null ? missingValue.make(at, values) : kind.make(at, values, value));
    return null;
  }

  private isDay(text: string): boolean {
    if (this.knownDays.has(text)) return true;
    if (!isCivilDate(text)) return false;
    this.knownDays.add(text);
    return true;
  }

  private unit(at: SourceRef, value: string | null): TimeUnit | null {
    const unit = UNITS.find((known) => known === value);
    if (unit !== undefined) return unit;
    const values = { column: 'unit', required: true, values: UNITS };
    this.problems.push(value === null ? missingValue.make(at, values) : unknownValue.make(at, values, value));
    return null;
  }

  private listed<V extends string>(
    at: SourceRef,
    column: NativeColumn,
    value: string | null,
    values: readonly V[],
  ): V | null {
    if (value === null) return null;
    const found = values.find((allowed) => allowed === value);
    if (found !== undefined) return found;
    this.problems.push(unknownValue.make(at, { column, required: false, values }, value));
    return null;
  }

  private optionalDate(at: SourceRef, column: NativeColumn, value: string | null): CivilDate | null {
    if (value === null || this.isDay(value)) return value;
    this.problems.push(dateNotIso.make(at, { column, required: false }, value));
    return null;
  }
}
