import type { Client } from 'pg';
import type { SourceFile } from '../../importers/importer.js';
import { standingOf } from '../../importers/standing.js';
import type { ReceivedDocument } from '../../usecases/import-documents.js';
import { sqlFile } from '../read/sql-file.js';
import { storeOriginal } from './originals.js';
import { forgetRows, handOnIds } from './reread-forget.js';
import { answersOf } from './reread-answers.js';

const holderSql = sqlFile(import.meta.url, './reread/holder.sql');
const sameContentSql = sqlFile(import.meta.url, './reread/same-content.sql');

interface Holder {
  id: string;
  file: string;
  id_base: string;
  stands_after: boolean;
}

/**
 * Keeps a file as a document. Same bytes are one document, whichever arrived first: the file that stands first holds the
 * original and is read, the others point to it. One that comes later and stands before takes the place of the other, whose
 * rows are forgotten; what is read again keeps their ids.
 * @param ids `inside`: the document that carried it, for one that was not received by itself.
 * @param sha256 null where the file could not be opened: nothing of it is kept.
 * @returns `idBase`: what the ids of its invoices and lines begin with.
 */
export async function receiveDocument(
  client: Client,
  ids: { orgId: string; importId: string; inside?: string },
  file: SourceFile,
  sha256: string | null,
): Promise<Omit<ReceivedDocument, 'mappings'> & { idBase: string }> {
  const { orgId, importId, inside = null } = ids;
  const holder = (await client.query<Holder>(holderSql, [sha256, standingOf(file), file.name])).rows[0];
  const takesPlace = holder?.stands_after === true;
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO document (org_id, import_id, file, sha256, byte_length, kind, format, status, duplicate_of, part, refusal,
                           id_base, inside)
     VALUES ($1, $2, $3, $4, $5, 'unknown', 'none', $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      orgId,
      importId,
      file.name,
      sha256,
      file.byteLength,
      holder && !takesPlace ? 'duplicate' : 'read',
      holder?.id ?? null,
      file.part,
      file.refusal === undefined ? null : JSON.stringify(file.refusal),
      takesPlace ? holder.id_base : null,
      inside,
    ],
  );
  const documentId = rows[0]?.id ?? '';
  const idBase = takesPlace ? holder.id_base : documentId;
  if (holder && !takesPlace)
    return { documentId, idBase, duplicateOf: holder.file, unreadable: false, answers: {} };
  if (holder) await giveWay(client, holder.id, documentId);
  else if (sha256 !== null) await storeOriginal(client, { orgId, documentId }, file.path);
  const answers = await answersOf(client, documentId, file.answers);
  return { documentId, idBase, duplicateOf: null, unreadable: sha256 === null, answers };
}

/** The original passes from one document to another of the same bytes; the answers that people gave hold for both. */
async function giveWay(client: Client, from: string, to: string): Promise<void> {
  await forgetRows(client, [from]);
  await handOnIds(client, from, to);
  await client.query(
    `UPDATE document SET duplicate_of = $2, status = 'duplicate', kind = 'unknown', format = 'none', columns = NULL, problems = '[]',
                         content_hash = NULL, superseded_by = NULL, answers = '{}', unread_rows = '[]', version_effect = '{}',
                         pages_compared = NULL
     WHERE id = $1`,
    [from, to],
  );
  await client.query(
    'UPDATE document SET duplicate_of = $2 WHERE duplicate_of = $1 AND content_hash IS NULL',
    [from, to],
  );
  await client.query('UPDATE document SET duplicate_of = NULL WHERE id = $1', [to]);
  await client.query('UPDATE original_part SET document_id = $2 WHERE document_id = $1', [from, to]);
}

/**
 * Documents that say the same as another in other bytes (a Factur-X beside its XML, the same file saved twice) become
 * duplicates of the first of them by path, whichever import brought it; their rows are forgotten.
 */
export async function settleSameContent(client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string; first_id: string; has_rows: boolean }>(sameContentSql);
  if (rows.length === 0) return;
  await forgetRows(
    client,
    rows.filter(({ has_rows }) => has_rows).map(({ id }) => id),
  );
  await client.query(
    `UPDATE document d SET status = 'duplicate', duplicate_of = n.first_id
     FROM unnest($1::bigint[], $2::bigint[]) AS n (id, first_id)
     WHERE d.id = n.id`,
    [rows.map(({ id }) => id), rows.map(({ first_id }) => first_id)],
  );
}
