import { defineProblem } from '../../domain/problem.js';

export const pdfEncrypted = defineProblem('pdf-encrypted', 'error', () => ({
  fr: `Le PDF est chiffré : son contenu ne peut pas être lu. Demandez-en une copie sans protection.`,
  en: `The PDF is encrypted: its content cannot be read. Ask for a copy without protection.`,
}));
/** `seen` carries the technical reason. */
export const pdfUnreadable = defineProblem('pdf-unreadable', 'error', () => ({
  fr: `Le PDF est abîmé ou incomplet : sa structure ne peut pas être lue.`,
  en: `The PDF is damaged or incomplete: its structure cannot be read.`,
}));
export const pdfTooLargeInside = defineProblem<{ megabytes: number }>(
  'pdf-inflates-too-large',
  'error',
  ({ megabytes }) => ({
    fr: `La structure du PDF dépasse ${megabytes} Mo une fois décompressée ; il n’est pas lu.`,
    en: `The structure of the PDF is larger than ${megabytes} MB once inflated; it is not read.`,
  }),
);
export const pdfWithoutInvoice = defineProblem('pdf-without-invoice-data', 'error', () => ({
  fr: `Ce PDF n’est pas une facture électronique : il ne contient aucune donnée de facture.`,
  en: `This PDF is not an electronic invoice: no invoice data inside.`,
}));
export const attachmentName = defineProblem<{ name: string }>(
  'pdf-attachment-name-unexpected',
  'warning',
  ({ name }) => ({
    fr: `Les données de facture sont jointes sous le nom « ${name} » au lieu de factur-x.xml, zugferd-invoice.xml ou xrechnung.xml. Elles ont été lues.`,
    en: `The invoice data are attached as “${name}” instead of factur-x.xml, zugferd-invoice.xml or xrechnung.xml. They were read.`,
  }),
);
export const severalInvoices = defineProblem<{ read: string; count: number }>(
  'pdf-several-invoices',
  'warning',
  ({ read, count }) => ({
    fr: `Le PDF contient ${count} fichiers de facture ; seul « ${read} » est lu.`,
    en: `The PDF holds ${count} invoice files; only “${read}” is read.`,
  }),
);
export const attachmentTooLarge = defineProblem<{ name: string; megabytes: number }>(
  'pdf-attachment-too-large',
  'warning',
  ({ name, megabytes }) => ({
    fr: `La pièce jointe « ${name} » dépasse ${megabytes} Mo une fois décompressée ; elle n’est pas lue.`,
    en: `The attachment “${name}” is larger than ${megabytes} MB once inflated; it is not read.`,
  }),
);
export const attachmentFilter = defineProblem<{ name: string; filter: string }>(
  'pdf-attachment-filter',
  'warning',
  ({ name, filter }) => ({
    fr: `La pièce jointe « ${name} » est codée d’une façon qui n’est pas lue (${filter}).`,
    en: `The attachment “${name}” is encoded in a way that is not read (${filter}).`,
  }),
);
export const attachmentDamaged = defineProblem<{ name: string }>(
  'pdf-attachment-damaged',
  'warning',
  ({ name }) => ({
    fr: `La pièce jointe « ${name} » est abîmée : elle ne se décompresse pas.`,
    en: `The attachment “${name}” is damaged: it does not inflate.`,
  }),
);
export const tooManyAttachments = defineProblem<{ count: number; megabytes: number }>(
  'pdf-too-many-attachments',
  'warning',
  ({ count, megabytes }) => ({
    fr: `Le PDF a plus de ${count} pièces jointes ou plus de ${megabytes} Mo de pièces jointes ; les suivantes ne sont pas lues.`,
    en: `The PDF has more than ${count} attachments or more than ${megabytes} MB of them; the following ones are not read.`,
  }),
);
