import type { Client } from 'pg';
import type { AiTrace, CitedReference } from '../../../domain/file-evidence.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { PlacedSource } from '../../../usecases/reads/brief.js';
import type { DeliverableEvidence, FileTold, PlacedTrace } from '../../../usecases/reads/evidence-reads.js';
import { sqlFile } from '../sql-file.js';
import { openDocuments } from './document-sight.js';
import { namedQuery } from './named-query.js';
import { idOf, type Viewer } from './viewer.js';

const inSightSql = sqlFile(import.meta.url, './deliverable-in-sight.sql');
const filesSql = sqlFile(import.meta.url, './deliverable-evidence.sql');
const missingSql = sqlFile(import.meta.url, './deliverable-missing-files.sql');

interface FileRow extends Omit<FileTold, 'documentId' | 'traces' | 'references'> {
  namedId: string;
  documentId: string;
  traces: AiTrace[];
  references: CitedReference[];
}

/**
 * What the files of one deliverable say; null when it does not exist or is outside the sight. A contractor is told the names of its
 * own deliveries alone, also where another firm delivered the same bytes first.
 */
export async function deliverableEvidence(
  client: Client,
  viewer: Viewer,
  id: string,
): Promise<DeliverableEvidence | null> {
  const { supplierId, contractIds } = viewer;
  const found = await client.query<{ id: string; deliverableRef: string; title: string }>(
    namedQuery(inSightSql, { id: idOf(id), viewer: supplierId, scope: contractIds }),
  );
  const [deliverable] = found.rows;
  if (deliverable === undefined) return null;
  const { rows } = await client.query<FileRow>(filesSql, [deliverable.id]);
  const documents = rows.flatMap(({ documentId, namedId }) => [documentId, namedId]);
  const open = await openDocuments(client, viewer, [...new Set(documents)]);
  // Who sees no money reads the data track.
  if (viewer.side === null)
    return { view: 'data', ...deliverable, files: rows.flatMap((row) => sharedOf(row, open)) };
  const missing = await client.query<{ name: string }>(missingSql, [deliverable.id]);
  return {
    view: 'price',
    ...deliverable,
    files: rows.map((row) => toFile(row, open)),
    missing: missing.rows.map(({ name }) => name),
  };
}

function toFile(row: FileRow, open: ReadonlySet<string>): FileTold {
  const placed = placing(row, open);
  const { file, role, measured, notMeasured, traces, extent, references, tracesVersion } = row;
  return {
    file,
    documentId: opened(row, open),
    role,
    measured,
    notMeasured,
    traces: traces.map((trace) => toTrace(trace, placed)),
    extent,
    references: references.map((reference) => ({ ...reference, at: placed(reference.at) })),
    tracesVersion,
  };
}

/** What only a document handed to a third party leaves; no file without one. */
function sharedOf(
  row: FileRow,
  open: ReadonlySet<string>,
): { file: string; documentId: string | null; traces: PlacedTrace[] }[] {
  const placed = placing(row, open);
  const traces = row.traces.filter(({ shared }) => shared).map((trace) => toTrace(trace, placed));
  return traces.length === 0 ? [] : [{ file: row.file, documentId: opened(row, open), traces }];
}

function toTrace(
  { rule, strength, token, at, excerpt, count, mention, stated }: AiTrace,
  placed: (at: SourceRef) => PlacedSource,
): PlacedTrace {
  return { rule, strength, token, at: placed(at), excerpt, count, mention, stated };
}

/** The original, or the same bytes under the name of this deliverable; null where the viewer may open neither. */
const opened = ({ documentId, namedId }: FileRow, open: ReadonlySet<string>): string | null =>
  [documentId, namedId].find((one) => open.has(one)) ?? null;

/** Places were read in the bytes that came first: they are told under the name of this deliverable. */
function placing(row: FileRow, open: ReadonlySet<string>): (at: SourceRef) => PlacedSource {
  const documentId = opened(row, open);
  return (at) => ({ ...at, file: row.file, documentId });
}
