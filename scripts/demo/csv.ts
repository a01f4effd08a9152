/** Rows as CSV text. Cells with the delimiter, a quote or a line end are quoted. */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: ',' | ';' = ',',
): string {
  const cell = (text: string): string =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return [header, ...rows].map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}

/** Rows by column name; the columns are all names met, in the order met. */
export function csvOfRows(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? '')),
  );
}
