import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatDates, formatPeriod } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, inBrackets } from '../wording.js';

export interface Values extends FindingValues {
  line: string;
  invoice: string;
  contract: string;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  billedDays: Decimal;
  workingDays: number;
  people: number;
  capacity: Decimal;
  excessDays: Decimal;
  /** Days that would be worked, were the organisation not closed. */
  closed: { date: CivilDate; label: string | null }[];
  amount: Decimal | null;
  currency: string | null;
}

function calendar(v: Values, lang: Lang): string {
  return lang === 'fr'
    ? `${formatCount(v.workingDays, 'jour travaillable', 'jours travaillables', lang)} pour ${formatCount(v.people, 'personne', 'personnes', lang)}`
    : `${formatCount(v.workingDays, 'working day', 'working days', lang)} for ${formatCount(v.people, 'person', 'people', lang)}`;
}

/** `; fermeture de l'organisation : 24 et 31 déc. 2026 (Pont)`; nothing without a closure. Labels are the buyer's own words. */
function closure({ closed }: Values, withLabels: boolean, lang: Lang): string {
  if (closed.length === 0) return '';
  const labels = [...new Set(closed.map(({ label }) => (withLabels ? label : null)))];
  const groups = labels.map((label) => {
    const dates = closed.filter((day) => !withLabels || day.label === label).map(({ date }) => date);
    return formatDates(dates, lang) + (label === null ? '' : ` (${label})`);
  });
  const days = formatList(groups, lang);
  return lang === 'fr' ? ` ; fermeture de l'organisation : ${days}` : `; organisation closed: ${days}`;
}

function finding(v: Values, lang: Lang): string {
  const billed = billedDays(v.billedDays, lang);
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  const excess = formatDays(v.excessDays, lang);
  const stake = v.amount === null ? '' : inBrackets(null, v.amount, v.currency, lang);
  return lang === 'fr'
    ? `Ligne ${v.line} : ${billed} (${period}) ; cette période compte ${calendar(v, lang)}, soit ${formatDays(v.capacity, lang)}${closure(v, true, lang)} ; ${excess} au-delà${stake}.`
    : `Line ${v.line}: ${billed} (${period}); that period has ${calendar(v, lang)}, that is ${formatDays(v.capacity, lang)}${closure(v, true, lang)}; ${excess} beyond${stake}.`;
}

function supplier(v: Values, lang: Lang): string {
  const billed = formatDays(v.billedDays, lang);
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  return lang === 'fr'
    ? `Votre ligne ${v.line} indique ${billed} (${period}) ; cette période compte ${calendar(v, lang)}${closure(v, false, lang)}.`
    : `Your line ${v.line} shows ${billed} (${period}); that period has ${calendar(v, lang)}${closure(v, false, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Plus de jours que la période n'en compte", en: 'More days than the period has' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'jours facturés > jours ouvrés de la période × personnes × max(1 ; maximum par personne et par jour du marché)',
    en: 'billed days > working days of the period × people × max(1, the contract’s maximum per person and day)',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      "La ligne couvre-t-elle d'autres mois ou d'autres personnes, ou la quantité est-elle à corriger ?",
    en: () => 'Does the line cover other months or other people, or should the quantity be corrected?',
  },
  why: {
    fr: "Une période a un nombre fini de jours travaillables ; au-delà, la période, l'équipe ou la quantité est à préciser.",
    en: 'A period has a finite number of working days; beyond it, the period, the team or the quantity needs a detail.',
  },
  innocent: [
    {
      fr: "La facture rattrape des mois antérieurs qui n'avaient pas été facturés.",
      en: 'The invoice catches up on earlier months that had not been billed.',
    },
    {
      fr: "Une autre personne a travaillé et n'est pas encore inscrite au marché.",
      en: "Another person worked and is not yet on the contract's list.",
    },
    {
      fr: "Le travail s'est poursuivi à distance pendant une fermeture de l'organisation.",
      en: 'Work went on at a distance while the organisation was closed.',
    },
    {
      fr: 'Le lundi de Pentecôte ou un jour férié local a été travaillé.',
      en: 'Whit Monday or a local holiday was worked.',
    },
  ],
};
