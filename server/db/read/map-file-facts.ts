import type { AiTrace } from '../../domain/file-evidence.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { DeliverableFile } from '../../rules/facts/deliverable-file.js';
import { orNull, text, type Row } from './row.js';

/** Rows of the questions on delivered files as the types that rules read. */

export const toDeliverableFile = (row: Row): DeliverableFile => ({
  file: text(row, 'file'),
  sha256: orNull(row, 'sha256'),
  role: row.role as DeliverableFile['role'],
  measured: (row.measured ?? null) as DeliverableFile['measured'],
  notMeasured: orNull(row, 'notMeasured') as DeliverableFile['notMeasured'],
  traces: placedIn(row, row.traces as DeliverableFile['traces']),
  extent: row.extent as DeliverableFile['extent'],
  references: placedIn(row, row.references as DeliverableFile['references']),
  tracesVersion: text(row, 'tracesVersion'),
});

/** One thing that a delivered file states of AI use. */
export const toStatement = (row: Row): AiTrace => {
  const trace = row.trace as AiTrace;
  return { ...trace, at: { ...trace.at, file: text(row, 'file') } };
};

/** Of the same bytes under several paths the places name the one that was read: what is told of a deliverable names its own. */
const placedIn = <T extends { at: SourceRef }>(row: Row, told: readonly T[]): T[] =>
  told.map((one) => ({ ...one, at: { ...one.at, file: text(row, 'file') } }));
