import { weekdayDate } from '../../domain/format/weekday-format.js';
import type { Lang } from '../../domain/text.js';
import { placeWords } from '../../domain/words/place-words.js';
import type { PersonDayValues } from '../person-day.js';
import { notProvidedFor, shownByYours } from '../person-day-wording.js';
import type { RuleMessages } from '../rule.js';

export interface Values extends PersonDayValues {
  holidayFr: string;
  holidayEn: string;
  place: string;
}

/** The date with the name of its holiday: `mercredi 11 nov. 2026 (11 novembre)`. */
function holiday(v: Values, lang: Lang): string {
  return `${weekdayDate(v.date, lang)} (${lang === 'fr' ? v.holidayFr : v.holidayEn})`;
}

function finding(v: Values, lang: Lang): string {
  const place = placeWords(v.place, lang);
  const work =
    lang === 'fr'
      ? `de travail un jour férié (lieu : ${place})`
      : `work on a public holiday (place: ${place})`;
  return notProvidedFor(v, holiday(v, lang), work, lang);
}

function supplier(v: Values, lang: Lang): string {
  return shownByYours(v, holiday(v, lang), lang);
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Travail un jour férié', en: 'Work on a public holiday' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'temps enregistré > 0 un jour férié du lieu du marché, que ni le marché ni le calendrier de l’organisation ne prévoient de travailler',
    en: 'recorded time > 0 on a public holiday of the contract’s place, for which neither the contract nor the organisation’s calendar provides',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () =>
      "Où la prestation a-t-elle été exécutée ce jour-là, et qui l'a demandée ? Si la date est fausse, laquelle est la bonne ?",
    en: () =>
      'Where was the work done that day, and who asked for it? If the date is wrong, which one is right?',
  },
  why: {
    fr: "Le jour férié qui compte est celui du lieu d'exécution ; une journée pleine ce jour-là est rare sans demande.",
    en: 'The holiday that counts is that of the place of work; a full day on it is rare without a request.',
  },
  innocent: [
    {
      fr: "La personne travaillait dans un autre pays ou une autre zone, où ce jour n'est pas férié.",
      en: 'The person worked in another country or zone, where that day is not a holiday.',
    },
    {
      fr: "Le lundi de Pentecôte est travaillé dans l'entreprise (journée de solidarité).",
      en: 'Whit Monday is a working day in that company (solidarity day).',
    },
    {
      fr: 'Une intervention a été demandée ce jour-là.',
      en: 'Work was requested on that day.',
    },
  ],
};
