import { billedCost, isListedCost, type CostKind } from '../../domain/billed-cost.js';
import { exact, money, signOf } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import { billsTime, guessed, isAuditedLine, lineSubject } from '../line-scope.js';
import { defineRule } from '../rule.js';
import { messages } from './messages.js';

/** Characters of a label that a finding quotes. */
const QUOTED = 120;

/**
 * A tool, an AI subscription or an expense billed as days or beside them, where no price of the contract is for such a cost.
 * Such costs are at most passed on as they were paid (ABA Formal Opinion 512 for AI tools); whether the contract admits them is
 * asked, since registers hold prices and not every clause.
 */
export const rule = defineRule({
  id: 'cost-billed-apart',
  code: 'R8',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'listedNames'],
  params: {},
  messages,
  check({ billedLine: line, listedNames }) {
    if (!isAuditedLine(line)) return { outcome: 'notApplicable' };
    const labels = [line.name, line.description].flatMap((label) => (label?.trim() ? [label] : []));
    if (labels.length === 0) return { outcome: 'incomplete', missing: ['description'] };
    const cost = costOf(line, labels);
    const isFree = line.net !== null && signOf(line.net) === 0;
    if (cost === null || isFree) return { outcome: 'clean' };
    const { contract } = line.invoice;
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (isProvidedFor(line, cost, listedNames)) return { outcome: 'clean' };
    const amount = line.net === null ? null : money(exact(line.net));
    return {
      outcome: 'flagged',
      findings: [
        {
          subject: lineSubject(line, onlyPerson(line)),
          values: {
            line: line.line,
            contract: contract.ref,
            kind: cost.kind,
            label: shortened(cost.label),
            days: billsTime(line) ? line.billedDays : null,
            amount,
            currency: line.invoice.currency,
          },
          allocations: [
            {
              supplier: line.invoice.supplierKey,
              invoice: line.invoice.ref,
              line: line.line,
              days: null,
              amount,
            },
          ],
          evidence: [line.source],
          assumed: guessed(line.invoice.contractHow, 'contract_ref'),
          rung: 'contract',
        },
      ],
    };
  },
});

interface Cost {
  kind: CostKind;
  label: string;
}

function costOf(line: BilledLine, labels: readonly string[]): Cost | null {
  for (const label of labels) {
    const kind = billedCost(label, billsTime(line));
    if (kind !== null) return { kind, label };
  }
  return null;
}

/** A price of the contract is for such a cost, or the line is for one of its deliverables. */
function isProvidedFor(line: BilledLine, { kind, label }: Cost, listedNames: readonly string[]): boolean {
  const isDeliverable = line.links.some(
    ({ deliverableRef, how }) => deliverableRef !== null && how !== 'only-candidate',
  );
  return isDeliverable || listedNames.some((name) => isListedCost(label, kind, name));
}

function onlyPerson({ links }: BilledLine): string | null {
  const people = new Set(links.flatMap(({ personKey }) => personKey ?? []));
  return people.size === 1 ? ([...people][0] ?? null) : null;
}

function shortened(label: string): string {
  const text = label.replace(/\s+/g, ' ').trim();
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED - 1).trimEnd()}…`;
}
