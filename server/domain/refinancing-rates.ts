import type { CivilDate } from './civil-date.js';
import type { Decimal } from './decimal.js';

/** Version of the table below: a finding says which one it was computed with. */
export const REFINANCING_RATES_VERSION = '2026-11';

/** The rate in force on the first day of a half-year. */
export interface RefinancingRate {
  /** 1 January or 1 July. */
  on: CivilDate;
  /** Percent a year. */
  rate: Decimal;
  /** false: written from memory, not read in a table; what is computed with it is to be checked. */
  checked: boolean;
}

/**
 * Main refinancing operations of the European Central Bank, fixed rate, in order and without a gap. Read up to 23 April 2025 in
 * the table of the Banque de France (banque-france.fr, policy rates) and in that of Banka Slovenije (bsi.si, ECB interest
 * rates), which agree. A half-year that is not here has no rate: none is carried forward.
 */
const RATES: readonly RefinancingRate[] = [
  { on: '2020-01-01', rate: '0', checked: true },
  { on: '2020-07-01', rate: '0', checked: true },
  { on: '2021-01-01', rate: '0', checked: true },
  { on: '2021-07-01', rate: '0', checked: true },
  { on: '2022-01-01', rate: '0', checked: true },
  { on: '2022-07-01', rate: '0', checked: true },
  { on: '2023-01-01', rate: '2.5', checked: true },
  { on: '2023-07-01', rate: '4', checked: true },
  { on: '2024-01-01', rate: '4.5', checked: true },
  { on: '2024-07-01', rate: '4.25', checked: true },
  { on: '2025-01-01', rate: '3.15', checked: true },
  { on: '2025-07-01', rate: '2.15', checked: false },
  { on: '2026-01-01', rate: '2.15', checked: false },
];

/** The first day of the half-year that holds a day. */
export function halfYearOf(day: CivilDate): CivilDate {
  return `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? '01' : '07'}-01`;
}

/** The rate in force on the first day of the half-year of `day`; null where the table does not reach. */
export function refinancingRateOf(day: CivilDate): RefinancingRate | null {
  const first = halfYearOf(day);
  return RATES.find(({ on }) => on === first) ?? null;
}
