import { weekdayDate } from '../../domain/format/weekday-format.js';
import type { Lang } from '../../domain/text.js';
import type { PersonDayValues } from '../person-day.js';
import { notProvidedFor, shownByYours } from '../person-day-wording.js';
import type { RuleMessages } from '../rule.js';

export type Values = PersonDayValues;

const WEEKEND_WORK = { fr: 'de travail le week-end', en: 'weekend work' };

function finding(v: Values, lang: Lang): string {
  return notProvidedFor(v, weekdayDate(v.date, lang), WEEKEND_WORK[lang], lang);
}

function supplier(v: Values, lang: Lang): string {
  return shownByYours(v, weekdayDate(v.date, lang), lang);
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Travail un samedi ou un dimanche', en: 'Work on a Saturday or Sunday' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'temps enregistré > 0 un samedi ou un dimanche que ni le marché ni le calendrier de l’organisation ne prévoient de travailler',
    en: 'recorded time > 0 on a Saturday or Sunday for which neither the contract nor the organisation’s calendar provides',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: {
    fr: () => 'Une demande écrite couvre-t-elle ce travail, ou la date est-elle à corriger ?',
    en: () => 'Does a written request cover this work, or should the date be corrected?',
  },
  why: {
    fr: "Une journée de week-end est souvent une date mal saisie ; quand elle est réelle, elle a d'ordinaire été demandée.",
    en: 'A weekend day is often a date typed wrong; when it is real, somebody usually asked for it.',
  },
  innocent: [
    {
      fr: 'Une mise en service ou une migration a été demandée hors des heures ouvrées.',
      en: 'A release or a migration was requested outside working hours.',
    },
    {
      fr: "Un événement ou un salon s'est tenu ce jour-là.",
      en: 'An event or a fair took place that day.',
    },
    {
      fr: 'La semaine de travail est autre dans le pays où la prestation est exécutée.',
      en: 'The working week is different in the country where the work is done.',
    },
  ],
};
