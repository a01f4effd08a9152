import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseFault, codeOf } from '../database-fault.js';
import { NOBODY, type RunAs } from './run-as.js';

/** The one port number of every embedded server: it only names the socket file. */
export const SOCKET_PORT = 5432;

/** Longest socket path in bytes: `sun_path` holds 108 on Linux and 104 on macOS, with the final zero. */
const PATH_LIMIT = 103;

/** Name of the socket file PostgreSQL makes in its folder; its lock has `.lock` after it. */
export const SOCKET_NAME = `.s.PGSQL.${SOCKET_PORT}`;

/** A short name that two data folders do not share. */
export function shortNameOf(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
}

/**
 * Folders where the socket may live, best first: the data folder is often too deep for a socket,
 * the temporary folder of the system rarely.
 */
export function socketFolders(dataDir: string, temporary: string = tmpdir()): string[] {
  const name = `declic-${shortNameOf(dataDir)}`;
  const folders = new Set([join(temporary, name), join('/tmp', name)]);
  return [...folders].filter((folder) => Buffer.byteLength(join(folder, SOCKET_NAME)) <= PATH_LIMIT);
}

/**
 * Makes the folder of the socket, for its owner only: that is what guards a server without password.
 * @throws DatabaseFault `socket-folder-taken` when it belongs to another account, or is not a folder.
 */
export function makeSocketFolder(folder: string, runAs: RunAs): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const found = lstatSync(folder);
  const self = process.getuid?.() ?? found.uid;
  const owner = runAs.kind === 'account' ? runAs.uid : self;
  // Root may have lent it to `nobody` at an earlier start, and run the server another way today.
  const allowed = self === 0 ? [self, owner, NOBODY.uid] : [self];
  if (!found.isDirectory() || !allowed.includes(found.uid)) throw taken(folder);
  if (found.uid !== owner) chownSync(folder, owner, runAs.kind === 'account' ? runAs.gid : 0);
  chmodSync(folder, 0o700);
}

function taken(folder: string): DatabaseFault {
  return new DatabaseFault('socket-folder-taken', {
    fr: `Le dossier ${folder}, réservé à la base de données, appartient à un autre compte. Supprimez-le et relancez.`,
    en: `The folder ${folder}, kept for the database, belongs to another account. Remove it and start again.`,
  });
}
