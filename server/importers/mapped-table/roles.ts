import type { Text } from '../../domain/text.js';
import type { InvoiceField } from '../invoice-table/invoice-synonyms.js';
import type { PlainUnit } from '../timesheets/duration-text.js';
import type { TrackerField } from '../timesheets/tracker-profile.js';

/** What a table of a folder or of an answer is. */
export type TableKind = 'timesheet' | 'invoices';

/** Columns that are not read. */
export const IGNORED = 'ignore';

/** What a column of a timesheet may be: its words, and what it fills in. */
interface TimeRole {
  label: Text;
  field: TrackerField;
  /** For a duration: what a bare number counts. */
  unit?: PlainUnit;
}

/** `start` and `end` are times of the day; where their cells hold a day too, they stand for the day as well. */
export const TIME_ROLES: Readonly<Record<string, TimeRole>> = {
  date: { label: { fr: 'Date', en: 'Date' }, field: 'date' },
  person: { label: { fr: 'Personne', en: 'Person' }, field: 'personName' },
  'first-name': { label: { fr: 'Prénom', en: 'First name' }, field: 'firstName' },
  'last-name': { label: { fr: 'Nom de famille', en: 'Last name' }, field: 'lastName' },
  hours: { label: { fr: 'Durée en heures', en: 'Duration in hours' }, field: 'quantity', unit: 'hour' },
  days: { label: { fr: 'Durée en jours', en: 'Duration in days' }, field: 'quantity', unit: 'day' },
  minutes: {
    label: { fr: 'Durée en minutes', en: 'Duration in minutes' },
    field: 'quantity',
    unit: 'minute',
  },
  start: { label: { fr: 'Heure de début', en: 'Start time' }, field: 'startTime' },
  end: { label: { fr: 'Heure de fin', en: 'End time' }, field: 'endTime' },
  break: {
    label: { fr: 'Pause, entre le début et la fin', en: 'Break, between start and end' },
    field: 'pause',
  },
  contract: { label: { fr: 'Marché', en: 'Contract' }, field: 'contractRef' },
  order: { label: { fr: 'Bon de commande', en: 'Order' }, field: 'orderRef' },
  project: { label: { fr: 'Projet', en: 'Project' }, field: 'project' },
  task: { label: { fr: 'Tâche ou activité', en: 'Task or activity' }, field: 'task' },
  description: { label: { fr: 'Commentaire', en: 'Note' }, field: 'note' },
  billable: { label: { fr: 'Facturable (oui ou non)', en: 'Billable (yes or no)' }, field: 'billable' },
};

/** What a column of a table of invoices may be: its words, and what it fills in. */
export const INVOICE_ROLES: Readonly<Record<string, { label: Text; field: InvoiceField }>> = {
  number: { label: { fr: 'Numéro de facture', en: 'Invoice number' }, field: 'number' },
  date: { label: { fr: 'Date de facture', en: 'Invoice date' }, field: 'issueDate' },
  supplier: { label: { fr: 'Prestataire', en: 'Contractor' }, field: 'supplier' },
  siret: { label: { fr: 'SIRET du prestataire', en: 'SIRET of the contractor' }, field: 'siret' },
  contract: { label: { fr: 'Marché', en: 'Contract' }, field: 'contract' },
  order: { label: { fr: 'Bon de commande', en: 'Order' }, field: 'order' },
  description: { label: { fr: 'Libellé de la ligne', en: 'Description of the line' }, field: 'description' },
  person: { label: { fr: 'Personne', en: 'Person' }, field: 'person' },
  profile: { label: { fr: 'Profil', en: 'Profile' }, field: 'profile' },
  deliverable: { label: { fr: 'Livrable', en: 'Deliverable' }, field: 'deliverable' },
  'work-unit': { label: { fr: 'Unité d’œuvre', en: 'Work unit' }, field: 'workUnit' },
  days: { label: { fr: 'Quantité en jours', en: 'Quantity in days' }, field: 'days' },
  hours: { label: { fr: 'Quantité en heures', en: 'Quantity in hours' }, field: 'hours' },
  quantity: {
    label: {
      fr: 'Quantité (dans l’unité d’une autre colonne)',
      en: 'Quantity (in the unit of another column)',
    },
    field: 'quantity',
  },
  unit: { label: { fr: 'Unité', en: 'Unit' }, field: 'unit' },
  'unit-price': { label: { fr: 'Prix unitaire', en: 'Unit price' }, field: 'unitPrice' },
  'daily-rate': { label: { fr: 'Prix d’un jour (TJM)', en: 'Daily rate' }, field: 'dailyRate' },
  'hourly-rate': { label: { fr: 'Prix d’une heure', en: 'Hourly rate' }, field: 'hourlyRate' },
  net: { label: { fr: 'Montant hors taxes', en: 'Amount without VAT' }, field: 'net' },
  'vat-rate': { label: { fr: 'Taux de TVA', en: 'VAT rate' }, field: 'vatRate' },
  vat: { label: { fr: 'Montant de TVA', en: 'VAT amount' }, field: 'vatAmount' },
  gross: { label: { fr: 'Montant toutes taxes comprises', en: 'Amount with VAT' }, field: 'gross' },
  period: { label: { fr: 'Période ou mois', en: 'Period or month' }, field: 'period' },
  'period-start': { label: { fr: 'Début de la période', en: 'Start of the period' }, field: 'periodStart' },
  'period-end': { label: { fr: 'Fin de la période', en: 'End of the period' }, field: 'periodEnd' },
  'work-date': { label: { fr: 'Jour de la prestation', en: 'Day of the work' }, field: 'workDate' },
  currency: { label: { fr: 'Devise', en: 'Currency' }, field: 'currency' },
};

/** Roles that name a duration: one column of them counts. */
export const DURATION_ROLES: readonly string[] = ['hours', 'days', 'minutes'];
/** Roles of which one makes a table one of amounts. */
export const AMOUNT_ROLES: readonly string[] = ['net', 'gross', 'unit-price', 'daily-rate', 'hourly-rate'];

/** Words of a role in a table of this kind; of either where the kind is not known. */
export function roleLabel(role: string, kind: TableKind | null): Text {
  const time = kind === 'invoices' ? undefined : TIME_ROLES[role]?.label;
  const invoice = kind === 'timesheet' ? undefined : INVOICE_ROLES[role]?.label;
  if (time === undefined || invoice === undefined || time.fr === invoice.fr) {
    const label = time ?? invoice;
    if (label === undefined) throw new RangeError(`no role ${role}`);
    return label;
  }
  return { fr: `${time.fr} / ${invoice.fr}`, en: `${time.en} / ${invoice.en}` };
}

/** Roles of a table of this kind, in the order in which people choose; of both where the kind is not known. */
export function rolesOf(kind: TableKind | null): string[] {
  if (kind === 'timesheet') return Object.keys(TIME_ROLES);
  if (kind === 'invoices') return Object.keys(INVOICE_ROLES);
  return [...new Set([...Object.keys(TIME_ROLES), ...Object.keys(INVOICE_ROLES)])];
}
