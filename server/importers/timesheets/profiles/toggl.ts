import type { TrackerProfile } from '../tracker-profile.js';

/** Toggl Track's detailed report: ISO dates, 24-hour clock, `HH:MM:SS`, yes and no in the language of the account. */
export const toggl: TrackerProfile = {
  format: 'toggl',
  headers: {
    personName: ['User'],
    email: ['Email'],
    date: ['Start date'],
    startTime: ['Start time'],
    endDate: ['End date'],
    endTime: ['End time'],
    quantity: ['Duration'],
    project: ['Project'],
    task: ['Task'],
    note: ['Description'],
    billable: ['Billable'],
    tags: ['Tags'],
  },
  signatures: [['personName', 'date', 'startTime', 'endDate', 'endTime', 'quantity']],
  foreignHeaders: ['duration (h)', 'duration (decimal)'],
  plainQuantity: 'hour',
};
