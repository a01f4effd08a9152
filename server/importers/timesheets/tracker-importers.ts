import type { FileLook, Importer, ReadPiece, SourceFile } from '../importer.js';
import { clockify } from './profiles/clockify.js';
import { harvest } from './profiles/harvest.js';
import { kimai } from './profiles/kimai.js';
import { redmine } from './profiles/redmine.js';
import { solidtime } from './profiles/solidtime.js';
import { tempo } from './profiles/tempo.js';
import { tock } from './profiles/tock.js';
import { toggl } from './profiles/toggl.js';
import { watsonLog, watsonReport } from './profiles/watson.js';
import { readTracker } from './read-tracker.js';
import { HEADER_SEARCH, timeTablesOf } from './time-tables.js';
import { matchesProfile, type TrackerProfile } from './tracker-profile.js';

const PROFILES: readonly TrackerProfile[] = [
  kimai,
  clockify,
  toggl,
  harvest,
  tempo,
  redmine,
  watsonLog,
  watsonReport,
  solidtime,
  tock,
];

/** Exports of time trackers that are lists of entries in a table: one importer each. */
export const trackerImporters: readonly Importer[] = PROFILES.map(importerOf);

/** True for the header of such an export. */
export const isTrackerHeader = (header: readonly string[]): boolean =>
  PROFILES.some((profile) => matchesProfile(profile, header));

function importerOf(profile: TrackerProfile): Importer {
  return {
    format: profile.format,
    kind: 'timesheet',
    claims: (look: FileLook) =>
      // The header of a text was already decided; that of a sheet is searched.
      look.sheets.some(({ sheet, rows }) =>
        rows.slice(0, sheet === null ? 1 : HEADER_SEARCH).some((row) => matchesProfile(profile, row)),
      )
        ? 'named'
        : null,
    async *read(file: SourceFile): AsyncGenerator<ReadPiece> {
      const isOwn = (header: readonly string[]) => matchesProfile(profile, header);
      for (const table of await timeTablesOf(file, profile.format, isOwn))
        yield* readTracker(table, profile, file.answers);
    },
  };
}
