import type { Importer } from '../importer.js';
import { nativeTimesheet } from './native-timesheet.js';
import { trackerImporters } from './tracker-importers.js';
import { unreadTimesheetImporters } from './unread-formats.js';

/** Every timesheet that is a list of entries: Déclic's own, the trackers read, and those refused by name. */
export const timesheetImporters: readonly Importer[] = [
  nativeTimesheet,
  ...trackerImporters,
  ...unreadTimesheetImporters,
];
