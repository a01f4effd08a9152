import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { ReadTimesheetEntry } from '../../domain/timesheet.js';
import type { GridUnit } from './grid-unit.js';
import type { LabelledValue, LabelName } from './header-labels.js';

/** What the form says by its labels. */
export type Labels = ReadonlyMap<LabelName, LabelledValue>;

/** What a row, a column or the form says about the time of a cell. */
export type QuantityFields = Partial<
  Record<'person' | 'project' | 'task' | 'contract' | 'order' | 'deliverable', string>
>;

/** Work written in one cell. */
export interface GridQuantity {
  /** Position of its day in `days`. */
  day: number;
  row: number;
  column: number;
  quantity: Decimal;
  /** A sign for a day or half a day: it counts days whatever the numbers of the grid count. */
  mark: boolean;
  /** Unit that the cell writes itself (`1h15`). */
  ownUnit?: 'hour';
  fields: QuantityFields;
  note: string | null;
  /** Time that no client pays. */
  internal: boolean;
  /** The cell is merged over other days. */
  spansDays: boolean;
}

/** The contract and the project of the form are those of its missions; time of the supplier's own belongs to no contract. */
export function entryFields({ fields, note, internal }: GridQuantity, labels: Labels, person: string | null) {
  const ofForm = (name: LabelName): string | null => (internal ? null : (labels.get(name)?.text ?? null));
  return {
    personKey: null,
    personName: fields.person ?? person,
    contractRef: fields.contract ?? ofForm('contract'),
    orderRef: fields.order ?? ofForm('order'),
    project: fields.project ?? ofForm('project'),
    task: fields.task ?? null,
    deliverableRef: fields.deliverable ?? null,
    note,
    billable: internal ? false : null,
  };
}

/** Signs count days in every grid, and a cell that writes its unit keeps it. */
export function inUnit(cell: GridQuantity, unit: GridUnit): Pick<ReadTimesheetEntry, 'quantity' | 'unit'> {
  if (cell.ownUnit !== undefined) return { quantity: cell.quantity, unit: cell.ownUnit };
  if (cell.mark) return { quantity: cell.quantity, unit: 'day' };
  if (unit !== 'half-day') return { quantity: cell.quantity, unit };
  return { quantity: toDecimal(exact(cell.quantity).div(2)), unit: 'day' };
}
