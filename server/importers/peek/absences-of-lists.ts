import { readGridCell } from '../cra-grid/cell-words.js';
import { findDayLists, type DayList } from '../cra-grid/day-list.js';
import { meaningOfAm, readHalf, readHalfDayCell, type AmMeaning, type Half } from '../cra-grid/half-days.js';
import type { ListRole } from '../cra-grid/list-columns.js';
import { presenceColumns, type PresenceColumn } from '../cra-grid/presence-columns.js';
import { rowKind } from '../cra-grid/row-words.js';
import { readWeekday } from '../tables/weekday-words.js';
import type { Sheet } from '../table.js';
import { saysAbsence } from './absence-words.js';
import type { SaysAbsence } from './says-absence.js';

/** Columns that say what the work is, for whom, or which half of the day: none speaks of an absence on a row of work. */
const OF_WORK: readonly ListRole[] = [
  'date',
  'half',
  'person',
  'project',
  'task',
  'contract',
  'order',
  'deliverable',
];

/** The absences of a sheet whose days stand in rows, layouts V1, V3, V5 and V6. */
export function absencesOfLists(sheet: Sheet): SaysAbsence {
  const lists = findDayLists(sheet).map((list) => new ListAbsences(sheet, list));
  return (row, column) => {
    const own = lists.filter(({ list }) => row >= list.headerRow && row <= list.untilRow);
    const list = own.find((one) => column >= one.list.fromColumn && column <= one.list.toColumn);
    return list?.says(row, column) ?? saysAbsence(sheet.cell(row, column).text);
  };
}

class ListAbsences {
  private readonly roles: ReadonlyMap<number, ListRole>;
  private readonly presence: ReadonlyMap<number, PresenceColumn>;
  private readonly names: readonly number[];
  private am: AmMeaning | null = null;

  constructor(
    private readonly sheet: Sheet,
    readonly list: DayList,
  ) {
    const { columns } = list;
    this.roles = new Map([...columns].flatMap(([role, own]) => own.map((column) => [column, role] as const)));
    this.presence = new Map(presenceColumns({ list }).map((one) => [one.column, one]));
    this.names = [list.dateColumn, ...(columns.get('project') ?? []), ...(columns.get('task') ?? [])];
  }

  says(row: number, column: number): boolean {
    const role = this.roles.get(column);
    if (role === 'absence') return true;
    const { text } = this.sheet.cell(row, column);
    if (row === this.list.headerRow) return saysAbsence(text);
    if (rowKind(this.names.map((name) => this.wordAt(row, name))) === 'absence') return true;
    if (role !== undefined && OF_WORK.includes(role)) return false;
    return this.isAbsenceCell(row, column) || saysAbsence(text);
  }

  private isAbsenceCell(row: number, column: number): boolean {
    const cell = this.sheet.cell(row, column);
    const half = this.halfAt(row, column);
    if (half === null) return readGridCell(cell).kind === 'absence' && readWeekday(cell.text) === null;
    const am = this.meaning();
    return readHalfDayCell(cell, half, am === 'unclear' ? 'absence' : am).kind === 'absence';
  }

  /** The half of the day that a cell of presence counts. */
  private halfAt(row: number, column: number): Half | null {
    const own = this.presence.get(column);
    if (own === undefined) return null;
    const beside = this.list.columns.get('half')?.[0];
    return own.half ?? (beside === undefined ? null : readHalf(this.sheet.cell(row, beside).text));
  }

  private meaning(): AmMeaning {
    this.am ??= meaningOfAm(
      [...this.presence.keys()].flatMap((column) => {
        const rows = Array.from(
          { length: this.list.untilRow - this.list.headerRow },
          (_, index) => this.list.headerRow + 1 + index,
        );
        return rows.flatMap((row) => {
          const half = this.halfAt(row, column);
          return half === null ? [] : [{ half, text: this.sheet.cell(row, column).text }];
        });
      }),
    );
    return this.am;
  }

  private wordAt(row: number, column: number): string {
    const cell = this.sheet.cell(row, column);
    return cell.kind === 'text' ? cell.text : '';
  }
}
