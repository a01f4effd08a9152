import { days, exact, money, type Decimal } from '../../domain/decimal.js';
import type { BilledLine, SameService } from '../facts/line.js';
import { limitOf } from '../limit-of.js';
import {
  billsTime,
  dayPriceOf,
  guessed,
  isAuditedLine,
  lineSubject,
  missingDate,
  unitWhere,
} from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { lackingDays } from './lacking-days.js';
import { messages, type Values } from './messages.js';

/**
 * Same person, contract, period and days on two current invoices: the later one is asked about, for the days that the
 * timesheets lack for both. Clean when it cites the earlier one, which it corrects, and when the timesheets record enough
 * for both, as for two equal parts of a month.
 */
export const rule = defineRule({
  id: 'service-billed-twice',
  code: 'D4',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'duplicate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'sameService', 'recordedDays'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {
    toleranceDays: {
      type: 'days',
      default: '0.25',
      origin: {
        fr: 'proposée : un quart de jour, comme pour les jours facturés au-delà des feuilles de temps',
        en: 'proposed: a quarter of a day, as for days billed above the timesheets',
      },
      describe: {
        fr: 'Jours qui peuvent manquer aux feuilles de temps pour les deux prestations',
        en: 'Days that the timesheets may lack for both pieces of work',
      },
    },
    toleranceRatio: {
      type: 'share',
      default: '0.02',
      origin: {
        fr: 'proposée : 2 % des jours facturés, pour les arrondis d’un mois',
        en: 'proposed: 2% of the days billed, for rounding over a month',
      },
      describe: {
        fr: 'Les mêmes en part des jours facturés (le plus grand des deux compte)',
        en: 'The same as a share of the days billed (the larger of the two counts)',
      },
    },
  },
  messages,
  check({ billedLine: line, sameService, recordedDays }, params) {
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    const missing = missingKeys(line);
    if (missing.length > 0) return { outcome: 'incomplete', missing };
    const tolerance = { days: limitOf(params, 'toleranceDays'), ratio: limitOf(params, 'toleranceRatio') };
    const uncited = sameService.filter((other) => !other.cited);
    const people = [...new Set(uncited.map(({ personKey }) => personKey))];
    const services = people.map((personKey) => {
      const twins = uncited.filter((twin) => twin.personKey === personKey);
      return { twins, lacking: lackingDays(twins, recordedDays, tolerance) };
    });
    const findings = services.flatMap(({ twins: [first, ...others], lacking }) =>
      first === undefined || lacking.sure === null ? [] : [draft(line, first, others, lacking.sure)],
    );
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const lacks = services.flatMap(({ lacking }) => lacking.unless ?? []);
    return lacks.length === 0
      ? { outcome: 'clean' }
      : { outcome: 'incomplete', missing: [...new Set(lacks)] };
  },
});

function missingKeys(line: BilledLine): string[] {
  return [
    ...(line.invoice.contract === null ? ['contract_ref'] : []),
    ...(line.links.some((link) => link.personKey !== null) ? [] : ['person_key']),
    ...missingDate(line),
    ...(line.invoice.contract !== null && line.billedDays === null ? ['hours_per_day'] : []),
  ];
}

/** Both lines name their orders and none is common: two orders may well ask for the same days of one person. */
function onOtherOrders(line: BilledLine, twin: SameService): boolean {
  const orders = line.links.flatMap((link) => link.orderRef ?? []);
  if (orders.length === 0 || twin.orders.length === 0) return false;
  return !orders.some((order) => twin.orders.includes(order));
}

function draft(
  line: BilledLine,
  twin: SameService,
  others: readonly SameService[],
  lacking: Decimal,
): FindingDraft<Values> {
  const { invoice } = line;
  const price = dayPriceOf(line);
  const amount = price === null ? null : money(exact(lacking).times(price));
  const link = line.links.find((candidate) => candidate.personKey === twin.personKey);
  const twins = [twin, ...others];
  return {
    subject: lineSubject(line, twin.personKey),
    related: twins.map((other) => ({
      invoice: other.invoice,
      supplier: invoice.supplierKey,
      line: other.line,
      personKey: other.personKey,
      file: other.invoiceFile,
    })),
    values: {
      line: line.line,
      personKey: twin.personKey,
      person: link?.personName ?? twin.personKey,
      days: days(twin.days),
      lacking: days(lacking),
      amount,
      currency: invoice.currency,
      periodStart: twin.periodStart,
      periodEnd: twin.periodEnd,
      twinInvoice: twin.invoice,
      twinLine: twin.line,
      twinIssueDate: twin.issueDate,
      invoices: twins.map((other) => other.invoice),
      twinLines: twin.uncitedLines,
    },
    allocations: [
      { supplier: invoice.supplierKey, invoice: invoice.ref, line: line.line, days: days(lacking), amount },
    ],
    evidence: [line.source, ...twins.map((other) => other.source)],
    assumed: [
      ...unitWhere(line.unitHow === 'wording' || twins.some((other) => other.inWords)),
      ...guessed(link?.how ?? 'none', 'person_key'),
      ...guessed(invoice.contractHow, 'contract_ref'),
    ],
    ...(twins.every((other) => onOtherOrders(line, other)) ? { class: 'question' } : {}),
    // The contract pays a service once.
    rung: 'contract',
  };
}
