import type { Decimal } from '../../domain/decimal.js';
import { fold } from '../../domain/names.js';
import type { Sheet } from '../table.js';
import { readGridCell, type CellReading } from './cell-words.js';
import type { DayAxis } from './day-axis.js';
import { isTotalHeader, rowKind, type RowKind } from './row-words.js';

/** What the columns left of the days hold, when their header says so. */
const NAME_HEADERS = {
  project: /^(projets?|missions?|project|client ?\/ ?projet|affaires?|prestations?)$/,
  task: /^(taches?|activites?|task|activity|libelle|description|nature)$/,
  person:
    /^(consultante?s?|intervenante?s?|collaborateurs?|personnes?|nom|nom (et )?prenom|employee?s?|ressources?)$/,
  contract: /^((n°|numero|ref\.?) ?(de |du )?)?(marche|contrat|contract)( ?n°)?$/,
  order: /^((n°|numero|ref\.?) ?(de |du )?)?(bon de commande|commande|bc|order|ej)( ?n°)?$/,
  deliverable: /^((n°|numero|ref\.?) ?(de |du )?)?(livrable|deliverable)s?$/,
} as const;

type NameField = keyof typeof NAME_HEADERS;
const NAME_FIELDS = Object.keys(NAME_HEADERS) as NameField[];

/** Columns left of the days: those whose header names a field, and those left without one, in order. */
export interface NameColumns {
  fields: ReadonlyMap<NameField, number>;
  unnamed: readonly number[];
}

/** Reads the headers left of the days: on the row of days, or on the row above where that one is empty. */
export function readNameColumns(sheet: Sheet, axis: DayAxis): NameColumns {
  const firstDay = axis.days[0]?.index ?? 1;
  const fields = new Map<NameField, number>();
  const unnamed: number[] = [];
  for (let column = 1; column < firstDay; column += 1) {
    const own = sheet.cell(axis.line, column).text;
    const header = fold(own === '' && axis.line > 1 ? sheet.cell(axis.line - 1, column).text : own);
    const field = NAME_FIELDS.find((name) => NAME_HEADERS[name].test(header) && !fields.has(name));
    if (field !== undefined) fields.set(field, column);
    else if (!isTotalHeader(header)) unnamed.push(column);
  }
  return { fields, unnamed };
}

/** One row under the days. */
export interface GridRow {
  row: number;
  kind: RowKind | 'unnamed';
  names: string[];
  fields: Partial<Record<NameField, string>>;
  /** One reading per day of the axis; covered and hidden cells are empty. */
  cells: CellReading[];
  hidden: boolean;
}

/** Reads a row: its names on the left, its cells under the days. */
export function readGridRow(sheet: Sheet, axis: DayAxis, columns: NameColumns, row: number): GridRow {
  const fields: Partial<Record<NameField, string>> = {};
  for (const [field, column] of columns.fields) {
    const text = nameText(sheet, row, column);
    if (text !== '') fields[field] = text;
  }
  const others = columns.unnamed.map((column) => nameText(sheet, row, column)).filter((text) => text !== '');
  const words = [fields.project, fields.task, ...others].filter((text) => text !== undefined);
  const cells = axis.days.map(({ index }): CellReading => {
    const cell = sheet.cell(row, index);
    return cell.merged === 'covered' ? { kind: 'empty' } : readGridCell(cell);
  });
  const project = fields.project ?? others.shift();
  const task = fields.task ?? others.shift();
  return {
    row,
    kind: words.length === 0 && fields.person === undefined ? 'unnamed' : rowKind(words),
    names: words,
    fields: {
      ...fields,
      ...(project === undefined ? {} : { project }),
      ...(task === undefined ? {} : { task }),
    },
    cells,
    hidden: sheet.isRowHidden(row),
  };
}

/** A name merged downwards holds for every row beside it; one merged sideways is written once. */
function nameText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (cell.merged === 'covered' && letters(cell.master ?? '') !== letters(sheet.address(row, column)))
    return '';
  // A bare number left of the days is a row number or a total, not a name.
  return cell.kind === 'text' ? cell.text.trim() : '';
}

const letters = (address: string): string => address.replace(/\d+$/, '');

/** One day at least holds a quantity. */
export function hasQuantity(row: GridRow): boolean {
  return row.cells.some((cell) => cell.kind === 'quantity');
}

/** The row says anything at all: a name, or something in one of its days. */
export function hasContent(row: GridRow): boolean {
  return row.names.length > 0 || row.cells.some((cell) => cell.kind !== 'empty');
}

/** Quantity of one cell, 0 for one that holds none. */
export function quantityAt(row: GridRow, day: number): Decimal {
  const cell = row.cells[day];
  return cell?.kind === 'quantity' ? cell.quantity : '0';
}
