import { isInvoiceHeader } from '../invoice-table/find-header.js';
import { readNativeHeader } from '../timesheets/native-columns.js';
import { isTempoGrid } from '../timesheets/tempo-grid.js';
import { isTrackerHeader } from '../timesheets/tracker-importers.js';

/** True for the titles of a list of time entries: Déclic's own, or what a time tracker writes. */
export function isTimeHeader(header: readonly string[]): boolean {
  if (isTrackerHeader(header) || isTempoGrid(header)) return true;
  return (readNativeHeader(header)?.columns.has('unit') ?? false) && !isInvoiceHeader(header);
}
