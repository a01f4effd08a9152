import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { plural } from '../../domain/format/number-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, shownPerson } from '../wording.js';

export interface Values extends FindingValues {
  invoice: string;
  /** The last of the lines that bill the period, and how many they are. */
  line: string;
  lines: number;
  contract: string;
  personKey: string;
  person: string;
  recordedDays: Decimal;
  billedDays: Decimal;
  unclaimedDays: Decimal;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  /** Dates on which two timesheets say different things. */
  disagreeingDates: number;
}

/** ` (12 lignes)`, when several lines bill the period. */
function onLines({ lines }: Values, lang: Lang): string {
  if (lines === 1) return '';
  return lang === 'fr'
    ? ` (${formatCount(lines, 'ligne', 'lignes', lang)})`
    : ` (${formatCount(lines, 'line', 'lines', lang)})`;
}

/** ` Des feuilles de temps diffèrent sur 5 dates.`, or nothing. */
function disagreement({ disagreeingDates }: Values, lang: Lang): string {
  if (disagreeingDates === 0) return '';
  const dates = formatCount(disagreeingDates, 'date', 'dates', lang);
  return lang === 'fr' ? ` Des feuilles de temps diffèrent sur ${dates}.` : ` Timesheets differ on ${dates}.`;
}

function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  const recorded = formatDays(exact(v.recordedDays), lang);
  const billed = billedDays(v.billedDays, lang) + onLines(v, lang);
  const rest = formatDays(exact(v.unclaimedDays), lang);
  const said =
    lang === 'fr'
      ? `${who}, ${period}, marché ${v.contract} : ${recorded} dans les feuilles de temps, ${billed} ; ${rest} ${plural(v.unclaimedDays, 'non facturé', 'non facturés', lang)} à ce jour.`
      : `${who}, ${period}, contract ${v.contract}: ${recorded} in the timesheets, ${billed}; ${rest} not billed to date.`;
  return said + disagreement(v, lang);
}

function supplier(v: Values, lang: Lang): string {
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  const recorded = formatDays(exact(v.recordedDays), lang);
  const billed = formatDays(exact(v.billedDays), lang) + onLines(v, lang);
  const said =
    lang === 'fr'
      ? `Vos feuilles de temps comptent ${recorded} pour ${v.person} (${period}, marché ${v.contract}), vos factures ${billed}.`
      : `Your timesheets count ${recorded} for ${v.person} (${period}, contract ${v.contract}), your invoices ${billed}.`;
  return said + disagreement(v, lang);
}

export const messages: RuleMessages<Values> = {
  // Title: the mirror of « Plus de jours facturés que de jours pointés ».
  title: { fr: 'Plus de jours pointés que de jours facturés', en: 'More days recorded than billed' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'Σ jours enregistrés − Σ jours facturés, même marché, même personne, mêmes dates > toleranceDays',
    en: 'Σ recorded days − Σ billed days, same contract, person and dates > toleranceDays',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  // The money may be due to the contractor: the question is neutral.
  question: {
    fr: () =>
      'Ces jours seront-ils facturés plus tard, le sont-ils sur une autre ligne, ou ne sont-ils pas à facturer ?',
    en: () =>
      'Will these days be billed later, are they billed on another line, or are they not to be billed?',
  },
  why: {
    fr: 'Des jours pointés et non facturés annoncent une facture à venir, à prévoir au budget, ou une feuille de temps à corriger.',
    en: 'Days recorded and not billed announce an invoice to come, which the budget should expect, or a timesheet to correct.',
  },
  innocent: [
    {
      fr: 'Le reste est facturé le mois suivant.',
      en: 'The rest is billed the month after.',
    },
    {
      fr: 'Le bon de commande ou le marché plafonne les jours à payer.',
      en: 'The order or the contract caps the days to be paid.',
    },
    {
      fr: 'Des jours de formation ou de prise en main ne sont pas à la charge de l’acheteur.',
      en: 'Days of training or of getting started are not at the buyer’s expense.',
    },
  ],
};
