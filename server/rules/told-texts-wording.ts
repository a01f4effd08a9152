import { formatPeriod } from '../domain/format/date-format.js';
import { formatList, formatQuoted } from '../domain/format/list-format.js';
import { formatCount, formatDays } from '../domain/format/quantity-format.js';
import type { Lang } from '../domain/text.js';
import type { TextValues } from './told-texts.js';
import { deName, shownPerson } from './wording.js';

/** Parts of sentences about the texts of a person's entries. */

/** `12 saisies` · `12 entries`. */
export const entriesOf = (count: number, lang: Lang): string =>
  lang === 'fr'
    ? formatCount(count, 'saisie', 'saisies', lang)
    : formatCount(count, 'entry', 'entries', lang);

/** ` (11,50 j, 1–30 sept. 2026)`: the days where they are known, and when. */
export function whenOf(v: Pick<TextValues, 'days' | 'firstDate' | 'lastDate'>, lang: Lang): string {
  const days = v.days === null ? '' : `${formatDays(v.days, lang)}, `;
  return ` (${days}${formatPeriod(v.firstDate, v.lastDate, lang)})`;
}

/** The texts that are quoted, to end a sentence: ` : « Suivi », « Divers ».` */
export function quoted(v: Pick<TextValues, 'quotes'>, lang: Lang): string {
  const texts = v.quotes.map((text) => formatQuoted(text, lang)).join(', ');
  return lang === 'fr' ? ` : ${texts}.` : `: ${texts}.`;
}

/** Who, as the buyer reads it, and on what contracts: `Camille Exemple (P-0412), marché M-2026-014 : `. */
export function whoAndWhere(v: TextValues, lang: Lang): string {
  const who = shownPerson(v.personKey, v.person);
  const [word, end] =
    lang === 'fr'
      ? [v.contracts.length > 1 ? 'marchés' : 'marché', ' : ']
      : [v.contracts.length > 1 ? 'contracts' : 'contract', ': '];
  return `${who}, ${word} ${formatList(v.contracts, lang)}${end}`;
}

/** How the contractor's sentence begins: its own sheets, its own person. */
export const inYourSheets = (v: TextValues, count: string, lang: Lang): string =>
  lang === 'fr'
    ? `Dans vos feuilles de temps, ${count} ${deName(v.person)}${whenOf(v, lang)}`
    : `In your timesheets, ${count} of ${v.person}${whenOf(v, lang)}`;
