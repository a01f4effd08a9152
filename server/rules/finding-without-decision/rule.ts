import { daysBetween } from '../../domain/civil-date.js';
import { exact } from '../../domain/decimal.js';
import { invoiceSubject, isCreditNote, isCurrent } from '../invoice-scope.js';
import { limitOf } from '../limit-of.js';
import { wholeInvoice } from '../payment-clock.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/** Findings that a sentence names. */
const SHOWN = 20;

/**
 * X6: findings about an invoice that an earlier audit showed first more than so many days ago, that the last audit still
 * showed, and that no decision answers. Without an audit of an earlier day there is nothing to look back at.
 */
export const rule = defineRule({
  id: 'finding-without-decision',
  code: 'X6',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'buyer_duty',
  audience: ['buyer'],
  per: 'invoice',
  identifiedBy: ['supplier', 'invoice'],
  needs: ['invoiceFact', 'earlierFindings'],
  params: {
    openDays: {
      type: 'count',
      default: '10',
      origin: { fr: 'proposée', en: 'proposed' },
      describe: {
        fr: 'Jours au-delà desquels un constat sans décision est rappelé',
        en: 'Days after which a finding without decision is recalled',
      },
    },
  },
  messages,
  check({ invoiceFact: { invoice }, earlierFindings }, params, { asOf }) {
    const { firstAuditOn, open } = earlierFindings;
    const looksBack = firstAuditOn !== null && firstAuditOn < asOf;
    if (!isCurrent(invoice) || isCreditNote(invoice) || !looksBack) return { outcome: 'notApplicable' };
    const openDays = limitOf(params, 'openDays');
    const old = open.filter(({ firstShownOn }) => exact(daysBetween(firstShownOn, asOf)).gt(openDays));
    if (old.length === 0) return { outcome: 'clean' };
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: invoiceSubject(invoice),
          values: {
            invoice: invoice.ref,
            openDays,
            findings: old.slice(0, SHOWN).map(({ finding, code, firstShownOn }) => ({
              finding,
              code,
              firstShownOn,
            })),
            count: old.length,
          },
          allocations: wholeInvoice(invoice),
          evidence: [invoice.source],
        },
      ],
    };
  },
});
