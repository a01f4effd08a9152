import type { ResultDocument, ResultInvoice } from '../audit-result.js';
import type { DocumentStanding } from '../document-status.js';
import type { ProblemSeverity } from '../problem.js';
import type { Text } from '../text.js';

/** What became of a document. */
export const STATUS_WORDS: Readonly<Record<DocumentStanding, Text>> = {
  read: { fr: 'Lu', en: 'Read' },
  'read-with-problems': { fr: 'Lu, avec problèmes', en: 'Read, with problems' },
  'needs-answer': { fr: 'À répondre', en: 'Needs an answer' },
  refused: { fr: 'Refusé', en: 'Refused' },
  duplicate: { fr: 'Doublon', en: 'Duplicate' },
  superseded: { fr: 'Remplacé', en: 'Replaced' },
};

export const KIND_WORDS: Readonly<Record<ResultDocument['kind'], Text>> = {
  invoice: { fr: 'Facture', en: 'Invoice' },
  timesheet: { fr: 'Feuille de temps', en: 'Timesheet' },
  register: { fr: 'Registre', en: 'Register' },
  deliverable: { fr: 'Livrable', en: 'Deliverable' },
  attachment: { fr: 'Pièce jointe', en: 'Attachment' },
  unknown: { fr: 'Inconnu', en: 'Unknown' },
};

export const SEVERITY_WORDS: Readonly<Record<ProblemSeverity | 'info', Text>> = {
  error: { fr: 'Erreur', en: 'Error' },
  warning: { fr: 'Remarque', en: 'Warning' },
  info: { fr: 'Information', en: 'Information' },
};

export const INVOICE_STATE_WORDS: Readonly<Record<NonNullable<ResultInvoice['state']>, Text>> = {
  current: { fr: 'En cours', en: 'Current' },
  rejected: { fr: 'Rejetée', en: 'Rejected' },
  replaced: { fr: 'Remplacée', en: 'Replaced' },
  cancelled: { fr: 'Annulée', en: 'Cancelled' },
  credited: { fr: 'Avoir émis', en: 'Credited' },
};
