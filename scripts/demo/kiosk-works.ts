import { ECUME, FACTOR_IBAN, HALIOTIDE, NACREE } from './contractors.js';
import { contract, rate } from './contracts.js';
import type { Contractor, DemoInvoice, Row, WorkedDay } from './model.js';
import { worked, workdays } from './workdays.js';

/** Held since the autumn of 2024, at a fixed price. */
const FIXED: Row = {
  price_form: 'fixed',
  timesheet_required: 'no',
  start_date: '2024-11-01',
  notified_on: '2024-10-15',
  billed_before_on: '2024-10-31',
};

/** An account that two contractors give. */
const SHARED_IBAN = 'FR00 9999 9000 0100 0000 0000 236';

/** Contracts billed in packages, and by the day. */
export const KIOSK_CONTRACTS: readonly Row[] = [
  contract('MV-2026-34', 'Maintenance des bornes de la gare', HALIOTIDE, {
    ...FIXED,
    supplier_iban: FACTOR_IBAN,
  }),
  contract('MV-2026-35', 'Levés du littoral', NACREE, { supplier_iban: SHARED_IBAN }),
  contract('MV-2026-36', 'Affiches des saisons', ECUME, { ...FIXED, supplier_iban: SHARED_IBAN }),
];

export const KIOSK_RATES: readonly Row[] = [rate('MV-2026-35', 'Topographe', '520', '2026-01-01')];

const EARLY_APRIL = workdays('2026-04-01', '2026-04-10');
const LATE_APRIL = workdays('2026-04-20', '2026-04-30');
const EARLY_JUNE = workdays('2026-06-01', '2026-06-12');

/** Three days of mid-April are on no invoice; nothing was done in May. */
export const COAST_WORK: readonly WorkedDay[] = [
  ...worked('P-3501', EARLY_APRIL, 'Levés de la pointe'),
  ...worked('P-3501', workdays('2026-04-15', '2026-04-17'), 'Levés de la digue'),
  ...worked('P-3501', LATE_APRIL, 'Levés de la baie'),
  ...worked('P-3501', EARLY_JUNE, 'Levés de l’estuaire'),
];

interface Package {
  contractor: Contractor;
  contract: string;
  text: string;
}
const KIOSKS: Package = { contractor: HALIOTIDE, contract: 'MV-2026-34', text: 'Maintenance des bornes' };
const POSTERS: Package = { contractor: ECUME, contract: 'MV-2026-36', text: 'Affiches' };

function pack(
  { text, ...of }: Package,
  number: string,
  issued: string,
  price: string,
  from: string,
  to: string,
): DemoInvoice {
  return { ...of, number, issued, lines: [{ id: '1', text, quantity: '1', unit: 'lump', price, from, to }] };
}

/** The fourteen months from November 2024 to December 2025: their first and last day. */
const FIRST_MONTHS = Array.from({ length: 14 }, (_, index) => ({
  from: new Date(Date.UTC(2024, 10 + index, 1)).toISOString().slice(0, 10),
  to: new Date(Date.UTC(2024, 11 + index, 0)).toISOString().slice(0, 10),
}));

/** Atelier Haliotide: native CSV. A package each month, whose number is the month; then longer ones. */
export const KIOSK_INVOICES: readonly DemoInvoice[] = [
  ...FIRST_MONTHS.map(({ from, to }) => pack(KIOSKS, `AH-${to.slice(0, 7)}`, to, '1000', from, to)),
  pack(KIOSKS, 'AH-2026-04', '2026-05-29', '4200', '2026-05-01', '2026-05-31'),
  pack(KIOSKS, 'AH-2026-17', '2026-06-12', '4200', '2026-05-11', '2026-05-31'),
  pack(KIOSKS, 'AH-2026-21', '2026-06-26', '4200', '2026-06-01', '2026-06-30'),
  pack(KIOSKS, 'AH-2026-32', '2026-07-31', '5150', '2026-07-01', '2026-07-31'),
  pack(KIOSKS, 'AH-2026-23', '2026-08-04', '5120', '2026-07-01', '2026-07-31'),
  pack(KIOSKS, 'AH-2026-33', '2026-08-31', '5150', '2026-08-01', '2026-08-31'),
];

/** Écume Graphique: native CSV. Numbers one by one, and six times the usual in the last December. */
export const POSTER_INVOICES: readonly DemoInvoice[] = FIRST_MONTHS.map(({ from, to }, index) =>
  pack(POSTERS, `EB-${301 + index}`, to, to === '2025-12-31' ? '7200' : '1200', from, to),
);

function survey(number: string, issued: string, dates: readonly string[]): DemoInvoice {
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const person = { text: 'Levés', unit: 'day' as const, price: '520', person: 'P-3501' };
  return {
    contractor: NACREE,
    contract: 'MV-2026-35',
    number,
    issued,
    lines: [{ id: '1', quantity: String(dates.length), from, to, ...person }],
  };
}

/** Nacrée Cartographie: native CSV. */
export const COAST_INVOICES: readonly DemoInvoice[] = [
  survey('NK-52', '2026-04-13', EARLY_APRIL),
  survey('NK-58', '2026-05-04', LATE_APRIL),
  survey('NK-64', '2026-06-15', EARLY_JUNE),
];
