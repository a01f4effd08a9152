import { formatPrice } from '../../domain/format/money-format.js';
import {
  billedPriceText,
  excessText,
  listedPriceText,
  profileText,
  workDateText,
  type PriceValues,
} from '../price-finding.js';
import type { RuleMessages } from '../rule.js';

export const messages: RuleMessages<PriceValues> = {
  title: { fr: 'Prix supérieur au bordereau', en: 'Price above the rate card' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: '(prix facturé − prix du bordereau à la date du travail) × quantité > max(toleranceAmount ; toleranceRatio × prix du bordereau × quantité), et le prix facturé n’est celui d’aucune autre période',
    en: '(billed price − listed price at the work date) × quantity > max(toleranceAmount, toleranceRatio × listed price × quantity), and the billed price is that of no other period',
  },
  // Shown on the line: the billed price, the listed price at the work date, the difference times the quantity.
  finding: {
    fr: (v) =>
      `Ligne ${v.line} : ${billedPriceText(v, 'fr')} ; prix ${profileText(v, 'fr')}${workDateText(v, 'fr')} : ${listedPriceText(v, 'fr')} ; ${excessText(v, 'fr')}.`,
    en: (v) =>
      `Line ${v.line}: ${billedPriceText(v, 'en')}; listed price ${profileText(v, 'en')}${workDateText(v, 'en')}: ${listedPriceText(v, 'en')}; ${excessText(v, 'en')}.`,
  },
  supplier: {
    fr: (v) =>
      `Votre ligne ${v.line} indique ${formatPrice(v.billedPrice, v.currency, v.unit, 'fr')} ; le prix ${profileText(v, 'fr')} de votre bordereau${workDateText(v, 'fr')} est ${listedPriceText(v, 'fr')}.`,
    en: (v) =>
      `Your line ${v.line} shows ${formatPrice(v.billedPrice, v.currency, v.unit, 'en')}; your listed price ${profileText(v, 'en')}${workDateText(v, 'en')} is ${listedPriceText(v, 'en')}.`,
  },
  question: {
    fr: () => "Un avenant ou une révision de prix s'applique-t-il à cette date ?",
    en: () => 'Does an amendment or a price revision apply on that date?',
  },
  why: {
    fr: 'Le bordereau fixe le prix de chaque profil à la date du travail. Un prix supérieur demande une pièce qui le prévoit.',
    en: 'The rate card sets the price of each profile at the date of the work. A higher price needs a document that provides for it.',
  },
  innocent: [
    {
      fr: "Une révision de prix prévue au marché s'applique et le bordereau n'a pas été mis à jour.",
      en: 'A price revision provided by the contract applies and the rate card was not updated.',
    },
    {
      fr: 'Un avenant signé a changé le prix ou le profil de la personne.',
      en: 'A signed amendment changed the price or the profile of the person.',
    },
    {
      fr: 'La ligne porte sur un autre profil que celui qui lui a été rattaché.',
      en: 'The line is for another profile than the one it was linked to.',
    },
  ],
};
