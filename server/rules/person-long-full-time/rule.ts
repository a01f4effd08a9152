import type { CivilDate } from '../../domain/civil-date.js';
import { days, exact, toFixed, type Decimal, type Exact } from '../../domain/decimal.js';
import type { LongPresence } from '../facts/long-presence.js';
import type { PersonFact } from '../facts/person.js';
import { limitOf } from '../limit-of.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { messages, type Values } from './messages.js';

const MONTHS_A_YEAR = 12;

/**
 * The same named person for one contractor for more than three years, near full time, without a deliverable. A note to the
 * buyer's lawyers and to nobody else: no rule of law gives a duration, judges look at supervision, know-how and results.
 */
export const rule = defineRule({
  id: 'person-long-full-time',
  code: 'P8',
  version: 1,
  since: '0.1.0',
  class: 'question',
  topic: 'contract',
  audience: ['legal'],
  per: 'person',
  identifiedBy: ['personKey', 'supplier'],
  needs: ['personFact', 'longPresence'],
  params: {
    months: {
      type: 'count',
      default: '36',
      origin: {
        fr: 'usage des acheteurs de prestations : trois ans, sans texte de loi',
        en: 'practice of buyers of services: three years, in no text of law',
      },
      describe: {
        fr: 'Mois de présence au-delà desquels la note est faite',
        en: 'Months of presence beyond which the note is made',
      },
    },
    share: {
      type: 'share',
      default: '0.8',
      origin: { fr: 'proposée : quatre jours sur cinq', en: 'proposed: four days in five' },
      describe: {
        fr: "Part d'un temps plein à partir de laquelle la note est faite",
        en: 'Share of full time from which the note is made',
      },
    },
    fullYear: {
      type: 'days',
      default: '218',
      origin: {
        fr: 'code du travail, article L3121-64 : 218 jours par an au plus pour un forfait en jours',
        en: 'French labour code, article L3121-64: at most 218 days a year when paid by the day',
      },
      describe: { fr: "Jours d'une année à temps plein", en: 'Days of a full-time year' },
    },
  },
  messages,
  check({ personFact, longPresence }, params) {
    if (longPresence.length === 0) return { outcome: 'incomplete', missing: ['period_start'] };
    if (longPresence.every(({ hasDeliverables }) => hasDeliverables)) return { outcome: 'notApplicable' };
    const limit = Number(limitOf(params, 'months'));
    const [fullYear, share] = [limitOf(params, 'fullYear'), exact(limitOf(params, 'share'))];
    const long = longPresence
      .filter(({ from, to, hasDeliverables }) => monthsLater(from, limit) <= to && !hasDeliverables)
      .map((presence) => ({ presence, share: partOfFullTime(presence, fullYear) }));
    const near = long.filter((one) => one.share.gte(share));
    if (near.length > 0) {
      return { outcome: 'flagged', findings: near.map((one) => draft(personFact, one.presence, one.share)) };
    }
    const isUnknown = long.some(({ presence }) => presence.hasUnknownDays);
    return isUnknown ? { outcome: 'incomplete', missing: ['hours_per_day'] } : { outcome: 'clean' };
  },
});

/** The day so many months later, to compare dates with: a 31 February stands after the 28th. */
function monthsLater(day: CivilDate, months: number): CivilDate {
  const [year = '', month = '', rest = ''] = day.split('-');
  const later = Number(month) - 1 + months;
  const number = String((later % MONTHS_A_YEAR) + 1).padStart(2, '0');
  return `${Number(year) + Math.floor(later / MONTHS_A_YEAR)}-${number}-${rest}`;
}

/** Whole months from one day to another. */
function wholeMonths({ from, to }: LongPresence): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * MONTHS_A_YEAR + toMonth - fromMonth;
  return monthsLater(from, months) <= to ? months : months - 1;
}

/** The month that has begun counts whole: the share is never above the truth. */
function partOfFullTime(presence: LongPresence, fullYear: Decimal): Exact {
  const full = exact(fullYear)
    .div(MONTHS_A_YEAR)
    .times(wholeMonths(presence) + 1);
  return exact(presence.days).div(full);
}

function draft({ personKey, name }: PersonFact, presence: LongPresence, share: Exact): FindingDraft<Values> {
  return {
    subject: { personKey, supplier: presence.supplierKey },
    values: {
      personKey,
      person: name ?? personKey,
      supplierName: presence.supplierName,
      contracts: presence.contracts,
      contractCount: presence.contractCount,
      from: presence.from,
      to: presence.to,
      months: wholeMonths(presence),
      days: days(presence.days),
      isPartial: presence.hasUnknownDays,
      share: toFixed(share, 4),
    },
    allocations: [],
    evidence: presence.sources,
    related: presence.contracts.map((contract) => ({ supplier: presence.supplierKey, contract })),
    // Nobody vouches that a name alone is one person all along.
    assumed: personKey.startsWith('name:') ? ['person_key'] : [],
  };
}
