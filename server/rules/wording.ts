import { formatList } from '../domain/format/list-format.js';
import { NO_BREAK_SPACE, plural } from '../domain/format/number-format.js';
import { formatMoney } from '../domain/format/money-format.js';
import { formatDays } from '../domain/format/quantity-format.js';
import type { Decimal } from '../domain/decimal.js';
import type { Lang } from '../domain/text.js';

/** Parts of sentences that several rules share. */

/** An amount without VAT: `3 230,00 € HT` · `€3,230.00`. */
export function beforeTax(amount: Decimal, currency: string | null, lang: Lang): string {
  const text = formatMoney(amount, currency, lang);
  return lang === 'fr' ? `${text}${NO_BREAK_SPACE}HT` : text;
}

/** What is in question, to end a sentence: ` (4,25 j, 3 230,00 € HT)`; nothing when neither is known. */
export function inBrackets(
  days: Decimal | null,
  amount: Decimal | null,
  currency: string | null,
  lang: Lang,
): string {
  const parts = [
    ...(days === null ? [] : [formatDays(days, lang)]),
    ...(amount === null ? [] : [beforeTax(amount, currency, lang)]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Days that an invoice bills: `5,00 j facturés`, `0,50 j facturé` · `5.00 d billed`. */
export function billedDays(days: Decimal, lang: Lang): string {
  return `${formatDays(days, lang)} ${lang === 'fr' ? plural(days, 'facturé', 'facturés', lang) : 'billed'}`;
}

/** `ligne 3 de F-2026-101` · `line 3 of F-2026-101`. */
export function lineOf(line: string, invoice: string, lang: Lang): string {
  return lang === 'fr' ? `ligne ${line} de ${invoice}` : `line ${line} of ${invoice}`;
}

/** Several references with their word: `ligne 3`, `lignes 3 et 4` · `lines 3 and 4`. */
export function counted(items: readonly string[], one: string, many: string, lang: Lang): string {
  return `${items.length > 1 ? many : one} ${formatList(items, lang)}`;
}

/** `ligne 3`, `lignes 3 et 4`; each with its invoice when there are several invoices. */
export function linesOf(lines: readonly { invoice: string; line: string }[], lang: Lang): string {
  if (new Set(lines.map(({ invoice }) => invoice)).size > 1) {
    return formatList(
      lines.map(({ line, invoice }) => lineOf(line, invoice, lang)),
      lang,
    );
  }
  const numbers = lines.map(({ line }) => line);
  return lang === 'fr' ? counted(numbers, 'ligne', 'lignes', lang) : counted(numbers, 'line', 'lines', lang);
}

/** `Ligne 3`, with a capital at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « de » before a French name: `d’Ulysse`, `de Camille`; an h is left aspirated, as are keys and digits. */
export function deName(name: string): string {
  const bare = name.normalize('NFD').toLowerCase();
  return /^([aeiou]|œ|æ|y[^aeiou])/.test(bare) ? `d’${name}` : `de ${name}`;
}

/**
 * A person as the buyer reads it: `Camille Exemple (P-0412)`. The name alone for somebody without a key in the registers,
 * the key alone for somebody whose name nobody gives.
 */
export function shownPerson(personKey: string, name: string | null): string {
  if (name === null || name === personKey) return personKey;
  return personKey.startsWith('name:') ? name : `${name} (${personKey})`;
}

/** A contractor as the buyer reads it: `Studio Rivage (90000000100017)`; the key alone where nothing names it. */
export function shownSupplier(supplierKey: string, name: string | null): string {
  return name === null || name === supplierKey ? supplierKey : `${name} (${supplierKey})`;
}
