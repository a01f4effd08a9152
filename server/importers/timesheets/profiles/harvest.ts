import type { TrackerProfile } from '../tracker-profile.js';

/**
 * Harvest's detailed time report, in English and German; columns come and go with the account. Hours are decimal, with a
 * decimal comma inside quotes when the account says so. `Hours Rounded` is not time worked.
 */
export const harvest: TrackerProfile = {
  format: 'harvest',
  headers: {
    firstName: ['First Name', 'Vorname'],
    lastName: ['Last Name', 'Nachname'],
    date: ['Date', 'Datum'],
    quantity: ['Hours', 'Stunden'],
    project: ['Project', 'Projekt'],
    task: ['Task', 'Aufgabe'],
    note: ['Notes', 'Notizen'],
    billable: ['Billable?', 'Abrechenbar?'],
    approved: ['Approved?', 'Genehmigt?'],
  },
  signatures: [
    ['date', 'project', 'task', 'quantity', 'billable'],
    ['date', 'project', 'task', 'quantity', 'firstName', 'lastName'],
  ],
  foreignHeaders: [],
  plainQuantity: 'hour',
};
