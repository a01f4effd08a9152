import { addDays, type CivilDate } from '../../server/domain/civil-date.js';
import { exact, sum, toDecimal, type Decimal } from '../../server/domain/decimal.js';
import { OCTAVE, QUATREVENTS, SAULECENDRE } from './contractors.js';
import type { Contractor, DemoInvoice, DemoLine, Row } from './model.js';
import { ADDED, APRIL, JULY, JUNE, LONG_YEAR, SEPTEMBER, SPRING, SPRING_HOURS } from './presence-works.js';
import { afterMonth, workdays } from './workdays.js';

interface Billing {
  contractor: Contractor;
  contract: string;
  prefix: string;
  price: Decimal;
}

const STUDIES: Billing = { contractor: SAULECENDRE, contract: 'MV-2026-37', prefix: 'SE', price: '500' };
const MAPS: Billing = { contractor: QUATREVENTS, contract: 'MV-2026-38', prefix: 'QV', price: '80' };
const PLANS: Billing = { contractor: OCTAVE, contract: 'MV-2026-39', prefix: 'OS', price: '400' };

const monthOf = (date: CivilDate): string => date.slice(0, 7);
const lastDay = (month: string): CivilDate =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** What one person did in a month, by the unit of the price. */
interface Work {
  person: string;
  month: string;
  quantity: Decimal;
}

/** The invoice of a month: one line a person, issued on the first working day after. */
function monthly(billing: Billing, month: string, work: readonly Work[]): DemoInvoice {
  const { contractor, contract, prefix, price } = billing;
  const unit = billing === MAPS ? 'hour' : 'day';
  const lines = work.map(({ person, quantity }, index): DemoLine => ({
    id: String(index + 1),
    text: 'Travaux du mois',
    quantity,
    unit,
    price,
    from: `${month}-01`,
    to: lastDay(month),
    person,
  }));
  return { contractor, contract, number: `${prefix}-${month}`, issued: afterMonth(month), lines };
}

const days = (person: string, dates: readonly CivilDate[]): Work[] =>
  [...new Set(dates.map(monthOf))].map((month) => ({
    person,
    month,
    quantity: String(dates.filter((date) => monthOf(date) === month).length),
  }));

const hours = (person: string, all: readonly Decimal[]): Work[] =>
  [...new Set(SPRING.map(monthOf))].map((month) => ({
    person,
    month,
    quantity: toDecimal(sum(all.filter((_, index) => monthOf(SPRING[index] ?? '') === month).map(exact))),
  }));

function invoicesOf(billing: Billing, work: readonly Work[]): DemoInvoice[] {
  const months = [...new Set(work.map(({ month }) => month))].sort();
  return months.map((month) =>
    monthly(
      billing,
      month,
      work.filter((one) => one.month === month),
    ),
  );
}

const MARCH = workdays('2026-03-02', '2026-03-13');

/** Saulecendre Études: days. */
export const STUDIES_INVOICES: readonly DemoInvoice[] = invoicesOf(STUDIES, [
  ...days('P-3711', LONG_YEAR),
  ...days('P-3701', MARCH),
  ...days('P-3702', MARCH.slice(2)),
  ...['P-3703', 'P-3704'].flatMap((person) => days(person, APRIL)),
  ...['P-3705', 'P-3706'].flatMap((person) => days(person, JUNE)),
  ...['P-3707', 'P-3708'].flatMap((person) => days(person, [...JULY, ADDED])),
  ...days('P-3709', SEPTEMBER),
  // Twelve days are in the timesheet; two of them are not for the buyer to pay.
  ...days('P-3710', SEPTEMBER.slice(0, 10)),
]);

/** Hours of P-3803 in April that are not billed yet. */
const UNBILLED_HOURS = '15';
const isHeldBack = ({ person, month }: Work): boolean => person === 'P-3803' && month === '2026-04';

/** Quatrevents Logiciel: hours. */
export const HOURLY_INVOICES: readonly DemoInvoice[] = invoicesOf(
  MAPS,
  Object.entries(SPRING_HOURS)
    .flatMap(([person, all]) => hours(person, all))
    .map((work) =>
      isHeldBack(work) ? { ...work, quantity: toDecimal(exact(work.quantity).minus(UNBILLED_HOURS)) } : work,
    ),
);

/** Octave Solorêve EI: his whole year, day by day. */
export const FREELANCE_INVOICES: readonly DemoInvoice[] = invoicesOf(PLANS, days('P-3901', LONG_YEAR));

export const PRESENCE_INVOICES: readonly DemoInvoice[] = [
  ...[...STUDIES_INVOICES, ...HOURLY_INVOICES, ...FREELANCE_INVOICES],
];

/** The last invoices, received and certified as they were issued, and paid since; the earlier ones are among the payments. */
export const PRESENCE_EVENTS: readonly Row[] = PRESENCE_INVOICES.filter(
  ({ issued }) => issued > '2026-09-15',
).flatMap(({ number, contractor, issued }): Row[] => {
  const about = { invoice_number: number, supplier: contractor.siret };
  return [
    { ...about, event: 'received', on: issued, by: 'Direction des finances' },
    { ...about, event: 'service_done', on: issued, by: 'Direction du numérique' },
    { ...about, event: 'paid', on: addDays(issued, 10), by: 'Direction des finances' },
  ];
});
