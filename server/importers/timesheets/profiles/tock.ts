import type { TrackerProfile } from '../tracker-profile.js';

/** Tock, of the US General Services Administration: hours of a person and a project for a whole week. */
export const tock: TrackerProfile = {
  format: 'tock',
  headers: {
    personName: ['employee'],
    date: ['start_date'],
    periodEnd: ['end_date'],
    quantity: ['hours_spent'],
    project: ['project_name'],
    note: ['notes'],
    billable: ['billable'],
  },
  signatures: [['personName', 'date', 'periodEnd', 'quantity', 'project']],
  foreignHeaders: [],
  plainQuantity: 'hour',
};
