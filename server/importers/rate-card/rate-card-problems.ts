import { defineProblem } from '../../domain/problem.js';

/** Answers: the reference of the contract, for the whole file. */
export const contractUnknown = defineProblem(
  'rate-card-contract-unknown',
  'error',
  () => ({
    fr: 'Ce bordereau de prix ne dit pas de quel marché il est. Répondez par la référence du marché.',
    en: 'This rate card does not say which contract it belongs to. Answer with the reference of the contract.',
  }),
  { asks: true },
);

/** Answers: `day`, `hour`. */
export const unitUnclear = defineProblem(
  'rate-card-unit-unclear',
  'error',
  () => ({
    fr: 'Rien ne dit si ces prix sont ceux d’un jour ou d’une heure. Répondez day (jour) ou hour (heure).',
    en: 'Nothing says whether these prices are for a day or for an hour. Answer day or hour.',
  }),
  { asks: true },
);

/** Answers: the first day of contract year 1, for the whole file. */
export const yearsUndated = defineProblem<{ years: number }>(
  'rate-card-years-undated',
  'error',
  ({ years }) => ({
    fr: `Les prix changent avec l’année du marché (${years} années), et le fichier ne dit pas quand commence la première. Répondez par ce jour, par exemple 2026-01-01.`,
    en: `Prices change with the contract year (${years} years), and the file does not say when the first one starts. Answer with that day, such as 2026-01-01.`,
  }),
  { asks: true },
);

const REASONS = {
  price: {
    fr: 'Cette ligne ne porte pas de prix lisible (titre, consigne ou ligne à corriger)',
    en: 'This row bears no readable price (a title, an instruction or a row to correct)',
  },
  profile: { fr: 'Ce prix n’est celui d’aucun profil nommé', en: 'This price is for no named profile' },
  code: { fr: 'Cette unité d’œuvre n’a pas de code', en: 'This work unit has no code' },
  unit: {
    fr: 'Ce prix n’est ni d’un jour, ni d’une heure, ni d’une unité d’œuvre',
    en: 'This price is neither for a day, nor for an hour, nor for a work unit',
  },
};

export const rateRowLeftOut = defineProblem<{ reason: keyof typeof REASONS }>(
  'rate-card-row-left-out',
  'error',
  ({ reason }) => ({
    fr: `${REASONS[reason].fr} ; la ligne n’est pas reprise.`,
    en: `${REASONS[reason].en}; the row is left out.`,
  }),
);

export const otherCurrency = defineProblem<{ symbol: string }>(
  'rate-card-currency',
  'warning',
  ({ symbol }) => ({
    fr: `Ces prix sont écrits en ${symbol} ; un bordereau n’a pas de monnaie à lui, celle du marché compte.`,
    en: `These prices are written in ${symbol}; a rate card has no currency of its own, that of the contract counts.`,
  }),
);

export const rateSheetLeftOut = defineProblem<{ sheet: string; hidden: boolean }>(
  'rate-card-sheet-left-out',
  'warning',
  ({ sheet, hidden }) => ({
    fr: `La feuille « ${sheet} » ${hidden ? 'est masquée' : 'ne porte pas de bordereau de prix'} ; elle n’est pas lue.`,
    en: `Sheet “${sheet}” ${hidden ? 'is hidden' : 'bears no rate card'}; it is not read.`,
  }),
);

export const noRateTable = defineProblem('rate-card-not-found', 'error', () => ({
  fr: 'Aucun tableau avec un profil et un prix hors taxes n’est trouvé dans ce fichier.',
  en: 'No table with a profile and a price without tax is found in this file.',
}));
