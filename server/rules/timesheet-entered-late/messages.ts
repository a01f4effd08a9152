import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { monthOf, namedMonths, type NamedMonth } from '../recorded-months.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

interface LateMonth extends NamedMonth {
  /** Dates entered late, of all dates of the month. */
  late: number;
  dates: number;
}

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  contracts: string[];
  /** The first of them. */
  months: LateMonth[];
  /** All of them. */
  monthCount: number;
  /** Days allowed after the day the timesheet is due. */
  delayDays: Decimal;
  /** The longest delay found, in days. */
  longest: number;
}

/** `10 dates sur 10 en avril 2026 (MV-2026-37)`. */
function lateMonth(month: LateMonth, lang: Lang): string {
  const late = formatCount(month.late, 'date', 'dates', lang);
  const all = formatNumber(String(month.dates), lang);
  return lang === 'fr'
    ? `${late} sur ${all} en ${monthOf(month, lang)}`
    : `${late} of ${all} in ${monthOf(month, lang)}`;
}

/** The months, and how late: what buyer and contractor read alike, for the contracts are of one contractor. */
function delays(v: Values, lang: Lang): string {
  const months = namedMonths({ months: v.months, count: v.monthCount }, (one) => lateMonth(one, lang), lang);
  const allowed = formatCount(
    v.delayDays,
    lang === 'fr' ? 'jour' : 'day',
    lang === 'fr' ? 'jours' : 'days',
    lang,
  );
  const longest = formatCount(
    v.longest,
    lang === 'fr' ? 'jour' : 'day',
    lang === 'fr' ? 'jours' : 'days',
    lang,
  );
  return lang === 'fr'
    ? `${months} : saisie plus de ${allowed} après l’échéance de la feuille de temps, jusqu’à ${longest} après`
    : `${months}: entered more than ${allowed} after the timesheet was due, up to ${longest} after`;
}

export const messages: RuleMessages<Values> = {
  // Title: entries that come long after the work; it does not say that they are wrong.
  title: { fr: 'Temps saisi longtemps après', en: 'Time entered long afterwards' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'dates d’un mois saisies plus de delayDays jours après l’échéance de leur feuille ≥ max(leastDates ; shareOfDates × dates du mois)',
    en: 'dates of a month entered more than delayDays days after their timesheet was due ≥ max(leastDates, shareOfDates × dates of the month)',
  },
  finding: {
    fr: (v) => `${shownPerson(v.personKey, v.person)}, ${delays(v, 'fr')}.`,
    en: (v) => `${shownPerson(v.personKey, v.person)}, ${delays(v, 'en')}.`,
  },
  supplier: {
    fr: (v) => `Votre feuille de temps pour ${v.person}, ${delays(v, 'fr')}.`,
    en: (v) => `Your timesheet for ${v.person}, ${delays(v, 'en')}.`,
  },
  // Asks for the source of the days, never for the reason of the delay.
  question: {
    fr: () => 'D’après quoi ces jours ont-ils été saisis (agenda, outil de suivi, tickets) ?',
    en: () => 'From what were these days entered (calendar, tracker, tickets)?',
  },
  why: {
    fr: 'Un temps noté loin du travail repose sur la mémoire ; une trace du moment le confirme.',
    en: 'Time noted long after the work rests on memory; a trace of the moment confirms it.',
  },
  innocent: [
    {
      fr: 'La personne était malade ou en congé quand la feuille était due.',
      en: 'The person was ill or on leave when the timesheet was due.',
    },
    {
      fr: 'Les jours sont notés ailleurs au fil de l’eau, puis reportés dans la feuille.',
      en: 'The days are noted elsewhere as they pass, then carried into the timesheet.',
    },
    {
      fr: 'L’outil donne la date de l’export ou de la dernière correction, et non celle de la saisie.',
      en: 'The tool gives the date of the export or of the last correction, not that of the entry.',
    },
  ],
};
