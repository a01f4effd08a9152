import type { TrackerProfile } from '../tracker-profile.js';

/**
 * Clockify's detailed report: 15 to 21 columns over the years, `Activity` for `Task` in some, duration columns
 * absent in others. Dates and times follow the personal setting of whoever exported.
 */
export const clockify: TrackerProfile = {
  format: 'clockify',
  headers: {
    personName: ['User'],
    email: ['Email', 'User Email'],
    date: ['Start Date'],
    startTime: ['Start Time'],
    endDate: ['End Date'],
    endTime: ['End Time'],
    quantity: ['Duration (h)'],
    decimalQuantity: ['Duration (decimal)'],
    project: ['Project'],
    task: ['Task', 'Activity'],
    note: ['Description'],
    billable: ['Billable'],
    tags: ['Tags'],
    enteredOn: ['Date of creation'],
  },
  signatures: [
    ['personName', 'date', 'startTime', 'quantity'],
    ['personName', 'date', 'startTime', 'decimalQuantity'],
    ['personName', 'date', 'startTime', 'endDate', 'endTime', 'project', 'note'],
  ],
  // Toggl names its columns alike, but calls the duration just that.
  foreignHeaders: ['duration'],
  plainQuantity: 'hour',
};
