import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import { formatDays, formatHours } from '../../domain/format/quantity-format.js';
import type { RuleMessages } from '../rule.js';
import { billedDays, inBrackets } from '../wording.js';

export type Values = {
  line: string;
  personKey: string | null;
  /** Name of the person for its own employer; the key, else the profile, when there is none. */
  person: string | null;
  billedDays: Decimal;
  recordedDays: Decimal;
  recordedHours: Decimal;
  excessDays: Decimal;
  amount: Decimal | null;
  currency: string | null;
  periodStart: CivilDate;
  periodEnd: CivilDate;
};

export const messages: RuleMessages<Values> = {
  title: { fr: 'Heures facturées comme des jours', en: 'Hours billed as days' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'jours facturés > ratio × jours enregistrés, et |jours facturés − heures enregistrées| ≤ closeness × heures enregistrées',
    en: 'billed days > ratio × recorded days, and |billed days − recorded hours| ≤ closeness × recorded hours',
  },
  // Shown on the line: billed days, then the days and hours of the timesheet for that period.
  finding: {
    fr: (v) =>
      `Ligne ${v.line} : ${billedDays(v.billedDays, 'fr')} ; la feuille de temps (${formatPeriod(v.periodStart, v.periodEnd, 'fr')}) indique ${formatDays(v.recordedDays, 'fr')}, soit ${formatHours(v.recordedHours, 'fr')}. La quantité semble être en heures : écart de ${formatDays(v.excessDays, 'fr')}${inBrackets(null, v.amount, v.currency, 'fr')}.`,
    en: (v) =>
      `Line ${v.line}: ${billedDays(v.billedDays, 'en')}; the timesheet (${formatPeriod(v.periodStart, v.periodEnd, 'en')}) shows ${formatDays(v.recordedDays, 'en')}, that is ${formatHours(v.recordedHours, 'en')}. The quantity seems to be in hours: difference of ${formatDays(v.excessDays, 'en')}${inBrackets(null, v.amount, v.currency, 'en')}.`,
  },
  supplier: {
    fr: (v) =>
      `Votre ligne ${v.line} indique ${formatDays(v.billedDays, 'fr')} ; votre feuille de temps ${formatDays(v.recordedDays, 'fr')}, soit ${formatHours(v.recordedHours, 'fr')}.`,
    en: (v) =>
      `Your line ${v.line} shows ${formatDays(v.billedDays, 'en')}; your timesheet ${formatDays(v.recordedDays, 'en')}, that is ${formatHours(v.recordedHours, 'en')}.`,
  },
  question: {
    fr: () =>
      'La quantité de cette ligne est-elle en heures ? Si oui, une facture rectifiée est-elle prévue ?',
    en: () => 'Is the quantity of this line in hours? If so, is a corrected invoice planned?',
  },
  why: {
    fr: 'Une quantité en heures multipliée par un prix à la journée compte plusieurs fois le même travail.',
    en: 'A quantity in hours multiplied by a daily price counts the same work several times.',
  },
  innocent: [
    {
      fr: "Le modèle de facture porte une unité par défaut qui n'a pas été changée ; le prix est bien horaire.",
      en: 'The invoice template carries a default unit that was not changed; the price is hourly.',
    },
    {
      fr: "L'unité de la ligne est la demi-journée.",
      en: 'The unit of the line is the half day.',
    },
    {
      fr: "Une feuille de temps d'une autre personne de l'équipe n'a pas encore été transmise.",
      en: 'The timesheet of another member of the team has not been sent yet.',
    },
  ],
};
