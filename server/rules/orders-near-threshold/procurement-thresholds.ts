import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { Text } from '../../domain/text.js';

/** What an amount leads to: no publicity below, publication above, a formal procedure above. */
export type ThresholdKind = 'waiver' | 'publicity' | 'formal';

/** An amount in euros without VAT, by what is bought, in force from one day to another, both included. */
interface ProcurementThreshold {
  kind: ThresholdKind;
  /** Works are bought under other amounts than supplies and services. */
  buys: 'services' | 'works';
  amount: Decimal;
  from: CivilDate;
  to: CivilDate | null;
  text: Text;
}

/** Changes whenever an amount of the table does; kept with each finding. */
export const THRESHOLDS_VERSION = '2026-1';

const decree = (number: string): Text => ({ fr: `décret n° ${number}`, en: `decree ${number}` });
const notice = (years: string): Text => ({
  fr: `annexe 2 du code de la commande publique, ${years}`,
  en: `annex 2 of the French public procurement code, ${years}`,
});

/**
 * Amounts of the French public procurement code for local authorities and their establishments (R2122-8, R2131-12, R2124-1);
 * the State's formal threshold is lower and not here. A formal threshold is set for two years: beyond the last one known,
 * none is applied.
 */
export const PROCUREMENT_THRESHOLDS: readonly ProcurementThreshold[] = [
  {
    kind: 'waiver',
    buys: 'services',
    amount: '40000',
    from: '2020-01-01',
    to: '2026-03-31',
    text: decree('2019-1344'),
  },
  {
    kind: 'waiver',
    buys: 'services',
    amount: '60000',
    from: '2026-04-01',
    to: null,
    text: decree('2025-1386'),
  },
  {
    kind: 'waiver',
    buys: 'works',
    amount: '100000',
    from: '2023-01-01',
    to: '2025-12-31',
    text: decree('2022-1683'),
  },
  {
    kind: 'waiver',
    buys: 'works',
    amount: '100000',
    from: '2026-01-01',
    to: null,
    text: decree('2025-1386'),
  },
  {
    kind: 'publicity',
    buys: 'services',
    amount: '90000',
    from: '2020-01-01',
    to: null,
    text: {
      fr: 'code de la commande publique, article R2131-12',
      en: 'French public procurement code, article R2131-12',
    },
  },
  {
    kind: 'formal',
    buys: 'services',
    amount: '214000',
    from: '2020-01-01',
    to: '2021-12-31',
    text: notice('2020-2021'),
  },
  {
    kind: 'formal',
    buys: 'services',
    amount: '215000',
    from: '2022-01-01',
    to: '2023-12-31',
    text: notice('2022-2023'),
  },
  {
    kind: 'formal',
    buys: 'services',
    amount: '221000',
    from: '2024-01-01',
    to: '2025-12-31',
    text: notice('2024-2025'),
  },
  {
    kind: 'formal',
    buys: 'services',
    amount: '216000',
    from: '2026-01-01',
    to: '2027-12-31',
    text: notice('2026-2027'),
  },
];

/** CPV division of construction work. */
const WORKS = '45';

/** The thresholds that an order of that day and CPV division was under. */
export function thresholdsOn(day: CivilDate, cpvDivision: string): readonly ProcurementThreshold[] {
  const buys = cpvDivision === WORKS ? 'works' : 'services';
  return PROCUREMENT_THRESHOLDS.filter(
    (one) => one.buys === buys && one.from <= day && (one.to === null || day <= one.to),
  );
}
