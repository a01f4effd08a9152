import type { CivilDate } from '../domain/civil-date.js';
import { exact, money, toDecimal, type Decimal, type Exact } from '../domain/decimal.js';
import { formatDate, formatPeriod, formatSpan } from '../domain/format/date-format.js';
import { formatQuoted } from '../domain/format/list-format.js';
import { formatPrice } from '../domain/format/money-format.js';
import { formatNumber, NO_BREAK_SPACE } from '../domain/format/number-format.js';
import type { Lang } from '../domain/text.js';
import type { BilledLine } from './facts/line.js';
import { lineSubject } from './line-scope.js';
import type { ComparedPrice } from './listed-price.js';
import type { FindingDraft } from './rule.js';
import { beforeTax } from './wording.js';

/** What the two rules on prices say of a line. */
export type PriceValues = {
  line: string;
  profile: string;
  unit: 'day' | 'hour';
  billedPrice: Decimal;
  /** An allowance of the line is deducted from the price. */
  allowanceDeducted: boolean;
  listedPrice: Decimal;
  /** The row of the rate card in its own unit, when it had to be converted. */
  listedRow: { rate: Decimal; unit: 'day' | 'hour'; hoursPerDay: Decimal } | null;
  quantity: Decimal;
  excessPrice: Decimal;
  amount: Decimal;
  currency: string | null;
  periodStart: CivilDate | null;
  periodEnd: CivilDate | null;
  /** Validity of the row whose price was billed, for the rule on periods. */
  otherFrom: CivilDate | null;
  otherTo: CivilDate | null;
};

/** (billed price − listed price) × quantity on the line: no day is in question, only its price. */
export function priceFinding(line: BilledLine, compared: ComparedPrice): FindingDraft<PriceValues> {
  const { invoice } = line;
  const { billed, listed, otherPeriod, quantity } = compared;
  const excess = billed.minus(listed.price);
  const amount = money(excess.times(quantity));
  const hoursPerDay = invoice.contract?.hoursPerDay ?? null;
  const isConverted = listed.row.unit !== compared.unit && hoursPerDay !== null;
  return {
    subject: lineSubject(line),
    values: {
      line: line.line,
      profile: listed.row.profile,
      unit: compared.unit,
      billedPrice: written(billed),
      allowanceDeducted: exact(line.allowances).gt(0),
      listedPrice: written(listed.price),
      listedRow: isConverted ? { rate: listed.row.rate, unit: listed.row.unit, hoursPerDay } : null,
      quantity: toDecimal(quantity),
      excessPrice: written(excess),
      amount,
      currency: invoice.currency,
      periodStart: line.periodStart,
      periodEnd: line.periodEnd,
      otherFrom: otherPeriod?.row.validFrom ?? null,
      otherTo: otherPeriod?.row.validTo ?? null,
    },
    allocations: [
      { supplier: invoice.supplierKey, invoice: invoice.ref, line: line.line, days: null, amount },
    ],
    evidence: [line.source, listed.row.source, ...(otherPeriod === null ? [] : [otherPeriod.row.source])],
    assumed: compared.assumed,
    rung: 'contract',
  };
}

function written(price: Exact): Decimal {
  return toDecimal(price.round(4));
}

/** `720,00 €/j`, and what was deducted to get there. */
export function billedPriceText(v: PriceValues, lang: Lang): string {
  const price = formatPrice(v.billedPrice, v.currency, v.unit, lang);
  if (lang === 'fr') return `${price} facturés${v.allowanceDeducted ? ', remise déduite' : ''}`;
  return `${price} billed${v.allowanceDeducted ? ', allowance deducted' : ''}`;
}

/** `650,00 €/j`; with its computation when the rate card counts in the other unit. */
export function listedPriceText(v: PriceValues, lang: Lang): string {
  const price = formatPrice(v.listedPrice, v.currency, v.unit, lang);
  if (v.listedRow === null) return price;
  const { rate, unit, hoursPerDay } = v.listedRow;
  const sign = v.unit === 'hour' ? '÷' : '×';
  return `${price} (${formatPrice(rate, v.currency, unit, lang)} ${sign} ${formatNumber(hoursPerDay, lang)}${NO_BREAK_SPACE}h)`;
}

/** ` au 12 sept. 2026`, ` pour septembre 2026`, ` du 1er sept. 2026 au 8 sept. 2026`; nothing when the rate card has no dates and the line neither. */
export function workDateText(v: PriceValues, lang: Lang): string {
  if (v.periodStart === null || v.periodEnd === null) return '';
  if (v.periodStart === v.periodEnd) {
    return ` ${lang === 'fr' ? 'au' : 'on'} ${formatDate(v.periodStart, lang)}`;
  }
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  // « pour septembre 2026 », but « pour un travail du 1er sept. 2026 au 8 sept. 2026 ».
  if (period.includes('–')) {
    return ` ${lang === 'fr' ? 'pour un travail' : 'for work'} ${formatSpan(v.periodStart, v.periodEnd, lang)}`;
  }
  return ` ${lang === 'fr' ? 'pour' : 'for'} ${period}`;
}

/** `70,00 € × 20 j = 1 400,00 € HT`. */
export function excessText(v: PriceValues, lang: Lang): string {
  const day = lang === 'fr' ? 'j' : 'd';
  const quantity = `${formatNumber(v.quantity, lang)}${NO_BREAK_SPACE}${v.unit === 'day' ? day : 'h'}`;
  const difference = formatPrice(v.excessPrice, v.currency, null, lang);
  return `${difference} × ${quantity} = ${beforeTax(v.amount, v.currency, lang)}`;
}

/** `« Chef de projet »`, as the rate card names it. */
export function profileText(v: PriceValues, lang: Lang): string {
  return formatQuoted(v.profile, lang);
}
