import { days, exact, money, type Exact } from '../../domain/decimal.js';
import type { BilledLine, RecordedDays } from '../facts/line.js';
import { limitOf } from '../limit-of.js';
import { assumedOf, dayPriceOf, guessed, isAuditedLine, lineSubject, unitInWords } from '../line-scope.js';
import { INTERRUPTION } from '../interruption-basis.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/**
 * A quantity of days well above the recorded days and close to the recorded hours: the number is probably in hours.
 * Both conditions are needed, so that half days or two people on one line do not count.
 */
export const rule = defineRule({
  id: 'line-hours-billed-as-days',
  code: 'A5',
  version: 1,
  since: '0.1.0',
  class: 'fact',
  topic: 'arithmetic',
  audience: ['buyer', 'supplier'],
  per: 'line',
  identifiedBy: ['supplier', 'invoice', 'line', 'personKey'],
  needs: ['billedLine', 'recordedDays'],
  groundsInterruption: INTERRUPTION.wrong,
  params: {
    ratio: {
      type: 'ratio',
      default: '1.6',
      origin: {
        fr: 'proposée',
        en: 'proposed',
      },
      describe: {
        fr: 'Jours facturés pour un jour enregistré, au-delà desquels on compare aux heures',
        en: 'Billed days for one recorded day, above which hours are compared',
      },
    },
    closeness: {
      type: 'share',
      default: '0.05',
      origin: {
        fr: 'proposée',
        en: 'proposed',
      },
      describe: {
        fr: 'Écart admis entre la quantité et les heures enregistrées',
        en: 'Difference allowed between the quantity and the recorded hours',
      },
    },
  },
  messages,
  check({ billedLine: line, recordedDays }, params) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line) || line.billedUnit !== 'day') return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (recordedDays.length === 0) return { outcome: 'incomplete', missing: ['person_key'] };
    const [ratio, closeness] = [limitOf(params, 'ratio'), limitOf(params, 'closeness')];
    const readings = recordedDays.map((recorded) => ({ recorded, time: recordedTime(recorded, line) }));
    const findings = readings.flatMap(({ recorded, time }) =>
      typeof time === 'string' || !looksLikeHours(recorded, time, ratio, closeness)
        ? []
        : [draft(line, recorded, time)],
    );
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = readings.flatMap(({ time }) => (typeof time === 'string' ? [time] : []));
    if (missing.length === 0) return { outcome: 'clean' };
    return contract.timesheetRequired || missing.includes('hours_per_day')
      ? { outcome: 'incomplete', missing: [...new Set(missing)] }
      : { outcome: 'notApplicable' };
  },
});

interface RecordedTime {
  days: Exact;
  hours: Exact;
}

/** Recorded days and hours, or the name of what is missing to know them. */
function recordedTime(recorded: RecordedDays, line: BilledLine): RecordedTime | string {
  if (recorded.unconvertible) return 'hours_per_day';
  if (recorded.recordedDays === null) return 'timesheet';
  const counted = exact(recorded.recordedDays);
  if (recorded.recordedHours !== null) {
    return { days: counted, hours: exact(recorded.recordedHours) };
  }
  const hoursPerDay = line.invoice.contract?.hoursPerDay ?? null;
  return hoursPerDay === null ? 'hours_per_day' : { days: counted, hours: counted.times(hoursPerDay) };
}

function looksLikeHours(recorded: RecordedDays, time: RecordedTime, ratio: string, closeness: string) {
  const billed = exact(recorded.lineDays);
  if (time.hours.lte(0) || billed.lte(time.days.times(ratio))) return false;
  return billed.minus(time.hours).abs().lte(time.hours.times(closeness));
}

function draft(line: BilledLine, recorded: RecordedDays, time: RecordedTime): FindingDraft<Values> {
  const { invoice } = line;
  const excess = exact(recorded.lineDays).minus(time.days);
  const price = dayPriceOf(line);
  const amount = price === null ? null : money(excess.times(price));
  const how = line.links.find((link) => link.personKey === recorded.personKey)?.how ?? 'none';
  const conversions = invoice.contract === null ? [] : assumedOf(invoice.contract, 'hours_per_day');
  return {
    subject: lineSubject(line, recorded.personKey),
    values: {
      line: line.line,
      personKey: recorded.personKey,
      person: recorded.personName ?? recorded.personKey ?? recorded.profile,
      billedDays: days(recorded.lineDays),
      recordedDays: days(time.days),
      recordedHours: days(time.hours),
      excessDays: days(excess),
      amount,
      currency: invoice.currency,
      periodStart: recorded.periodStart,
      periodEnd: recorded.periodEnd,
    },
    allocations: [
      { supplier: invoice.supplierKey, invoice: invoice.ref, line: line.line, days: days(excess), amount },
    ],
    evidence: [line.source, ...recorded.sources],
    rung: 'timesheet',
    assumed: [
      ...conversions,
      ...guessed(how, 'person_key'),
      ...guessed(invoice.contractHow, 'contract_ref'),
      ...unitInWords(line),
    ],
  };
}
