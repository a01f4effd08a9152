import type { ReactNode } from 'react';
import table from './list-table.module.css';

/** One column: its name, which on a phone stands beside each cell, and what it shows of a row. */
export interface Column<Row> {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  isNumber?: boolean;
}

interface ListTableProps<Row> {
  /** The id of the heading that names it, or its name in words. */
  title: { headingId: string } | { caption: string };
  /** The first names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string;
}

const numbered = (isNumber = false): string | undefined => (isNumber ? 'number' : undefined);

/** A table of rows, a card each on a phone. */
export function ListTable<Row>({ title, columns, rows, keyOf }: ListTableProps<Row>) {
  const [naming, ...others] = columns;
  return (
    <table className={table.table} aria-labelledby={'headingId' in title ? title.headingId : undefined}>
      {'caption' in title && <caption className="visually-hidden">{title.caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ name, isNumber }) => (
            <th key={name} scope="col" className={numbered(isNumber)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)}>
            <th scope="row">{naming.cell(row)}</th>
            {others.map(({ name, cell, isNumber }) => (
              <td key={name} data-column={name} className={numbered(isNumber)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
