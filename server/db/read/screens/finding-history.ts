import type { Client } from 'pg';
import type { Finding } from '../../../domain/finding.js';
import { readPiece, type PieceId } from '../../../rules/kept-facts.js';
import type { JudgedWith } from '../../../rules/rule-inputs.js';
import type { FindingRevision, ReplayableRevision } from '../../../usecases/reads/finding-history-reads.js';
import { revisionReasons, type KeptRevision } from '../../../usecases/revision-reasons.js';
import { inputsOf, piecesOf, type InputRow } from '../finding-inputs.js';
import { sqlFile } from '../sql-file.js';
import { findingPage } from './findings.js';
import type { Viewer } from './viewer.js';

const revisionsSql = sqlFile(import.meta.url, './finding-revisions.sql');

interface RevisionRow {
  id: string;
  writtenAt: string;
  shown: boolean;
  content: Finding;
  contentId: string;
  input: InputRow | null;
  current: boolean;
}

/** The revisions of a finding that is in sight today, with why each was written; null when it is not. */
export async function findingRevisions(
  client: Client,
  viewer: Viewer,
  key: string,
): Promise<FindingRevision[] | null> {
  const rows = await revisionRows(client, viewer, key);
  if (rows === null) return null;
  const pieces = await piecesOf(
    client,
    rows.flatMap(({ input }) => input?.judged ?? []),
  );
  const kept = rows.map((row) => toKept(row, pieces));
  return rows.map(({ id, writtenAt, current, shown, content }, index): FindingRevision => {
    const revision = kept[index];
    if (revision === undefined) throw new RangeError('a revision is kept for each row');
    const reasons = revisionReasons(kept[index - 1] ?? null, revision);
    return { id, writtenAt, reasons, current, shown, content, asOf: revision.given?.asOf ?? null };
  });
}

/** One revision of a finding in sight with what its rule was given; the current one where `revisionId` is null. */
export async function replayableRevision(
  client: Client,
  viewer: Viewer,
  key: string,
  revisionId: string | null,
): Promise<ReplayableRevision | null> {
  const rows = (await revisionRows(client, viewer, key)) ?? [];
  const row = rows.find(({ id, current }) => (revisionId === null ? current : id === revisionId));
  if (row === undefined) return null;
  const { id, content, input } = row;
  return { id, content, inputs: input === null ? null : await inputsOf(client, input) };
}

async function revisionRows(client: Client, viewer: Viewer, key: string): Promise<RevisionRow[] | null> {
  const { items } = await findingPage(client, viewer, { key }, { after: null, limit: 1 });
  if (items.length === 0) return null;
  const asked = [key, viewer.audience, viewer.supplierId, viewer.audit?.id ?? null];
  return (await client.query<RevisionRow>(revisionsSql, asked)).rows;
}

function toKept(
  { content, shown, contentId, input }: RevisionRow,
  pieces: ReadonlyMap<PieceId, string>,
): KeptRevision {
  if (input === null) return { content, shown, contentId, given: null };
  const { asOf, params, parameters } = readPiece(pieces, input.judged) as JudgedWith;
  const facts = Object.fromEntries(input.names.map((name, index) => [name, input.pieces[index] ?? '']));
  return {
    content,
    shown,
    contentId,
    given: { asOf, parameters: JSON.stringify([params, parameters]), facts },
  };
}
