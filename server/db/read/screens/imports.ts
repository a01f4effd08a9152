import type { Client } from 'pg';
import type { Problem } from '../../../domain/problem.js';
import { COUNTED_AS, type DocumentCounts, type ImportView } from '../../../usecases/reads/import-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { ofManager, sightValues } from './document-sight.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { namedQuery } from './named-query.js';
import { idOf, type Viewer } from './viewer.js';

const pageSql = ofManager(sqlFile(import.meta.url, './import-page.sql'));

const LIST = 'imports';

/** One page of imports. @throws WrongCursor */
export async function importPage(
  client: Client,
  viewer: Viewer,
  { after, limit }: PageRequest,
): Promise<Page<ImportView>> {
  const [place] = after === null ? [null] : decodeCursor(after, LIST, ['bigint']);
  const which = { ...sightValues(viewer), after: place ?? null, id: null, rows: limit + 1 };
  const { rows } = await client.query<Row>(namedQuery(pageSql, which));
  return pageOf(rows, { list: LIST, limit, keyOf: (row) => [text(row, 'id')] }, toImport);
}

/** One import; null when it does not exist or is outside the sight. */
export async function importDetail(client: Client, viewer: Viewer, id: string): Promise<ImportView | null> {
  const which = { ...sightValues(viewer), after: null, id: idOf(id), rows: 1 };
  const { rows } = await client.query<Row>(namedQuery(pageSql, which));
  return rows[0] === undefined ? null : toImport(rows[0]);
}

function toImport(row: Row): ImportView {
  const by = orNull(row, 'by');
  const auditId = orNull(row, 'auditId');
  return {
    id: text(row, 'id'),
    kind: row.kind as ImportView['kind'],
    state: row.state as ImportView['state'],
    createdAt: text(row, 'createdAt'),
    by: by === null ? null : { name: by },
    filesTotal: row.filesTotal as number,
    filesDone: row.filesDone as number,
    rows: Number(row.rows),
    currentFile: orNull(row, 'currentFile'),
    documents: countsOf(row.documents as Partial<Record<keyof typeof COUNTED_AS, number>>),
    audit:
      auditId === null
        ? null
        : { id: auditId, state: row.auditState as NonNullable<ImportView['audit']>['state'] },
    failure: (row.failure ?? null) as ImportView['failure'],
    notices: (row.notices as Problem[]).map(({ at, message }) => ({ file: at.file, message })),
  };
}

function countsOf(byStatus: Partial<Record<keyof typeof COUNTED_AS, number>>): DocumentCounts {
  const counts: DocumentCounts = {
    read: 0,
    withProblems: 0,
    needsAnswer: 0,
    refused: 0,
    duplicate: 0,
    superseded: 0,
  };
  for (const [status, name] of Object.entries(COUNTED_AS))
    counts[name] = byStatus[status as keyof typeof COUNTED_AS] ?? 0;
  return counts;
}
