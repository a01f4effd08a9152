import type { TrackerProfile } from '../tracker-profile.js';

/**
 * The work logs of Tempo Timesheets for Jira, English headers. `Hours` are those worked; `Billed Hours` are what the
 * contractor chose to bill, and are told where they differ.
 */
export const tempo: TrackerProfile = {
  format: 'tempo',
  headers: {
    personName: ['Full name'],
    account: ['Username'],
    date: ['Work date'],
    quantity: ['Hours'],
    otherQuantity: ['Billed Hours'],
    project: ['Project Name', 'Account Name', 'Project Key'],
    task: ['Issue Key'],
    activity: ['Issue summary'],
    note: ['Work Description'],
  },
  signatures: [
    ['date', 'quantity', 'task', 'personName'],
    ['date', 'quantity', 'task', 'account'],
  ],
  foreignHeaders: [],
  plainQuantity: 'hour',
};
