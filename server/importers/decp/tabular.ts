import type { SourceRef } from '../../domain/source-ref.js';
import { fold } from '../../domain/names.js';
import { RefusedFile } from '../importer.js';
import type { FileNotes } from '../published-contracts/file-notes.js';
import { textNode, type SourceNode } from '../published-contracts/source-node.js';
import { missingColumn, nativeName } from '../tables/column-problems.js';
import { cellText, type TableRow, type TableSource } from '../tables/table-source.js';

/** Headers without which a table is no republication of the essential data, as they are compared. */
const NEEDED = ['uid', 'id', 'titulaire_id', 'datenotification', 'objet'];
const CURRENT = 'donneesActuelles';
/** What a program writes for true. */
const TRUE: ReadonlySet<string> = new Set(['true', 'vrai', '1', 'oui', 't']);
/** Columns of the holder, and the names that its record has elsewhere. */
const HOLDER: Readonly<Record<string, string>> = {
  titulaire_id: 'id',
  titulaire_typeidentifiant: 'typeIdentifiant',
  titulaire_nom: 'denominationSociale',
  titulaire_denominationsociale: 'denominationSociale',
};

const headerKey = (header: string): string => header.trim().toLowerCase().replaceAll('.', '_');

/** The header is that of the tabular republication: one row for each contract, holder and version. */
export function isDecpHeader(cells: readonly string[]): boolean {
  const keys = new Set(cells.map(headerKey));
  return NEEDED.every((name) => keys.has(name));
}

/**
 * Contracts of a table, each once: rows of one `uid` are its holders. Rows of replaced versions are counted and left out.
 * @throws RefusedFile without the column that tells which version is the current one
 */
export async function tabularEntries(source: TableSource, notes: FileNotes): Promise<SourceNode[]> {
  let header: string[] | null = null;
  const groups = new Map<string, { first: SourceNode; holders: SourceNode[] }>();
  for await (const row of source.rows()) {
    if (header === null) {
      header = headerOf(source, row);
      continue;
    }
    const values = valuesOf(source, header, row);
    const at = source.at(row.row);
    if (!TRUE.has(fold(values.get(CURRENT.toLowerCase())?.text ?? ''))) {
      notes.add('old-version', at);
      continue;
    }
    const uid = values.get('uid')?.text ?? `row ${row.row}`;
    const known = groups.get(uid);
    const holder = holderOf(values, at);
    if (known) known.holders.push(holder);
    else groups.set(uid, { first: recordOf(values, at), holders: [holder] });
  }
  return [...groups.values()].map(({ first, holders }) => ({
    ...first,
    members: [
      ...first.members,
      ['titulaires', { at: first.at, text: null, items: distinct(holders), members: [] }],
    ],
  }));
}

function headerOf(source: TableSource, row: TableRow): string[] {
  const header = row.cells.map((cell) => headerKey(cellText(cell)));
  if (!header.includes(CURRENT.toLowerCase()))
    throw new RefusedFile(missingColumn.make(source.at(row.row), { columns: [nativeName(CURRENT)] }));
  return header;
}

function valuesOf(source: TableSource, header: readonly string[], row: TableRow): Map<string, SourceNode> {
  return new Map(
    header.map((name, column) => {
      const cell = row.cells[column];
      const text = cell === undefined ? '' : (cell.date ?? cellText(cell));
      return [name, textNode(text, source.at(row.row, column))] as const;
    }),
  );
}

/** Names of the format for headers that were compared without their capitals. */
const NAMES = ['dateNotification', 'dureeMois', 'formePrix'];

function recordOf(values: ReadonlyMap<string, SourceNode>, at: SourceRef): SourceNode {
  const members = [...values]
    .filter(([key]) => HOLDER[key] === undefined)
    .map(([key, value]) => [NAMES.find((name) => name.toLowerCase() === key) ?? key, value] as const);
  return { at, text: null, items: [], members };
}

function holderOf(values: ReadonlyMap<string, SourceNode>, at: SourceRef): SourceNode {
  const members = Object.entries(HOLDER).flatMap(([key, name]) => {
    const value = values.get(key);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { at, text: null, items: [], members };
}

/** A republication may have a row twice. */
function distinct(holders: readonly SourceNode[]): SourceNode[] {
  const said = (one: SourceNode): string =>
    one.members.map(([name, { text }]) => `${name} ${text ?? ''}`).join('\n');
  return [...new Map(holders.map((one) => [said(one), one])).values()];
}
