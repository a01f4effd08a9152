import type { RequiredMention } from '../required-mentions.js';
import type { Lang, Text } from '../text.js';

/** What a contract may ask its invoices to carry, as it stands in a sentence. */
const MENTION_WORDS: Readonly<Record<RequiredMention, Text>> = {
  invoice_number: { fr: 'le numéro de facture', en: 'the invoice number' },
  issue_date: { fr: 'la date de la facture', en: 'the date of the invoice' },
  due_date: { fr: 'l’échéance', en: 'the due date' },
  contract_ref: { fr: 'le numéro du marché', en: 'the contract number' },
  order_ref: { fr: 'le numéro du bon de commande', en: 'the order number' },
  buyer_reference: { fr: 'le service exécutant', en: 'the reference of the buying department' },
  siret: { fr: 'le SIRET du prestataire', en: 'the SIRET of the contractor' },
  vat_id: { fr: 'le numéro de TVA du prestataire', en: 'the VAT number of the contractor' },
  buyer_siret: { fr: 'le SIRET de l’acheteur', en: 'the SIRET of the buyer' },
  period: { fr: 'la période de chaque ligne', en: 'the period of each line' },
  quantity: { fr: 'la quantité de chaque ligne', en: 'the quantity of each line' },
  unit_price: { fr: 'le prix unitaire de chaque ligne', en: 'the unit price of each line' },
  attachment: { fr: 'une pièce jointe', en: 'an attachment' },
  timesheet: { fr: 'la feuille de temps', en: 'the timesheet' },
  iban: { fr: 'l’IBAN', en: 'the IBAN' },
};

/** A required mention with its article: `le numéro du marché` · `the contract number`. */
export function mentionWords(mention: RequiredMention, lang: Lang): string {
  return MENTION_WORDS[mention][lang];
}
