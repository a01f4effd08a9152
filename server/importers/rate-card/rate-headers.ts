import { fold } from '../../domain/names.js';
import { indexSynonyms, normaliseHeader, type HeaderIndex, type Synonyms } from '../tables/header-match.js';

/** What a column of a rate card may hold, besides prices by contract year. */
export type RateField =
  | 'profile'
  | 'price'
  | 'unit'
  | 'contract'
  | 'contractStart'
  | 'contractEnd'
  | 'validFrom'
  | 'validTo'
  | 'code'
  | 'complexity';

const SYNONYMS: Synonyms<RateField> = {
  profile: [
    'profil',
    'intitulé du profil',
    'libellé du profil',
    'désignation du profil',
    'profil et niveau',
    'catégorie de profil',
    'fonction',
    'labor category',
    'labour category',
    'service proposed',
    'profile',
    'role',
    'job title',
    'intitulé',
    'libellé',
    'désignation',
    'prestation',
    'désignation de la prestation',
    'intitulé de l’unité d’œuvre',
    'libellé de l’unité d’œuvre',
    'unité d’œuvre',
  ],
  price: [
    'prix unitaire',
    'prix',
    'pu',
    'tarif',
    'tarif unitaire',
    'taux',
    'taux moyen',
    'tjm',
    'thm',
    'coût unitaire',
    'prix en chiffres',
    'prix unitaire en chiffres',
    'rate',
    'price',
    'unit price',
    'price offered to gsa',
  ],
  unit: ['unité', 'unité de mesure', 'unité de compte', 'unité de facturation', 'unit', 'unit of issue'],
  contract: [
    'contract number',
    'contract',
    'n° marché',
    'n° de marché',
    'référence du marché',
    'marché',
    'contrat',
  ],
  contractStart: [
    'contract start date',
    'contract start',
    'begin date',
    'date de début du marché',
    'début du marché',
  ],
  contractEnd: ['contract end date', 'contract end', 'end date', 'date de fin du marché', 'fin du marché'],
  validFrom: ['valid from', 'valable du', 'valable à partir du', 'applicable du', 'applicable à compter du'],
  validTo: ['valid to', 'valable au', 'valable jusqu’au', 'applicable au', 'applicable jusqu’au'],
  code: ['code', 'code uo', 'uo', 'réf uo', 'référence uo', 'n° de prix', 'n° prix', 'référence du prix'],
  complexity: ['complexité', 'complexity', 'niveau de complexité'],
};

/** Words that say the unit or the tax of a price, and not whose price it is. */
const QUALIFIERS = new Set(
  'ht hors taxe taxes h t jour jours journee journalier j jh heure heures horaire par per a day daily hour hourly excl excluding vat'.split(
    ' ',
  ),
);

/** Header as it is compared: what stands in parentheses, the unit and the tax left out. */
function stem(header: string): string {
  const words = normaliseHeader(header.replace(/\([^)]*\)/g, ' ')).split(' ');
  const telling = words.filter((word) => !QUALIFIERS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

const HEADERS: HeaderIndex<RateField> = indexSynonyms(SYNONYMS);

/** Amounts and quantities make a quote, an invoice or an estimate of quantities, and no list of prices. */
const OTHER_TABLE = /\b(?:quantite|qte|qty|quantity|total|montant|amount|net)\b/;

/** Where each field and each contract year stands in a header row; columns count from 0. */
export interface RateColumns {
  fields: ReadonlyMap<RateField, number>;
  /** Contract year, from 1 → its column. */
  years: ReadonlyMap<number, number>;
}

/** The columns of a header of a rate card; null for any other row. A price with tax is none. */
export function rateColumns(cells: readonly string[]): RateColumns | null {
  const fields = new Map<RateField, { column: number; rank: number }>();
  const years = new Map<number, number>();
  for (const [column, header] of cells.entries()) {
    const whole = normaliseHeader(header);
    if (whole === '' || /\bttc\b/.test(whole)) continue;
    if (OTHER_TABLE.test(whole)) return null;
    const year = contractYear(whole);
    if (year !== null) {
      if (!years.has(year)) years.set(year, column);
      continue;
    }
    const found = HEADERS.get(whole) ?? HEADERS.get(stem(header));
    const held = found && fields.get(found.field);
    if (found && (held === undefined || held.rank > found.rank))
      fields.set(found.field, { column, rank: found.rank });
  }
  if (!fields.has('profile') || (!fields.has('price') && years.size === 0)) return null;
  return { fields: new Map([...fields].map(([field, { column }]) => [field, column])), years };
}

const YEAR =
  /^(?:(?:prix|tarif|tjm|price|rate)(?: unitaire)?(?: ht)? )?(?:year|annee|an) (\d{1,2})(?: base)?(?: ht)?$/;
const NTH_YEAR =
  /^(?:(?:prix|tarif|tjm)(?: unitaire)?(?: ht)? )?(\d{1,2})(?:re|ere|er|e|eme|nde|nd)? annee(?: ht)?$/;
const FIRST_YEAR =
  /^(?:base year|year 1 base|annee base|annee ferme|periode ferme|periode initiale)(?: ht)?$/;
const OPTION = /^(?:option year|reconduction|annee option) (\d{1,2})(?: ht)?$/;

/** `Year 1/base`, `Année 2`, `3e année`, `Option year 1`, `Reconduction 1`: the year of the contract, from 1. */
function contractYear(header: string): number | null {
  if (FIRST_YEAR.test(header)) return 1;
  const year = YEAR.exec(header)?.[1] ?? NTH_YEAR.exec(header)?.[1];
  if (year !== undefined) return Number(year) >= 1 ? Number(year) : null;
  const option = OPTION.exec(header)?.[1];
  return option === undefined ? null : Number(option) + 1;
}

const DAY = /\b(?:tjm|jour|jours|journee|journalier|journaliere|jh|j|day|days|daily)\b/;
const HOUR = /\b(?:thm|heure|heures|horaire|hour|hours|hourly|hr|h)\b/;

/** The unit of time that a text names: a header, a title, a cell of units. Null for none, and for both. */
export function timeUnitIn(text: string): 'day' | 'hour' | null {
  const words = fold(text).replace(/\bh\.? ?t\.?(?![a-z])/g, ' ');
  const [day, hour] = [DAY.test(words), HOUR.test(words)];
  if (day === hour) return null;
  return day ? 'day' : 'hour';
}

/** Does a cell of units name a work unit? */
export const isWorkUnit = (text: string): boolean =>
  /^(?:uo|u\.o\.?|unites? d['’ ]?(?:oeuvre|uvre))/.test(fold(text));
