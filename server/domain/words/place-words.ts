import type { Lang, Text } from '../text.js';
import { zoneKey } from '../public-holidays.js';

/** Names of the zones that have a table of public holidays, by zone key. */
const PLACES: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    'fr-metropole': { fr: 'France métropolitaine', en: 'Metropolitan France' },
    'fr-alsace-moselle': { fr: 'Alsace-Moselle', en: 'Alsace-Moselle' },
    'fr-guadeloupe': { fr: 'Guadeloupe', en: 'Guadeloupe' },
    'fr-martinique': { fr: 'Martinique', en: 'Martinique' },
    'fr-guyane': { fr: 'Guyane', en: 'French Guiana' },
    'fr-la-reunion': { fr: 'La Réunion', en: 'Réunion' },
    'fr-mayotte': { fr: 'Mayotte', en: 'Mayotte' },
    'fr-saint-martin': { fr: 'Saint-Martin', en: 'Saint Martin' },
    'fr-saint-barthelemy': { fr: 'Saint-Barthélemy', en: 'Saint Barthélemy' },
    'fr-saint-pierre-et-miquelon': { fr: 'Saint-Pierre-et-Miquelon', en: 'Saint Pierre and Miquelon' },
    'fr-nouvelle-caledonie': { fr: 'Nouvelle-Calédonie', en: 'New Caledonia' },
    'fr-polynesie-francaise': { fr: 'Polynésie française', en: 'French Polynesia' },
    'fr-wallis-et-futuna': { fr: 'Wallis-et-Futuna', en: 'Wallis and Futuna' },
  }),
);

/** A contract's `place` as people say it; one without a table of public holidays (`BE`) is shown by its code. */
export function placeWords(place: string, lang: Lang): string {
  return PLACES.get(zoneKey(place))?.[lang] ?? place;
}
