import { formatSpan } from '../../domain/format/date-format.js';
import type { Lang } from '../../domain/text.js';
import {
  billedPriceText,
  excessText,
  listedPriceText,
  profileText,
  workDateText,
  type PriceValues,
} from '../price-finding.js';
import type { RuleMessages } from '../rule.js';

/** Validity of the row whose price was billed: `à partir du 1er janv. 2027`, `du 1er janv. 2025 au 31 déc. 2025`. */
function validity(v: PriceValues, lang: Lang): string {
  return formatSpan(v.otherFrom, v.otherTo, lang);
}

export const messages: RuleMessages<PriceValues> = {
  title: { fr: "Prix d'une autre période du bordereau", en: 'Price of another period of the rate card' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'prix facturé = prix du bordereau pour une autre période, et prix facturé > prix du bordereau à la date du travail',
    en: 'billed price = listed price of another period, and billed price > listed price at the work date',
  },
  // Shown on the line: the billed price and the period it is listed for, then the price at the work date.
  finding: {
    fr: (v) =>
      `Ligne ${v.line} : ${billedPriceText(v, 'fr')}, prix ${profileText(v, 'fr')} valable ${validity(v, 'fr')} ; prix${workDateText(v, 'fr')} : ${listedPriceText(v, 'fr')} ; ${excessText(v, 'fr')}.`,
    en: (v) =>
      `Line ${v.line}: ${billedPriceText(v, 'en')}, listed price ${profileText(v, 'en')} valid ${validity(v, 'en')}; listed price${workDateText(v, 'en')}: ${listedPriceText(v, 'en')}; ${excessText(v, 'en')}.`,
  },
  supplier: {
    fr: (v) =>
      `Votre ligne ${v.line} applique le prix ${profileText(v, 'fr')} valable ${validity(v, 'fr')} ; celui de votre bordereau${workDateText(v, 'fr')} est ${listedPriceText(v, 'fr')}.`,
    en: (v) =>
      `Your line ${v.line} applies the listed price ${profileText(v, 'en')} valid ${validity(v, 'en')}; the one${workDateText(v, 'en')} is ${listedPriceText(v, 'en')}.`,
  },
  question: {
    fr: () =>
      'Quelle date le marché retient-il pour le prix : celle du travail, de la commande ou de la facture ?',
    en: () =>
      'Which date does the contract take for the price: that of the work, of the order or of the invoice?',
  },
  why: {
    fr: 'Un nouveau prix vaut pour le travail fait depuis sa date. Le travail antérieur garde le prix de son époque.',
    en: 'A new price applies to work done from its date. Earlier work keeps the price of its time.',
  },
  innocent: [
    {
      fr: 'Une clause du marché fixe le prix à la date de la facture ou de la commande.',
      en: 'A clause of the contract sets the price at the date of the invoice or of the order.',
    },
    {
      fr: 'La révision a été avancée par un écrit que le bordereau ne reprend pas.',
      en: 'The revision was brought forward in writing and the rate card does not show it.',
    },
    {
      fr: 'La période de la ligne est celle de la facture et non celle du travail.',
      en: 'The period of the line is that of the invoice and not that of the work.',
    },
  ],
};
