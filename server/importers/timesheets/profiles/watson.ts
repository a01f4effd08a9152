import type { TrackerProfile } from '../tracker-profile.js';

/** Watson's `watson log --csv`: frames of the person who keeps them, in the time of their own clock. */
export const watsonLog: TrackerProfile = {
  format: 'watson',
  headers: {
    startAt: ['start'],
    endAt: ['stop'],
    project: ['project'],
    activity: ['tags'],
    tags: ['tags'],
  },
  signatures: [['startAt', 'endAt', 'project', 'tags']],
  foreignHeaders: [],
  plainQuantity: 'hour',
};

/**
 * Watson's `watson report --csv` and `watson aggregate --csv`: seconds of a project from one date to another. A row with a
 * tag details the row of its project above. Only a period of one day is an entry.
 */
export const watsonReport: TrackerProfile = {
  format: 'watson',
  headers: {
    date: ['from'],
    periodEnd: ['to'],
    project: ['project'],
    partOf: ['tag'],
    quantity: ['time'],
  },
  signatures: [['date', 'periodEnd', 'project', 'partOf', 'quantity']],
  foreignHeaders: [],
  plainQuantity: 'second',
};
