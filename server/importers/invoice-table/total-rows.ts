import { normaliseHeader } from '../tables/header-match.js';

/** What a closing row states. */
export type TotalKind = 'net' | 'vat' | 'gross' | 'payable';

const PAYABLE = /^(?:net a payer|a payer|reste a payer|reste du|solde|amount due|total due|balance due)\b/;
const VAT = /^(?:tva|vat|montant tva|total tva|vat amount|total vat)\b/;
const TOTAL =
  /^(?:sous total|subtotal|sub total|total|totaux|grand total|montant|cumul|somme|summe|zwischensumme|gesamtsumme)\b/;
/** What is carried over from the page before, or to the next. */
const CARRIED = /^(?:report|a reporter|reporte|ubertrag|carried over)$/;
const WITHOUT_VAT = /\b(?:ht|hors|excl|excluding|without|net)\b/;
const WITH_VAT = /\b(?:ttc|toutes taxes|incl|including|with vat)\b/;

/** Kind of a closing row from its label (`Total HT`, `TVA 20 %`, `Net à payer`), or null for any other text. */
export function totalKind(label: string): TotalKind | null {
  const text = normaliseHeader(label);
  if (PAYABLE.test(text)) return 'payable';
  if (VAT.test(text)) return 'vat';
  if (CARRIED.test(text)) return 'net';
  if (!TOTAL.test(text)) return null;
  if (WITHOUT_VAT.test(text)) return 'net';
  if (WITH_VAT.test(text)) return 'gross';
  return text.startsWith('montant') && text !== 'montant total' ? null : 'net';
}
