import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatDate } from '../../domain/format/date-format.js';
import type { Lang } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { beforeTax } from '../wording.js';

type Values = {
  invoice: string;
  issueDate: CivilDate;
  amount: Decimal | null;
  file: string;
  currency: string | null;
  twin: string;
  /** The two numbers are equal only without the marks that part their digits. */
  isWrittenOtherwise: boolean;
  twinIssueDate: CivilDate | null;
  twinAmount: Decimal | null;
  twinFile: string;
  files: string[];
};

function described(
  date: CivilDate | null,
  amount: Decimal | null,
  currency: string | null,
  lang: Lang,
): string {
  const words = lang === 'fr' ? { of: 'du ', undated: 'sans date' } : { of: 'of ', undated: 'undated' };
  const when = date === null ? words.undated : words.of + formatDate(date, lang);
  return amount === null ? when : `${when} (${beforeTax(amount, currency, lang)})`;
}

/** `FA-11-2 du 5 oct. 2026 et FA-1-12 du 1er oct. 2026`, with their amounts. */
function both(v: Values, lang: Lang): string {
  const own = described(v.issueDate, v.amount, v.currency, lang);
  const twin = described(v.twinIssueDate, v.twinAmount, v.currency, lang);
  return lang === 'fr'
    ? `${v.invoice} ${own} et ${v.twin} ${twin}`
    : `${v.invoice} ${own} and ${v.twin} ${twin}`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Numéro de facture déjà utilisé', en: 'Invoice number already used' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'même prestataire, même numéro (casse et ponctuation à part) et même année d’émission, sur deux factures en vigueur dont aucune ne cite l’autre',
    en: 'same contractor, same number (case and punctuation apart) and same year of issue, on two current invoices of which neither cites the other',
  },
  // Shown on the later invoice: its date and amount, then those of the earlier one with its number as written there.
  finding: {
    fr: (v) =>
      v.isWrittenOtherwise
        ? `Les factures ${both(v, 'fr')} du même prestataire (${v.twinFile}) portent le même numéro une fois les signes de séparation ôtés.`
        : `La facture ${v.invoice} ${described(v.issueDate, v.amount, v.currency, 'fr')} porte le numéro d'une facture ${described(v.twinIssueDate, v.twinAmount, v.currency, 'fr')}, ${v.twin}, du même prestataire (${v.twinFile}). Aucune pièce n'annule ni ne remplace la première.`,
    en: (v) =>
      v.isWrittenOtherwise
        ? `Invoices ${both(v, 'en')} from the same contractor (${v.twinFile}) bear the same number once separators are left out.`
        : `Invoice ${v.invoice} ${described(v.issueDate, v.amount, v.currency, 'en')} bears the number of an invoice ${described(v.twinIssueDate, v.twinAmount, v.currency, 'en')}, ${v.twin}, from the same contractor (${v.twinFile}). No document cancels or replaces the first.`,
  },
  supplier: {
    fr: (v) =>
      v.isWrittenOtherwise
        ? `Vos factures ${both(v, 'fr')} portent le même numéro une fois les signes de séparation ôtés.`
        : `Deux de vos factures portent le numéro ${v.invoice} : l'une ${described(v.twinIssueDate, v.twinAmount, v.currency, 'fr')}, l'autre ${described(v.issueDate, v.amount, v.currency, 'fr')}.`,
    en: (v) =>
      v.isWrittenOtherwise
        ? `Your invoices ${both(v, 'en')} bear the same number once separators are left out.`
        : `Two of your invoices bear the number ${v.invoice}: one ${described(v.twinIssueDate, v.twinAmount, v.currency, 'en')}, the other ${described(v.issueDate, v.amount, v.currency, 'en')}.`,
  },
  question: {
    fr: () =>
      'La seconde remplace-t-elle la première, ou porte-t-elle sur une autre prestation et demande-t-elle un autre numéro ?',
    en: () => 'Does the second replace the first, or is it for other work and does it need another number?',
  },
  why: {
    fr: 'Un numéro désigne une seule facture. Deux pièces sous le même numéro peuvent conduire à payer deux fois la même prestation.',
    en: 'A number stands for one invoice. Two documents under one number may lead to paying the same work twice.',
  },
  innocent: [
    {
      fr: 'La seconde facture remplace la première, rejetée, sans la citer.',
      en: 'The second invoice replaces the first, which was rejected, without citing it.',
    },
    {
      fr: 'Deux établissements du prestataire numérotent chacun de leur côté.',
      en: 'Two branches of the contractor number their invoices each on their own.',
    },
    {
      fr: 'Le logiciel a repris un numéro après une restauration.',
      en: 'The software used a number again after being restored.',
    },
  ],
};
