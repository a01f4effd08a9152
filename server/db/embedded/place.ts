import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseFault } from '../database-fault.js';
import { programOf, type Binaries } from './locate-binaries.js';
import { NOBODY, canEnter, canExecute, type RunAs } from './run-as.js';
import { linkSharedLibraries } from './shared-library-links.js';
import { makeSocketFolder, shortNameOf, socketFolders } from './socket-path.js';

/** Where an embedded server lives and who runs it. */
export interface Place {
  /** Holds everything below, and the log. */
  home: string;
  /** The data folder of PostgreSQL, a real path. */
  cluster: string;
  log: string;
  /** Empty on Windows, where the server listens on 127.0.0.1. */
  socketDir: string;
  binaries: Binaries;
  runAs: RunAs;
}

/** What the machine allows; the defaults suit every start, tests narrow them. */
export interface PlaceRules {
  userNamespaces: boolean;
  /** Where the data goes when it cannot stay under a folder closed to every account but root. */
  shelter: string;
}

/** The rules of every start but those of tests. */
export const PLACE_RULES: PlaceRules = { userNamespaces: true, shelter: '/var/lib/declic' };

const MOVED = 'moved-to';

/** The folder that really holds the data: a start as root may have had to move it. */
export function homeOf(dataDir: string): string {
  makeOpenFolder(dataDir);
  const note = join(dataDir, MOVED);
  return realpathSync(existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDir);
}

/**
 * Decides who runs the server and from where. Not root: this account. Root: the owner of the data; for new data,
 * `nobody`, else root inside a user namespace, else `nobody` with the programs and the data moved to the shelter.
 * @throws DatabaseFault `cannot-run-server`.
 */
export function choosePlace(dataDir: string, binaries: Binaries, rules: PlaceRules): Place {
  const home = homeOf(dataDir);
  if (process.getuid?.() !== 0) return placeAt(home, runnable(binaries, home), { kind: 'self' });
  for (const runAs of candidates(home, rules)) {
    const place = placeFor(home, binaries, runAs);
    if (place !== undefined) return place;
  }
  const place = sheltered(dataDir, binaries, rules);
  if (place === undefined) throw cannotRun(home);
  return place;
}

function candidates(home: string, rules: PlaceRules): RunAs[] {
  const namespace: RunAs[] = rules.userNamespaces ? [{ kind: 'namespace' }] : [];
  const cluster = join(home, 'cluster');
  if (!existsSync(cluster)) return [NOBODY, ...namespace];
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? namespace : [{ kind: 'account', uid, gid }];
}

function placeFor(home: string, binaries: Binaries, runAs: RunAs): Place | undefined {
  if (!canEnter(runAs, home)) return undefined;
  const linked = runnable(binaries, home);
  if (canExecute(runAs, programOf(linked, 'postgres'))) return placeAt(home, linked, runAs);
  const copied = copyPrograms(binaries, home);
  return canExecute(runAs, programOf(copied, 'postgres')) ? placeAt(home, copied, runAs) : undefined;
}

/** Never for data that exists: it would seem lost. */
function sheltered(dataDir: string, binaries: Binaries, rules: PlaceRules): Place | undefined {
  if (existsSync(join(homeOf(dataDir), 'cluster'))) return undefined;
  const home = join(rules.shelter, shortNameOf(dataDir));
  makeOpenFolder(home);
  const place = placeFor(realpathSync(home), binaries, NOBODY);
  if (place !== undefined) writeFileSync(join(dataDir, MOVED), `${place.home}\n`);
  return place;
}

function placeAt(home: string, binaries: Binaries, runAs: RunAs): Place {
  const socketDir = process.platform === 'win32' ? '' : openSocketFolder(home, runAs);
  return {
    home,
    cluster: join(home, 'cluster'),
    log: join(home, 'postgres.log'),
    socketDir,
    binaries,
    runAs,
  };
}

function openSocketFolder(home: string, runAs: RunAs): string {
  for (const folder of socketFolders(home)) {
    makeSocketFolder(folder, runAs);
    if (canEnter(runAs, folder)) return folder;
  }
  throw cannotRun(home);
}

/** The programs with their links; from a copy when the package can neither be linked nor written. */
function runnable(binaries: Binaries, home: string): Binaries {
  if (binaries.movable === undefined || linkSharedLibraries(binaries.movable.native)) return binaries;
  return copyPrograms(binaries, home);
}

function copyPrograms(binaries: Binaries, home: string): Binaries {
  if (binaries.movable === undefined) return binaries;
  const { native, version } = binaries.movable;
  const copy = join(home, `programs-${version}`);
  if (!existsSync(copy)) {
    // Made whole under another name, so that a copy cut short is never used.
    const making = `${copy}.${process.pid}`;
    cpSync(native, making, { recursive: true, verbatimSymlinks: true });
    linkSharedLibraries(making);
    if (existsSync(copy)) rmSync(making, { recursive: true });
    else renameSync(making, copy);
  }
  return { ...binaries, dir: join(copy, 'bin') };
}

/** Makes a folder that others may cross whatever the umask: the server may run under another account. */
export function makeOpenFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) chmodSync(folder, 0o755);
}

function cannotRun(home: string): DatabaseFault {
  return new DatabaseFault('cannot-run-server', {
    fr: `PostgreSQL refuse de s’exécuter en root, et aucun autre compte ne peut l’exécuter dans ${home}. Lancez Déclic sous un compte ordinaire, ou indiquez dans DECLIC_DATA_DIR un dossier que tous peuvent traverser, par exemple /var/lib/declic.`,
    en: `PostgreSQL refuses to run as root, and no other account can run it in ${home}. Start Déclic under an ordinary account, or name in DECLIC_DATA_DIR a folder that everyone may cross, such as /var/lib/declic.`,
  });
}
