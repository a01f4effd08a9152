import type { AnswerChoice, FormField, FormFieldKind } from '../../domain/answer-form.js';
import type { Text } from '../../domain/text.js';
import { placeOfPhrase, type Proposal } from './proposal.js';

interface FieldWords {
  label: Text;
  kind: FormFieldKind;
  required: boolean;
  choices?: readonly AnswerChoice[];
}

const field = (kind: FormFieldKind, required: boolean, fr: string, en: string): FieldWords => ({
  label: { fr, en },
  kind,
  required,
});

/** What is asked of an invoice whose data are a page. The last three are its one line, where it has one. */
const FIELDS = {
  number: field('text', true, 'Numéro de facture', 'Invoice number'),
  issueDate: field('date', true, 'Date d’émission', 'Issue date'),
  type: {
    ...field('choice', true, 'Nature du document', 'Type of document'),
    choices: [
      { value: 'invoice', label: { fr: 'Facture', en: 'Invoice' } },
      { value: 'creditNote', label: { fr: 'Avoir', en: 'Credit note' } },
    ],
  },
  supplier: field('text', true, 'Prestataire', 'Contractor'),
  supplierSiret: field('text', false, 'SIRET du prestataire', 'SIRET of the contractor'),
  supplierVatId: field('text', false, 'Numéro de TVA du prestataire', 'VAT identifier of the contractor'),
  buyer: field('text', false, 'Acheteur', 'Buyer'),
  contractRef: field('text', false, 'Référence du contrat', 'Contract reference'),
  orderRef: field('text', false, 'Référence de la commande', 'Order reference'),
  precedingInvoice: field(
    'text',
    false,
    'Facture corrigée par cet avoir',
    'Invoice that this credit note corrects',
  ),
  periodStart: field('date', false, 'Début de la période', 'Start of the period'),
  periodEnd: field('date', false, 'Fin de la période', 'End of the period'),
  withoutVat: field('amount', true, 'Total hors taxes', 'Total without VAT'),
  vat: field('amount', false, 'Montant de la TVA', 'VAT amount'),
  withVat: field('amount', true, 'Total toutes taxes comprises', 'Total with VAT'),
  currency: field('text', true, 'Devise (code de trois lettres)', 'Currency (code of three letters)'),
  description: field('text', false, 'Libellé de la ligne unique', 'Description of the only line'),
  billedDays: field('amount', false, 'Jours facturés', 'Billed days'),
  unitPrice: field('amount', false, 'Prix du jour hors taxes', 'Price of a day without VAT'),
} as const satisfies Record<string, FieldWords>;

/** Name of a field, as an answer writes it. */
export type PdfField = keyof typeof FIELDS;

/** What the pages give for each field of an invoice; a field without a word on them is absent. */
export type Proposals = ReadonlyMap<PdfField, Proposal>;

const PDF_FIELDS = Object.keys(FIELDS) as readonly PdfField[];

/** True for the name of a field of the form; those of the totals are also those of an invoice. */
export const isPdfField = (name: string): name is PdfField => Object.hasOwn(FIELDS, name);

/** True for a field that holds a decimal. */
export const isAmount = (name: PdfField): boolean => FIELDS[name].kind === 'amount';

/** The name of a field for people. */
export const fieldLabel = (name: PdfField): Text => FIELDS[name].label;

/** The form of one invoice, with what its pages propose; nothing for a scan. */
export function invoiceForm(file: string, proposals: Proposals): FormField[] {
  return PDF_FIELDS.map((name) => {
    const proposal = proposals.get(name);
    return {
      name,
      ...FIELDS[name],
      proposed: proposal?.value ?? null,
      confidence: proposal?.confidence ?? null,
      at: proposal === undefined ? null : placeOfPhrase(file, proposal.phrase),
      // The choices of a field are all shown beside it.
      ...(proposal === undefined || proposal.others.length === 0 || FIELDS[name].kind === 'choice'
        ? {}
        : { samples: proposal.others.slice(0, MOST_SAMPLES) }),
    };
  });
}

const MOST_SAMPLES = 5;
