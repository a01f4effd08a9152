import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDates, formatSpan } from '../../domain/format/date-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax, billedDays, deName, shownPerson } from '../wording.js';

export type Values = {
  line: string;
  contract: string | null;
  personKey: string;
  /** Name; the key of somebody whose name nobody gives. */
  person: string;
  /** false: the list does not name this person at all. */
  listed: boolean;
  approvedFrom: CivilDate | null;
  approvedTo: CivilDate | null;
  days: Decimal | null;
  /** Work dates outside the approval, when the timesheet gives them. */
  dates: CivilDate[];
  amount: Decimal | null;
  currency: string | null;
};

/** What is billed outside the approval: `3,00 j facturés hors de cette période (1er et 2 sept. 2026)`. */
function outside(v: Values, lang: Lang): string {
  const dates = v.dates.length === 0 ? '' : ` (${formatDates(v.dates, lang)})`;
  if (lang === 'fr') {
    const work = v.days === null ? 'travail facturé' : billedDays(v.days, lang);
    return `${work} hors de cette période${dates}`;
  }
  return `${v.days === null ? 'work billed' : billedDays(v.days, lang)} outside that period${dates}`;
}

function approval(v: Values, lang: Lang): string {
  return formatSpan(v.approvedFrom, v.approvedTo, lang);
}

function atStake(v: Values, lang: Lang): string {
  return v.amount === null ? '' : `, ${beforeTax(v.amount, v.currency, lang)}`;
}

function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const contract = v.contract ?? '';
  const stake = atStake(v, lang);
  if (v.listed) {
    return lang === 'fr'
      ? `Ligne ${v.line} : agrément ${deName(who)} au marché ${contract} ${approval(v, lang)} ; ${outside(v, lang)}${stake}.`
      : `Line ${v.line}: ${who} is approved under contract ${contract} ${approval(v, lang)}; ${outside(v, lang)}${stake}.`;
  }
  const billed = v.days === null ? '' : `${billedDays(v.days, lang)}${stake}`;
  return lang === 'fr'
    ? `Ligne ${v.line} : la liste des personnes agréées du marché ${contract} ne comporte pas ${who}${billed && ` ; ${billed}`}.`
    : `Line ${v.line}: the list of approved people of contract ${contract} does not include ${who}${billed && `; ${billed}`}.`;
}

function supplier(v: Values, lang: Lang): string {
  if (v.listed) {
    return lang === 'fr'
      ? `Votre ligne ${v.line} : agrément ${deName(v.person)} ${approval(v, lang)} ; ${outside(v, lang)}.`
      : `Your line ${v.line}: ${v.person} is approved ${approval(v, lang)}; ${outside(v, lang)}.`;
  }
  return lang === 'fr'
    ? `Votre ligne ${v.line} porte le travail ${deName(v.person)}, que la liste des personnes agréées du marché ne comporte pas.`
    : `Your line ${v.line} bears the work of ${v.person}, whom the list of approved people of the contract does not include.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Personne hors de la liste d'agrément", en: 'Person outside the list of approved people' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'jours d’une personne absente de la liste du marché, ou datés avant le début ou après la fin de son agrément > 0',
    en: 'days of a person who is not on the contract’s list, or dated before the start or after the end of the approval > 0',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'Un remplacement a-t-il été notifié, et à quelle date ?',
    en: () => 'Was a replacement notified, and on which date?',
  },
  why: {
    fr: "Le marché nomme les personnes dont les compétences ont été vérifiées. Le travail d'une autre demande un remplacement notifié.",
    en: 'The contract names the people whose skills were checked. The work of another one needs a notified replacement.',
  },
  innocent: [
    {
      fr: "Un remplacement a été notifié de vive voix ou par courriel et la liste n'a pas été mise à jour.",
      en: 'A replacement was notified orally or by e-mail and the list was not updated.',
    },
    {
      fr: 'La personne figure dans la liste sous un autre nom ou une autre clé.',
      en: 'The person is on the list under another name or key.',
    },
    {
      fr: "La date d'agrément enregistrée est celle de la saisie et non celle de l'accord.",
      en: 'The recorded date of approval is that of the entry and not that of the agreement.',
    },
  ],
};
