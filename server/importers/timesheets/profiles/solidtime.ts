import type { TrackerProfile } from '../tracker-profile.js';

/** solidtime's own list of time entries: instants in UTC. */
export const solidtime: TrackerProfile = {
  format: 'solidtime',
  headers: {
    personName: ['user_name'],
    email: ['user_email'],
    startAt: ['start'],
    endAt: ['end'],
    project: ['project'],
    task: ['task'],
    note: ['description'],
    billable: ['billable'],
    tags: ['tags'],
  },
  signatures: [['personName', 'startAt', 'endAt', 'project', 'note', 'billable']],
  foreignHeaders: [],
  plainQuantity: 'hour',
};
