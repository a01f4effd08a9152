import { exact, money, sum, toDecimal, type Decimal, type Exact } from '../../domain/decimal.js';
import type { InvoiceFact } from '../facts/invoice.js';
import type { StatedVat } from '../facts/invoice-papers.js';

/** Codes of EN 16931 (UNCL 5305) under which no VAT is charged: zero rate, exemption, reverse charge, within the EU, export, out of scope. */
const WITHOUT_VAT: ReadonlySet<string | null> = new Set(['Z', 'E', 'AE', 'K', 'G', 'O']);

/** VAT at one rate, in percent: its base, and the amount where the document gives one for that rate. */
interface RatedVat {
  rate: Decimal;
  base: Decimal;
  amount: Decimal | null;
}

/** The VAT that a document states, ready to be compared. */
export interface ReadVat {
  rates: RatedVat[];
  /** The document gives the base of each rate; otherwise the bases come from its lines. */
  hasBases: boolean;
  /** VAT of the whole document. */
  stated: Decimal;
}

type Rates = RatedVat[] | { missing: string[] };

/** Two figures that do not agree. */
export type VatGap = {
  /** `rate`: base × rate, and the VAT at that rate; `base`: total without VAT, and the bases together; `total`: VAT by rate, and the VAT total. */
  kind: 'rate' | 'base' | 'total';
  rate: Decimal | null;
  base: Decimal | null;
  stated: Decimal;
  computed: Decimal;
};

/** The VAT of an invoice; what it lacks to be compared; or `none` where nothing is charged and no rate says that it should be. */
export function readVat(fact: InvoiceFact, vat: StatedVat): ReadVat | { missing: string[] } | 'none' {
  if ([...vat.breakdown, ...vat.lineRates].some(isUnclear)) return { missing: ['vat_rate'] };
  const stated = vatOf(fact.totals, vat);
  const hasBases = vat.breakdown.length > 0;
  const rates = hasBases ? ratesOfDocument(vat) : ratesOfLines(fact, vat);
  const isFree = stated === null || exact(stated).eq(0);
  if ('missing' in rates) {
    const isSilent = vat.lineRates.every(({ rate, category }) => rateOf(rate, category) === null);
    if (!hasBases && isSilent) return stated === null ? { missing: ['vat_total'] } : isFree ? 'none' : rates;
    return rates;
  }
  if (isFree && rates.every(({ rate }) => exact(rate).eq(0))) return 'none';
  return stated === null ? { missing: ['vat_total'] } : { rates, hasBases, stated };
}

/** `0.2` is 20 % written as a share, or a fifth of a percent: tables write both. */
const isUnclear = ({ rate }: { rate: Decimal | null }): boolean =>
  rate !== null && exact(rate).gt(0) && exact(rate).lt(1);

/** As stated; else the sum of the amounts by rate, else what separates the totals with and without VAT. */
function vatOf(
  { vat, withVat, withoutVat }: InvoiceFact['totals'],
  { breakdown }: StatedVat,
): Decimal | null {
  if (vat !== null) return vat;
  const amounts = breakdown.flatMap(({ amount }) => amount ?? []);
  if (breakdown.length > 0 && amounts.length === breakdown.length) return toDecimal(sum(amounts));
  return withVat === null || withoutVat === null ? null : toDecimal(exact(withVat).minus(withoutVat));
}

const rateOf = (rate: Decimal | null, category: string | null): Decimal | null =>
  rate ?? (WITHOUT_VAT.has(category) ? '0' : null);

function ratesOfDocument({ breakdown }: StatedVat): Rates {
  const rates: RatedVat[] = [];
  for (const one of breakdown) {
    const rate = rateOf(one.rate, one.category);
    if (rate === null) return { missing: ['vat_rate'] };
    if (one.base === null) return { missing: ['vat_breakdown'] };
    rates.push({ rate, base: one.base, amount: one.amount });
  }
  return rates;
}

function ratesOfLines({ totals, lineNetSum, ...document }: InvoiceFact, { lineRates }: StatedVat): Rates {
  const nets = new Map<Decimal, Exact>();
  for (const one of lineRates) {
    const rate = rateOf(one.rate, one.category);
    if (rate === null) return { missing: ['vat_rate'] };
    const key = toDecimal(exact(rate));
    nets.set(key, (nets.get(key) ?? exact(0)).plus(one.net ?? 0));
  }
  const [only, ...others] = nets;
  if (only === undefined) return { missing: ['vat_rate'] };
  if (others.length === 0) {
    const base = totals.withoutVat ?? lineNetSum;
    return base === null ? { missing: ['net'] } : [{ rate: only[0], base, amount: null }];
  }
  if (lineNetSum === null) return { missing: ['net'] };
  const isAdjusted = !exact(document.documentAllowances).eq(0) || !exact(document.documentCharges).eq(0);
  const total = totals.withoutVat ?? lineNetSum;
  // Nothing says at which rate an allowance of the document is, or what its total leaves out.
  if (isAdjusted || !exact(lineNetSum).abs().eq(exact(total).abs())) return { missing: ['vat_breakdown'] };
  return [...nets].map(([rate, net]) => ({ rate, base: toDecimal(net), amount: null }));
}

const distance = (a: Exact, b: Exact): Exact => a.abs().minus(b.abs()).abs();

const atRate = ({ base, rate }: RatedVat): Exact => exact(base).times(rate).div(100);

/** VAT that the bases and rates give. */
export const computedVat = ({ rates }: ReadVat): Exact => sum(rates.map(atRate));

/**
 * Figures further apart than the tolerance, the most precise first. Sizes are compared: on a credit note a document writes the
 * sign of a base, or of an amount, either way.
 */
export function vatGaps(
  vat: ReadVat,
  withoutVat: Decimal | null,
  tolerance: Exact,
  baseTolerance: Decimal,
): VatGap[] {
  const gaps: VatGap[] = [];
  for (const one of vat.rates) {
    const computed = atRate(one);
    if (one.amount !== null && distance(exact(one.amount), computed).gt(tolerance)) {
      const { rate, base } = one;
      gaps.push({
        kind: 'rate',
        rate,
        base: money(base),
        stated: money(one.amount),
        computed: money(computed),
      });
    }
  }
  const bases = sum(vat.rates.map(({ base }) => base));
  if (vat.hasBases && withoutVat !== null && distance(bases, exact(withoutVat)).gt(baseTolerance)) {
    gaps.push({ kind: 'base', rate: null, base: null, stated: money(bases), computed: money(withoutVat) });
  }
  const together = sum(vat.rates.map((one) => one.amount ?? atRate(one)));
  if (distance(exact(vat.stated), together).gt(tolerance)) {
    const [only] = vat.rates;
    const alone = vat.rates.length === 1 && only?.amount === null ? only : null;
    gaps.push({
      kind: alone === null ? 'total' : 'rate',
      rate: alone?.rate ?? null,
      base: alone === null ? null : money(alone.base),
      stated: money(vat.stated),
      computed: money(together),
    });
  }
  return gaps;
}
