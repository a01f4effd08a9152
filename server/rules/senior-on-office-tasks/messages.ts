import type { CivilDate } from '../../domain/civil-date.js';
import { exact, type Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { formatDays, formatPercent } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { capital, lineOf, shownPerson } from '../wording.js';

export interface Values extends FindingValues {
  personKey: string;
  person: string;
  profile: string | null;
  invoice: string;
  line: string;
  /** Days of office tasks, and of all entries. */
  days: Decimal;
  recordedDays: Decimal;
  entries: number;
  /** Twenty at most. */
  dates: CivilDate[];
  quote: string;
}

/** `2,00 j sur 18,00 (11,1 %) sont des tâches de bureau : « … »`. */
function part(v: Values, lang: Lang): string {
  const days = formatDays(v.days, lang);
  const all = formatDays(v.recordedDays, lang);
  const share = formatPercent(exact(v.days).div(v.recordedDays), lang);
  const quote = formatQuoted(v.quote, lang);
  return lang === 'fr'
    ? `${days} sur ${all} (${share}) ont un libellé de tâche de bureau : ${quote}`
    : `${days} of ${all} (${share}) are described as office tasks: ${quote}`;
}

// “described as office tasks”: by the words of the sheet, whatever the work was.
function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const at = capital(lineOf(v.line, v.invoice, lang));
  const profile = v.profile === null ? null : formatQuoted(v.profile, lang);
  return lang === 'fr'
    ? `${at}, ${who}, au profil ${profile === null ? '' : `${profile}, `}le plus cher du bordereau : ${part(v, lang)}.`
    : `${at}, ${who}, at ${profile === null ? '' : `${profile}, `}the dearest profile of the rate card: ${part(v, lang)}.`;
}

// The contractor's own line and card.
function supplier(v: Values, lang: Lang): string {
  const at = capital(lineOf(v.line, v.invoice, lang));
  return lang === 'fr'
    ? `${at}, ${v.person}, au profil le plus cher de votre bordereau : ${part(v, lang)}.`
    : `${at}, ${v.person}, at the dearest profile of your rate card: ${part(v, lang)}.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Tâches de bureau au profil le plus cher', en: 'Office tasks at the dearest profile' },
  method: {
    fr: 'prix du profil = prix le plus haut d’un bordereau de plusieurs profils et de plusieurs prix, plusieurs personnes sur le marché, et Σ jours dont le libellé commence par une tâche de bureau ÷ Σ jours saisis, sur la période de la ligne > share',
    en: 'rate of the profile = highest rate of a card of several profiles and several prices, several people on the contract, and Σ days whose description begins with an office task ÷ Σ days recorded, in the period of the line > share',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'Pourquoi ces tâches revenaient-elles à ce profil, et à quel prix le marché les prévoit-il ?',
    en: () =>
      'Why did these tasks fall to this profile, and at what price does the contract provide for them?',
  },
  why: {
    fr: 'Un profil rare est payé pour ce que les autres ne peuvent pas faire ; le classement et la saisie ont en général leur prix.',
    en: 'A rare profile is paid for what others cannot do; filing and data entry usually have a price of their own.',
  },
  innocent: [
    {
      fr: 'L’équipe est petite et personne d’autre n’était disponible.',
      en: 'The team is small and nobody else was available.',
    },
    {
      fr: 'La tâche demandait de connaître le fond : données sensibles, plan de classement à concevoir.',
      en: 'The task needed knowledge of the matter: sensitive data, a filing plan to design.',
    },
    {
      fr: "L'acheteur a demandé que la même personne s'en charge.",
      en: 'The buyer asked the same person to do it.',
    },
  ],
};
