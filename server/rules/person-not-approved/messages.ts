import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDates, formatSpan } from '../../domain/format/date-format.js';
import { formatDays } from '../../domain/format/quantity-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax, deName, inBrackets, shownPerson } from '../wording.js';

export type Values = {
  line: string;
  contract: string | null;
  personKey: string;
  /** Name of the person for its own employer; the key when there is none. */
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
    const work = v.days === null ? 'travail facturé' : `${formatDays(v.days, lang)} facturés`;
    return `${work} hors de cette période${dates}`;
  }
  return `${v.days === null ? 'work' : formatDays(v.days, lang)} billed outside that period${dates}`;
}

function approval(v: Values, lang: Lang): string {
  return formatSpan(v.approvedFrom, v.approvedTo, lang);
}

function atStake(v: Values, lang: Lang): string {
  return v.amount === null ? '' : `, ${beforeTax(v.amount, v.currency, lang)}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: "Personne hors de la liste d'agrément", en: 'Person outside the list of approved people' },
  // Shown on the line, to the buyer, with the person's key: either not on the list, or days outside its approval.
  finding: {
    fr: (v) =>
      v.listed
        ? `Ligne ${v.line} : agrément ${deName(shownPerson(v.personKey, v.person))} au marché ${v.contract ?? ''} ${approval(v, 'fr')} ; ${outside(v, 'fr')}${atStake(v, 'fr')}.`
        : `Ligne ${v.line} : la liste des personnes agréées du marché ${v.contract ?? ''} ne comporte pas ${shownPerson(v.personKey, v.person)}${inBrackets(v.days, v.amount, v.currency, 'fr')}.`,
    en: (v) =>
      v.listed
        ? `Line ${v.line}: ${shownPerson(v.personKey, v.person)} is approved under contract ${v.contract ?? ''} ${approval(v, 'en')}; ${outside(v, 'en')}${atStake(v, 'en')}.`
        : `Line ${v.line}: the list of approved people of contract ${v.contract ?? ''} does not include ${shownPerson(v.personKey, v.person)}${inBrackets(v.days, v.amount, v.currency, 'en')}.`,
  },
  supplier: {
    fr: (v) =>
      v.listed
        ? `Votre ligne ${v.line} : agrément ${deName(v.person)} ${approval(v, 'fr')} ; ${outside(v, 'fr')}.`
        : `Votre ligne ${v.line} porte le travail ${deName(v.person)}, que la liste des personnes agréées du marché ne comporte pas.`,
    en: (v) =>
      v.listed
        ? `Your line ${v.line}: ${v.person} is approved ${approval(v, 'en')}; ${outside(v, 'en')}.`
        : `Your line ${v.line} bears the work of ${v.person}, whom the list of approved people of the contract does not include.`,
  },
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
