import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { EVIDENCE_VERSION } from '../../domain/evidence-version.js';
import type { ColumnMemory, ReadMapping, SourceFile } from '../../importers/importer.js';
import type { FileOfDocument } from '../../usecases/import-documents.js';
import { sqlFile } from '../read/sql-file.js';
import { mayBeTable, rememberedColumns } from './columns/column-memory.js';
import { restoreOriginal } from './originals.js';
import { effectiveAnswers, type Answers } from './reread-answers.js';
import { forgetRows } from './reread-forget.js';
import { layOutVersions } from './supersede-registers.js';

const outdatedSql = sqlFile(import.meta.url, './reread/outdated-documents.sql');
/** Named like the folders that dossiers are unpacked into, so that what a killed process left is swept like them. */
const FOLDER = `declic-dossier-${process.pid}-`;

/** A document to read again, as it came, with the answers it has now. */
interface OutdatedDocument {
  id: string;
  /** What the ids of its invoices and lines begin with. */
  id_base: string;
  file: string;
  byte_length: string;
  part: SourceFile['part'];
  answers: Answers;
  /** The file that carried it. */
  inside: string | null;
  column_mapping: ReadMapping | null;
}

/**
 * Documents whose reading no longer stands: their answers changed, the document that they repeated did, they were received once more
 * since another replaced them, or they are delivered files that this version has not measured.
 */
export async function outdatedDocuments(client: Client): Promise<OutdatedDocument[]> {
  await layOutVersions(client);
  const answers = await effectiveAnswers(client);
  const { rows } = await client.query<OutdatedDocument>(outdatedSql, [
    answers.map(({ id }) => id),
    answers.map((one) => JSON.stringify(one.answers)),
    EVIDENCE_VERSION,
  ]);
  return rows;
}

/** Forgets what was read of these documents: they are as they were when they came, with the answers they have now. */
export async function openAgain(client: Client, documents: readonly OutdatedDocument[]): Promise<void> {
  await forgetRows(
    client,
    documents.map(({ id }) => id),
  );
  await client.query(
    `UPDATE document d SET status = 'read', duplicate_of = NULL, superseded_by = NULL, content_hash = NULL, problems = '[]', columns = NULL, unread_rows = '[]',
       version_effect = d.version_effect - 'kept', answers = o.answers
     FROM unnest($1::bigint[], $2::jsonb[]) AS o (id, answers)
     WHERE d.id = o.id`,
    [documents.map(({ id }) => id), documents.map(({ answers }) => JSON.stringify(answers))],
  );
}

/** Writes the originals of documents into a folder of their own, hands them over as files, and removes the folder. */
export async function withOriginals(
  client: Client,
  documents: readonly OutdatedDocument[],
  work: (files: readonly FileOfDocument[]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER));
  try {
    const files: FileOfDocument[] = [];
    const memories = await rememberedColumns(client);
    for (const { id, file, byte_length, part, answers, inside, column_mapping: mapping } of documents) {
      const path = join(folder, id);
      await restoreOriginal(client, id, path);
      const again: SourceFile = {
        name: file,
        path,
        byteLength: Number(byte_length),
        part,
        answers,
        ...(inside === null ? {} : { inside }),
      };
      const mappings = mayBeTable(again) ? [...ownMemory(mapping), ...memories] : [];
      files.push({ documentId: id, file: { ...again, mappings } });
    }
    await work(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A document that was read with an answer about another one is read with it again, whatever became of that answer. */
function ownMemory(mapping: ReadMapping | null): ColumnMemory[] {
  if (mapping?.recalled == null) return [];
  const { fingerprint, line, recalled } = mapping;
  return [{ id: recalled.id, fingerprint, line, own: true, hasSupplier: true, aliases: [], people: [] }];
}
