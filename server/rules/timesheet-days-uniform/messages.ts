import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { monthEnd, namedContracts } from '../recorded-months.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  /** The first of the contracts paid by the hour, and how many there are. */
  contracts: string[];
  contractCount: number;
  /** First days of the first and the last month. */
  from: CivilDate;
  to: CivilDate;
  /** Dates of exactly one day, of all dates known in days. */
  whole: number;
  dates: number;
}

/** The figures, the period and the contracts; whole months are said as months. */
function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const period = formatPeriod(v.from, monthEnd(v.to), lang);
  const whole = formatCount(v.whole, 'date', 'dates', lang);
  const all = formatNumber(String(v.dates), lang);
  const day = formatDays('1', lang);
  const contracts = namedContracts(v.contracts, v.contractCount, lang);
  return lang === 'fr'
    ? `${who} : ${whole} sur ${all} d’exactement ${day} (${period}) ; l’unité de prix est l’heure (${contracts}).`
    : `${who}: ${whole} of ${all} of exactly ${day} (${period}); the unit of price is the hour (${contracts}).`;
}

export const messages: RuleMessages<Values> = {
  // Title: what is seen in the timesheet, without a judgement.
  title: { fr: 'Journées toutes égales', en: 'Days all of one length' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'dates d’exactement un jour ≥ shareOfDates × dates pointées ∧ dates pointées ≥ leastDates, sur les marchés payés à l’heure',
    en: 'dates of exactly one day ≥ shareOfDates × recorded dates ∧ recorded dates ≥ leastDates, on contracts paid by the hour',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  // A weak sign: it is for the reader of another finding, never asked of the contractor by itself.
  supplier: null,
  question: {
    fr: () => 'Les heures sont-elles notées jour par jour, ou une journée type est-elle reportée ?',
    en: () => 'Are hours noted day by day, or is a standard day carried over?',
  },
  why: {
    fr: 'Sur un marché payé à l’heure, des journées toutes égales disent l’horaire plus que le temps passé.',
    en: 'On a contract paid by the hour, days all of one length tell the schedule rather than the time spent.',
  },
  innocent: [
    {
      fr: 'La personne suit un horaire fixe, ou l’outil propose la journée entière.',
      en: 'The person follows a fixed schedule, or the tool offers the whole day.',
    },
    {
      fr: 'Les parties sont convenues de compter en journées, bien que le prix soit à l’heure.',
      en: 'The parties agreed to count in days although the price is by the hour.',
    },
  ],
};
