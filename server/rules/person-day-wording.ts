import { formatRecordedTime } from '../domain/format/quantity-format.js';
import type { Lang } from '../domain/text.js';
import type { PersonDayValues } from './person-day.js';
import { beforeTax, lineOf, shownPerson } from './wording.js';

/** Parts of sentences about one recorded day of one person. */

/** `, ligne 2 de F-2026-101`, or nothing when no line bills the day. */
export function billedOn(v: PersonDayValues, lang: Lang): string {
  return v.line === null || v.invoice === null ? '' : `, ${lineOf(v.line, v.invoice, lang)}`;
}

/** What the buyer reads of `day`, on which the contract does not provide for `work`. */
export function notProvidedFor(v: PersonDayValues, day: string, work: string, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const time = formatRecordedTime(v.days, v.hours, lang);
  const stake = v.amount === null ? '' : `, ${beforeTax(v.amount, v.currency, lang)}`;
  return lang === 'fr'
    ? `${who} : ${time} le ${day}${billedOn(v, lang)}${stake} ; le marché ${v.contract} ne prévoit pas ${work}.`
    : `${who}: ${time} on ${day}${billedOn(v, lang)}${stake}; contract ${v.contract} does not provide for ${work}.`;
}

/** What the contractor reads of `day`: its own document, its own person. */
export function shownByYours(v: PersonDayValues, day: string, lang: Lang): string {
  const time = formatRecordedTime(v.days, v.hours, lang);
  const paper =
    v.from === 'timesheet' ? { fr: 'feuille de temps', en: 'timesheet' } : { fr: 'facture', en: 'invoice' };
  return lang === 'fr'
    ? `Votre ${paper.fr} indique ${time} le ${day} pour ${v.person}${billedOn(v, lang)}.`
    : `Your ${paper.en} shows ${time} on ${day} for ${v.person}${billedOn(v, lang)}.`;
}
