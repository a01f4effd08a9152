import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../../usecases/refusal.js';
import { viewerOf, type Call } from '../operation.js';
import { sendPrivateFile } from '../send-private-file.js';

/** What is gathered before it is written, in characters: a result has one short piece for each item. */
const GATHERED = 65_536;

/**
 * Sends the whole result of an audit. It is written to a private file first: the connection of the database is given back
 * before a slow receiver reads, and what fails while it is read from the database is told as a problem, not as half an answer.
 * @throws Refusal `not-found`, `result-not-kept`
 */
export async function sendResult(call: Call, auditId: string): Promise<void> {
  const { res, services } = call;
  const { orgId, sight } = viewerOf(call);
  const path = join(services.folder, `result-${randomUUID()}`);
  try {
    const isWritten = await services.results.withResult(orgId, sight, auditId, (result) =>
      writePieces(services.resultJson(result), path, () => res.closed),
    );
    if (isWritten === undefined) throw notFound();
    if (!isWritten) return;
    res.status(200).type('application/json');
    await sendPrivateFile(res, path);
  } finally {
    await rm(path, { force: true });
  }
}

/** Writes text to a new file that only this account can read. False: nobody waits for it any more. */
async function writePieces(
  pieces: AsyncIterable<string>,
  path: string,
  isGone: () => boolean,
): Promise<boolean> {
  const file = await open(path, 'wx', 0o600);
  try {
    let gathered = '';
    for await (const piece of pieces) {
      if (isGone()) return false;
      gathered += piece;
      if (gathered.length < GATHERED) continue;
      await file.writeFile(gathered);
      gathered = '';
    }
    await file.writeFile(gathered);
    return true;
  } finally {
    await file.close();
  }
}
