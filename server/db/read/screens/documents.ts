import type { Client } from 'pg';
import { idleRowsNotices } from '../../../domain/words/idle-rows-words.js';
import { versionNotices, type VersionEffect } from '../../../domain/words/version-words.js';
import type { Problem } from '../../../domain/problem.js';
import type { ReadMapping } from '../../../importers/importer.js';
import type {
  DocumentDetail,
  DocumentFilter,
  DocumentProblem,
  DocumentRow,
  DocumentSummary,
} from '../../../usecases/reads/document-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { questionsOf, type GivenAnswer, type RecalledAnswer } from './document-questions.js';
import { openDocuments, sightValues, withinSight } from './document-sight.js';
import { groupBy } from './group-by.js';
import { contractBrief, supplierBrief } from './invoice-summaries.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { namedQuery } from './named-query.js';
import { idOf, type Viewer } from './viewer.js';

const pageSql = withinSight(sqlFile(import.meta.url, './document-page.sql'));
const documentsSql = sqlFile(import.meta.url, './documents-of.sql');
const answersSql = sqlFile(import.meta.url, './document-answers.sql');

const LIST = 'documents';

/** One page of the documents that the viewer may open. @throws WrongCursor */
export async function documentPage(
  client: Client,
  viewer: Viewer,
  filter: DocumentFilter,
  { after, limit }: PageRequest,
): Promise<Page<DocumentRow>> {
  const [place] = after === null ? [null] : decodeCursor(after, LIST, ['bigint']);
  const { rows } = await client.query<{ id: string }>(
    namedQuery(pageSql, {
      ...sightValues(viewer),
      import: filter.importId === undefined ? null : idOf(filter.importId),
      status: filter.status ?? null,
      after: place ?? null,
      rows: limit + 1,
    }),
  );
  const page = pageOf(rows, { list: LIST, limit, keyOf: ({ id }) => [id] }, ({ id }) => id);
  const documents = await documentsOf(client, viewer, page.items);
  return { items: documents.map(({ document }) => document), next: page.next };
}

/** One document with all its problems; null when it does not exist or may not be opened. */
export async function documentDetail(
  client: Client,
  viewer: Viewer,
  id: string,
): Promise<DocumentDetail | null> {
  const open = await openDocuments(client, viewer, [idOf(id)]);
  const [found] = await documentsOf(client, viewer, [...open]);
  return found === undefined
    ? null
    : { ...found.document, problems: [...found.notices, ...found.problems.map(toProblem)] };
}

interface ReadDocument {
  document: DocumentRow;
  problems: Problem[];
  notices: DocumentProblem[];
}

async function documentsOf(client: Client, viewer: Viewer, ids: readonly string[]): Promise<ReadDocument[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<Row>(documentsSql, [ids, viewer.supplierId]);
  const answers = await client.query<GivenAnswer & { documentId: string }>(answersSql, [ids]);
  const answersOf = groupBy(answers.rows, ({ documentId }) => documentId);
  const byId = new Map(
    rows.map((row) => [text(row, 'id'), toDocument(row, answersOf.get(text(row, 'id')) ?? [])]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toDocument(row: Row, answers: readonly GivenAnswer[]): ReadDocument {
  const problems = row.problems as Problem[];
  const carrierId = orNull(row, 'insideId');
  const duplicateId = orNull(row, 'duplicateId');
  const laterId = orNull(row, 'laterId');
  const document: DocumentRow = {
    id: text(row, 'id'),
    file: text(row, 'file'),
    kind: row.kind as DocumentRow['kind'],
    format: text(row, 'format'),
    status: row.status as DocumentRow['status'],
    importId: text(row, 'importId'),
    receivedAt: text(row, 'receivedAt'),
    byteLength: Number(row.byteLength),
    sha256: orNull(row, 'sha256'),
    inside: carrierId === null ? null : { id: carrierId, file: text(row, 'insideFile') },
    duplicateOf: duplicateId === null ? null : { id: duplicateId, file: text(row, 'duplicateFile') },
    supersededBy:
      laterId === null ? null : { id: laterId, file: text(row, 'laterFile'), at: text(row, 'laterAt') },
    supplier: supplierBrief(row),
    contract: contractBrief(row),
    summary: toSummary(row),
    problemCounts: {
      error: problems.filter(({ severity }) => severity === 'error').length,
      warning: problems.filter(({ severity }) => severity === 'warning').length,
    },
    // What nothing counts of has nothing left to ask.
    questions: row.status === 'superseded' ? [] : questionsOf(problems, answers, recalledIn(row)),
  };
  return { document, problems, notices: noticesOf(row, problems) };
}

function recalledIn(row: Row): RecalledAnswer | null {
  const mapping = (row.columnMapping ?? null) as ReadMapping | null;
  if (mapping?.recalled == null) return null;
  return { question: mapping.recalled.question, answer: mapping.line, at: text(row, 'receivedAt') };
}

const countOrNull = (row: Row, name: string): number | null => (row[name] ?? null) as number | null;

const toSummary = (row: Row): DocumentSummary => ({
  invoices: countOrNull(row, 'invoices'),
  lines: countOrNull(row, 'lines'),
  amounts: (row.amounts ?? []) as DocumentSummary['amounts'],
  entries: countOrNull(row, 'entries'),
  people: countOrNull(row, 'people'),
  days: orNull(row, 'days'),
  hours: orNull(row, 'hours'),
  registerRows: countOrNull(row, 'registerRows'),
});

/** What a register did to the earlier one of its name, and what of it sets nothing, as notices of the whole file. */
function noticesOf(row: Row, problems: readonly Problem[]): DocumentProblem[] {
  const { replaced = 0, removed = 0, kept = 0 } = row.versionEffect as Partial<VersionEffect>;
  const readWhole = !problems.some(({ severity, asks }) => severity === 'error' || asks === true);
  const told = [
    ...versionNotices({ replaced, removed, kept, readWhole }),
    ...idleRowsNotices({
      settings: Number(row.idleSettings),
      policyRows: Number(row.idlePolicyRows),
    }),
  ];
  return told.map(({ code, message }) => ({
    code,
    severity: 'info',
    at: { file: text(row, 'file') },
    seen: null,
    message,
    asks: false,
  }));
}

function toProblem({ code, severity, at, seen, message, asks }: Problem): DocumentProblem {
  return { code, severity, at, seen: seen ?? null, message, asks: asks === true };
}
