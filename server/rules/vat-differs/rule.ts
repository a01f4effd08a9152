import { exact, max, money, type Decimal } from '../../domain/decimal.js';
import type { InvoiceFact } from '../facts/invoice.js';
import { amountGap, invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { computedVat, readVat, vatGaps, type ReadVat, type VatGap } from './compare-vat.js';
import { messages, type VatValues } from './messages.js';

/** Gaps named in a finding, the others being counted. */
const NAMED = 3;

/**
 * VAT of the invoice against its own bases and rates (EN 16931, BR-CO-14, BR-CO-17 and BR-S-08). Whether a rate or an exemption
 * is the right one is not asked: reverse charge, exemption and the rates of a territory are the contractor's to state.
 */
export const rule = defineRule({
  id: 'vat-differs',
  code: 'A3',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'arithmetic',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'statedVat'],
  groundsInterruption: INTERRUPTION.wrong,
  params: {
    tolerancePerLine: {
      type: 'money',
      default: '0.05',
      origin: {
        fr: 'proposée : certains logiciels arrondissent la TVA ligne par ligne',
        en: 'proposed: some software rounds VAT line by line',
      },
      describe: {
        fr: 'Écart de TVA admis par ligne de la facture',
        en: 'Difference of VAT allowed for each line of the invoice',
      },
    },
    baseTolerance: {
      type: 'money',
      default: '1',
      origin: {
        fr: 'EN 16931, règle BR-S-08 : le contrôle officiel laisse passer moins d’une unité de la devise',
        en: 'EN 16931, rule BR-S-08: the official check lets pass less than one unit of the currency',
      },
      describe: {
        fr: 'Écart admis entre le total hors taxes et les bases de la TVA',
        en: 'Difference allowed between the total without VAT and the bases of VAT',
      },
    },
  },
  messages,
  check({ invoiceFact, statedVat }, params) {
    const { invoice, totals, lineCount } = invoiceFact;
    if (!isCurrent(invoice)) return { outcome: 'notApplicable' };
    const vat = readVat(invoiceFact, statedVat);
    if (vat === 'none') return { outcome: 'clean' };
    if ('missing' in vat) return { outcome: 'incomplete', missing: vat.missing };
    const roundings = max(exact(lineCount), exact(vat.rates.length));
    const tolerance = exact(limitOf(params, 'tolerancePerLine')).times(roundings);
    const gaps = vatGaps(vat, totals.withoutVat, tolerance, limitOf(params, 'baseTolerance'));
    const [first] = gaps;
    if (first === undefined) return { outcome: 'clean' };
    return { outcome: 'flagged', findings: [draft(invoiceFact, vat, gaps)] };
  },
});

function draft(fact: InvoiceFact, vat: ReadVat, gaps: readonly VatGap[]): FindingDraft<VatValues> {
  const { invoice } = fact;
  return {
    subject: invoiceSubject(invoice),
    values: {
      invoice: invoice.ref,
      gaps: gaps.slice(0, NAMED),
      otherGaps: Math.max(gaps.length - NAMED, 0),
      currency: invoice.currency,
    },
    allocations: [
      {
        supplier: invoice.supplierKey,
        invoice: invoice.ref,
        line: null,
        days: null,
        amount: excessVat(fact, vat, gaps),
      },
    ],
    evidence: [invoice.source],
  };
}

/** VAT above what the rates give; null where the bases are not those of the invoice and nothing says which rate is in excess. */
function excessVat({ invoice, totals }: InvoiceFact, vat: ReadVat, gaps: readonly VatGap[]): Decimal | null {
  const [only] = vat.rates;
  const isOtherBase = gaps.some(({ kind }) => kind === 'base');
  if (isOtherBase && (vat.rates.length > 1 || only === undefined)) return null;
  const computed =
    isOtherBase && only !== undefined && totals.withoutVat !== null
      ? exact(totals.withoutVat).times(only.rate).div(100)
      : computedVat(vat);
  return money(amountGap(isCreditNote(invoice), exact(vat.stated), computed).excess);
}
