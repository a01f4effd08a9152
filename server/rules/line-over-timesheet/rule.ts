import { exact, money, toDecimal } from '../../domain/decimal.js';
import type { BilledLine, RecordedDays } from '../facts/line.js';
import type { ContractFact } from '../facts/contract.js';
import { limitOf } from '../limit-of.js';
import {
  assumedOf,
  billsTime,
  dayPriceOf,
  guessed,
  isAuditedLine,
  lineSubject,
  missingDate,
  unitInWords,
  unitWhere,
} from '../line-scope.js';
import { askedParts } from '../parts-of-line.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { isOver, missingOf } from './compare-groups.js';
import { messages, type Values } from './messages.js';

/** Only time priced by time is compared; a fixed price is not owed day by day. */
function compares(line: BilledLine, contract: ContractFact | null): boolean {
  if (!isAuditedLine(line) || !billsTime(line)) return false;
  if (contract === null || contract.timesheetRequired) return true;
  return contract.priceForm === 'time' || contract.priceForm === 'mixed';
}

function finding(line: BilledLine, contract: ContractFact, group: RecordedDays): FindingDraft<Values> {
  const price = dayPriceOf(line);
  const amount = price === null ? null : money(exact(group.excessDays).times(price));
  const hours = group.recordedHours !== null || line.billedUnit === 'hour';
  const hows = line.links.filter((link) => link.personKey === group.personKey).map((link) => link.how);
  return {
    subject: lineSubject(line, group.personKey),
    values: {
      line: line.line,
      invoice: line.invoice.ref,
      contract: contract.ref,
      personKey: group.personKey,
      person: group.personName ?? group.personKey ?? group.profile,
      periodStart: group.periodStart,
      periodEnd: group.periodEnd,
      lineDays: group.lineDays,
      groupDays: group.groupBilledDays,
      recordedDays: group.recordedDays ?? '0',
      excessDays: group.excessDays,
      strayDays: group.strayDays,
      disagreeingDates: group.disagreeingDates,
      otherLines: group.otherLines.map(({ invoice, line: other }) => ({ invoice, line: other })),
      otherLinesCount: group.otherLinesCount,
      oneSupplier: group.oneSupplier,
      amount,
      currency: line.invoice.currency,
    },
    allocations: [
      {
        supplier: line.invoice.supplierKey,
        invoice: line.invoice.ref,
        line: line.line,
        days: toDecimal(exact(group.excessDays)),
        amount,
      },
    ],
    evidence: [line.source, ...group.sources],
    related: group.otherLines.map(({ invoice, line: other, supplierKey }) => ({
      invoice,
      line: other,
      supplier: supplierKey,
    })),
    assumed: [
      ...(contract.timesheetRequired ? [] : assumedOf(contract, 'price_form')),
      ...(hours ? assumedOf(contract, 'hours_per_day') : []),
      ...new Set([...unitInWords(line), ...unitWhere(group.groupInWords)]),
      ...guessed(line.invoice.contractHow, 'contract_ref'),
      ...new Set(hows.flatMap((how) => guessed(how, 'person_key'))),
    ],
    // Two sheets that disagree leave a doubt about what was recorded.
    ...(group.disagreeingDates > 0 ? { class: 'question' } : {}),
    rung: 'timesheet',
  };
}

/** T1: more days billed than the timesheets record for the same person, contract and period. */
export const rule = defineRule({
  id: 'line-over-timesheet',
  code: 'T1',
  version: 2,
  since: '0.1.0',
  class: 'fact',
  topic: 'timesheet',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'recordedDays'],
  groundsInterruption: INTERRUPTION.inconsistent,
  params: {
    toleranceDays: {
      type: 'days',
      default: '0.25',
      origin: {
        fr: 'proposée : un quart de jour, la plus petite unité vue dans les feuilles de temps',
        en: 'proposed: a quarter of a day, the smallest unit seen in timesheets',
      },
      describe: {
        fr: 'Écart admis entre jours facturés et jours de la feuille',
        en: 'Difference allowed between days billed and days recorded',
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
        fr: 'Écart admis en part des jours facturés (le plus grand des deux compte)',
        en: 'Difference allowed as a share of the days billed (the larger of the two counts)',
      },
    },
  },
  messages,
  check({ billedLine: line, recordedDays }, params) {
    const groups = askedParts(recordedDays);
    const { contract } = line.invoice;
    if (!compares(line, contract)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (line.billedDays === null) {
      return { outcome: 'incomplete', missing: [line.quantity === null ? 'quantity' : 'hours_per_day'] };
    }
    const [days, ratio] = [limitOf(params, 'toleranceDays'), limitOf(params, 'toleranceRatio')];
    const over = groups.filter(
      (group) => isOver(group, group.recordedDays, days, ratio) && exact(group.excessDays).gt(0),
    );
    if (over.length > 0) {
      return { outcome: 'flagged', findings: over.map((group) => finding(line, contract, group)) };
    }
    if (groups.length === 0) {
      const [date = 'person_key'] = missingDate(line);
      return { outcome: 'incomplete', missing: [date] };
    }
    const missing = missingOf(line, groups, days, ratio);
    return missing.length === 0 ? { outcome: 'clean' } : { outcome: 'incomplete', missing };
  },
});
