import { fold } from '../../domain/names.js';
import { textOfLine } from '../pdf-page/page-lines.js';
import type { PageText } from '../pdf-page/page-text.js';
import type { DossierPart } from '../importer.js';
import { totalsBehind } from './choose-totals.js';
import { numberCandidates, titleRows } from './header-candidates.js';
import type { PageReading } from './page-reading.js';

/** A page number and the mark of a scanner are no text of an invoice. */
const FEWEST_LETTERS = 20;

/** True when the pages hold text: letters and figures, not the signs of a font without a table of its letters. */
export function hasReadableText({ lines }: PageText): boolean {
  const text = lines.map(textOfLine).join('').replace(/\s/g, '');
  const readable = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const foreign = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return readable >= FEWEST_LETTERS && foreign < readable;
}

/** The words that no invoice does without, in the languages of the contractors of Europe. */
const COMMON_WORDS = new Set(
  'de la le du et les des en par total totale date data facture avoir tva ht ttc euros the of and to for invoice vat amount due number und der die das rechnung datum summe gesamt mwst el los factura fecha iva fattura importo fatura factuur btw het van'.split(
    ' ',
  ),
);
const FEWEST_COMMON_WORDS = 2;

/** False when a font gives other letters than those it draws: there are hardly any words of a language. */
export function hasWords({ lines }: PageText): boolean {
  const words = fold(lines.map(textOfLine).join(' ')).split(/[^\p{L}]+/u);
  return new Set(words.filter((word) => COMMON_WORDS.has(word))).size >= FEWEST_COMMON_WORDS;
}

/** Invoices of other countries: nothing is proposed from words that are not known here, but a person can fill them in. */
const FOREIGN_TITLE = /^(?:rechnung|gutschrift|factura|fattura|fatura|factuur|faktura)\b/;

/**
 * True when the pages call themselves an invoice (title, or the label of its number) and show a total. In the folder of
 * invoices, where somebody put the file, one of the two is enough, in other languages too; elsewhere a report may speak of
 * invoices.
 */
export function looksLikeInvoice(page: PageReading, part: DossierPart): boolean {
  const isCalledOne = titleRows(page).length > 0 || numberCandidates(page).length > 0;
  const hasTotal = (['withoutVat', 'withVat', 'payable'] as const).some(
    (field) => totalsBehind(page, field).length > 0,
  );
  if (part !== 'invoices') return isCalledOne && hasTotal;
  return isCalledOne || hasTotal || page.rows.flat().some(({ text }) => FOREIGN_TITLE.test(fold(text)));
}
