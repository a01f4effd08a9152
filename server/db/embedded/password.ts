import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../database-fault.js';

/**
 * The file with the password of a server that listens on TCP (Windows), made at first use. Of two processes making
 * it at once, the first one's stays.
 */
export function passwordFile(home: string): string {
  const path = join(home, 'password');
  try {
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return path;
}

/** The password in that file. */
export function passwordOf(home: string): string {
  return readFileSync(passwordFile(home), 'utf8').trim();
}
