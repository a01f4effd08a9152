import { exact, type Decimal } from '../../domain/decimal.js';
import type { BilledLine } from '../facts/line.js';
import type { ClericalTime } from '../facts/narrative.js';
import { limitOf } from '../limit-of.js';
import { billsTime, guessed, isAuditedLine, lineSubject, missingDate } from '../line-scope.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

/** Is the person's profile the dearest of a card that has several? Null when the card does not have it. */
const isSenior = (time: ClericalTime): boolean | null =>
  time.profileRate === null || time.highestRate === null
    ? null
    : exact(time.profileRate).eq(exact(time.highestRate));

function finding(line: BilledLine, time: ClericalTime): FindingDraft<Values> {
  const link = line.links.find(({ personKey }) => personKey === time.personKey);
  return {
    subject: lineSubject(line, time.personKey),
    values: {
      personKey: time.personKey,
      person: time.personName ?? time.personKey,
      profile: time.profile,
      invoice: line.invoice.ref,
      line: line.line,
      days: time.clericalDays,
      entries: time.clericalEntries,
      recordedDays: time.recordedDays,
      dates: time.dates,
      quote: time.quote ?? '',
    },
    allocations: [],
    amountAtStake: null,
    daysUnsupported: null,
    evidence: [line.source, ...time.sources],
    assumed: guessed(link?.how ?? 'given', 'person_key'),
    rung: 'timesheet',
  };
}

/** What keeps the part of office tasks from being known; nothing when it is. */
const missingOf = (time: ClericalTime): string[] => [
  ...(time.entries === 0 ? ['timesheet'] : []),
  ...(time.told < time.entries ? ['note'] : []),
  ...(time.unconverted > 0 ? ['hours_per_day'] : []),
];

/** Of all days recorded: what is not described, or not known in days, may be anything. */
function isAboveShare({ clericalDays, recordedDays, unconverted }: ClericalTime, share: Decimal): boolean {
  return unconverted === 0 && exact(clericalDays).gt(exact(recordedDays).times(share));
}

/** Does the card tell profiles apart by their price? */
const hasDearest = ({ profiles, highestRate, lowestRate }: ClericalTime): boolean =>
  profiles > 1 && highestRate !== null && lowestRate !== null && exact(lowestRate).lt(highestRate);

/**
 * R6: office tasks above a share of the days of somebody billed at the dearest profile of the rate card. Not asked of a card
 * with one profile or one price, nor of somebody who works on the contract alone: nobody else could have done them.
 */
export const rule = defineRule({
  id: 'senior-on-office-tasks',
  code: 'R6',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'rate',
  audience: ['buyer', 'supplier'],
  per: 'line',
  needs: ['billedLine', 'clericalTime'],
  params: {
    share: {
      type: 'share',
      default: '0.1',
      origin: {
        fr: 'proposée : une demi-journée par semaine',
        en: 'proposed: half a day a week',
      },
      describe: {
        fr: 'Part des jours au-dessus de laquelle les tâches de bureau sont questionnées',
        en: 'Share of the days above which office tasks are asked about',
      },
    },
  },
  messages,
  check({ billedLine: line, clericalTime }, params) {
    const { contract } = line.invoice;
    if (!isAuditedLine(line) || !billsTime(line)) return { outcome: 'notApplicable' };
    if (contract === null) return { outcome: 'incomplete', missing: ['contract_ref'] };
    if (contract.priceForm !== 'time' && contract.priceForm !== 'mixed') return { outcome: 'notApplicable' };
    if (clericalTime.length === 0) {
      const dates = missingDate(line);
      return { outcome: 'incomplete', missing: dates.length > 0 ? dates : ['person_key'] };
    }
    if (clericalTime.every(({ profiles }) => profiles === 0))
      return { outcome: 'incomplete', missing: ['rate_card'] };
    const among = clericalTime.filter(hasDearest);
    if (among.length === 0) return { outcome: 'notApplicable' };
    const seniors = among.filter((time) => isSenior(time) === true && time.people !== 1);
    const share = limitOf(params, 'share');
    const findings = seniors.filter((time) => isAboveShare(time, share)).map((time) => finding(line, time));
    if (findings.length > 0) return { outcome: 'flagged', findings };
    const missing = [
      ...(among.some((time) => isSenior(time) === null) ? ['profile'] : []),
      ...seniors.flatMap(missingOf),
    ];
    return missing.length > 0
      ? { outcome: 'incomplete', missing: [...new Set(missing)] }
      : { outcome: 'clean' };
  },
});
