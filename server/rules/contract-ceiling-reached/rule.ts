import { exact, money, type Exact } from '../../domain/decimal.js';
import type { ContractInvoices } from '../facts/contract.js';
import { limitOf } from '../limit-of.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft, type RuleAnswer } from '../rule.js';
import { shareOfLines } from '../share-of-lines.js';
import { messages, type Values } from './messages.js';

type BilledInvoice = ContractInvoices['invoices'][number];

/** An invoice with what the contract had consumed once it came. */
interface Step {
  invoice: BilledInvoice;
  amount: Exact;
  consumed: Exact;
}

/**
 * Consumption = what was billed before the dossier + every current invoice − credit notes, against the ceiling.
 * Above the ceiling the excess is laid on the last invoices, which are those that cross it. What is missing (earlier
 * consumption, the amount of an invoice) only matters while the known part stays below the warning.
 */
export const rule = defineRule({
  id: 'contract-ceiling-reached',
  code: 'P1',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'contract',
  audience: ['buyer', 'supplier'],
  per: 'contract',
  identifiedBy: ['contract', 'supplier', 'invoice'],
  needs: ['contractInvoices'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {
    warning: {
      type: 'share',
      default: '0.85',
      origin: {
        fr: 'FAR 52.232-7 (États-Unis) : le prestataire prévient à 85 % du plafond',
        en: 'FAR 52.232-7 (United States): the contractor warns at 85% of the ceiling',
      },
      describe: {
        fr: 'Part du plafond à partir de laquelle la question est posée',
        en: 'Share of the ceiling from which the question is asked',
      },
    },
  },
  messages,
  check({ contractInvoices }, params): RuleAnswer<Values> {
    const { contract, invoices } = contractInvoices;
    if (contract.unreadLimits.includes('ceiling_amount')) {
      return { outcome: 'incomplete', missing: ['ceiling_amount'] };
    }
    if (contract.ceilingAmount === null || exact(contract.ceilingAmount).lte(0)) {
      return { outcome: 'notApplicable' };
    }
    const ceiling = exact(contract.ceilingAmount);
    const warned = ceiling.times(limitOf(params, 'warning'));
    const steps = consumption(exact(contract.billedBefore ?? 0), invoices);
    const consumed = steps.at(-1)?.consumed ?? exact(contract.billedBefore ?? 0);
    if (consumed.gte(warned)) {
      return { outcome: 'flagged', findings: [draft(contractInvoices, steps, consumed, ceiling, warned)] };
    }
    const missing = [
      ...(contract.billedBefore === null ? ['billed_before'] : []),
      ...(invoices.some((invoice) => invoice.amount === null && invoice.isOtherCurrency !== true)
        ? ['net']
        : []),
      ...(invoices.some((invoice) => invoice.isOtherCurrency === true) ? ['currency'] : []),
    ];
    return missing.length > 0 ? { outcome: 'incomplete', missing } : { outcome: 'clean' };
  },
});

function consumption(before: Exact, invoices: readonly BilledInvoice[]): Step[] {
  let consumed = before;
  return invoices.flatMap((invoice) => {
    if (invoice.amount === null) return [];
    consumed = consumed.plus(invoice.amount);
    return [{ invoice, amount: exact(invoice.amount), consumed }];
  });
}

/** What each of the last invoices takes of the excess, latest first, until it is spent; credit notes take nothing. */
function excessParts(steps: readonly Step[], excess: Exact): { step: Step; part: Exact }[] {
  let left = excess;
  const parts: { step: Step; part: Exact }[] = [];
  for (const step of steps.toReversed()) {
    if (left.lte(0)) break;
    if (step.amount.lte(0)) continue;
    const part = step.amount.lt(left) ? step.amount : left;
    parts.unshift({ step, part });
    left = left.minus(part);
  }
  return parts;
}

function draft(
  { contract, invoices }: ContractInvoices,
  steps: readonly Step[],
  consumed: Exact,
  ceiling: Exact,
  warned: Exact,
): FindingDraft<Values> {
  const excess = consumed.minus(ceiling);
  const over = excess.gt(0);
  const parts = over ? excessParts(steps, excess) : [];
  const crossing = over ? parts[0]?.step : steps.find((step) => step.consumed.gte(warned));
  const isPartial = contract.billedBefore === null || steps.length < invoices.length;
  return {
    subject: {
      contract: contract.ref,
      supplier: crossing?.invoice.supplierKey ?? contract.supplierKey,
      ...(crossing === undefined ? {} : { invoice: crossing.invoice.invoice, file: crossing.invoice.file }),
    },
    related: parts
      .slice(1)
      .map(({ step }) => ({ invoice: step.invoice.invoice, supplier: step.invoice.supplierKey })),
    class: over ? 'fact' : 'question',
    values: {
      contract: contract.ref,
      consumed: money(consumed),
      ceiling: money(ceiling),
      // Rounded down: 99.96 % is not yet the ceiling.
      share: consumed.div(ceiling).round(3, 0).toFixed(),
      excess: over ? money(excess) : null,
      billedBefore: contract.billedBefore,
      isPartial,
      invoice: crossing?.invoice.invoice ?? null,
      invoices: parts.map(({ step }) => step.invoice.invoice),
      currency: contract.currency,
    },
    allocations: parts.flatMap(({ step, part }) => shareOfLines(step.invoice, part)),
    // What was billed before the dossier may be above the ceiling by itself: only what these invoices bill is at stake.
    ...(over ? {} : { amountAtStake: null }),
    evidence: [
      contract.source,
      ...(over ? parts.map(({ step }) => step.invoice.source) : steps.map((s) => s.invoice.source)),
    ],
    rung: 'contract',
  };
}
