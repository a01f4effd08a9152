import { exact, max } from '../../domain/decimal.js';
import { oneEditBetween } from '../../domain/near-text.js';
import type { LikeInvoice } from '../facts/like-invoice.js';
import { answerOf, notCompared, SERIES_FROM } from '../like-invoices.js';
import { limitOf } from '../limit-of.js';
import { defineRule } from '../rule.js';
import { messages, type NearValues } from './messages.js';

/**
 * Two invoices of one contractor whose numbers differ by one character (another, one more, two exchanged), for about the same
 * amount and overlapping periods: the later one is asked about. Numbers are compared without marks and leading zeros.
 * Consecutive invoices of different months are clean, and so is what the documents tell apart.
 */
export const rule = defineRule({
  id: 'invoice-number-near-another',
  code: 'D3',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'duplicate',
  audience: ['buyer', 'supplier'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'invoiceLines', 'likeInvoices'],
  params: {
    seriesFrom: SERIES_FROM,
    shortest: {
      type: 'count',
      default: '5',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: {
        fr: 'Caractères à partir desquels un numéro est comparé',
        en: 'Characters from which a number is compared',
      },
    },
    amountGap: {
      type: 'share',
      default: '0.01',
      origin: {
        fr: 'proposée, sur le modèle des doublons approchés des outils d’audit (ACL FUZZYDUP)',
        en: 'proposed, after the near duplicates of audit tools (ACL FUZZYDUP)',
      },
      describe: {
        fr: 'Écart au plus entre les deux montants, en part du plus grand (0,05 au plus)',
        en: 'Gap at most between the two amounts, as a share of the larger (0.05 at most)',
      },
    },
  },
  messages,
  check({ invoiceFact, invoiceLines, likeInvoices }, params) {
    const [shortest, gap] = [limitOf(params, 'shortest'), limitOf(params, 'amountGap')];
    const early = notCompared(invoiceFact);
    if (early !== null) return early;
    const near = likeInvoices.filter(
      (one) =>
        exact(Math.min(one.numberKey.length, one.ownNumberKey.length)).gte(shortest) &&
        isAboutAsHigh(one, gap) &&
        oneEditBetween(one.numberKey, one.ownNumberKey) !== null,
    );
    return answerOf<NearValues>(
      invoiceFact,
      invoiceLines,
      near,
      limitOf(params, 'seriesFrom'),
      ({ numberKey, ownNumberKey }) => ({
        edit: oneEditBetween(numberKey, ownNumberKey) ?? 'changed',
      }),
    );
  },
});

function isAboutAsHigh({ amount, ownAmount }: LikeInvoice, gap: string): boolean {
  return exact(amount).minus(ownAmount).abs().lte(max(amount, ownAmount).times(gap));
}
