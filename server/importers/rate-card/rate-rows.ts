import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Problem, ProblemKind } from '../../domain/problem.js';
import type { RegisterRow } from '../../domain/register-tables.js';
import { hiddenRowsRead } from '../invoice-table/invoice-problems.js';
import { ColumnValues, type Answers } from '../invoice-table/value-reader.js';
import { emptyValues } from '../published-contracts/contract-rows.js';
import { isTooLong, tooLong } from '../text-length.js';
import type { SheetCell } from '../table.js';
import { readDateText } from '../tables/date-text.js';
import { cellText, type TableRow } from '../tables/table-source.js';
import { contractYearSpan, lastsYears, type YearSpan } from './contract-years.js';
import {
  contractUnknown,
  otherCurrency,
  rateRowLeftOut,
  unitUnclear,
  yearsUndated,
} from './rate-card-problems.js';
import { isWorkUnit, timeUnitIn, type RateField } from './rate-headers.js';
import { cellOf, type RateTable } from './rate-table.js';

const EMPTY: SheetCell = { text: '', kind: 'empty' };
const OTHER_SYMBOL = /[$£]|\b(?:USD|GBP|CHF)\b/;
const PROFILE = { fr: 'Le profil', en: 'The profile' };
const CONTRACT = { fr: 'La référence du marché', en: 'The reference of the contract' };
const COMPLEXITIES = new Map([
  ['simple', 'simple'],
  ['moyen', 'medium'],
  ['moyenne', 'medium'],
  ['medium', 'medium'],
  ['complexe', 'complex'],
  ['complex', 'complex'],
]);

/** A price of one row: its column, and the contract year it is for. */
interface PriceColumn {
  column: number;
  year: number | null;
}

/** Reads the rows of one rate card into rows of `rate_card` and `work_units`. Each question is asked once, at its first row. */
export class RateRows {
  readonly rates: RegisterRow[] = [];
  readonly workUnits: RegisterRow[] = [];
  readonly problems: Problem[] = [];
  readonly #asked = new Set<string>();
  readonly #values = new Map<number, ColumnValues>();
  readonly #prices: readonly PriceColumn[];
  readonly #answeredStart: CivilDate | null;

  constructor(
    private readonly table: RateTable,
    private readonly answers: Answers,
  ) {
    const { fields, years } = table.columns;
    const byYear = [...years].map(([year, column]) => ({ column, year }));
    const single = fields.get('price');
    this.#prices = byYear.length > 0 ? byYear : [{ column: single ?? -1, year: null }];
    this.#answeredStart = readDateText(answers[yearsUndated.code] ?? '', null).date;
    const hidden = table.body.filter((row) => row.hidden);
    if (hidden[0])
      this.problems.push(hiddenRowsRead.make(table.source.at(hidden[0].row), { count: hidden.length }));
    for (const row of table.body) this.#row(row);
    for (const values of this.#values.values()) this.problems.push(...values.questions());
  }

  #row(row: TableRow): void {
    const profile = cellText(cellOf(this.table, row, 'profile'));
    const priced = this.#prices.filter(({ column }) => holdsPrice(row.cells[column] ?? EMPTY));
    const at = this.table.source.at(row.row, this.table.columns.fields.get('profile'));
    const seen = row.cells.map(cellText).find((text) => text !== '');
    if (priced.length === 0) this.problems.push(rateRowLeftOut.make(at, { reason: 'price' }, seen));
    else if (profile === '') this.problems.push(rateRowLeftOut.make(at, { reason: 'profile' }, seen));
    else if (isTooLong(profile)) this.problems.push(tooLong(profile, PROFILE, at));
    else this.#priced(row, profile, priced);
  }

  #priced(row: TableRow, profile: string, priced: readonly PriceColumn[]): void {
    const contract = this.#contract(row);
    const unit = this.#unit(row, priced[0]?.column ?? -1);
    const start = priced.some(({ year }) => year !== null) && unit !== 'other' ? this.#yearOne(row) : null;
    for (const { column, year } of priced) {
      const price = this.#price(row, column);
      const span =
        year === null ? this.#validity(row) : start === null ? null : contractYearSpan(start, year);
      if (price === null || contract === null || unit === null || unit === 'other' || span === null) continue;
      const place = {
        row: row.row,
        ...(this.table.source.sheet === null ? {} : { sheet: this.table.source.sheet }),
      };
      if (unit === 'work-unit') this.#workUnit(row, place, { contract, profile, price });
      else this.rates.push({ ...place, values: rateValues({ contract, profile, unit, price, span }) });
    }
  }

  #contract(row: TableRow): string | null {
    const stated = cellText(cellOf(this.table, row, 'contract')) || this.table.contract;
    const answered = this.answers[contractUnknown.code]?.trim();
    const contract = stated ?? (answered === '' ? undefined : answered);
    if (contract === undefined) return this.#ask(contractUnknown, {}, row);
    if (!isTooLong(contract)) return contract;
    this.problems.push(tooLong(contract, CONTRACT, this.table.source.at(row.row)));
    return null;
  }

  /** The cell of the row, else the header of the price, else the titles, else a person. `other` is told and left out. */
  #unit(row: TableRow, column: number): 'day' | 'hour' | 'work-unit' | 'other' | null {
    const cell = cellText(cellOf(this.table, row, 'unit'));
    if (cell !== '') {
      if (isWorkUnit(cell)) return 'work-unit';
      const stated = timeUnitIn(cell);
      if (stated !== null) return stated;
      const at = this.table.source.at(row.row, this.table.columns.fields.get('unit'));
      this.problems.push(rateRowLeftOut.make(at, { reason: 'unit' }, cell));
      return 'other';
    }
    const { fields } = this.table.columns;
    const names = [fields.get('profile'), fields.get('code')].map((one) => this.table.header(one ?? -1));
    if (names.some((name) => /uvre|\bUO\b/i.test(name))) return 'work-unit';
    const answer = this.answers[unitUnclear.code];
    const answered = answer === 'day' || answer === 'hour' ? answer : null;
    const unit = timeUnitIn(this.table.header(column)) ?? this.table.unit ?? answered;
    return unit ?? this.#ask(unitUnclear, {}, row);
  }

  #price(row: TableRow, column: number): Decimal | null {
    const cell = row.cells[column] ?? EMPTY;
    const at = this.table.source.at(row.row, column);
    const symbol = OTHER_SYMBOL.exec(cell.text)?.[0];
    if (symbol !== undefined && !this.#asked.has(otherCurrency.code)) {
      this.#asked.add(otherCurrency.code);
      this.problems.push(otherCurrency.make(at, { symbol }, cell.text));
    }
    const price = this.#column(column).number(cell, at);
    if (price === null || exact(price).gt(0)) return price;
    this.problems.push(rateRowLeftOut.make(at, { reason: 'price' }, cell.text));
    return null;
  }

  /** First day of contract year 1: the contract's own where it lasts as many years as are priced, else what a person says. */
  #yearOne(row: TableRow): CivilDate | null {
    const years = Math.max(...this.table.columns.years.keys());
    const start = this.#date(row, 'contractStart');
    const end = this.#date(row, 'contractEnd');
    if (start !== null && (end === null || lastsYears(start, end, years))) return start;
    return this.#answeredStart ?? this.#ask(yearsUndated, { years }, row);
  }

  #validity(row: TableRow): Partial<YearSpan> {
    const [from, to] = [this.#date(row, 'validFrom'), this.#date(row, 'validTo')];
    return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
  }

  #date(row: TableRow, field: RateField): CivilDate | null {
    const column = this.table.columns.fields.get(field);
    if (column === undefined) return null;
    return this.#column(column).date(row.cells[column] ?? EMPTY, this.table.source.at(row.row, column));
  }

  #workUnit(
    row: TableRow,
    place: Pick<RegisterRow, 'row' | 'sheet'>,
    { contract, profile, price }: { contract: string; profile: string; price: Decimal },
  ): void {
    const code = cellText(cellOf(this.table, row, 'code'));
    if (code === '' || isTooLong(code)) {
      this.problems.push(rateRowLeftOut.make(this.table.source.at(row.row), { reason: 'code' }, profile));
      return;
    }
    const complexity = COMPLEXITIES.get(fold(cellText(cellOf(this.table, row, 'complexity')))) ?? null;
    const values = { contract_ref: contract, code, title: profile, complexity, unit_price: price };
    this.workUnits.push({ ...place, values: { ...emptyValues('work_units'), ...values } });
  }

  #column(column: number): ColumnValues {
    const known = this.#values.get(column);
    if (known) return known;
    const cells = this.table.body.map((row) => row.cells[column] ?? EMPTY);
    const values = new ColumnValues(this.table.header(column), cells, this.answers, this.problems);
    this.#values.set(column, values);
    return values;
  }

  #ask<V>(kind: ProblemKind<V>, values: V, row: TableRow): null {
    if (!this.#asked.has(kind.code)) this.problems.push(kind.make(this.table.source.at(row.row), values));
    this.#asked.add(kind.code);
    return null;
  }
}

/** A figure, or what a spreadsheet made of one: its reader then tells what is wrong with it. */
const holdsPrice = ({ kind, text, merged }: SheetCell): boolean =>
  merged !== 'covered' && (kind === 'error' || kind === 'formula-without-value' || /\d/.test(text));

function rateValues(rate: {
  contract: string;
  profile: string;
  unit: 'day' | 'hour';
  price: Decimal;
  span: Partial<YearSpan>;
}): RegisterRow['values'] {
  return {
    ...emptyValues('rate_card'),
    contract_ref: rate.contract,
    profile: rate.profile,
    unit: rate.unit,
    rate: rate.price,
    valid_from: rate.span.from ?? null,
    valid_to: rate.span.to ?? null,
  };
}
