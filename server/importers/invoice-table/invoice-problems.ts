import type { Decimal } from '../../domain/decimal.js';
import { formatNumber, plural } from '../../domain/format/number-format.js';
import { defineProblem } from '../../domain/problem.js';

export const documentFieldDiffers = defineProblem<{ column: string; number: string; first: string }>(
  'document-field-differs',
  'warning',
  ({ column, number, first }) => ({
    fr: `Facture ${number} : la colonne « ${column} » diffère de la première ligne (${first}), qui est retenue.`,
    en: `Invoice ${number}: column “${column}” differs from the first row (${first}), which counts.`,
  }),
);

export const noInvoiceNumber = defineProblem('row-without-invoice-number', 'error', () => ({
  fr: 'La ligne ne porte aucun numéro de facture ; elle n’est pas reprise.',
  en: 'The row has no invoice number; it is left out.',
}));

export const noInvoiceTable = defineProblem('no-invoice-table', 'error', () => ({
  fr: 'Aucune ligne d’en-tête de factures n’a été reconnue dans les trente premières lignes.',
  en: 'No header row of invoices was recognised in the first thirty rows.',
}));

export const sheetWithoutTable = defineProblem<{ sheet: string }>(
  'sheet-without-table',
  'warning',
  ({ sheet }) => ({
    fr: `La feuille « ${sheet} » n’a pas d’en-tête de factures ; elle n’est pas lue.`,
    en: `Sheet “${sheet}” has no header of invoices; it is not read.`,
  }),
);

export const columnContentDiffers = defineProblem<{ column: string }>(
  'column-content-differs',
  'warning',
  ({ column }) => ({
    fr: `Le contenu de la colonne « ${column} » ne correspond pas à son titre ; elle n’est pas lue.`,
    en: `The content of column “${column}” does not match its title; it is not read.`,
  }),
);

/** Answers: `net`, `gross`. */
export const ambiguousAmount = defineProblem<{ column: string }>(
  'ambiguous-amount',
  'error',
  ({ column }) => ({
    fr: `La colonne « ${column} » donne-t-elle des montants hors taxes ou toutes taxes comprises ?`,
    en: `Does column “${column}” give amounts without VAT or with VAT?`,
  }),
  { asks: true },
);

/** Answers: `rate`, `amount`. */
export const ambiguousVat = defineProblem<{ column: string }>(
  'ambiguous-vat',
  'error',
  ({ column }) => ({
    fr: `La colonne « ${column} » donne-t-elle un taux ou un montant de TVA ?`,
    en: `Does column “${column}” give a VAT rate or a VAT amount?`,
  }),
  { asks: true },
);

export const badPeriod = defineProblem<{ column: string }>('bad-period', 'error', ({ column }) => ({
  fr: `La colonne « ${column} » ne contient pas une période lisible ; elle reste inconnue.`,
  en: `Column “${column}” does not hold a readable period; it stays unknown.`,
}));

export const totalDiffers = defineProblem<{ stated: Decimal; computed: Decimal }>(
  'total-row-differs',
  'warning',
  ({ stated, computed }) => ({
    fr: `Le total indiqué (${formatNumber(stated, 'fr')}) diffère de la somme des lignes lues (${formatNumber(computed, 'fr')}).`,
    en: `The total shown (${formatNumber(stated, 'en')}) differs from the sum of the rows read (${formatNumber(computed, 'en')}).`,
  }),
);

export const hiddenRowsRead = defineProblem<{ count: number }>(
  'hidden-rows-read',
  'warning',
  ({ count }) => ({
    fr: `${count} ${plural(count, 'ligne masquée est lue', 'lignes masquées sont lues', 'fr')} comme les autres.`,
    en: `${count} hidden ${plural(count, 'row is', 'rows are', 'en')} read like the others.`,
  }),
);
