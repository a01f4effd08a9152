import { csvOfRows } from '../../scripts/demo/csv.js';
import type { Contractor } from '../../scripts/demo/model.js';
import { afterMonth, workdays } from '../../scripts/demo/workdays.js';
import { addDays, type CivilDate } from '../../server/domain/civil-date.js';
import { exact, money, sum, toDecimal, type Decimal } from '../../server/domain/decimal.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { inventedNames } from './invented-names.js';
import type { Random } from './random.js';
import { writeInvoice } from './world-invoices.js';
import type { Row, WorldContract, WorldInvoice, WorldLine, WorldPerson } from './world-model.js';
import { noteOf } from './world-notes.js';

/** Month and how much of it one person works and bills; both agree unless a planter says otherwise. */
export interface BilledMonth {
  invoice: string;
  line: '1';
  from: CivilDate;
  to: CivilDate;
  dates: CivilDate[];
  days: Decimal;
}

/**
 * A dossier in the making, in which everything agrees with everything: what a planter makes without saying more asks no question.
 * Rows that a builder takes replace or add columns of the register of that name.
 */
export interface World {
  /** The day of the audit. */
  readonly asOf: CivilDate;
  /** The twelve whole months before that day, the last first: `2026-10`. */
  readonly months: readonly string[];
  /** A contract priced by time, of a contractor of its own unless one is given; every column of a limit filled in. */
  contract(over?: Row, supplier?: Contractor): WorldContract;
  /** A contractor without a contract yet. */
  supplier(): Contractor;
  /** Somebody approved on the contract, of a profile of its own in the rate card. */
  person(contract: WorldContract, over?: Row, dayRate?: Decimal): WorldPerson;
  /** The same human being on another contract, at the price of a profile of its own there. */
  alsoOn(contract: WorldContract, person: WorldPerson): WorldPerson;
  order(contract: WorldContract, over?: Row): string;
  /** Delivered and accepted, unless the row says otherwise. */
  deliverable(contract: WorldContract, over?: Row): string;
  declaration(contract: WorldContract, over?: Row): string;
  /** Approved days of a timesheet, one whole day a date unless the row says otherwise. */
  work(contract: WorldContract, person: WorldPerson, dates: readonly CivilDate[], over?: Row): void;
  /** Writes the invoice. Returns its number. */
  invoice(invoice: WorldInvoice): string;
  /** So many working days of a month at the place of the contract, in order. */
  workdays(contract: WorldContract, month: string, count: number): CivilDate[];
  /** One line of one person over a whole month, billed after its end; `line` and `head` change what is billed. */
  bill(
    contract: WorldContract,
    person: WorldPerson,
    month: string,
    days: Decimal,
    line?: Partial<WorldLine>,
    head?: Partial<WorldInvoice>,
  ): { invoice: string; line: '1' };
  /** Recorded, approved and billed alike, `count` whole days or else a few with halves; `line` and `head` as for `bill`. */
  billedMonth(
    contract: WorldContract,
    person: WorldPerson,
    month: string,
    count?: number,
    line?: Partial<WorldLine>,
    head?: Partial<WorldInvoice>,
  ): BilledMonth;
  /** First and last day of a month. */
  periodOf(month: string): { from: CivilDate; to: CivilDate };
  /** A row of the register of events of an invoice. */
  event(contract: WorldContract, invoice: string, event: string, on: CivilDate, by?: string): void;
  /** A row of any register. */
  row(table: string, row: Row): void;
  /** A file of any kind. */
  file(path: string, content: string | Uint8Array): void;
  /** Everything made so far, as files in an order of chance. */
  files(): Promise<DossierFiles>;
}

/** An empty dossier of that seed's chance. */
export function emptyWorld(random: Random): World {
  const asOf = addDays('2026-11-09', random.between(0, 15));
  const months = monthsBefore(asOf);
  const names = inventedNames(random);
  const tables = new Map<string, Row[]>();
  const invoices = new Map<string, Row[]>();
  const entries = new Map<string, Row[]>();
  const files: Record<string, string | Uint8Array | Promise<Uint8Array>> = {};
  const numbers = new Map<string, number>();
  let count = 0;
  const next = (prefix: string): string => {
    count += 1;
    return `${prefix}-${String(random.between(10, 99))}${String(count).padStart(4, '0')}`;
  };
  const row = (table: string, values: Row): void => {
    tables.set(table, [...(tables.get(table) ?? []), values]);
  };
  const periodOf = (month: string) => ({
    from: `${month}-01`,
    to: addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1),
  });
  const numberOf = ({ contract: { supplier }, issued }: WorldInvoice): string => {
    const last = (numbers.get(supplier.siret) ?? random.between(100, 800)) + random.between(3, 40);
    numbers.set(supplier.siret, last);
    return `${supplier.siret.slice(5, 8)}F-${issued.slice(0, 4)}-${last}`;
  };

  // The register of absences is kept: whom it does not name is known to be there.
  row('absences', { person_key: next('P'), date_from: addDays(asOf, -40), date_to: addDays(asOf, -30) });

  const contract: World['contract'] = (over = {}, supplier = names.firm()) => {
    const ref = next('PL');
    const start = addDays(`${months.at(-1) ?? ''}-01`, -random.between(20, 200));
    const whole: Row = {
      contract_ref: ref,
      title: 'Assistance aux services numériques',
      entity: `Direction ${ref}`,
      supplier_name: supplier.name,
      supplier_siret: supplier.siret,
      start_date: start,
      end_date: addDays(asOf, random.between(60, 400)),
      notified_on: addDays(start, -random.between(1, 20)),
      ceiling_amount: String(random.between(30, 90) * 100_000),
      billed_before: '0',
      currency: 'EUR',
      price_form: 'time',
      hours_per_day: random.pick(['7', '7.5', '8']),
      min_slice_days: '0.5',
      weekend_work_allowed: 'no',
      holiday_work_allowed: 'no',
      max_days_per_person_day: '1',
      place: 'FR-metropole',
      timesheet_required: 'yes',
      timesheet_cadence: 'monthly',
      acceptance_days: '30',
      payment_days: '30',
      ai_policy: 'declare',
      ai_policy_binding_ref: 'CCAP art. 12',
      ai_policy_notified_on: addDays(start, -random.between(1, 20)),
      ai_declaration_required: 'no',
      deliverables_expected: 'no',
      advance_allowed: 'no',
      ...over,
    };
    row('contracts', whole);
    return { ref, supplier, place: whole.place ?? '', hoursPerDay: whole.hours_per_day ?? '' };
  };

  const approve = (
    { ref }: WorldContract,
    { key, name, dayRate }: Pick<WorldPerson, 'key' | 'name' | 'dayRate'>,
    over: Row = {},
  ): WorldPerson => {
    // Of the two words of a name the second is given once: two profiles of one contract have two prices.
    const profile = over.profile ?? `Profil ${names.person().split(' ')[1] ?? ''}`;
    if (!(tables.get('rate_card') ?? []).some((one) => one.contract_ref === ref && one.profile === profile))
      row('rate_card', { contract_ref: ref, profile, unit: 'day', rate: dayRate });
    row('people', { contract_ref: ref, person_key: key, name, profile, ...over });
    return { key, name, profile, dayRate };
  };

  const work: World['work'] = ({ ref }, { key, name }, dates, over = {}) => {
    for (const date of dates) {
      const sheet = `${ref}-${date.slice(0, 7)}`;
      const entry: Row = {
        person_key: key,
        person: name,
        contract_ref: ref,
        date,
        quantity: '1',
        unit: 'day',
        note: noteOf(random),
        approval_state: 'approved',
        approved_by: 'Service des projets',
        approved_on: afterMonth(date.slice(0, 7)),
        entered_on: date,
        ...over,
      };
      entries.set(sheet, [...(entries.get(sheet) ?? []), entry]);
    }
  };

  const invoice: World['invoice'] = (wanted) => {
    const number = wanted.number ?? numberOf(wanted);
    const { supplier } = wanted.contract;
    const { rows, file, links } = writeInvoice(wanted, number, random);
    for (const link of links) row('links', link);
    if (file !== null) files[`invoices/${next('d')}.${file.extension}`] = file.content;
    // A firm sends its invoices together or one by one.
    const table = random.once(2) ? supplier.siret : `${supplier.siret}-${wanted.issued}`;
    if (rows.length > 0) invoices.set(table, [...(invoices.get(table) ?? []), ...rows]);
    return number;
  };

  const someWorkdays: World['workdays'] = ({ place }, month, wanted) => {
    const { from, to } = periodOf(month);
    const all = workdays(from, to, place);
    if (all.length < wanted) throw new RangeError(`${month} has ${all.length} working days`);
    return random.shuffled(all).slice(0, wanted).sort();
  };

  const bill: World['bill'] = (of, person, month, days, line = {}, head = {}) => {
    const { from, to } = periodOf(month);
    const number = invoice({
      contract: of,
      issued: addDays(afterMonth(month), random.between(0, 2)),
      lines: [{ quantity: days, price: person.dayRate, person, from, to, ...line }],
      ...head,
    });
    return { invoice: number, line: '1' };
  };

  const billedMonth: World['billedMonth'] = (of, person, month, wanted, line, head) => {
    const dates = someWorkdays(of, month, wanted ?? random.between(6, 14));
    const halves = wanted === undefined ? random.shuffled(dates).slice(0, 2) : [];
    const part = (date: CivilDate): Decimal => (halves.includes(date) ? '0.5' : '1');
    for (const date of dates) work(of, person, [date], { quantity: part(date) });
    const days = toDecimal(sum(dates.map(part)));
    return { ...bill(of, person, month, days, line, head), ...periodOf(month), dates, days };
  };

  return {
    asOf,
    months,
    contract,
    supplier: () => names.firm(),
    person: (of, over = {}, dayRate = String(random.between(80, 180) * 5)) =>
      approve(of, { key: next('P'), name: names.person(), dayRate }, over),
    alsoOn: (of, person) => approve(of, person),
    order: ({ ref }, over = {}) => {
      const order = over.order_ref ?? next('BC');
      const start = `${months.at(-1) ?? ''}-01`;
      const whole = { contract_ref: ref, ordered_on: start, amount: '900000', billed_before: '0' };
      row('orders', { ...whole, ...over, order_ref: order });
      return order;
    },
    deliverable: ({ ref }, over = {}) => {
      const deliverable = over.deliverable_ref ?? next('LV');
      const { from, to } = periodOf(months[1] ?? '');
      const whole: Row = {
        contract_ref: ref,
        title: 'Note d’étude',
        type: 'study',
        period_start: from,
        period_end: to,
        delivered: 'yes',
        delivered_on: to,
        acceptance: 'accepted',
        decided_on: addDays(to, random.between(1, 5)),
      };
      row('deliverables', { ...whole, ...over, deliverable_ref: deliverable });
      return deliverable;
    },
    declaration: ({ ref, supplier }, over = {}) => {
      const declaration = over.declaration_ref ?? next('DC');
      const signed = { signed_by: supplier.name, signed_at: periodOf(months[1] ?? '').to };
      row('ai_declarations', {
        contract_ref: ref,
        ai_use: 'none',
        ...signed,
        ...over,
        declaration_ref: declaration,
      });
      return declaration;
    },
    work,
    invoice,
    workdays: someWorkdays,
    bill,
    billedMonth,
    periodOf,
    event: ({ supplier }, number, event, on, by = '') => {
      row('invoice_events', { invoice_number: number, supplier: supplier.siret, event, on, by });
    },
    row,
    file: (path, content) => {
      files[path] = content;
    },
    files: async () => {
      const csvFiles = [
        ...[...tables].map(([name, rows]) => [`register/${name}.csv`, rows] as const),
        ...[...invoices].map(([name, rows]) => [`invoices/${name}.csv`, rows] as const),
        ...[...entries].map(([name, rows]) => [`timesheets/${name}.csv`, random.shuffled(rows)] as const),
      ].map(([path, rows]) => [path, csvOfRows(rows)] as const);
      const others = Object.entries(files).map(async ([path, content]) => [path, await content] as const);
      return Object.fromEntries(random.shuffled([...csvFiles, ...(await Promise.all(others))]));
    },
  };
}

/** Price of so many days, two decimals. */
export const priceOf = (days: Decimal, dayRate: Decimal): Decimal => money(exact(days).times(dayRate));

function monthsBefore(day: CivilDate): string[] {
  const months: string[] = [];
  for (let first = `${day.slice(0, 7)}-01`; months.length < 12;) {
    const before = addDays(first, -1).slice(0, 7);
    months.push(before);
    first = `${before}-01`;
  }
  return months;
}
