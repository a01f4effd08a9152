import { fold } from '../../domain/names.js';
import type { DossierPart } from '../importer.js';
import { numberCandidates, titlePhrases } from './header-candidates.js';
import type { Phrase } from './page-phrases.js';
import type { PageReading } from './page-reading.js';

/** Papers that speak of an invoice by its number: they are known by their title, which stands before it. Folded. */
const ABOUT_INVOICES = new RegExp(
  `^(?:${[
    '(?:lettre de )?relance\\b',
    String.raw`(?:(?:premier|deuxieme|second|troisieme|dernier|\d+(?:er|e|eme)) )?rappel(?:$| de (?:facture|paiement|reglement))`,
    'mise en demeure',
    '(?:payment |final )?reminder\\b',
    String.raw`releve de(?:s)? (?:factures?|comptes?)\b`,
    '(?:bank |account )?statement(?: of account)?$',
    String.raw`compte[- ]rendu (?:mensuel )?d.activite`,
    String.raw`c\.?r\.?a\.?(?= |$)`,
    'timesheet',
    'feuille de temps',
    String.raw`(?:facture |invoice )?pro[- ]?forma\b`,
  ].join('|')})`,
);
/** Papers that an invoice names as its reason: they are titles only where nothing is called an invoice. Folded. */
const BEFORE_INVOICES = new RegExp(
  `^(?:${[
    'devis',
    'offre de prix',
    'proposition commerciale',
    'quote',
    'quotation',
    'estimate',
    '(?:confirmation|accuse de reception) de commande',
    'bon de (?:commande|livraison)',
    'lettre de commande',
    'purchase order',
    'order confirmation',
    'delivery note',
    'contrat',
    'acte d.engagement',
    'contract',
  ].join('|')})\\b`,
);
/** More words make a sentence. */
const MOST_WORDS = 8;

/**
 * The title of another document than an invoice: a quote, an order, a reminder, a timesheet… Null for an invoice, which may
 * name the order or the quote that it bills. In the folder of invoices, where somebody put the file, what an invoice may name
 * is a title only when it is written as one: in capitals, or before anything else of the page.
 */
export function otherDocument(page: PageReading, part: DossierPart): Phrase | null {
  const phrases = page.rows
    .flat()
    .filter(({ page: at, text }) => at === 1 && text.split(' ').length <= MOST_WORDS);
  const about = phrases.find(({ text }) => ABOUT_INVOICES.test(fold(text))) ?? null;
  const called = calledInvoice(page);
  if (about !== null && (called === null || inOrder(about, called) <= 0)) return about;
  if (called !== null) return null;
  const first = phrases[0];
  const isTitle = (phrase: Phrase): boolean =>
    part !== 'invoices' ||
    (!phrase.text.includes(':') && (phrase === first || phrase.text === phrase.text.toUpperCase()));
  return phrases.find((phrase) => BEFORE_INVOICES.test(fold(phrase.text)) && isTitle(phrase)) ?? null;
}

/** `Facture acquittée`, `Facture de prestations de services`: titles. `Facture payable à 30 jours`: none. */
const MOST_WORDS_OF_A_TITLE = 3;
const OF_WHAT = /^(?:facture|avoir|invoice) (?:de|d.|du|for)\b/;

/** The first phrase that gives the number of an invoice or is nothing but its title. */
function calledInvoice(page: PageReading): Phrase | null {
  const titles = titlePhrases(page).filter(
    ({ text }) => text.split(' ').length <= MOST_WORDS_OF_A_TITLE || OF_WHAT.test(fold(text)),
  );
  const numbers = numberCandidates(page).map(({ phrase }) => phrase);
  return [...titles, ...numbers].sort(inOrder)[0] ?? null;
}

const inOrder = (one: Phrase, other: Phrase): number => one.row - other.row || one.column - other.column;
