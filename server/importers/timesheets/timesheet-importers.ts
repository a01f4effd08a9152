import type { Importer } from '../importer.js';
import { jsonTrackers } from './json-trackers/json-trackers.js';
import { nativeTimesheet } from './native-timesheet.js';
import { tempoGrid } from './tempo-grid.js';
import { timedot } from './timedot.js';
import { trackerImporters } from './tracker-importers.js';

/** Every timesheet that is a list of entries: Déclic's own, and what time trackers write. */
export const timesheetImporters: readonly Importer[] = [
  nativeTimesheet,
  ...trackerImporters,
  ...jsonTrackers,
  tempoGrid,
  timedot,
];
