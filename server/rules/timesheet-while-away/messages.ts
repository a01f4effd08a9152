import type { CivilDate } from '../../domain/civil-date.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatQuoted } from '../../domain/format/list-format.js';
import { formatRecordedTime } from '../../domain/format/quantity-format.js';
import { weekdayDate } from '../../domain/format/weekday-format.js';
import type { Lang } from '../../domain/text.js';
import type { PersonDayValues } from '../person-day.js';
import { billedOn, shownByYours } from '../person-day-wording.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax, shownPerson } from '../wording.js';

export type Reason = 'absence' | 'departure' | 'closure';

export interface Values extends PersonDayValues {
  reason: Reason;
  /** What the closure is called; null for the other reasons, or when it has no name. */
  label: string | null;
  /** The last day of the approval, after a departure. */
  until: CivilDate | null;
}

/** What the registers say of that date, as the end of a sentence. */
function reason(v: Values, lang: Lang): string {
  const label = v.label === null ? '' : ` (${formatQuoted(v.label, lang)})`;
  if (v.reason === 'closure') {
    return lang === 'fr'
      ? `le site de l’acheteur est fermé ce jour-là${label}`
      : `the buyer’s site is closed on that day${label}`;
  }
  if (v.reason === 'departure') {
    const until = formatDate(v.until ?? v.date, lang);
    return lang === 'fr'
      ? `l’agrément de la personne sur le marché ${v.contract} prend fin le ${until}`
      : `the approval of the person on contract ${v.contract} ends on ${until}`;
  }
  return lang === 'fr'
    ? 'une absence de la personne est enregistrée à cette date'
    : 'an absence of the person is recorded on that date';
}

function finding(v: Values, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const time = formatRecordedTime(v.days, v.hours, lang);
  const day = weekdayDate(v.date, lang);
  const stake = v.amount === null ? '' : `, ${beforeTax(v.amount, v.currency, lang)}`;
  return lang === 'fr'
    ? `${who} : ${time} le ${day}${billedOn(v, lang)}${stake} ; ${reason(v, lang)}.`
    : `${who}: ${time} on ${day}${billedOn(v, lang)}${stake}; ${reason(v, lang)}.`;
}

/** The sentence on the day, then what the registers say of it: both are about the contractor's own person. */
function supplier(v: Values, lang: Lang): string {
  const shown = shownByYours(v, weekdayDate(v.date, lang), lang).slice(0, -1);
  return lang === 'fr' ? `${shown} ; ${reason(v, lang)}.` : `${shown}; ${reason(v, lang)}.`;
}

const QUESTIONS: Readonly<Record<Reason, { fr: string; en: string }>> = {
  absence: {
    fr: 'La personne a-t-elle travaillé tout ou partie de cette journée (absence déplacée, demi-journée), ou la date est-elle à corriger ?',
    en: 'Did the person work all or part of that day (absence moved, half a day), or should the date be corrected?',
  },
  departure: {
    fr: 'Un document prolonge-t-il cet agrément, ou la date est-elle à corriger ?',
    en: 'Does a document extend this approval, or should the date be corrected?',
  },
  closure: {
    fr: 'Où ce travail a-t-il été fait ce jour-là, ou la date est-elle à corriger ?',
    en: 'Where was this work done on that day, or should the date be corrected?',
  },
};

export const messages: RuleMessages<Values> = {
  // Title: a noun phrase; « absence » covers leave, departure and a closed site.
  title: { fr: 'Temps pointé pendant une absence', en: 'Time recorded during an absence' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'temps enregistré > 0 un jour d’absence de la personne, après la fin de son agrément, ou un jour de fermeture de l’organisation',
    en: 'recorded time > 0 on a day of absence of the person, after the end of the approval, or on a day when the organisation is closed',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  // One question a reason; it never asks why somebody was away.
  question: { fr: (v) => QUESTIONS[v.reason].fr, en: (v) => QUESTIONS[v.reason].en },
  why: {
    fr: 'La feuille de temps et le registre des présences décrivent la même journée et ne disent pas la même chose.',
    en: 'The timesheet and the register of presence describe the same day and do not say the same thing.',
  },
  innocent: [
    {
      fr: 'La personne a travaillé à distance pendant la fermeture du site.',
      en: 'The person worked from elsewhere while the site was closed.',
    },
    {
      fr: 'L’absence a été déplacée ou raccourcie sans que le registre soit mis à jour.',
      en: 'The absence was moved or shortened and the register was not updated.',
    },
    {
      fr: 'L’agrément a été prolongé par un courrier qui n’est pas dans le dossier.',
      en: 'The approval was extended by a letter that is not in the dossier.',
    },
  ],
};
