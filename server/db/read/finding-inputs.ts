import type { Client } from 'pg';
import { piecesNamedIn, readPiece, type PieceId } from '../../rules/kept-facts.js';
import type { JudgedWith, RuleInputs } from '../../rules/rule-inputs.js';
import { unpackPiece } from '../packed-piece.js';

/** A row of `finding_input`: where what a rule was given stands. */
export interface InputRow {
  judged: PieceId;
  names: string[];
  pieces: PieceId[];
}

/** What a rule was given when it found something, put together again. */
export async function inputsOf(
  client: Client,
  { judged, names, pieces: ids }: InputRow,
): Promise<RuleInputs> {
  const pieces = await piecesOf(client, [judged, ...ids]);
  const known = new Map<PieceId, unknown>();
  const valueOf = (id: PieceId): unknown => readPiece(pieces, id, known);
  return {
    facts: Object.fromEntries(names.map((name, index) => [name, valueOf(ids[index] ?? '')])),
    judged: valueOf(judged) as JudgedWith,
  };
}

/** Pieces by their ids, and all that they name, step by step. */
export async function piecesOf(client: Client, ids: readonly PieceId[]): Promise<Map<PieceId, string>> {
  const pieces = new Map<PieceId, string>();
  let wanted = [...new Set(ids)];
  while (wanted.length > 0) {
    const { rows } = await client.query<{ id: PieceId; content: Buffer }>(
      'SELECT id, content FROM fact_piece WHERE id = ANY ($1::uuid[])',
      [wanted],
    );
    for (const { id, content } of rows) pieces.set(id, unpackPiece(content));
    const named = new Set(rows.flatMap(({ id }) => piecesNamedIn(pieces.get(id) ?? '')));
    wanted = [...named].filter((id) => !pieces.has(id));
  }
  return pieces;
}
