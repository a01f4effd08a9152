import type { Party, ReadInvoice, ReadInvoiceLine, StatedLinks } from '../domain/invoice.js';
import type { Text } from '../domain/text.js';
import type { ReadTimesheetEntry } from '../domain/timesheet.js';

/** Texts by which documents name what they speak of, each as it opens a sentence. Texts for people are not here. */
type Subjects<T> = Readonly<Partial<Record<keyof T, Text>>>;

const subject = (fr: string, en: string): Text => ({ fr, en });

const CONTRACT = subject('La référence du contrat', 'The contract reference');
const ORDER = subject('La référence de la commande', 'The order reference');
const DELIVERABLE = subject('La référence du livrable', 'The deliverable reference');
const ITEM = subject('La référence de l’article', 'The item reference');
const PERSON = subject('Le nom de l’intervenant', 'The name of the person');
const PERSON_KEY = subject('L’identifiant de l’intervenant', 'The identifier of the person');

/** Texts of an invoice. */
export const INVOICE_TEXTS = {
  number: subject('Le numéro de facture', 'The invoice number'),
  typeCode: subject('Le type du document', 'The type of the document'),
  currency: subject('La devise', 'The currency'),
  profile: subject('Le profil de facture électronique', 'The profile of the e-invoice'),
  processId: subject('Le code du processus', 'The process code'),
  contractRef: CONTRACT,
  orderRef: ORDER,
  buyerReference: subject('La référence de l’acheteur', 'The buyer reference'),
} as const satisfies Subjects<ReadInvoice>;

/** Texts of the contractor on an invoice. */
export const SUPPLIER_TEXTS = {
  name: subject('Le nom du prestataire', 'The name of the contractor'),
  siret: subject('Le SIRET du prestataire', 'The SIRET of the contractor'),
  siren: subject('Le SIREN du prestataire', 'The SIREN of the contractor'),
  vatId: subject('Le numéro de TVA du prestataire', 'The VAT identifier of the contractor'),
} as const satisfies Subjects<Party>;

/** Texts of the buyer on an invoice. */
export const BUYER_TEXTS = {
  name: subject('Le nom de l’acheteur', 'The name of the buyer'),
  siret: subject('Le SIRET de l’acheteur', 'The SIRET of the buyer'),
  siren: subject('Le SIREN de l’acheteur', 'The SIREN of the buyer'),
  vatId: subject('Le numéro de TVA de l’acheteur', 'The VAT identifier of the buyer'),
} as const satisfies Subjects<Party>;

/** The number that a credit note or a corrected invoice cites. */
export const PRECEDING_NUMBER = subject(
  'Le numéro de la facture précédente',
  'The number of the preceding invoice',
);

/** Texts of an invoice line. */
export const LINE_TEXTS = {
  id: subject('L’identifiant de la ligne', 'The identifier of the line'),
  parentId: subject('L’identifiant de la ligne parente', 'The identifier of the parent line'),
  unitCode: subject('L’unité de la ligne', 'The unit of the line'),
  vatCategory: subject('La catégorie de TVA de la ligne', 'The VAT category of the line'),
  orderLineRef: subject('La référence de la ligne de commande', 'The order line reference'),
  sellerItemId: ITEM,
  buyerItemId: ITEM,
} as const satisfies Subjects<ReadInvoiceLine>;

/** What a line states about who and what it is for. */
export const STATED_TEXTS = {
  person: PERSON,
  personKey: PERSON_KEY,
  profile: subject('Le profil de l’intervenant', 'The profile of the person'),
  deliverable: DELIVERABLE,
  workUnit: subject('Le code de l’unité d’œuvre', 'The code of the work unit'),
  order: ORDER,
  contract: CONTRACT,
} as const satisfies Required<Subjects<StatedLinks>>;

/** Texts of a timesheet entry. */
export const ENTRY_TEXTS = {
  personKey: PERSON_KEY,
  personName: PERSON,
  contractRef: CONTRACT,
  orderRef: ORDER,
  deliverableRef: DELIVERABLE,
  approvedBy: subject('Le nom de la personne qui approuve', 'The name of the approver'),
} as const satisfies Subjects<ReadTimesheetEntry>;
