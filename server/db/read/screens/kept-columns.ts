import type { Client } from 'pg';
import { readFormAnswer } from '../../../domain/answer-form.js';
import { TABLE } from '../../../importers/mapped-table/mapping-form.js';
import { IGNORED, roleLabel } from '../../../importers/mapped-table/roles.js';
import type { KeptColumns } from '../../../usecases/reads/column-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { supplierBrief } from './invoice-summaries.js';
import type { Viewer } from './viewer.js';

const keptSql = sqlFile(import.meta.url, './kept-columns.sql');

/** What was answered about the columns of tables, as far as the viewer may know. */
export async function keptColumns(client: Client, { supplierId }: Viewer): Promise<KeptColumns[]> {
  const { rows } = await client.query<Row>(keptSql, [supplierId]);
  return rows.map((row) => {
    const kind = row.kind as KeptColumns['kind'];
    return {
      id: text(row, 'id'),
      file: text(row, 'file'),
      supplier: supplierBrief(row),
      kind,
      columns: columnsOf(text(row, 'answer'), kind),
      by: orNull(row, 'by'),
      at: text(row, 'at'),
      lastUsedAt: orNull(row, 'lastUsedAt'),
    };
  });
}

const columnsOf = (line: string, kind: KeptColumns['kind']): KeptColumns['columns'] =>
  [...(readFormAnswer(line) ?? [])]
    .filter(([name]) => name !== TABLE)
    .map(([title, role]) => ({ title, meaning: role === IGNORED ? null : roleLabel(role, kind) }));
