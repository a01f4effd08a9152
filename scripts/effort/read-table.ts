import { readFile } from 'node:fs/promises';

/** A row of a research file: its columns by name. */
export type RawRow = Readonly<Record<string, string>>;

/** Reads a plain table of the research literature: `.arff` (attributes, then data) or `.csv` with a header and commas. */
export async function readTable(path: string): Promise<RawRow[]> {
  // Their comments hold bytes of several encodings; names and figures are ASCII.
  const lines = (await readFile(path, 'latin1')).split(/\r?\n/).filter((line) => line.trim() !== '');
  return path.endsWith('.arff') ? arffRows(lines) : csvRows(lines);
}

function csvRows([header = '', ...lines]: readonly string[]): RawRow[] {
  return lines.map((line) => named(header.split(','), line));
}

function arffRows(lines: readonly string[]): RawRow[] {
  const said = lines.filter((line) => !line.startsWith('%'));
  const start = said.findIndex((line) => /^@data/i.test(line));
  const names = said.slice(0, start).flatMap((line) => /^@attribute\s+(\S+)/i.exec(line)?.[1] ?? []);
  return said.slice(start + 1).map((line) => named(names, line));
}

const named = (names: readonly string[], line: string): RawRow =>
  Object.fromEntries(line.split(',').map((cell, index) => [(names[index] ?? '').trim(), cell.trim()]));
