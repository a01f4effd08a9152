import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseFault, codeOf } from '../database-fault.js';
import { programOf, type Binaries } from './locate-binaries.js';
import { passwordFile } from './password.js';
import type { Place } from './place.js';
import { isAlive } from './postmaster-file.js';
import { commandAs } from './run-as.js';
import { EMBEDDED_USER } from './server-address.js';

const BUILTIN_LOCALE_SINCE = 17;

/** The major version that made the data of this home, such as 18; undefined without data. */
export function majorOfData(home: string): number | undefined {
  const file = join(home, 'cluster', 'PG_VERSION');
  if (!existsSync(file)) return undefined;
  return Number.parseInt(readFileSync(file, 'utf8'), 10);
}

/**
 * Data belongs to the major version that made it; another one would refuse it in its own words, or worse.
 * @throws DatabaseFault `data-of-other-version`.
 */
export function refuseOtherVersion(home: string, binaries: Binaries): void {
  const made = majorOfData(home);
  if (made === undefined || made === binaries.major) return;
  throw new DatabaseFault('data-of-other-version', {
    fr: `Les données de ${home} ont été créées par PostgreSQL ${made} ; la version présente est la ${binaries.major}. Rien n’a été modifié. Installez PostgreSQL ${made}, ou convertissez les données avec pg_upgrade.`,
    en: `The data of ${home} were made by PostgreSQL ${made}; the version present is ${binaries.major}. Nothing was changed. Install PostgreSQL ${made}, or convert the data with pg_upgrade.`,
  });
}

/**
 * Makes the data folder if there is none. It is made whole under another name and then renamed: an `initdb` cut
 * short leaves nothing that looks like data, and of two processes starting at once one result stays.
 * @throws DatabaseFault `server-not-starting`.
 */
export async function initialiseCluster(place: Place, forTests: boolean): Promise<void> {
  if (majorOfData(place.home) !== undefined) return;
  sweepUnfinished(place.home);
  const making = `${place.cluster}.${process.pid}`;
  mkdirSync(making, { mode: 0o700 });
  if (place.runAs.kind === 'account') chownSync(making, place.runAs.uid, place.runAs.gid);
  try {
    await makeCluster(place, making, forTests);
    settle(making, place.cluster);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function makeCluster(place: Place, folder: string, forTests: boolean): Promise<void> {
  const failures: string[] = [];
  for (const locale of localeArguments(place.binaries.major)) {
    const said = await runInitdb(place, [
      ...['-D', folder, '-U', EMBEDDED_USER, '-E', 'UTF8', ...locale],
      ...(place.socketDir === ''
        ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile(place.home)}`]
        : ['-A', 'trust']),
      ...(forTests ? ['--no-sync'] : []),
    ]);
    if (said === undefined) return;
    failures.push(said);
  }
  const reason = failures.join(' ').trim();
  throw new DatabaseFault('server-not-starting', {
    fr: `La base de données n’a pas pu être créée dans ${place.home} : ${reason}`,
    en: `The database could not be made in ${place.home}: ${reason}`,
  });
}

/**
 * Collations of PostgreSQL's own since 17, so that sorting does not change with the machine. A host without
 * C.UTF-8 (macOS, Windows) gets the same collation with the host's plain classification.
 */
function localeArguments(major: number): string[][] {
  if (major < BUILTIN_LOCALE_SINCE) return [['--locale=C.UTF-8'], ['--locale=C']];
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const classification = process.platform === 'darwin' ? ['--lc-ctype=UTF-8'] : [];
  return [
    [...builtin, '--locale=C.UTF-8'],
    [...builtin, '--locale=C', ...classification],
  ];
}

/** Undefined when it succeeded, else what it wrote. A failed `initdb` empties its folder itself. */
function runInitdb(place: Place, args: readonly string[]): Promise<string | undefined> {
  const { program, args: all, options } = commandAs(place.runAs, programOf(place.binaries, 'initdb'), args);
  return new Promise((resolve) => {
    const child = spawn(program, all, { ...options, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    child.on('error', (error) => {
      resolve(error.message);
    });
    child.on('close', (status) => {
      resolve(status === 0 ? undefined : said);
    });
  });
}

function settle(making: string, cluster: string): void {
  try {
    renameSync(making, cluster);
  } catch (error) {
    // Another process was quicker; its data stays. Windows answers EPERM.
    const code = codeOf(error);
    const taken = code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM';
    if (!taken || !existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
}

function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = Number(/^cluster\.(\d+)$/.exec(name)?.[1]);
    const left = pid > 0 && (pid === process.pid || !isAlive(pid));
    if (left) rmSync(join(home, name), { recursive: true, force: true });
  }
}
