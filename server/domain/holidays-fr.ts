import type { Text } from './text.js';

/*
 * Public holidays of France, 13 zones, 2006 to 2031.
 * Source: Etalab, "Jours fériés en France" (data.gouv.fr), Licence Ouverte 2.0. The table is regular, so it is kept
 * as fixed days, the four movable days of each year and the local days; the test rebuilds the published totals.
 * The source gives the Pacific territories and Saint-Pierre-et-Miquelon the metropolitan list, without local days.
 */

export interface FixedHoliday {
  /** Month and day, `MM-DD`. */
  day: string;
  name: Text;
  /** First and last year of a local day that moved. */
  from?: number;
  to?: number;
}

/** Every zone has these. */
export const COMMON_FIXED: readonly FixedHoliday[] = [
  { day: '01-01', name: { fr: '1er janvier', en: "New Year's Day" } },
  { day: '05-01', name: { fr: '1er mai', en: 'Labour Day' } },
  { day: '05-08', name: { fr: '8 mai', en: 'Victory Day' } },
  { day: '07-14', name: { fr: '14 juillet', en: 'Bastille Day' } },
  { day: '08-15', name: { fr: 'Assomption', en: 'Assumption Day' } },
  { day: '11-01', name: { fr: 'Toussaint', en: 'All Saints’ Day' } },
  { day: '11-11', name: { fr: '11 novembre', en: 'Armistice Day' } },
  { day: '12-25', name: { fr: 'Noël', en: 'Christmas Day' } },
];

/** Names of the movable days, in the order of `MOVABLE`. The first is a holiday in Alsace-Moselle only. */
export const MOVABLE_NAMES: readonly Text[] = [
  { fr: 'Vendredi saint', en: 'Good Friday' },
  { fr: 'lundi de Pâques', en: 'Easter Monday' },
  { fr: 'Ascension', en: 'Ascension Day' },
  { fr: 'lundi de Pentecôte', en: 'Whit Monday' },
];

/** Good Friday, Easter Monday, Ascension, Whit Monday of each year, `MM-DD`. */
export const MOVABLE: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2006: ['04-14', '04-17', '05-25', '06-05'],
  2007: ['04-06', '04-09', '05-17', '05-28'],
  2008: ['03-21', '03-24', '05-01', '05-12'],
  2009: ['04-10', '04-13', '05-21', '06-01'],
  2010: ['04-02', '04-05', '05-13', '05-24'],
  2011: ['04-22', '04-25', '06-02', '06-13'],
  2012: ['04-06', '04-09', '05-17', '05-28'],
  2013: ['03-29', '04-01', '05-09', '05-20'],
  2014: ['04-18', '04-21', '05-29', '06-09'],
  2015: ['04-03', '04-06', '05-14', '05-25'],
  2016: ['03-25', '03-28', '05-05', '05-16'],
  2017: ['04-14', '04-17', '05-25', '06-05'],
  2018: ['03-30', '04-02', '05-10', '05-21'],
  2019: ['04-19', '04-22', '05-30', '06-10'],
  2020: ['04-10', '04-13', '05-21', '06-01'],
  2021: ['04-02', '04-05', '05-13', '05-24'],
  2022: ['04-15', '04-18', '05-26', '06-06'],
  2023: ['04-07', '04-10', '05-18', '05-29'],
  2024: ['03-29', '04-01', '05-09', '05-20'],
  2025: ['04-18', '04-21', '05-29', '06-09'],
  2026: ['04-03', '04-06', '05-14', '05-25'],
  2027: ['03-26', '03-29', '05-06', '05-17'],
  2028: ['04-14', '04-17', '05-25', '06-05'],
  2029: ['03-30', '04-02', '05-10', '05-21'],
  2030: ['04-19', '04-22', '05-30', '06-10'],
  2031: ['04-11', '04-14', '05-22', '06-02'],
};

const ABOLITION: Text = { fr: "abolition de l'esclavage", en: 'Abolition Day' };

/** Days that only one zone has. A zone with an empty list has the common days alone. */
export const LOCAL_FIXED: Readonly<Record<string, readonly FixedHoliday[]>> = {
  'fr-metropole': [],
  'fr-alsace-moselle': [{ day: '12-26', name: { fr: 'Saint-Étienne', en: 'Second Day of Christmas' } }],
  'fr-guadeloupe': [{ day: '05-27', name: ABOLITION }],
  'fr-martinique': [{ day: '05-22', name: ABOLITION }],
  'fr-guyane': [{ day: '06-10', name: ABOLITION }],
  'fr-la-reunion': [{ day: '12-20', name: ABOLITION }],
  'fr-mayotte': [{ day: '04-27', name: ABOLITION }],
  'fr-saint-martin': [
    { day: '05-27', name: ABOLITION, to: 2017 },
    { day: '05-28', name: ABOLITION, from: 2018 },
  ],
  'fr-saint-barthelemy': [{ day: '10-09', name: ABOLITION }],
  'fr-saint-pierre-et-miquelon': [],
  'fr-nouvelle-caledonie': [],
  'fr-polynesie-francaise': [],
  'fr-wallis-et-futuna': [],
};

/** The only zone where Good Friday is a holiday. */
export const GOOD_FRIDAY_ZONE = 'fr-alsace-moselle';
