import { readFormAnswer, writeFormAnswer, type FormField } from '../../domain/answer-form.js';
import { acceptFormAnswer } from '../../domain/form-faults.js';
import { personNameKey } from '../../domain/names.js';
import { aliasesOf, mentionOf } from '../../domain/supplier-identity.js';
import type { ColumnMemory } from '../importer.js';
import { normaliseHeader } from '../tables/header-match.js';
import { cellText, type TableSource } from '../tables/table-source.js';
import type { FoundTable } from './find-table.js';
import { mappingFault, mappingOf, type ColumnMapping } from './mapping-answer.js';
import { OWN_FIELDS, TABLE } from './mapping-form.js';
import { isTotalLabel } from './time-totals.js';

/** A table of the file, with what its header is told apart by. */
export interface KnownSheet {
  source: TableSource;
  table: FoundTable;
}

/** What was answered for another file, as this form takes it; null where it does not. */
export function recalledValues(
  fields: readonly FormField[],
  { line }: ColumnMemory,
): ReadonlyMap<string, string> | null {
  const written = readFormAnswer(line) ?? new Map<string, string>();
  const [here, there] = [byTitle(fields.map(({ name }) => name)), byTitle([...written.keys()])];
  const values = new Map(
    fields.flatMap(({ name }) => {
      // The same title in other letters: `Qui` and `QUI`, where each file has it once.
      const [other, ...others] = there.get(normaliseHeader(name)) ?? [];
      const isAlike = others.length === 0 && here.get(normaliseHeader(name))?.length === 1;
      const value = written.get(name) ?? (isAlike && other !== undefined ? written.get(other) : undefined);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  if (values.size === 0) return null;
  const accepted = acceptFormAnswer(fields, writeFormAnswer(values));
  return 'fault' in accepted ? null : accepted.values;
}

/** Names by what they are compared as. */
function byTitle(names: readonly string[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names)
    found.set(normaliseHeader(name), [...(found.get(normaliseHeader(name)) ?? []), name]);
  return found;
}

/** The line to remember: what the table is and what its columns hold, nothing of this file alone. */
export function lineToRemember({ kind, values }: ColumnMapping): string {
  const columns = [...values].filter(([name]) => name !== TABLE && !OWN_FIELDS.includes(name));
  return writeFormAnswer(new Map([[TABLE, kind], ...columns]));
}

/** The kind that a line to remember is about. */
export const kindOfLine = (line: string): string | undefined => readFormAnswer(line)?.get(TABLE);

/**
 * True where nobody has to be asked again: this very document was read so, or the file says in all its rows that it comes
 * from the contractor whose table this was, by its name or SIRET, or by the people of its contracts.
 */
export async function mayRecall(
  memory: ColumnMemory,
  fields: readonly FormField[],
  values: ReadonlyMap<string, string>,
  sheets: readonly KnownSheet[],
): Promise<boolean> {
  if (mappingFault(fields, values) !== null) return false;
  if (memory.own) return true;
  const { kind, columns } = mappingOf(fields, values);
  const isKnown = kind === 'invoices' ? isOfContractor(memory) : isOfItsPeople(memory);
  const groups = kind === 'invoices' ? [['siret'], ['supplier']] : [['person'], ['first-name', 'last-name']];
  const names = groups
    .map((group) => group.flatMap((role) => columns.get(role) ?? []))
    .find((group) => group.length > 0);
  if (names === undefined) return false;
  let seen = 0;
  for (const { source, table } of sheets) {
    const indexes = table.columns.filter(({ name }) => names.includes(name)).map(({ index }) => index);
    for await (const { row, cells } of source.rows()) {
      if (row <= table.header.row) continue;
      const texts = indexes.flatMap((index) => cells[index] ?? []).map(cellText);
      const text = texts.join(' ').trim();
      // A row of totals has its label where a name stands in the others.
      if (text === '' || isTotalLabel(text)) continue;
      if (!isKnown(text)) return false;
      seen += 1;
    }
  }
  return seen > 0;
}

function isOfContractor({ aliases }: ColumnMemory): (text: string) => boolean {
  const known = new Set(aliases);
  return (text) => aliasesOf(mentionOf(text)).some(({ kind, value }) => known.has(`${kind}:${value}`));
}

function isOfItsPeople({ people }: ColumnMemory): (text: string) => boolean {
  const known = new Set(people);
  return (text) => known.has(personNameKey(text));
}
