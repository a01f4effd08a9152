import type { Problem } from '../../domain/problem.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import type { Sheet } from '../table.js';

/** One sheet to read, and the answers people gave about its file. */
export interface SheetInput {
  sheet: Sheet;
  file: string;
  answers: Readonly<Record<string, string>>;
}

/** What a layout read on one sheet. `stopped`: grids not read, each with the one reason and its cell. */
export interface SheetReading {
  entries: ReadTimesheetEntry[];
  problems: Problem[];
  stopped: Problem[];
  columns: Record<string, string>;
}

/**
 * A way to lay out a month, V1 to V6. Adding a layout is adding a profile to the list of `layouts.ts`:
 * how a sheet shows it, and how it reads; without a reader the sheet is refused at that cell.
 */
export interface GridLayout {
  id: string;
  fr: string;
  en: string;
  /** How sure the detector is: `named` for a shape that nothing else has. */
  claim: 'named' | 'likely';
  /** It details time that a better sheet of the workbook also counts. */
  details?: true;
  /** The cell that shows this layout, or null. Also asked of a sheet of plain texts, for identification. */
  recognise(sheet: Sheet): { row: number; column: number } | null;
  read: ((input: SheetInput) => SheetReading) | null;
}
