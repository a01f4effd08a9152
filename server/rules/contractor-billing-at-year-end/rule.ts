import { addDays } from '../../domain/civil-date.js';
import { exact, max, money, type Exact } from '../../domain/decimal.js';
import { quartilesOf } from '../../domain/quartiles.js';
import type { MonthEnd, SupplierFact } from '../facts/supplier.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/**
 * What a contractor bills in the last ten days of December, held against every month before and its last ten days, its own alone.
 * A weak sign, which the buyer sees beside another one: the end of a budget year is mostly the buyer's doing. Somebody who bills
 * every month at its end is clean, and so is one whose monthly invoice comes some days earlier that month.
 */
export const rule = defineRule({
  id: 'contractor-billing-at-year-end',
  code: 'P6',
  version: 1,
  since: '0.1.0',
  class: 'weak',
  topic: 'contract',
  audience: ['buyer'],
  per: 'supplier',
  needs: ['supplierFact', 'monthEnds'],
  params: {
    leastMonths: {
      type: 'count',
      default: '12',
      origin: {
        fr: 'proposée : une année, pour que chaque saison y soit',
        en: 'proposed: one year, so that every season is in it',
      },
      describe: {
        fr: 'Nombre de mois connus avant le mois de décembre examiné',
        en: 'Count of months known before the December looked at',
      },
    },
    fence: {
      type: 'ratio',
      default: '1.5',
      origin: {
        fr: 'Tukey, « Exploratory Data Analysis » (1977) : valeurs au-delà de Q3 + 1,5 écart interquartile ; Cardinal (Open Contracting Partnership) prend la même',
        en: 'Tukey, Exploratory Data Analysis (1977): values beyond Q3 + 1.5 interquartile ranges; Cardinal (Open Contracting Partnership) takes the same',
      },
      describe: {
        fr: 'Nombre d’écarts interquartiles au-dessus du troisième quartile',
        en: 'Interquartile ranges above the third quartile',
      },
    },
    leastRatio: {
      type: 'ratio',
      default: '1.5',
      origin: {
        fr: 'proposée : une révision de prix ou un mois plus long n’est pas un afflux',
        en: 'proposed: a price revision or a longer month is no burst',
      },
      describe: {
        fr: 'Montant au moins, en fois le plus grand des mois d’avant',
        en: 'Amount at least, in times the largest of the months before',
      },
    },
  },
  messages,
  check({ supplierFact, monthEnds }, params) {
    const least = limitOf(params, 'leastMonths');
    const [fence, ratio] = [limitOf(params, 'fence'), limitOf(params, 'leastRatio')];
    const asked = monthEnds.filter(isDecember).map((december) => ({
      december,
      before: monthEnds.filter((one) => one.currency === december.currency && one.month < december.month),
    }));
    if (asked.length === 0) return { outcome: 'notApplicable' };
    const known = asked.filter(({ before }) => exact(before.length).gte(least));
    if (known.length === 0) return { outcome: 'incomplete', missing: ['invoice_history'] };
    const bursts = known
      .map((one) => ({ ...one, bound: boundOf(one.before, fence, ratio) }))
      .filter(({ december, bound }) => exact(december.amount).gt(bound));
    // An amount that is not known may be what makes the usual.
    const sure = bursts.filter(({ before }) => !before.some(({ isPartial }) => isPartial));
    if (sure.length > 0) {
      return {
        outcome: 'flagged',
        findings: sure.map(({ december, before, bound }) => finding(supplierFact, december, before, bound)),
      };
    }
    return bursts.length === 0
      ? { outcome: 'clean' }
      : { outcome: 'incomplete', missing: ['total_without_vat'] };
  },
});

/** Also one at whose end nothing was billed: it is known to be no burst. */
const isDecember = ({ month }: MonthEnd): boolean => month.slice(5, 7) === '12';

/** Q3 + fence × IQR of the month ends before, and never below some times the largest of those months, whole. */
function boundOf(before: readonly MonthEnd[], fence: string, ratio: string): Exact {
  const amounts = before.map(({ amount }) => exact(amount));
  const { q1, q3 } = quartilesOf(amounts);
  const largest = before.reduce((most, { monthAmount }) => max(most, monthAmount), exact(0));
  const [high, higher] = [q3.plus(q3.minus(q1).times(fence)), largest.times(ratio)];
  return max(high, higher);
}

function finding(
  { supplierKey, supplierName }: SupplierFact,
  december: MonthEnd,
  before: readonly MonthEnd[],
  bound: Exact,
): FindingDraft<Values> {
  const year = december.month.slice(0, 4);
  return {
    subject: { supplier: supplierKey, date: addDays(`${String(Number(year) + 1)}-01-01`, -1) },
    values: {
      supplierKey,
      supplier: supplierName,
      year,
      amount: money(december.amount),
      invoices: december.invoices,
      bound: money(bound),
      months: before.length,
      currency: december.currency,
    },
    allocations: [],
    evidence: december.sources,
  };
}
