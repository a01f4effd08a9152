import type { CivilDate } from '../../server/domain/civil-date.js';
import { CORNEGRISE, GALETS, VERVEINE } from './contractors.js';
import { contract, rate } from './contracts.js';
import type { DemoInvoice, DemoLine, Row, WorkedDay } from './model.js';
import { afterMonth, lastWorkday, worked, workdays } from './workdays.js';

/** Orders near a limit, a team that moves, a subcontractor and a long presence, each beside its innocent twin. */
export const MOVING_CONTRACTS: readonly Row[] = [
  contract('MV-2026-43', 'Refonte de l’intranet', GALETS, {
    ceiling_amount: '31000',
    signature_limit: '25000',
  }),
  contract('MV-2026-44', 'Maintenance des sites', GALETS, { signature_limit: '25000' }),
  contract('MV-2026-45', 'Exploitation des serveurs', CORNEGRISE, {
    start_date: '2023-05-02',
    notified_on: '2023-04-20',
    billed_before_on: '2023-05-01',
    ceiling_amount: '900000',
    signature_limit: '25000',
  }),
  contract('MV-2026-46', 'Déménagement des serveurs', CORNEGRISE, {
    ceiling_amount: '60000',
    signature_limit: '25000',
  }),
];

export const MOVING_RATES: readonly Row[] = [
  rate('MV-2026-43', 'Développeur', '500', '2026-01-01'),
  rate('MV-2026-44', 'Développeur', '500', '2026-01-01'),
  rate('MV-2026-45', 'Exploitant', '300', '2023-05-02'),
  rate('MV-2026-46', 'Exploitant', '500', '2026-01-01'),
];

const order = (contractRef: string, orderRef: string, on: string, amount: string, cpv: string): Row => ({
  contract_ref: contractRef,
  order_ref: orderRef,
  ordered_on: on,
  amount,
  cpv,
  billed_before: '0',
});

export const MOVING_ORDERS: readonly Row[] = [
  order('MV-2026-43', 'BC-2026-431', '2026-01-02', '24000', '72200000-7'),
  order('MV-2026-43', 'BC-2026-432', '2026-02-16', '24500', '72200000-7'),
  order('MV-2026-46', 'BC-2026-461', '2026-01-02', '24000', '72500000-0'),
  // Removal is not computing: another need.
  order('MV-2026-46', 'BC-2026-462', '2026-02-16', '24300', '63100000-0'),
];

/** The same firm on two contracts. Twenty-one days of silence lead to 15 June, after its first day, and to 13 March, before it. */
export const SUBCONTRACTORS: readonly Row[] = [
  { contract_ref: 'MV-2026-44', siret: VERVEINE.siret, name: VERVEINE.name, declared_on: '2026-05-25' },
  { contract_ref: 'MV-2026-46', siret: VERVEINE.siret, name: VERVEINE.name, declared_on: '2026-02-20' },
];

/** The offices are closed on that day. */
const BRIDGE = '2026-05-15';

/** The first working days of a month. */
function daysOf(month: string, count: number): CivilDate[] {
  const [year = '', number = ''] = month.split('-');
  return workdays(`${year}-${number}-01`, lastWorkday(month))
    .filter((date) => date !== BRIDGE)
    .slice(0, count);
}

const SPRING = ['2026-04', '2026-05', '2026-06'];
const monthly = (months: readonly string[], count: number): CivilDate[] =>
  months.flatMap((month) => daysOf(month, count));

/** May 2023 to June 2026. */
const LONG: readonly string[] = Array.from({ length: 38 }, (_, index) => {
  const month = index + 4;
  return `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

const WINTER: readonly (readonly [month: string, days: number])[] = [
  ['2026-01', 20],
  ['2026-02', 20],
  ['2026-03', 18],
];
const winterDays = WINTER.flatMap(([month, count]) => daysOf(month, count));
const SUBCONTRACTED = workdays('2026-06-08', '2026-06-19');
const REMOVAL = workdays('2026-03-16', '2026-03-20');

/** Days of each contract. */
export const MOVING_WORK: Readonly<Record<string, readonly WorkedDay[]>> = {
  'MV-2026-43': worked('P-4301', winterDays, 'Développement'),
  'MV-2026-44': [
    ...worked('P-4301', monthly(SPRING, 15), 'Correction'),
    ...worked('P-4401', SUBCONTRACTED, 'Correction'),
  ],
  'MV-2026-45': [
    ...worked('P-4501', monthly(LONG, 15), 'Exploitation'),
    ...worked('P-4502', monthly(LONG, 15), 'Exploitation', '0.5'),
    ...worked('P-4601', monthly(SPRING, 15), 'Exploitation'),
  ],
  'MV-2026-46': [
    ...worked('P-4601', winterDays, 'Déménagement'),
    ...worked('P-4602', REMOVAL, 'Déménagement'),
  ],
};

const line = (
  id: string,
  person: string,
  quantity: string,
  price: string,
  own: Partial<DemoLine>,
): DemoLine => ({
  id,
  text: 'Développement',
  quantity,
  unit: 'day',
  price,
  person,
  ...own,
});

const winter = (month: string, days: number, person: string): DemoLine =>
  line('1', person, String(days), '500', { from: `${month}-01`, to: lastWorkday(month) });

/** Galets-de-Lune: UBL, with the credit note that brings the intranet back under 85 % of its ceiling. */
export const GALETS_INVOICES: readonly DemoInvoice[] = [
  ...WINTER.map(([month, days], index): DemoInvoice => ({
    number: `GL-26-${['012', '027', '041'][index] ?? ''}`,
    issued: afterMonth(month),
    contractor: GALETS,
    contract: 'MV-2026-43',
    order: index < 2 ? 'BC-2026-431' : 'BC-2026-432',
    lines: [winter(month, days, 'P-4301')],
  })),
  ...SPRING.map((month, index): DemoInvoice => ({
    number: `GL-26-${['055', '069', '083'][index] ?? ''}`,
    issued: afterMonth(month),
    contractor: GALETS,
    contract: 'MV-2026-44',
    lines: [
      line('1', 'P-4301', '15', '500', { text: 'Correction', from: `${month}-01`, to: lastWorkday(month) }),
      ...(month === '2026-06'
        ? [line('2', 'P-4401', '10', '500', { text: 'Correction', from: '2026-06-08', to: '2026-06-19' })]
        : []),
    ],
  })),
  {
    number: 'GL-AV-26-01',
    issued: '2026-05-04',
    contractor: GALETS,
    contract: 'MV-2026-43',
    type: '381',
    cites: 'GL-26-041',
    lines: [
      { id: '1', text: 'Geste commercial sur la mise en ligne', quantity: '1', unit: 'lump', price: '2700' },
    ],
  },
];

/** Half-years of the long contract, the first one begun in May. */
const HALF_YEARS: readonly (readonly [number: string, from: CivilDate, to: CivilDate, months: number])[] = [
  ['CB-23-008', '2023-05-02', '2023-06-30', 2],
  ['CB-23-031', '2023-07-01', '2023-12-31', 6],
  ['CB-24-017', '2024-01-01', '2024-06-30', 6],
  ['CB-24-040', '2024-07-01', '2024-12-31', 6],
  ['CB-25-015', '2025-01-01', '2025-06-30', 6],
  ['CB-25-038', '2025-07-01', '2025-12-31', 6],
  ['CB-26-022', '2026-01-01', '2026-06-30', 6],
];

const DAYS_A_MONTH = 15;

/** Cornegrise: one native table. */
export const CORNEGRISE_INVOICES: readonly DemoInvoice[] = [
  ...HALF_YEARS.map(([number, from, to, months]): DemoInvoice => {
    const days = DAYS_A_MONTH * months;
    const served = { text: 'Exploitation', from, to };
    return {
      number,
      issued: afterMonth(to.slice(0, 7)),
      contractor: CORNEGRISE,
      contract: 'MV-2026-45',
      lines: [
        line('1', 'P-4501', String(days), '300', served),
        line('2', 'P-4502', String(days / 2), '300', served),
        ...(to === '2026-06-30' ? [line('3', 'P-4601', '45', '300', { ...served, from: '2026-04-01' })] : []),
      ],
    };
  }),
  ...WINTER.map(([month, days], index): DemoInvoice => ({
    number: `CB-26-${['003', '009', '014'][index] ?? ''}`,
    issued: afterMonth(month),
    contractor: CORNEGRISE,
    contract: 'MV-2026-46',
    order: index < 2 ? 'BC-2026-461' : 'BC-2026-462',
    lines: [
      { ...winter(month, days, 'P-4601'), text: 'Déménagement' },
      ...(month === '2026-03'
        ? [line('2', 'P-4602', '5', '500', { text: 'Déménagement', from: '2026-03-16', to: '2026-03-20' })]
        : []),
    ],
  })),
];
