import type { CivilDate } from '../../domain/civil-date.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatNumber } from '../../domain/format/number-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import { monthOf, namedMonths, type NamedMonth } from '../recorded-months.js';
import type { RuleMessages } from '../rule.js';
import { shownPerson } from '../wording.js';

interface DumpedMonth extends NamedMonth {
  enteredOn: CivilDate;
  /** Entries made on that day, of all entries of the month. */
  batch: number;
  entries: number;
}

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  contracts: string[];
  /** The first of them. */
  months: DumpedMonth[];
  /** All of them. */
  monthCount: number;
}

/** `10 entrées sur 10 de juin 2026 (MV-2026-37) le 26 juin 2026`. */
function dumpedMonth(month: DumpedMonth, lang: Lang): string {
  const all = formatNumber(String(month.entries), lang);
  const day = formatDate(month.enteredOn, lang);
  return lang === 'fr'
    ? `${formatCount(month.batch, 'entrée', 'entrées', lang)} sur ${all} de ${monthOf(month, lang)} le ${day}`
    : `${formatCount(month.batch, 'entry', 'entries', lang)} of ${all} for ${monthOf(month, lang)} on ${day}`;
}

/** The months: what buyer and contractor read alike, for the contracts are of one contractor. */
const batches = (v: Values, lang: Lang): string =>
  namedMonths({ months: v.months, count: v.monthCount }, (one) => dumpedMonth(one, lang), lang);

export const messages: RuleMessages<Values> = {
  // Title: several weeks typed on one day.
  title: { fr: 'Mois saisi en une fois', en: 'A month entered in one go' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'saisies d’un même jour, au plus tôt la veille de la dernière date ≥ shareOfEntries × saisies du mois ∧ saisies du mois ≥ leastEntries ∧ jour de saisie − première date saisie > oldestDays',
    en: 'entries made on one day, at the earliest the day before the last date ≥ shareOfEntries × entries of the month ∧ entries of the month ≥ leastEntries ∧ day of entry − first date entered > oldestDays',
  },
  finding: {
    fr: (v) =>
      `${shownPerson(v.personKey, v.person)}, saisie en une fois : ${batches(v, 'fr')} ; le marché demande une feuille de temps plus souvent.`,
    en: (v) =>
      `${shownPerson(v.personKey, v.person)}, entered in one go: ${batches(v, 'en')}; the contract asks for a timesheet more often.`,
  },
  supplier: {
    fr: (v) =>
      `Votre feuille de temps pour ${v.person} est saisie en une fois : ${batches(v, 'fr')} ; le marché en demande une plus souvent.`,
    en: (v) =>
      `Your timesheet for ${v.person} was entered in one go: ${batches(v, 'en')}; the contract asks for one more often.`,
  },
  // Asks for the source of the days, never for the reason of the delay.
  question: {
    fr: () => 'D’après quoi ces jours ont-ils été saisis (agenda, outil de suivi, tickets) ?',
    en: () => 'From what were these days entered (calendar, tracker, tickets)?',
  },
  why: {
    fr: 'Le marché demande un relevé au fil du travail ; plusieurs semaines saisies d’un coup reposent sur la mémoire ou sur une autre trace.',
    en: 'The contract asks for a record as the work goes; several weeks typed at once rest on memory or on another trace.',
  },
  innocent: [
    {
      fr: 'Les jours ont été importés d’un autre outil, où ils étaient notés au fil de l’eau.',
      en: 'The days were imported from another tool, where they were noted as they passed.',
    },
    {
      fr: 'L’accès à l’outil de l’acheteur n’a été ouvert qu’à la fin du mois.',
      en: 'Access to the buyer’s tool was opened only at the end of the month.',
    },
    {
      fr: 'Un accord permet une feuille par mois, sans que le registre le dise.',
      en: 'An agreement allows one timesheet a month, and the register does not say so.',
    },
  ],
};
