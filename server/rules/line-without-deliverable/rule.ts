import { exact, max, money, sum, toDecimal, type Exact } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import { limitOf } from '../limit-of.js';
import {
  assumedOf,
  billsTime,
  dayPriceOf,
  guessed,
  isAuditedLine,
  lineSubject,
  unitInWords,
} from '../line-scope.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/** Days of the line that no link ties to a deliverable. A link without days of its own takes the whole line. */
function unlinkedDays(line: BilledLine, billed: Exact): Exact {
  const tied = line.links.filter((link) => link.deliverableRef !== null);
  if (tied.some((link) => link.days === null)) return exact(0);
  return max(billed.minus(sum(tied.flatMap((link) => link.days ?? []))), '0');
}

/** L3: days billed without a deliverable on a contract that expects deliverables. */
export const rule = defineRule({
  id: 'line-without-deliverable',
  code: 'L3',
  version: 2,
  since: '0.1.0',
  class: 'question',
  topic: 'deliverable',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine'],
  params: {
    unlinkedDays: {
      type: 'days',
      default: '5',
      origin: {
        fr: 'proposée : une semaine de travail',
        en: 'proposed: a week of work',
      },
      describe: {
        fr: 'Jours sans livrable à partir desquels la question est posée',
        en: 'Days without a deliverable from which the question is asked',
      },
    },
  },
  messages,
  check({ billedLine: line }, params) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (!contract.deliverablesExpected || contract.priceForm === 'fixed') return { outcome: 'notApplicable' };
    if (line.billedDays === null) {
      return { outcome: 'incomplete', missing: [line.quantity === null ? 'quantity' : 'hours_per_day'] };
    }
    const days = unlinkedDays(line, exact(line.billedDays));
    if (days.lt(limitOf(params, 'unlinkedDays'))) return { outcome: 'clean' };
    const price = dayPriceOf(line);
    const amount = price === null ? null : money(days.times(price));
    const persons = [...new Set(line.links.flatMap((link) => link.personKey ?? []))];
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: lineSubject(line, persons.length === 1 ? (persons[0] ?? null) : null),
          values: {
            line: line.line,
            invoice: line.invoice.ref,
            contract: contract.ref,
            billedDays: line.billedDays,
            days: toDecimal(days),
            amount,
            currency: line.invoice.currency,
          },
          allocations: [
            {
              supplier: line.invoice.supplierKey,
              invoice: line.invoice.ref,
              line: line.line,
              days: toDecimal(days),
              amount,
            },
          ],
          evidence: [line.source],
          assumed: [
            ...assumedOf(contract, 'deliverables_expected'),
            ...(line.billedUnit === 'hour' ? assumedOf(contract, 'hours_per_day') : []),
            ...unitInWords(line),
            ...guessed(line.invoice.contractHow, 'contract_ref'),
          ],
          rung: 'contract',
        },
      ],
    };
  },
});
