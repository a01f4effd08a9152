import { exact, money, toDecimal, type Decimal, type Exact } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import { amountGap, amountWith, isCreditNote, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { lineSubject } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/**
 * Net = quantity × unit price ÷ price base quantity − allowances + charges (EN 16931, BT-131).
 * A line without one of the figures is incomplete; groupings and information lines carry no price of their own.
 */
export const rule = defineRule({
  id: 'line-total-differs',
  code: 'A1',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'arithmetic',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line'],
  needs: ['billedLine'],
  groundsInterruption: INTERRUPTION.wrong,
  params: {
    tolerance: {
      type: 'money',
      default: '0.02',
      origin: {
        fr: 'proposée ; des outils de facturation juridique admettent un arrondi d’un dixième de centime',
        en: 'proposed; legal e-billing tools admit a rounding of a tenth of a cent',
      },
      describe: {
        fr: 'Écart admis entre le montant de la ligne et son calcul',
        en: 'Difference allowed between the amount of the line and its computation',
      },
    },
  },
  messages,
  check({ billedLine: line }, params) {
    if (!isCurrent(line.invoice) || line.lineStatus === 'GROUP' || line.lineStatus === 'INFORMATION') {
      return { outcome: 'notApplicable' };
    }
    const { quantity, unitPrice, net } = line;
    if (quantity === null || unitPrice === null || net === null) {
      return { outcome: 'incomplete', missing: missingFigures(line) };
    }
    const tolerance = limitOf(params, 'tolerance');
    const computed = exact(money(computedNet(line, quantity, unitPrice, exact(net))));
    const { gap, excess } = amountGap(isCreditNote(line.invoice), exact(net), computed);
    if (gap.lte(exact(tolerance))) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: lineSubject(line),
          values: {
            line: line.line,
            quantity: toDecimal(exact(quantity)),
            unitPrice,
            priceBaseQuantity: line.priceBaseQuantity,
            allowances: line.allowances,
            charges: line.charges,
            net: money(net),
            computed: money(computed),
            gap: money(gap),
            tolerance,
            currency: line.invoice.currency,
          },
          allocations: [
            {
              supplier: line.invoice.supplierKey,
              invoice: line.invoice.ref,
              line: line.line,
              days: null,
              amount: money(excess),
            },
          ],
          evidence: [line.source],
        },
      ],
    };
  },
});

function missingFigures(line: BilledLine): string[] {
  return [
    ...(line.quantity === null ? ['quantity'] : []),
    ...(line.unitPrice === null ? ['unit_price'] : []),
    ...(line.net === null ? ['net'] : []),
  ];
}

function computedNet(line: BilledLine, quantity: Decimal, unitPrice: Decimal, net: Exact): Exact {
  const base = exact(line.priceBaseQuantity ?? '1');
  const product = exact(quantity)
    .times(exact(unitPrice))
    .div(base.eq(0) ? 1 : base);
  const extras = { allowances: exact(line.allowances), charges: exact(line.charges) };
  return amountWith(extras, product, net, isCreditNote(line.invoice));
}
