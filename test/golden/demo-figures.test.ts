import { expect, test } from '@jest/globals';
import { CONTRACTS, ORDERS, RATE_CARD } from '../../scripts/demo/contracts.js';
import { DECLARATIONS } from '../../scripts/demo/declarations.js';
import { DECLARED_INVOICES } from '../../scripts/demo/declared-works.js';
import { DELIVERABLES } from '../../scripts/demo/deliverables.js';
import { DEMO_AS_OF } from '../../scripts/demo/dossier.js';
import { CHECKED_GUIDES, GUIDES_REVIEW } from '../../scripts/demo/guides.js';
import { DUTY_INVOICES } from '../../scripts/demo/duty-works.js';
import { FORGE_INVOICES } from '../../scripts/demo/invoices-forge.js';
import { GUIDE_INVOICES, TRANSLATION_INVOICES } from '../../scripts/demo/invoices-guides.js';
import { NEBULINE_INVOICES } from '../../scripts/demo/invoices-nebuline.js';
import { NETWORK_INVOICES } from '../../scripts/demo/invoices-networks.js';
import {
  CENTRE_INVOICES,
  TICKETING_CREDIT_NOTE,
  TICKETING_INVOICES,
} from '../../scripts/demo/invoices-operations.js';
import { COUNTER_INVOICES } from '../../scripts/demo/invoices-cadran.js';
import { SURVEY_INVOICES } from '../../scripts/demo/invoices-surveys.js';
import { MAP_INVOICES } from '../../scripts/demo/invoices-rivage.js';
import { PORTAL_INVOICES } from '../../scripts/demo/invoices-portal.js';
import { PRESENCE_INVOICES } from '../../scripts/demo/invoices-presence.js';
import { JEANNE_INVOICES, STUDY_INVOICES } from '../../scripts/demo/invoices-studies.js';
import { COAST_INVOICES, KIOSK_INVOICES, POSTER_INVOICES } from '../../scripts/demo/kiosk-works.js';
import { NARRATIVE_INVOICES } from '../../scripts/demo/narrative-works.js';
import type { DemoInvoice, DemoLine, Row, WorkedDay } from '../../scripts/demo/model.js';
import { CORNEGRISE_INVOICES, GALETS_INVOICES } from '../../scripts/demo/moving-works.js';
import { BILLED, PLANTED } from '../../scripts/demo/planted.js';
import { HOURLY_ENTRIES } from '../../scripts/demo/presence-sheets.js';
import {
  ADDED,
  JULY,
  LONG_YEAR,
  PRESENCE_ABSENCES,
  PRESENCE_CONTRACTS,
} from '../../scripts/demo/presence-works.js';
import { PEOPLE } from '../../scripts/demo/team.js';
import {
  CENTRE_WORK,
  LIBRARY_WORK,
  MOBILITY_WORK,
  PROOFREADING_WORK,
  SCHOOL_WORK,
  SUPPORT_WORK,
} from '../../scripts/demo/timesheets.js';
import { daysAboveNinthDecile } from './demo-effort-by-hand.js';

// Figures worked out again from the rows of the dossier, with plain numbers and nothing of the product.

const INVOICES: readonly DemoInvoice[] = [
  ...[...PORTAL_INVOICES, ...NEBULINE_INVOICES, ...NETWORK_INVOICES, ...FORGE_INVOICES, ...STUDY_INVOICES],
  ...[...GUIDE_INVOICES, ...CENTRE_INVOICES, ...TICKETING_INVOICES, ...JEANNE_INVOICES],
  ...[...TRANSLATION_INVOICES, TICKETING_CREDIT_NOTE],
  ...[...MAP_INVOICES, ...COUNTER_INVOICES, ...SURVEY_INVOICES],
  ...PRESENCE_INVOICES,
  ...DUTY_INVOICES,
  ...KIOSK_INVOICES,
  ...COAST_INVOICES,
  ...POSTER_INVOICES,
  ...DECLARED_INVOICES,
  ...NARRATIVE_INVOICES,
  ...[...GALETS_INVOICES, ...CORNEGRISE_INVOICES],
];
const EUROS = 2;

const num = (text = ''): number => {
  if (text === '') throw new RangeError('no figure');
  return Number(text);
};
function row(rows: readonly Row[], where: Row): (column: string) => string {
  const found = rows.filter((one) => Object.entries(where).every(([key, value]) => one[key] === value));
  if (found.length !== 1) throw new RangeError(`${found.length} rows have ${JSON.stringify(where)}`);
  return (column) => found[0]?.[column] ?? '';
}
function line(number: string, id: string, issued?: string) {
  const invoices = INVOICES.filter((one) => one.number === number && (issued ?? one.issued) === one.issued);
  const found = invoices.flatMap((invoice) => invoice.lines.filter((one) => one.id === id));
  if (found.length !== 1) throw new RangeError(`${found.length} lines ${number}/${id}`);
  const [only] = found as [DemoLine];
  return { quantity: num(only.quantity), price: num(only.price), written: only.writtenNet };
}
const product = (one: DemoLine): number =>
  num(one.quantity) * num(one.price) - Number(one.allowance?.amount ?? 0);
const totalOf = (invoice: DemoInvoice): number =>
  Number(
    invoice.writtenTotal ??
      invoice.lines.reduce((sum, one) => sum + Number(one.writtenNet ?? product(one)), 0) -
        Number(invoice.allowance?.amount ?? 0),
  );
const days = (work: readonly WorkedDay[]): number => work.reduce((sum, day) => sum + num(day.days), 0);
const of = (work: readonly WorkedDay[], person: string, from: string, to: string): WorkedDay[] =>
  work.filter((day) => day.person === person && day.date >= from && day.date <= to);
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
/** Monday to Friday of a month without a public holiday. */
function weekdays(month: string): number {
  const dates = Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
  return dates.filter(
    (date) => new Date(`${date}T00:00:00Z`).toISOString().startsWith(date) && weekday(date) % 6 !== 0,
  ).length;
}
const atPrice = (excess: number, price: number): [number, number] => [excess, excess * price];

/** P-0412: what stands above one day on a date, shared between the contracts of that date at their prices. */
function overOneDay(): [number, number] {
  const parts = [
    { work: SUPPORT_WORK, price: line('NC-2026-14', '1').price },
    { work: LIBRARY_WORK, price: line('RF-2026-11', '1').price },
    { work: MOBILITY_WORK, price: line('FD-2026-12', '1').price },
  ].flatMap(({ work, price }) =>
    work.filter(({ person }) => person === 'P-0412').map((day) => ({ ...day, price })),
  );
  let [excess, amount] = [0, 0];
  for (const date of new Set(parts.map((part) => part.date))) {
    const own = parts.filter((part) => part.date === date);
    const total = days(own);
    if (total <= 1) continue;
    excess += total - 1;
    for (const part of own) amount += ((num(part.days) * (total - 1)) / total) * part.price;
  }
  return [excess, amount];
}

function aboveRange(): [number, number] {
  const { quantity, price } = line('SL-2026-12', '1');
  const declared = row(DECLARATIONS, { declaration_ref: 'D-V12' });
  const excess = daysAboveNinthDecile({
    asOf: DEMO_AS_OF,
    size: num(row(DELIVERABLES, { deliverable_ref: 'V-12' })('size')),
    billedDays: quantity,
    billingStep: num(row(CONTRACTS, { contract_ref: 'MV-2026-06' })('min_slice_days')),
    // Documentation by the page, table 2026-1: 2.5 pages a day.
    table: { referenceSize: 20, medianDays: 20 / 2.5, lnSd: 0.6, sigma: 0.65 },
    // Drafts of text, the same version.
    ai: { low: num(declared('share_low')), high: num(declared('share_high')), median: 0.6, tau: 0.35 },
    learnt: GUIDES_REVIEW.map((review) => ({
      contractor: review.supplier ?? '',
      size: num(row(CHECKED_GUIDES, { deliverable_ref: review.deliverable_ref ?? '' })('size')),
      days: num(review.accepted_days),
      finishedOn: review.decided_on ?? '',
    })),
  });
  // Days are priced as they are written, with two decimals.
  return atPrice(Number(excess.toFixed(2)), price);
}

const schoolDays = (person: string, from: string, to: string): number =>
  days(of(SCHOOL_WORK, person, from, to));
const rateOf = (validFrom: string): number =>
  num(row(RATE_CARD, { contract_ref: 'MV-2026-08', valid_from: validFrom })('rate'));
const billedOn = (contract: string): number =>
  INVOICES.filter((one) => one.contract === contract).reduce(
    (sum, one) => sum + totalOf(one) * (one.type === '381' ? -1 : 1),
    0,
  );

/** Days and euros of each case; null where the rule counts none. */
const BY_HAND: Record<string, () => [days: number | null, euros: number | null]> = {
  A1: () => {
    const { quantity, price, written } = line('CP-2026-31', '2');
    return [null, num(written) - quantity * price];
  },
  A2: () => {
    const invoice = CENTRE_INVOICES.find(({ number }) => number === 'SI-2026-041');
    return [null, num(invoice?.writtenTotal) - line('SI-2026-041', '1').quantity * 520];
  },
  A3: () => {
    const invoice = MAP_INVOICES.find(({ number }) => number === 'RE-2026-31');
    return [null, num(invoice?.writtenVat) - line('RE-2026-31', '1').price * 0.2];
  },
  A4: () => [null, null],
  A5: () => {
    const { quantity, price } = line('PL-2026-07', '1');
    const recorded = days(of(PROOFREADING_WORK, 'P-1001', '2026-07-01', '2026-09-30'));
    expect(recorded * num(row(CONTRACTS, { contract_ref: 'MV-2026-10' })('hours_per_day'))).toBe(quantity);
    return atPrice(quantity - recorded, price);
  },
  A8: () => [null, null],
  D1: () => atPrice(line('FD-2026-15', '1', '2026-10-30').quantity, 580),
  D2: () => [null, line('AH-2026-17', '1').price],
  D3: () => [null, line('AH-2026-23', '1').price],
  D4: () => atPrice(line('NC-2026-22', '1').quantity, line('NC-2026-19', '1').price),
  D5: () => [null, null],
  D6: () => [null, null],
  R1: () => {
    const { quantity, price } = line('CP-2026-33', '1');
    return [null, (price - rateOf('2026-07-01')) * quantity];
  },
  R2: () => {
    const { quantity, price } = line('CP-2026-29', '1');
    return [null, (price - rateOf('2026-06-01')) * quantity];
  },
  A7: () => [null, null],
  R3: () => [null, null],
  R6: () => [null, null],
  R7: () => [null, null],
  R5: () => {
    const { quantity, price } = line('CL-2026-07', '1');
    return [null, (price - line('CL-2026-06', '1').price) * quantity];
  },
  R8: () => [null, line('RE-2026-44', '2').price],
  R4: () => {
    const from = row(PEOPLE, { contract_ref: 'MV-2026-13', person_key: 'P-1302' })('approved_from');
    const all = schoolDays('P-1302', '2026-09-01', '2026-09-30');
    return atPrice(all - schoolDays('P-1302', from, '2026-09-30'), line('RF-2026-14', '1').price);
  },
  P1: () => {
    const ceiling = num(row(CONTRACTS, { contract_ref: 'MV-2026-12' })('ceiling_amount'));
    return [null, billedOn('MV-2026-12') - ceiling];
  },
  P2: () => {
    const billed = line('FD-2026-20', '1').price + line('FD-2026-21', '1').price;
    return [null, billed - num(row(ORDERS, { order_ref: 'BC-2026-077' })('amount'))];
  },
  C1: () => {
    const june = of(CENTRE_WORK, 'P-0702', '2026-06-01', '2026-06-30');
    return atPrice(days(june.filter(({ date }) => weekday(date) % 6 === 0)), line('SI-2026-041', '1').price);
  },
  // Good Friday of 2026.
  C2: () =>
    atPrice(days(of(CENTRE_WORK, 'P-0701', '2026-04-03', '2026-04-03')), line('SI-2026-038', '1').price),
  C3: () => atPrice(schoolDays('P-1301', '2026-10-08', '2026-10-08') - 1, line('RF-2026-15', '1').price),
  C4: overOneDay,
  C5: () => {
    const { quantity, price } = line('NC-2026-17', '1');
    return atPrice(quantity - weekdays('2026-09'), price);
  },
  C6: () => {
    const away = row(PRESENCE_ABSENCES, { person_key: 'P-3801' });
    const perDay = num(row(PRESENCE_CONTRACTS, { contract_ref: 'MV-2026-38' })('hours_per_day'));
    const hours = HOURLY_ENTRIES.filter(
      ({ person_key: key, date = '' }) =>
        key === 'P-3801' && date >= away('date_from') && date <= away('date_to'),
    ).reduce((sum, { quantity }) => sum + num(quantity), 0);
    return [hours / perDay, hours * line('QV-2026-03', '1').price];
  },
  C7: () => {
    expect(LONG_YEAR.length).toBeGreaterThan(218);
    return [null, null];
  },
  C8: () => {
    const start = row(CONTRACTS, { contract_ref: 'MV-2026-13' })('start_date');
    const all = schoolDays('P-1301', '2026-06-01', '2026-06-30');
    return atPrice(all - schoolDays('P-1301', start, '2026-06-30'), line('RF-2026-12', '1').price);
  },
  T1: () => {
    const { quantity, price } = line('SI-2026-044', '1');
    return atPrice(quantity - days(of(CENTRE_WORK, 'P-0701', '2026-08-01', '2026-08-31')), price);
  },
  T2: () => [null, null],
  T3: () => atPrice(line('RF-2026-15', '2').quantity, line('RF-2026-15', '2').price),
  T4: () => [null, null],
  T5: () => [null, null],
  T6: () => atPrice([...JULY, ADDED].length - JULY.length, line('SE-2026-07', '2').price),
  T7: () => [null, null],
  T8: () => [null, null],
  T9: () => [null, null],
  T10: () => [null, null],
  T11: () => [null, null],
  T12: () => [null, null],
  T15: () => [null, null],
  P6: () => [null, null],
  P7: () => [null, null],
  P3: () => [null, null],
  P4: () => [null, null],
  P5: () => [null, null],
  P8: () => [null, null],
  L1: () => [null, line('OC-2026-09', '1').price],
  L2: () => [null, line('OC-2026-11', '1').price],
  L3: () => atPrice(line('SL-2026-13', '2').quantity, line('SL-2026-13', '2').price),
  L4: aboveRange,
  L5: () => [null, null],
  I1: () => [null, null],
  I2: () => [null, null],
  I3: () => [null, null],
  I4: () => [null, null],
  I5: () => {
    const { quantity, price } = line('F-2026-118', '3');
    const hours = quantity - num(row(DECLARATIONS, { declaration_ref: 'D-118-3' })('human_hours'));
    const perDay = num(row(CONTRACTS, { contract_ref: 'MV-2026-01' })('hours_per_day'));
    return [hours / perDay, hours * price];
  },
};

const written = (value: number | null | undefined): string | null => value?.toFixed(EUROS) ?? null;

test.each(PLANTED)('$code: days and euros follow from the rows of the dossier', ({ code, days, amount }) => {
  const [byHand, euros] = BY_HAND[code]?.() ?? [];
  expect([written(byHand), written(euros)]).toEqual([days, amount]);
});

// The replaced invoice asks for nothing more; the two invoices of a-preciser.csv are for 825 and 1,275 euros.
test('what is billed is the sum of the invoices that count', () => {
  const counted = INVOICES.filter(({ number }) => number !== '006');
  const sum = counted.reduce((total, one) => total + totalOf(one) * (one.type === '381' ? -1 : 1), 0);
  expect((sum + 825 + 1275).toFixed(EUROS)).toBe(BILLED);
});
