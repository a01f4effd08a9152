import type { Client } from 'pg';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { PlacedSource } from '../../../usecases/reads/brief.js';
import { sqlFile } from '../sql-file.js';
import { openDocuments } from './document-sight.js';
import { groupBy } from './group-by.js';
import type { Viewer } from './viewer.js';

const byFileSql = sqlFile(import.meta.url, './documents-by-file.sql');

interface Candidate {
  id: string;
  file: string;
  importId: string;
  /** It came inside an invoice, which its name begins with. */
  carried: boolean;
}

/** A document that is known already, such as that of the invoice in question. */
export interface KnownDocument {
  id: string;
  file: string;
  importId: string | null;
}

/** Finds the document of a place; null when the organisation has none of that name, or several and nothing tells which. */
export type PlaceSource = (at: SourceRef, known?: readonly KnownDocument[]) => PlacedSource;

/**
 * Resolves places that the current audit cites to documents, all files at once, as they counted when it ran: a register received
 * since under the same name has other rows. A name may be borne by several documents: that of the known ones first, then the only
 * one of their imports, then the only one there is. What the viewer may not open has no id;
 * a contractor is not told which invoice of another one carried it.
 */
export async function placeSources(
  client: Client,
  viewer: Viewer,
  places: Iterable<SourceRef>,
): Promise<PlaceSource> {
  const files = [...new Set([...places].map(({ file }) => file))];
  const { rows } = await client.query<Candidate>(byFileSql, [files, viewer.audit?.id ?? null]);
  const open = await openDocuments(client, viewer, [...new Set(rows.map(({ id }) => id))]);
  const byFile = groupBy(rows, ({ file }) => file);
  return (at, known = []) => {
    const candidates = byFile.get(at.file) ?? [];
    const id = documentOf(at.file, candidates, known);
    if (id !== null && open.has(id)) return { ...at, documentId: id };
    const isOfOthers =
      candidates.some(({ carried }) => carried) && !candidates.some((one) => open.has(one.id));
    const file = viewer.supplierId !== null && isOfOthers ? lastPart(at.file) : at.file;
    return { ...at, file, documentId: null };
  };
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function documentOf(
  file: string,
  candidates: readonly Candidate[],
  known: readonly KnownDocument[],
): string | null {
  const own = known.find((document) => document.file === file);
  if (own !== undefined) return own.id;
  const imports = new Set(known.map(({ importId }) => importId));
  return only(candidates.filter(({ importId }) => imports.has(importId))) ?? only(candidates);
}

/** The document of all the candidates, when they are one. */
function only(candidates: readonly Candidate[]): string | null {
  const ids = new Set(candidates.map(({ id }) => id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
